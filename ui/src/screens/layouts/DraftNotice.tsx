// Tells what is not saved yet, and lets it be dropped.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../parts/Confirm";
import { moment } from "../../parts/format";
import { layouts } from "../../text/layouts";

const words = layouts.draft;

/** The line above the sheet; nothing where all is saved. */
export function DraftNotice({ name, state, resumed, elsewhere, drop }: { name: string; state: "saved" | "unsaved"; resumed?: string; elsewhere: "same" | "changed"; drop: () => void }) {
  const [asking, setAsking] = useState<"asking" | "no">("no");
  if (state === "saved") return null;
  return (
    <div className="notice draft-notice">
      <span>{elsewhere === "changed" ? words.elsewhere : resumed ? words.resumed(moment(resumed)) : words.unsaved}</span>
      <Button size="small" onClick={() => setAsking("asking")}>
        {words.drop}
      </Button>
      {asking === "asking" ? (
        <Confirm
          title={words.drop}
          verb={words.drop}
          close={() => setAsking("no")}
          act={() => {
            setAsking("no");
            drop();
          }}
        >
          <p>{words.dropAsk(name)}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
