// What the recorded office knows of criteria: findings of each nomination, answers, quotas, a decision judged again.
import { fold } from "../../parts/format";
import type { Ack, AnswerView, AssessmentLine, AssessmentView, FindingView, LawLine, NominationLine, QuotaLine, RuleView } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";

const NAMES: Record<string, string> = { met: "Đủ", unknown: "Chưa đủ căn cứ", unmet: "Không đủ" };
const LAW = "Hồ sơ tiếp nhận ngày 18/01/2024: tiêu chuẩn theo Luật 06/2022/QH15 và NĐ 98/2023/NĐ-CP; tiền thưởng theo ngày quyết định.";
const SOURCE = "Luật 06/2022/QH15 Điều 27";
const WARNINGS = ["Tỉ lệ cá nhân «Chiến sĩ thi đua cơ sở» do cơ quan tự đặt; chưa có quy định nào được ghi."];

export const lawLine = (key: string, text: string, more: Partial<LawLine> = {}): LawLine => ({
  key, text, from: "2024-01-01", to: "", source: SOURCE, confidence: "confirmed", unverified: false, note: "", current: true, ...more,
});

const finding = (key: string, asks: string, verdict: string, more: Partial<FindingView> = {}): FindingView => ({
  key, asks, verdict, verdict_name: NAMES[verdict] ?? verdict, found: "", lacking: "", source: "", unverified: false, answerable: false, answer: null, jump: null, ...more,
});

const condition = (one: FindingView): RuleView => ({ join: "condition", verdict: one.verdict, parts: [], finding: one });

/** Kleene: one no is no for all of them, one yes is yes for any of them. */
function joined(join: "all" | "any", parts: RuleView[]): RuleView {
  const [deciding, other] = join === "all" ? ["unmet", "met"] : ["met", "unmet"];
  const is = (verdict: string) => parts.some((part) => part.verdict === verdict);
  return { join, verdict: is(deciding) ? deciding : is("unknown") ? "unknown" : other, parts, finding: null };
}

type Recorded = {
  lists: Record<string, NominationLine[]>;
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  today: string;
};

