// The red cover beside the first steps.
import { RibbonStarFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { vi } from "../../text/vi";

/** The cover at the left, the work at the right. */
export function Cover({ version, children }: { version?: string; children: ReactNode }) {
  return (
    <main className="first-run">
      <div className="first-cover">
        <RibbonStarFilled className="first-seal" aria-hidden="true" />
        <h1>{vi.app.name}</h1>
        <p className="first-lead">{vi.firstRun.lead}</p>
        <p className="first-promise">{vi.firstRun.promise}</p>
        {version ? <p className="first-version">{vi.firstRun.version(version)}</p> : null}
      </div>
      <div className="first-work">{children}</div>
    </main>
  );
}
