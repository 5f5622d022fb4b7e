// The other grids are no part of this repository: SO_VANG_RIVALS names a folder in which npm has put them.
declare module "ag-grid-community" {
  export const AllCommunityModule: object;
  export const ModuleRegistry: { registerModules: (modules: object[]) => void };
  export function createGrid(root: HTMLElement, options: object): object;
}
declare module "@revolist/revogrid/loader" {
  export function defineCustomElements(): void;
}
