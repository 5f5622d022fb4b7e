// Colours and size of letters; both stay on this machine.
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useAppearance } from "../../app/appearance";
import type { Appearance, LetterSize } from "../../app/theme";
import { frame } from "../../text/frame";

const COLOURS: Appearance[] = ["system", "light", "dark", "contrast"];
const SIZES: LetterSize[] = ["normal", "large"];

/** The two choices; each holds at once. */
export function AppearanceFields() {
  const { choice, choose, size, chooseSize } = useAppearance();
  return (
    <>
      <Field label={frame.appearance.colours}>
        <RadioGroup layout="horizontal" value={choice} onChange={(_, data) => choose(data.value as Appearance)}>
          {COLOURS.map((one) => (
            <Radio key={one} value={one} label={frame.appearance[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={frame.appearance.size} hint={frame.appearance.note}>
        <RadioGroup layout="horizontal" value={size} onChange={(_, data) => chooseSize(data.value as LetterSize)}>
          {SIZES.map((one) => (
            <Radio key={one} value={one} label={frame.appearance[one]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

/** The tab of the settings. */
export function AppearanceTab() {
  return (
    <div className="settings-body">
      <AppearanceFields />
    </div>
  );
}
