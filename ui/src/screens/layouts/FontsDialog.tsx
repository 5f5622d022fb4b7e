// The faces of certificates: listed, added from a file, taken away, proved on paper.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useBackend } from "../../app/backend";
import { asked, useChange, useRead, useWrite } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { PaperButtons } from "../../parts/PaperButtons";
import { ProblemView } from "../../parts/ProblemView";
import { layouts } from "../../text/layouts";
import { vi } from "../../text/vi";
import type { PaperRef, Problem } from "../../wire/types";

const words = layouts.fonts;

/** The dialog. */
export function FontsDialog({ close }: { close: () => void }) {
  const backend = useBackend();
  const toasts = useToasts();
  const all = useRead("fonts.all", {});
  const remove = useWrite("fonts.remove");
  const add = useChange(async (_: Record<string, never>) => {
    const chosen = await backend.chooseFile("font");
    return chosen ? backend.call("fonts.add", { file: chosen.file }) : null;
  });
  const [proof, setProof] = useState<{ face: string; paper?: PaperRef; problem?: Problem }>();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  const prove = async (face: string) => {
    setProof({ face });
    try {
      setProof({ face, paper: await asked(() => backend.call("fonts.proof", { face })) });
    } catch (problem) {
      setProof({ face, problem: problem as Problem });
    }
  };
  return (
    <Dialog open onOpenChange={(_, change) => (change.open ? undefined : close())}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className="fonts">
            <p className="quiet">{words.lead}</p>
            {all.isPending ? <Spinner label={vi.grid.loading} /> : null}
            {[all.error, add.error, remove.error].map((problem) => (problem ? <ProblemView key={problem.code} problem={problem} /> : null))}
            <ul className="font-list" aria-label={words.list}>
              {(all.data?.rows ?? []).map((font) => (
                <li key={font.face}>
                  <span className="font-name">
                    {font.name} {font.id == null ? null : <span className="mark">{words.own}</span>}
                  </span>
                  <Button size="small" aria-label={words.proof(font.name)} onClick={() => void prove(font.face)}>
                    {words.proofShort}
                  </Button>
                  {font.id == null ? null : (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={words.remove(font.name)}
                      onClick={() => remove.mutate({ id: font.id ?? 0 }, { onSuccess: (ack) => toasts.done(words.removed(font.name), ack) })}
                    >
                      {words.removeShort}
                    </Button>
                  )}
                  {proof?.face === font.face ? (
                    <div className="font-proof">
                      {proof.paper ? <PaperButtons paper={proof.paper} /> : proof.problem ? <ProblemView problem={proof.problem} /> : <Spinner size="tiny" />}
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{words.close}</Button>
            <Button appearance="primary" icon={<AddRegular />} disabledFocusable={add.isPending} onClick={() => add.mutate({}, { onSuccess: (ack) => (ack ? toasts.done(words.added, ack) : undefined) })}>
              {words.add}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
