// The side panel: one record beside its list, so that the list stays in sight. Esc closes it.
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { underDialog } from "../app/shortcut";
import { vi } from "../text/vi";

/** Where a record covers its list; the same width stands in panels.css. */
const COVERS = "(max-width: 1200px)";

/** A panel at the right edge of a screen. */
export function Panel({
  title,
  subtitle,
  wide,
  close,
  children,
}: {
  title: string;
  subtitle?: string;
  /** For what has more to say than a record. */
  wide?: "wide";
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
  // In a narrow window the record lies over its list, takes the keyboard and gives it back.
  useEffect(() => {
    if (!window.matchMedia(COVERS).matches) return;
    frame.current?.focus();
    return () => {
      window.setTimeout(() => document.querySelector<HTMLElement>("main .cell-input")?.focus(), 0);
    };
  }, []);
  return (
    <aside className={wide ? "panel panel-wide" : "panel"} aria-label={title} ref={frame} tabIndex={-1} data-region="panel">
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
