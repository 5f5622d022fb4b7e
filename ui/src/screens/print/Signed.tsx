// Files that were handed over for signing, and their way back.
import { Button } from "@fluentui/react-components";
import { ArrowImportRegular, OpenRegular } from "@fluentui/react-icons";
import { useBackend } from "../../app/backend";
import { useChange, useRead } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { moment } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";
import type { RunLine, SignedFileLine } from "../../wire/types";

/** The files of these runs. */
export function Signed({ runs }: { runs: RunLine[] }) {
  const backend = useBackend();
  const toasts = useToasts();
  const files = useRead("signing.all", {});
  const take = useChange(async (line: SignedFileLine) => {
    const chosen = await backend.chooseFile("signed_file");
    return chosen ? { name: chosen.name, ack: await backend.call("signing.take", { id: line.id, file: chosen.file }) } : null;
  });
  const open = useChange(async (id: number) => {
    const paper = await backend.call("signing.open", { id });
    await backend.openPaper(paper.paper);
  });
  const rows = (files.data?.rows ?? []).filter((line) => runs.some((run) => run.id === line.run_id));
  return (
    <section className="signed" aria-label={vi.print.signing.title}>
      <h2>{vi.print.signing.title}</h2>
      <p className="quiet">{vi.print.signing.lead}</p>
      {files.error ? <ProblemView problem={files.error} /> : null}
      {take.error ? <ProblemView problem={take.error} /> : null}
      {open.error ? <ProblemView problem={open.error} /> : null}
      {files.data && rows.length === 0 ? <p>{vi.print.signing.none}</p> : null}
      {rows.length > 0 ? (
        <div className="sheet-box" tabIndex={0} role="region" aria-label={vi.print.signing.files}>
          <table className="sheet">
            <thead>
              <tr>
                <th scope="col">{vi.print.signing.name}</th>
                <th scope="col">{vi.print.signing.exported}</th>
                <th scope="col">{vi.print.signing.state}</th>
                <th scope="col">{vi.print.signing.act}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((line) => (
                <tr key={line.id}>
                  <th scope="row">{line.name}</th>
                  <td className="value">{moment(line.exported_at)}</td>
                  <td className="wrap">
                    {line.signed_at ? (
                      <span>
                        {line.state} <span className="quiet">{moment(line.signed_at)}</span>
                      </span>
                    ) : (
                      <span className="warn-text">⚠ {vi.print.signing.waiting}</span>
                    )}
                  </td>
                  <td>
                    <div className="run-acts">
                      {line.signed_at ? (
                        <Button
                          size="small"
                          icon={<OpenRegular />}
                          aria-label={vi.print.signing.openOf(line.name)}
                          onClick={() => open.mutate(line.id)}
                        >
                          {vi.print.signing.open}
                        </Button>
                      ) : (
                        <Button
                          size="small"
                          icon={<ArrowImportRegular />}
                          aria-label={vi.print.signing.takeOf(line.name)}
                          disabledFocusable={take.isPending}
                          onClick={() =>
                            take.mutate(line, {
                              onSuccess: (done) => done && toasts.done(vi.print.signing.taken(done.name), done.ack),
                            })
                          }
                        >
                          {vi.print.signing.take}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
