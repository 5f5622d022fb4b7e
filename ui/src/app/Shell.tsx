// The frame of the working window: title strip, rail, screen, status bar.
import {
  ArrowImportRegular,
  BookRegular,
  DocumentTextRegular,
  HomeRegular,
  OrganizationRegular,
  PeopleRegular,
  PrintRegular,
  RibbonStarFilled,
  SettingsRegular,
  TrophyRegular,
} from "@fluentui/react-icons";
import { useEffect, useMemo, type ReactNode } from "react";
import { moment } from "../parts/format";
import { Guard } from "../parts/Guard";
import { vi } from "../text/vi";
import type { OfficeView } from "../wire/types";
import { OfficeContext } from "./office";
import { useRead } from "./query";
import { go, toHash, useRoute, type Route } from "./route";
import { ScreenOf } from "./ScreenOf";
import { Search } from "./Search";

type RailLine = { route: Route; text: string; icon: ReactNode; owns: Route["screen"][] };

const RAIL: { group: string; lines: RailLine[] }[] = [
  { group: "", lines: [{ route: { screen: "desk" }, text: vi.rail.desk, icon: <HomeRegular />, owns: ["desk"] }] },
  {
    group: vi.rail.data,
    lines: [
      { route: { screen: "people" }, text: vi.rail.people, icon: <PeopleRegular />, owns: ["people"] },
      { route: { screen: "collectives" }, text: vi.rail.collectives, icon: <OrganizationRegular />, owns: ["collectives"] },
      { route: { screen: "import" }, text: vi.rail.import, icon: <ArrowImportRegular />, owns: ["import"] },
    ],
  },
  {
    group: vi.rail.review,
    lines: [
      { route: { screen: "dossiers" }, text: vi.rail.dossiers, icon: <TrophyRegular />, owns: ["dossiers", "dossier", "issue"] },
    ],
  },
  {
    group: vi.rail.papers,
    lines: [
      { route: { screen: "decisions" }, text: vi.rail.decisions, icon: <DocumentTextRegular />, owns: ["decisions"] },
      { route: { screen: "print" }, text: vi.rail.print, icon: <PrintRegular />, owns: ["print"] },
    ],
  },
  {
    group: vi.rail.archive,
    lines: [{ route: { screen: "register" }, text: vi.rail.register, icon: <BookRegular />, owns: ["register"] }],
  },
  {
    group: vi.rail.office,
    lines: [
      { route: { screen: "settings", tab: "office" }, text: vi.rail.settings, icon: <SettingsRegular />, owns: ["settings"] },
    ],
  },
];

const LINES = RAIL.flatMap((group) => group.lines);

/** The window over an open office. */
export function Shell({ office, today }: { office: OfficeView; today: string }) {
  const route = useRoute();
  const open = useMemo(() => ({ office, today }), [office, today]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !event.altKey || event.ctrlKey || !/^[1-9]$/.test(event.key)) return;
      const line = LINES[Number(event.key) - 1];
      if (line) {
        event.preventDefault();
        go(line.route);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <OfficeContext.Provider value={open}>
      <div className="shell">
        <header className="strip">
          <div className="strip-name">
            <RibbonStarFilled className="strip-seal" aria-hidden="true" />
            <span className="strip-product">{vi.app.name}</span>
            <span className="strip-office">{office.name}</span>
          </div>
          <Search />
        </header>
        {office.sample ? (
          <div className="sample-strip" role="note">
            <strong>{vi.app.sample}</strong> {vi.app.sampleNote}{" "}
            <a href={toHash({ screen: "start" })}>{vi.firstRun.own}</a>
          </div>
        ) : null}
        <div className="work">
          <nav className="rail" aria-label={vi.rail.label}>
            {RAIL.map((group) => (
              <div key={group.group || "top"} className="rail-group">
                {group.group ? <p className="rail-title">{group.group}</p> : null}
                {group.lines.map((line) => {
                  const here = line.owns.includes(route.screen);
                  return (
                    <a
                      key={line.text}
                      href={toHash(line.route)}
                      className={here ? "rail-line rail-here" : "rail-line"}
                      aria-current={here ? "page" : undefined}
                      aria-keyshortcuts={vi.rail.key(LINES.indexOf(line) + 1)}
                    >
                      {line.icon}
                      <span>{line.text}</span>
                    </a>
                  );
                })}
              </div>
            ))}
          </nav>
          <main className="screen">
            <Guard place={toHash(route)}>
              <ScreenOf route={route} />
            </Guard>
          </main>
        </div>
        <StatusBar file={office.file} />
      </div>
    </OfficeContext.Provider>
  );
}

function StatusBar({ file }: { file: string }) {
  const journal = useRead("journal.page", { text: "", offset: 0, limit: 1 });
  const newest = journal.data?.rows[0];
  return (
    <footer className="status">
      <span>{vi.status.file(file)}</span>
      {newest ? <span>{vi.status.saved(moment(newest.at))}</span> : null}
      <span>{vi.status.offline}</span>
    </footer>
  );
}
