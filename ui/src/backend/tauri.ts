// The real program, reached through the window's own channel. The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { Backend } from "./backend";

/** The backend of the installed program. */
export const tauri: Backend = {
  call: (command, request) => invoke("call", { command, request }),
  chooseFile: (purpose) => invoke("choose_file", { purpose }),
  openOffice: () => invoke("open_office"),
  paper: (paper) => invoke("paper", { paper }),
  savePaper: (paper) => invoke("save_paper", { paper }),
  openPaper: (paper) => invoke("open_paper", { paper }),
  backup: (encrypted) => invoke("backup", { encrypted }),
};
