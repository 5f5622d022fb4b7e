// The open office and today, for screens that write them into forms.
import { createContext, useContext } from "react";
import type { BackupLine, OfficeView } from "../wire/types";

/** What every screen may know. */
export type OpenOffice = { office: OfficeView; today: string; backup: BackupLine | null };

/** Where it is kept. */
export const OfficeContext = createContext<OpenOffice | null>(null);

/** The open office. */
export function useOffice(): OpenOffice {
  const open = useContext(OfficeContext);
  if (!open) throw new Error("no office around this part");
  return open;
}
