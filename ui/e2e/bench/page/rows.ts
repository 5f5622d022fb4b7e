// The same 100,000 people for every grid, and the clock that all of them start.
import type { PersonLine } from "../../../src/wire/types";

const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng"];
const GIVEN = ["An", "Ánh", "Bình", "Đạt", "Dũng", "Hưởng", "Thuý"];

/** The rows in memory. */
export const ROWS = Array.from({ length: 100_000 }, (_, at) => ({
  id: at + 1,
  revision: 1,
  name: `${FAMILIES[at % 5]} Văn ${GIVEN[at % 7]} ${at}`,
  sex: at % 2 ? "male" : "female",
  birth: `${10 + (at % 18)}/05/19${60 + (at % 39)}`,
  citizen_id: `0010${String(at).padStart(8, "0")}`,
  post: "Chuyên viên",
  unit: `Phòng số ${at % 400}`,
  rating: "",
  awards: at % 6,
})) as unknown as PersonLine[];

/** The columns: key, caption and width. */
export const COLUMNS = [
  ["name", "Name", 190],
  ["sex", "Sex", 104],
  ["birth", "Birth", 108],
  ["citizen_id", "Number", 128],
  ["post", "Post", 130],
  ["unit", "Unit", 160],
  ["rating", "Rating", 112],
  ["awards", "Awards", 124],
] as const;

/** The box in which a grid is drawn. */
export function box(): HTMLElement {
  const root = document.getElementById("root") as HTMLElement;
  Object.assign(root.style, { width: "1160px", height: "600px", display: "flex" });
  return root;
}

/** Makes `draw` what the test starts; the time ends when the first name and the last in sight were painted. */
export function onStart(draw: () => void): void {
  const wanted = [ROWS[0]?.name ?? "", ROWS[15]?.name ?? ""];
  Object.assign(window, {
    start: () =>
      new Promise((done) => {
        const began = performance.now();
        draw();
        const look = () => {
          const text = document.getElementById("root")?.textContent ?? "";
          if (!wanted.every((name) => text.includes(name))) return void requestAnimationFrame(look);
          const after = new MessageChannel();
          after.port1.onmessage = () => done({ ms: performance.now() - began, nodes: document.querySelectorAll("#root *").length });
          after.port2.postMessage(0);
        };
        look();
      }),
  });
}
