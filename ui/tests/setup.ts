// A page without a screen has no sizes: the lists get some, so that they draw their rows.
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { setWidth } from "./width";

Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 600 },
  offsetWidth: { configurable: true, get: () => 1000 },
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 1000 },
});

// Without animations Fluent shows and removes its dialogs at once.
Reflect.deleteProperty(Element.prototype, "animate");

// A busy machine draws late; what never comes still fails.
configure({ asyncUtilTimeout: 8_000 });

// Papers are looked at in a real browser; here a viewer only waits for its page.
vi.mock("../src/parts/pdf", () => ({ openPdf: () => new Promise(() => {}) }));

beforeEach(() => {
  window.location.hash = "#/";
  window.localStorage.clear();
  setWidth(1366);
});
afterEach(cleanup);
