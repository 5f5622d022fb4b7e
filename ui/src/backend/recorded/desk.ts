// Deadlines, signers, backup and long jobs of the recorded office.
import type { BackupLine, DeadlineLine, JobLine, OfficeView, OpenedLine, SaveDeadline, SaveSigner, SignerLine, YearAward } from "../../wire/types";
import type { CommandName } from "../backend";
import type { Did } from "./history";

const DAY = 86_400_000;

const left = (today: string, due: string) => Math.round((Date.parse(due) - Date.parse(today)) / DAY);

/** The deadlines, counted from `today`. */
export function deadlineBook(today: string, did: Did) {
  const lines: Omit<DeadlineLine, "days_left">[] = [
    { id: 1, title: "Nộp tờ trình đợt tổng kết lên thành phố", due_on: "2024-03-01", done: false, dossier: "TX-2023", revision: 1 },
    { id: 2, title: "Họp Hội đồng Thi đua – Khen thưởng", due_on: "2024-03-11", done: false, dossier: "CD-2023", revision: 1 },
    { id: 3, title: "Báo cáo sơ kết phong trào quý I", due_on: "2024-03-29", done: false, dossier: "", revision: 1 },
    { id: 4, title: "Gửi danh sách xếp loại năm 2023", due_on: "2024-02-28", done: true, dossier: "", revision: 2 },
  ];
  const at = (id: number) => lines.findIndex((one) => one.id === id);
  return {
    shown: (): DeadlineLine[] =>
      lines
        .map((one) => ({ ...one, days_left: left(today, one.due_on) }))
        .sort((a, b) => Number(a.done) - Number(b.done) || a.due_on.localeCompare(b.due_on)),
    save: (request: SaveDeadline) => {
      const index = request.id === undefined ? -1 : at(request.id);
      const found = lines[index];
      const words = { title: request.title, due_on: request.due_on, dossier: request.dossier ?? "" };
      if (found) {
        const before = { ...found };
        Object.assign(found, words, { revision: found.revision + 1 });
        return did("deadlines.save", `Sửa hạn «${request.title}».`, 1, () => Object.assign(found, before));
      }
      const made = { id: lines.length + 1, done: false, revision: 1, ...words };
      lines.push(made);
      return did("deadlines.save", `Ghi hạn «${request.title}».`, 1, () => lines.splice(at(made.id), 1));
    },
    finish: (id: number, done: boolean) => {
      const found = lines[at(id)];
      if (found) found.done = done;
      return did("deadlines.finish", `Xong hạn «${found?.title ?? ""}».`, 1, () => found && (found.done = !done));
    },
    remove: (id: number) => {
      const [gone] = lines.splice(at(id), 1);
      return did("deadlines.remove", `Bỏ hạn «${gone?.title ?? ""}».`, 1, () => gone && lines.push(gone));
    },
  };
}

/** The signers; the office's own comes first. */
export function signerBook(office: OfficeView, did: Did) {
  const lines: SignerLine[] = [
    { id: 1, title: office.signer_title, name: office.signer_name, revision: 1 },
    { id: 2, title: ["CHỦ TỊCH"], name: "Trần Đình Phúc", revision: 1 },
  ];
  return {
    shown: () => [...lines],
    save: (request: SaveSigner) => {
      const found = lines.find((one) => one.id === request.id);
      if (found) {
        const before = { ...found };
        Object.assign(found, { title: request.title, name: request.name, revision: found.revision + 1 });
        return did("signers.save", `Sửa người ký ${request.name}.`, 1, () => Object.assign(found, before));
      }
      const made = { id: 1 + Math.max(0, ...lines.map((one) => one.id)), title: request.title, name: request.name, revision: 1 };
      lines.push(made);
      return did("signers.save", `Thêm người ký ${request.name}.`, 1, () => lines.splice(lines.indexOf(made), 1));
    },
    remove: (id: number) => {
      const index = lines.findIndex((one) => one.id === id);
      const [gone] = lines.splice(index, 1);
      return did("signers.remove", `Bỏ người ký ${gone?.name ?? ""}.`, 1, () => gone && lines.splice(index, 0, gone));
    },
  };
}

/** The newest proven backup, two hours old. */
export function provenBackup(acts: number, more: Partial<BackupLine> = {}): BackupLine {
  return { at: new Date(Date.now() - 2 * 3_600_000).toISOString(), name: "Trang_An-2024-03-04.sovang", bytes: 1_843_200, awards: 4312, acts, acts_since: 0, ...more };
}

/** The awards of the year so far. */
export const YEAR_AWARDS: YearAward[] = [
  { award: "Lao động tiên tiến", kind: "individual", count: 182 },
  { award: "Chiến sĩ thi đua cơ sở", kind: "individual", count: 36 },
  { award: "Giấy khen", kind: "individual", count: 21 },
  { award: "Tập thể lao động xuất sắc", kind: "collective", count: 10 },
  { award: "Gia đình văn hóa tiêu biểu", kind: "household", count: 4 },
];

/** What was touched last. */
export const OPENED: OpenedLine[] = [
  { kind: "decision", id: 2, code: "1025/QĐ-UBND", title: "Bằng khen của Chủ tịch UBND thành phố" },
  { kind: "dossier", id: 2, code: "CD-2023", title: "Khen chuyên đề cải cách hành chính" },
  { kind: "individual", id: 12, code: "", title: "Võ Thị Thu Xuân" },
];

const SLOW: Partial<Record<CommandName, string>> = {
  "import.run": "Đang nhập danh sách can-bo-2023.xlsx",
  "office.check": "Đang kiểm tra toàn bộ tệp",
  "certificates.print": "Đang in bằng",
  "backups.make": "Đang sao lưu và kiểm bản sao",
  "backups.rehearse": "Đang diễn tập phục hồi",
  "restore.run": "Đang phục hồi bản sao",
  "recovery.run": "Đang dựng lại tệp từ bản sao và nhật ký",
};
const LENGTH_MS = 20_000;

/** In the scene `slow` long commands take a while and say how far they are. */
export function slowJobs(scene: string) {
  const running = new Map<number, { command: CommandName; began: number; cancel: () => void }>();
  return {
    lines: (): JobLine[] =>
      [...running].map(([job, one]) => {
        const share = Math.min(1, (Date.now() - one.began) / LENGTH_MS);
        return {
          job,
          command: one.command,
          text: SLOW[one.command] ?? "",
          done: Math.round(share * 12_400),
          total: share < 0.1 ? null : 12_400,
          running_ms: Date.now() - one.began,
          seconds_left: share < 0.1 ? null : Math.ceil(((1 - share) * LENGTH_MS) / 1000),
          can_cancel: true,
        };
      }),
    cancel: (job: number) => running.get(job)?.cancel(),
    /** Waits as long as the command takes; rejects with `cancelled` when it was stopped. */
    wait: (command: CommandName, cancelled: () => unknown): Promise<void> => {
      if (scene !== "slow" || SLOW[command] === undefined) return Promise.resolve();
      return new Promise((done, stop) => {
        const job = running.size + 1;
        const end = window.setTimeout(() => (running.delete(job), done()), LENGTH_MS);
        running.set(job, { command, began: Date.now(), cancel: () => (window.clearTimeout(end), running.delete(job), stop(cancelled())) });
      });
    },
  };
}
