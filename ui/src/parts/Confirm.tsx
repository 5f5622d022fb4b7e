// Asks before something that cannot be taken back. The button says the verb, never "OK".
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { vi } from "../text/vi";

/** A dialog with one verb; `form` names the form that the verb sends, else `act` runs. */
export function Confirm({
  title,
  verb,
  form,
  act,
  close,
  working,
  kind = "alert",
  children,
}: {
  title: string;
  verb: string;
  form?: string;
  act?: () => void;
  close: () => void;
  working?: "working";
  kind?: "alert" | "modal";
  children: ReactNode;
}) {
  // The dialog goes away with its parent's state, so nobody else gives the focus back to what opened it.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <Dialog open modalType={kind} onOpenChange={(_, change) => (change.open ? undefined : close())}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={close}>
              {vi.confirm.cancel}
            </Button>
            <Button
              appearance="primary"
              type={form ? "submit" : "button"}
              form={form}
              onClick={form ? undefined : act}
              disabledFocusable={working === "working"}
            >
              {verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
