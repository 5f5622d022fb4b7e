// The officer's word on what the record does not say: yes or no, on what it rests, and taking it back.
import { Button, Checkbox, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { asProblem, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { count, day, tidy } from "../../parts/format";
import { why } from "../../text/eligibility";
import type { FindingView } from "../../wire/types";
import { useAnswerScope } from "./answers";

/** What was answered, and the way to answer; nothing for a finding that the record decides. */
export function Answer({ finding }: { finding: FindingView }) {
  const scope = useAnswerScope();
  const toasts = useToasts();
  const write = useWrite("assessments.answer");
  const note = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [many, setMany] = useState<"all" | "one">("one");
  const given = finding.answer ?? null;
  if (!given && !finding.answerable) return null;
  const send = async (met: boolean | null) => {
    if (write.isPending || scope.nomination === "none") return;
    try {
      const nominations = many === "all" && scope.selected > 1 ? await scope.nominations() : [scope.nomination];
      if (nominations.length === 0) return toasts.told(why.manyNone);
      const words = met === null ? "" : tidy(note.current?.value ?? "");
      const ack = await write.mutateAsync({ nominations, key: finding.key, met, note: words });
      toasts.done(met === null ? why.takenBack(count(nominations.length)) : why.answered(count(nominations.length)), ack);
      // The buttons that were pressed are gone; the keyboard stays at the question.
      frame.current?.focus();
    } catch (thrown) {
      toasts.refused(asProblem(thrown));
    }
  };
  const forMany =
    scope.selected > 1 ? (
      <Checkbox
        label={why.many(count(scope.selected))}
        checked={many === "all"}
        onChange={(_, data) => setMany(data.checked === true ? "all" : "one")}
      />
    ) : null;
  return (
    <div className="answer" ref={frame} tabIndex={-1}>
      {given ? (
        <>
          <p>
            <strong>{why.answerOf(given.met ? why.answers.yes : why.answers.no, given.by, day(given.on))}</strong>
          </p>
          {given.note ? <p className="quiet">{why.answerOn(given.note)}</p> : null}
        </>
      ) : null}
      {scope.nomination === "none" ? null : given ? (
        <div className="row-buttons">
          <Button size="small" aria-label={why.takeBackOf(finding.asks)} onClick={() => void send(null)}>
            {why.takeBack}
          </Button>
          {forMany}
        </div>
      ) : (
        <>
          <p className="quiet">{why.ask}</p>
          <Input input={{ ref: note }} size="small" className="answer-note" aria-label={why.noteOf(finding.asks)} placeholder={why.note} autoComplete="off" />
          <div className="row-buttons">
            <Button size="small" aria-label={why.answerAs(why.answers.yes, finding.asks)} onClick={() => void send(true)}>
              {why.answers.yes}
            </Button>
            <Button size="small" aria-label={why.answerAs(why.answers.no, finding.asks)} onClick={() => void send(false)}>
              {why.answers.no}
            </Button>
            {forMany}
          </div>
        </>
      )}
    </div>
  );
}
