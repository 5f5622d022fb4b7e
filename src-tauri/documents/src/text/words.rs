//! The words the rules of line ends know, in lower case.

/// Words that stay with the number or the capitalised name after them.
pub(super) const BEFORE_NAME_OR_NUMBER: &[&str] = &[
    "số",
    "ngày",
    "tháng",
    "năm",
    "quý",
    "lần",
    "thứ",
    "điều",
    "khoản",
    "tỉnh",
    "huyện",
    "quận",
    "xã",
    "phường",
    "phố",
    "trấn",
    "khu",
    "thôn",
    "ấp",
    "tổ",
    "ông",
    "bà",
    "anh",
    "chị",
    "em",
    "cụ",
    "mẹ",
    "chí",
];

/// Pairs that are one word and never torn.
pub(super) const PAIRS: &[&str] = &["thành phố", "thị xã", "thị trấn", "đặc khu", "đồng chí", "khu phố"];

/// Forms of address: the name of a person runs on through capitalised words.
pub(super) const BEFORE_PERSON: &[&str] = &["ông", "bà", "anh", "chị", "em", "cụ", "mẹ", "chí"];

/// Kinds of places: the name runs on through capitalised words, up to one of [`NEW_NAME`].
pub(super) const BEFORE_PLACE: &[&str] =
    &["tỉnh", "huyện", "quận", "xã", "phường", "phố", "trấn", "khu", "thôn", "ấp"];

/// Capitalised words that begin a new name, so that a place name ends before them.
pub(super) const NEW_NAME: &[&str] = &[
    "thành",
    "thị",
    "tỉnh",
    "huyện",
    "quận",
    "xã",
    "phường",
    "đặc",
    "ủy",
    "uỷ",
    "ban",
    "sở",
    "phòng",
    "trường",
    "công",
    "hội",
    "chi",
    "trung",
    "bệnh",
    "trạm",
];

/// Units a number stays with.
pub(super) const UNITS: &[&str] = &[
    "%", "đồng", "nghìn", "triệu", "tỷ", "tỉ", "ha", "km", "m", "m²", "kg", "tấn", "tạ", "lần", "năm",
    "tháng", "ngày", "giờ", "phút", "người", "hộ", "lượt", "phiếu", "điểm", "em", "cháu",
];

/// Words a line likes to begin with.
pub(super) const OPENERS: &[&str] = &[
    "và", "thuộc", "trong", "của", "cho", "với", "để", "đã", "tại", "vì", "từ", "theo", "trên", "góp", "có",
];

/// Compounds that read badly when torn; a line ends inside one only if it must.
pub(super) const COMPOUNDS: &[&str] = &[
    "ủy ban",
    "uỷ ban",
    "nhân dân",
    "chủ tịch",
    "hội đồng",
    "thành viên",
    "tổng công",
    "công ty",
    "phát triển",
    "đầu tư",
    "hạ tầng",
    "đô thị",
    "công nghiệp",
    "nông nghiệp",
    "nông thôn",
    "giám đốc",
    "bộ trưởng",
    "quản lý",
    "xây dựng",
    "dự án",
    "khen thưởng",
    "thi đua",
    "lao động",
    "xuất sắc",
    "chiến sĩ",
    "tập thể",
    "thành tích",
    "nhiệm vụ",
    "hoàn thành",
    "cải cách",
    "hành chính",
    "người dân",
    "tổ chức",
    "chuyên viên",
    "nâng cao",
    "góp phần",
    "hài lòng",
    "địa bàn",
    "trưởng phòng",
    "công tác",
    "phong trào",
    "kinh tế",
    "xã hội",
    "giáo dục",
    "đào tạo",
    "y tế",
    "môi trường",
    "văn phòng",
    "văn hóa",
    "trung tâm",
    "phụ nữ",
    "thanh niên",
    "cựu chiến",
    "chiến binh",
    "mặt trận",
    "tổ quốc",
    "việt nam",
    "chỉ số",
    "nội vụ",
    "dũng cảm",
    "hành động",
    "dân phố",
    "phục vụ",
    "dịch vụ",
    "chuyển đổi",
    "giai đoạn",
    "sự nghiệp",
    "tiên tiến",
    "doanh nghiệp",
    "gia đình",
    "cộng đồng",
    "an ninh",
    "trật tự",
];
