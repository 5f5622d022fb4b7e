// The designer of certificates: which layout is open, read from the file or from the drafts of this machine.
import { Spinner } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useOffice } from "../../app/office";
import { useRead } from "../../app/query";
import { Empty, Page } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { layouts } from "../../text/layouts";
import { Designer } from "./Designer";
import { draftOf, draftsIn, draftsText, isNew, onDrafts } from "./drafts";
import { LeftSide } from "./LeftSide";

/** The screen; `layout` names the one that is open, else the first of the office's own, else the program's first. */
export function Layouts({ layout }: { layout?: string }) {
  const { office } = useOffice();
  const list = useRead("layouts.all", {});
  const text = useSyncExternalStore(onDrafts, () => draftsText(office.file));
  const drafts = useMemo(() => draftsIn(text), [text]);
  const rows = list.data?.rows ?? [];
  const open = layout ?? rows.find((row) => row.own)?.id ?? rows[0]?.id;
  const fresh = open !== undefined && isNew(open);
  const shown = useRead("layouts.show", { layout: open ?? "" }, { enabled: open !== undefined && !fresh });
  // What was unsaved when the layout was opened; afterwards the designer itself knows.
  const [draft] = useState(() => (layout ? draftOf(office.file, layout) : undefined));
  const own = draft ?? (open && !fresh ? drafts.find((one) => one.id === open) : undefined);
  const ready = open !== undefined && (fresh ? own !== undefined : shown.data !== undefined || (shown.error !== null && own !== undefined));
  if (ready) {
    return <Designer key={open} id={open} {...(shown.data && !fresh ? { view: shown.data } : {})} {...(own ? { draft: own } : {})} rows={rows} drafts={drafts} />;
  }
  const problem = list.error ?? (fresh ? null : shown.error);
  return (
    <Page title={layouts.title}>
      <div className="designer">
        <LeftSide rows={rows} drafts={drafts} stocks={[]} open={open} />
        <div className="layout-middle">
          {problem ? <ProblemView problem={problem} /> : fresh ? <Empty text={layouts.draft.lost} /> : <Spinner className="waiting" label={layouts.loading} />}
        </div>
      </div>
    </Page>
  );
}
