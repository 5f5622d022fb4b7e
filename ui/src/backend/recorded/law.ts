// The catalogue, the office's own rules and the forecast of the recorded office.
import { fold } from "../../parts/format";
import type { Ack, AwardView, CatalogueLine, CriteriaPart, ForecastLine, LocalRuleLine, PersonLine, Problem, SaveLocalRule } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";
import { lawLine } from "./assessments";

const award = (code: string, name: string, kind_name: string, level_name: string, recipients: string, deciders: string, more: Partial<CatalogueLine> = {}): CatalogueLine => ({
  award: code, name, kind_name, level_name, recipients, deciders, may_issue: true, has_criteria: true, current: true, unverified: false, ...more,
});

const TITLE = "Danh hiệu thi đua";
const FORM = "Hình thức khen thưởng";
const AWARDS: CatalogueLine[] = [
  award("LDTT", "Lao động tiên tiến", TITLE, "Cơ sở", "Cá nhân", "Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân"),
  award("CSTDCS", "Chiến sĩ thi đua cơ sở", TITLE, "Cơ sở", "Cá nhân", "Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân"),
  award("CSTDT", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh", TITLE, "Bộ, tỉnh", "Cá nhân", "Chủ tịch UBND tỉnh, thành phố"),
  award("TTLDTT", "Tập thể lao động tiên tiến", TITLE, "Cơ sở", "Tập thể", "Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân"),
  award("TTLDXS", "Tập thể lao động xuất sắc", TITLE, "Bộ, tỉnh", "Tập thể", "Chủ tịch UBND tỉnh, thành phố"),
  award("CTDBBNT", "Cờ thi đua của bộ, ban, ngành, tỉnh", TITLE, "Bộ, tỉnh", "Tập thể", "Chủ tịch UBND tỉnh, thành phố", { unverified: true }),
  award("BK_BBNT", "Bằng khen của Chủ tịch UBND thành phố", FORM, "Bộ, tỉnh", "Cá nhân, tập thể, hộ gia đình", "Chủ tịch UBND tỉnh, thành phố"),
  award("GK_XA", "Giấy khen của Chủ tịch UBND xã, phường, đặc khu", FORM, "Xã", "Cá nhân, tập thể, hộ gia đình", "Chủ tịch UBND xã, phường, đặc khu", { may_issue: false }),
  award("GK_HUYEN", "Giấy khen của Chủ tịch UBND huyện", FORM, "Huyện", "Cá nhân, tập thể, hộ gia đình", "Chủ tịch UBND huyện", { may_issue: false, current: false, has_criteria: false }),
  award("HCLD3", "Huân chương Lao động hạng Ba", FORM, "Nhà nước", "Cá nhân, tập thể", "Chủ tịch nước", { may_issue: false, unverified: true }),
];

const says = (text: string): CriteriaPart => ({ join: "condition", text, parts: [] });

function shown(line: CatalogueLine, on: string, rules: LocalRuleLine[]): AwardView {
  const old = { from: "2014-06-01", to: "2023-12-31", source: "Luật 15/2003/QH11", confidence: "memory", unverified: true, current: false };
  const path = (who: string, parts: CriteriaPart[]) => ({ who, source: "", unverified: false, note: "", rule: { join: "all", text: "", parts } });
  return {
    line,
    on,
    note: "",
    names: [lawLine("name", line.name, { source: "Luật 06/2022/QH15" }), lawLine("name", line.name, old)],
    deciders: [lawLine("authority", line.deciders, { source: "Luật 06/2022/QH15 Điều 79" }), lawLine("authority", line.deciders, old)],
    criteria: [
      {
        from: "2025-07-01", to: "", source: "NĐ 152/2025/NĐ-CP", confidence: "draft", unverified: true, note: "", stands_in: true, current: false,
        paths: [path("Tập thể, thành tích hằng năm", [says("Hoàn thành xuất sắc nhiệm vụ được giao")])],
      },
      {
        from: "2024-01-01", to: "2025-06-30", source: "Luật 06/2022/QH15 Điều 27", confidence: "confirmed", unverified: false, note: "", stands_in: false, current: true,
        paths: [
          path("Tập thể, thành tích hằng năm", [
            says("Hoàn thành xuất sắc nhiệm vụ được giao"),
            { join: "any", text: "", parts: [says("Có ít nhất 70 % cá nhân đạt «Lao động tiên tiến»"), says("Đơn vị mới thành lập dưới 12 tháng")] },
            says("Không có cá nhân bị kỷ luật từ cảnh cáo trở lên"),
            says("Nội bộ đoàn kết, chấp hành tốt chủ trương, chính sách"),
          ]),
        ],
      },
      { from: "2014-06-01", to: "2023-12-31", source: "Luật 15/2003/QH11 Điều 27", confidence: "memory", unverified: true, note: "Chưa đối chiếu bản gốc.", stands_in: false, current: false, paths: [path("Tập thể", [says("Đạt «Tập thể lao động tiên tiến»")])] },
    ],
    bonuses: [lawLine("bonus", "1,5 lần lương cơ sở: 2.700.000 đồng", { source: "NĐ 98/2023/NĐ-CP Điều 54" })],
    votes: [lawLine("vote", "Từ 80 % số thành viên hội đồng", { source: "NĐ 98/2023/NĐ-CP" })],
    papers: [lawLine("submission", "Tờ trình"), lawLine("report", "Báo cáo thành tích"), lawLine("minutes", "Biên bản họp hội đồng")],
    objects: [lawLine("certificate", "Bằng chứng nhận, khung")],
    limits: [lawLine("limit", "Thẩm định trong 20 ngày làm việc", { unverified: true, confidence: "memory" })],
    local_rules: rules.filter((rule) => rule.award === line.award || rule.award === ""),
  };
}

const rule = (id: number, kind: string, kind_name: string, code: string, sentence: string, more: Partial<LocalRuleLine> = {}): LocalRuleLine => ({
  id, revision: 1, kind, kind_name, award: code, award_name: AWARDS.find((line) => line.award === code)?.name ?? "", sentence, from: "2024-01-01", to: "", source: "Quy chế 12/QC-UBND",
  current: true, of: "", percent: null, number: null, group: "", bound: "", op: "", value: "", rounding: "", month: null, day: null, ...more,
});

const KIND_NAMES: Record<string, string> = { quota: "Chỉ tiêu", head_count: "Số lượng tối đa", share: "Cơ cấu", criterion: "Điều kiện thêm", vote: "Tỉ lệ phiếu", rounding: "Làm tròn", deadline: "Hạn nộp" };

type Recorded = {
  persons: PersonLine[];
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

/** The commands about the law. */
export function lawCommands({ persons, did, problem }: Recorded): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const rules = [
    rule(1, "criterion", "Điều kiện thêm", "TTLDXS", "Chỉ số CCHC từ 80 %", { op: "par_index_at_least", percent: 8000 }),
    rule(2, "head_count", "Số lượng tối đa", "TTLDXS", "Không quá 12 tập thể trong một đợt", { number: 12 }),
    rule(3, "head_count", "Số lượng tối đa", "BK_BBNT", "Không quá 10 bằng khen trong một đợt", { number: 10 }),
    rule(4, "quota", "Chỉ tiêu", "CSTDCS", "Không quá 15 % số người đạt «Lao động tiên tiến»", { of: "LDTT", percent: 15, current: false, to: "2023-12-31", from: "2020-01-01" }),
  ];
  let complete: number | null = null;
  const sentence = (request: SaveLocalRule) => [KIND_NAMES[request.kind] ?? request.kind, request.percent ? `${request.op === "par_index_at_least" ? request.percent / 100 : request.percent} %` : "", request.number ? String(request.number) : "", request.value].filter(Boolean).join(" ");
  const wanted = (text: string) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    return (row: object) => words.every((word) => fold(Object.values(row).join(" ")).includes(word));
  };
  return {
    "catalogue.page": ({ text, offset, limit }) => {
      const rows = AWARDS.filter(wanted(text));
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    "catalogue.show": (request) => {
      const line = AWARDS.find((one) => one.award === request.award);
      if (!line) throw problem("record.absent", "refused", "Không có danh hiệu, hình thức này.");
      return shown(line, request.on || "2024-03-04", rules);
    },
    "local_rules.all": () => ({ rows: [...rules].sort((a, b) => Number(b.current) - Number(a.current)), complete_from: complete }),
    "local_rules.save": (request) => {
      if (request.to !== "" && request.to < request.from) {
        throw problem("input.unusable", "invalid", "Ngày hết hiệu lực ở trước ngày bắt đầu.", { field: "valid_to", hint: "Chưa có gì được ghi." });
      }
      const found = rules.find((one) => one.id === request.id);
      const { id: _, revision: __, ...words } = request;
      const kind_name = KIND_NAMES[request.kind] ?? request.kind;
      const award_name = AWARDS.find((line) => line.award === request.award)?.name ?? "";
      if (found) {
        const before = { ...found };
        Object.assign(found, words, { kind_name, award_name, sentence: sentence(request), revision: found.revision + 1 });
        return did("local_rule.save", `Sửa quy định «${found.sentence}».`, 1, () => Object.assign(found, before));
      }
      const made = rule(rules.length + 1, request.kind, kind_name, request.award, sentence(request), words);
      rules.push(made);
      return did("local_rule.save", `Ghi quy định «${made.sentence}».`, 1, () => rules.splice(rules.indexOf(made), 1));
    },
    "local_rules.remove": ({ id }) => {
      const at = rules.findIndex((one) => one.id === id);
      const [gone] = rules.splice(at, 1);
      return did("local_rule.remove", `Bỏ quy định «${gone?.sentence ?? ""}».`, 1, () => gone && rules.splice(at, 0, gone));
    },
    "record.complete_from": ({ year }) => {
      const before = complete;
      complete = year ?? null;
      return did("record.complete_from", "Khai năm mà sổ đầy đủ.", 1, () => (complete = before));
    },
    "forecast.page": (request) => {
      const rows = persons.slice(0, 60).map((person, index): ForecastLine => {
        const ready = index % 3 === 0;
        const higher = index % 5 === 1;
        return {
          subject_id: person.id,
          kind: "individual",
          name: person.name,
          line: [person.post, person.unit].filter(Boolean).join(", "),
          award: higher ? "CSTDT" : "CSTDCS",
          award_name: higher ? "Chiến sĩ thi đua bộ, ban, ngành, tỉnh" : "Chiến sĩ thi đua cơ sở",
          standing: ready ? "ready" : "near",
          standing_name: ready ? "Đủ" : "Gần đủ",
          has: ["Lao động tiên tiến năm 2023", "Hoàn thành xuất sắc nhiệm vụ năm 2023"],
          lacks: ready ? [] : [higher ? "Thiếu 1 lần «Chiến sĩ thi đua cơ sở» liên tục" : "Thiếu 1 sáng kiến được công nhận ở cơ sở"],
          judges: ["Sáng kiến có hiệu quả, phạm vi ảnh hưởng trong cơ sở"],
          source: higher ? "Luật 06/2022/QH15 Điều 22" : "Luật 06/2022/QH15 Điều 23",
        };
      });
      const has = wanted(request.text);
      const fitting = rows
        .filter((row) => (request.award === "" || row.award === request.award) && (request.standing === "" || row.standing === request.standing) && has(row))
        .sort((a, b) => a.lacks.length - b.lacks.length);
      const counts = ["CSTDCS", "CSTDT"].map((code) => {
        const own = rows.filter((row) => row.award === code);
        const ready = own.filter((row) => row.standing === "ready").length;
        return { award: code, award_name: own[0]?.award_name ?? code, ready, near: own.length - ready };
      });
      return {
        total: fitting.length,
        year: request.year ?? 2024,
        assumption: `Giả định năm ${request.year ?? 2024} ai cũng giữ xếp loại của năm trước và không bị kỷ luật.`,
        counts,
        rows: fitting.slice(request.offset, request.offset + request.limit),
      };
    },
  };
}
