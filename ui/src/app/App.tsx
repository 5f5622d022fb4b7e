// All that surrounds the screens: theme, cache, toasts; and the choice between first run and work.
import { FluentProvider, Spinner, useFocusFinders } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Backend } from "../backend/backend";
import { ProblemView } from "../parts/ProblemView";
import { AfterSetup } from "../screens/first-run/AfterSetup";
import { FirstRun } from "../screens/first-run/FirstRun";
import { Recovery } from "../screens/recovery/Recovery";
import { vi } from "../text/vi";
import { AppearanceContext } from "./appearance";
import { BackendContext } from "./backend";
import { watched } from "./jobs";
import { useMedia } from "./media";
import { newQueryClient, useRead } from "./query";
import { useRoute } from "./route";
import { Shell } from "./Shell";
import { keepAppearance, keepSize, keptAppearance, keptSize, themeOf, type Appearance, type LetterSize } from "./theme";
import { ToastArea } from "./toasts";

/** The whole window over one backend. */
export function App({ backend }: { backend: Backend }) {
  const [client] = useState(newQueryClient);
  const [choice, setChoice] = useState<Appearance>(keptAppearance);
  const [size, setSize] = useState<LetterSize>(keptSize);
  const seen = useMemo(() => watched(backend), [backend]);
  const darkMachine = useMedia("(prefers-color-scheme: dark)");
  // Where the system paints all colours itself there is nothing left to choose.
  const strongMachine = useMedia("(prefers-contrast: more) and (forced-colors: none)");
  const machine = strongMachine ? "contrast" : darkMachine ? "dark" : "light";
  const shown = choice === "system" ? machine : choice;
  const appearance = useMemo(
    () => ({
      choice,
      choose: (next: Appearance) => {
        keepAppearance(next);
        setChoice(next);
      },
      size,
      chooseSize: (next: LetterSize) => {
        keepSize(next);
        setSize(next);
      },
    }),
    [choice, size],
  );
  // Menus and dialogs are drawn outside the provider's box, so colours and sizes hang on the page itself.
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
    document.documentElement.dataset.letters = size;
  }, [shown, size]);
  return (
    <BackendContext.Provider value={seen}>
      <QueryClientProvider client={client}>
        <AppearanceContext.Provider value={appearance}>
          <FluentProvider theme={themeOf(shown, size)} className="theme">
            <ToastArea>
              <Start />
            </ToastArea>
          </FluentProvider>
        </AppearanceContext.Provider>
      </QueryClientProvider>
    </BackendContext.Provider>
  );
}

function Start() {
  // Keeps Fluent's keeper of the focus alive for as long as the window is: where a dialog was its only user, it ended with
  // the dialog before it had shown the rest of the window to screen readers again (microsoft/tabster#530).
  useFocusFinders();
  const status = useRead("office.status", {});
  const route = useRoute();
  if (status.error) {
    return (
      <main className="alone">
        <ProblemView problem={status.error} />
      </main>
    );
  }
  if (!status.data) return <Spinner className="waiting" label={vi.app.opening} />;
  const { office, today, last_backup, damaged } = status.data;
  if (route.screen === "recovery") return <Recovery />;
  if (!office || route.screen === "start") return <FirstRun status={status.data} />;
  if (route.screen === "begun") return <AfterSetup office={office} />;
  return <Shell office={office} today={today} backup={last_backup ?? null} health={damaged ? "damaged" : "fine"} />;
}
