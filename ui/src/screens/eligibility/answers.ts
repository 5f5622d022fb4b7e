// For whom a question is answered: the nomination in sight, or all that are selected in the list beside it.
import { createContext, useContext } from "react";

/** What an answer is written for; `none` where the subject is not nominated. */
export type AnswerScope = {
  nomination: number | "none";
  /** How many rows are selected in the list; 0 where it is one. */
  selected: number;
  /** The nominations that are selected and have the same award. */
  nominations: () => Promise<number[]>;
};

const ALONE: AnswerScope = { nomination: "none", selected: 0, nominations: async () => [] };

export const AnswerContext = createContext<AnswerScope>(ALONE);

/** The scope of the panel around. */
export const useAnswerScope = (): AnswerScope => useContext(AnswerContext);
