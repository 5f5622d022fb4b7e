// Sheets that came from the printing house.
import { useState } from "react";
import { useOffice } from "../../app/office";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { Confirm } from "../../parts/Confirm";
import { DayField, Form, NumberField, TextField } from "../../parts/fields";
import { count, typedDay } from "../../parts/format";
import { errorAt, fieldOf } from "../../parts/problemField";
import { ProblemView } from "../../parts/ProblemView";
import { stock as words } from "../../text/stock";
import type { StockLine } from "../../wire/types";

const FIELDS = ["sheets", "received_on", "note"];

/** The dialog for one stock. */
export function ReceiveStock({ stock, close }: { stock: StockLine; close: () => void }) {
  const { today } = useOffice();
  const toasts = useToasts();
  const receive = useWrite("stocks.receive");
  const [wrong, setWrong] = useState<string | undefined>();
  return (
    <Confirm
      kind="modal"
      title={words.receiveOf(stock.name)}
      verb={words.receiveVerb}
      form="receive-stock"
      close={close}
      working={receive.isPending ? "working" : undefined}
    >
      <Form
        id="receive-stock"
        begin="focused"
        label={words.receive}
        send={({ text }) => {
          const typed = text("sheets").replace(/[.\s]/g, "");
          const sheets = /^\d+$/.test(typed) ? Number(typed) : 0;
          setWrong(sheets < 1 ? words.noSheets : undefined);
          if (sheets < 1) return;
          receive.mutate(
            { id: stock.id, sheets, received_on: typedDay(text("received_on")), note: text("note") },
            {
              onSuccess: (ack) => {
                toasts.done(words.receivedDone(count(sheets), stock.name), ack);
                close();
              },
            },
          );
        }}
      >
        <p className="quiet">{words.receiveLead}</p>
        {receive.error && !fieldOf(receive.error, FIELDS) ? <ProblemView problem={receive.error} /> : null}
        <div className="form-pair">
          <NumberField name="sheets" label={words.sheets} error={wrong ?? errorAt(receive.error, "sheets", FIELDS)} required="required" />
          <DayField name="received_on" label={words.receivedOn} value={today} error={errorAt(receive.error, "received_on", FIELDS)} />
        </div>
        <TextField name="note" label={words.note} hint={words.noteHint} error={errorAt(receive.error, "note", FIELDS)} />
      </Form>
    </Confirm>
  );
}
