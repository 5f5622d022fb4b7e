// Sheets, replacements, check codes and their keys of the recorded office.
import { page } from "./grid";
import { decisions, recipients } from "./rounds";
import type { Ack, CheckCodeView, CheckKeyLine, PrintLine, Problem, ReplacementLine } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";

type Recorded = {
  scene: string;
  did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack;
  problem: (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;
};

/** The print register: ten sheets of the first decision, one of them jammed and printed again. */
function printLines(): PrintLine[] {
  const decision = decisions()[1];
  const lines = (recipients()[1] ?? []).map((line, index): PrintLine => ({
    id: index + 1,
    printed_at: `2024-03-01T08:${String(10 + index).padStart(2, "0")}:00Z`,
    actor: "Hạnh",
    golden_register_number: line.golden_register_number,
    recipient: line.recipient,
    decision_number: decision?.number ?? "",
    mode: "overprint",
    printer: "Canon LBP8780x (A3)",
    tray: "Khay 2 (A3)",
    stock: "Bằng khen A3, nhà in Sao Mai 2024",
    copy_number: 1,
    reprint_reason: "",
    state: index === 3 ? "jam" : index === 0 ? "spoiled" : "printed",
    run_id: 1,
  }));
  const again = lines.filter((line) => line.state !== "printed").map((line, index): PrintLine => ({
    ...line, id: 20 + index, printed_at: "2024-03-01T08:41:00Z", copy_number: 2, state: "printed", run_id: 2, reprint_reason: line.state === "jam" ? "Kẹt giấy" : "Mực lem ở dòng tên",
  }));
  return [...again, ...lines.reverse()];
}

const KEY: CheckKeyLine = { id: 1, key_id: "TA24", made_on: "2024-01-05", own: true, public_key: "SVK1-TA24-MCowBQYDK2VwAyEA3c1qk0mJb8vQm1XoU7h3rT5dY2nFzL9eWgKpVx6sNQ", revoked_from: "" };
const OTHER: CheckKeyLine = { id: 2, key_id: "HG23", made_on: "2023-02-10", own: false, public_key: "SVK1-HG23-MCowBQYDK2VwAyEAq8Zr5uT1wLbN4kEoXc7yJf2hG9sDmVpA6tRiW0xUeQ", revoked_from: "2023-11-01" };

/** Its commands; the scene `coded` has keys. */
export function codesCommands({ scene, did, problem }: Recorded): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  const prints = printLines();
  const replaced = new Map<number, ReplacementLine[]>();
  const keys: CheckKeyLine[] = scene === "coded" ? [{ ...KEY }, { ...OTHER }] : [];
  let unlocked = false;
  const read = (code: string): CheckCodeView => {
    const lines: [string, string][] = [
      ["Số quyết định", "1024/QĐ-UBND"],
      ["Ngày quyết định", "01/03/2024"],
      ["Cơ quan", "Ủy ban nhân dân thành phố Tràng An"],
      ["Họ và tên, tập thể", "Phòng Nội vụ"],
      ["Hình thức", "Tập thể lao động xuất sắc"],
      ["Số sổ vàng", "1"],
    ];
    if (code.startsWith("GIA")) return { verdict: "altered", message: "Nội dung đã bị sửa sau khi ký: không tin được mã này.", lines, differences: [] };
    if (code.startsWith("LA")) return { verdict: "unknown_key", message: "Mã được ký bằng khoá HN99 mà máy này chưa có.", lines: lines.slice(0, 3), differences: [] };
    if (!code.startsWith("SV")) return { verdict: "unreadable", message: "Đây không phải mã kiểm tra của Sổ Vàng, hoặc quét thiếu.", lines: [], differences: [] };
    return {
      verdict: "genuine",
      message: "Mã do cơ quan này ký và chưa bị sửa.",
      lines: code.includes("LINK") ? [["Họ và tên, tập thể", "https://example.vn <b>x</b>"]] : lines,
      differences: code.includes("2") ? ["Sổ ghi «Văn phòng HĐND và UBND», mã ghi «Phòng Nội vụ»."] : [],
    };
  };
  return {
    "prints.page": (request) => page(prints, request),
    "certificates.show": ({ id }) => ({
      award_id: id,
      decision_id: Math.floor(id / 1000),
      prints: prints.filter((line) => line.golden_register_number === id % 1000),
      replacements: replaced.get(id) ?? [],
    }),
    "certificates.replace": ({ award_id, kind, decision_number, decided_on, reason, returned }) => {
      const before = replaced.get(award_id) ?? [];
      replaced.set(award_id, [{ id: before.length + 1, kind, decision_number, decided_on, reason, returned }, ...before]);
      return did("certificates.replace", "Cấp đổi, cấp lại bằng.", 1);
    },
    "register.book": ({ year }) => ({ paper: 3, name: `so-vang-${year}.pdf`, pages: 3 }),
    "check_keys.all": () => ({ rows: structuredClone(keys), unlocked }),
    "check_keys.make": () => {
      keys.unshift({ ...KEY, id: keys.length + 1 });
      unlocked = true;
      return did("check_keys.make", "Tạo khoá mã kiểm tra.", 1);
    },
    "check_keys.unlock": ({ passphrase }) => {
      if (passphrase !== "tràng an 2024") throw problem("check_key.passphrase", "refused", "Mật khẩu chưa đúng.", { field: "passphrase", hint: "Khoá vẫn đóng; thử lại." });
      unlocked = true;
      return { rows: structuredClone(keys), unlocked };
    },
    "check_keys.add": ({ public_key }) => {
      if (!public_key.startsWith("SVK1-")) throw problem("check_key.unreadable", "invalid", "Đây không phải khoá công khai của Sổ Vàng.", { field: "public_key", hint: "Chép lại cả dòng từ thư của cơ quan đó." });
      keys.push({ ...OTHER, id: keys.length + 1, public_key, key_id: public_key.slice(5, 9), revoked_from: "" });
      return did("check_keys.add", "Thêm khoá cơ quan khác.", 1);
    },
    "check_keys.revoke": ({ id, from }) => {
      const found = keys.find((one) => one.id === id);
      if (found) found.revoked_from = from || "2024-03-04";
      return did("check_keys.revoke", "Thu hồi khoá.", 1);
    },
    "check_codes.read": ({ code }) => read(code),
  };
}
