// What a check of criteria found missing in a life line, and how it is written down.
import { Button } from "@fluentui/react-components";
import { go } from "../../app/route";
import { jumped } from "../../text/facts";
import type { JumpView } from "../../wire/types";
import { ADDITIONS, type Addition, type Wanted } from "../people/LifeForms";

/** The form of the life line that holds the missing record, if it has one. */
export function wantedOf(jump: JumpView | null): Wanted | null {
  const kind = jump?.what as Addition | undefined;
  return kind && ADDITIONS.includes(kind) ? { kind, year: jump?.year } : null;
}

/** Awards of earlier years have no form of their own: they come from a list. */
export function MissingAward({ jump }: { jump: JumpView | null }) {
  if (jump?.what !== "award") return null;
  return (
    <div className="notice">
      <p>{jump.year ? jumped.award(String(jump.year)) : jumped.awardNoYear}</p>
      <Button size="small" onClick={() => go({ screen: "import", kind: "awards" })}>
        {jumped.import}
      </Button>
    </div>
  );
}
