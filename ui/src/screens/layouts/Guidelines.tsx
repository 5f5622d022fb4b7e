// Guides by keyboard: what can be drawn out of the rulers can be written and taken away here.
import { Button, Label } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useRef } from "react";
import { layouts } from "../../text/layouts";
import { typed, written } from "./mm";
import { guided, type Guides } from "./snap";

const words = layouts.sheet;

/** The list of guides. */
export function Guidelines({ paper, guides, setGuides }: { paper: { width: number; height: number }; guides: Guides; setGuides: (guides: Guides) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = (axis: "x" | "y") => {
    const at = typed(input.current?.value ?? "");
    if (at === undefined) return input.current?.focus();
    setGuides(guided(guides, axis, undefined, at, axis === "x" ? paper.width : paper.height));
    if (input.current) input.current.value = "";
    input.current?.focus();
  };
  const mark = (axis: "x" | "y", at: number) => {
    const name = axis === "x" ? words.guideX(written(at)) : words.guideY(written(at));
    return (
      <li key={`${axis}${at}`}>
        <Button size="small" icon={<DismissRegular />} iconPosition="after" aria-label={name} title={name} onClick={() => setGuides({ ...guides, [axis]: guides[axis].filter((one) => one !== at) })}>
          {axis === "x" ? "│" : "─"} {written(at)}
        </Button>
      </li>
    );
  };
  return (
    <section aria-label={words.guides}>
      <h2>{words.guides}</h2>
      {guides.x.length + guides.y.length === 0 ? <p className="quiet">{words.noGuides}</p> : null}
      <ul className="guide-list">
        {guides.x.map((at) => mark("x", at))}
        {guides.y.map((at) => mark("y", at))}
      </ul>
      <Label size="small" htmlFor={id}>
        {words.guideAt}
      </Label>
      <div className="row-buttons">
        <input id={id} ref={input} className="plain-input guide-input" inputMode="decimal" autoComplete="off" />
        <Button size="small" onClick={() => add("x")}>
          {words.addX}
        </Button>
        <Button size="small" onClick={() => add("y")}>
          {words.addY}
        </Button>
      </div>
    </section>
  );
}
