// The status bar: the file, when it was saved, the last proven backup, what is selected.
import { count, moment } from "../parts/format";
import { frame } from "../text/frame";
import { vi } from "../text/vi";
import type { BackupLine } from "../wire/types";
import { backupAge, since } from "./backupAge";
import { useRead } from "./query";
import { toHash } from "./route";
import { useNoteOfSelection } from "./selectionNote";

/** The lower edge of the window. */
export function StatusBar({ file, backup }: { file: string; backup: BackupLine | null }) {
  const journal = useRead("journal.page", { text: "", offset: 0, limit: 1 });
  const newest = journal.data?.rows[0];
  const selected = useNoteOfSelection();
  return (
    <footer className="status" aria-label={frame.regions.status} data-region="status">
      <span className="status-file">{vi.status.file(file)}</span>
      {newest ? <span>{vi.status.saved(moment(newest.at))}</span> : null}
      <BackupNote backup={backup} />
      <span>{vi.status.offline}</span>
      <span className="status-selected" role="status">
        {selected}
      </span>
    </footer>
  );
}

function BackupNote({ backup }: { backup: BackupLine | null }) {
  const age = backupAge(backup);
  const to = toHash({ screen: "safety", tab: "backups" });
  if (!backup) {
    return (
      <a className="status-warn" href={to}>
        {frame.status.noBackup}
      </a>
    );
  }
  const said = frame.status.backup(since(backup.at), count(backup.awards));
  const text =
    age === "fresh" ? said : age === "behind" ? frame.status.since(said, count(backup.acts_since)) : frame.status.backupOld(said);
  return (
    <a className={age === "fresh" ? undefined : "status-warn"} href={to} title={backup.name}>
      {text}
    </a>
  );
}
