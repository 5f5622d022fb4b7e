// The awards of a day: a list that is searched, and the whole history of one award beside it.
import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useOffice } from "../../app/office";
import { go } from "../../app/route";
import type { Column } from "../../grid/columns";
import { Grid } from "../../grid/Grid";
import { useList } from "../../grid/list";
import { rowKeyOf } from "../../grid/rowKey";
import { count, day, tidy, typedDay } from "../../parts/format";
import { SearchBox } from "../../parts/SearchBox";
import { law as words } from "../../text/law";
import { vi } from "../../text/vi";
import type { CatalogueLine } from "../../wire/types";
import { AwardPanel } from "./AwardPanel";

const stateOf = (row: CatalogueLine) => (row.current ? words.current : words.notCurrent);

const COLUMNS: Column<CatalogueLine>[] = [
  { key: "name", caption: words.name, width: 220, grow: 2, text: (row) => row.name, cell: (row) => <strong title={row.name}>{row.name}</strong> },
  { key: "kind", caption: words.kind, width: 130, minor: "minor", text: (row) => row.kind_name },
  { key: "level", caption: words.level, width: 110, minor: "minor", text: (row) => row.level_name },
  { key: "recipients", caption: words.recipients, width: 140, grow: 0.7, minor: "minor", text: (row) => row.recipients },
  { key: "deciders", caption: words.deciders, width: 150, grow: 1.2, text: (row) => row.deciders },
  { key: "state", caption: words.state, width: 160, text: stateOf, cell: (row) => <State row={row} /> },
];

function State({ row }: { row: CatalogueLine }) {
  return (
    <>
      <span className={row.current ? "good-text" : "quiet"}>{stateOf(row)}</span>
      {row.unverified ? (
        <span className="warn-text" title={words.unverified}>
          {" "}
          ⚠<span className="unseen">{words.unverified}</span>
        </span>
      ) : null}
    </>
  );
}

/** The tab; `award` is open beside the list. */
export function Catalogue({ award }: { award?: string }) {
  const { today } = useOffice();
  const [text, setText] = useState("");
  const [on, setOn] = useState(today.slice(0, 10));
  const list = useList("catalogue", COLUMNS);
  const take = (typed: string) => setOn(typedDay(tidy(typed)));
  return (
    <>
      <div className="check-tools">
        <SearchBox label={words.search} ask={setText} />
        <Field className="law-day" label={words.on} orientation="horizontal" title={words.onHint}>
          <Input
            defaultValue={day(on)}
            placeholder={vi.dayPlaceholder}
            autoComplete="off"
            onBlur={(event) => take(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) take(event.currentTarget.value);
            }}
          />
        </Field>
        <p className="quiet">{list.total === undefined ? "" : words.count(count(list.total))}</p>
      </div>
      <div className="split">
        <Grid
          label={words.tabs.awards}
          command="catalogue.page"
          request={{ on, text }}
          list={list}
          rowKey={(row) => rowKeyOf(row.award)}
          current={award === undefined ? undefined : rowKeyOf(award)}
          open={(row) => go({ screen: "law", tab: "awards", award: row.award })}
          empty={text ? vi.grid.nothingFound(text) : words.empty}
        />
        {award === undefined ? null : <AwardPanel key={award} award={award} on={on} close={() => go({ screen: "law", tab: "awards" })} />}
      </div>
    </>
  );
}
