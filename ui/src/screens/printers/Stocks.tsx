// The office's stock: what each sheet carries, how many came in, were printed, spoiled, and are left.
import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead } from "../../app/query";
import { Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { stock as words } from "../../text/stock";
import { vi } from "../../text/vi";
import type { StockLine } from "../../wire/types";
import { ReceiveStock } from "./ReceiveStock";
import { StockCard } from "./StockCard";

/** The tab; `edit` opens the form of a stock, or of a new one. */
export function Stocks({ edit }: { edit: (stock?: StockLine) => void }) {
  const all = useRead("stocks.all", {});
  const [receiving, setReceiving] = useState<StockLine | null>(null);
  return (
    <div className="stocks">
      <div className="lead">
        <p>{words.lead}</p>
        <Button appearance="primary" icon={<AddRegular />} onClick={() => edit()}>
          {words.add}
        </Button>
      </div>
      {all.error ? <ProblemView problem={all.error} /> : null}
      {all.isPending ? <Spinner className="waiting" label={vi.grid.loading} /> : null}
      {all.data?.rows.length === 0 ? <Empty text={words.empty} /> : null}
      <ul className="stock-list" aria-label={words.list}>
        {(all.data?.rows ?? []).map((line) => (
          <li key={line.id}>
            <StockCard stock={line} edit={() => edit(line)} receive={() => setReceiving(line)} />
          </li>
        ))}
      </ul>
      {receiving ? <ReceiveStock stock={receiving} close={() => setReceiving(null)} /> : null}
    </div>
  );
}
