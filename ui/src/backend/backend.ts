// The seam between the window and the program: everything the window can ask for.
import type {
  BackupDone,
  ChosenFile,
  Commands,
  OfficeView,
  Problem,
} from "../wire/types";

/** The name of a command, such as `people.page`. */
export type CommandName = keyof Commands;
/** What a command is asked with. */
export type Request<K extends CommandName> = Commands[K]["request"];
/** What a command answers. */
export type Answer<K extends CommandName> = Commands[K]["answer"];

/** What a file is chosen for: an Excel list, the picture in the emblem slot, a copy to restore, a damaged office file … */
export type Purpose = "list" | "emblem" | "scan" | "font" | "signed_file" | "backup" | "damaged";

/** The program behind the window. Every promise is rejected with a {@link Problem}. */
export interface Backend {
  /** Runs one command of the table. */
  call<K extends CommandName>(command: K, request: Request<K>): Promise<Answer<K>>;
  /** Lets the officer choose a file for a purpose; `null` when the dialog was closed. */
  chooseFile(purpose: Purpose): Promise<ChosenFile | null>;
  /** Lets the officer open another office file; `null` when the dialog was closed. */
  openOffice(): Promise<OfficeView | null>;
  /** The bytes of a paper. */
  paper(paper: number): Promise<ArrayBuffer>;
  /** Saves a paper where the officer says; its file name, or `null` when the dialog was closed. */
  savePaper(paper: number): Promise<string | null>;
  /** Opens a paper in the machine's own viewer. */
  openPaper(paper: number): Promise<void>;
  /** Writes a copy of the office where the officer says, readable with the recovery code alone where it is encrypted; `null` when the dialog was closed. */
  backup(encrypted: boolean): Promise<BackupDone | null>;
}

/** Whether `value` has the shape of a problem. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Problem).code === "string" &&
    typeof (value as Problem).message === "string"
  );
}
