// The journal of the recorded office: acts, what they changed, the check of the chain, versions of records, the bin.
import { fold } from "../../parts/format";
import type { Ack, ActFamily, ActLine, BinLine, ChangedRow, FieldChange, JournalRequest, PersonLine, Problem, VersionLine } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";
import { page } from "./grid";
import type { Did } from "./history";

type Sketch = { at: string; text: string; act: string; rows: number };

const FAMILIES: Record<string, string> = {
  import: "Nhập từ Excel",
  decisions: "Quyết định",
  council: "Hội đồng",
  people: "Hồ sơ cá nhân",
  nominations: "Đề nghị khen thưởng",
  dossiers: "Đợt xét",
  print: "In bằng",
  backup: "Sao lưu, phục hồi",
  journal: "Hoàn tác",
  office: "Thiết lập đơn vị",
};

const FIRST: Sketch[] = [
  { at: "2024-03-01T02:10:00Z", text: "Ban hành quyết định 1025/QĐ-UBND: Bằng khen, 10 người và tập thể.", act: "decisions.issue", rows: 31 },
  { at: "2024-03-01T02:04:00Z", text: "Ban hành quyết định 1024/QĐ-UBND: Tập thể lao động xuất sắc, 10 tập thể.", act: "decisions.issue", rows: 31 },
  { at: "2024-02-20T08:30:00Z", text: "Ghi kết quả hội đồng của HG-2023.", act: "council.record", rows: 21 },
  { at: "2024-01-16T01:12:00Z", text: "Nhập 20 đề nghị vào HG-2023.", act: "import.nominations", rows: 20 },
  { at: "2024-01-10T01:00:00Z", text: "Nhập 242 cá nhân từ can-bo-2023.xlsx.", act: "import.people", rows: 502 },
];

/** What an office does on its days between two decisions. */
const DAILY: Omit<Sketch, "at">[] = [
  { text: "Sửa hồ sơ Võ Thị Thu Xuân.", act: "people.edit", rows: 1 },
  { text: "In 10 bằng của quyết định 1024/QĐ-UBND lên phôi A3.", act: "print.run", rows: 10 },
  { text: "Thêm đề nghị cho Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền.", act: "nominations.add", rows: 1 },
  { text: "Sao lưu trước khi nhập danh sách.", act: "backup.make", rows: 1 },
  { text: "Sửa 14 dòng danh sách cá nhân.", act: "people.edit_many", rows: 14 },
  { text: "Tạo đợt xét HG-2024.", act: "dossiers.create", rows: 1 },
  { text: "Đổi người ký của đơn vị.", act: "office.edit", rows: 1 },
];
const OFFICERS = ["Hạnh", "Nguyễn Thị Bích Phương", "Trần Quốc Toản"];

const familyOf = (act: string) => act.split(".")[0] ?? act;
const LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ23456789";

