// Printers, their calibration, and the stock of pre-printed sheets.
import { useState } from "react";
import { useIntent } from "../../app/intent";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { guide, printers as words } from "../../text/printers";
import { stock } from "../../text/stock";
import { vi } from "../../text/vi";
import type { StockLine } from "../../wire/types";
import { Calibrations } from "./Calibrations";
import type { Aim } from "./correction";
import { Guide } from "./Guide";
import { StockForm } from "./StockForm";
import { Stocks } from "./Stocks";

type Tab = "calibrations" | "stocks";

/** What stands in place of the two lists: nothing, the guide, or the form of a stock. */
type Doing = { what: "lists" } | { what: "guide"; aim?: Aim } | { what: "stock"; stock?: StockLine };

/** The screen. */
export function Printers() {
  const [tab, setTab] = useState<Tab>("calibrations");
  const [doing, setDoing] = useState<Doing>({ what: "lists" });
  const lists = () => setDoing({ what: "lists" });
  useIntent("calibrate", () => setDoing({ what: "guide" }));
  useIntent("stocks", () => {
    setTab("stocks");
    lists();
  });
  if (doing.what === "guide") {
    return (
      <Page title={guide.title} back={{ text: guide.leave, go: lists }}>
        <Guide aim={doing.aim} leave={lists} />
      </Page>
    );
  }
  if (doing.what === "stock") {
    return (
      <Page title={doing.stock ? stock.formEdit(doing.stock.name) : stock.formNew} back={{ text: stock.back, go: lists }}>
        <StockForm
          key={`${doing.stock?.id}-${doing.stock?.revision}`}
          stock={doing.stock}
          close={lists}
          goOn={(saved) => setDoing({ what: "stock", stock: saved })}
        />
      </Page>
    );
  }
  return (
    <Page title={vi.rail.printers}>
      <Tabs
        label={vi.rail.printers}
        tabs={[
          { key: "calibrations", name: words.tabs.calibrations },
          { key: "stocks", name: words.tabs.stocks },
        ]}
        chosen={tab}
        choose={setTab}
      />
      {tab === "calibrations" ? (
        <Calibrations begin={(aim) => setDoing({ what: "guide", aim })} />
      ) : (
        <Stocks edit={(one) => setDoing({ what: "stock", stock: one })} />
      )}
    </Page>
  );
}
