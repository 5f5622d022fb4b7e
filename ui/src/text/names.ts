// Names of what the program sends by a key; a part of the one table of the window's sentences, vi.ts.

/** Names found by a key that the program sends; an unknown key has none. */
type Names = Record<string, string>;
type Noted = Record<string, { name: string; note: string }>;

export const kinds: Names = {
  individual: "Cá nhân",
  collective: "Tập thể",
  household: "Hộ gia đình",
  decision: "Quyết định",
  award: "Khen thưởng",
  dossier: "Đợt xét",
};

export const sexes: Names = { "": "", male: "Nam", female: "Nữ" };

export const historyKinds: Names = {
  rating: "Xếp loại",
  award: "Khen thưởng",
  initiative: "Sáng kiến",
  par_index: "Chỉ số CCHC",
  nomination: "Đề nghị",
  posting: "Công tác",
  discipline: "Kỷ luật",
  pending: "Việc chưa kết luận",
  ranking: "Xếp hạng thi đua",
};

/** The states of a dossier, as the program names them; for filters. */
export const dossierStates: Names = {
  draft: "Đang lập",
  submitted: "Đã trình",
  received: "Đã tiếp nhận",
  returned: "Trả lại để bổ sung",
  reviewed: "Hội đồng đã xét",
  decided: "Đã quyết định",
  withdrawn: "Đã rút",
};

export const taskVerbs: Names = { import: "Nhập", dossier: "Mở", decision: "Xem", print: "In", backup: "Sao lưu" };

export const importKinds: Noted = {
  people: { name: "Cá nhân", note: "cán bộ, công chức, viên chức, người lao động" },
  units: { name: "Đơn vị", note: "tổ chức bộ máy, tập thể" },
  nominations: { name: "Đề nghị khen thưởng", note: "danh sách kèm tờ trình, vào một đợt xét" },
  ratings: { name: "Xếp loại", note: "mức hoàn thành nhiệm vụ theo năm" },
  awards: { name: "Khen thưởng đã có", note: "danh hiệu, hình thức của các năm trước" },
  initiatives: { name: "Sáng kiến", note: "sáng kiến đã được công nhận" },
  "par-index": { name: "Chỉ số CCHC", note: "kết quả xác định chỉ số cải cách hành chính" },
};

export const printModes: Noted = {
  full: { name: "Đầy đủ", note: "cả khung viền và chữ, trên giấy trắng" },
  overprint: { name: "In lên phôi", note: "chỉ chữ, trên phôi in sẵn" },
  proof: { name: "In thử", note: "có chữ BẢN IN THỬ, không ghi sổ in" },
};

/** The yearly ratings by key. */
export const ratings: Names = {
  HTXS: "Hoàn thành xuất sắc",
  HTT: "Hoàn thành tốt",
  HT: "Hoàn thành",
  KHT: "Không hoàn thành",
};
