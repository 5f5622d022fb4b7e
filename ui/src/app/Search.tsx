// The box of the title strip: one field over people, collectives, decisions, awards and the window's commands.
import { Input } from "@fluentui/react-components";
import { FlashRegular, SearchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { count, tidy } from "../parts/format";
import { frame } from "../text/frame";
import { useBackend } from "./backend";
import { noteUse, type Command } from "./commands";
import { openRecord } from "./openHit";
import { asProblem, useRead } from "./query";
import { atRest, found, type Result } from "./results";
import { underDialog } from "./shortcut";
import { useToasts } from "./toasts";

const HITS = 12;
const WAIT_MS = 150;

/** Whether a key belongs to an input method that is still composing. */
export function composing(event: globalThis.KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The box and what it found. */
export function Search({ commands }: { commands: Command[] }) {
  const [round, setRound] = useState(0);
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const [shown, setShown] = useState<"shown" | "hidden">("hidden");
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const timer = useRef<number | undefined>(undefined);
  // Enter before the answer is there opens the first result once it comes.
  const hurried = useRef<"no" | "enter">("no");
  const id = useId();
  const backend = useBackend();
  const toasts = useToasts();
  const search = useRead("search", { text, limit: HITS }, { enabled: text !== "", keep: "previous" });
  const desk = useRead("office.desk", {}, { enabled: shown === "shown", keep: "previous" });
  const settled = text === "" || (!search.isPlaceholderData && !search.isPending);
  const answer = text === "" ? undefined : search.data;
  const hits = answer?.hits ?? [];
  const groups =
    text === ""
      ? atRest(commands, desk.data?.opened ?? [])
      : found(commands, text, hits, hits.length > 0 ? [] : (answer?.close ?? []));
  const all = groups.flatMap((group) => group.results);
  const open = shown === "shown" && (text === "" ? all.length > 0 : true);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (composing(event) || !event.ctrlKey || event.altKey || event.key.toLowerCase() !== "k" || underDialog()) return;
      event.preventDefault();
      if (document.activeElement !== field.current && document.activeElement instanceof HTMLElement) {
        before.current = document.activeElement;
      }
      field.current?.focus();
      field.current?.select();
      setShown("shown");
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.clearTimeout(timer.current);
    };
  }, []);

  useEffect(() => {
    if (active >= 0) list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [active, id]);

  const leave = () => {
    window.clearTimeout(timer.current);
    hurried.current = "no";
    // The field keeps its text itself and would write it back, so an empty one takes its place.
    setRound((before) => before + 1);
    setText("");
    setActive(-1);
    setShown("hidden");
  };

  const goBack = () => {
    leave();
    const target = before.current?.isConnected ? before.current : document.querySelector<HTMLElement>("main");
    target?.focus();
  };

  const take = (result: Result) => {
    if (result.act === "command") {
      noteUse(result.command.id);
      // A command that opens no other screen leaves the officer where the work was.
      goBack();
      return result.command.run();
    }
    leave();
    openRecord(backend, result.target).catch((thrown: unknown) => toasts.refused(asProblem(thrown)));
  };

  const ask = (typed: string) => {
    setText(tidy(typed));
    setActive(-1);
    setShown("shown");
  };

  useEffect(() => {
    if (hurried.current === "no" || !settled) return;
    hurried.current = "no";
    const first = all[0];
    if (first) take(first);
  });

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (composing(event.nativeEvent)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setShown("shown");
      if (all.length === 0) return;
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive(active < 0 && by < 0 ? all.length - 1 : (active + by + all.length) % all.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const typed = tidy(event.currentTarget.value);
      const chosen = all[active];
      if (chosen) return take(chosen);
      if (typed === "") return;
      if (typed === text && settled) return all[0] ? take(all[0]) : undefined;
      // What is in sight may still belong to fewer letters than were typed.
      window.clearTimeout(timer.current);
      hurried.current = "enter";
      ask(typed);
    } else if (event.key === "Escape") {
      event.preventDefault();
      goBack();
    }
  };

  let index = -1;
  return (
    <div
      className="search"
      role="search"
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget instanceof HTMLElement) {
          before.current = event.relatedTarget;
        }
        setShown("shown");
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setShown("hidden");
      }}
    >
      <Input
        key={round}
        input={{
          ref: field,
          role: "combobox",
          "aria-autocomplete": "list",
          "aria-haspopup": "listbox",
          "aria-expanded": open,
          "aria-controls": `${id}-hits`,
          "aria-activedescendant": open && active >= 0 ? `${id}-${active}` : undefined,
          "aria-keyshortcuts": "Control+K",
        }}
        className="search-field"
        aria-label={frame.search.label}
        placeholder={frame.search.placeholder}
        defaultValue=""
        autoComplete="off"
        spellCheck={false}
        contentBefore={<SearchRegular />}
        onKeyDown={onKey}
        onClick={() => setShown("shown")}
        onChange={(_, data) => {
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => ask(data.value), WAIT_MS);
        }}
      />
      <span className="unseen" role="status" aria-live="polite">
        {open && text !== "" && settled ? (all.length > 0 ? frame.search.count(count(all.length)) : frame.search.none) : ""}
      </span>
      {open ? (
        <div className="hits" ref={list} onMouseDown={(event) => event.preventDefault()}>
          {all.length === 0 ? (
            <p className="quiet hits-none" aria-hidden="true">
              {settled ? frame.search.none : frame.search.searching}
            </p>
          ) : null}
          <div role="listbox" id={`${id}-hits`} aria-label={frame.search.results}>
            {groups.map((group, at) => (
              <div key={group.heading} role="group" aria-labelledby={`${id}-group-${at}`}>
                <p id={`${id}-group-${at}`} role="presentation" className="hits-group">
                  {group.heading}
                </p>
                {group.results.map((result) => {
                  index += 1;
                  const own = index;
                  return (
                    <div
                      key={result.key}
                      id={`${id}-${own}`}
                      role="option"
                      aria-selected={own === active}
                      className={own === active ? "hit hit-active" : "hit"}
                      onClick={() => take(result)}
                    >
                      {result.act === "command" ? <FlashRegular className="hit-icon" aria-hidden="true" /> : null}
                      <span className="hit-title">{result.title}</span>
                      <span className={result.act === "command" ? "hit-detail hit-keys" : "hit-detail"}>{result.detail}</span>
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          <p className="hits-end">{frame.search.keys}</p>
        </div>
      ) : null}
    </div>
  );
}
