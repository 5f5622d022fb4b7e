// RevoGrid with all rows in memory.
import { defineCustomElements } from "@revolist/revogrid/loader";
import { box, COLUMNS, onStart, ROWS } from "./rows";

defineCustomElements();
const root = box();
onStart(() => {
  const grid = document.createElement("revo-grid");
  Object.assign(grid, { columns: COLUMNS.map(([prop, name, size]) => ({ prop, name, size, sortable: true })), source: ROWS, rowSize: 32 });
  Object.assign(grid.style, { width: "1160px", height: "600px" });
  root.append(grid);
});
