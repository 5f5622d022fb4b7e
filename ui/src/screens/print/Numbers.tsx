// Which golden-register numbers are printed; what is ticked is printed.
import { Button, Checkbox } from "@fluentui/react-components";
import { vi } from "../../text/vi";
import type { RecipientLine } from "../../wire/types";

/** The list with a tick for each. */
export function Numbers({
  lines,
  chosen,
  choose,
}: {
  lines: RecipientLine[];
  chosen: number[];
  choose: (chosen: number[]) => void;
}) {
  const toggle = (number: number) =>
    choose(chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number].sort((a, b) => a - b));
  const all = lines.map((line) => line.golden_register_number);
  const whole = chosen.length === all.length;
  return (
    <fieldset className="numbers">
      <legend>{whole ? vi.print.allNumbers(all.length) : vi.print.someNumbers(chosen.length, all.length)}</legend>
      <Button size="small" appearance="subtle" className="numbers-all" onClick={() => choose(whole ? [] : all)}>
        {whole ? vi.print.takeNone : vi.print.takeAll}
      </Button>
      <div className="numbers-list">
        {lines.map((line) => (
          <Checkbox
            key={line.golden_register_number}
            checked={chosen.includes(line.golden_register_number)}
            onChange={() => toggle(line.golden_register_number)}
            label={vi.print.number(line.golden_register_number, line.recipient)}
          />
        ))}
      </div>
    </fieldset>
  );
}
