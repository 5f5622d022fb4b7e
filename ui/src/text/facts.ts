// Facts of a person or a collective that are no rating, award or initiative; pending matters, rankings, revoking an award.

export const facts = {
  tab: "Số liệu khác",
  historyTab: "Quá trình",
  title: "Số liệu khác",
  lead: "Những điều tiêu chuẩn hỏi mà hồ sơ chưa có chỗ ghi.",
  list: "Số liệu đã ghi",
  empty: "Chưa ghi số liệu nào.",
  add: "Thêm số liệu",
  formOf: (name: string) => `Ghi: ${name}`,
  what: "Số liệu",
  year: "Năm",
  value: "Giá trị",
  yes: "Có",
  no: "Không",
  ofYear: (name: string, year: number) => `${name}, năm ${year}`,
  edit: "Sửa",
  editOf: (name: string) => `Sửa «${name}»`,
  remove: "Bỏ",
  removeOf: (name: string) => `Bỏ «${name}»`,
  saved: (name: string) => `Đã ghi «${name}».`,
  removed: (name: string) => `Đã bỏ «${name}».`,
  save: "Ghi",
  cancel: "Thôi",
  yearWrong: "Ghi năm bằng bốn chữ số, ví dụ 2024.",
  valueWrong: "Ghi một số nguyên, ví dụ 12.",
} as const;

export const pending = {
  title: "Việc chưa kết luận",
  lead: "Đang xem xét kỷ luật, thanh tra, giải quyết đơn thư: chưa kết luận thì chưa xét khen thưởng.",
  list: "Việc chưa kết luận",
  empty: "Không có việc nào.",
  add: "Ghi việc chưa kết luận",
  kind: "Việc",
  kinds: [
    { key: "discipline", name: "Đang xem xét kỷ luật" },
    { key: "inspection", name: "Đang thanh tra, kiểm tra, điều tra" },
    { key: "complaint", name: "Đang xác minh khiếu nại, tố cáo" },
  ],
  openedOn: "Từ ngày",
  closedOn: "Kết thúc ngày",
  closedHint: "Để trống nếu chưa kết luận.",
  note: "Ghi chú",
  since: (day: string) => `⚠ từ ${day}, chưa kết luận`,
  over: (from: string, to: string) => `✔ ${from} – ${to}`,
  end: "Ghi kết thúc",
  endOf: (kind: string) => `Ghi kết thúc: ${kind}`,
  save: "Ghi",
  cancel: "Thôi",
  saved: "Đã ghi việc chưa kết luận.",
  ended: "Đã ghi ngày kết thúc.",
  dayWrong: "Ghi ngày dạng 05/03/2024.",
} as const;

export const ranking = {
  add: "Xếp hạng thi đua",
  form: "Thêm: xếp hạng thi đua",
  year: "Năm",
  scope: "Cụm, khối, phong trào",
  place: "Hạng",
  placeHint: "1 là dẫn đầu.",
  review: "Dịp xếp hạng",
  reviews: [
    { key: "interim_review", name: "Sơ kết phong trào" },
    { key: "final_review", name: "Tổng kết phong trào" },
  ],
  noReview: "(cụm, khối: theo năm)",
  initiatedBy: "Cấp phát động",
  initiators: [
    { key: "president", name: "Chủ tịch nước" },
    { key: "prime_minister", name: "Thủ tướng Chính phủ" },
    { key: "minister", name: "Bộ trưởng, trưởng ngành" },
    { key: "province_chair", name: "Chủ tịch UBND tỉnh, thành phố" },
  ],
  noInitiator: "(không phải phong trào)",
  years: "Số năm của phong trào",
  save: "Ghi",
  cancel: "Thôi",
  saved: (name: string) => `Đã ghi xếp hạng của ${name}.`,
  yearWrong: "Ghi năm bằng bốn chữ số, ví dụ 2024.",
  placeWrong: "Ghi hạng bằng số, ví dụ 1.",
} as const;

/** What an initiative may be. */
export const initiativeKinds = [
  { key: "initiative", name: "Sáng kiến" },
  { key: "research_topic", name: "Đề tài khoa học" },
  { key: "research_project", name: "Đề án khoa học" },
  { key: "scientific_work", name: "Công trình khoa học" },
];

export const initiativeKind = { label: "Loại", unknown: "(chưa rõ)" } as const;

/** What an officer reads when a check of criteria sent them here. */
export const jumped = {
  award: (year: string) => `Còn thiếu khen thưởng ${year} trong hồ sơ. Khen thưởng cũ được nhập từ danh sách Excel.`,
  awardNoYear: "Còn thiếu khen thưởng trong hồ sơ. Khen thưởng cũ được nhập từ danh sách Excel.",
  import: "Nhập khen thưởng từ Excel",
} as const;

export const revoke = {
  title: "Hiệu lực",
  open: "Thu hồi khen thưởng…",
  revoked: "✖ Đã thu hồi",
  revokedNote: "Khen thưởng này đã bị thu hồi, không còn được tính vào thành tích.",
  decisionNumber: "Số quyết định thu hồi",
  decidedOn: "Ngày quyết định",
  ground: "Căn cứ",
  grounds: [
    { key: "fraud", name: "Gian dối trong kê khai thành tích" },
    { key: "forgery", name: "Cung cấp thông tin, giấy tờ giả" },
    { key: "unlawful_proposal", name: "Đề nghị khen thưởng trái quy định" },
    { key: "later_conclusion", name: "Có kết luận sau đó về sai phạm" },
  ],
  note: "Ghi chú",
  next: "Ghi thu hồi…",
  cancel: "Thôi",
  noDecision: "Ghi số quyết định thu hồi.",
  dayWrong: "Ghi ngày dạng 05/03/2024.",
  askTitle: (name: string) => `Thu hồi khen thưởng của ${name}?`,
  ask: (award: string, number: string, day: string) => `${award}, theo quyết định ${number} ngày ${day}.`,
  final: "Việc này có giá trị pháp lý và không hoàn tác được. Khen thưởng vẫn nằm trong sổ, được đánh dấu là đã thu hồi.",
  verb: "Thu hồi khen thưởng",
  done: (name: string) => `Đã ghi thu hồi khen thưởng của ${name}.`,
} as const;
