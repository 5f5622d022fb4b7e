// The last question before erasing: the name of the person is typed, letter for letter.
import { useState } from "react";
import { Confirm } from "../../parts/Confirm";
import { Form, TextField } from "../../parts/fields";
import { erase as words } from "../../text/personal";
import type { Erase, ErasePreview } from "../../wire/types";

/** A name as it is compared: blanks and capitals do not matter, every mark does. */
const plain = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase("vi");

/** The dialog; `act` runs only once the name was typed. */
export function ConfirmErase({ view, asked, act, close }: { view: ErasePreview; asked: Erase; act: () => void; close: () => void }) {
  const [wrong, setWrong] = useState<string | undefined>();
  const goes = asked.whole ? [words.whole] : view.fields.filter((one) => asked.fields?.includes(one.key)).map((one) => one.name);
  return (
    <Confirm title={words.askTitle(view.name)} verb={words.askVerb} form="confirm-erase" close={close}>
      <Form
        id="confirm-erase"
        label={words.askTitle(view.name)}
        begin="focused"
        send={({ text }) => (plain(text("name")) === plain(view.name) ? act() : setWrong(words.nameDiffers(view.name)))}
      >
        <p className="bad">✖ {words.ask}</p>
        <p>
          {words.goes}: <strong>{goes.join(", ")}</strong>
        </p>
        <TextField name="name" label={words.typeName} error={wrong} required="required" />
      </Form>
    </Confirm>
  );
}
