// Opens the whole window over the recorded office at one place.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../src/app/App";
import type { Backend, CommandName } from "../src/backend/backend";
import { recordedBackend, type Recording } from "../src/backend/recorded";

/** On a busy machine Fluent hides a dialog from roles, in this page without sizes only; the browser tests look at it as it is. */
export const UNDER = { hidden: true };

/** The window at `place`; `scene` and `replies` change the recorded office. */
export function openWindow(
  place: string,
  options: { scene?: string; replies?: Recording["replies"]; over?: (recorded: Backend) => Backend } = {},
) {
  const recording: Recording = { replies: options.replies ?? {}, calls: [], paper: new ArrayBuffer(0) };
  window.location.hash = place;
  const recorded = recordedBackend(options.scene, recording);
  render(<App backend={options.over?.(recorded) ?? recorded} />);
  return {
    user: userEvent.setup(),
    calls: (command: CommandName) => recording.calls.filter((call) => call.command === command),
  };
}

/** Waits for the title of a screen. */
export function titled(name: string | RegExp) {
  return screen.findByRole("heading", { level: 1, name });
}
