// Layouts, faces and previews of the recorded office. Its previews are sketches; the program draws the true page.
import type { Ack, FieldBox, FontLine, LayoutLine, LayoutPreview, LayoutRemark, LayoutSheet, LayoutView, PreviewLayout, Problem } from "../../wire/types";
import type { Answer, CommandName, Request } from "../backend";
import { SHEETS } from "./sheets";
import { sketch } from "./sketch";

const refused = (code: string, message: string, field = ""): Problem => ({ code, weight: "refused", message, hint: "Chưa có gì được lưu.", field, exit: 3, details: [], rows: [] });

function lineOf(sheet: LayoutSheet): LayoutLine {
  return { id: sheet.id, name: sheet.name, width: sheet.paper.width, height: sheet.paper.height, legal_basis: sheet.legal_basis.note, confidence: sheet.legal_basis.confidence, own: null };
}

/** Its commands, each time from the beginning, so that two tests never share a layout. */
export function layoutsCommands(did: (act: string, text: string, rows: number, takeBack?: () => void) => Ack) {
  const own = new Map<number, LayoutView>();
  const fonts: FontLine[] = [
    { face: "regular", name: "Tinos thường", id: null },
    { face: "bold", name: "Tinos đậm", id: null },
    { face: "italic", name: "Tinos nghiêng", id: null },
    { face: "bold-italic", name: "Tinos đậm nghiêng", id: null },
    { face: "script", name: "Chữ viết tay", id: null },
    { face: "own:Thư pháp Tràng An", name: "Thư pháp Tràng An", id: 1 },
  ];
  let lastId = 0;
  const found = (layout: string): LayoutView => {
    const sheet = SHEETS[layout];
    const view = [...own.values()].find((one) => one.layout.id === layout) ?? (sheet ? { layout: lineOf(sheet), sheet } : undefined);
    if (!view) throw refused("record.absent", "Không tìm thấy mẫu này.");
    return view;
  };
  const commands: { [K in CommandName]?: (request: Request<K>) => Answer<K> } = {
    "layouts.all": () => ({ rows: [...Object.values(SHEETS).map(lineOf), ...[...own.values()].map((view) => view.layout)] }),
    "layouts.show": ({ layout }) => found(layout),
    "layouts.preview": preview,
    "layouts.save": ({ id, revision, name, award = "", kind = "", stock_id, sheet }) => {
      if (name === "") throw refused("input.missing", "Mẫu cần có tên.", "name");
      const before = id === undefined ? undefined : own.get(id);
      if (before && before.layout.own?.revision !== revision) {
        throw { ...refused("record.stale", "Mẫu này vừa được sửa ở nơi khác."), weight: "conflict" };
      }
      const row = id ?? (lastId += 1);
      const key = `own-${row}`;
      const layout: LayoutLine = {
        ...lineOf({ ...sheet, id: key, name }),
        confidence: "office",
        own: { id: row, revision: (before?.layout.own?.revision ?? 0) + 1, award, kind, stock_id: stock_id ?? null },
      };
      own.set(row, { layout, sheet: { ...sheet, id: key, name } });
      const takeBack = () => (before ? own.set(row, before) : own.delete(row));
      return { ack: did("layouts.save", `Lưu mẫu ${name}.`, 1, () => void takeBack()), layout };
    },
    "layouts.remove": ({ id }) => {
      const before = own.get(id);
      own.delete(id);
      return did("layouts.remove", "Xoá một mẫu.", 1, () => void (before && own.set(id, before)));
    },
    "stocks.all": () => ({ rows: [], classes: {} }),
    "fonts.all": () => ({ rows: fonts }),
    "fonts.add": () => {
      fonts.push({ face: "own:UVN Thư Pháp", name: "UVN Thư Pháp", id: fonts.length });
      return did("fonts.add", "Thêm phông chữ.", 1);
    },
    "fonts.remove": ({ id }) => {
      fonts.splice(fonts.findIndex((font) => font.id === id), 1);
      return did("fonts.remove", "Bỏ phông chữ.", 1);
    },
    "fonts.proof": () => ({ paper: 1, name: "thu-chu.pdf", pages: 1 }),
  };
  return commands;
}

function overlaps(a: FieldBox, b: FieldBox): "over" | "apart" {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? "over" : "apart";
}

function remarksOn(sheet: LayoutSheet, boxes: FieldBox[]): LayoutRemark[] {
  const words = boxes.filter((box) => sheet.fields[box.field]);
  const found: LayoutRemark[] = words
    .filter((box) => box.left < 6 || box.top < 6 || box.right > sheet.paper.width - 6 || box.bottom > sheet.paper.height - 6)
    .map((box) => ({ field: box.field, other: "", message: "Một dòng chữ cách mép giấy dưới 6 mm; máy in có thể không in tới.", serious: false }));
  words.forEach((box, index) => {
    for (const other of words.slice(index + 1)) {
      if (overlaps(box, other) === "over") found.push({ field: box.field, other: other.field, message: "Hai dòng chữ chồng lên nhau.", serious: true });
    }
  });
  return found;
}

function preview(request: PreviewLayout): LayoutPreview {
  const { svg, boxes } = sketch(request);
  const { width, height } = request.sheet.paper;
  return { svg, width, height, boxes, remarks: remarksOn(request.sheet, boxes), notes: [] };
}
