// A page without a screen has no sizes: the lists get some, so that they draw their rows.
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 600 },
  offsetWidth: { configurable: true, get: () => 1000 },
});

// Without animations Fluent shows and removes its dialogs at once.
Reflect.deleteProperty(Element.prototype, "animate");

// Papers are looked at in a real browser; here a viewer only waits for its page.
vi.mock("../src/parts/pdf", () => ({ openPdf: () => new Promise(() => {}) }));

beforeEach(() => {
  window.location.hash = "#/";
});
afterEach(cleanup);
