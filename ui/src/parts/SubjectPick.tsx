// Finds who is meant by name: a search and its hits, one of which is chosen.
import { useState } from "react";
import { useRead } from "../app/query";
import { frame } from "../text/frame";
import type { Hit } from "../wire/types";
import { SearchBox } from "./SearchBox";

const HITS = 30;

/** The search over subjects of these kinds; `choose` hears of the one that is pressed. */
export function SubjectPick({
  label,
  results,
  kinds,
  chosen,
  choose,
}: {
  label: string;
  results: string;
  kinds: string[];
  chosen?: Hit | null;
  choose: (hit: Hit) => void;
}) {
  const [text, setText] = useState("");
  const found = useRead("search", { text, limit: HITS }, { enabled: text !== "", keep: "previous" });
  const hits = text === "" ? [] : (found.data?.hits ?? []).filter((hit) => kinds.includes(hit.kind));
  return (
    <div className="form">
      <SearchBox label={label} ask={setText} />
      <ul className="pick" aria-label={results}>
        {hits.map((hit) => (
          <li key={`${hit.kind}-${hit.id}`}>
            <button type="button" aria-pressed={chosen?.id === hit.id && chosen.kind === hit.kind} onClick={() => choose(hit)}>
              <strong>{hit.title}</strong> <span className="quiet">{hit.detail}</span>
            </button>
          </li>
        ))}
        {text !== "" && found.data && hits.length === 0 ? <li className="quiet">{frame.search.none}</li> : null}
      </ul>
    </div>
  );
}
