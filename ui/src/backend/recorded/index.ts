// An office kept in memory, for tests and for looking at the screens without the program. Never in a release.
import type { ImportReport, ImportRequest, OfficeView, PageRequest, Problem } from "../../wire/types";
import type { Answer, Backend, CommandName, Purpose, Request } from "../backend";
import { deadlineBook, OPENED, provenBackup, signerBook, slowJobs, YEAR_AWARDS } from "./desk";
import { lifeLines } from "./history";
import { layoutsCommands } from "./layouts";
import { codesCommands } from "./codes";
import { printersCommands, recordedPicture } from "./printers";
import { printingCommands } from "./printing";
import { gridCommands, page, under } from "./grid";
import { assessmentBook } from "./assessments";
import { factsCommands, standing } from "./facts";
import { journalBook } from "./journal";
import { lawCommands } from "./law";
import { personalCommands } from "./personal";
import { openingOf, recoveryCommands } from "./recovery";
import { safekeepingCommands } from "./safekeeping";
import { collectives, people, units } from "./people";
import { AWARDS_OF_THE_DAY, decisions, dossiers, nominations, recipients, register } from "./rounds";
import { columnsOf, fieldsOf, NOTICES, WRONG_ROWS } from "./lists";

/** A problem as the program would send it. */
export function problem(code: string, weight: string, message: string, more: Partial<Problem> = {}): Problem {
  return { code, weight, message, hint: "", field: "", exit: 3, details: [], rows: [], ...more };
}

const OFFICE: OfficeView = {
  name: "Ủy ban nhân dân thành phố Tràng An",
  level: "province",
  level_name: "Tỉnh, thành phố",
  place: "Tràng An",
  head_title: "Chủ tịch Ủy ban nhân dân thành phố Tràng An",
  signer_title: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  signer_name: "Lê Hồng Quân",
  sample: true,
  has_emblem: false,
  has_logo: false,
  file: "Trang_An.sovang",
  revision: 1,
};

/** Ten times 1,5 base salaries. */
const BONUS = { bonus_total: "27.000.000", bonus_in_words: "Hai mươi bảy triệu đồng chẵn" };

/** What the officer chooses, by purpose; lists otherwise. */
const FILES: Partial<Record<Purpose, string>> = { backup: "Trang_An-2024-03-01.sovang.age", damaged: "Trang_An-cu.sovang" };

/** Scenes in which no office is open. */
const CLOSED = ["first", "damaged-closed", "unsafe"];

/** What a test may change about the recorded office. */
export type Recording = {
  /** Answers or rejects in place of the recording. */
  replies: { [K in CommandName]?: (request: Request<K>) => Answer<K> };
  /** Every call, in order. */
  calls: { command: CommandName; request: unknown }[];
  /** The bytes of every paper, where the bundled ones cannot be read. */
  paper?: ArrayBuffer;
};

