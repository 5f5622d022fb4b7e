// What the recorded office reads in an Excel list.
import type { Choice, ColumnView, ImportRequest, RowLine } from "../../wire/types";

/** The fields that a list of people may have. */
export function fieldsOf(): Choice[] {
  return [
    { key: "full_name", name: "Họ và tên" },
    { key: "sex", name: "Giới tính" },
    { key: "birth", name: "Ngày sinh" },
    { key: "citizen_id", name: "Số CCCD" },
    { key: "post", name: "Chức vụ" },
    { key: "unit", name: "Đơn vị công tác" },
    { key: "rating", name: "Xếp loại" },
  ];
}

const COLUMNS: [string, string, string, string[]][] = [
  ["A", "STT", "", ["1", "2", "3"]],
  ["B", "Họ và tên", "full_name", ["Nguyễn Thị Ánh", "Võ Thị Thu Xuân", "Hoàng Minh Thùy"]],
  ["C", "Giới tính", "sex", ["Nữ", "Nữ", "Nam"]],
  ["D", "Ngày sinh", "birth", ["01/01/1965", "02/02/1966", "03/03/1967"]],
  ["E", "Số CCCD", "citizen_id", ["001016500000", "001016600001", "001006700002"]],
  ["F", "Chức vụ", "post", ["Trưởng phòng", "Chuyên viên", "Chuyên viên"]],
  ["G", "Đơn vị công tác", "unit", ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Văn phòng HĐND và UBND"]],
  ["H", "Xếp loại 2023", "rating", ["HTXSNV", "HTXSNV", "HTXSNV"]],
  ["I", "Sáng kiến", "", ["Số hóa quy trình số 0", "Số hóa quy trình số 1"]],
];

/** The columns with the officer's own choices over the program's reading. */
export function columnsOf(request: ImportRequest): ColumnView[] {
  return COLUMNS.map(([letter, caption, read, samples]) => {
    const chosen = request.columns.find((column) => column.letter === letter)?.field;
    const field = chosen === undefined ? read : chosen === "ignore" ? "" : chosen;
    return { letter, caption, field, field_name: fieldsOf().find((one) => one.key === field)?.name ?? "", samples };
  });
}

const line = (row: number, column: string, value: string, reason: string, message: string): RowLine => ({
  sheet: "CA NHAN", row, column, value, reason, message,
});

/** Rows that cannot be taken over. */
export const WRONG_ROWS: RowLine[] = [
  line(23, "D", "31/02/1985", "birth.no_such_day", "Ngày 31/02/1985 không có trong lịch."),
  line(57, "E", "00101650", "citizen_id.length", "Số CCCD phải có 12 chữ số, ở đây có 8."),
  line(104, "B", "", "full_name.empty", "Thiếu họ và tên."),
];

/** Rows that deserve a look. */
export const NOTICES: RowLine[] = [
  line(88, "D", "1979", "birth.year_only", "Chỉ có năm sinh; vẫn nhập được."),
  line(131, "G", "Phong Noi vu", "unit.close", "Gần giống «Phòng Nội vụ»; sẽ ghi vào đơn vị đó."),
];
