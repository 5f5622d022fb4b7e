// The office's own rules, and from which year on its record is complete.
import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { Card, Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { RowActs } from "../../parts/RowActs";
import { useReturnFocus, type Opened } from "../../parts/returnFocus";
import { localRules as words } from "../../text/law";
import { vi } from "../../text/vi";
import { CompleteFrom } from "./CompleteFrom";
import { LocalRuleForm } from "./LocalRuleForm";
import { RuleLine } from "./RuleLine";

/** The tab. */
export function LocalRules() {
  const all = useRead("local_rules.all", {});
  const remove = useWrite("local_rules.remove");
  const [open, setOpen] = useState<Opened>("none");
  const frame = useReturnFocus<HTMLDivElement>(open);
  const rules = all.data?.rows ?? [];
  const close = () => setOpen("none");
  return (
    <div className="local-rules" ref={frame}>
      {all.error ? <ProblemView problem={all.error} /> : null}
      {all.isPending ? <Spinner label={vi.grid.loading} /> : null}
      {all.data ? (
        <>
          <Card
            title={words.list}
            tools={
              open === "new" ? null : (
                <Button data-opens="new" size="small" icon={<AddRegular />} onClick={() => setOpen("new")}>
                  {words.add}
                </Button>
              )
            }
          >
            <p className="quiet">{words.lead}</p>
            {open === "new" ? <LocalRuleForm close={close} /> : null}
            {rules.length === 0 && open !== "new" ? <Empty text={words.empty} /> : null}
            <ul className="signers" aria-label={words.list}>
              {rules.map((rule) => (
                <li key={rule.id}>
                  {open === rule.id ? (
                    <LocalRuleForm rule={rule} close={close} />
                  ) : (
                    <>
                      <div>
                        <RuleLine rule={rule} />
                      </div>
                      <RowActs id={rule.id} name={rule.sentence} words={words} open={() => setOpen(rule.id)} remove={remove} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          <CompleteFrom key={all.data.complete_from ?? "none"} year={all.data.complete_from ?? null} />
        </>
      ) : null}
    </div>
  );
}
