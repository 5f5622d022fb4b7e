// The designer of certificates: a layout of the program, a copy with its three panels, the faces.
import { layouts } from "../../src/text/layouts";
import { goOn, place, press, type Scene } from "./scene";

const program = place("layouts", "/layouts/a4-giay-khen", layouts.title);
const copy = goOn(program, "layouts-copy", async (opened) => {
  await press("button", layouts.copy)(opened);
  await opened.page.getByRole("button", { name: layouts.save }).waitFor();
  await press("tab", layouts.tabs.fields)(opened);
  await press("button", new RegExp(`^${layouts.fields.title}`))(opened);
});

export const LAYOUT_SCENES: Scene[] = [
  program,
  copy,
  goOn(copy, "layouts-sheet", press("tab", layouts.panel.tabs.sheet)),
  goOn(copy, "layouts-about", press("tab", layouts.panel.tabs.layout)),
  goOn(copy, "layouts-fonts", press("button", layouts.fonts.open)),
];
