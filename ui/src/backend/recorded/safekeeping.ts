// Copies, the recovery code, restoring, rehearsals and the health of the recorded office.
import type { Ack, ActLine, BackupsView, CheckReport, KeptCopy, Problem, RehearsalLine, RestorePreview } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";
import { codeOf } from "./journal";

type Recorded = {
  scene: string;
  acts: ActLine[];
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

/** The recovery code of the recorded office: eight groups and one that checks them. */
export const GROUPS = ["K7QMP", "2XRDA", "9HTVB", "CWE4N", "JY6KS", "M3FZU", "PB8GQ", "T5LRX", "7DKAH"];

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const stamp = (at: string) => at.slice(0, 16).replace(/:/g, "").replace("T", "-");

function copies(): KeptCopy[] {
  const lines: [number, string, string, string][] = [
    [2, "khi tắt phần mềm", "proven", "hai ngày gần nhất"],
    [5, "trước khi nhập de-nghi-khen-thuong-2023.xlsx", "proven", "hai ngày gần nhất"],
    [27, "mỗi 30 phút làm việc", "proven", "hai ngày gần nhất"],
    [52, "khi tắt phần mềm", "proven", "theo ngày"],
    [79, "trước khi nâng cấp dữ liệu", "unproven", "theo ngày"],
    [340, "khi tắt phần mềm", "proven", "theo tuần"],
    [1460, "khi tắt phần mềm", "missing", "theo tháng"],
    [8800, "khi tắt phần mềm", "proven", "mỗi năm một bản, giữ mãi"],
  ];
  return lines.map(([hours, reason, state, kept_as], index) => {
    const at = ago(hours);
    return {
      name: `sao-luu-${stamp(at)}.sovang`,
      at,
      bytes: state === "missing" ? 0 : 1_843_200 - index * 61_000,
      reason,
      state,
      acts: Math.max(1, 1204 - index * 96),
      awards: 4312 - index * 41,
      people: 242 - index * 3,
      head_code: codeOf(1204 - index * 96),
      kept_as,
    };
  });
}

const AILING: CheckReport = {
  clean: false,
  looked_at: ["242 cá nhân, 18 tập thể, 19 đơn vị.", "2 quyết định, 20 số sổ vàng.", "1.204 việc trong nhật ký."],
  findings: [
    { area: "file", text: "Trang 214 của tệp không đọc được.", jump: { kind: "recovery", id: 0, code: "", label: "Mở Trợ lý phục hồi" } },
    { area: "journal", text: "Nhật ký không liền mạch từ việc số 3.", jump: { kind: "journal", id: 3, code: "", label: "Mở nhật ký" } },
    { area: "records", text: "Võ Thị Thu Xuân: chức vụ khác với lần ghi cuối trong nhật ký.", jump: { kind: "individual", id: 12, code: "", label: "Mở hồ sơ" } },
    { area: "records", text: "Quyết định 1025/QĐ-UBND ghi 10 người, sổ vàng có 9.", jump: { kind: "decision", id: 2, code: "1025/QĐ-UBND", label: "Mở quyết định" } },
    { area: "records", text: "Số sổ vàng 14 có hai dòng.", jump: { kind: "register", id: 0, code: "14", label: "Mở sổ khen thưởng" } },
  ],
};

/** Its commands; the scene `safe` has a code in use, `typed` one that was not typed back, `usb` lies on a stick, `ailing` has findings. */
export function safekeepingCommands({ scene, acts, did, problem }: Recorded): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const rows = scene === "unsaved" ? [] : copies();
  let code = scene === "safe" ? "ready" : scene === "typed" ? "unconfirmed" : "none";
  let rehearsal: RehearsalLine | null =
    scene === "unsaved" ? null : { at: ago(312), name: rows[5]?.name ?? "", clean: true, text: "Bản sao mở lại được, mọi con số khớp với tờ kê." };
  const view = (): BackupsView => ({
    badge: rows.length > 0 ? "Bản sao đã kiểm: 2 giờ trước, 4.312 khen thưởng" : "Chưa có bản sao nào được kiểm",
    state: rows.length > 0 ? "fresh" : "none",
    acts_since: 0,
    folder: "Trang_An-sao-luu",
    rows: structuredClone(rows),
    outside: scene === "safe" ? { at: ago(70), name: "Trang_An-2024-03-01.sovang.age", encrypted: true } : null,
    outside_due: scene !== "safe",
    outside_text: scene === "safe" ? "Bản sao ngoài máy: 2 ngày trước, đã mã hoá" : "Chưa có bản sao nào ngoài máy này",
    rehearsal,
    recovery_code: { state: code, made_on: code === "none" ? "" : "2024-03-04" },
    place: scene === "usb" ? "removable" : "local",
    place_text: scene === "usb" ? "Tệp dữ liệu đang nằm trên USB: rút ra lúc đang ghi có thể làm hỏng tệp. Nên chép về máy này." : "Trên ổ đĩa của máy này",
  });
  const preview = (request: Request<"restore.preview">): RestorePreview => {
    const typed = (request.code ?? "").toUpperCase().replace(/[^A-Z0-9]/g, "");
    if (request.file !== undefined && typed !== GROUPS.join("")) {
      const message = typed === "" ? "Bản sao này đã mã hoá; cần mã phục hồi." : "Mã chưa đúng: nhóm cuối không khớp.";
      throw problem(typed === "" ? "recovery_code.needed" : "recovery_code.mistyped", "refused", message, { hint: "Chưa có gì thay đổi." });
    }
    const copy = rows.find((one) => one.name === request.name) ?? rows[0];
    const old = rows.indexOf(copy as KeptCopy);
    const clean = copy?.state !== "unproven";
    const lost = old === 0 ? [] : acts.slice(0, 50);
    return {
      name: request.file === undefined ? (copy?.name ?? "") : "Trang_An-2024-03-01.sovang.age",
      at: copy?.at ?? "",
      office: "Ủy ban nhân dân thành phố Tràng An",
      same_office: true,
      clean,
      findings: clean ? [] : ["Tờ kê ghi 820 việc, trong tệp có 801.", "3 hồ sơ không khớp với lần ghi cuối trong nhật ký."],
      counts: [
        { name: "Cá nhân", copy: copy?.people ?? 0, now: 242 },
        { name: "Tập thể", copy: 18, now: 18 },
        { name: "Đợt xét", copy: old > 3 ? 3 : 4, now: 4 },
        { name: "Quyết định", copy: old > 3 ? 1 : 2, now: 2 },
        { name: "Khen thưởng", copy: copy?.awards ?? 0, now: 4312 },
      ],
      lost: structuredClone(lost),
      lost_total: old === 0 ? 0 : Math.max(lost.length, old * 96),
      text: clean ? "Bản sao nguyên vẹn, phục hồi được." : "Bản sao không nguyên vẹn, không phục hồi được.",
    };
  };
  return {
    "backups.show": view,
    "backups.make": () => {
      const at = ago(0);
      const made: KeptCopy = { name: `sao-luu-${stamp(at)}.sovang`, at, bytes: 1_851_392, reason: "theo yêu cầu", state: "proven", acts: 1205, awards: 4312, people: 242, head_code: codeOf(1205), kept_as: "hai ngày gần nhất" };
      rows.unshift(made);
      return { ...made, text: `Đã sao lưu và kiểm ${made.name}: 242 người, 4.312 khen thưởng.` };
    },
    "backups.rehearse": () => {
      rehearsal = { at: ago(0), name: rows[0]?.name ?? "", clean: true, text: "Bản sao mở lại được, mọi con số khớp với tờ kê." };
      return rehearsal;
    },
    "recovery_code.make": () => {
      code = "unconfirmed";
      return { groups: [...GROUPS], sheet: { paper: 1, name: "ma-phuc-hoi-2024-03-04.pdf", pages: 1 } };
    },
    "recovery_code.confirm": ({ code: typed }) => {
      if (typed.toUpperCase().replace(/[^A-Z0-9]/g, "") !== GROUPS.join("")) {
        throw problem("recovery_code.wrong", "refused", "Mã gõ lại chưa khớp với mã đã tạo.", { hint: "Xem lại từng nhóm trên tờ giấy." });
      }
      code = "ready";
      return did("recovery_code.confirm", "Xác nhận mã phục hồi.", 1);
    },
    "restore.preview": preview,
    "restore.run": (request) => {
      const { name } = preview(request);
      return { name, kept_as: "Trang_An-truoc-phuc-hoi-2024-03-04.sovang", acts: 1108, awards: 4271, text: `Dữ liệu trở về như trong bản sao ${name}.` };
    },
    "office.check": () =>
      scene === "ailing"
        ? structuredClone(AILING)
        : {
            clean: true,
            looked_at: ["242 cá nhân, 18 tập thể, 19 đơn vị.", "2 quyết định, 20 số sổ vàng liên tục từ 1 đến 20.", `${acts.length} việc trong nhật ký, chuỗi không đứt.`],
            findings: [],
          },
  };
}