/** The recorded assessments; `mark` writes the verdict onto a nomination. */
export function assessmentBook({ lists, did, today }: Recorded) {
  const answers = new Map<string, AnswerView>();
  const all = () => Object.values(lists).flat();

  const rule = (line: NominationLine): RuleView => {
    const index = line.position - 1;
    const answered = (one: FindingView): FindingView => {
      const answer = answers.get(`${line.id} ${one.key}`);
      if (!answer) return one;
      const verdict = answer.met ? "met" : "unmet";
      return { ...one, verdict, verdict_name: NAMES[verdict] ?? "", answer, lacking: "", answerable: true };
    };
    const judged = answered(
      finding("human_judgement.democracy", "Thực hiện tốt quy chế dân chủ, chấp hành chủ trương, chính sách", index % 4 === 1 ? "unknown" : "met", {
        answerable: index % 4 === 1,
        lacking: index % 4 === 1 ? "hồ sơ không ghi điều này" : "",
        found: index % 4 === 1 ? "" : "đơn vị tự đánh giá, cấp trên xác nhận",
      }),
    );
    const rated = index === 6;
    const jump = { subject_id: line.subject_id, kind: line.kind, what: "rating", fact: "", year: 2023, label: "Ghi xếp loại năm 2023" };
    const parts = [
      condition(
        finding("rating_at_least.HTXS", "Hoàn thành xuất sắc nhiệm vụ năm 2023", rated ? "unknown" : "met", {
          found: rated ? "" : "năm 2023: Hoàn thành xuất sắc nhiệm vụ", lacking: rated ? "xếp loại năm 2023" : "", jump: rated ? jump : null,
        }),
      ),
      joined("any", [
        condition(finding("member_ratio.LDTT.70", "Có ít nhất 70 % cá nhân đạt «Lao động tiên tiến»", index === 9 ? "unmet" : "met", { found: index === 9 ? "7 trong 13 người (53 %)" : "11 trong 13 người (84 %)", lacking: index === 9 ? "3 người" : "" })),
        condition(finding("fact.new_unit", "Đơn vị mới thành lập dưới 12 tháng", index === 9 ? "unmet" : "unknown", {
          lacking: "ngày thành lập", jump: { ...jump, what: "fact", fact: "founded", year: null, label: "Ghi năm thành lập" },
        })),
      ]),
      condition(finding("no_member_discipline", "Không có cá nhân bị kỷ luật từ cảnh cáo trở lên", index === 3 ? "unmet" : "met", { found: index === 3 ? "Nguyễn Thị Ánh: cảnh cáo, 12/05/2023" : "không có ai", lacking: index === 3 ? "chờ hết năm bị kỷ luật" : "" })),
      condition(judged),
    ];
    return joined("all", parts);
  };

  const whyOf = (line: NominationLine, verdict: string): string => {
    if (verdict === "met") return "Đạt mọi điều kiện của Luật 06/2022/QH15 Điều 27.";
    if (verdict === "unmet") return line.position === 4 ? "Có cá nhân bị kỷ luật từ cảnh cáo trở lên trong năm." : "Có điều kiện không đạt.";
    return line.position === 7 ? "Hồ sơ chưa ghi xếp loại năm 2023." : "Cần cán bộ xác nhận: thực hiện tốt quy chế dân chủ.";
  };

  const view = (line: NominationLine): AssessmentView => {
    const whole = rule(line);
    return {
      nomination_id: line.id,
      subject_id: line.subject_id,
      kind: line.kind,
      recipient: line.recipient,
      award: line.award,
      award_name: line.award_name,
      law: LAW,
      verdict: whole.verdict,
      verdict_name: NAMES[whole.verdict] ?? "",
      why: whyOf(line, whole.verdict),
      gates: [
        finding("gate.pending", "Không có việc kỷ luật, thanh tra, khiếu nại chưa kết luận", "met", { found: "không có việc nào", source: "NĐ 98/2023/NĐ-CP Điều 4" }),
        finding("gate.same_achievement", "Chưa được khen cho cùng thành tích", "met", { found: "không có", source: "Luật 06/2022/QH15 Điều 5.2c" }),
        finding("gate.not_valid", "Hình thức còn hiệu lực vào ngày quyết định", "met", { source: SOURCE }),
      ],
      paths: [
        { key: "collective.yearly", source: SOURCE, unverified: false, note: "", verdict: whole.verdict, verdict_name: NAMES[whole.verdict] ?? "", rule: whole },
        {
          key: "collective.unexpected",
          source: "Luật 06/2022/QH15 Điều 74",
          unverified: true,
          note: "Điểm này chưa đối chiếu với văn bản gốc.",
          verdict: "unmet",
          verdict_name: "Không đủ",
          rule: condition(finding("achievement_type", "Thành tích đột xuất", "unmet", { found: "đề nghị theo công trạng" })),
        },
      ],
      local: [finding("local.1", "Chỉ số CCHC từ 80 %", "met", { found: "năm 2023: 94,40 %", source: "Quy chế 12/QC-UBND" })],
      warnings: line.position === 7 ? ["Tên tập thể năm 2023 khác tên hiện nay; kiểm tra quyết định đổi tên."] : [],
      deciders: [lawLine("authority", "Chủ tịch Ủy ban nhân dân tỉnh, thành phố", { source: "Luật 06/2022/QH15 Điều 79" })],
      bonus: { amount: 2_700_000, written: "2.700.000", in_words: "Hai triệu bảy trăm nghìn đồng chẵn", sentence: "1,5 × 1.800.000 đồng lương cơ sở.", source: "NĐ 98/2023/NĐ-CP Điều 54", unverified: false, paid: true },
      papers: [lawLine("submission", "Tờ trình đề nghị khen thưởng"), lawLine("report", "Báo cáo thành tích"), lawLine("minutes", "Biên bản họp hội đồng")],
      relied_on: [lawLine("criteria.TTLDXS", "Tiêu chuẩn «Tập thể lao động xuất sắc»"), lawLine("base_salary", "Lương cơ sở 1.800.000 đồng", { from: "2023-07-01", to: "2024-06-30", source: "NĐ 24/2023/NĐ-CP" })],
      unverified: line.position === 11,
    };
  };

  const lineOf = (line: NominationLine): AssessmentLine => {
    const whole = view(line);
    const { award, award_name, kind, recipient, recipient_line, position, subject_id } = line;
    const open_answers = whole.verdict === "unknown" && position % 4 === 2 ? 1 : 0;
    return { nomination_id: line.id, subject_id, position, kind, recipient, recipient_line, award, award_name, verdict: whole.verdict, verdict_name: whole.verdict_name, why: whole.why, open_answers, unverified: whole.unverified };
  };

  const quotas = (lines: NominationLine[], award: string, more: number): QuotaLine[] => {
    const line = (code: string, award_name: string, limit: number, sentence: string, own: number | null): QuotaLine => {
      const used = lines.filter((one) => one.award === code).length + (code === award ? more : 0);
      const rest = limit - used;
      return { rule_id: own, award: code, award_name, sentence, used, limit, standing: `${used} trên ${limit}; ${rest >= 0 ? `còn ${rest}` : `vượt ${-rest}`}`, verdict: rest >= 0 ? "met" : "unmet", source: own ? "Quy chế 12/QC-UBND" : SOURCE, unverified: false };
    };
    return [
      line("TTLDXS", "Tập thể lao động xuất sắc", 12, "Không quá 12 tập thể trong một đợt", 2),
      line("BK_BBNT", "Bằng khen của Chủ tịch UBND thành phố", 10, "Không quá 10 bằng khen trong một đợt", 3),
    ];
  };

  const commands: { [K in CommandName]?: (request: Request<K>) => Answer<K> } = {
    "assessments.round": (request) => {
      const every = (lists[request.dossier] ?? []).map(lineOf);
      const words = fold(request.text).split(/\s+/).filter(Boolean);
      const rows = every.filter(
        (row) =>
          (request.verdict === "" || row.verdict === request.verdict) &&
          (request.award === "" || row.award === request.award) &&
          words.every((word) => fold(`${row.recipient} ${row.recipient_line} ${row.award_name}`).includes(word)),
      );
      const many = (verdict: string) => every.filter((row) => row.verdict === verdict).length;
      return {
        total: rows.length,
        counts: { met: many("met"), unknown: many("unknown"), unmet: many("unmet") },
        law: LAW,
        warnings: WARNINGS,
        quotas: quotas(lists[request.dossier] ?? [], "", 0),
        rows: rows.slice(request.offset, request.offset + request.limit),
      };
    },
    "assessments.show": ({ nomination_id }) => view(all().find((one) => one.id === nomination_id) ?? (all()[0] as NominationLine)),
    "assessments.ask": (request) => ({ ...view(all()[0] as NominationLine), nomination_id: null, subject_id: request.subject_id, kind: "individual" }),
    "assessments.answer": ({ nominations, key, met, note }) => {
      const before = new Map(answers);
      for (const id of nominations) {
        if (met === null || met === undefined) answers.delete(`${id} ${key}`);
        else answers.set(`${id} ${key}`, { met, by: "Hạnh", on: today, note });
      }
      return did("assessments.answer", `Trả lời cho ${nominations.length} đề nghị.`, nominations.length, () => {
        answers.clear();
        for (const [place, answer] of before) answers.set(place, answer);
      });
    },
    "assessments.again": () => ({
      differing: 1,
      rows: (lists["HG-2023"] ?? []).slice(0, 10).map((line, index) => ({
        nomination_id: line.id,
        recipient: line.recipient,
        verdict: "met",
        verdict_name: "Đủ",
        again: "met",
        now: index === 3 ? "unmet" : "met",
        now_name: index === 3 ? "Không đủ" : "Đủ",
        bonus: "2.700.000",
        relied_on: [lawLine("criteria.TTLDXS", "Tiêu chuẩn «Tập thể lao động xuất sắc»")],
      })),
    }),
    "quotas.of_dossier": ({ dossier, nominations, award, more }) => {
      const lines = lists[dossier] ?? [];
      const counted = nominations ? lines.filter((line) => nominations.includes(line.id)) : lines;
      return { rows: lines.length === 0 && more === 0 ? [] : quotas(counted, award, more) };
    },
  };
  const mark = (line: NominationLine): NominationLine => {
    const whole = view(line);
    return { ...line, verdict: whole.verdict, verdict_name: whole.verdict_name, why: whole.why };
  };
  return { commands, mark };
}
