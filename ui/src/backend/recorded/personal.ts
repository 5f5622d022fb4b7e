// Personal data of the recorded office: who saw it, requests, erasing.
import type { AccessLine, Ack, DataRequestKind, DataRequestLine, PersonLine, Problem } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";

type Recorded = {
  persons: PersonLine[];
  today: string;
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

const KINDS: DataRequestKind[] = [
  { key: "view", name: "Xem dữ liệu của mình", days: 10, source: "Nghị định 356/2025/NĐ-CP, Điều 5" },
  { key: "correct", name: "Sửa dữ liệu sai", days: 10, source: "Nghị định 356/2025/NĐ-CP, Điều 5" },
  { key: "delete", name: "Xoá dữ liệu", days: 20, source: "Nghị định 356/2025/NĐ-CP, Điều 5" },
  { key: "restrict", name: "Hạn chế sử dụng", days: 15, source: "Nghị định 356/2025/NĐ-CP, Điều 5" },
];
const OUTCOMES: Record<string, string> = { done: "Đã thực hiện", partly: "Thực hiện một phần", refused: "Không thực hiện" };

const DAY = 86_400_000;
const later = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

function firstRequests(person: PersonLine | undefined, today: string): DataRequestLine[] {
  const line = (id: number, kind: string, requester: string, received_on: string, more: Partial<DataRequestLine>): DataRequestLine => {
    const known = KINDS.find((one) => one.key === kind);
    const due_on = later(received_on, known?.days ?? 10);
    return {
      id, kind, kind_name: known?.name ?? kind, requester, subject_id: null, subject: "", received_on, reply_by: later(received_on, 2), due_on,
      days_left: Math.round((Date.parse(due_on) - Date.parse(today)) / DAY), content: "", answered_on: "", outcome: "", outcome_name: "", answer: "", revision: 1, ...more,
    };
  };
  return [
    line(3, "correct", "Đặng Thị Ngọc Ánh", "2024-02-20", { content: "Ngày sinh trong hồ sơ ghi 12/5/1978, đúng là 21/5/1978." }),
    line(1, "delete", person?.name ?? "", "2024-02-26", { subject_id: person?.id ?? null, subject: person?.name ?? "", content: "Đã nghỉ việc, đề nghị xoá số CCCD và ngày sinh." }),
    line(4, "view", "Ông Hoàng Đức Hòa (đại diện Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền)", "2024-03-01", { content: "Xem toàn bộ dữ liệu cơ quan đang giữ." }),
    line(2, "restrict", "Bùi Minh Thùy", "2024-01-15", {
      answered_on: "2024-01-22", outcome: "partly", outcome_name: "Thực hiện một phần",
      answer: "Đã bỏ ngày sinh khỏi danh sách công khai; hồ sơ khen thưởng giữ theo Luật Lưu trữ.",
    }),
  ];
}

function firstAccesses(persons: PersonLine[]): AccessLine[] {
  const lines: Omit<AccessLine, "at" | "actor">[] = [
    { kind: "shown", text: "Hiện số CCCD đầy đủ.", subject_id: persons[3]?.id, name: persons[3]?.name ?? "", people: 1 },
    { kind: "exported", text: "Xuất danh sách kèm quyết định 1024/QĐ-UBND (Excel).", name: "", people: 10 },
    { kind: "opened", text: "Mở hồ sơ.", subject_id: persons[8]?.id, name: persons[8]?.name ?? "", people: 1 },
    { kind: "searched", text: "Tìm «nguyễn thị» trong danh sách cá nhân.", name: "", people: 46 },
  ];
  return Array.from({ length: 40 }, (_, index) => ({
    ...(lines[index % lines.length] as Omit<AccessLine, "at" | "actor">),
    at: new Date(Date.parse("2024-03-04T02:00:00Z") - index * 5_000_000).toISOString(),
    actor: index % 3 === 1 ? "Nguyễn Thị Bích Phương" : "Hạnh",
  }));
}

/** Its commands. */
export function personalCommands({ persons, today, did, problem }: Recorded): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const named = persons.find((one) => one.id === 12);
  const requests = firstRequests(named, today);
  const seen = firstAccesses(persons);
  const personOf = (id: number) => {
    const found = persons.find((one) => one.id === id);
    if (!found) throw problem("record.absent", "refused", "Không tìm thấy người này.");
    return found;
  };
  const copies = ["sao-luu-2024-03-04-0641.sovang", "sao-luu-2024-03-03-1702.sovang", "sao-luu-2024-02-19-1702.sovang"];
  const outside = ["Trang_An-2024-03-01.sovang.age, ghi ra USB ngày 01/03/2024"];
  return {
    "people.citizen_id": ({ id }) => {
      const person = personOf(id);
      seen.unshift({ at: new Date().toISOString(), actor: "Hạnh", kind: "shown", text: "Hiện số CCCD đầy đủ.", subject_id: id, name: person.name, people: 1 });
      return { citizen_id: person.citizen_id.replace("••••••", "185007") };
    },
    "accesses.page": ({ subject_id, kind, offset = 0, limit }) => {
      const rows = seen.filter((line) => (!kind || line.kind === kind) && (subject_id === undefined || line.subject_id === subject_id));
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    "data_requests.all": () => ({ rows: structuredClone(requests), kinds: structuredClone(KINDS) }),
    "data_requests.save": (request) => {
      const found = requests.find((line) => line.id === request.id);
      const known = KINDS.find((one) => one.key === request.kind);
      const words = { kind: request.kind, kind_name: known?.name ?? "", requester: request.requester, received_on: request.received_on, content: request.content ?? "", subject_id: request.subject_id ?? null, subject: persons.find((one) => one.id === request.subject_id)?.name ?? "" };
      const due_on = later(request.received_on, known?.days ?? 10);
      const days = { reply_by: later(request.received_on, 2), due_on, days_left: Math.round((Date.parse(due_on) - Date.parse(today)) / DAY) };
      if (found) Object.assign(found, words, days, { revision: found.revision + 1 });
      else requests.unshift({ ...words, ...days, id: requests.length + 1, answered_on: "", outcome: "", outcome_name: "", answer: "", revision: 1 });
      return did("data_requests.save", `Ghi yêu cầu của ${request.requester}.`, 1);
    },
    "data_requests.answer": ({ id, answered_on, outcome, answer }) => {
      const found = requests.find((line) => line.id === id);
      if (found) Object.assign(found, { answered_on, outcome, outcome_name: OUTCOMES[outcome] ?? outcome, answer, revision: found.revision + 1 });
      return did("data_requests.answer", "Trả lời yêu cầu.", 1);
    },
    "personal_data.preview_erasure": ({ id }) => {
      const person = personOf(id);
      return {
        name: person.name,
        whole: person.awards === 0,
        kept:
          person.awards === 0
            ? []
            : [
                "Họ và tên, chức vụ và đơn vị khi được khen: có trong 2 quyết định đã ban hành, phải lưu theo Luật Lưu trữ 33/2024/QH15.",
                "Số sổ vàng, hình thức, ngày quyết định: cơ quan nhà nước xử lý theo Luật 91/2025/QH15, Điều 19, nên không xoá theo yêu cầu (Điều 14 khoản 2).",
              ],
        fields: [
          { key: "citizen_id", name: "CCCD", value: person.citizen_id, images: 2 },
          { key: "birth", name: "Ngày sinh", value: person.birth, images: 1 },
          { key: "sex", name: "Giới tính", value: person.sex === "female" ? "Nữ" : "Nam", images: 0 },
        ],
        copies,
        outside,
      };
    },
    "personal_data.erase": ({ id, fields, whole }) => {
      const person = personOf(id);
      if (whole) persons.splice(persons.indexOf(person), 1);
      else for (const key of fields ?? []) Object.assign(person, { [key]: "" });
      return { images: 3, copies, outside, text: `Đã xoá dữ liệu của ${person.name} và 3 trạng thái cũ trong nhật ký.` };
    },
  };
}
