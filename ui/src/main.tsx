// The window starts here: styles, backend, first drawing.
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import type { Backend } from "./backend/backend";
import "./style/fonts.css";
import "./style/colours.css";
import "./style/shell.css";
import "./style/rail.css";
import "./style/search.css";
import "./style/news.css";
import "./style/parts.css";
import "./style/panels.css";
import "./style/screens.css";
import "./style/work.css";
import "./style/print.css";
import "./style/first-run.css";
import "./style/desk.css";
import "./style/life.css";
import "./style/printers.css";
import "./style/stock.css";
import "./style/register.css";
import "./style/grid.css";
import "./style/list.css";
import "./style/check.css";
import "./style/journal.css";
import "./style/safety.css";
import "./style/layouts.css";
import "./style/layoutFrames.css";
import "./style/layoutForms.css";

async function chooseBackend(): Promise<Backend> {
  // The recorded office exists in development only; a release build drops this branch whole.
  if (import.meta.env.DEV) {
    const recorded = new URLSearchParams(window.location.search).get("recorded");
    if (recorded !== null) return (await import("./backend/recorded")).recordedBackend(recorded);
  }
  // The same holds for the bridge, which only `vite build --mode bridge` keeps.
  if (import.meta.env.MODE === "bridge") {
    const token = new URLSearchParams(window.location.search).get("token");
    if (token !== null) return (await import("./backend/bridge")).bridgeBackend(token);
  }
  return (await import("./backend/tauri")).tauri;
}

const root = document.getElementById("root");
if (root) void chooseBackend().then((backend) => createRoot(root).render(<App backend={backend} />));
