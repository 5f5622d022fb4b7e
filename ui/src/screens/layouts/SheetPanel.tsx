// The panel of the sheet: paper, border, slots, the window of names, the signer's lines, guides.
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { layouts } from "../../text/layouts";
import type { LayoutSheet } from "../../wire/types";
import type { Designing } from "./design";
import { Guidelines } from "./Guidelines";
import { ChoiceBox, NumberBox } from "./NumberBox";
import { LEAST_SIDE, MOST_SIDE, scaled, SIZES, tooWide, turned } from "./paper";
import type { Guides } from "./snap";

const words = layouts.sheet;
const FREE = "free";
const SLOTS = ["logo", "watermark", "flags", "seal"] as const;

/** The panel. */
export function SheetPanel({ designing, guides, setGuides, errors }: { designing: Designing; guides: Guides; setGuides: (guides: Guides) => void; errors: Record<string, string> }) {
  const { fixed, sheet } = designing;
  const { paper, border, flow, signer } = sheet;
  const [before, setBefore] = useState<LayoutSheet>();
  const known = SIZES.find(([width, height]) => width === paper.width && height === paper.height);
  const [free, setFree] = useState<"free" | "listed">(known ? "listed" : "free");
  const set = (caption: string, change: Partial<LayoutSheet>) => designing.step(layouts.steps.sheet(caption.replace(/ \(.*\)$/, "")), { ...sheet, ...change }, caption);
  const size = (width: number, height: number) => {
    setBefore((first) => first ?? sheet);
    set(words.paper, { paper: { width, height } });
  };
  const rim = (change: Partial<LayoutSheet["border"]>) => ({ border: { ...border, ...change } });
  return (
    <div className="form layout-form">
      <section aria-label={words.paper}>
        <h2>{words.paper}</h2>
        <ChoiceBox
          label={words.sizes}
          value={known && free === "listed" ? `${known[0]}x${known[1]}` : FREE}
          choices={[...SIZES.map(([width, height]) => ({ key: `${width}x${height}`, name: layouts.list.size(String(width), String(height)) })), { key: FREE, name: words.free }]}
          take={(key) => {
            const [width, height] = key.split("x").map(Number);
            setFree(key === FREE ? "free" : "listed");
            if (width && height) size(width, height);
          }}
          fixed={fixed}
          error={errors.paper}
        />
        {known && free === "listed" ? null : (
          <div className="number-pair">
            <NumberBox label={words.width} value={paper.width} least={LEAST_SIDE} most={MOST_SIDE} take={(width) => size(width, paper.height)} fixed={fixed} />
            <NumberBox label={words.height} value={paper.height} least={LEAST_SIDE} most={MOST_SIDE} take={(height) => size(paper.width, height)} fixed={fixed} />
          </div>
        )}
        {before && (before.paper.width !== paper.width || before.paper.height !== paper.height) ? (
          <>
            <p className="quiet">{words.fitted}</p>
            <Button
              size="small"
              onClick={() => {
                const { paper: now, ...rest } = sheet;
                designing.step(layouts.steps.sheet(words.scale), scaled({ ...rest, paper: before.paper }, now.width, now.height));
                setBefore(undefined);
              }}
            >
              {words.scale}
            </Button>
          </>
        ) : null}
        {tooWide(paper) === "too wide" ? <p className="amber">{words.short}</p> : null}
      </section>
      <section aria-label={words.slots}>
        <h2>{words.slots}</h2>
        {SLOTS.map((slot) => (
          <Checkbox
            key={slot}
            label={words[slot]}
            checked={sheet[slot] !== undefined}
            disabled={fixed === "fixed"}
            onChange={() => designing.step(layouts.steps.sheet(words[slot]), turned(sheet, slot))}
          />
        ))}
        <p className="quiet">{words.slotHint}</p>
      </section>
      <section aria-label={words.border}>
        <h2>{words.border}</h2>
        <ChoiceBox label={words.motif} value={border.motif} choices={Object.entries(words.motifs).map(([key, name]) => ({ key, name }))} take={(motif) => set(words.motif, rim({ motif }))} fixed={fixed} error={errors.border} />
        <div className="number-pair">
          <NumberBox label={layouts.panel.left} value={border.left} least={0} most={border.right - 20} take={(left) => set(layouts.panel.left, rim({ left }))} fixed={fixed} />
          <NumberBox label={layouts.panel.top} value={border.top} least={0} most={border.bottom - 20} take={(top) => set(layouts.panel.top, rim({ top }))} fixed={fixed} />
          <NumberBox label={layouts.panel.right} value={border.right} least={border.left + 20} most={paper.width} take={(right) => set(layouts.panel.right, rim({ right }))} fixed={fixed} />
          <NumberBox label={layouts.panel.bottom} value={border.bottom} least={border.top + 20} most={paper.height} take={(bottom) => set(layouts.panel.bottom, rim({ bottom }))} fixed={fixed} />
          <NumberBox label={words.band} value={border.band} least={0} most={40} take={(band) => set(words.band, rim({ band }))} fixed={fixed} />
          <NumberBox label={words.outer} value={border.outer_line} step={0.1} least={0} most={5} take={(outer_line) => set(words.outer, rim({ outer_line }))} fixed={fixed} />
          <NumberBox label={words.inner} value={border.inner_line} step={0.1} least={0} most={5} take={(inner_line) => set(words.inner, rim({ inner_line }))} fixed={fixed} />
        </div>
      </section>
      <section aria-label={words.flow}>
        <h2>{words.flow}</h2>
        <div className="number-pair">
          <NumberBox label={words.flowTop} value={flow.top} least={0} most={flow.bottom - 5} take={(top) => set(words.flow, { flow: { ...flow, top } })} fixed={fixed} error={errors.flow} />
          <NumberBox label={words.flowBottom} value={flow.bottom} least={flow.top + 5} most={paper.height} take={(bottom) => set(words.flow, { flow: { ...flow, bottom } })} fixed={fixed} />
          <NumberBox label={words.gap} value={flow.gap_max} least={0} most={40} take={(gap_max) => set(words.gap, { flow: { ...flow, gap_max } })} fixed={fixed} />
        </div>
      </section>
      <section aria-label={words.signer}>
        <h2>{words.signer}</h2>
        <div className="number-pair">
          <NumberBox label={words.signerLines} value={signer.lines} step={1} whole="whole" least={1} most={4} take={(lines) => set(words.signerLines, { signer: { ...signer, lines } })} fixed={fixed} />
          <NumberBox label={words.signerStep} value={signer.step} least={2} most={20} take={(step) => set(words.signerStep, { signer: { ...signer, step } })} fixed={fixed} />
        </div>
      </section>
      <Guidelines paper={paper} guides={guides} setGuides={setGuides} />
    </div>
  );
}
