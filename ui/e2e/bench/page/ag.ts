// AG Grid Community with all rows in memory.
import { AllCommunityModule, createGrid, ModuleRegistry } from "ag-grid-community";
import { box, COLUMNS, onStart, ROWS } from "./rows";

ModuleRegistry.registerModules([AllCommunityModule]);
const root = box();
onStart(() =>
  createGrid(root, {
    columnDefs: COLUMNS.map(([field, headerName, width]) => ({ field, headerName, width, editable: true, sortable: true })),
    rowData: ROWS,
    rowHeight: 32,
  }),
);
