// The head of a grid: a click sorts, the edge resizes, dragging reorders; the menu does all of it by keyboard too.
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowSortDownRegular, ArrowSortUpRegular, ChevronDownRegular } from "@fluentui/react-icons";
import { useState, type PointerEvent } from "react";
import { grid as text } from "../text/grid";
import type { Sort } from "../wire/types";
import { NARROWEST, type Column, type Shown } from "./columns";

type Props<R> = {
  columns: Shown<R>[];
  tracks: string;
  sort: Sort | undefined;
  /** The column whose menu is open. */
  menu: string | null;
  setMenu: (key: string | null) => void;
  sortBy: (sort: Sort | undefined) => void;
  resize: (key: string, width: number) => void;
  reorder: (key: string, to: "left" | "right" | { before: string }) => void;
  hide: (key: string) => void;
  filter: (key: string) => void;
  /** Gives the keyboard back to the cells. */
  leave: () => void;
};

const STEP = 32;

/** The row of headings. */
export function Head<R>(props: Props<R>) {
  const [over, setOver] = useState<string | null>(null);
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-row" role="row" aria-rowindex={1} style={{ gridTemplateColumns: props.tracks }}>
        <div role="columnheader" className="grid-number">
          {text.number}
        </div>
        {props.columns.map(({ column }, at) => {
          const sorted = props.sort?.column === column.key ? (props.sort.descending ? "descending" : "ascending") : undefined;
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-sort={sorted ?? (column.sort ? "none" : undefined)}
              className={[at === 0 ? "grid-frozen" : "", column.align === "end" ? "number" : "", over === column.key ? "grid-over" : ""].join(" ").trim() || undefined}
              data-key={column.key}
              draggable
              onDragStart={(event) => event.dataTransfer.setData("text/x-column", column.key)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(column.key);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                setOver(null);
                const moving = event.dataTransfer.getData("text/x-column");
                if (moving && moving !== column.key) props.reorder(moving, { before: column.key });
              }}
            >
              <button
                type="button"
                className="grid-caption"
                tabIndex={-1}
                disabled={!column.sort}
                onClick={() => {
                  props.sortBy(nextSort(column.key, props.sort));
                  props.leave();
                }}
              >
                <span>{column.caption}</span>
                {sorted === "ascending" ? <ArrowSortUpRegular aria-label={text.sortedUp} /> : null}
                {sorted === "descending" ? <ArrowSortDownRegular aria-label={text.sortedDown} /> : null}
              </button>
              <ColumnMenu {...props} column={column} />
              <Edge column={column} resize={props.resize} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A → Z, then Z → A, then the order of the list itself. */
export function nextSort(column: string, now: Sort | undefined): Sort | undefined {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? undefined : { column, descending: true };
}

function ColumnMenu<R>({ column, columns, menu, setMenu, sortBy, resize, reorder, hide, filter, leave }: Props<R> & { column: Column<R> }) {
  const width = columns.find((one) => one.column.key === column.key)?.width ?? column.width;
  const acts: [string, (() => void) | null][] = [
    [text.up, column.sort ? () => sortBy({ column: column.key, descending: false }) : null],
    [text.down, column.sort ? () => sortBy({ column: column.key, descending: true }) : null],
    [text.unsorted, column.sort ? () => sortBy(undefined) : null],
    [text.filterThis, column.filter ? () => filter(column.key) : null],
    [text.left, () => reorder(column.key, "left")],
    [text.right, () => reorder(column.key, "right")],
    [text.wider, () => resize(column.key, width + STEP)],
    [text.narrower, () => resize(column.key, width - STEP)],
    [text.hide, () => hide(column.key)],
  ];
  const open = menu === column.key;
  return (
    <Menu
      positioning={{ autoSize: true }}
      open={open}
      onOpenChange={(_, change) => {
        setMenu(change.open ? column.key : null);
        if (!change.open) leave();
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="grid-menu" tabIndex={-1} aria-label={text.columnMenu(column.caption)}>
          <ChevronDownRegular />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {acts.flatMap(([name, act], index) => [
              ...(index === 4 ? [<MenuDivider key="line" />] : []),
              ...(act ? [<MenuItem key={name} onClick={act}>{name}</MenuItem>] : []),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The right edge of a heading; dragging it makes the column wider or narrower. */
function Edge<R>({ column, resize }: { column: Column<R>; resize: (key: string, width: number) => void }) {
  const start = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const from = event.clientX;
    const before = edge.parentElement?.getBoundingClientRect().width ?? column.width;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) =>
      resize(column.key, Math.max(NARROWEST, Math.round(before + moved.clientX - from)));
    const stop = () => {
      edge.removeEventListener("pointermove", move);
      edge.removeEventListener("pointerup", stop);
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("pointerup", stop);
  };
  return <span className="grid-edge" aria-hidden="true" draggable onDragStart={(event) => event.preventDefault()} onPointerDown={start} />;
}
