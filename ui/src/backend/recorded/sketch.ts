// Sketches a sheet with the letters of the machine: enough to look at the designer without the program.
import type { FieldBox, LayoutSheet, PreviewLayout, SheetField } from "../../wire/types";

const MM = 25.4 / 72;
const RED = "rgb(204,13,20)";

type Line = { field: string; text: string; pt: number; y: number; style: SheetField; heading?: number };

/** About how wide a text is, in millimetres. */
function wide(text: string, pt: number, face: string): number {
  const capitals = text.replace(/[^\p{Lu}]/gu, "").length;
  return (capitals * 0.72 + (text.length - capitals) * 0.46) * pt * MM * (face.startsWith("bold") ? 1.05 : 1);
}

function linesOf(sheet: LayoutSheet, words: string): Line[] {
  const long = words === "longest";
  const says: Record<string, string[]> = {
    national_name: [sheet.fields.national_name?.text ?? ""],
    motto: [sheet.fields.motto?.text ?? ""],
    authority: ["CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TRÀNG AN"],
    honour: ["TẶNG"],
    title: [sheet.decoration === "red-black" ? "GIẤY KHEN" : "BẰNG KHEN"],
    recipient: [long ? "Ông Nguyễn Phúc Bảo Long Hoàng Thiên Ân" : "Bà Lê Thị Hồng Nhung"],
    recipient_line: [long ? "Phó Trưởng phòng Thanh tra – Pháp chế và Cải cách hành chính, Sở Nông nghiệp và Môi trường" : "Chuyên viên Văn phòng Ủy ban nhân dân quận Hồ Gươm"],
    achievement: ["Đã có thành tích xuất sắc trong công tác năm 2023"],
    place_and_date: ["Tràng An, ngày 01 tháng 3 năm 2024"],
    signer_title: ["CHỦ TỊCH"],
    signer_name: ["Trần Quốc Minh"],
    decision_line: ["Quyết định số: 1025/QĐ-UBND ngày 01/3/2024"],
    register_line: ["Số sổ vàng: 11"],
  };
  const lines: Line[] = [];
  let flow = sheet.flow.top;
  for (const [field, style] of Object.entries(sheet.fields)) {
    const text = says[field]?.[0];
    if (!style || text === undefined || style.show === "hidden") continue;
    if (field === "authority" || field === "honour" || field === "title") {
      const stack = sheet.heading[0]?.[field];
      lines.push({ field, text, pt: stack?.pt[0] ?? 12, y: stack?.y[0] ?? 0, style, heading: 0 });
    } else if (style.y === undefined) {
      flow += (style.leading ?? 8) + sheet.flow.gap_max;
      lines.push({ field, text, pt: style.pt ?? 12, y: flow - sheet.flow.gap_max / 2, style });
    } else lines.push({ field, text, pt: style.pt ?? 12, y: style.y, style });
  }
  return lines;
}

/** The sketch and where its words stand. */
export function sketch({ sheet, mode, words }: PreviewLayout): { svg: string; boxes: FieldBox[] } {
  const { width, height } = sheet.paper;
  const { border, emblem } = sheet;
  const boxes: FieldBox[] = [];
  const parts: string[] = [];
  if (mode !== "overprint") {
    const rim = (inset: number, line: number, colour: string) =>
      `<rect x="${border.left + inset}" y="${border.top + inset}" width="${border.right - border.left - 2 * inset}" height="${border.bottom - border.top - 2 * inset}" fill="none" stroke="${colour}" stroke-width="${line}"/>`;
    parts.push(rim(0, border.outer_line, RED), rim(border.band, border.inner_line, RED));
    if (border.motif !== "none") parts.push(rim(border.band / 2, border.band * 0.4, sheet.decoration === "red-black" ? "rgb(230,120,120)" : "rgb(204,158,46)"));
    parts.push(`<circle cx="${emblem.x}" cy="${emblem.y}" r="${emblem.clear / 2}" fill="white"/><circle cx="${emblem.x}" cy="${emblem.y}" r="${emblem.diameter / 2 - 1}" fill="rgb(250,236,190)" stroke="${RED}" stroke-width="0.5"/>`);
    if (sheet.flags) {
      const { left, right, top, bottom } = sheet.flags;
      for (const x of [left, 2 * emblem.x - right]) parts.push(`<rect x="${x}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${RED}"/>`);
    }
  }
  for (const line of linesOf(sheet, words)) {
    const { style } = line;
    const natural = wide(line.text, line.pt, style.face);
    const long = Math.min(natural, style.width);
    const pt = line.pt * (long / natural);
    const left = style.align === "left" ? style.x : style.align === "right" ? style.x - long : style.x - long / 2;
    const look = `${style.face.startsWith("bold") ? ' font-weight="700"' : ""}${style.face.endsWith("italic") ? ' font-style="italic"' : ""}`;
    const text = line.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    parts.push(
      `<text x="${left}" y="${line.y}" font-size="${pt * MM}" textLength="${long}" lengthAdjust="spacingAndGlyphs" fill="${style.colour === "red" ? RED : "black"}"${look}>${text}</text>`,
    );
    boxes.push({ field: line.field, part: "", left, top: line.y - pt * MM * 0.78, right: left + long, bottom: line.y + pt * MM * 0.2, baseline: line.y, size: Math.round(pt * 2) / 2, lines: 1, heading: line.heading ?? null });
  }
  if (mode === "proof") parts.push(`<text x="${width / 2}" y="${height / 2}" font-size="${height / 7}" text-anchor="middle" fill="rgb(120,120,120)" opacity="0.35" transform="rotate(-30 ${width / 2} ${height / 2})">BẢN IN THỬ</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="Liberation Serif, Tinos, serif">${parts.join("")}</svg>`;
  return { svg, boxes };
}
