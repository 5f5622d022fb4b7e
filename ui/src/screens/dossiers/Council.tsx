// The council: its session, and the ballots of every nomination. A blank line takes the default.
import { Button, Input, Spinner } from "@fluentui/react-components";
import { useOffice } from "../../app/office";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { DayField, Form, NumberField, type FormValues } from "../../parts/fields";
import { typedDay } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { DossierView, NominationLine, RecordCouncil, VoteEntry } from "../../wire/types";
import { Vote } from "./Vote";

const FIELDS = ["held_on", "members", "present", "written_opinions", "approval_percent", "in_favour_of_others"];
const MOST = 500;

/** The request of a filled form. Ballots against are those cast and not in favour, unless typed. */
export function councilOf(dossier: string, lines: NominationLine[], form: FormValues): RecordCouncil {
  const cast = form.number("present") + form.number("written_opinions");
  const votes: VoteEntry[] = lines
    .filter((line) => form.text(`favour-${line.id}`) !== "")
    .map((line) => {
      const inFavour = form.number(`favour-${line.id}`);
      const typed = form.text(`against-${line.id}`);
      const against = typed === "" ? Math.max(0, cast - inFavour) : form.number(`against-${line.id}`);
      return { nomination_id: line.id, in_favour: inFavour, against };
    });
  const others = form.text("in_favour_of_others");
  return {
    dossier,
    held_on: typedDay(form.text("held_on")),
    members: form.number("members"),
    present: form.number("present"),
    written_opinions: form.number("written_opinions"),
    approval_percent: form.number("approval_percent"),
    votes,
    ...(others === "" ? {} : { in_favour_of_others: form.number("in_favour_of_others") }),
  };
}

/** The tab of the council. */
export function Council({ view }: { view: DossierView }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const page = useRead("nominations.page", { dossier: view.dossier.code, text: "", offset: 0, limit: MOST });
  const record = useWrite("council.record");
  const at = (field: string) => errorAt(record.error, field, FIELDS);
  const { council } = view;
  const mayRecord = view.steps.includes("review");
  if (page.error) return <ProblemView problem={page.error} />;
  if (!page.data) return <Spinner className="waiting" label={vi.grid.loading} />;
  if (!mayRecord && !council) return <Empty text={vi.council.notYet} />;
  const lines = page.data.rows;
  const state = mayRecord ? undefined : "fixed";

  return (
    <Form
      id="council"
      label={vi.council.title}
      send={(form) =>
        record.mutate(councilOf(view.dossier.code, lines, form), {
          onSuccess: (done) => toasts.done(vi.council.saved(done.code)),
        })
      }
    >
      {record.error && !fieldOf(record.error, FIELDS) ? <ProblemView problem={record.error} /> : null}
      <div className="council-session">
        <DayField name="held_on" label={vi.council.heldOn} value={council?.held_on ?? today} error={at("held_on")} state={state} />
        <NumberField name="members" label={vi.council.members} value={council?.members} error={at("members")} state={state} />
        <NumberField name="present" label={vi.council.present} value={council?.present} error={at("present")} state={state} />
        <NumberField name="written_opinions" label={vi.council.written} value={council?.written_opinions ?? 0} error={at("written_opinions")} state={state} />
        <NumberField name="approval_percent" label={vi.council.threshold} value={council?.approval_percent ?? 80} error={at("approval_percent")} state={state} />
        {mayRecord ? (
          <NumberField name="in_favour_of_others" label={vi.council.others} error={at("in_favour_of_others")} />
        ) : null}
      </div>
      <div className="council-rule">
        <p className="quiet">{vi.council.rule}</p>
        {mayRecord ? (
          <Button type="submit" appearance="primary" disabledFocusable={record.isPending}>
            {vi.council.record}
          </Button>
        ) : null}
      </div>
      <div className="sheet-box fill" tabIndex={0} role="region" aria-label={vi.council.ballots}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col" className="number">{vi.nominations.position}</th>
              <th scope="col">{vi.nominations.recipient}</th>
              <th scope="col">{vi.nominations.award}</th>
              <th scope="col">{vi.council.inFavour}</th>
              <th scope="col">{vi.council.against}</th>
              <th scope="col">{vi.council.result}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td className="number">{line.position}</td>
                <th scope="row">{line.recipient}</th>
                <td>{line.award_name}</td>
                <td>
                  <Ballots name={`favour-${line.id}`} label={vi.council.inFavourOf(line.recipient)} value={line.in_favour} state={state} />
                </td>
                <td>
                  <Ballots name={`against-${line.id}`} label={vi.council.againstOf(line.recipient)} value={line.against} state={state} />
                </td>
                <td>
                  <Vote line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {page.data.total > lines.length ? <p className="notice">{vi.council.tooMany(MOST)}</p> : null}
    </Form>
  );
}

function Ballots({
  name,
  label,
  value,
  state,
}: {
  name: string;
  label: string;
  value?: number | null;
  state?: "fixed";
}) {
  return (
    <Input
      size="small"
      className="ballots"
      name={name}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      readOnly={state === "fixed"}
      defaultValue={value === null || value === undefined ? "" : String(value)}
    />
  );
}
