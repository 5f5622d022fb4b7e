// The line above a list: its filters as chips, the columns in sight, and the arrangements that were saved.
import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from "@fluentui/react-components";
import { AddRegular, ArrowSortRegular, DismissRegular, TableSettingsRegular } from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { day } from "../parts/format";
import { grid as gridText, tools as text } from "../text/grid";
import type { Filter } from "../wire/types";
import type { Column } from "./columns";
import { FilterForm } from "./FilterForm";
import type { List } from "./list";

/** What a filter says, for its chip. */
export function chipOf<R>(columns: Column<R>[], filter: Filter): string {
  const column = columns.find((one) => one.key === filter.column);
  const kind = column?.filter;
  const named = kind?.kind === "choice" ? kind.choices.find((choice) => choice.key === filter.value)?.name : undefined;
  const value = filter.value === "" ? "" : text.quoted(named ?? (kind?.kind === "day" ? day(filter.value) : filter.value));
  return text.chip(column?.caption ?? filter.column, text.tests[filter.test] ?? filter.test, value);
}

/** The tools of a list; `children` stand before them. */
export function ListTools<R>({ list, children, views }: { list: List<R>; children?: ReactNode; views?: ReactNode }) {
  const { filters, sort, columns } = list.layout;
  const way = useRef<HTMLButtonElement>(null);
  const closeFilter = () => {
    list.filterBy(null);
    way.current?.focus();
  };
  const filterable = list.columns.some((column) => column.filter);
  const sorted = sort ? list.columns.find((column) => column.key === sort.column)?.caption : undefined;
  return (
    <div className="list-tools" role="group" aria-label={text.label}>
      {children}
      {filters.map((filter, index) => {
        const chip = chipOf(list.columns, filter);
        return (
          <span key={`${chip}-${index}`} className="chip">
            <span>{chip}</span>
            <button type="button" aria-label={text.remove(chip)} onClick={() => list.setFilters(filters.filter((_, at) => at !== index))}>
              <DismissRegular />
            </button>
          </span>
        );
      })}
      {filterable ? (
        <Popover
          open={list.filtering !== null}
          onOpenChange={(event, change) => {
            if (change.open) list.filterBy("");
            // A click elsewhere has its own aim; Escape goes back to where the form was opened.
            else if (event.type.startsWith("key")) closeFilter();
            else list.filterBy(null);
          }}
          inline
          withArrow
          positioning="below-start"
        >
          <PopoverTrigger disableButtonEnhancement>
            <Button ref={way} size="small" appearance="subtle" icon={<AddRegular />}>
              {text.filter}
            </Button>
          </PopoverTrigger>
          <PopoverSurface className="filter-surface" aria-label={text.filterTitle}>
            {list.filtering === null ? null : (
              <FilterForm
                columns={list.columns}
                column={list.filtering}
                close={closeFilter}
                add={(filter) => {
                  list.setFilters([...filters, filter]);
                  closeFilter();
                }}
              />
            )}
          </PopoverSurface>
        </Popover>
      ) : null}
      {filters.length > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => list.setFilters([])}>
          {text.clear}
        </Button>
      ) : null}
      <span className="list-tools-end">
        {sort && sorted ? (
          <Button size="small" appearance="subtle" icon={<ArrowSortRegular />} onClick={() => list.sortBy(undefined)} title={gridText.unsorted}>
            {sorted}: {sort.descending ? gridText.sortedDown : gridText.sortedUp}
          </Button>
        ) : null}
        {views}
        <Menu
          positioning={{ autoSize: true }}
          checkedValues={{ columns: columns.filter((one) => !one.hidden).map((one) => one.key) }}
          onCheckedValueChange={(_, change) => {
            for (const one of columns) {
              const wanted = change.checkedItems.includes(one.key);
              if (wanted === one.hidden) list.show(one.key, wanted ? "shown" : "hidden");
            }
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<TableSettingsRegular />} title={text.showColumns}>
              {text.columns}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {columns.map((one) => (
                <MenuItemCheckbox key={one.key} name="columns" value={one.key} persistOnClick>
                  {list.columns.find((column) => column.key === one.key)?.caption}
                </MenuItemCheckbox>
              ))}
              <MenuItem onClick={list.reset}>{text.reset}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </span>
    </div>
  );
}
