// Which screen stands at which place.
import { Collectives } from "../screens/collectives/Collectives";
import { Decisions } from "../screens/decisions/Decisions";
import { Issue } from "../screens/decisions/Issue";
import { Desk } from "../screens/desk/Desk";
import { Dossier } from "../screens/dossiers/Dossier";
import { Dossiers } from "../screens/dossiers/Dossiers";
import { Eligibility } from "../screens/eligibility/Eligibility";
import { Forecast } from "../screens/forecast/Forecast";
import { Import } from "../screens/import/Import";
import { Journal } from "../screens/journal/Journal";
import { Law } from "../screens/law/Law";
import { Layouts } from "../screens/layouts/Layouts";
import { People } from "../screens/people/People";
import { PersonalData } from "../screens/personal/PersonalData";
import { Print } from "../screens/print/Print";
import { Printers } from "../screens/printers/Printers";
import { Register } from "../screens/register/Register";
import { Safety } from "../screens/safety/Safety";
import { Settings } from "../screens/settings/Settings";
import type { Route } from "./route";

/** The screen of a place. */
export function ScreenOf({ route }: { route: Route }) {
  switch (route.screen) {
    case "desk":
      return <Desk />;
    case "start":
    case "begun":
    case "recovery":
      // The first run, its end and the recovery assistant stand in place of the frame; see App.
      return null;
    case "people":
      return <People id={route.id} />;
    case "collectives":
      return <Collectives id={route.id} />;
    case "import":
      return <Import key={`${route.kind}-${route.dossier}`} kind={route.kind} dossier={route.dossier} />;
    case "dossiers":
      return <Dossiers />;
    case "dossier":
      return <Dossier key={route.code} code={route.code} />;
    case "eligibility":
      return <Eligibility key={route.dossier} dossier={route.dossier} />;
    case "forecast":
      return <Forecast />;
    case "law":
      return <Law tab={route.tab ?? "awards"} award={route.award} />;
    case "issue":
      return <Issue key={`${route.code}-${route.award}`} dossier={route.code} award={route.award} />;
    case "decisions":
      return <Decisions id={route.id} />;
    case "print":
      return <Print key={route.id} id={route.id} />;
    case "layouts":
      return <Layouts key={route.layout} layout={route.layout} />;
    case "printers":
      return <Printers />;
    case "register":
      return <Register key={route.text} text={route.text} />;
    case "journal":
      return <Journal tab={route.tab} seq={route.seq} />;
    case "safety":
      return <Safety tab={route.tab} />;
    case "personal":
      return <PersonalData tab={route.tab} id={route.id} />;
    case "settings":
      return <Settings tab={route.tab} />;
  }
}
