// How many stand where, by award; each count is a filter.
import { Button, ToggleButton } from "@fluentui/react-components";
import { count } from "../../parts/format";
import { forecast as words } from "../../text/eligibility";
import type { ForecastCount } from "../../wire/types";
import type { ForecastScope } from "./Forecast";

/** The counts; choosing one again takes its filter away. */
export function ForecastCounts({ counts, scope, choose }: { counts: ForecastCount[]; scope: ForecastScope; choose: (more: Partial<ForecastScope>) => void }) {
  const chosen = (award: string, standing: string) => scope.award === award && scope.standing === standing;
  const turn = (award: string, standing: string) => choose(chosen(award, standing) ? { award: "", standing: "" } : { award, standing });
  return (
    <div className="forecast-counts" role="group" aria-label={words.counts}>
      {counts.map((line) => (
        <div key={line.award} className="forecast-count">
          <p title={line.award_name}>{line.award_name}</p>
          <div className="row-buttons">
            <ToggleButton
              size="small"
              shape="circular"
              checked={chosen(line.award, "ready")}
              disabled={line.ready === 0}
              aria-label={words.readyOf(count(line.ready), line.award_name)}
              onClick={() => turn(line.award, "ready")}
            >
              {words.ready(count(line.ready))}
            </ToggleButton>
            <ToggleButton
              size="small"
              shape="circular"
              checked={chosen(line.award, "near")}
              disabled={line.near === 0}
              aria-label={words.nearOf(count(line.near), line.award_name)}
              onClick={() => turn(line.award, "near")}
            >
              {words.near(count(line.near))}
            </ToggleButton>
          </div>
        </div>
      ))}
      {scope.award ? (
        <Button size="small" appearance="subtle" onClick={() => choose({ award: "", standing: "" })}>
          {words.all}
        </Button>
      ) : null}
    </div>
  );
}
