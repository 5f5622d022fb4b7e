// The grid of a list: Excel's keys over rows that come page by page from the program. One input lies over the
// current cell and always has the keyboard; rows and head are drawn around it and never take it away.
import { Spinner } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useId, useImperativeHandle, useRef, useState, type CSSProperties, type ReactNode, type Ref } from "react";
import { useSelectionNote } from "../app/selectionNote";
import { useTakenBack } from "../app/takenBack";
import { count } from "../parts/format";
import { Empty } from "../parts/Page";
import { ProblemView } from "../parts/ProblemView";
import { grid as text } from "../text/grid";
import type { Ack } from "../wire/types";
import { useCells } from "./cells";
import { CellInput } from "./CellInput";
import { numbersWidth, rowWidth, tracks } from "./columns";
import { useCursor } from "./cursor";
import { useEdits, type RowEdit } from "./edits";
import { Head } from "./Head";
import { useRowHeight } from "./height";
import type { List } from "./list";
import { PAGE, useListPages, type ListRequest, type PageCommand, type RowOf } from "./pages";
import { Row } from "./Rows";
import { blockOf, cellsOf } from "./selection";

type Props<K extends PageCommand> = {
  label: string;
  command: K;
  /** The request without its page, filters and order. */
  request: ListRequest<K>;
  list: List<RowOf<K>>;
  rowKey: (row: RowOf<K>) => number;
  /** What the screen may ask of the grid. */
  handle?: Ref<GridHandle<RowOf<K>>>;
  /** Opens the record of a row beside the list. */
  open?: (row: RowOf<K>) => void;
  /** The key of the row whose record is open. */
  current?: number;
  /** Sends edits as one act; without it the list is only read. */
  save?: (edits: RowEdit<RowOf<K>>[]) => Promise<Ack>;
  /** Hears which rows are selected; both are the same where it is one. */
  selecting?: (from: number, to: number) => void;
  empty: ReactNode;
};

/** What a screen may ask of its grid. */
export type GridHandle<R> = {
  /** The records of the selected rows, read where they are not here yet. */
  selected: () => Promise<R[]>;
  /** Opens the record of the current row. */
  open: () => void;
  /** Puts the list in order anew, after rows came. */
  resort: () => void;
  /** After the selected rows were taken away: none of the rows that move up is selected, and Ctrl+Z brings them back. */
  removed: (ack: Ack) => void;
};

const OVERSCAN = 10;
/** Rows around those in sight whose page is read ahead. */
const AHEAD = 60;
/** Milliseconds between two looks at which pages are wanted. */
const ASK_MS = 30;
/** Rows between two such looks above which nothing can be read. */
const FLIGHT = 2 * PAGE;

type Seen = { from: number; to: number };

/** The pages around the rows in sight; further ahead the faster the list moves, at most one page. */
function around(sight: { top: number; bottom: number; total: number }, moved: number, before: Seen): Seen {
  const page = (index: number) => Math.floor(Math.min(Math.max(0, index), Math.max(0, sight.total - 1)) / PAGE) * PAGE;
  const ahead = (way: number) => Math.min(PAGE, Math.max(AHEAD, way * 8));
  const from = page(sight.top - ahead(-moved));
  const to = page(sight.bottom + ahead(moved));
  return from === before.from && to === before.to ? before : { from, to };
}
/** Rows that choices or a refusal under a cell may cover. */
const BELOW = 4;

