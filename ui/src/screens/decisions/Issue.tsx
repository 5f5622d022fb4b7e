// Issuing a decision. It gives numbers of record and has legal force, so it is confirmed, once.
import { Button, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useOffice } from "../../app/office";
import { useRead, useWrite } from "../../app/query";
import { go } from "../../app/route";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { Form, LongField, TextField } from "../../parts/fields";
import { count, day, tidy, typedDay } from "../../parts/format";
import { Page } from "../../parts/Page";
import { errorAt } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { issueMore } from "../../text/eligibility";
import { vi } from "../../text/vi";
import type { DecisionDraft, IssueDecision } from "../../wire/types";
import { titleLines } from "../first-run/OfficeForm";
import { BonusTotal } from "./BonusTotal";
import { IssueDay } from "./IssueDay";
import { Recipients } from "./Recipients";
import { SignerChoice } from "./SignerChoice";

const FIELDS = ["number", "issued_on", "content", "signer_title", "signer_name", "reason"];

/** The form for one award of one round. */
export function Issue({ dossier, award }: { dossier: string; award: string }) {
  const { today } = useOffice();
  const [on, setOn] = useState(today.slice(0, 10));
  const draft = useRead("decisions.prepare", { dossier, award, issued_on: on }, { keep: "previous" });
  return (
    <Page
      title={draft.data ? vi.issue.title(draft.data.award_name) : vi.issue.titleShort}
      note={vi.issue.note(dossier)}
      back={{ text: vi.issue.back, go: () => go({ screen: "dossier", code: dossier }) }}
    >
      <IssueDay value={on} change={(text) => setOn(typedDay(tidy(text)))} />
      {draft.error ? <ProblemView problem={draft.error} /> : null}
      {draft.isPending ? <Spinner className="waiting" label={vi.grid.loading} /> : null}
      {draft.data && !draft.error ? (
        <div className="issue">
          <IssueForm dossier={dossier} award={award} on={on} draft={draft.data} />
          <div className="issue-list">
            <h2>{vi.issue.recipients(count(draft.data.recipients.length))}</h2>
            <BonusTotal written={draft.data.bonus_total} words={draft.data.bonus_in_words} />
            <Recipients lines={draft.data.recipients} />
          </div>
        </div>
      ) : null}
    </Page>
  );
}

function IssueForm({
  dossier,
  award,
  on,
  draft,
}: {
  dossier: string;
  award: string;
  on: string;
  draft: DecisionDraft;
}) {
  const toasts = useToasts();
  const [asking, setAsking] = useState<IssueDecision | null>(null);
  const issue = useWrite("decisions.issue");
  const [missing, setMissing] = useState<"reason" | "none">("none");
  const at = (field: string) => errorAt(issue.error, field, FIELDS);
  const refused = draft.refusals.length > 0;
  // The law says no to some of them: then the office's own reason goes with the decision.
  const unmet = draft.unmet.length > 0;

  // A second press may come before the button is drawn as disabled; a number of record is given once.
  const under = useRef<"way" | null>(null);
  const send = (request: IssueDecision) => {
    if (under.current) return;
    under.current = "way";
    issue.mutate(request, {
      onSuccess: (done) => {
        toasts.done(vi.issue.issued(done.decision.number));
        go({ screen: "decisions", id: done.decision.id });
      },
      onSettled: () => {
        under.current = null;
        setAsking(null);
      },
    });
  };

  return (
    <Form
      label={vi.issue.titleShort}
      send={({ text }) => {
        const lacking = unmet && text("reason") === "";
        setMissing(lacking ? "reason" : "none");
        if (lacking) return;
        setAsking({
          dossier,
          award,
          number: text("number"),
          issued_on: on,
          signer_title: titleLines(text("signer_title")),
          signer_name: text("signer_name"),
          content: text("content"),
          reason: text("reason"),
        });
      }}
    >
      {refused ? <Sentences tone="warn" title={vi.issue.refused} lines={draft.refusals} /> : null}
      {draft.notices.length > 0 ? <Sentences tone="info" title={vi.issue.notices} lines={draft.notices} /> : null}
      {unmet ? <Sentences tone="warn" title={issueMore.unmet} lines={draft.unmet} /> : null}
      {issue.error ? <ProblemView problem={issue.error} /> : null}
      <TextField name="number" label={vi.issue.number} value={draft.number} hint={vi.issue.numberHint} error={at("number")} required="required" />
      <LongField name="content" label={vi.issue.content} value={draft.content} rows={4} error={at("content")} />
      <SignerChoice titleError={at("signer_title")} nameError={at("signer_name")} />
      {unmet ? (
        <LongField
          name="reason"
          label={issueMore.reason}
          hint={issueMore.reasonHint}
          rows={2}
          error={missing === "reason" ? issueMore.noReason : at("reason")}
          required="required"
        />
      ) : null}
      <div className="form-end">
        <Button type="submit" appearance="primary" disabled={refused || issue.isPending}>
          {vi.issue.verb}
        </Button>
      </div>
      {asking ? (
        <Confirm
          title={vi.issue.askTitle(asking.number)}
          verb={vi.issue.verb}
          act={() => send(asking)}
          close={() => setAsking(null)}
          working={issue.isPending ? "working" : undefined}
        >
          <p>{vi.issue.ask(draft.award_name, day(on), count(draft.recipients.length))}</p>
          {asking.reason ? (
            <p>
              {issueMore.reason}: {asking.reason}
            </p>
          ) : null}
          <p className="notice">{vi.issue.final}</p>
        </Confirm>
      ) : null}
    </Form>
  );
}

/** So many sentences are told; the others stand in the check of criteria, and a block that scrolls is out of the keyboard's reach. */
const TOLD = 6;

function Sentences({ tone, title, lines }: { tone: "warn" | "info"; title: string; lines: string[] }) {
  return (
    <div className={`problem problem-whole problem-${tone}`} role="status">
      <span className="problem-mark" aria-hidden="true">
        {tone === "warn" ? "⚠" : "ℹ"}
      </span>
      <div className="problem-body">
        <p className="problem-message">{title}</p>
        <ul className="problem-details">
          {lines.slice(0, TOLD).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > TOLD ? <li>{issueMore.more(lines.length - TOLD)}</li> : null}
        </ul>
      </div>
    </div>
  );
}
