// The side panel: one record beside its list, so that the list stays in sight. Esc closes it.
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { underDialog } from "../app/shortcut";
import { vi } from "../text/vi";

/** A panel at the right edge of a screen. */
export function Panel({
  title,
  subtitle,
  close,
  children,
}: {
  title: string;
  subtitle?: string;
  close: () => void;
  children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      if (underDialog()) return;
      close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [close]);
  return (
    <aside className="panel" aria-label={title} ref={frame} data-region="panel">
      <div className="panel-head">
        <div className="panel-titles">
          <h2>{title}</h2>
          {subtitle ? <p className="quiet">{subtitle}</p> : null}
        </div>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={vi.panel.close} onClick={close} />
      </div>
      <div className="panel-body">{children}</div>
    </aside>
  );
}
