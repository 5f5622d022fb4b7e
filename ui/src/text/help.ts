// F1: what each screen is for, how it is done, and its keys.

/** The help of one screen. */
export type HelpText = {
  title: string;
  purpose: string;
  steps: string[];
  /** Keys of this screen alone. */
  keys?: [string, string][];
  /** Whether the screen has a grid with Excel's keys. */
  grid?: "grid";
};

/** The keys of every grid. */
export const gridKeys: [string, string][] = [
  ["← → ↑ ↓", "sang ô bên cạnh"],
  ["Tab, Shift+Tab", "sang ô kế, về ô trước"],
  ["Esc, rồi Tab", "ra khỏi bảng"],
  ["Enter, Shift+Enter", "xuống dòng, lên dòng"],
  ["Gõ chữ", "thay nội dung ô"],
  ["F2", "sửa tiếp nội dung đang có trong ô"],
  ["Esc", "bỏ những gì vừa gõ trong ô"],
  ["Delete", "xoá trắng ô"],
  ["Ctrl+C, Ctrl+X, Ctrl+V", "chép, cắt, dán; dùng được với Excel"],
  ["Ctrl+D", "điền ô trên cùng xuống cả vùng chọn"],
  ["Shift+mũi tên", "chọn nhiều ô"],
  ["Ctrl+Enter", "mở hồ sơ của dòng"],
  ["Ctrl+Z, Ctrl+Y", "hoàn tác, làm lại"],
  ["Ctrl+Home, Ctrl+End", "về ô đầu, đến ô cuối"],
  ["PageUp, PageDown", "lên, xuống một màn hình"],
];

/** The keys that work everywhere. */
export const windowKeys: [string, string][] = [
  ["Ctrl+K", "tìm hoặc gõ lệnh"],
  ["Alt+1 … Alt+9", "các màn hình ở cột trái"],
  ["Ctrl+B", "thu gọn, mở rộng cột trái"],
  ["F6, Shift+F6", "sang vùng kế, về vùng trước"],
  ["Ctrl+Z", "hoàn tác việc vừa báo xong"],
  ["Esc", "đóng hồ sơ, đóng hộp"],
  ["F1", "mở, đóng hướng dẫn này"],
];

/** What the help itself is made of. */
export const helpFrame = {
  heading: (screen: string) => `Hướng dẫn: ${screen}`,
  steps: "Cách làm",
  keys: "Phím của màn hình này",
  grid: "Phím trong bảng (như Excel)",
  window: "Phím ở mọi màn hình",
  close: "Đóng hướng dẫn (Esc)",
} as const;

