// The awards of a round: how many of whom, how many approved, and the decision of each.
import { Button } from "@fluentui/react-components";
import { go } from "../../app/route";
import { count } from "../../parts/format";
import { Empty } from "../../parts/Page";
import { vi } from "../../text/vi";
import type { DossierAward, DossierView } from "../../wire/types";

/** The tab of awards and decisions. */
export function Awards({ view }: { view: DossierView }) {
  if (view.awards.length === 0) return <Empty text={vi.awards.empty} />;
  return (
    <div className="sheet-box fill" tabIndex={0} role="region" aria-label={vi.awards.title}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{vi.awards.award}</th>
            <th scope="col" className="number">{vi.awards.collectives}</th>
            <th scope="col" className="number">{vi.awards.individuals}</th>
            <th scope="col" className="number">{vi.awards.households}</th>
            <th scope="col" className="number">{vi.awards.approved}</th>
            <th scope="col">{vi.awards.decision}</th>
          </tr>
        </thead>
        <tbody>
          {view.awards.map((award) => (
            <tr key={award.award}>
              <th scope="row">{award.award_name}</th>
              <td className="number">{count(award.collectives)}</td>
              <td className="number">{count(award.individuals)}</td>
              <td className="number">{count(award.households)}</td>
              <td className="number">{count(award.approved)}</td>
              <td>
                <Decision view={view} award={award} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Decision({ view, award }: { view: DossierView; award: DossierAward }) {
  const id = award.decision_id;
  if (id) {
    return (
      <span className="row-buttons">
        <Button size="small" appearance="subtle" onClick={() => go({ screen: "decisions", id })}>
          {award.decision_number}
        </Button>
        <Button size="small" onClick={() => go({ screen: "print", id })}>
          {vi.awards.print}
        </Button>
      </span>
    );
  }
  if (!view.steps.includes("decide")) return <span className="quiet">{vi.awards.notYet}</span>;
  return (
    <Button
      size="small"
      appearance="primary"
      onClick={() => go({ screen: "issue", code: view.dossier.code, award: award.award })}
    >
      {vi.awards.issue}
    </Button>
  );
}
