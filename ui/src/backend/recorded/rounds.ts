// Rounds, nominations and decisions of the recorded office.
import type { AwardLine, DecisionLine, DossierView, NominationLine, RecipientLine, RegisterLine } from "../../wire/types";
import { UNITS } from "./people";

const EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ năm 2023; 100% cá nhân hoàn thành nhiệm vụ";
const MERIT = "Đã có thành tích xuất sắc trong phong trào thi đua thực hiện nhiệm vụ công tác từ năm 2022 đến năm 2023";
const TITLE = "Tập thể lao động xuất sắc";
const CERTIFICATE = "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Tràng An";
const DISTRICT = "Ủy ban nhân dân quận Hồ Gươm";

const BONUS = { bonus: "2.700.000", bonus_sentence: "1,5 × 1.800.000 đồng lương cơ sở." };

/** The awards that may be proposed on the day. */
export const AWARDS_OF_THE_DAY: AwardLine[] = [
  { code: "TTLDXS", name: TITLE, kind: "emulation_title", recipient_kinds: ["collective"] },
  { code: "BK_BBNT", name: CERTIFICATE, kind: "commendation_form", recipient_kinds: ["individual", "collective", "household"] },
].map((award) => ({ ...award, level: "province", deciders: ["Chủ tịch UBND thành phố"], source: "Luật 06/2022/QH15 Điều 79", confidence: "confirmed", may_issue: true, has_certificate: true }));

/** The recipients of the two decisions, by decision id. */
export function recipients(): Record<number, RecipientLine[]> {
  const collective = (name: string, index: number, achievement: string): RecipientLine => ({
    golden_register_number: index,
    kind: "collective",
    recipient: name,
    recipient_line: DISTRICT,
    achievement,
    ...BONUS,
  });
  const titles = UNITS.slice(0, 10).map((name, index) => collective(name, index + 1, EXCELLENT));
  const certificates = UNITS.slice(10).map((name, index) => collective(name, index + 11, MERIT));
  const people: RecipientLine[] = [
    ["Ông Trần Đức Lân", "Trưởng phòng Giáo dục và Đào tạo quận Hồ Gươm"],
    ["Bà Đặng Thị Ngọc Ánh", "Chuyên viên Phòng Nội vụ quận Hồ Gươm"],
  ].map(([recipient = "", recipient_line = ""], index) => ({
    golden_register_number: 19 + index,
    kind: "individual",
    recipient,
    recipient_line,
    achievement: MERIT,
    ...BONUS,
  }));
  return { 1: titles, 2: [...certificates, ...people] };
}

/** The two decisions of 1 March 2024. */
export function decisions(): DecisionLine[] {
  const common = { issued_on: "2024-03-01", dossier: "HG-2023", households: 0 };
  return [
    { ...common, id: 2, number: "1025/QĐ-UBND", award: "BK_BBNT", award_name: CERTIFICATE, collectives: 8, individuals: 2, certificates: 10, printed: 0 },
    { ...common, id: 1, number: "1024/QĐ-UBND", award: "TTLDXS", award_name: TITLE, collectives: 10, individuals: 0, certificates: 10, printed: 10 },
  ];
}

/** The lines of the golden register. */
export function register(): RegisterLine[] {
  const lists = recipients();
  return decisions().flatMap((decision) =>
    (lists[decision.id] ?? []).map((line) => ({
      id: decision.id * 1000 + line.golden_register_number,
      year: 2023,
      golden_register_number: line.golden_register_number,
      subject_id: line.kind === "individual" ? line.golden_register_number - 18 : 300 + line.golden_register_number,
      kind: line.kind,
      recipient: line.recipient,
      recipient_line: line.recipient_line,
      award_name: decision.award_name,
      decision_number: decision.number,
      decision_date: decision.issued_on,
      prints: decision.printed > 0 ? 1 : 0,
      revoked: false,
    })),
  );
}