/** The grid of one list. */
export function Grid<K extends PageCommand>(props: Props<K>) {
  const { command, list, rowKey, open, current, save } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 0 });
  const [menu, setMenu] = useState<string | null>(null);
  const request = { ...props.request, ...list.asked } as ListRequest<K>;
  const pages = useListPages(command, request, seen.from, seen.to, save ? "held" : "free");
  const edits = useEdits({ pages, rowKey, save });
  const columns = list.shown(current === undefined ? "alone" : "beside");
  const total = pages.total ?? 0;
  const { counted } = list;
  useEffect(() => {
    counted(pages.total);
  }, [counted, pages.total]);

  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: height,
    initialRect: { width: 1000, height: 600 },
  });
  const drawnWith = useRef(height);
  useEffect(() => {
    if (drawnWith.current === height) return;
    drawnWith.current = height;
    rows.measure();
  }, [height, rows]);
  const items = rows.getVirtualItems();
  const top = items[0]?.index ?? 0;
  const bottom = items.at(-1)?.index ?? 0;
  const sight = useRef({ top, bottom, total, asked: top });
  Object.assign(sight.current, { top, bottom, total });
  const asks = useRef<number | undefined>(undefined);
  useEffect(() => {
    const ask = () => {
      asks.current = undefined;
      const here = sight.current;
      const moved = here.top - here.asked;
      here.asked = here.top;
      // A list that flies past asks only for the pages where it slows down; it is looked at again until then.
      if (Math.abs(moved) > FLIGHT) asks.current = window.setTimeout(ask, ASK_MS);
      else setSeen((before) => around(here, moved, before));
    };
    // The clock is not set back by further rows, or a list that is scrolled without a stop would never ask.
    asks.current ??= window.setTimeout(ask, ASK_MS);
  }, [bottom, top, total]);
  useEffect(() => () => window.clearTimeout(asks.current), []);

  const cursor = useCursor({ box, height, pages, columns, edits, rowKey, open, current, writable: save !== undefined });
  const { selection, mode } = cursor;
  const work = useCells({ pages, columns, edits, writable: save !== undefined, selection: cursor.now });
  const block = blockOf(selection);
  const cells = cellsOf(block);
  useSelectionNote(cells > 1 ? text.selected(count(block.bottom - block.top + 1), count(cells)) : "");

  const { selecting } = props;
  useEffect(() => {
    selecting?.(block.top, block.bottom);
  }, [block.top, block.bottom, selecting]);

  useImperativeHandle(props.handle, () => ({
    selected: () => {
      const chosen = blockOf(cursor.now());
      return total === 0 ? Promise.resolve([]) : pages.fetch(chosen.top, chosen.bottom);
    },
    open: cursor.openHere,
    resort: () => void pages.resort(),
    removed: (ack) => {
      edits.removed(ack);
      cursor.collapse();
      void pages.resort();
    },
  }));
  const { resort } = pages;
  useTakenBack(useCallback(() => void resort(), [resort]));
  const asking = JSON.stringify(request);
  const asked = useRef(asking);
  const { home } = cursor;
  useEffect(() => {
    if (asked.current === asking) return;
    asked.current = asking;
    home();
    if (box.current) box.current.scrollTop = 0;
  }, [asking, home]);

  if (pages.problem) return <ProblemView problem={pages.problem} />;
  if (pages.total === undefined) return <Spinner className="waiting" label={text.loading} />;
  if (total === 0) {
    const filtered = list.layout.filters.length > 0;
    if (filtered) return <Empty text={text.nothingFits} />;
    return typeof props.empty === "string" ? <Empty text={props.empty} /> : <>{props.empty}</>;
  }

  const numbers = numbersWidth(total);
  const template = tracks(columns, numbers);
  const minWidth = rowWidth(columns, numbers);
  const { row: atRow, column: atColumn } = selection.at;
  const here = columns[atColumn]?.column;
  const row = pages.rowAt(atRow);
  const wrong = row !== undefined && here ? edits.marksOf(rowKey(row))?.get(here.key)?.wrong : undefined;
  const fixed = save !== undefined && here?.edit && row !== undefined ? "free" : "fixed";
  const place = { gridTemplateColumns: template, minWidth };
  // Near the lower edge, choices and refusals stand above their cell, or they would be out of sight.
  const edge = (box.current?.scrollTop ?? 0) + (box.current?.clientHeight ?? 0);
  const side = atRow >= BELOW && (atRow + 1 + BELOW) * height > edge ? "above" : "below";
  const frozen = (column: number) => (column === 0 ? { left: numbers } : undefined);
  return (
    <div
      className="grid"
      ref={box}
      style={{ "--grid-numbers": `${numbers}px` } as CSSProperties}
      data-cursor={cursor.focused ? "focused" : undefined}
      onMouseDown={cursor.press}
      onMouseMove={cursor.drag}
      onMouseUp={cursor.release}
      onDoubleClick={cursor.double}
    >
      <div
        className="grid-sheet"
        role="grid"
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-readonly={save === undefined || undefined}
        aria-multiselectable="true"
        style={{ height: rows.getTotalSize() + height, minWidth }}
      >
        <Head
          columns={columns}
          tracks={template}
          sort={list.layout.sort}
          menu={menu}
          setMenu={setMenu}
          sortBy={list.sortBy}
          resize={list.resize}
          reorder={list.reorder}
          hide={(key) => list.show(key, "hidden")}
          filter={list.filterBy}
          leave={cursor.focus}
        />
        <div role="rowgroup" className="grid-rows" style={{ minWidth }}>
          {items.map((item) => {
            const record = pages.rowAt(item.index);
            const key = record === undefined ? undefined : rowKey(record);
            return (
              <Row
                key={item.index}
                id={id}
                index={item.index}
                top={item.index * height}
                height={height}
                row={record}
                columns={columns}
                tracks={template}
                marks={key === undefined ? undefined : edits.marksOf(key)}
                current={key !== undefined && key === current}
                opens={open !== undefined && save === undefined}
              />
            );
          })}
        </div>
      </div>
      <div className="grid-line" aria-hidden="true" style={{ ...place, top: (atRow + 1) * height, height }} />
      {cells > 1 ? (
        <div className="grid-block" aria-hidden="true" style={{ ...place, top: (block.top + 1) * height, height: (block.bottom - block.top + 1) * height }}>
          <div style={{ gridColumn: `${block.left + 2} / ${block.right + 3}` }} />
        </div>
      ) : null}
      <div className="grid-cursor" style={{ ...place, top: (atRow + 1) * height, height }}>
        <div className="grid-way" style={{ gridColumn: 1 }}>
          {open && row !== undefined ? (
            <button type="button" className="grid-open" tabIndex={-1} aria-label={text.openRow} title={text.openRow} onClick={() => open(row)}>
              <OpenRegular />
            </button>
          ) : null}
        </div>
        <div className={atColumn === 0 ? "grid-at grid-frozen" : "grid-at"} style={{ gridColumn: atColumn + 2, ...frozen(atColumn) }} ref={cursor.cell}>
          <CellInput
            field={cursor.field}
            id={id}
            label={text.cell(here?.caption ?? "")}
            mode={mode}
            fixed={fixed}
            long={here?.edit?.long}
            side={side}
            wrong={wrong}
            choices={cursor.choices}
            chosen={cursor.chosen}
            onChoose={cursor.choose}
            onText={cursor.typed}
            onKey={(event) => cursor.key(event, work, { menu: () => setMenu(here?.key ?? null), resort: () => void pages.resort() })}
            onCompose={cursor.compose}
            onCopy={(event) => (mode === "idle" ? work.copy(event) : undefined)}
            onCut={(event) => (mode === "idle" ? work.cut(event) : undefined)}
            onPaste={(event) => (mode === "idle" ? work.paste(event) : undefined)}
            onLeave={cursor.left}
            onEnter={cursor.entered}
            onDouble={cursor.double}
          />
        </div>
      </div>
      <div className="unseen" id={`${id}-cell`} role="status" aria-live="polite">
        {cursor.focused ? said(atRow, here, row, cells > 1 ? block : null) : ""}
      </div>
    </div>
  );
}

function said<R>(at: number, column: { caption: string; text: (row: R) => string } | undefined, row: R | undefined, block: ReturnType<typeof blockOf> | null): string {
  if (block) return text.block(count(block.bottom - block.top + 1), count(block.right - block.left + 1));
  return text.at(count(at + 1), column?.caption ?? "", row === undefined || !column ? "" : column.text(row));
}
