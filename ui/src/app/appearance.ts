// The officer's choice of colours and of the size of letters.
import { createContext, useContext } from "react";
import type { Appearance, LetterSize } from "./theme";

/** The choices and how to change them. */
export type AppearanceChoice = {
  choice: Appearance;
  choose: (next: Appearance) => void;
  size: LetterSize;
  chooseSize: (next: LetterSize) => void;
};

/** Where the choices are kept. */
export const AppearanceContext = createContext<AppearanceChoice>({
  choice: "system",
  choose: () => {},
  size: "normal",
  chooseSize: () => {},
});

/** The choices of this window. */
export function useAppearance(): AppearanceChoice {
  return useContext(AppearanceContext);
}
