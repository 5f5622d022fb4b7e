// A search field: the text stays the officer's own, only the question waits a moment.
import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useShortcut } from "../app/shortcut";
import { tidy } from "./format";

/** A field that asks 150 ms after the last letter. */
export function SearchBox({
  label,
  value = "",
  ask,
}: {
  label: string;
  value?: string;
  ask: (text: string) => void;
}) {
  const timer = useRef<number | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useShortcut("f", () => {
    field.current?.focus();
    field.current?.select();
  });
  return (
    <Input
      input={{ ref: field }}
      className="search-box"
      type="text"
      role="searchbox"
      aria-label={label}
      aria-keyshortcuts="Control+F"
      placeholder={label}
      defaultValue={value}
      autoComplete="off"
      spellCheck={false}
      contentBefore={<SearchRegular />}
      onChange={(_, data) => {
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => ask(tidy(data.value)), 150);
      }}
    />
  );
}