/** The help of every screen. */
export const help: Record<string, HelpText> = {
  desk: {
    title: "Bàn làm việc",
    purpose: "Xem hôm nay cần làm gì, hạn nào sắp đến và năm nay đã khen thưởng được bao nhiêu.",
    steps: [
      "Việc cần làm xếp theo thứ tự gấp; bấm nút ở cuối dòng để đến đúng chỗ làm.",
      "Ghi các hạn nộp, ngày họp vào «Sắp đến hạn»; xong việc thì đánh dấu.",
      "«Mở gần đây» đưa về đợt xét, quyết định hoặc người vừa xem.",
    ],
  },
  start: {
    title: "Bắt đầu",
    purpose: "Chọn cách bắt đầu: dùng thử, lập đơn vị mới, hoặc mở tệp có sẵn.",
    steps: [
      "Dùng thử với dữ liệu mẫu nếu muốn xem phần mềm trước; dữ liệu mẫu nằm riêng một tệp.",
      "Bắt đầu với đơn vị của tôi: trả lời vài câu hỏi ngắn, sau này vẫn sửa được.",
    ],
  },
  people: {
    title: "Cá nhân",
    purpose: "Danh sách cán bộ, công chức, viên chức, người lao động và hồ sơ thành tích từng người.",
    steps: [
      "Lần đầu: bấm «Nhập từ Excel» để đưa cả danh sách vào.",
      "Gõ tên ở ô tìm, không dấu cũng được; bấm «Hồ sơ» (Ctrl+Enter) để mở hồ sơ của dòng hiện tại.",
      "Trong hồ sơ, thẻ «Quá trình» ghi công tác, xếp loại, sáng kiến, kỷ luật theo năm; thẻ «Sửa hồ sơ» sửa thông tin.",
      "Ghi nhầm thì bấm «Hoàn tác» ở thông báo cuối màn hình.",
    ],
    grid: "grid",
  },
  collectives: {
    title: "Tập thể",
    purpose: "Các tập thể, hộ gia đình theo cây đơn vị, với số người và thành tích.",
    steps: [
      "Chọn đơn vị ở cây bên trái để chỉ xem tập thể của đơn vị đó.",
      "Bấm Ctrl+Enter ở một dòng để xem quá trình khen thưởng của tập thể.",
    ],
    grid: "grid",
  },
  import: {
    title: "Nhập từ Excel",
    purpose: "Đưa danh sách Excel của các đơn vị vào phần mềm, không phải gõ lại.",
    steps: [
      "Chọn loại danh sách và tệp .xlsx hoặc .xls. Tệp của bạn không bị sửa.",
      "Xem phần mềm hiểu mỗi cột là gì; đổi lại nếu sai.",
      "Xem các dòng lỗi. Còn một dòng lỗi thì chưa dòng nào được ghi: sửa trong Excel rồi «Đọc lại tệp».",
      "Bấm «Nhập». Cả lần nhập hoàn tác được bằng một lần bấm.",
    ],
  },
  dossiers: {
    title: "Đợt xét",
    purpose: "Mọi đợt xét khen thưởng: tổng kết năm, chuyên đề, đột xuất.",
    steps: ["Bấm «Tạo đợt xét» để bắt đầu một đợt.", "Bấm vào một dòng để làm tiếp đợt đó."],
    grid: "grid",
  },
  dossier: {
    title: "Chi tiết đợt xét",
    purpose: "Đưa một đợt xét từ danh sách đề nghị đến quyết định, từng bước theo thanh ở trên.",
    steps: [
      "Lập danh sách: nhập từ Excel hoặc thêm từng đề nghị, rồi «Trình».",
      "Tiếp nhận, rồi ghi kết quả phiếu ở thẻ «Hội đồng».",
      "Ở thẻ «Hình thức và quyết định», ban hành quyết định cho từng hình thức.",
      "Phần «Còn thiếu cho bước tiếp theo» nói rõ phải bổ sung gì.",
    ],
    grid: "grid",
  },
  issue: {
    title: "Ban hành quyết định",
    purpose: "Cấp số quyết định và số sổ vàng cho những đề nghị đã đạt.",
    steps: [
      "Kiểm tra ngày ký: quy định được áp dụng theo ngày này.",
      "Chọn người ký; hai ô chức vụ và tên vẫn sửa được.",
      "Đọc lại danh sách kèm theo, rồi bấm «Ban hành quyết định». Việc này không hoàn tác được.",
    ],
  },
  decisions: {
    title: "Quyết định",
    purpose: "Các quyết định đã ban hành, danh sách kèm theo và số bằng đã in.",
    steps: ["Bấm vào một dòng để xem người được khen.", "Từ đó in bằng hoặc lấy danh sách Excel."],
    grid: "grid",
  },
  print: {
    title: "In bằng",
    purpose: "In bằng khen, giấy khen đúng như hình xem trước.",
    steps: [
      "Chọn quyết định và cách in: đầy đủ, lên phôi in sẵn, hoặc in thử.",
      "Xem phần «Chữ trên bằng»: tên nào dài bị thu nhỏ được nêu rõ.",
      "Bấm «Tạo bản in», mở tệp PDF và in ở cỡ thật (100 %).",
      "In lại bằng đã in thì phần mềm hỏi lý do để ghi sổ in.",
    ],
  },
  register: {
    title: "Sổ khen thưởng",
    purpose: "Tra cứu mọi lần khen thưởng của mọi năm.",
    steps: [
      "Gõ tên, hình thức hoặc số quyết định; chọn năm nếu cần.",
      "Sổ được ghi tự động khi ban hành quyết định, nên không sửa trực tiếp ở đây.",
    ],
    grid: "grid",
  },
  settings: {
    title: "Thiết lập",
    purpose: "Thông tin đơn vị, người ký, nhật ký, sao lưu và giao diện.",
    steps: [
      "Đơn vị: địa danh, chức danh người đứng đầu, biểu tượng in trên bằng.",
      "Người ký: ghi sẵn những người thường ký để chọn khi ban hành.",
      "Nhật ký: xem ai đã làm gì, hoàn tác được việc nào.",
      "Kiểm tra và sao lưu: nên sao lưu ra USB mỗi tuần, và sau mỗi đợt xét.",
    ],
  },
};
