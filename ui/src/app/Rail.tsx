// The rail: the screens in the order of the year's work; it folds to its icons.
import { Button, Tooltip } from "@fluentui/react-components";
import {
  ArrowImportRegular,
  BookRegular,
  ClipboardTaskListLtrRegular,
  DataTrendingRegular,
  DocumentTextRegular,
  HistoryRegular,
  HomeRegular,
  OrganizationRegular,
  PanelLeftContractRegular,
  PanelLeftExpandRegular,
  PeopleRegular,
  PersonLockRegular,
  PrintRegular,
  ScalesRegular,
  SettingsRegular,
  ShieldCheckmarkRegular,
  SlideLayoutRegular,
  TargetRegular,
  TrophyRegular,
} from "@fluentui/react-icons";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { eligibility, forecast } from "../text/eligibility";
import { frame } from "../text/frame";
import { journal } from "../text/journal";
import { law } from "../text/law";
import { personal } from "../text/personal";
import { safety } from "../text/safety";
import { vi } from "../text/vi";
import { keep, kept } from "./kept";
import { useMedia } from "./media";
import { go, toHash, type Route } from "./route";

/** A screen of the rail; `key` is its number with Alt, which it keeps when other screens come. */
type RailLine = { route: Route; text: string; icon: ReactNode; owns: Route["screen"][]; key?: number };

const RAIL: { group: string; lines: RailLine[] }[] = [
  { group: "", lines: [{ route: { screen: "desk" }, text: vi.rail.desk, icon: <HomeRegular />, owns: ["desk"], key: 1 }] },
  {
    group: vi.rail.data,
    lines: [
      { route: { screen: "people" }, text: vi.rail.people, icon: <PeopleRegular />, owns: ["people"], key: 2 },
      { route: { screen: "collectives" }, text: vi.rail.collectives, icon: <OrganizationRegular />, owns: ["collectives"], key: 3 },
      { route: { screen: "import" }, text: vi.rail.import, icon: <ArrowImportRegular />, owns: ["import"], key: 4 },
    ],
  },
  {
    group: vi.rail.review,
    lines: [
      { route: { screen: "dossiers" }, text: vi.rail.dossiers, icon: <TrophyRegular />, owns: ["dossiers", "dossier", "issue"], key: 5 },
      { route: { screen: "eligibility" }, text: eligibility.title, icon: <ClipboardTaskListLtrRegular />, owns: ["eligibility"] },
      { route: { screen: "forecast" }, text: forecast.title, icon: <DataTrendingRegular />, owns: ["forecast"] },
    ],
  },
  {
    group: vi.rail.papers,
    lines: [
      { route: { screen: "decisions" }, text: vi.rail.decisions, icon: <DocumentTextRegular />, owns: ["decisions"], key: 6 },
      { route: { screen: "print" }, text: vi.rail.print, icon: <PrintRegular />, owns: ["print"], key: 7 },
    ],
  },
  {
    group: vi.rail.archive,
    lines: [
      { route: { screen: "register" }, text: vi.rail.register, icon: <BookRegular />, owns: ["register"], key: 8 },
      { route: { screen: "journal", tab: "acts" }, text: journal.title, icon: <HistoryRegular />, owns: ["journal"] },
      { route: { screen: "personal", tab: "requests" }, text: personal.title, icon: <PersonLockRegular />, owns: ["personal"] },
    ],
  },
  {
    group: vi.rail.office,
    lines: [
      { route: { screen: "settings", tab: "office" }, text: vi.rail.settings, icon: <SettingsRegular />, owns: ["settings"], key: 9 },
      { route: { screen: "safety", tab: "backups" }, text: safety.title, icon: <ShieldCheckmarkRegular />, owns: ["safety"] },
      { route: { screen: "law" }, text: law.title, icon: <ScalesRegular />, owns: ["law"] },
      { route: { screen: "layouts" }, text: vi.rail.layouts, icon: <SlideLayoutRegular />, owns: ["layouts"] },
      { route: { screen: "printers" }, text: vi.rail.printers, icon: <TargetRegular />, owns: ["printers"] },
    ],
  },
];

const LINES = RAIL.flatMap((group) => group.lines);

/** How wide the rail is, and how to change it. */
export type RailFold = { fold: "open" | "closed"; turn: () => void };

/** The officer's choice, kept on this machine; a narrow window folds the rail until it is opened by hand. */
export function useRailFold(): RailFold {
  const narrow = useMedia("(max-width: 1100px)");
  const [wide, setWide] = useState<"open" | "closed">(() => (kept("rail") === "closed" ? "closed" : "open"));
  const [slim, setSlim] = useState<"open" | "closed">("closed");
  useEffect(() => {
    setSlim("closed");
  }, [narrow]);
  const fold = narrow ? slim : wide;
  const turn = useCallback(() => {
    const next = fold === "open" ? "closed" : "open";
    if (narrow) return setSlim(next);
    keep("rail", next);
    setWide(next);
  }, [fold, narrow]);
  return { fold, turn };
}

/** Goes to the screen of Alt+1 to Alt+9. */
export function goToLine(number: number): boolean {
  const line = LINES.find((one) => one.key === number);
  if (line) go(line.route);
  return line !== undefined;
}

/** The rail, with the line of `screen` marked. */
export function Rail({ screen, fold, turn }: RailFold & { screen: Route["screen"] }) {
  const folded = fold === "closed";
  const turnText = folded ? frame.rail.expand : frame.rail.collapse;
  return (
    <nav className={folded ? "rail rail-folded" : "rail"} aria-label={vi.rail.label} data-region="rail">
      <div className="rail-groups">
        {RAIL.map((group) => (
          <div key={group.group || "top"} className="rail-group">
            {group.group ? <p className={folded ? "unseen" : "rail-title"}>{group.group}</p> : null}
            {group.lines.map((line) => {
              const here = line.owns.includes(screen);
              const key = line.key === undefined ? undefined : vi.rail.key(line.key);
              const link = (
                <a
                  key={line.text}
                  href={toHash(line.route)}
                  className={here ? "rail-line rail-here" : "rail-line"}
                  aria-current={here ? "page" : undefined}
                  aria-keyshortcuts={key}
                >
                  {line.icon}
                  <span className={folded ? "unseen" : undefined}>{line.text}</span>
                </a>
              );
              return folded ? (
                <Tooltip key={line.text} content={key ? frame.rail.tip(line.text, key) : line.text} relationship="inaccessible" positioning="after">
                  {link}
                </Tooltip>
              ) : (
                link
              );
            })}
          </div>
        ))}
      </div>
      <Button
        className="rail-turn"
        appearance="subtle"
        icon={folded ? <PanelLeftExpandRegular /> : <PanelLeftContractRegular />}
        aria-expanded={!folded}
        aria-label={turnText}
        title={turnText}
        onClick={turn}
      >
        {folded ? null : frame.rail.collapse}
      </Button>
    </nav>
  );
}
