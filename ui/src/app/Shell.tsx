// The frame of the working window: title strip, rail, screen, jobs, status bar.
import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular, RibbonStarFilled, SettingsRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { Guard } from "../parts/Guard";
import { CreateDossier } from "../screens/dossiers/CreateDossier";
import { frame } from "../text/frame";
import { recovery } from "../text/recovery";
import { vi } from "../text/vi";
import type { BackupLine, OfficeView } from "../wire/types";
import { useCommands } from "./commands";
import { Help } from "./Help";
import { JobBar } from "./jobs";
import { OfficeContext } from "./office";
import { goToLine, Rail, useRailFold } from "./Rail";
import { nextRegion } from "./regions";
import { go, toHash, useRoute } from "./route";
import { ScreenOf } from "./ScreenOf";
import { underDialog } from "./shortcut";
import { composing, Search } from "./Search";
import { StatusBar } from "./StatusBar";

/** The window over an open office. */
export function Shell({
  office,
  today,
  backup,
  health,
}: {
  office: OfficeView;
  today: string;
  backup: BackupLine | null;
  /** A damaged file can be read; nothing is written until it is recovered. */
  health: "fine" | "damaged";
}) {
  const route = useRoute();
  const place = toHash(route);
  const open = useMemo(() => ({ office, today, backup }), [office, today, backup]);
  const [aid, setAid] = useState<"none" | "help">("none");
  const [dialog, setDialog] = useState<"none" | "dossier">("none");
  const screen = useRef<HTMLElement>(null);
  const beforeHelp = useRef<HTMLElement | null>(null);
  const rail = useRailFold();
  const { turn } = rail;

  const acts = useMemo(() => {
    const help = () => {
      const here = document.activeElement;
      if (here instanceof HTMLElement && !here.closest(".help")) beforeHelp.current = here;
      setAid((now) => (now === "help" ? "none" : "help"));
    };
    return { createDossier: () => setDialog("dossier"), help, turnRail: turn };
  }, [turn]);
  const commands = useCommands(acts);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (composing(event) || underDialog()) return;
      if (event.altKey && !event.ctrlKey && /^[1-9]$/.test(event.key)) {
        if (goToLine(Number(event.key))) event.preventDefault();
      } else if (event.key === "F6" && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        nextRegion(event.shiftKey ? -1 : 1);
      } else if (event.key === "F1") {
        event.preventDefault();
        acts.help();
      } else if (event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "b") {
        event.preventDefault();
        turn();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [acts, turn]);

  // The keyboard follows the officer to another screen, so that Tab goes on there.
  const shown = useRef(route.screen);
  useEffect(() => {
    if (shown.current === route.screen) return;
    shown.current = route.screen;
    const here = screen.current;
    if (!here || here.contains(document.activeElement)) return;
    // Nobody asked for the region itself, so it is not framed as after F6.
    here.dataset.arrived = "";
    here.addEventListener("blur", () => delete here.dataset.arrived, { once: true });
    here.focus({ preventScroll: true });
  }, [route.screen]);

  const closeHelp = () => {
    setAid("none");
    (beforeHelp.current?.isConnected ? beforeHelp.current : screen.current)?.focus();
  };

  return (
    <OfficeContext.Provider value={open}>
      <div className="shell">
        <header className="strip" data-region="strip" aria-label={frame.regions.strip}>
          <a
            className="skip"
            href={place}
            onClick={(event) => {
              // The address after # is the place in the window, so the jump is made by hand.
              event.preventDefault();
              screen.current?.focus();
            }}
          >
            {frame.skip}
          </a>
          <div className="strip-name">
            <RibbonStarFilled className="strip-seal" aria-hidden="true" />
            <span className="strip-product">{vi.app.name}</span>
            <span className="strip-office" title={office.name}>
              {office.name}
            </span>
          </div>
          <Search commands={commands} />
          <div className="strip-tools">
            <Button
              appearance="subtle"
              icon={<QuestionCircleRegular />}
              aria-label={frame.help}
              title={frame.help}
              aria-pressed={aid === "help"}
              onClick={acts.help}
            />
            <Button
              appearance="subtle"
              icon={<SettingsRegular />}
              aria-label={frame.settings}
              title={frame.settings}
              onClick={() => go({ screen: "settings", tab: "appearance" })}
            />
          </div>
        </header>
        {office.sample ? (
          <section className="sample-strip" aria-label={vi.app.sample}>
            <strong>{vi.app.sample}</strong> <span className="sample-note">{vi.app.sampleNote}</span>{" "}
            <a href={toHash({ screen: "start" })}>{vi.firstRun.own}</a>
          </section>
        ) : null}
        {health === "damaged" ? (
          <section className="damaged-strip" aria-label={recovery.title}>
            <span>✖ {recovery.banner}</span>
            <a href={toHash({ screen: "recovery" })}>{recovery.open}</a>
          </section>
        ) : null}
        <div className="work">
          <Rail screen={route.screen} {...rail} />
          <main className="screen" ref={screen} tabIndex={-1} data-region="screen">
            <Guard place={place}>
              <ScreenOf route={route} />
            </Guard>
          </main>
          {aid === "help" ? <Help screen={route.screen} close={closeHelp} /> : null}
        </div>
        <JobBar />
        <StatusBar file={office.file} backup={backup} />
      </div>
      {dialog === "dossier" ? (
        <CreateDossier
          close={() => setDialog("none")}
          created={(code) => {
            setDialog("none");
            go({ screen: "dossier", code });
          }}
        />
      ) : null}
    </OfficeContext.Provider>
  );
}
