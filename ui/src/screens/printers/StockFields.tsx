// Every part of a certificate on a stock: printed, only its values, there already, or not used. The class says it first.
import { Button, Select } from "@fluentui/react-components";
import { fieldNames, shows as showNames, stock as words } from "../../text/stock";

const ORDER = Object.keys(fieldNames);
/** Lines with words around their values, which the stock may carry. */
const SPLIT = ["place_and_date", "decision_line", "register_line"];

/** The table; `shows` holds only what differs from `base`. */
export function StockFields({
  base,
  shows,
  change,
}: {
  base: Record<string, string>;
  shows: Record<string, string>;
  change: (shows: Record<string, string>) => void;
}) {
  const fields = ORDER.filter((field) => field in base);
  const differing = fields.filter((field) => shows[field] !== undefined && shows[field] !== base[field]);
  const set = (field: string, show: string) => {
    const { [field]: _, ...rest } = shows;
    change(show === base[field] ? rest : { ...rest, [field]: show });
  };
  return (
    <details className="stock-fields" open={differing.length > 0 ? true : undefined}>
      <summary>
        {words.fields}
        {differing.length > 0 ? <span className="mark mark-info">{words.differs(differing.length)}</span> : null}
      </summary>
      <p className="quiet">{words.fieldsNote}</p>
      <div className="sheet-box field-box" tabIndex={0} role="region" aria-label={words.fields}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.show}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{fieldNames[field]}</th>
                <td>
                  <Select
                    size="small"
                    aria-label={fieldNames[field]}
                    className={differing.includes(field) ? "differs" : undefined}
                    value={shows[field] ?? base[field] ?? "print"}
                    onChange={(_, data) => set(field, data.value)}
                  >
                    {Object.entries(showNames)
                      .filter(([key]) => key !== "values" || SPLIT.includes(field))
                      .map(([key, name]) => (
                        <option key={key} value={key}>
                          {name}
                        </option>
                      ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differing.length > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => change({})}>
          {words.backToClass}
        </Button>
      ) : null}
    </details>
  );
}
