// The print queue, runs, the print register and the signing round trip of the recorded office.
import type { Ack, DecisionLine, FitReport, PrintCertificates, PrintLine, Problem, RecipientLine, RunLine, SignedFileLine } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";

/** What the recording of printing needs of the rest. */
type Rest = {
  scene: string;
  issued: DecisionLine[];
  listOf: (id: number) => RecipientLine[];
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

const SHA = "3f9a1c07be52d4486610a9e2c7f05d83b1946e2a77c0538dfe14a6b90d2c8571";
const LONG = 50;

/** Its commands. With the scene `jam` the second decision has a run whose outcome nobody told yet. */
export function printingCommands({ scene, issued, listOf, did, problem }: Rest): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  let runs: RunLine[] = [];
  let prints: PrintLine[] = [];
  let signed: SignedFileLine[] = [];

  const linesOf = (decision: DecisionLine) => listOf(decision.award === "TTLDXS" ? 1 : 2);
  const decisionOf = (id: number) => {
    const found = issued.find((decision) => decision.id === id);
    if (!found) throw problem("record.absent", "refused", "Không tìm thấy quyết định.", { hint: "Danh sách có thể đã thay đổi." });
    return found;
  };
  const runOf = (id: number) => {
    const found = runs.find((run) => run.id === id);
    if (!found) throw problem("record.absent", "refused", "Không tìm thấy lượt in.", { hint: "Lượt in có thể đã được hoàn tác." });
    return found;
  };
  const onPaper = (decision: DecisionLine) =>
    new Set(prints.filter((row) => row.decision_number === decision.number && row.state === "printed").map((row) => row.golden_register_number));
  const recount = () => issued.forEach((decision) => (decision.printed = onPaper(decision).size));
  /** What now is, to be put back by an undo. */
  const snapshot = () => {
    const before = structuredClone({ runs, prints, signed });
    return () => {
      ({ runs, prints, signed } = before);
      recount();
    };
  };

  const run = (decision: DecisionLine, numbers: number[], request: Pick<PrintCertificates, "mode" | "printer" | "tray" | "reprint_reason">, made_at: string) => {
    const id = runs.length + 1;
    const recipient = (number: number) => linesOf(decision).find((line) => line.golden_register_number === number)?.recipient ?? "";
    const where = { mode: request.mode, printer: request.printer, tray: request.tray, stock: request.mode === "overprint" ? "Phôi giấy khen A4 2024" : "" };
    runs.unshift({ id, made_at, actor: "Hạnh", decision_id: decision.id, decision_number: decision.number, layout: "", ...where, sheets: numbers.length, numbers, good: numbers.length, spoiled: 0, reported: false, note: "", pdf_sha256: SHA.slice(id) + SHA.slice(0, id) });
    for (const number of numbers) {
      const copies = prints.filter((row) => row.golden_register_number === number).length;
      prints.unshift({ id: prints.length + 1, printed_at: made_at, actor: "Hạnh", golden_register_number: number, recipient: recipient(number), decision_number: decision.number, ...where, copy_number: copies + 1, reprint_reason: request.reprint_reason, state: "printed", run_id: id });
    }
    recount();
    return id;
  };
  for (const [decision, printed] of issued.map((one) => [one, one.printed] as const)) {
    if (printed > 0) {
      run(decision, linesOf(decision).map((line) => line.golden_register_number), { mode: "full", printer: "", tray: "", reprint_reason: "" }, "2024-03-01T02:20:00Z");
      runOf(runs.length).reported = true;
    } else if (scene === "jam") {
      run(decision, [11, 12, 13, 14, 15, 16], { mode: "overprint", printer: "HP-LaserJet-M404", tray: "tray2", reprint_reason: "" }, "2024-03-04T07:05:00Z");
    }
  }

  const meant = (request: PrintCertificates) =>
    linesOf(decisionOf(request.decision_id)).filter((line) => request.only.length === 0 || request.only.includes(line.golden_register_number));
  const fit = (request: PrintCertificates): FitReport => {
    const lines = meant(request);
    const long = lines.filter((line) => line.recipient.length > LONG);
    const full = lines.length - long.length;
    const checks = [
      { golden_register_number: 20, subject_id: 2, message: "Hồ sơ nay ghi «Phó Trưởng phòng Nội vụ quận Hồ Gươm», quyết định ghi «Chuyên viên Phòng Nội vụ quận Hồ Gươm».", serious: false },
    ].filter((check) => lines.some((line) => line.golden_register_number === check.golden_register_number));
    return {
      certificates: lines.length,
      at_full_size: full,
      wrapped: long.length,
      shrunk: long.length,
      smallest: long.length > 0 ? 86 : 100,
      too_long: 0,
      letters_missing: 0,
      summary: long.length > 0 ? `${full} trong ${lines.length} bằng đúng cỡ; ${long.length} bằng xuống hai dòng, nhỏ nhất 86 %; không thiếu chữ nào.` : `Chữ trên cả ${lines.length} bằng đều đúng cỡ, không thiếu chữ nào.`,
      notes: long.map((line) => ({ golden_register_number: line.golden_register_number, recipient: line.recipient, message: "Tên thu nhỏ còn 24 điểm để vừa hai dòng.", serious: false })),
      checks: scene === "problems" ? [...checks, { message: "Người ký trên quyết định khác người có thẩm quyền trong ngày 01/03/2024.", serious: true }] : checks,
    };
  };

  return {
    "certificates.queue": () => ({
      decisions: issued
        .filter((decision) => decision.certificates > 0)
        .map((decision) => {
          const paper = onPaper(decision);
          const next = linesOf(decision).find((line) => !paper.has(line.golden_register_number))?.golden_register_number;
          return { decision_id: decision.id, number: decision.number, issued_on: decision.issued_on, award_name: decision.award_name, certificates: decision.certificates, printed: paper.size, next: next ?? null, waiting: linesOf(decision).map((line) => line.golden_register_number).filter((number) => !paper.has(number)).map((number) => [number, number] as [number, number]) };
        }),
      runs: runs.filter((one) => !one.reported),
    }),
    "certificates.fit": fit,
    "certificates.preview": (request) => ({ ack: null, paper: { paper: 2, name: "xem-truoc.pdf", pages: 2 }, fit: fit(request), pdf_sha256: "", sent: "" }),
    "certificates.print": (request) => {
      const decision = decisionOf(request.decision_id);
      const numbers = meant(request).map((line) => line.golden_register_number);
      const proof = request.mode === "proof";
      const paper = onPaper(decision);
      if (!proof && request.reprint_reason === "" && numbers.some((number) => paper.has(number))) {
        throw problem("certificate.printed_before", "refused", "Các bằng này đã được in. In lại cần ghi lý do.", { hint: "Chưa có gì được in." });
      }
      const back = snapshot();
      const run_id = proof ? null : run(decision, numbers, request, new Date().toISOString());
      return {
        ack: proof ? null : did("certificates.print", `In bằng của quyết định ${decision.number}.`, numbers.length, back),
        paper: { paper: 2, name: proof ? "in-thu.pdf" : "bang-khen.pdf", pages: 2 },
        fit: fit(request),
        run_id,
        pdf_sha256: run_id === null ? "" : runOf(run_id).pdf_sha256,
        sent: request.printer ? `Máy in ${request.printer} đã nhận ${numbers.length} tờ.` : "",
      };
    },
    "prints.runs": ({ id }) => ({ rows: runs.filter((one) => one.decision_id === id) }),
    "prints.open": ({ id }) => ({ paper: 2, name: `bang-khen-${runOf(id).id}.pdf`, pages: runOf(id).sheets }),
    "prints.page": (request) => {
      const rows = prints.filter((row) => `${row.recipient} ${row.decision_number} ${row.golden_register_number}`.includes(request.text));
      return { total: rows.length, rows: rows.slice(request.offset, request.offset + request.limit) };
    },
    "prints.report": ({ id, last, spoiled, note }) => {
      const back = snapshot();
      const told = runOf(id);
      const cut = last === undefined ? told.numbers.length : told.numbers.indexOf(last) + 1;
      told.numbers.forEach((number, index) => {
        const row = prints.find((one) => one.run_id === id && one.golden_register_number === number);
        if (row) row.state = index >= cut ? "jam" : spoiled.includes(number) ? "spoiled" : "printed";
      });
      Object.assign(told, { reported: true, note, spoiled: spoiled.length, good: cut - spoiled.length });
      recount();
      return did("prints.report", `Ghi kết quả lượt in ${told.decision_number}.`, told.sheets, back);
    },
    "signing.all": () => ({ rows: signed }),
    "signing.export": ({ id }) => {
      const back = snapshot();
      const of = runOf(id);
      const name = `bang-khen-${of.id}.pdf`;
      const line = { id: signed.length + 1, run_id: id, decision_number: of.decision_number, name, exported_at: new Date().toISOString(), exported_bytes: 152_340, exported_sha256: of.pdf_sha256, signed_at: "", signed_sha256: "", state: "" };
      signed = [line, ...signed];
      return { ack: did("signing.export", `Xuất ${name} để ký số.`, 1, back), id: line.id, paper: { paper: 2, name, pages: of.sheets } };
    },
    "signing.take": ({ id }) => {
      const back = snapshot();
      signed = signed.map((line) =>
        line.id === id ? { ...line, signed_at: new Date().toISOString(), signed_sha256: SHA, state: "Phần đầu tệp đúng từng byte với bản đã xuất; có 1 chữ ký số ở cuối." } : line,
      );
      return did("signing.take", "Nhận tệp đã ký.", 1, back);
    },
    "signing.open": ({ id }) => ({ paper: 2, name: signed.find((line) => line.id === id)?.name ?? "", pages: 2 }),
  };
}
