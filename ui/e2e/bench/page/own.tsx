// Our grid over a program that answers at once.
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { BackendContext } from "../../../src/app/backend";
import { newQueryClient } from "../../../src/app/query";
import { ToastArea } from "../../../src/app/toasts";
import type { Backend } from "../../../src/backend/backend";
import type { Column } from "../../../src/grid/columns";
import { Grid } from "../../../src/grid/Grid";
import { useList } from "../../../src/grid/list";
import type { PersonLine } from "../../../src/wire/types";
import "../../../src/style/colours.css";
import "../../../src/style/shell.css";
import "../../../src/style/grid.css";
import { box, COLUMNS, onStart, ROWS } from "./rows";

const columns: Column<PersonLine>[] = COLUMNS.map(([key, caption, width]) => ({
  key,
  caption,
  width,
  text: (row) => String(row[key as keyof PersonLine] ?? ""),
  sort: "sort",
  edit: {},
}));

const backend = {
  call: async (_: string, { offset, limit }: { offset: number; limit: number }) => ({ total: ROWS.length, order: 1, rows: ROWS.slice(offset, offset + limit) }),
} as unknown as Backend;

function List() {
  const list = useList("people", columns);
  return (
    <Grid label="people" command="people.page" request={{ text: "" }} list={list} rowKey={(row) => row.id} save={async () => ({ seq: 1 }) as never} empty="" />
  );
}

function Page() {
  const [drawn, setDrawn] = useState<"drawn" | "waiting">("waiting");
  useEffect(() => onStart(() => flushSync(() => setDrawn("drawn"))), []);
  return drawn === "drawn" ? <List /> : null;
}

const client = newQueryClient();
createRoot(box()).render(
  <BackendContext.Provider value={backend}>
    <QueryClientProvider client={client}>
      <FluentProvider theme={webLightTheme} style={{ display: "flex", flex: 1, minWidth: 0 }}>
        <ToastArea>
          <Page />
        </ToastArea>
      </FluentProvider>
    </QueryClientProvider>
  </BackendContext.Provider>,
);
