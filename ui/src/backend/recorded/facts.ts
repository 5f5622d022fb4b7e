// Facts, pending matters, rankings and revoked awards of the recorded office.
import type { Ack, FactLine, PendingLine, RegisterLine } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";

const CHOICES = [
  { key: "founded", name: "Năm thành lập", yearly: false, yes_no: false },
  { key: "members", name: "Số người của đơn vị", yearly: true, yes_no: false },
  { key: "months_worked", name: "Số tháng làm việc trong năm", yearly: true, yes_no: false },
  { key: "service_years.army", name: "Số năm phục vụ trong quân đội", yearly: false, yes_no: false },
  { key: "leader", name: "Giữ chức vụ lãnh đạo, quản lý", yearly: false, yes_no: true },
];
const SCOPES = [
  { key: "cluster_of_ministry_province", name: "Cụm, khối thi đua của bộ, tỉnh" },
  { key: "movement", name: "Phong trào thi đua" },
];
const PENDING: Record<string, string> = { discipline: "Đang xem xét kỷ luật", inspection: "Đang thanh tra, kiểm tra, điều tra", complaint: "Đang xác minh khiếu nại, tố cáo" };

/** The commands about facts; `rankings` get what was written, `revoked` the awards that no longer stand. */
export function factsCommands(did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack, revoked: Set<number>): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const facts = new Map<number, FactLine[]>();
  const matters = new Map<number, PendingLine[]>();
  let last = 0;
  const factsOf = (id: number) => {
    const known = facts.get(id);
    if (known) return known;
    const made: FactLine[] = [{ key: "months_worked", name: "Số tháng làm việc trong năm", year: 2023, value: 12 }];
    facts.set(id, made);
    return made;
  };
  const mattersOf = (id: number) => {
    const made = matters.get(id) ?? [];
    matters.set(id, made);
    return made;
  };
  return {
    "facts.show": ({ id }) => ({ rows: [...factsOf(id)], choices: CHOICES, scopes: SCOPES, pending: [...mattersOf(id)] }),
    "facts.set": ({ subject_id, key, year, value }) => {
      const lines = factsOf(subject_id);
      const before = [...lines];
      const at = lines.findIndex((line) => line.key === key && (line.year ?? null) === (year ?? null));
      if (at >= 0) lines.splice(at, 1);
      const name = CHOICES.find((one) => one.key === key)?.name ?? key;
      if (value !== null && value !== undefined) lines.push({ key, name, year: year ?? null, value });
      return did("facts.set", `Ghi «${name}».`, 1, () => lines.splice(0, lines.length, ...before));
    },
    "facts.add_ranking": () => did("facts.add_ranking", "Ghi xếp hạng thi đua.", 1, () => undefined),
    "pending.save": (request) => {
      const lines = mattersOf(request.subject_id);
      const before = structuredClone(lines);
      const found = lines.find((line) => line.kind === request.kind && line.opened_on === request.opened_on);
      if (found) Object.assign(found, { closed_on: request.closed_on, note: request.note });
      else {
        last += 1;
        lines.push({ id: last, kind: request.kind, kind_name: PENDING[request.kind] ?? request.kind, opened_on: request.opened_on, closed_on: request.closed_on, note: request.note });
      }
      return did("pending.save", "Ghi việc chưa kết luận.", 1, () => lines.splice(0, lines.length, ...before));
    },
    "awards.revoke": ({ award_record_id, decision_number }) => {
      revoked.add(award_record_id);
      return did("awards.revoke", `Thu hồi khen thưởng theo quyết định ${decision_number}.`, 1);
    },
  };
}

/** A line of the register with the mark of what was revoked. */
export const standing = (revoked: Set<number>) => (line: RegisterLine): RegisterLine => ({ ...line, revoked: revoked.has(line.id) });
