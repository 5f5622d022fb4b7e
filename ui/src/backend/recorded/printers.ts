// Printers, calibrations and stock of the recorded office.
import type { Ack, CalibrationLine, Correction, MeasuredCross, Problem, StockLine } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";
import { stockScan } from "./scan";

const ART = ["border", "watermark", "emblem", "logo"];
const WORDS = ["national_name", "motto", "authority", "honour", "title", "recipient", "recipient_line", "achievement", "place_and_date", "signer_title", "signer_name", "decision_line", "register_line"];

/** What a class carries: some fields are there, lines at the foot leave room for their values. */
function carried(preprinted: string[], values: string[] = []): Record<string, string> {
  return Object.fromEntries(
    [...ART, "flags", ...WORDS].map((field) => [
      field,
      values.includes(field) ? "values" : preprinted.includes(field) ? "preprinted" : field === "flags" || field === "logo" ? "hidden" : "print",
    ]),
  );
}

const P1 = [...ART, "flags", "title"];
const P2 = [...P1, "national_name", "motto"];
const CLASSES = {
  p0: carried(ART),
  p1: carried(P1),
  p2: carried(P2),
  p3: carried([...P2, "authority", "honour"], ["place_and_date", "decision_line", "register_line"]),
};

const CANON = "Canon LBP8780x (A3)";
const HP = "HP LaserJet Pro M404";

function stocksOf(): StockLine[] {
  const line = (id: number, name: string, width: number, height: number, klass: string): StockLine => ({
    id, revision: 1, name, width, height, class: klass, shows: {}, scan: null, received: 0, used: 0, spoiled: 0, left: 0, warning: "",
  });
  return [
    { ...line(1, "Bằng khen A3, nhà in Sao Mai 2024", 420, 297, "p2"), received: 300, used: 182, spoiled: 7, left: 111, scan: { paper: 9001, left: 0, top: 0, width: 420, height: 297 } },
    { ...line(2, "Bằng khen 400 × 300, mẫu cũ", 400, 300, "p3"), shows: { signer_name: "hidden" }, received: 50, used: 48, spoiled: 5, left: -3, warning: "Cạnh ngắn 300 mm lớn hơn 297 mm: khay A3 thường không vừa. Cần khay tay hoặc máy in SRA3, A3+." },
    { ...line(3, "Giấy khen A4", 297, 210, "p1"), received: 500, used: 36, spoiled: 0, left: 464 },
  ];
}

const round = (value: number, step: number) => Math.round(value / step) * step;
const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));

/** The correction that puts measured crosses where they belong, good enough for pictures. */
function solved(width: number, height: number, before: Correction, measured: MeasuredCross[]) {
  const places = measured.map((one) => {
    const x = one.cross === 1 || one.cross === 4 ? 20 : width - 20;
    const y = one.cross <= 2 ? 20 : height - 20;
    return { x: x - width / 2, y: y - height / 2, ex: one.from_left - x, ey: one.from_top - y };
  });
  const sum = (of: (place: (typeof places)[number]) => number) => places.reduce((all, place) => all + of(place), 0);
  const n = places.length || 1;
  const dx = sum((p) => p.ex) / n;
  const dy = sum((p) => p.ey) / n;
  const spread = sum((p) => p.x * p.x + p.y * p.y) || 1;
  const turn = sum((p) => p.x * (p.ey - dy) - p.y * (p.ex - dx)) / spread;
  const sx = sum((p) => p.x * (p.ex - dx)) / (sum((p) => p.x * p.x) || 1);
  const sy = sum((p) => p.y * (p.ey - dy)) / (sum((p) => p.y * p.y) || 1);
  const left = Math.max(0, ...places.map((p) => Math.hypot(p.ex - dx - p.x * sx + p.y * turn, p.ey - dy - p.y * sy - p.x * turn)));
  const off = Math.max(0, ...places.map((p) => Math.hypot(p.ex, p.ey)));
  const correction = {
    turn: before.turn,
    dx: round(within(before.dx - dx, 20), 0.1),
    dy: round(within(before.dy - dy, 20), 0.1),
    sx: round(1 + within(before.sx - 1 - sx, 0.05), 0.001),
    sy: round(1 + within(before.sy - 1 - sy, 0.05), 0.001),
    theta: round(within(before.theta - (turn * 180) / Math.PI, 2), 0.05),
  };
  const good = off < 0.5;
  return {
    correction: good ? before : correction,
    off,
    residual: left,
    confirmed: good,
    remarks: good ? ["Tờ này đã khít: không dấu nào lệch quá 0,5 mm."] : ["In tờ thứ hai với căn chỉnh này rồi đo lại để xác nhận.", ...(left > 0.5 ? ["Các số đo chưa hợp nhau; xem lại từng số."] : [])],
  };
}

