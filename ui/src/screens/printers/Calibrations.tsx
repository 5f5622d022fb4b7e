// The calibrations of every printer: how each is put right, whether a second sheet confirmed it, and what is still missing.
import { Button, Spinner } from "@fluentui/react-components";
import { PrintRegular, TargetRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { decimal } from "../../parts/decimal";
import { day } from "../../parts/format";
import { Card, Empty } from "../../parts/Page";
import { ProblemView } from "../../parts/ProblemView";
import { printers as words } from "../../text/printers";
import { vi } from "../../text/vi";
import type { CalibrationLine, PrinterLine, StockLine } from "../../wire/types";
import { aimOf, turnOf, wordsOf, type Aim } from "./correction";
import { CorrectionForm } from "./CorrectionForm";

type Machine = { name: string; printer?: PrinterLine; lines: CalibrationLine[]; missing: StockLine[] };

/** The printers of this machine first, then those elsewhere; each with the stock it was never calibrated for. */
function machinesOf(printers: PrinterLine[], lines: CalibrationLine[], stocks: StockLine[]): Machine[] {
  const names = [...new Set([...printers.map((one) => one.name), ...lines.map((one) => one.printer)])];
  return names.map((name) => {
    const printer = printers.find((one) => one.name === name);
    const own = lines.filter((one) => one.printer === name);
    const missing = printer ? stocks.filter((one) => !own.some((line) => line.stock_id === one.id)) : [];
    return { name, printer, lines: own, missing };
  });
}

/** The tab; `begin` opens the guide. */
export function Calibrations({ begin }: { begin: (aim?: Aim) => void }) {
  const printers = useRead("printers.all", {});
  const all = useRead("calibrations.all", {});
  const stocks = useRead("stocks.all", {});
  const [editing, setEditing] = useState<CalibrationLine | null>(null);
  const problem = all.error ?? printers.error ?? stocks.error;
  const ready = all.data && stocks.data && (printers.data || printers.error);
  const known = stocks.data?.rows ?? [];
  const machines = machinesOf(printers.data?.rows ?? [], all.data?.rows ?? [], known);
  return (
    <div className="calibrations">
      <div className="lead">
        <p>{words.lead}</p>
        <Button appearance="primary" icon={<TargetRegular />} onClick={() => begin()}>
          {words.begin}
        </Button>
      </div>
      {problem ? <ProblemView problem={problem} /> : null}
      {printers.data?.why_none ? <p className="notice">{printers.data.why_none}</p> : null}
      {!ready && !problem ? <Spinner className="waiting" label={vi.grid.loading} /> : null}
      {ready && machines.length === 0 ? <Empty text={words.none} /> : null}
      {ready
        ? machines.map((machine) => (
            <MachineCard key={machine.name} machine={machine} stocks={known} begin={begin} edit={setEditing} />
          ))
        : null}
      {editing ? <CorrectionForm line={editing} close={() => setEditing(null)} /> : null}
    </div>
  );
}

/** What the officer calls a calibration. */
function nameOf(line: CalibrationLine, tray: string): string {
  return words.nameOf(line.printer, tray, line.stock || words.plain);
}

function MachineCard({
  machine: { name, printer, lines, missing },
  stocks,
  begin,
  edit,
}: {
  machine: Machine;
  stocks: StockLine[];
  begin: (aim: Aim) => void;
  edit: (line: CalibrationLine) => void;
}) {
  const toasts = useToasts();
  const remove = useWrite("calibrations.remove");
  const trayOf = (key: string) => printer?.trays.find((one) => one.key === key)?.name ?? (key || words.ownTray);
  return (
    <Card
      title={name}
      tools={
        <span className="row-buttons">
          {printer?.is_default ? <span className="mark mark-info">{words.isDefault}</span> : null}
          {printer && !printer.ready ? <span className="mark mark-warn">⚠ {words.notReady}</span> : null}
          {printer ? null : <span className="mark">{words.notHere}</span>}
          <PrintRegular fontSize={20} aria-hidden="true" />
        </span>
      }
    >
      <div className="sheet-box" tabIndex={0} role="region" aria-label={words.tableOf(name)}>
        <table className="sheet calibration-table">
          <thead>
            <tr>
              <th scope="col">{words.stock}</th>
              <th scope="col">{words.tray}</th>
              <th scope="col">{words.turn}</th>
              <th scope="col">{words.correction}</th>
              <th scope="col" className="number">
                {words.residual}
              </th>
              <th scope="col">{words.state}</th>
              <th scope="col">
                <span className="unseen">{words.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const called = nameOf(line, trayOf(line.tray));
              return (
                <tr key={line.id}>
                  <th scope="row">{line.stock || words.plain}</th>
                  <td>{trayOf(line.tray)}</td>
                  <td>{turnOf(line.correction)}</td>
                  <td className="wrap">{wordsOf(line.correction)}</td>
                  <td className="number">{words.millimetres(decimal(line.residual, 1, 1))}</td>
                  <td>
                    {line.confirmed_on ? (
                      <span className="mark mark-good">{words.confirmed(day(line.confirmed_on))}</span>
                    ) : (
                      <span className="mark mark-warn">{words.unconfirmed}</span>
                    )}
                  </td>
                  <td className="acts">
                    <Button size="small" aria-label={words.againOf(called)} onClick={() => begin(aimOf(line, stocks))}>
                      {words.again}
                    </Button>
                    <Button size="small" appearance="subtle" aria-label={words.editOf(called)} onClick={() => edit(line)}>
                      {words.edit}
                    </Button>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={words.removeOf(called)}
                      disabled={remove.isPending}
                      onClick={() =>
                        remove.mutate({ id: line.id }, { onSuccess: (ack) => toasts.done(words.removed(called), ack), onError: toasts.refused })
                      }
                    >
                      {words.remove}
                    </Button>
                  </td>
                </tr>
              );
            })}
            {missing.map((one) => (
              <tr key={`missing-${one.id}`} className="passed-over">
                <th scope="row">{one.name}</th>
                <td colSpan={4} />
                <td>
                  <span className="mark">{words.missing}</span>
                </td>
                <td className="acts">
                  <Button size="small" aria-label={words.calibrateOf(name, one.name)} onClick={() => begin({ printer: name, tray: "", stock: one })}>
                    {words.calibrate}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
