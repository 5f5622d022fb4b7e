// What the recorded people did: life lines that can be added to, and taken back.
import type { Ack, AddDiscipline, AddInitiative, AddPosting, HistoryLine, SetRating } from "../../wire/types";

const FORMS: Record<string, string> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  pay_cut: "Hạ bậc lương",
  demotion: "Giáng chức",
  removal: "Cách chức",
  dismissal: "Buộc thôi việc",
};

const RATINGS: Record<string, string> = {
  HTXS: "Hoàn thành xuất sắc nhiệm vụ",
  HTT: "Hoàn thành tốt nhiệm vụ",
  HT: "Hoàn thành nhiệm vụ",
  KHT: "Không hoàn thành nhiệm vụ",
};

/** Writes an act into the recorded journal. */
export type Did = (act: string, text: string, rows: number, takeBack?: () => void) => Ack;

type Line = Omit<HistoryLine, "id" | "removable">;

/** The life lines of one recorded office. */
export function lifeLines(did: Did) {
  const lives = new Map<number, HistoryLine[]>();
  let last = 9000;
  const line = (one: Line): HistoryLine => {
    last += 1;
    return { ...one, id: last, removable: ["posting", "discipline", "initiative", "rating"].includes(one.kind) };
  };
  const of = (id: number): HistoryLine[] => {
    const known = lives.get(id);
    if (known) return known;
    const made = [
      { kind: "nomination", year: 2024, title: "Bằng khen của Chủ tịch UBND thành phố", detail: "Đợt xét HG-2024, đang lập danh sách" },
      { kind: "award", year: 2023, title: "Chiến sĩ thi đua cơ sở", detail: "QĐ 98/QĐ-UBND ngày 15/01/2024" },
      { kind: "initiative", year: 2023, title: "Số hóa quy trình tiếp nhận hồ sơ", detail: "Công nhận cấp cơ sở" },
      { kind: "rating", year: 2023, title: RATINGS.HTXS ?? "", detail: "" },
      { kind: "award", year: 2022, title: "Lao động tiên tiến", detail: "QĐ 77/QĐ-UBND ngày 12/01/2023" },
      { kind: "rating", year: 2022, title: RATINGS.HTT ?? "", detail: "" },
      { kind: "posting", year: 2021, title: "Chuyên viên, Phòng Nội vụ", detail: "từ 2021" },
    ].map(line);
    lives.set(id, made);
    return made;
  };
  const put = (id: number, one: Line, text: string): Ack => {
    const life = of(id);
    const made = line(one);
    life.push(made);
    life.sort((a, b) => b.year - a.year || b.id - a.id);
    return did(`people.${one.kind}`, text, 1, () => life.splice(life.indexOf(made), 1));
  };
  return {
    of,
    disciplined: (id: number, today: string) =>
      of(id).some((one) => one.kind === "discipline" && one.year >= Number(today.slice(0, 4)) - 1),
    posting: (request: AddPosting) =>
      put(
        request.subject_id,
        { kind: "posting", year: request.from_year, title: [request.post, request.unit].filter(Boolean).join(", "), detail: request.to_year ? `${request.from_year} đến ${request.to_year}` : `từ ${request.from_year}` },
        "Ghi công tác.",
      ),
    discipline: (request: AddDiscipline) =>
      put(
        request.subject_id,
        { kind: "discipline", year: Number(request.decided_on.slice(0, 4)), title: FORMS[request.form] ?? request.form, detail: request.decision_number ? `QĐ ${request.decision_number}` : "" },
        "Ghi kỷ luật.",
      ),
    initiative: (request: AddInitiative) =>
      put(request.subject_id, { kind: "initiative", year: request.year, title: request.title, detail: request.impact_scope ?? "" }, "Ghi sáng kiến."),
    rating: (request: SetRating) => {
      const life = of(request.subject_id);
      const before = life.findIndex((one) => one.kind === "rating" && one.year === request.year);
      if (before >= 0) life.splice(before, 1);
      return put(request.subject_id, { kind: "rating", year: request.year, title: RATINGS[request.rating] ?? request.rating, detail: "" }, "Ghi xếp loại.");
    },
    remove: (kind: string, id: number): Ack | null => {
      for (const life of lives.values()) {
        const at = life.findIndex((one) => one.id === id && one.kind === kind);
        const gone = life[at];
        if (!gone) continue;
        life.splice(at, 1);
        return did("people.remove_history", `Bỏ «${gone.title}» khỏi quá trình.`, 1, () => life.splice(at, 0, gone));
      }
      return null;
    },
  };
}
