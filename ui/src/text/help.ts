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
      "Số CCCD được che; bấm «Hiện» khi cần, lần xem được ghi lại. Thẻ «Lịch sử sửa đổi» lấy lại được giá trị cũ.",
      "Thẻ «Số liệu khác» ghi những điều tiêu chuẩn hỏi: thâm niên, việc chưa kết luận và các số liệu khác.",
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
  eligibility: {
    title: "Kiểm tra điều kiện",
    purpose: "Xem từng đề nghị có đủ tiêu chuẩn của ngày tiếp nhận hồ sơ không, vì sao, và chỉ tiêu còn bao nhiêu.",
    steps: [
      "Chọn đợt xét. Ba nút đếm lọc theo kết quả: đủ, chưa đủ căn cứ, không đủ.",
      "Bấm vào một dòng để xem «Vì sao?»: từng điều kiện, hồ sơ có gì, còn thiếu gì, theo điều nào của văn bản nào.",
      "«Chưa đủ căn cứ» nghĩa là hồ sơ không ghi. Bấm nút dẫn đến hồ sơ để ghi, hoặc trả lời Có, Không.",
      "Muốn trả lời một lần cho nhiều dòng: kéo chọn các dòng, mở «Vì sao?» rồi đánh dấu «Trả lời cho cả … dòng đã chọn».",
      "Nội dung có dấu «chưa kiểm chứng» phải đối chiếu văn bản gốc trước khi trình.",
    ],
    grid: "grid",
  },
  forecast: {
    title: "Dự báo",
    purpose: "Ai có thể được đề nghị danh hiệu, hình thức nào trong năm, còn thiếu gì.",
    steps: [
      "Chọn năm; bấm «Đủ» hoặc «Gần đủ» của một hình thức để chỉ xem những người đó.",
      "Bấm vào một dòng để xem đã có gì, còn thiếu gì; «Mở hồ sơ» đưa đến người đó.",
      "Dự báo tính từ những gì hồ sơ ghi; điều phải do cán bộ, hội đồng xét được ghi riêng.",
    ],
    grid: "grid",
  },
  law: {
    title: "Danh mục & quy định",
    purpose: "Mọi danh hiệu, hình thức khen thưởng với tên, thẩm quyền, tiêu chuẩn, tiền thưởng theo từng thời gian.",
    steps: [
      "Gõ tên hoặc mã ở ô tìm; đổi «Theo ngày» để xem quy định của một ngày khác.",
      "Bấm vào một dòng để xem các bản theo thời gian; bản đang áp dụng được đánh dấu.",
      "«Chưa kiểm chứng»: chưa đối chiếu văn bản gốc. «Bản trước thay»: văn bản của thời gian đó chưa đọc được.",
      "Thẻ «Quy định của cơ quan»: ghi chỉ tiêu, tỉ lệ, điều kiện riêng, hạn nộp theo quy chế của đơn vị.",
      "«Sổ đầy đủ từ năm»: từ năm đó, điều hồ sơ không ghi được coi là không có.",
    ],
    grid: "grid",
  },
  issue: {
    title: "Ban hành quyết định",
    purpose: "Cấp số quyết định và số sổ vàng cho những đề nghị đã đạt.",
    steps: [
      "Kiểm tra ngày ký: quy định được áp dụng theo ngày này.",
      "Chọn người ký; hai ô chức vụ và tên vẫn sửa được.",
      "Có người không đủ điều kiện thì phải ghi lý do; lý do được giữ cùng quyết định.",
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
      "Chọn quyết định, cách in, phôi và máy in; không chọn máy in thì phần mềm tạo tệp PDF để in ở cỡ thật (100 %).",
      "Chọn số sổ vàng cần in: mặc định là mọi bằng chưa in; gõ 3, 7-12 hoặc đánh dấu từng bằng.",
      "Xem phần kiểm tra bên phải: tên nào bị thu nhỏ, chỗ nào khác hồ sơ. Nút hình con mắt mở đúng bằng đó.",
      "Nên «In thử» một tờ trước, rồi bấm «Khoá và in». Bản in được khoá cùng mã niêm phong.",
      "In xong, trả lời «Tấm cuối đã ra đúng chưa?». Nếu kẹt giấy, ghi số cuối đã ra: phần mềm cho in tiếp từ đúng chỗ.",
      "In lại bằng đã in thì phải ghi lý do vào sổ in.",
      "Thẻ «Các lượt đã in»: mở lại bản đã khoá, xuất để ký số, nhận lại tệp đã ký.",
    ],
  },
  layouts: {
    title: "Thiết kế mẫu",
    purpose: "Đặt từng dòng chữ của bằng khen, giấy khen đúng chỗ trên phôi.",
    steps: [
      "Chọn một mẫu ở bên trái; mẫu của phần mềm thì bấm «Dùng làm mẫu của đơn vị» trước khi sửa.",
      "Bấm vào một dòng chữ rồi kéo, hoặc ghi số mi-li-mét ở bên phải. Giữ Alt khi kéo để không bắt dính.",
      "Có phôi in sẵn thì chọn ở ô «Phôi»: ảnh phôi hiện dưới chữ để canh và không bao giờ được in.",
      "Chọn «Thử với tên dài nhất» để biết tên dài có vừa không; chỗ chồng nhau hay sát mép được đánh dấu đỏ.",
      "Bấm «Lưu mẫu». Chưa lưu mà rời đi thì bản đang sửa vẫn được giữ trên máy này.",
    ],
    keys: [
      ["Mũi tên", "dời 0,5 mm; Shift: 5 mm; Ctrl: 0,1 mm"],
      ["PageUp, PageDown", "chọn phần trước, phần sau"],
      ["Ctrl+bấm", "chọn thêm một phần"],
      ["Ctrl+A", "chọn mọi dòng chữ"],
      ["Ctrl+Z, Ctrl+Y", "lùi lại, làm lại"],
      ["Ctrl+S", "lưu mẫu"],
    ],
  },
  printers: {
    title: "Máy in & căn chỉnh",
    purpose: "Căn máy in theo từng khay, từng loại phôi; đếm phôi còn lại.",
    steps: [
      "Bấm «Căn chỉnh máy in»: chọn máy, khay, phôi, rồi in tờ đo trên giấy trắng.",
      "Đo từ mép giấy đến các dấu cộng, ghi số đo; dùng dấu phẩy hay dấu chấm đều được.",
      "In tờ thứ hai để thử. Đã khít thì bấm «Đúng rồi, khít»; lần in sau tự chỉnh theo máy và khay.",
      "Thẻ «Phôi»: khai báo phôi in sẵn những gì, nhập số tờ nhận về, xem còn bao nhiêu tờ.",
      "In ra luôn để cỡ thật 100 %, không co giãn; đổi máy in hay đổi loại giấy thì căn lại.",
    ],
  },
  register: {
    title: "Sổ khen thưởng",
    purpose: "Tra cứu mọi lần khen thưởng của mọi năm.",
    steps: [
      "Gõ tên, hình thức hoặc số quyết định; chọn năm nếu cần.",
      "Sổ được ghi tự động khi ban hành quyết định, nên không sửa trực tiếp ở đây.",
      "Bấm vào một dòng để xem các tờ đã in của bằng, ghi cấp đổi hoặc cấp lại.",
      "«In sổ vàng» tạo cả cuốn của một năm; thẻ «Sổ in» ghi từng tờ đã in.",
      "«Kiểm mã»: quét mã vuông trên bằng để biết bằng có bị sửa không.",
    ],
    grid: "grid",
  },
  journal: {
    title: "Nhật ký",
    purpose: "Xem ai đã làm gì, lúc nào, vì sao; từng bản ghi trước và sau; hoàn tác những việc còn hoàn tác được.",
    steps: [
      "Lọc theo người làm, loại việc, ngày; gõ không dấu ở ô tìm cũng được.",
      "Bấm vào một việc để xem bản ghi nào đã đổi: chữ gạch ngang là trước, chữ nền xanh là sau.",
      "«Hoàn tác việc này» đưa các bản ghi về như trước; việc không hoàn tác được thì ghi rõ lý do.",
      "«Kiểm tra nhật ký» xem chuỗi việc có liền không, và đối chiếu mã ở chân trang một tờ giấy đã in.",
      "Thẻ «Thùng rác» giữ những gì đã xoá; mở một dòng rồi bấm «Khôi phục».",
    ],
    grid: "grid",
  },
  safety: {
    title: "Sao lưu & phục hồi",
    purpose: "Giữ cho dữ liệu không mất: bản sao trên máy, bản sao ra USB, lấy lại dữ liệu cũ, và xem tệp có khoẻ không.",
    steps: [
      "Phần mềm tự sao lưu; «Sao lưu ngay» ghi thêm một bản và kiểm bản đó.",
      "Mỗi tuần ghi một bản ra USB. Tạo mã phục hồi, in tờ mã cất két, gõ lại mã, rồi bản sao ra USB được mã hoá.",
      "Muốn lấy lại dữ liệu cũ: bấm «Phục hồi…» ở một bản sao, xem sẽ mất việc nào, rồi xác nhận. Tệp hiện nay vẫn được giữ.",
      "Thẻ «Kiểm tra sức khoẻ» xem tệp và sổ sách; mỗi chỗ sai có nút đến đúng nơi sửa.",
    ],
  },
  personal: {
    title: "Dữ liệu cá nhân",
    purpose: "Sổ yêu cầu của người có dữ liệu, nhật ký ai đã xem và xuất, và việc xoá dữ liệu khi luật cho phép.",
    steps: [
      "Ghi yêu cầu ngay khi nhận; cột «Hạn» tính theo loại yêu cầu.",
      "Trả lời đúng hạn; không thực hiện hay chỉ một phần thì nêu căn cứ.",
      "Xoá dữ liệu: mở từ hồ sơ của người đó, xem trước luật buộc giữ gì, rồi gõ họ tên để xác nhận.",
      "Mỗi lần hiện số CCCD, tìm và xuất danh sách đều có trong «Nhật ký xem, xuất».",
    ],
  },
  settings: {
    title: "Thiết lập",
    purpose: "Thông tin đơn vị, người ký, mã kiểm tra và giao diện.",
    steps: [
      "Đơn vị: địa danh, chức danh người đứng đầu, biểu tượng in trên bằng.",
      "Người ký: ghi sẵn những người thường ký để chọn khi ban hành.",
      "Mã kiểm tra: tạo khoá nếu muốn in mã lên bằng; không dùng thì để yên.",
    ],
  },
};
