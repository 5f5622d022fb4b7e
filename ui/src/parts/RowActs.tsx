// The two acts at the end of a line: correct it, remove it (which can be undone).
import { Button } from "@fluentui/react-components";
import type { UseMutationResult } from "@tanstack/react-query";
import { useToasts } from "../app/toasts";
import type { Ack, Id, Problem } from "../wire/types";

type Words = {
  edit: string;
  editOf: (name: string) => string;
  remove: string;
  removeOf: (name: string) => string;
  removed: (name: string) => string;
};

/** The buttons of the line `id`, which is called `name`; `open` opens its form. */
export function RowActs({
  id,
  name,
  words,
  open,
  remove,
}: {
  id: number;
  name: string;
  words: Words;
  open: () => void;
  remove: UseMutationResult<Ack, Problem, Id>;
}) {
  const toasts = useToasts();
  return (
    <div className="row-acts">
      <Button data-opens={id} size="small" appearance="subtle" aria-label={words.editOf(name)} onClick={open}>
        {words.edit}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.removeOf(name)}
        disabled={remove.isPending}
        onClick={() =>
          remove.mutate({ id }, { onSuccess: (ack) => toasts.done(words.removed(name), ack), onError: toasts.refused })
        }
      >
        {words.remove}
      </Button>
    </div>
  );
}
