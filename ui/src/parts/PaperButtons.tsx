// Opens or saves a paper that the program made.
import { Button } from "@fluentui/react-components";
import { OpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useBackend } from "../app/backend";
import { asProblem } from "../app/query";
import { useToasts } from "../app/toasts";
import { vi } from "../text/vi";
import type { PaperRef } from "../wire/types";

/** The two things one does with a paper; `open` says how it is opened where that matters. */
export function PaperButtons({ paper, open: verb = vi.paper.open }: { paper: PaperRef; open?: string }) {
  const backend = useBackend();
  const toasts = useToasts();
  const open = () => backend.openPaper(paper.paper).catch((thrown) => toasts.refused(asProblem(thrown)));
  const save = async () => {
    try {
      const name = await backend.savePaper(paper.paper);
      if (name) toasts.done(vi.paper.saved(name));
    } catch (thrown) {
      toasts.refused(asProblem(thrown));
    }
  };
  return (
    <div className="paper">
      <span className="paper-name">{paper.name}</span>
      <Button icon={<OpenRegular />} onClick={open}>
        {verb}
      </Button>
      <Button icon={<SaveRegular />} onClick={save}>
        {vi.paper.save}
      </Button>
    </div>
  );
}
