// The year so far: awards as small bars, or as a table with the years before.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { count } from "../../parts/format";
import { Card, Empty } from "../../parts/Page";
import { desk as words } from "../../text/life";
import { vi } from "../../text/vi";
import type { AwardCount, YearAward } from "../../wire/types";

/** The card of the year. */
export function YearSoFar({ year, awards, before }: { year: number; awards: YearAward[]; before: AwardCount[] }) {
  const [view, setView] = useState<"bars" | "table">("bars");
  const earlier = before.filter((one) => one.year < year);
  const any = awards.length > 0 || earlier.length > 0;
  return (
    <Card
      title={words.year(year)}
      tools={
        any ? (
          <Button size="small" appearance="subtle" onClick={() => setView(view === "bars" ? "table" : "bars")}>
            {view === "bars" ? words.asTable : words.asBars}
          </Button>
        ) : null
      }
    >
      {awards.length === 0 ? <Empty text={words.yearEmpty(year)} /> : null}
      {view === "bars" ? <Bars awards={awards} /> : <Tables year={year} awards={awards} earlier={earlier} />}
    </Card>
  );
}

function Bars({ awards }: { awards: YearAward[] }) {
  const most = Math.max(1, ...awards.map((one) => one.count));
  return (
    <ul className="bars">
      {awards.map((one) => (
        <li key={`${one.kind}-${one.award}`}>
          <span className="bars-name" title={one.award}>
            {one.award} <span className="quiet">{vi.kinds[one.kind] ?? one.kind}</span>
          </span>
          <span className="bars-track" aria-hidden="true">
            <span className="bar" style={{ width: `${Math.max(1, (one.count / most) * 100)}%` }} />
          </span>
          <span className="bars-count">{count(one.count)}</span>
        </li>
      ))}
    </ul>
  );
}

function Tables({ year, awards, earlier }: { year: number; awards: YearAward[]; earlier: AwardCount[] }) {
  return (
    <div className="sheet-box" tabIndex={0} role="region" aria-label={words.year(year)}>
      <table className="sheet years">
        <thead>
          <tr>
            <th scope="col">{vi.desk.year}</th>
            <th scope="col">{vi.desk.award}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col" className="number">
              {vi.desk.recipients}
            </th>
          </tr>
        </thead>
        <tbody>
          {awards.map((one) => (
            <tr key={`${one.kind}-${one.award}`}>
              <td>{year}</td>
              <td>{one.award}</td>
              <td>{vi.kinds[one.kind] ?? one.kind}</td>
              <td className="number">{count(one.count)}</td>
            </tr>
          ))}
          {earlier.map((one) => (
            <tr key={`${one.year}-${one.award}`}>
              <td>{one.year}</td>
              <td>{one.award}</td>
              <td />
              <td className="number">{count(one.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
