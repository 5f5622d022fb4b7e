// What the journal says: its list, one act with what it changed, the check of its chain, the bin, the versions of a record.

export const journal = {
  title: "Nhật ký",
  tabs: { acts: "Việc đã làm", bin: "Thùng rác" },
  label: "Nhật ký và thùng rác",
  count: (total: string) => `${total} việc`,
  search: "Tìm việc, người làm, lý do",
  filters: "Lọc nhật ký",
  actor: "Người làm",
  allActors: "Mọi người",
  family: "Loại việc",
  allFamilies: "Mọi loại việc",
  from: "Từ ngày",
  to: "đến ngày",
  dayWrong: (typed: string) => `«${typed}» không phải ngày. Gõ như 08/03/2024.`,
  clear: "Bỏ lọc",
  seq: "Số",
  at: "Lúc",
  text: "Việc",
  rows: "Bản ghi",
  state: "Tình trạng",
  undoneBy: (seq: number) => `đã hoàn tác (việc số ${seq})`,
  empty: "Nhật ký còn trống.",
  nothingFits: "Không có việc nào khớp với bộ lọc.",
} as const;

export const act = {
  heading: (seq: number) => `Việc số ${seq}`,
  at: "Lúc",
  actor: "Người làm",
  reason: "Lý do",
  noReason: "không ghi",
  code: "Mã của việc",
  codeNote: "Giấy tờ in ngay sau việc này mang mã này ở chân trang.",
  erased: "Dữ liệu cá nhân trong việc này đã được xoá theo yêu cầu; chuỗi nhật ký vẫn liền.",
  changed: (total: string) => `Bản ghi đã đổi: ${total}`,
  none: "Việc này không đổi bản ghi nào.",
  part: (from: string, to: string, total: string) => `${from}–${to} trong ${total} bản ghi`,
  before: "Trang trước",
  after: "Trang sau",
  undo: "Hoàn tác việc này",
  undoReason: "Lý do hoàn tác (không bắt buộc)",
  undoNote: "Các bản ghi trở về như trước việc này. Việc hoàn tác cũng được ghi vào nhật ký.",
  notUndoable: "Không hoàn tác được",
  undone: (seq: number) => `Đã hoàn tác việc số ${seq}.`,
} as const;

/** How a change is told in words and signs, never by colour alone. */
export const changes = {
  kinds: { added: "Thêm", changed: "Sửa", removed: "Xoá" } as Record<string, string>,
  marks: { added: "+", changed: "✎", removed: "−" } as Record<string, string>,
  before: "trước:",
  after: "sau:",
  nothing: "(trống)",
  list: "Các chỗ đã đổi",
} as const;

export const verify = {
  open: "Kiểm tra nhật ký",
  lead: "Mỗi việc được nối vào việc trước bằng một mã. Ai sửa, xoá hay chèn một việc thì chuỗi đứt và lần kiểm này chỉ ra chỗ đứt.",
  head: "Mã của việc mới nhất",
  noHead: "chưa có việc nào",
  headNote: "Mã này in ở chân trang các danh sách, quyết định, báo cáo. Giữ một bản in là giữ được bằng chứng.",
  all: "Kiểm tra toàn bộ nhật ký",
  running: "Đang kiểm tra từng việc…",
  whole: "Nhật ký liền mạch",
  broken: (seq: number) => `Nhật ký đứt ở việc số ${seq}`,
  brokenSomewhere: "Nhật ký không liền mạch",
  paper: "Đối chiếu một tờ giấy đã in",
  code: "Mã ở chân trang giấy in",
  codeHint: "Mười chữ, ví dụ K7QMP-2XRDA; hoa thường, dấu gạch không quan trọng.",
  codeMissing: "Gõ mã ở chân trang tờ giấy.",
  compare: "Đối chiếu",
  proven: (seq: number, at: string) => `Mã này là của việc số ${seq}, lúc ${at}.`,
  later: (later: string) => `Sau đó ${later === "0" ? "chưa có việc nào" : `có ${later} việc nữa`}; từ lúc in tờ giấy, các việc cũ không bị sửa.`,
  unproven: "Không có việc nào mang mã này. Xem lại từng chữ; nếu gõ đúng, tờ giấy in từ tệp khác, hoặc nhật ký đã bị viết lại.",
  show: "Xem việc này",
} as const;

export const bin = {
  count: (total: string) => `${total} bản ghi đã xoá`,
  search: "Tìm trong thùng rác",
  entity: "Loại",
  title: "Tên",
  actor: "Người xoá",
  at: "Xoá lúc",
  rows: "Kèm theo",
  rowsOf: (rows: string) => `${rows} bản ghi`,
  restore: "Khôi phục",
  restoreOf: (title: string) => `Khôi phục ${title}`,
  restored: (title: string) => `Đã khôi phục ${title}.`,
  open: "Xem việc xoá",
  empty: "Thùng rác trống: chưa có gì bị xoá.",
} as const;

export const versions = {
  tab: "Lịch sử sửa đổi",
  list: "Các lần sửa đổi",
  empty: "Chưa có lần sửa đổi nào được ghi.",
  more: (shown: string, total: string) => `Hiện ${shown} lần gần nhất trong ${total} lần.`,
  act: (seq: number) => `Việc số ${seq}`,
  actOf: (seq: number) => `Xem việc số ${seq} trong nhật ký`,
  by: (actor: string, at: string) => `${actor}, ${at}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  restore: "Lấy lại giá trị này",
  restoreOf: (field: string, value: string) => `Lấy lại giá trị này: ${field}, ${value}`,
  confirmTitle: (field: string) => `Lấy lại «${field}»?`,
  confirm: (field: string, value: string) => `«${field}» sẽ trở lại là: ${value}`,
  confirmNote: "Giá trị đang có được giữ trong lịch sử; việc này hoàn tác được.",
  reasonField: "Lý do (không bắt buộc)",
  restored: (field: string) => `Đã lấy lại «${field}».`,
} as const;

/** The tabs of a decision beside its list. */
export const decisionTabs = { content: "Nội dung" } as const;
