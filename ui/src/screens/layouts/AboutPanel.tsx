// The panel of the layout itself: its name, what it is used for, what it rests on, and its end.
import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { ProblemView } from "../../parts/ProblemView";
import { layouts } from "../../text/layouts";
import { vi } from "../../text/vi";
import type { StockLine } from "../../wire/types";
import type { Designing } from "./design";
import type { Draft } from "./drafts";
import { ChoiceBox } from "./NumberBox";
import { WordsBox } from "./WordsBox";

const words = layouts.about;
const KINDS = ["individual", "collective", "household"];

/** The panel; `removed` runs once the layout is gone. */
export function AboutPanel({ designing, own, stocks, errors, removed }: { designing: Designing; own: Draft["own"]; stocks: StockLine[]; errors: Record<string, string>; removed: () => void }) {
  const { design, fixed } = designing;
  const toasts = useToasts();
  const awards = useRead("awards.on", {});
  const remove = useWrite("layouts.remove");
  const [asking, setAsking] = useState<"asking" | "no">("no");
  const known = awards.data?.rows ?? [];
  return (
    <div className="form layout-form">
      <WordsBox label={words.name} value={design.name} required="required" fixed={fixed} error={errors.name ?? (design.name === "" ? words.noName : undefined)} take={(name) => designing.change(words.name.toLowerCase(), { name })} />
      {fixed ? null : (
        <section aria-label={words.use}>
          <h2>{words.use}</h2>
          <ChoiceBox
            label={words.award}
            value={design.award}
            choices={[{ key: "", name: words.anyAward }, ...known.map((one) => ({ key: one.code, name: one.name })), ...(design.award && !known.some((one) => one.code === design.award) ? [{ key: design.award, name: design.award }] : [])]}
            take={(award) => designing.change(words.award.toLowerCase(), { award })}
            error={errors.award}
          />
          <ChoiceBox label={words.kind} value={design.kind} choices={[{ key: "", name: words.anyKind }, ...KINDS.map((key) => ({ key, name: vi.kinds[key] ?? key }))]} take={(kind) => designing.change(words.kind.toLowerCase(), { kind })} error={errors.kind} />
          <ChoiceBox
            label={words.stock}
            value={design.stock_id === undefined ? "" : String(design.stock_id)}
            choices={[{ key: "", name: words.anyStock }, ...stocks.map((one) => ({ key: String(one.id), name: one.name }))]}
            take={(key) => designing.change(words.stock.toLowerCase(), { stock_id: key === "" ? undefined : Number(key) })}
            error={errors.stock_id}
          />
          <p className="quiet">{words.hint}</p>
        </section>
      )}
      <section aria-label={words.basis}>
        <h2>{words.basis}</h2>
        <p className="basis">{design.sheet.legal_basis.note}</p>
        <p>
          <span className={`mark ${design.sheet.legal_basis.confidence === "confirmed" ? "mark-good" : "mark-warn"}`}>{layouts.list.confidence[design.sheet.legal_basis.confidence] ?? design.sheet.legal_basis.confidence}</span>
        </p>
      </section>
      {own ? (
        <Button className="layout-remove" icon={<DeleteRegular />} onClick={() => setAsking("asking")}>
          {words.remove}
        </Button>
      ) : null}
      {own && asking === "asking" ? (
        <Confirm
          title={words.remove}
          verb={words.remove}
          close={() => setAsking("no")}
          {...(remove.isPending ? { working: "working" as const } : {})}
          act={() =>
            remove.mutate(
              { id: own.id },
              {
                onSuccess: (ack) => {
                  toasts.done(words.removed(design.name), ack);
                  removed();
                },
              },
            )
          }
        >
          <p>{words.removeAsk(design.name)}</p>
          {remove.error ? <ProblemView problem={remove.error} /> : null}
        </Confirm>
      ) : null}
    </div>
  );
}
