// The golden register of one year as a paper: made, looked at, opened or saved.
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useBackend } from "../../app/backend";
import { useChange } from "../../app/query";
import { PaperButtons } from "../../parts/PaperButtons";
import { Panel } from "../../parts/Panel";
import { PdfView } from "../../parts/PdfView";
import { ProblemView } from "../../parts/ProblemView";
import { book as words } from "../../text/register";

/** The panel; `year` is the year that the list shows. */
export function BookPanel({ years, year, close }: { years: number[]; year?: number; close: () => void }) {
  const backend = useBackend();
  const [chosen, setChosen] = useState(year ?? years[0] ?? 0);
  const make = useChange((wanted: number) => backend.call("register.book", { year: wanted }));
  return (
    <Panel title={words.title} close={close}>
      <p className="quiet">{words.lead}</p>
      <div className="book-year">
        <Field label={words.year} orientation="horizontal">
          <Select
            value={String(chosen)}
            onChange={(_, data) => {
              setChosen(Number(data.value));
              make.reset();
            }}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
        <Button appearance="primary" disabledFocusable={make.isPending} onClick={() => make.mutate(chosen)}>
          {make.isPending ? words.making : words.make}
        </Button>
      </div>
      {make.error ? <ProblemView problem={make.error} /> : null}
      {make.data ? (
        <>
          <PaperButtons paper={make.data} />
          <div className="book-view">
            <PdfView paper={make.data.paper} />
          </div>
        </>
      ) : null}
    </Panel>
  );
}
