// Tabs as the keyboard expects them: one stop for Tab, the arrows choose. Fluent's own list puts hidden stops
// into the page, which screen readers may land on.
import { useRef, type KeyboardEvent } from "react";

/** One tab: its key and its name. */
type TabName<K extends string> = { key: K; name: string };

/** The row of tabs; `label` says what they are tabs of. */
export function Tabs<K extends string>({
  label,
  tabs,
  chosen,
  choose,
}: {
  label: string;
  tabs: TabName<K>[];
  chosen: K;
  choose: (key: K) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const now = tabs.findIndex((tab) => tab.key === chosen);
    const steps: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[(step + tabs.length) % tabs.length];
    if (!next || event.nativeEvent.isComposing) return;
    event.preventDefault();
    choose(next.key);
    row.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.key === chosen}
          tabIndex={tab.key === chosen ? 0 : -1}
          onClick={() => choose(tab.key)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
