// The officer's choice of light or dark, for the settings.
import { createContext, useContext } from "react";
import type { Appearance } from "./theme";

/** The choice and how to change it. */
export type AppearanceChoice = { choice: Appearance; choose: (next: Appearance) => void };

/** Where the choice is kept. */
export const AppearanceContext = createContext<AppearanceChoice>({ choice: "system", choose: () => {} });

/** The choice of this window. */
export function useAppearance(): AppearanceChoice {
  return useContext(AppearanceContext);
}
