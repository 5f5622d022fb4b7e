// What is measured inside the page, in either engine. Each function is sent as text and stands alone.

/** Goes to the list of people and waits until its first rows are painted; milliseconds. */
export async function openPeople(): Promise<number> {
  const began = performance.now();
  window.location.hash = "#/people";
  return new Promise((done) => {
    const look = () => {
      const drawn = document.querySelector('[role=grid] [data-row="0"] [data-column="0"]')?.textContent && document.querySelector(".cell-input");
      if (!drawn) return void requestAnimationFrame(look);
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - began);
      after.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}

/** How long each frame took, and in what share of them the row in the middle had no text yet. */
export type Scrolled = { deltas: number[]; blank: number; rows: number };

/** Scrolls the list on by so many pixels a frame, 60 frames a second, for so many seconds. */
export async function scrollOn({ pixels, seconds }: { pixels: number; seconds: number }): Promise<Scrolled> {
  const box = document.querySelector<HTMLElement>(".grid");
  if (!box) throw new Error("no list");
  const deltas: number[] = [];
  let blank = 0;
  const from = box.scrollTop;
  const began = performance.now();
  let before = began;
  await new Promise<void>((done) => {
    const frame = () => {
      const now = performance.now();
      if (now > before) deltas.push(now - before);
      const middle = Math.round((box.scrollTop + box.clientHeight / 2) / 32);
      if (!document.querySelector(`[data-row="${middle}"] [data-column="0"]`)?.textContent) blank += 1;
      // What should have been passed by now, whatever the frames took: a slow frame makes a longer step.
      box.scrollTop = from + ((now - began) / (1000 / 60)) * pixels;
      before = now;
      if (now - began > seconds * 1000) done();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return { deltas: deltas.slice(1), blank: blank / Math.max(1, deltas.length), rows: Math.round((box.scrollTop - from) / 32) };
}

/** Writes down the frames while something else scrolls, until {@link framesSeen} asks for them. */
export async function watchFrames(): Promise<void> {
  const seen = { deltas: [] as number[], blank: 0, from: document.querySelector(".grid")?.scrollTop ?? 0, on: true };
  (window as never as { seen: typeof seen }).seen = seen;
  let before = performance.now();
  const frame = () => {
    const now = performance.now();
    seen.deltas.push(now - before);
    before = now;
    const box = document.querySelector<HTMLElement>(".grid");
    const middle = box ? Math.round((box.scrollTop + box.clientHeight / 2) / 32) : 0;
    if (!document.querySelector(`[data-row="${middle}"] [data-column="0"]`)?.textContent) seen.blank += 1;
    if (seen.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** What {@link watchFrames} wrote down. */
export async function framesSeen(): Promise<Scrolled> {
  const { seen } = window as never as { seen: { deltas: number[]; blank: number; from: number; on: boolean } };
  seen.on = false;
  const now = document.querySelector(".grid")?.scrollTop ?? 0;
  return { deltas: seen.deltas.slice(1), blank: seen.blank / seen.deltas.length, rows: Math.round((now - seen.from) / 32) };
}

/** Jumps to a part of the list, such as 0.5, and waits until the rows there are painted; milliseconds. */
export async function jumpTo(part: number): Promise<number> {
  const box = document.querySelector<HTMLElement>(".grid");
  if (!box) throw new Error("no list");
  const began = performance.now();
  box.scrollTop = box.scrollHeight * part;
  return new Promise((done) => {
    const look = () => {
      const middle = Math.round((box.scrollTop + box.clientHeight / 2) / 32);
      if (!document.querySelector(`[data-row="${middle}"] [data-column="0"]`)?.textContent) return void requestAnimationFrame(look);
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - began);
      after.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}

/** From now on writes down how long each key took until the frame with its letter was painted. */
export async function watchKeys(): Promise<void> {
  const took: number[] = [];
  (window as never as { took: number[] }).took = took;
  document.addEventListener("input", () => {
    const { pressed } = window as never as { pressed?: number };
    // A letter that no key made, as an accented one of the driver, has no beginning.
    if (pressed === undefined) return;
    Object.assign(window, { pressed: undefined });
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => took.push(performance.now() - pressed);
      after.port2.postMessage(0);
    });
  }, true);
  document.addEventListener("keydown", (event) => {
    Object.assign(window, { pressed: event.timeStamp });
  }, true);
}

/** What {@link watchKeys} wrote down since it was last asked. */
export async function keysSeen(): Promise<number[]> {
  return (window as never as { took: number[] }).took.splice(0);
}

/** From now on waits for Enter in the list, and then until the text of that cell is the program's own; see {@link untilAnswered}. */
export async function watchCommit(row: number, text: string): Promise<void> {
  const wait = new Promise<number>((done) => {
    const entered = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      document.removeEventListener("keydown", entered, true);
      const began = event.timeStamp;
      const look = () => {
        const cell = document.querySelector(`[data-row="${row}"] [data-column="4"]`);
        if (cell?.textContent !== text || cell.classList.contains("grid-saving")) return void requestAnimationFrame(look);
        done(performance.now() - began);
      };
      requestAnimationFrame(look);
    };
    document.addEventListener("keydown", entered, true);
  });
  (window as never as { answered: Promise<number> }).answered = wait;
}

/** From now on measures from the last key in the search box until its answer is painted; see {@link untilAnswered}. */
export async function watchSearch(): Promise<void> {
  let last = 0;
  let letters = 0;
  document.addEventListener("keydown", (event) => {
    last = event.timeStamp;
    letters += 1;
  }, true);
  (window as never as { answered: Promise<number> }).answered = new Promise((done) => {
    const look = () => {
      const told = letters > 0 && document.querySelector(".search [role=status]")?.textContent;
      if (!told) return void requestAnimationFrame(look);
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - last);
      after.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}

/** The milliseconds that {@link watchCommit} or {@link watchSearch} measured. */
export async function untilAnswered(): Promise<number> {
  return (window as never as { answered: Promise<number> }).answered;
}
