// People and units of the recorded office; all names are invented.
import type { CollectiveLine, PersonLine, UnitNode } from "../../wire/types";

export const UNITS = [
  "Phòng Nội vụ",
  "Phòng Tài chính - Kế hoạch",
  "Văn phòng HĐND và UBND",
  "Phòng Giáo dục và Đào tạo",
  "UBND phường Hàng Đào Mới",
  "UBND phường Bến Thuyền",
  "Trường Tiểu học Hồ Sen",
  "Trường Mầm non Hoa Phượng Đỏ",
  "Trường THCS Lê Văn Thịnh Bắc",
  "Trung tâm Văn hóa - Thông tin và Thể thao",
  "Phòng Văn hóa và Thông tin",
  "Phòng Quản lý đô thị",
  "Thanh tra quận",
  "UBND phường Cầu Gỗ Đông",
  "UBND phường Hàng Nan",
  "Trường THCS Ngõ Trạm Mới",
  "Đội Quản lý trật tự xây dựng đô thị",
  "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền",
];

const FAMILY = ["Nguyễn", "Võ", "Hoàng", "Trần", "Bùi", "Đặng", "Lê", "Đỗ", "Vũ", "Phạm"];
const MIDDLE = ["Thị", "Thị Thu", "Minh", "Đức", "Thị Ngọc", "Văn"];
const GIVEN = ["Ánh", "Xuân", "Thùy", "Lân", "Hòa", "Dũng", "Bình", "Yến", "Thúy", "Phượng", "Hương", "Đạt", "Cường"];
const RATINGS = ["HTXS", "HTXS", "HTT", "HTT", "HTT", "HT"];

const two = (value: number) => String(value).padStart(2, "0");

function person(index: number): PersonLine {
  const middle = MIDDLE[index % MIDDLE.length] ?? "";
  const unit = UNITS[index % UNITS.length] ?? "";
  return {
    id: index + 1,
    name: `${FAMILY[index % FAMILY.length]} ${middle} ${GIVEN[index % GIVEN.length]}`,
    sex: middle.startsWith("Thị") ? "female" : "male",
    birth: index % 17 === 5 ? String(1965 + (index % 30)) : `${two((index % 28) + 1)}/${two((index % 12) + 1)}/${1965 + (index % 30)}`,
    citizen_id: `001${"•".repeat(6)}${String(index).padStart(3, "0")}`,
    post: index % 20 === 0 ? "Trưởng phòng" : "Chuyên viên",
    unit,
    rating: `2023: ${RATINGS[index % RATINGS.length]}`,
    awards: index % 5 === 0 ? 2 : index % 3 === 0 ? 1 : 0,
    revision: 1,
  };
}

const vietnamese = new Intl.Collator("vi");
const given = (name: string) => name.split(" ").at(-1) ?? name;

/** 242 people in the Vietnamese order of the given name. */
export function people(): PersonLine[] {
  return Array.from({ length: 242 }, (_, index) => person(index)).sort(
    (a, b) => vietnamese.compare(given(a.name), given(b.name)) || vietnamese.compare(a.name, b.name),
  );
}

/** The tree of units below the district. */
export function units(): UnitNode[] {
  const top: UnitNode = { id: 100, parent_id: null, depth: 0, name: "Ủy ban nhân dân quận Hồ Gươm", people: 0 };
  return [
    top,
    ...UNITS.map((name, index) => ({
      id: 101 + index,
      parent_id: 100,
      depth: 1,
      name,
      people: 13 + (index < 8 ? 1 : 0),
    })),
  ];
}

/** The collectives, one for each unit, with their index of administrative reform. */
export function collectives(): CollectiveLine[] {
  return UNITS.map((name, index) => ({
    id: 301 + index,
    kind: "collective",
    name,
    detail: "Ủy ban nhân dân quận Hồ Gươm",
    people: 13 + (index < 8 ? 1 : 0),
    par_index: `2023: ${(94.4 - index * 1.15).toFixed(2).replace(".", ",")} %, hạng ${index + 1}`,
    revision: 1,
    awards: index < 10 ? 2 : 1,
  }));
}
