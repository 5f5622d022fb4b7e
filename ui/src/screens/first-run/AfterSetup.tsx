// What comes after a new office: its people.
import { ArrowImportRegular, HomeRegular, OrganizationRegular } from "@fluentui/react-icons";
import { go } from "../../app/route";
import { wizard } from "../../text/life";
import type { OfficeView } from "../../wire/types";
import { Cover } from "./Cover";
import { Way } from "./Way";

/** The next steps of an office that was just made. */
export function AfterSetup({ office }: { office: OfficeView }) {
  return (
    <Cover>
      <p className="good">✔ {office.name}</p>
      <h2>{wizard.afterTitle}</h2>
      <p>{wizard.after}</p>
      <Way icon={<ArrowImportRegular />} title={wizard.afterImport} text={wizard.afterImportText} act={() => go({ screen: "import", kind: "people" })} />
      <Way icon={<OrganizationRegular />} title={wizard.afterUnits} text={wizard.afterUnitsText} act={() => go({ screen: "import", kind: "units" })} />
      <Way icon={<HomeRegular />} title={wizard.afterDesk} text={wizard.afterDeskText} act={() => go({ screen: "desk" })} />
    </Cover>
  );
}
