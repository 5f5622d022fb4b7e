// A real input method in the real window: ibus with UniKey composes what is typed on the keys of a Telex keyboard.
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { vi } from "../../src/text/vi";
import { openScreen, type Screen } from "./screen";
import { KEYS, Session } from "./webdriver";

const ROOT = resolve(process.cwd(), "..");
const PROGRAM = process.env.SO_VANG_BIN || join(process.env.CARGO_TARGET_DIR || join(ROOT, "target"), "debug/so-vang");
const ENGINE = "Unikey";

let screen: Screen;
let session: Session;

beforeAll(async () => {
  screen = await openScreen("ibus");
  session = await Session.open(screen.driver, PROGRAM, []);
  await session.click("button", vi.firstRun.sample);
  await session.find("h1", vi.desk.title);
});
afterAll(async () => {
  await session?.close();
  await screen?.stop();
});

const go = (place: string) =>
  session.run((hash) => {
    window.location.hash = hash;
  }, `#${place}`);

it("keeps every letter that ibus composes in a cell, the first one too", async () => {
  const first = '[role=grid] [data-row="0"] [data-column="0"]';
  await go("/people");
  await session.click(first);
  await screen.type(ENGINE, "DDawngj Thij Ngojc UWu");
  await session.press([KEYS.enter]);
  await session.find(first, "Đặng Thị Ngọc Ưu");
});

it("keeps every letter that ibus composes in the search of a list", async () => {
  await go("/desk");
  await session.find("h1", vi.desk.title);
  await go("/people");
  await session.click(`input[aria-label="${vi.people.search}"]`);
  await screen.type(ENGINE, "Nguyeenx Thij ");
  const value = await session.run((label) => document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.value ?? "", vi.people.search);
  expect(value.trim()).toBe("Nguyễn Thị");
});
