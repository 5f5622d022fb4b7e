// One kind of stock with its count of sheets.
import { Button } from "@fluentui/react-components";
import { BoxArrowUpRegular } from "@fluentui/react-icons";
import { useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { decimal } from "../../parts/decimal";
import { count } from "../../parts/format";
import { classes, stock as words } from "../../text/stock";
import type { StockLine } from "../../wire/types";
import type { Size } from "./correction";
import { ClassPicture } from "./pictures";

/** A size such as `420 × 297 mm`. */
export function sizeText({ width, height }: Size): string {
  return words.size(decimal(width, 1), decimal(height, 1));
}

/** The card of one stock. */
export function StockCard({ stock, edit, receive }: { stock: StockLine; edit: () => void; receive: () => void }) {
  const toasts = useToasts();
  const remove = useWrite("stocks.remove");
  const differing = Object.keys(stock.shows).length;
  return (
    <article className="card stock-card" aria-label={stock.name}>
      <div className="stock-head">
        <ClassPicture klass={stock.class} />
        <div>
          <h2>{stock.name}</h2>
          <p>{sizeText(stock)}</p>
          <p className="quiet">{classes[stock.class]?.carries}</p>
          {differing > 0 ? <p className="quiet">{words.differs(differing)}</p> : null}
        </div>
      </div>
      <dl className="stock-count">
        {(
          [
            [words.received, stock.received, ""],
            [words.used, stock.used, ""],
            [words.spoiled, stock.spoiled, ""],
            [words.left, stock.left, stock.left < 0 ? "stock-under" : "stock-left"],
          ] as const
        ).map(([caption, sheets, tone]) => (
          <div key={caption} className={tone}>
            <dt>{caption}</dt>
            <dd>{count(sheets)}</dd>
          </div>
        ))}
      </dl>
      {stock.left < 0 ? <p className="amber">⚠ {words.leftUnder(count(-stock.left))}</p> : null}
      {stock.warning ? <p className="notice">{stock.warning}</p> : null}
      <div className="row-buttons stock-acts">
        <Button size="small" icon={<BoxArrowUpRegular />} aria-label={words.receiveOf(stock.name)} onClick={receive}>
          {words.receive}
        </Button>
        <Button size="small" appearance="subtle" aria-label={words.editOf(stock.name)} onClick={edit}>
          {words.edit}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.removeOf(stock.name)}
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate({ id: stock.id }, { onSuccess: (ack) => toasts.done(words.removed(stock.name), ack), onError: toasts.refused })
          }
        >
          {words.remove}
        </Button>
      </div>
    </article>
  );
}
