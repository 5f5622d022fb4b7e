// A damaged office file, and one in an unsafe place, as the program tells of them.
import type { OfficeView, Problem } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";

type Tell = (code: string, weight: string, message: string, more?: Partial<Problem>) => Problem;

/** Why the recorded office is not open: in the scene `damaged-closed` it is damaged, in `unsafe` it lies on a stick. */
export function openingOf(scene: string, problem: Tell): Problem | null {
  if (scene === "damaged-closed") {
    return problem("office.damaged", "broken", "Tệp dữ liệu Trang_An.sovang bị hỏng một phần nên không mở được.", {
      hint: "Chưa thay đổi gì. Mở Trợ lý phục hồi để lấy lại dữ liệu.",
      details: ["Trang 214 của tệp không đọc được."],
      exit: 30,
    });
  }
  if (scene === "unsafe") {
    return problem("office.unsafe_place", "refused", "Tệp Trang_An.sovang nằm trên USB, không phải trên ổ đĩa của máy này.", {
      hint: "Làm việc ngay trên USB, ổ mạng hay thư mục đồng bộ dễ làm hỏng tệp.",
    });
  }
  return null;
}

/** Its commands; `opened` puts the office in place. */
export function recoveryCommands(opened: () => OfficeView): { [K in CommandName]?: (request: Request<K>) => Answer<K> } {
  return {
    "office.copy_here": opened,
    "office.open_anyway": opened,
    "recovery.survey": ({ file }) => ({
      file: file === undefined ? "Trang_An.sovang" : "Trang_An-cu.sovang",
      damage: ["Trang 214 của tệp không đọc được: 38 dòng của sổ khen thưởng nằm ở đó.", "3 hồ sơ cá nhân khác với lần ghi cuối trong nhật ký.", "Nhật ký còn nguyên đến việc số 1.204."],
      ways: [
        {
          key: "replay",
          copy: "sao-luu-2024-03-04-0641.sovang",
          title: "Bản sao 06:41 sáng nay, rồi ghi lại 17 việc sau đó từ nhật ký",
          text: "Lấy lại toàn bộ dữ liệu đến việc cuối cùng. Không mất gì.",
          acts: 1204,
          best: true,
        },
        {
          key: "copy",
          copy: "sao-luu-2024-03-04-0641.sovang",
          title: "Chỉ dùng bản sao 06:41 sáng nay",
          text: "Lấy lại dữ liệu đến 06:41. Mất 17 việc làm sau đó.",
          acts: 1187,
          best: false,
        },
        {
          key: "salvage",
          copy: "",
          title: "Vớt từng dòng còn đọc được trong tệp hỏng",
          text: "Dùng khi không có bản sao. Mất các dòng trên trang hỏng, khoảng 38 dòng của sổ khen thưởng.",
          acts: 1204,
          best: false,
        },
      ],
      text: "Nên dùng bản sao mới nhất rồi ghi lại các việc từ nhật ký: không mất gì.",
    }),
    "recovery.run": ({ key }) => {
      const office = opened();
      const lost =
        key === "replay"
          ? []
          : [
              { text: "Khen thưởng của Nguyễn Thị Ánh, năm 2021, số sổ vàng 4.102", elsewhere: "bản sao sao-luu-2024-02-19-1702.sovang" },
              { text: "Khen thưởng của Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền, năm 2022", elsewhere: "ảnh trong nhật ký, việc số 871" },
              { text: "Một dòng của sổ in, không rõ của ai", elsewhere: "không còn ở đâu" },
            ];
      return {
        file: office.file,
        kept_as: "Trang_An-hong-2024-03-04.sovang",
        acts: 1204,
        people: 1_204,
        awards: 4_312,
        lost,
        lost_total: lost.length,
        report: { paper: 1, name: "bien-ban-phuc-hoi-2024-03-04.pdf", pages: 2 },
        text: key === "replay" ? "Mọi việc đến việc số 1.204 đã trở lại." : "3 dòng không đọc lại được, còn lại đã trở về.",
      };
    },
  };
}
