// The filters of the journal: officer, family of acts, days. What is chosen is asked of the program.
import { Button, Input, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { day, typedDay } from "../../parts/format";
import { journal as words } from "../../text/journal";
import { vi } from "../../text/vi";
import type { ActFamily, JournalRequest } from "../../wire/types";

/** What is asked for beside the text; what is absent is not asked for. */
export type Filters = Pick<JournalRequest, "actor" | "family" | "from" | "to">;

/** All acts. */
export const NO_FILTERS: Filters = {};

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The line of filters. */
export function ActFilters({
  actors,
  families,
  filters,
  set,
}: {
  actors: string[];
  families: ActFamily[];
  filters: Filters;
  set: (filters: Filters) => void;
}) {
  const [round, setRound] = useState(0);
  const [wrong, setWrong] = useState("");
  const put = (key: keyof Filters, value: string) => {
    const { [key]: _, ...rest } = filters;
    set(value === "" ? rest : { ...rest, [key]: value });
  };
  const choice = (key: "actor" | "family", label: string, all: string, choices: ActFamily[]) => (
    <Select aria-label={label} value={filters[key] ?? ""} onChange={(_, data) => put(key, data.value)}>
      <option value="">{all}</option>
      {choices.map((one) => (
        <option key={one.key} value={one.key}>
          {one.name}
        </option>
      ))}
    </Select>
  );
  const days = (key: "from" | "to", label: string) => (
    <label className="filter-day">
      {label}
      <DayBox key={`${key}-${round}`} label={label} value={filters[key] ?? ""} ask={(value) => put(key, value)} wrong={setWrong} />
    </label>
  );
  return (
    <div className="act-filters" role="group" aria-label={words.filters}>
      {choice("actor", words.actor, words.allActors, actors.map((name) => ({ key: name, name })))}
      {choice("family", words.family, words.allFamilies, families)}
      {days("from", words.from)}
      {days("to", words.to)}
      {Object.keys(filters).length > 0 ? (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            set(NO_FILTERS);
            setWrong("");
            setRound(round + 1);
          }}
        >
          {words.clear}
        </Button>
      ) : null}
      <span role="status" className="bad-text">
        {wrong}
      </span>
    </div>
  );
}

/** A day that is asked for once it is whole; half a day asks for nothing, and says so when it is left. */
function DayBox({ label, value, ask, wrong }: { label: string; value: string; ask: (value: string) => void; wrong: (text: string) => void }) {
  const asked = useRef(value);
  const [bad, setBad] = useState<"bad" | "fine">("fine");
  const take = (typed: string, at: "typing" | "left") => {
    const iso = typedDay(typed);
    const fits = iso === "" || ISO.test(iso);
    if (fits || at === "left") {
      setBad(fits ? "fine" : "bad");
      wrong(fits ? "" : words.dayWrong(typed.trim()));
    }
    if (!fits || iso === asked.current) return;
    asked.current = iso;
    ask(iso);
  };
  return (
    <Input
      className="day-box"
      aria-label={label}
      aria-invalid={bad === "bad" || undefined}
      placeholder={vi.dayPlaceholder}
      defaultValue={value ? day(value) : ""}
      autoComplete="off"
      onBlur={(event) => take(event.currentTarget.value, "left")}
      // A year of two digits is whole only when the officer says so.
      onChange={(_, data) => (data.value === "" || /\d{4}$/.test(data.value) ? take(data.value, "typing") : undefined)}
      onKeyDown={(event) => (event.key === "Enter" && !event.nativeEvent.isComposing ? take((event.target as HTMLInputElement).value, "left") : undefined)}
    />
  );
}
