// In bằng: the form with a jump from the report, a wrong number, the proof, the result of a run, the dialogs, queue and runs.
import { print } from "../../src/text/print";
import { vi } from "../../src/text/vi";
import { at, goOn, press, type Scene } from "./scene";
import type { Opened } from "./window";

/** Names that begin with the words of `text`, whatever run they go on with. */
const begins = (text: string) => new RegExp(`^${text.split(/[\u2026(]/)[0]?.trim()}`);

/** The decision whose certificates are printed here. */
async function decisionOf({ bridge }: Opened): Promise<number> {
  const { rows } = await bridge.call("decisions.page", { text: "", offset: 0, limit: 10 });
  return rows.find((row) => row.certificates > 0)?.id ?? 0;
}

/** Takes a run back, so that the next scene finds certificates that wait. */
async function takeBack({ page, bridge }: Opened): Promise<void> {
  if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
  const newest = (await bridge.call("journal.page", { text: "", offset: 0, limit: 1 })).rows[0];
  if (newest?.act === "certificates.print" && newest.undoable) await bridge.call("journal.undo", { seq: newest.seq });
}

const form: Scene = {
  name: "print-form",
  show: async (opened) => {
    await at(opened.page, `/print/${await decisionOf(opened)}`, vi.print.title);
    await opened.page.getByRole("region", { name: vi.fit.title }).waitFor();
    await opened.page.getByRole("img", { name: vi.pdf.sheet(1) }).waitFor();
  },
};

/** Makes the run that the form offers; a reason is given, should the certificates be on paper already. */
async function printAll({ page }: Opened): Promise<void> {
  const reason = page.getByRole("textbox", { name: print.reason });
  if ((await reason.count()) > 0) await reason.fill("Tờ trước bị rách");
  await page.locator(".print-end button").last().click();
  await page.getByText(print.done.question).waitFor();
}

const printed = goOn(form, "print-done", printAll, takeBack);

/** All scenes of the screen. */
export const PRINT_SCENES: Scene[] = [
  form,
  goOn(form, "print-wrong-number", async ({ page }) => {
    await page.getByRole("textbox", { name: print.range }).fill("3 & 4");
    await page.locator(".numbers [role=alert]").waitFor();
  }),
  goOn(form, "print-nothing", async ({ page }) => {
    await page.getByRole("textbox", { name: print.range }).fill("");
    await page.getByText(print.noNumbers).waitFor();
  }),
  goOn(form, "print-proof", async ({ page }) => {
    await page.getByRole("radio", { name: new RegExp(`^${print.modes.proof?.name}`) }).check();
    await page.locator(".print-end button").last().click();
    await page.getByRole("button", { name: print.openPdf }).waitFor();
  }),
  printed,
  goOn(
    printed,
    "print-report",
    async ({ page }) => {
      await page.getByRole("button", { name: begins(print.run.jam) }).first().click();
      await page.getByRole("dialog").waitFor();
    },
    takeBack,
  ),
  goOn(
    printed,
    "print-report-wrong",
    async (opened) => {
      await opened.page.getByRole("button", { name: begins(print.run.jam) }).first().click();
      await press("button", print.run.verb)(opened);
      await opened.page.locator("[aria-invalid=true]").first().waitFor();
    },
    takeBack,
  ),
  goOn(
    printed,
    "print-queue",
    async ({ page }) => {
      await page.getByRole("tab", { name: begins(print.tabs.queue("0")) }).click();
      await page.getByRole("region", { name: print.queue.label }).waitFor();
    },
    takeBack,
  ),
  goOn(
    printed,
    "print-runs",
    async ({ page }) => {
      await page.getByRole("tab", { name: begins(print.tabs.runs("0")) }).click();
      await page.getByRole("region", { name: print.runs.label }).waitFor();
    },
    takeBack,
  ),
];