/** A code as the chain would give it to the act of that number. */
export function codeOf(seq: number): string {
  let state = seq * 2_654_435_761 + 97;
  const letters = Array.from({ length: 10 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return LETTERS[Math.floor(state / 65_536) % LETTERS.length];
  }).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function firstActs(scene: string): ActLine[] {
  const days: Sketch[] =
    scene === "busy"
      ? Array.from({ length: 320 }, (_, index) => ({
          ...(DAILY[index % DAILY.length] as Omit<Sketch, "at">),
          at: new Date(Date.parse("2024-03-04T02:30:00Z") - index * 5_400_000).toISOString(),
        }))
      : [];
  const all = [...days, ...FIRST];
  return all.map((one, index) => ({
    ...one,
    seq: all.length - index,
    actor: OFFICERS[scene === "busy" && index % 4 === 1 ? 1 : index % 9 === 5 && scene === "busy" ? 2 : 0] ?? "",
    undoable: one.act !== "decisions.issue",
    undone_by: null,
  }));
}

const field = (key: string, name: string, before: string, after: string): FieldChange => ({ field: key, name, before, after });

/** What one act changed. */
function changedBy(act: ActLine, persons: PersonLine[]): ChangedRow[] {
  const person = persons[0];
  const added = (one: PersonLine): ChangedRow => ({
    change: "added",
    entity: "Cá nhân",
    title: one.name,
    jump: { kind: "individual", id: one.id, code: "", label: "Mở hồ sơ" },
    fields: [field("name", "Họ và tên", "", one.name), field("birth", "Ngày sinh", "", one.birth), field("post", "Chức vụ", "", one.post), field("unit", "Đơn vị", "", one.unit)],
  });
  switch (act.act) {
    case "import.people":
      return persons.map(added);
    case "council.record":
      return persons.slice(0, 21).map((one) => ({
        change: "changed",
        entity: "Đề nghị",
        title: `${one.name}: Bằng khen của Chủ tịch UBND thành phố`,
        jump: { kind: "dossier", id: 0, code: "HG-2023", label: "Mở đợt xét" },
        fields: [field("in_favour", "Phiếu đồng ý", "", "15"), field("approved", "Kết quả hội đồng", "", "Đạt")],
      }));
    case "decisions.issue":
      return [
        {
          change: "added",
          entity: "Quyết định",
          title: "1025/QĐ-UBND",
          jump: { kind: "decision", id: 2, code: "1025/QĐ-UBND", label: "Mở quyết định" },
          fields: [field("number", "Số quyết định", "", "1025/QĐ-UBND"), field("issued_on", "Ngày ký", "", "01/03/2024"), field("signer_name", "Người ký", "", "Lê Hồng Quân")],
        },
        ...persons.slice(0, 10).map((one, index) => ({
          change: "added",
          entity: "Khen thưởng",
          title: one.name,
          jump: { kind: "register", id: 0, code: one.name, label: "Mở sổ khen thưởng" },
          fields: [field("golden_register_number", "Số sổ vàng", "", String(11 + index)), field("award", "Hình thức", "", "Bằng khen của Chủ tịch UBND thành phố")],
        })),
      ];
    default:
      return person
        ? [
            {
              change: "changed",
              entity: "Cá nhân",
              title: person.name,
              jump: { kind: "individual", id: person.id, code: "", label: "Mở hồ sơ" },
              fields: [
                field("post", "Chức vụ", "Chuyên viên", "Phó Trưởng phòng"),
                field("unit", "Đơn vị", "Phòng Tài chính - Kế hoạch", "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền"),
                field("note", "Ghi chú", "", "Điều động theo Quyết định 12/QĐ-UBND"),
              ],
            },
          ]
        : [];
  }
}

/** What a removal took away. */
function removalOf(gone: BinLine, unit: string): ChangedRow[] {
  const rating: ChangedRow = { change: "removed", entity: "Xếp loại", title: "Năm 2023", jump: null, fields: [field("rating", "Mức xếp loại", "Hoàn thành tốt nhiệm vụ", "")] };
  const fields = [field("name", "Tên", gone.title, ""), field("post", "Chức vụ", "Chuyên viên", ""), field("unit", "Đơn vị", unit, "")];
  return [{ change: "removed", entity: gone.entity, title: gone.title, jump: null, fields }, ...(gone.rows > 1 ? [rating] : [])];
}

/** The versions of any record. */
function versionsOf(kind: string): VersionLine[] {
  const what: Record<string, [string, string]> = {
    individual: ["Cá nhân", "Sửa hồ sơ"],
    collective: ["Tập thể", "Sửa tập thể"],
    dossier: ["Đợt xét", "Sửa đợt xét"],
    nomination: ["Đề nghị", "Sửa đề nghị"],
    decision: ["Quyết định", "Ban hành quyết định"],
  };
  const [entity, done] = what[kind] ?? ["Bản ghi", "Sửa"];
  const line = (more: Partial<VersionLine> & Pick<VersionLine, "fields">): VersionLine => ({
    seq: 3, at: "2024-02-20T08:30:00Z", actor: "Hạnh", text: `${done}.`, reason: "", change: "changed", entity, ...more,
  });
  const one = (image: number, key: string, name: string, before: string, after: string, restorable = true) => ({ image, ...field(key, name, before, after), restorable });
  const born = line({
    seq: 1,
    at: "2024-01-10T01:00:00Z",
    text: "Nhập 242 cá nhân từ can-bo-2023.xlsx.",
    change: "added",
    fields: [one(11, "name", "Họ và tên", "", "Võ Thị Thu Xuân", false), one(11, "post", "Chức vụ", "", "Chuyên viên", false)],
  });
  if (kind === "decision") {
    return [line({ seq: 5, at: "2024-03-01T02:10:00Z", change: "added", text: "Ban hành quyết định 1025/QĐ-UBND.", fields: [one(51, "number", "Số quyết định", "", "1025/QĐ-UBND", false), one(51, "signer_name", "Người ký", "", "Lê Hồng Quân", false)] })];
  }
  if (kind === "nomination") {
    return [
      line({ fields: [one(31, "in_favour", "Phiếu đồng ý", "", "15", false)], text: "Ghi kết quả hội đồng của HG-2023." }),
      line({ seq: 2, at: "2024-01-18T03:05:00Z", reason: "Bổ sung theo công văn của phòng", fields: [one(21, "achievement", "Thành tích", "Hoàn thành tốt nhiệm vụ được giao", "Có thành tích xuất sắc trong công tác cải cách hành chính năm 2023")] }),
    ];
  }
  return [
    line({
      seq: 4,
      at: "2024-02-27T07:15:00Z",
      actor: "Nguyễn Thị Bích Phương",
      reason: "Điều động theo Quyết định 12/QĐ-UBND",
      fields: [one(41, "post", "Chức vụ", "Chuyên viên", "Phó Trưởng phòng"), one(41, "unit", "Đơn vị", "Phòng Quản lý đô thị", "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền")],
    }),
    line({ seq: 3, entity: "Xếp loại", text: "Ghi xếp loại năm 2023.", fields: [one(31, "rating", "Mức xếp loại", "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ", false)] }),
    born,
  ];
}

function removedLines(): BinLine[] {
  const lines: [string, string, number, string][] = [
    ["Cá nhân", "Đặng Thị Ngọc Ánh", 7, "2024-02-28T09:12:00Z"],
    ["Đề nghị", "Trường Mầm non Hoa Phượng Đỏ: Tập thể lao động xuất sắc", 1, "2024-02-15T02:40:00Z"],
    ["Tập thể", "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền", 4, "2024-02-02T08:05:00Z"],
    ["Hạn", "Nộp báo cáo thi đua quý IV", 1, "2024-01-22T01:30:00Z"],
  ];
  return lines.map(([entity, title, rows, at], index) => ({ image: 900 - index, seq: 2004 - index, at, actor: index === 1 ? "Nguyễn Thị Bích Phương" : "Hạnh", entity, title, rows }));
}

type Recorded = { scene: string; persons: PersonLine[]; problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem };

/** The journal, and how acts are written into it. */
export function journalBook({ scene, persons, problem }: Recorded) {
  const takeBacks = new Map<number, () => void>();
  const acts = firstActs(scene);
  const gones = removedLines();
  const removed = [...gones];
  const did: Did = (act, text, rows, takeBack): Ack => {
    const seq = (acts[0]?.seq ?? 0) + 1;
    acts.unshift({ seq, at: new Date().toISOString(), actor: "Hạnh", act, text, rows, undoable: takeBack !== undefined, undone_by: null });
    if (takeBack) takeBacks.set(seq, takeBack);
    return { act, seq, count: rows };
  };
  const families = (): ActFamily[] => [...new Set(acts.map((one) => familyOf(one.act)))].map((key) => ({ key, name: FAMILIES[key] ?? key }));
  const fits = (line: ActLine, { actor, family, from, to }: JournalRequest) =>
    (!actor || line.actor === actor) && (!family || familyOf(line.act) === family) && (!from || line.at.slice(0, 10) >= from) && (!to || line.at.slice(0, 10) <= to);
  const refusalOf = (line: ActLine) => {
    if (line.undone_by) return `Việc này đã được hoàn tác ở việc số ${line.undone_by}.`;
    if (line.act === "decisions.issue") return "Quyết định đã ban hành có hiệu lực pháp lý; sửa bằng quyết định đính chính, thu hồi hoặc huỷ bỏ.";
    return line.undoable ? "" : "Việc này không đổi dữ liệu nên không có gì để hoàn tác.";
  };
  const commands: { [K in CommandName]?: (request: Request<K>) => Answer<K> } = {
    "journal.page": (request) => ({
      ...page(acts.filter((line) => fits(line, request)), { text: request.text ?? "", offset: request.offset ?? 0, limit: request.limit }),
      actors: [...new Set(acts.map((line) => line.actor))],
      families: families(),
      head_code: codeOf(acts[0]?.seq ?? 0),
    }),
    "journal.show": ({ seq, offset = 0, limit }) => {
      const gone = gones.find((one) => one.seq === seq);
      const line = gone ? { seq, at: gone.at, actor: gone.actor, act: "people.remove", text: `Xoá ${gone.title}.`, rows: gone.rows, undoable: true, undone_by: null } : acts.find((one) => one.seq === seq);
      if (!line) throw problem("record.absent", "refused", `Không có việc số ${seq}.`);
      const rows = gone ? removalOf(gone, persons[0]?.unit ?? "") : changedBy(line, persons);
      return {
        line: { ...line },
        reason: line.act === "people.edit" ? "Điều động theo Quyết định 12/QĐ-UBND" : "",
        code: codeOf(seq),
        refusal: refusalOf(line),
        erased: false,
        total: rows.length,
        rows: rows.slice(offset, offset + limit),
      };
    },
    "journal.verify": ({ code }) => {
      const wanted = code?.toUpperCase().replace(/[^A-Z0-9]/g, "");
      const found = wanted ? acts.find((one) => codeOf(one.seq).replace("-", "") === wanted) : undefined;
      const broken = scene === "ailing";
      return {
        whole: !broken,
        acts: acts.length,
        first_bad: broken ? 3 : null,
        head_code: codeOf(acts[0]?.seq ?? 0),
        proven: found ? { seq: found.seq, at: found.at, later: (acts[0]?.seq ?? 0) - found.seq } : null,
        text: broken ? "Việc số 3 không nối tiếp việc số 2: nội dung của nó đã bị đổi sau khi ghi." : `Đã kiểm ${acts.length} việc, việc nào cũng nối tiếp việc trước.`,
      };
    },
    "journal.undo": ({ seq }) => {
      const wanted = acts.find((line) => (seq === undefined ? line.undoable && !line.undone_by : line.seq === seq));
      if (!wanted?.undoable || wanted.undone_by) {
        throw problem("undo.legal_force", "refused", "Việc này không hoàn tác được.", { hint: "Dữ liệu giữ nguyên." });
      }
      takeBacks.get(wanted.seq)?.();
      const ack = did("journal.undo", `Hoàn tác việc số ${wanted.seq}.`, wanted.rows);
      wanted.undone_by = ack.seq;
      return ack;
    },
    "records.versions": ({ kind }) => {
      const rows = versionsOf(kind);
      return { title: "", rows, total: rows.length };
    },
    "records.restore_field": ({ field: key }) => did("records.restore_field", `Lấy lại giá trị cũ của ${key}.`, 1, () => undefined),
    "bin.page": (request) => {
      const words = fold(request.text ?? "");
      const rows = removed.filter((line) => fold(line.title).includes(words));
      return { total: rows.length, rows: structuredClone(rows) };
    },
    "bin.restore": ({ image }) => {
      const at = removed.findIndex((line) => line.image === image);
      const [back] = removed.splice(at, 1);
      if (!back) throw problem("record.absent", "refused", "Bản ghi này không còn trong thùng rác.");
      return did("bin.restore", `Khôi phục ${back.title}.`, back.rows, () => removed.splice(at, 0, back));
    },
  };
  return { acts, did, commands };
}