/** The nominations of a round; `voted` says whether the council has met. */
export function nominations(voted: "voted" | "open"): NominationLine[] {
  const lists = recipients();
  return [...(lists[1] ?? []), ...(lists[2] ?? [])].map((line, index) => {
    const title = index < 10;
    return {
      id: (voted === "voted" ? 1000 : 2000) + index + 1,
      position: index + 1,
      subject_id: line.kind === "individual" ? index - 17 : 301 + index,
      kind: line.kind,
      recipient: line.recipient,
      recipient_line: line.recipient_line,
      award: title ? "TTLDXS" : "BK_BBNT",
      award_name: title ? TITLE : CERTIFICATE,
      achievement: line.achievement,
      note: "",
      in_favour: voted === "voted" ? 11 : null,
      against: voted === "voted" ? 0 : null,
      approved: voted === "voted" ? true : null,
      verdict: "",
      verdict_name: "",
      why: "",
      decision_number: voted === "voted" ? (title ? "1024/QĐ-UBND" : "1025/QĐ-UBND") : "",
      revision: 1,
    };
  });
}

/** Four rounds in four states. */
export function dossiers(): DossierView[] {
  const blank = {
    submission_number: "",
    submission_date: "",
    achievement_type: "merit",
    from_year: 2023,
    received_on: "",
    return_reason: "",
    revision: 3,
    missing: [],
    council: null,
  };
  const line = (id: number, code: string, title: string, year: number, state: string, state_name: string) => ({
    id, code, title, year, state, state_name, proposer: DISTRICT, nominations: 20, approved: 0, decided: 0,
  });
  const awards = (approved: "approved" | "open") => [
    { award: "TTLDXS", award_name: TITLE, collectives: 10, individuals: 0, households: 0, approved: approved === "approved" ? 10 : 0, decision_id: null, decision_number: "" },
    { award: "BK_BBNT", award_name: CERTIFICATE, collectives: 8, individuals: 2, households: 0, approved: approved === "approved" ? 10 : 0, decision_id: null, decision_number: "" },
  ];
  const council = { held_on: "2024-02-20", members: 11, present: 9, written_opinions: 2, approval_percent: 80 };
  return [
    {
      ...blank,
      from_year: 2024,
      dossier: { ...line(4, "HG-2024", "Khen thưởng đột xuất phòng, chống bão", 2024, "draft", "Đang lập danh sách"), nominations: 0 },
      steps: ["submit", "withdraw"],
      missing: ["Danh sách chưa có đề nghị nào.", "Chưa có số tờ trình.", "Chưa có ngày tờ trình."],
      awards: [],
    },
    {
      ...blank,
      dossier: line(3, "CD-2023", "Chuyên đề cải cách hành chính năm 2023", 2023, "received", "Đã tiếp nhận, chờ hội đồng"),
      submission_number: "12/TTr-UBND",
      submission_date: "2024-02-02",
      received_on: "2024-02-05",
      steps: ["return", "review", "withdraw"],
      missing: ["20 đề nghị chưa có kết quả bỏ phiếu của hội đồng."],
      awards: awards("open"),
    },
    {
      ...blank,
      dossier: { ...line(2, "TX-2023", "Khen thưởng thường xuyên năm 2023, lần 2", 2023, "reviewed", "Hội đồng đã họp"), approved: 20 },
      submission_number: "09/TTr-UBND",
      submission_date: "2024-01-20",
      received_on: "2024-01-25",
      steps: ["decide"],
      council,
      awards: awards("approved"),
    },
    {
      ...blank,
      dossier: { ...line(1, "HG-2023", "Tổng kết công tác năm 2023 quận Hồ Gươm", 2023, "decided", "Đã có quyết định"), approved: 20, decided: 20 },
      submission_number: "05/TTr-UBND",
      submission_date: "2024-01-15",
      received_on: "2024-01-18",
      steps: [],
      council,
      awards: awards("approved").map((award, index) => ({
        ...award,
        decision_id: index + 1,
        decision_number: index === 0 ? "1024/QĐ-UBND" : "1025/QĐ-UBND",
      })),
    },
  ];
}
