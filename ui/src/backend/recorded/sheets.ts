// The sheets of the program's layouts as the recorded office knows them: the files under assets/layouts.
import type { LayoutSheet } from "../../wire/types";

const A3: LayoutSheet = {
  id: "a3-bang-khen",
  name: "Bằng khen, danh hiệu cấp tỉnh",
  valid_from: "2014-11-01",
  decoration: "red-black-gold",
  legal_basis: {"note": "Thứ tự các dòng theo Nghị định 50/2006/NĐ-CP Điều 28; cỡ chữ theo thang của Quyết định 1572/QĐ-TTg (2016). Khổ A3 và khung viền là đề xuất: chưa đọc được Điều 103 Nghị định 98/2023/NĐ-CP và mẫu theo Nghị định 152/2025/NĐ-CP. Chưa vẽ hàng cờ hai bên Quốc huy.", "confidence": "inferred"},
  paper: {"width": 420, "height": 297},
  border: {"motif": "lotus", "left": 22, "top": 34, "right": 398, "bottom": 277, "band": 12, "outer_line": 0.8, "inner_line": 0.5},
  emblem: {"x": 210, "y": 33, "diameter": 44, "clear": 48},
  flow: {"top": 131, "bottom": 200, "gap_max": 6},
  signer: {"lines": 2, "step": 6.5},
  proof: {"mark": "BẢN IN THỬ", "emblem": "Quốc huy"},
  fields: {
    national_name: {"text": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "face": "bold", "pt": 16, "min_pt": 14, "align": "centre", "x": 210, "y": 66.5, "width": 320, "colour": "black"},
    motto: {"text": "Độc lập - Tự do - Hạnh phúc", "face": "bold", "pt": 17, "min_pt": 15, "align": "centre", "x": 210, "y": 74, "width": 320, "colour": "black", "rule_below": 2.2, "rule": 0.35},
    authority: {"face": "bold", "align": "centre", "x": 210, "width": 330, "colour": "red"},
    honour: {"face": "bold", "align": "centre", "x": 210, "width": 200, "colour": "black"},
    title: {"face": "bold", "align": "centre", "x": 210, "width": 300, "colour": "red"},
    recipient: {"face": "bold", "pt": 28, "min_pt": 22, "align": "centre", "x": 210, "width": 330, "wrap_over": 250, "lines": 2, "leading": 12.6, "colour": "black"},
    recipient_line: {"face": "regular", "pt": 18, "min_pt": 14, "align": "centre", "x": 210, "width": 330, "wrap_over": 250, "lines": 3, "leading": 8.4, "colour": "black"},
    achievement: {"face": "italic", "pt": 20, "min_pt": 15, "align": "centre", "x": 210, "width": 330, "wrap_over": 250, "lines": 4, "leading": 9.6, "colour": "black"},
    place_and_date: {"face": "bold-italic", "pt": 15, "min_pt": 12, "align": "centre", "x": 312, "y": 208, "width": 150, "colour": "black"},
    signer_title: {"face": "bold", "pt": 16, "min_pt": 13, "align": "centre", "x": 312, "y": 215.5, "width": 150, "colour": "black"},
    signer_name: {"face": "bold", "pt": 17, "min_pt": 14, "align": "centre", "x": 312, "y": 257, "width": 150, "colour": "black"},
    decision_line: {"face": "bold-italic", "pt": 13, "min_pt": 11, "align": "left", "x": 48, "y": 249, "width": 130, "colour": "black"},
    register_line: {"face": "bold-italic", "pt": 13, "min_pt": 11, "align": "left", "x": 48, "y": 256, "width": 130, "colour": "black"},
  },
  heading: [
    {"authority": {"pt": [26], "min_pt": 24, "y": [91]}, "honour": {"pt": [20], "min_pt": 16, "y": [103]}, "title": {"pt": [54], "min_pt": 54, "y": [125], "width": 200}},
    {"authority": {"pt": [26], "min_pt": 24, "y": [91]}, "honour": {"pt": [20], "min_pt": 16, "y": [103]}, "title": {"pt": [44], "min_pt": 34, "y": [125]}},
    {"authority": {"pt": [22, 22], "min_pt": 20, "y": [86, 95.5]}, "honour": {"pt": [18], "min_pt": 16, "y": [104.5]}, "title": {"pt": [54], "min_pt": 54, "y": [125], "width": 200}},
    {"authority": {"pt": [22, 22], "min_pt": 20, "y": [86, 95.5]}, "honour": {"pt": [18], "min_pt": 16, "y": [104.5]}, "title": {"pt": [44], "min_pt": 34, "y": [125]}},
    {"authority": {"pt": [26], "min_pt": 24, "y": [89]}, "honour": {"pt": [20], "min_pt": 16, "y": [98.5]}, "title": {"pt": [38, 32], "min_pt": 24, "y": [113.5, 127]}},
    {"authority": {"pt": [20, 20], "min_pt": 20, "y": [84.5, 93]}, "honour": {"pt": [16], "min_pt": 16, "y": [100.4]}, "title": {"pt": [34, 30], "min_pt": 24, "y": [113.5, 127]}},
  ],
  seal: { left: 260, top: 218, right: 320, bottom: 262 },
};

