// Hands the backend to every part of the window.
import { createContext, useContext } from "react";
import type { Backend } from "../backend/backend";

/** Where the backend is kept; tests put their own here. */
export const BackendContext = createContext<Backend | null>(null);

/** The backend of this window. */
export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error("no backend around this part");
  return backend;
}
