// The search box of the title strip: one field over people, collectives, decisions and awards.
import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { tidy } from "../parts/format";
import { vi } from "../text/vi";
import type { Hit } from "../wire/types";
import { useBackend } from "./backend";
import { asProblem, useRead } from "./query";
import { go } from "./route";
import { useToasts } from "./toasts";

const HITS = 12;

/** The box and its hits. */
export function Search() {
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const [shown, setShown] = useState<"shown" | "hidden">("hidden");
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const id = useId();
  const backend = useBackend();
  const toasts = useToasts();
  const found = useRead("search", { text, limit: HITS }, { enabled: text !== "", keep: "previous" });
  const hits = text === "" ? [] : (found.data?.hits ?? []);
  const close = text === "" || hits.length > 0 ? [] : (found.data?.close ?? []);
  const all = [...hits, ...close];

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || !event.ctrlKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const openHit = async (hit: Hit) => {
    setShown("hidden");
    if (field.current) field.current.value = "";
    setText("");
    switch (hit.kind) {
      case "individual":
        return go({ screen: "people", id: hit.id });
      case "collective":
      case "household":
        return go({ screen: "collectives", id: hit.id });
      case "decision":
        return go({ screen: "decisions", id: hit.id });
      case "dossier":
        try {
          // A hit names a dossier by its id, a place by its code.
          const page = await backend.call("dossiers.page", { text: "", offset: 0, limit: 500 });
          const dossier = page.rows.find((row) => row.id === hit.id);
          return go(dossier ? { screen: "dossier", code: dossier.code } : { screen: "dossiers" });
        } catch (thrown) {
          return toasts.refused(asProblem(thrown));
        }
      default:
        return go({ screen: "register", text: hit.title });
    }
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (all.length === 0) return;
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + by + all.length) % all.length);
    } else if (event.key === "Enter") {
      const hit = all[Math.max(0, active)];
      if (hit) void openHit(hit);
    } else if (event.key === "Escape") {
      event.preventDefault();
      setShown("hidden");
    }
  };

  const open = shown === "shown" && text !== "" && found.data !== undefined;
  return (
    <div
      className="search"
      role="search"
      onFocus={() => setShown("shown")}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setShown("hidden");
      }}
    >
      <Input
        input={{
          ref: field,
          role: "combobox",
          "aria-expanded": open,
          "aria-controls": `${id}-hits`,
          "aria-activedescendant": active >= 0 ? `${id}-${active}` : undefined,
        }}
        className="search-field"
        aria-label={vi.search.label}
        placeholder={vi.search.placeholder}
        defaultValue=""
        autoComplete="off"
        spellCheck={false}
        contentBefore={<SearchRegular />}
        onKeyDown={onKey}
        onChange={(_, data) => {
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => {
            setText(tidy(data.value));
            setActive(-1);
            setShown("shown");
          }, 150);
        }}
      />
      {open ? (
        <div className="hits">
          {all.length === 0 ? <p className="quiet hits-none">{vi.search.none}</p> : null}
          {close.length > 0 ? <p className="quiet hits-none">{vi.search.close}</p> : null}
          <ul role="listbox" id={`${id}-hits`} aria-label={vi.search.hits}>
            {all.map((hit, index) => (
              <li
                key={`${hit.kind}-${hit.id}-${index}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={index === active ? "hit hit-active" : "hit"}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => void openHit(hit)}
              >
                <span className="hit-kind">{vi.kinds[hit.kind] ?? hit.kind}</span>
                <span className="hit-title">{hit.title}</span>
                <span className="hit-detail">{hit.detail}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