const A4: LayoutSheet = {
  id: "a4-giay-khen",
  name: "Giấy khen",
  valid_from: "2024-01-01",
  decoration: "red-black",
  legal_basis: {"note": "Nghị định 98/2023/NĐ-CP Điều 104: khổ, dòng chữ, màu và giới hạn trang trí. Nghị định đã được Nghị định 152/2025/NĐ-CP thay thế; mẫu mới chưa đọc được. Chưa vẽ hàng cờ hai bên Quốc huy của Chiến sĩ thi đua cơ sở.", "confidence": "confirmed"},
  paper: {"width": 297, "height": 210},
  border: {"motif": "rope", "left": 15, "top": 24, "right": 282, "bottom": 196, "band": 8.5, "outer_line": 0.6, "inner_line": 0.4},
  emblem: {"x": 148.5, "y": 23, "diameter": 31, "clear": 35},
  flow: {"top": 92.5, "bottom": 137, "gap_max": 4},
  signer: {"lines": 2, "step": 5},
  proof: {"mark": "BẢN IN THỬ", "emblem": "Quốc huy"},
  fields: {
    national_name: {"text": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "face": "bold", "pt": 12, "min_pt": 11, "align": "centre", "x": 148.5, "y": 47, "width": 228, "colour": "black"},
    motto: {"text": "Độc lập - Tự do - Hạnh phúc", "face": "bold", "pt": 13, "min_pt": 12, "align": "centre", "x": 148.5, "y": 52.5, "width": 228, "colour": "black", "rule_below": 1.6, "rule": 0.3},
    authority: {"face": "bold", "align": "centre", "x": 148.5, "width": 236, "colour": "red"},
    honour: {"face": "bold", "align": "centre", "x": 148.5, "width": 140, "colour": "black"},
    title: {"face": "bold", "align": "centre", "x": 148.5, "width": 215, "colour": "red"},
    recipient: {"face": "bold", "pt": 19, "min_pt": 15, "align": "centre", "x": 148.5, "width": 236, "wrap_over": 180, "lines": 2, "leading": 8.6, "colour": "black"},
    recipient_line: {"face": "regular", "pt": 13, "min_pt": 11, "align": "centre", "x": 148.5, "width": 236, "wrap_over": 180, "lines": 3, "leading": 5.9, "colour": "black"},
    achievement: {"face": "italic", "pt": 14, "min_pt": 11, "align": "centre", "x": 148.5, "width": 236, "wrap_over": 180, "lines": 4, "leading": 6.6, "colour": "black"},
    place_and_date: {"face": "bold-italic", "pt": 11.5, "min_pt": 10, "align": "centre", "x": 218, "y": 142, "width": 104, "colour": "black"},
    signer_title: {"face": "bold", "pt": 12, "min_pt": 10, "align": "centre", "x": 218, "y": 147.5, "width": 104, "colour": "black"},
    signer_name: {"face": "bold", "pt": 12.5, "min_pt": 11, "align": "centre", "x": 218, "y": 181.5, "width": 104, "colour": "black"},
    decision_line: {"face": "bold-italic", "pt": 10.5, "min_pt": 9, "align": "left", "x": 32, "y": 176, "width": 98, "colour": "black"},
    register_line: {"face": "bold-italic", "pt": 10.5, "min_pt": 9, "align": "left", "x": 32, "y": 181.5, "width": 98, "colour": "black"},
  },
  heading: [
    {"authority": {"pt": [18], "min_pt": 16.5, "y": [64.5]}, "honour": {"pt": [14], "min_pt": 12, "y": [73]}, "title": {"pt": [38], "min_pt": 24, "y": [88.5]}},
    {"authority": {"pt": [15, 15], "min_pt": 14, "y": [61, 67.5]}, "honour": {"pt": [13], "min_pt": 12, "y": [74]}, "title": {"pt": [38], "min_pt": 24, "y": [88.5]}},
  ],
  seal: { left: 170, top: 149, right: 225, bottom: 188 },
};

/** The sheets by the id of their layout. */
export const SHEETS: Record<string, LayoutSheet> = { "a3-bang-khen": A3, "a4-giay-khen": A4 };
