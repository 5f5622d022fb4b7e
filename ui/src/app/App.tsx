// All that surrounds the screens: theme, cache, toasts; and the choice between first run and work.
import { FluentProvider, Spinner, useFocusFinders } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Backend } from "../backend/backend";
import { ProblemView } from "../parts/ProblemView";
import { FirstRun } from "../screens/first-run/FirstRun";
import { vi } from "../text/vi";
import { AppearanceContext } from "./appearance";
import { BackendContext } from "./backend";
import { newQueryClient, useRead } from "./query";
import { useRoute } from "./route";
import { Shell } from "./Shell";
import { DARK, keepAppearance, keptAppearance, LIGHT, type Appearance } from "./theme";
import { ToastArea } from "./toasts";

function useDarkMachine(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const media = window.matchMedia("(prefers-color-scheme: dark)");
    const changed = () => setDark(media.matches);
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, []);
  return dark;
}

/** The whole window over one backend. */
export function App({ backend }: { backend: Backend }) {
  const [client] = useState(newQueryClient);
  const [choice, setChoice] = useState<Appearance>(keptAppearance);
  const darkMachine = useDarkMachine();
  const dark = choice === "dark" || (choice === "system" && darkMachine);
  const appearance = useMemo(
    () => ({
      choice,
      choose: (next: Appearance) => {
        keepAppearance(next);
        setChoice(next);
      },
    }),
    [choice],
  );
  // Menus and dialogs are drawn outside the provider's box, so the colours hang on the page itself.
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  return (
    <BackendContext.Provider value={backend}>
      <QueryClientProvider client={client}>
        <AppearanceContext.Provider value={appearance}>
          <FluentProvider theme={dark ? DARK : LIGHT} className="theme">
            <div className="window">
              <ToastArea>
                <Start />
              </ToastArea>
            </div>
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
  const { office, today } = status.data;
  if (!office || route.screen === "start") return <FirstRun status={status.data} />;
  return <Shell office={office} today={today} />;
}
