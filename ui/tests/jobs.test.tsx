// Long work and short news.
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi as test } from "vitest";
import { App } from "../src/app/App";
import type { Backend } from "../src/backend/backend";
import { problem, recordedBackend } from "../src/backend/recorded";
import { frame } from "../src/text/frame";
import { health } from "../src/text/safety";
import { vi } from "../src/text/vi";
import type { JobLine } from "../src/wire/types";

const JOB: JobLine = {
  job: 7, command: "office.check", text: "Đang kiểm tra dữ liệu", done: 450, total: 1000, running_ms: 1400, seconds_left: 12, can_cancel: true,
};

/** An office whose check takes as long as the test wants. */
function slowOffice(job: Partial<JobLine> | null = {}) {
  const calls: string[] = [];
  let end: (problem?: unknown) => void = () => {};
  const recorded = recordedBackend();
  const call = ((command: string, request: never) => {
    calls.push(command);
    if (command === "jobs.running") return Promise.resolve({ jobs: job ? [{ ...JOB, ...job }] : [] });
    if (command === "jobs.cancel") {
      end(problem("job.cancelled", "refused", "Đã dừng kiểm tra."));
      return Promise.resolve({});
    }
    if (command === "office.check") {
      return new Promise<unknown>((done, fail) => {
        end = (wrong) => (wrong ? fail(wrong) : done({ clean: true, looked_at: [], findings: [] }));
      });
    }
    return recorded.call(command as "office.status", request);
  }) as Backend["call"];
  window.location.hash = "#/safety/check";
  render(<App backend={{ ...recorded, call }} />);
  return { calls, end: () => end() };
}

const pass = (ms: number) => act(() => test.advanceTimersByTimeAsync(ms));

async function begin() {
  await pass(50);
  fireEvent.click(screen.getByRole("button", { name: health.verb }));
}

describe("the job bar", () => {
  beforeEach(() => void test.useFakeTimers());
  afterEach(() => void test.useRealTimers());

  it("stays away for the first second and never asks the program then", async () => {
    const { calls } = slowOffice();
    await begin();
    await pass(900);
    expect(screen.queryByRole("region", { name: frame.jobs.region })).toBeNull();
    expect(calls).not.toContain("jobs.running");
  });

  it("then says what is done, how far, and how long it will take, on whatever screen", async () => {
    slowOffice();
    await begin();
    await pass(1500);
    window.location.hash = "#/people";
    await pass(400);
    const bar = screen.getByRole("region", { name: frame.jobs.region });
    const progress = within(bar).getByRole("progressbar", { name: JOB.text });
    expect(progress.getAttribute("aria-valuetext")).toBe("45 %");
    expect(within(bar).getByText("450/1.000 · 45 %")).toBeTruthy();
    expect(within(bar).getByText(frame.jobs.seconds(12))).toBeTruthy();
    // Screen readers hear tenths.
    expect(within(bar).getByRole("status").textContent).toBe(frame.jobs.said(JOB.text, 40));
  });

  it("goes when the work is done", async () => {
    const { end } = slowOffice();
    await begin();
    await pass(1500);
    expect(screen.getByRole("region", { name: frame.jobs.region })).toBeTruthy();
    end();
    await pass(50);
    expect(screen.queryByRole("region", { name: frame.jobs.region })).toBeNull();
    expect(screen.getByText(`✔ ${health.clean}`)).toBeTruthy();
  });

  it("stops the job when asked, and that is a calm word, no fault", async () => {
    const { calls } = slowOffice();
    await begin();
    await pass(1500);
    fireEvent.click(screen.getByRole("button", { name: frame.jobs.cancelOf(JOB.text) }));
    await pass(50);
    expect(calls).toContain("jobs.cancel");
    const said = screen.getByText("Đã dừng kiểm tra.").closest(".problem") as HTMLElement;
    expect(said.className).toContain("problem-info");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows a bar without numbers where the work has none, and no Cancel where it cannot stop", async () => {
    slowOffice({ total: null, seconds_left: null, can_cancel: false });
    await begin();
    await pass(1500);
    const bar = screen.getByRole("region", { name: frame.jobs.region });
    expect(within(bar).getByRole("progressbar").getAttribute("aria-valuetext")).toBeNull();
    expect(within(bar).queryByRole("button")).toBeNull();
  });

  it("is not silent where the program names no job", async () => {
    slowOffice(null);
    await begin();
    await pass(1500);
    expect(screen.getByRole("progressbar", { name: frame.jobs.unnamed })).toBeTruthy();
  });
});

describe("toasts", () => {
  beforeEach(() => void test.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void test.useRealTimers());

  async function tickFour(refused?: "refused") {
    window.location.hash = "#/desk";
    const recorded = recordedBackend("", {
      calls: [],
      replies: refused
        ? {
            "deadlines.finish": () => {
              throw problem("record.stale", "conflict", "Hạn này vừa được sửa ở nơi khác.");
            },
          }
        : {},
    });
    render(<App backend={recorded} />);
    for (let round = 0; round < 4; round += 1) {
      const boxes = await screen.findAllByRole("checkbox");
      fireEvent.click(boxes[0] as HTMLElement);
      await pass(100);
    }
  }

  it("are at most three, in a place that screen readers follow, apart from the screen", async () => {
    await tickFour();
    const area = screen.getByRole("status", { name: frame.toasts.area });
    expect(area.getAttribute("aria-live")).toBe("polite");
    expect(within(area).getAllByRole("button", { name: vi.toast.undo })).toHaveLength(3);
    expect(screen.getByRole("main").contains(area)).toBe(false);
  });

  it("go by themselves after ten seconds, but not while they are read", async () => {
    await tickFour();
    const area = screen.getByRole("status", { name: frame.toasts.area });
    fireEvent.mouseEnter(area.firstElementChild as HTMLElement);
    await pass(11_000);
    expect(within(area).getAllByRole("button", { name: vi.toast.undo })).toHaveLength(1);
    fireEvent.mouseLeave(area.firstElementChild as HTMLElement);
    await pass(11_000);
    expect(area.children).toHaveLength(0);
  });

  it("of a refusal are amber and offer no Undo", async () => {
    await tickFour("refused");
    const area = screen.getByRole("status", { name: frame.toasts.area });
    expect(area.firstElementChild?.className).toContain("toast-warn");
    expect(within(area).queryByRole("button", { name: vi.toast.undo })).toBeNull();
  });

  it("are undone by Ctrl+Z, the newest first", async () => {
    await tickFour();
    const before = screen.getAllByRole("button", { name: vi.toast.undo }).length;
    // In a text field the key belongs to the text.
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "z", ctrlKey: true });
    await pass(100);
    expect(screen.queryByText(vi.toast.undone)).toBeNull();
    fireEvent.keyDown(screen.getAllByRole("checkbox")[0] as HTMLElement, { key: "z", ctrlKey: true });
    await pass(100);
    expect(screen.getByText(vi.toast.undone)).toBeTruthy();
    expect(screen.getAllByRole("button", { name: vi.toast.undo })).toHaveLength(before - 1);
  });
});