type Recorded = {
  scene: string;
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

/** Its commands. */
export function printersCommands({ scene, did, problem }: Recorded): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const bare = scene === "bare";
  const stocks = bare ? [] : stocksOf();
  const lines: CalibrationLine[] = bare
    ? []
    : [
        { id: 1, revision: 1, printer: CANON, tray: "tray2", stock_id: 1, stock: "Bằng khen A3, nhà in Sao Mai 2024", correction: { turn: 90, dx: 1.2, dy: -0.4, sx: 1.002, sy: 1, theta: 0.1 }, residual: 0.18, confirmed_on: "2024-02-27" },
        { id: 2, revision: 1, printer: HP, tray: "", stock_id: 3, stock: "Giấy khen A4", correction: { turn: 0, dx: -0.6, dy: 0.9, sx: 1, sy: 0.999, theta: 0 }, residual: 0.31, confirmed_on: "" },
        { id: 3, revision: 1, printer: "Máy A3 ở Văn phòng", tray: "khay tay", stock_id: 2, stock: "Bằng khen 400 × 300, mẫu cũ", correction: { turn: 270, dx: 0, dy: 0.3, sx: 1, sy: 1, theta: -0.05 }, residual: 0.22, confirmed_on: "2023-12-11" },
      ];
  const stockOf = (id: number) => {
    const found = stocks.find((one) => one.id === id);
    if (!found) throw problem("record.absent", "refused", "Không tìm thấy phôi.", { hint: "Danh sách có thể đã thay đổi." });
    return found;
  };
  const takeOut = <L extends { id: number }>(all: L[], id: number): (() => void) => {
    const at = all.findIndex((one) => one.id === id);
    const [gone] = all.splice(at, 1);
    return () => gone && all.splice(at, 0, gone);
  };
  return {
    "printers.all": () =>
      bare
        ? { rows: [], why_none: "Máy tính này chưa cài máy in nào. Vẫn căn được cho máy in ở nơi khác." }
        : {
            rows: [
              { name: CANON, is_default: true, ready: true, trays: [{ key: "tray1", name: "Khay tay" }, { key: "tray2", name: "Khay 2 (A3)" }] },
              { name: HP, is_default: false, ready: false, trays: [{ key: "tray1", name: "Khay tay" }, { key: "tray2", name: "Khay 2" }] },
            ],
            why_none: "",
          },
    "calibrations.all": () => ({ rows: structuredClone(lines) }),
    "calibrations.sheet": ({ correction }) => ({ paper: 1, name: correction.dx || correction.dy ? "to-do-2.pdf" : "to-do-1.pdf", pages: 1 }),
    "calibrations.solve": ({ width, height, correction, measured }) => solved(width, height, correction, measured),
    "calibrations.save": ({ route, correction, residual, confirmed }) => {
      const before = structuredClone(lines);
      const known = lines.find((one) => one.printer === route.printer && one.tray === route.tray && (one.stock_id ?? undefined) === route.stock_id);
      const id = known?.id ?? Math.max(0, ...lines.map((one) => one.id)) + 1;
      const line = { id, revision: (known?.revision ?? 0) + 1, printer: route.printer, tray: route.tray, stock_id: route.stock_id ?? null, stock: stocks.find((one) => one.id === route.stock_id)?.name ?? "", correction, residual, confirmed_on: confirmed ? "2024-03-04" : "" };
      if (known) Object.assign(known, line);
      else lines.push(line);
      return did("calibrations.save", `Căn chỉnh ${route.printer}.`, 1, () => lines.splice(0, lines.length, ...before));
    },
    "calibrations.remove": ({ id }) => did("calibrations.remove", "Bỏ một căn chỉnh.", 1, takeOut(lines, id)),
    "papers.print": ({ printer }) => ({ message: `Đã gửi 1 trang tới ${printer}.` }),
    "stocks.all": () => ({ rows: structuredClone(stocks), classes: CLASSES }),
    "stocks.save": ({ scan_file, scan_place, without_scan, ...request }) => {
      if (stocks.some((one) => one.name === request.name && one.id !== request.id)) {
        throw problem("stock.name_used", "refused", `Đã có phôi tên «${request.name}».`, { field: "name", hint: "Đặt tên khác; chưa có gì được ghi." });
      }
      const before = structuredClone(stocks);
      const known = stocks.find((one) => one.id === request.id);
      const place = scan_place ?? { left: 0, top: 0, width: request.width, height: request.height };
      const scan = without_scan ? null : scan_file !== undefined ? { paper: 9001, ...place } : known?.scan ? { ...known.scan, ...place } : null;
      const line = { ...request, scan, revision: (known?.revision ?? 0) + 1 };
      if (known) Object.assign(known, line);
      else stocks.push({ ...line, id: Math.max(0, ...stocks.map((one) => one.id)) + 1, received: 0, used: 0, spoiled: 0, left: 0, warning: "" });
      return did("stocks.save", `Lưu phôi ${request.name}.`, 1, () => stocks.splice(0, stocks.length, ...before));
    },
    "stocks.receive": ({ id, sheets }) => {
      const found = stockOf(id);
      const add = (count: number) => Object.assign(found, { received: found.received + count, left: found.left + count });
      add(sheets);
      return did("stocks.receive", `Nhập ${sheets} tờ ${found.name}.`, 1, () => add(-sheets));
    },
    "stocks.remove": ({ id }) => did("stocks.remove", `Bỏ phôi ${stockOf(id).name}.`, 1, takeOut(stocks, id)),
  };
}

/** The bytes of a recorded paper that is a picture; undefined for the others. */
export function recordedPicture(paper: number): Promise<ArrayBuffer> | undefined {
  return paper === 9001 ? stockScan() : undefined;
}
