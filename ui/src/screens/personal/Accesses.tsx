// Who saw and exported personal data, page by page from the program.
import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { go } from "../../app/route";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import type { List } from "../../grid/list";
import { count, moment } from "../../parts/format";
import { accesses as words } from "../../text/personal";
import type { AccessLine } from "../../wire/types";

const kindOf = (row: AccessLine) => words.kinds[row.kind] ?? row.kind;
const nameOf = (row: AccessLine) => row.name || (row.people > 1 ? words.gone : "");

/** The columns of the list. */
export const ACCESS_COLUMNS: Column<AccessLine>[] = [
  { key: "at", caption: words.at, width: 150, text: (row) => moment(row.at) },
  { key: "actor", caption: words.actor, width: 140, text: (row) => row.actor },
  { key: "kind", caption: words.how, width: 140, text: kindOf },
  { key: "text", caption: words.text, width: 260, grow: 2, text: (row) => row.text },
  { key: "name", caption: words.name, width: 180, grow: 1, text: nameOf },
  { key: "people", caption: words.people, width: 100, align: "end", text: (row) => count(row.people) },
];

/** Readings have no number of their own. */
const keyOf = (row: AccessLine) => Date.parse(row.at) + (row.subject_id ?? 0);

/** The tab; a row about one person opens the file of that person. */
export function Accesses({ list }: { list: List<AccessLine> }) {
  const [kind, setKind] = useState("");
  return (
    <>
      <div className="act-filters">
        <Select aria-label={words.kind} value={kind} onChange={(_, data) => setKind(data.value)}>
          <option value="">{words.allKinds}</option>
          {Object.entries(words.kinds).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="split">
        <Grid
          label={words.text}
          command="accesses.page"
          request={kind === "" ? {} : { kind }}
          list={list}
          rowKey={keyOf}
          open={(row) => (row.subject_id ? go({ screen: "people", id: row.subject_id }) : undefined)}
          empty={words.empty}
        />
      </div>
    </>
  );
}