/** A recorded office; `scene` is `first` (no office yet), `damaged` (open, to be read only), `damaged-closed`, `unsafe`, `busy` (a long journal), `problems` (a list with errors), `unmet` (a decision for who does not meet the criteria) or empty. */
export function recordedBackend(scene = "", recording: Recording = { replies: {}, calls: [] }): Backend {
  let office: OfficeView | null = CLOSED.includes(scene) ? null : { ...OFFICE };
  let damaged = scene === "damaged";
  const persons = people();
  const groups = collectives();
  const rounds = dossiers();
  const lists: Record<string, ReturnType<typeof nominations>> = {
    "HG-2023": nominations("voted"),
    "CD-2023": nominations("open"),
    "TX-2023": nominations("voted").map((line) => ({ ...line, decision_number: "" })),
    "HG-2024": [],
  };
  const issued = decisions();
  const { acts, did, commands: ofJournal } = journalBook({ scene, persons, problem });
  const today = "2024-03-04";
  const lives = lifeLines(did);
  const deadlines = deadlineBook(today, did);
  const signers = signerBook(OFFICE, did);
  const jobs = slowJobs(scene);
  const assessments = assessmentBook({ lists, did, today });
  const revoked = new Set<number>();
  const lost = (what: string) => problem("record.absent", "refused", `Không tìm thấy ${what}.`, { hint: "Danh sách có thể đã thay đổi." });
  const roundOf = (code: string) => {
    const found = rounds.find((round) => round.dossier.code === code);
    if (!found) throw lost(`đợt xét ${code}`);
    return found;
  };
  const decisionOf = (id: number) => {
    const found = issued.find((decision) => decision.id === id);
    if (!found) throw lost("quyết định");
    return found;
  };
  const move = (code: string, state: string, state_name: string, steps: string[]) => {
    const round = roundOf(code);
    const before = structuredClone(round);
    round.dossier.state = state;
    round.dossier.state_name = state_name;
    round.steps = steps;
    round.missing = [];
    round.revision += 1;
    const ack = did(`dossiers.${state}`, `${code}: ${state_name}.`, 1, () => Object.assign(round, before));
    return { ack, code, state, state_name, revision: round.revision };
  };
  const look = (request: ImportRequest): ImportReport => {
    const wrong = scene === "problems" ? WRONG_ROWS : [];
    return {
      sheets: ["CA NHAN", "GHI CHU"],
      sheet: request.sheet ?? "CA NHAN",
      header_row: 3,
      columns: columnsOf(request),
      fields: fieldsOf(),
      rows: 242,
      added: 31,
      changed: 12,
      unchanged: 199 - wrong.length,
      problems: wrong,
      notices: NOTICES,
      skipped: [],
      ack: null,
    };
  };
  const papers = (name: string, pages: number) => ({ paper: pages, name, pages });
  const listOf = (id: number) => recipients()[id] ?? [];

  // A command that is not recorded is refused like one that the program lacks.
  const commands: { [K in CommandName]?: (request: Request<K>) => Answer<K> } = {
    ...printingCommands({ scene, issued, listOf, did, problem }),
    ...layoutsCommands(did),
    ...printersCommands({ scene, did, problem }),
    ...codesCommands({ scene, did, problem }),
    ...gridCommands({ persons, collectives: groups, lists, did, problem }),
    ...assessments.commands,
    ...lawCommands({ persons, did, problem }),
    ...factsCommands(did, revoked),
    ...ofJournal,
    ...safekeepingCommands({ scene, acts, did, problem }),
    ...personalCommands({ persons, today, did, problem }),
    ...recoveryCommands(() => {
      damaged = false;
      return (office = { ...OFFICE });
    }),
    "office.status": () => ({
      office,
      today,
      levels: [
        { key: "province", name: "Tỉnh, thành phố" },
        { key: "commune", name: "Xã, phường, đặc khu" },
        { key: "department", name: "Sở, ban, ngành" },
      ],
      version: "0.1.0",
      opening: office ? null : openingOf(scene, problem),
      damaged,
      last_backup: scene === "unsaved" ? null : provenBackup(acts.length),
    }),
    "office.create": (request) => (office = { ...OFFICE, ...request, level_name: request.level, sample: false, file: "Don_vi.sovang" }),
    "office.create_sample": () => (office = { ...OFFICE }),
    "office.set_emblem": (request) => {
      const before = office;
      office = { ...OFFICE, ...office, has_emblem: request.file !== undefined };
      return did("office.set_emblem", "Đổi Quốc huy, biểu tượng trên bằng.", 1, () => (office = before));
    },
    "office.set_logo": (request) => {
      const before = office;
      office = { ...OFFICE, ...office, has_logo: request.file !== undefined };
      return did("office.set_logo", "Đổi lô-gô trên bằng.", 1, () => (office = before));
    },
    "office.edit": (request) => {
      const before = office;
      office = { ...OFFICE, ...office, ...request, revision: request.revision + 1 };
      return did("office.edit", "Sửa thông tin đơn vị.", 1, () => (office = before));
    },
    "office.desk": () => ({
      tasks: [
        { kind: "print", text: "Quyết định 1025/QĐ-UBND: 10 bằng chưa in.", dossier: "HG-2023", decision_id: 2 },
        { kind: "dossier", text: "CD-2023 chờ kết quả hội đồng cho 20 đề nghị.", dossier: "CD-2023", decision_id: null },
        { kind: "decision", text: "TX-2023: 20 đề nghị đã đạt, chưa có quyết định.", dossier: "TX-2023", decision_id: null },
        { kind: "dossier", text: "HG-2024 đang lập danh sách: chưa có đề nghị nào.", dossier: "HG-2024", decision_id: null },
      ],
      individuals: persons.length,
      collectives: 18,
      units: 19,
      open_dossiers: 3,
      decisions: issued.length,
      unprinted_certificates: 10,
      awards: [
        { year: 2023, award: "Lao động tiên tiến", count: 182 },
        { year: 2023, award: "Chiến sĩ thi đua cơ sở", count: 36 },
        { year: 2023, award: "Tập thể lao động xuất sắc", count: 10 },
        { year: 2023, award: "Bằng khen của Chủ tịch UBND thành phố", count: 10 },
        { year: 2022, award: "Lao động tiên tiến", count: 175 },
        { year: 2022, award: "Chiến sĩ thi đua cơ sở", count: 30 },
      ],
      recent: acts.slice(0, 6),
      deadlines: deadlines.shown(),
      year: 2024,
      year_awards: YEAR_AWARDS,
      opened: OPENED,
    }),
    "awards.on": () => ({ rows: AWARDS_OF_THE_DAY }),
    search: (request) => {
      const hits = [
        ...page(persons, { ...request, offset: 0 }).rows.map((row) => ({ kind: "individual", id: row.id, title: row.name, detail: `${row.post}, ${row.unit}` })),
        ...page(collectives(), { ...request, offset: 0 }).rows.map((row) => ({ kind: "collective", id: row.id, title: row.name, detail: row.detail })),
        ...page(issued, { ...request, offset: 0 }).rows.map((row) => ({ kind: "decision", id: row.id, title: row.number, detail: row.award_name })),
        ...page(rounds.map((round) => round.dossier), { ...request, offset: 0 }).rows.map((row) => ({ kind: "dossier", id: row.id, title: row.title, detail: row.code })),
      ];
      return { hits: hits.slice(0, request.limit), close: [] };
    },
    "people.page": (request) => page(persons, request),
    "people.show": ({ id }) => {
      const found = persons.find((one) => one.id === id);
      if (!found) throw lost("người này");
      const parts = found.name.split(" ");
      return {
        person: { ...found },
        family_name: parts[0] ?? "",
        middle_name: parts.slice(1, -1).join(" "),
        given_name: parts.at(-1) ?? "",
        unit_id: 101,
        history: [...lives.of(id)],
        under_discipline: lives.disciplined(id, today),
      };
    },
    "people.edit": ({ id, revision, ...edit }) => {
      const found = persons.find((one) => one.id === id);
      if (!found) throw lost("người này");
      if (found.revision !== revision) {
        throw problem("record.stale", "conflict", "Hồ sơ này vừa được sửa ở nơi khác.", { hint: "Mở lại để xem bản mới; chưa có gì bị ghi đè." });
      }
      const before = { ...found };
      Object.assign(found, edit, { revision: revision + 1 });
      return did("people.edit", `Sửa hồ sơ ${found.name}.`, 1, () => Object.assign(found, before, { revision: found.revision + 1 }));
    },
    "units.tree": () => ({ nodes: units() }),
    "collectives.page": (request) => page(under(groups, request.unit_id), request),
    "collectives.show": ({ id }) => {
      const found = groups.find((one) => one.id === id);
      if (!found) throw lost("tập thể này");
      return {
        collective: found,
        history: [
          { kind: "award", year: 2023, title: "Tập thể lao động xuất sắc", detail: "QĐ 1024/QĐ-UBND ngày 01/03/2024" },
          { kind: "par_index", year: 2023, title: found.par_index, detail: "" },
          { kind: "award", year: 2022, title: "Tập thể lao động tiên tiến", detail: "QĐ 76/QĐ-UBND ngày 12/01/2023" },
        ].map((line, index) => ({ ...line, id: index + 1, removable: false })),
      };
    },
    "import.preview": look,
    "import.run": (request) => ({ ...look(request), ack: did(`import.${request.kind}`, "Nhập 242 dòng từ can-bo-2023.xlsx.", 43, () => undefined) }),
    "dossiers.page": (request) => page(rounds.map((round) => ({ ...round.dossier })), request),
    "dossiers.show": ({ dossier }) => structuredClone(roundOf(dossier)),
    "dossiers.create": (request) => {
      const code = request.code || `DX-${request.year}`;
      const base = structuredClone(roundOf("HG-2024"));
      const line = { ...base.dossier, id: rounds.length + 1, code, title: request.title, year: request.year, proposer: request.proposer };
      rounds.unshift({ ...base, dossier: line, revision: 1 });
      lists[code] = [];
      return { ack: did("dossiers.create", `Tạo đợt xét ${code}.`, 1, () => rounds.splice(rounds.findIndex((round) => round.dossier.code === code), 1)), code, state: "draft", state_name: line.state_name, revision: 1 };
    },
    "dossiers.step": (request) => {
      const round = roundOf(request.dossier);
      if (request.step === "submit" && round.dossier.nominations === 0) {
        throw problem("dossier.missing", "refused", "Chưa trình được vì hồ sơ còn thiếu.", { hint: "Bổ sung rồi trình lại; hồ sơ chưa thay đổi.", details: ["Danh sách chưa có đề nghị nào."] });
      }
      if (request.step === "submit") return move(request.dossier, "submitted", "Đã trình", ["receive", "withdraw"]);
      if (request.step === "receive") return move(request.dossier, "received", "Đã tiếp nhận, chờ hội đồng", ["return", "review"]);
      if (request.step === "return") return move(request.dossier, "returned", "Bị trả lại", ["submit", "withdraw"]);
      return move(request.dossier, "withdrawn", "Đã rút", []);
    },
    "nominations.page": (request) => page((lists[request.dossier] ?? []).map(assessments.mark), request),
    "nominations.edit": ({ id, revision, ...edit }) => {
      const found = Object.values(lists).flat().find((line) => line.id === id);
      if (!found) throw lost("đề nghị này");
      const before = { ...found };
      Object.assign(found, edit, { revision: revision + 1 });
      return did("nominations.edit", `Sửa đề nghị ${found.recipient}.`, 1, () => Object.assign(found, before));
    },
    "nominations.remove": ({ id }) => {
      const list = Object.values(lists).find((lines) => lines.some((line) => line.id === id)) ?? [];
      const at = list.findIndex((line) => line.id === id);
      const [removed] = list.splice(at, 1);
      return did("nominations.remove", "Bỏ một đề nghị.", 1, () => removed && list.splice(at, 0, removed));
    },
    "council.record": (request) => {
      for (const line of lists[request.dossier] ?? []) {
        const vote = request.votes.find((one) => one.nomination_id === line.id);
        line.in_favour = vote?.in_favour ?? request.in_favour_of_others ?? 0;
        line.against = vote?.against ?? request.present + request.written_opinions - line.in_favour;
        line.approved = line.in_favour / request.members >= request.approval_percent / 100;
      }
      const done = move(request.dossier, "reviewed", "Hội đồng đã họp", ["decide"]);
      roundOf(request.dossier).council = { held_on: request.held_on, members: request.members, present: request.present, written_opinions: request.written_opinions, approval_percent: request.approval_percent };
      return done;
    },
    "decisions.prepare": (request) => ({
      refusals: scene === "problems" ? ["3 đề nghị chưa có kết quả hội đồng."] : [],
      notices: ["Thẩm quyền theo Luật Thi đua, khen thưởng 06/2022/QH15, Điều 80."],
      award_name: request.award === "TTLDXS" ? "Tập thể lao động xuất sắc" : "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Tràng An",
      recipients: listOf(request.award === "TTLDXS" ? 1 : 2).map((line) => ({ ...line, golden_register_number: line.golden_register_number + 20 })),
      unmet: scene === "unmet" ? ["Phòng Tư pháp: có cá nhân bị kỷ luật từ cảnh cáo trở lên trong năm."] : [],
      ...BONUS,
      number: "1026/QĐ-UBND",
      content: "Về việc tặng thưởng cho các tập thể, cá nhân có thành tích xuất sắc trong công tác năm 2023",
    }),
    "decisions.issue": (request) => {
      const decision = { ...decisionOf(request.award === "TTLDXS" ? 1 : 2), id: issued.length + 1, number: request.number, issued_on: request.issued_on, dossier: request.dossier, printed: 0 };
      issued.unshift(decision);
      return { ack: did("decisions.issue", `Ban hành quyết định ${request.number}.`, 31), decision };
    },
    "decisions.page": (request) => page(issued.map((decision) => ({ ...decision })), request),
    "decisions.show": ({ id }) => {
      const decision = decisionOf(id);
      return {
        decision: { ...decision },
        content: "Về việc tặng thưởng cho các tập thể, cá nhân có thành tích xuất sắc trong công tác năm 2023",
        issuer: OFFICE.head_title,
        place: OFFICE.place,
        signer_title: OFFICE.signer_title,
        signer_name: OFFICE.signer_name,
        recipients: listOf(decision.award === "TTLDXS" ? 1 : 2),
        ...BONUS,
      };
    },
    "decisions.recipient_list": ({ id }) => papers(`danh-sach-${decisionOf(id).number.replace("/", "-")}.xlsx`, 0),
    "register.page": (request: PageRequest) => page(register().map(standing(revoked)).filter((row) => request.year === undefined || row.year === request.year), request),
    "people.add_posting": lives.posting,
    "people.add_discipline": lives.discipline,
    "people.add_initiative": lives.initiative,
    "people.set_rating": lives.rating,
    "people.remove_history": ({ kind, id }) => {
      const ack = lives.remove(kind, id);
      if (!ack) throw lost("dòng này");
      return ack;
    },
    "deadlines.save": deadlines.save,
    "deadlines.finish": ({ id, done }) => deadlines.finish(id, done),
    "deadlines.remove": ({ id }) => deadlines.remove(id),
    "signers.all": () => ({ signers: signers.shown() }),
    "signers.save": signers.save,
    "signers.remove": ({ id }) => signers.remove(id),
    "jobs.running": () => ({ jobs: jobs.lines() }),
    "jobs.cancel": ({ job }) => (jobs.cancel(job), {}),
  };

  return {
    call: async (command, request) => {
      recording.calls.push({ command, request });
      await jobs.wait(command, () => problem("job.cancelled", "refused", "Đã dừng theo yêu cầu.", { hint: "Chưa có gì được ghi." }));
      const reply = recording.replies[command] ?? commands[command];
      if (!reply) throw problem("request.unknown_command", "broken", `${command} chưa được ghi sẵn.`);
      return structuredClone(reply(request));
    },
    chooseFile: async (purpose) => ({ file: 7, name: FILES[purpose] ?? "can-bo-2023.xlsx" }),
    openOffice: async () => (office = { ...OFFICE, sample: false }),
    paper: async (paper) => recording.paper ?? (await recordedPicture(paper)) ?? (await fetch(new URL("./certificates.pdf", import.meta.url))).arrayBuffer(),
    savePaper: async () => "bang-khen.pdf",
    openPaper: async () => undefined,
    backup: async (encrypted) => ({ name: encrypted ? "Trang_An-2024-03-04.sovang.age" : "Trang_An-2024-03-04.sovang", bytes: 1_843_200, sha256: "9f2c".repeat(16), acts: acts.length }),
  };
}
