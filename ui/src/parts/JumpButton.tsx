// The button that goes to where a record stands.
import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { routeOf } from "../app/jumpRoute";
import { go } from "../app/route";
import type { Jump } from "../wire/types";

/** The button; `of` names the record where several buttons have the same words. */
export function JumpButton({ jump, of }: { jump: Jump; of?: string }) {
  const label = of ? `${jump.label}: ${of}` : undefined;
  return (
    <Button size="small" icon={<ArrowRightRegular />} aria-label={label} onClick={() => go(routeOf(jump))}>
      {jump.label}
    </Button>
  );
}
