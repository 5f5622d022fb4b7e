// What grids ask of the recorded office: order, filters, edits of many rows, saved views.
import { fold } from "../../parts/format";
import type { Ack, CollectiveLine, Filter, NominationLine, PersonLine, Problem, RowLine, SavedView, Sort } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";
import { units } from "./people";

type Listed = { text: string; offset: number; limit: number; filters?: Filter[]; sort?: Sort };
type Line = Record<string, unknown>;

const vietnamese = new Intl.Collator("vi", { numeric: true });
const textOf = (row: unknown, column: string) => String((row as Line)[column] ?? "");
const given = (name: string) => `${name.split(" ").at(-1)} ${name}`;

function passes(row: unknown, { column, test, value }: Filter): boolean {
  const text = textOf(row, column);
  switch (test) {
    case "contains":
      return fold(text).includes(fold(value));
    case "is_not":
      return fold(text) !== fold(value);
    case "empty":
      return text === "";
    case "filled":
      return text !== "";
    case "from":
      return vietnamese.compare(text, value) >= 0;
    case "to":
      return vietnamese.compare(text, value) <= 0;
    default:
      return fold(text) === fold(value);
  }
}

/** A page of recorded rows, as the program would answer it. */
export function page<R>(rows: R[], request: Listed): { total: number; rows: R[] } {
  const words = fold(request.text).split(/\s+/).filter(Boolean);
  const fitting = rows.filter((row) => {
    const whole = fold(Object.values(row as object).join(" "));
    return words.every((word) => whole.includes(word)) && (request.filters ?? []).every((filter) => passes(row, filter));
  });
  const { sort } = request;
  if (sort) {
    const key = (row: R) => (sort.column === "name" ? given(textOf(row, sort.column)) : textOf(row, sort.column));
    fitting.sort((a, b) => vietnamese.compare(key(a), key(b)) * (sort.descending ? -1 : 1));
  }
  return { total: fitting.length, rows: structuredClone(fitting.slice(request.offset, request.offset + request.limit)) };
}

type Recorded = {
  persons: PersonLine[];
  collectives: CollectiveLine[];
  lists: Record<string, NominationLine[]>;
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

/** The commands of grids over a recorded office. */
export function gridCommands({ persons, collectives, lists, did, problem }: Recorded): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const views: SavedView[] = [];

  /** Changes rows that have an id and a revision; a wrong cell stops all. */
  const edit = (act: string, rows: Line[], edits: Line[]): Ack => {
    const found = edits.map((edit) => rows.find((row) => row.id === edit.id));
    const wrong: RowLine[] = [];
    for (const [index, edit] of edits.entries()) {
      const line = (column: string, reason: string, message: string) =>
        wrong.push({ sheet: "", row: index + 1, column, value: String(edit[column] ?? ""), reason, message });
      if (found[index]?.revision !== edit.revision) line("", "stale", "Hồ sơ vừa được sửa ở nơi khác.");
      if (edit.name === "") line("name", "empty", "Họ và tên không được để trống.");
      if (edit.sex !== undefined && !["", "male", "female"].includes(String(edit.sex))) line("sex", "unknown", "Giới tính là «Nam» hoặc «Nữ».");
      if (edit.birth === "31/02/1985") line("birth", "date_no_such_day", "Không có ngày 31/02/1985.");
    }
    if (wrong.length > 0) throw problem("cells.wrong", "refused", "Có ô chưa đúng nên chưa ghi gì.", { rows: wrong });
    const before = structuredClone(found);
    for (const [index, { id: _, revision, ...values }] of edits.entries()) {
      const row = found[index];
      if (row) Object.assign(row, values, { revision: Number(revision) + 1 });
    }
    return did(act, `Sửa ${edits.length} dòng.`, edits.length, () => found.forEach((row, index) => row && Object.assign(row, before[index])));
  };
  const lines = () => Object.values(lists).flat();
  const drop = <R extends { id: number }>(act: string, from: R[], ids: number[]): Ack => {
    const before = [...from];
    const left = from.filter((row) => !ids.includes(row.id));
    from.splice(0, from.length, ...left);
    return did(act, `Bỏ ${ids.length} dòng.`, ids.length, () => from.splice(0, from.length, ...before));
  };

  return {
    "people.edit_many": ({ edits }) => edit("person.edit_many", persons as unknown as Line[], edits as Line[]),
    "nominations.edit_many": ({ edits }) => edit("nomination.edit_many", lines() as unknown as Line[], edits as Line[]),
    "collectives.edit_many": ({ edits }) => edit("collective.edit_many", collectives as unknown as Line[], edits as Line[]),
    "people.add": (request) => {
      if (request.name === "") throw problem("input.wrong", "refused", "Hãy ghi họ và tên.", { field: "name" });
      const id = Math.max(...persons.map((one) => one.id)) + 1;
      persons.push({ sex: "", birth: "", citizen_id: "", post: "", unit: "", ...request, id, rating: "", awards: 0, revision: 1 });
      return { id, ack: did("person.add", `Thêm ${request.name}.`, 1, () => persons.pop()) };
    },
    "people.remove": ({ ids }) => {
      if (persons.some((one) => ids.includes(one.id) && one.awards > 0)) {
        throw problem("person.has_awards", "refused", "Người đã có khen thưởng không xoá được.", { hint: "Chưa có gì thay đổi." });
      }
      return drop("person.remove", persons, ids);
    },
    "nominations.remove_many": ({ ids }) => {
      const list = Object.values(lists).find((all) => all.some((line) => ids.includes(line.id))) ?? [];
      return drop("nomination.remove", list, ids);
    },
    "nominations.add": (request) => {
      const list = (lists[request.dossier] ??= []);
      const person = persons.find((one) => one.id === request.subject_id);
      const id = Math.max(0, ...lines().map((line) => line.id)) + 1;
      list.push({
        id, position: list.length + 1, subject_id: request.subject_id, kind: "individual", recipient: person?.name ?? "",
        recipient_line: [person?.post, person?.unit].filter(Boolean).join(", "), award: request.award, award_name: request.award,
        achievement: request.achievement ?? "", note: "", in_favour: null, against: null, approved: null, verdict: "", verdict_name: "", why: "", decision_number: "", revision: 1,
      });
      return { id, ack: did("nomination.add", "Thêm một đề nghị.", 1, () => list.pop()) };
    },
    "views.all": ({ list }) => ({ views: views.filter((view) => view.list === list) }),
    "views.save": (request) => {
      const id = views.length + 1;
      views.push({ ...request, id });
      return { id, ack: did("view.save", `Lưu danh sách ${request.name}.`, 1, () => views.pop()) };
    },
    "views.remove": ({ id }) => {
      const at = views.findIndex((view) => view.id === id);
      const [removed] = views.splice(at, 1);
      return did("view.remove", "Xoá danh sách đã lưu.", 1, () => removed && views.splice(at, 0, removed));
    },
  };
}

/** The collectives of a unit; the top unit has them all. */
export function under(rows: CollectiveLine[], unit: number | undefined): CollectiveLine[] {
  const top = units()[0]?.id;
  return unit === undefined || unit === top ? rows : rows.filter((row) => row.id - 200 === unit);
}
