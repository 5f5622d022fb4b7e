// Vietnamese as keyboards really send it: UniKey's Backspaces and letters, and the composition of ibus and Windows.
import type { CDPSession, Page } from "playwright-core";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;
const MARKS = /\p{M}/gu;
/** The key code of a letter that no key of the keyboard has. */
const PACKET = 231;
const BACKSPACE = 8;

/** One key as the browser gets it. */
export type Press = { key: string; code: number };

/** The keys that UniKey lets through and makes for a word: shape marks at once, the tone when the word is typed. */
export function uniKeyPresses(text: string): Press[] {
  return text.split(/(?<=\s)|(?=\s)/u).flatMap(wordPresses);
}

function wordPresses(word: string): Press[] {
  const presses: Press[] = [];
  const letters = [...word.normalize("NFC")];
  const plainKey = (letter: string) => presses.push({ key: letter, code: letter.toUpperCase().charCodeAt(0) });
  const packet = (letter: string) =>
    presses.push({ key: letter, code: /^[\x20-\x7e]$/.test(letter) ? letter.toUpperCase().charCodeAt(0) : PACKET });
  const withoutTone = letters.map((letter) => letter.normalize("NFD").replace(TONES, "").normalize("NFC"));
  for (const letter of withoutTone) {
    const base = letter.normalize("NFD").replace(MARKS, "").replace("đ", "d").replace("Đ", "D");
    plainKey(base);
    if (base !== letter) {
      presses.push({ key: "Backspace", code: BACKSPACE });
      packet(letter);
    }
  }
  // The tone key takes back everything from its vowel on and sends it anew.
  const toned = letters.findIndex((letter, at) => letter !== withoutTone[at]);
  if (toned >= 0) {
    for (let at = toned; at < letters.length; at += 1) presses.push({ key: "Backspace", code: BACKSPACE });
    for (const letter of letters.slice(toned)) presses.push({ key: letter, code: PACKET });
  }
  return presses;
}

async function press(session: CDPSession, { key, code }: Press): Promise<void> {
  const named = key.length > 1;
  const common = { key, windowsVirtualKeyCode: code, ...(named ? { code: key } : {}) };
  await session.send("Input.dispatchKeyEvent", { type: named ? "rawKeyDown" : "keyDown", ...common, ...(named ? {} : { text: key }) });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...common });
}

/** Types into whatever has the focus as UniKey does; `delayMs` between two keys, 0 for as fast as it goes. */
export async function typeUniKey(page: Page, text: string, delayMs = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    for (const one of uniKeyPresses(text)) {
      await press(session, one);
      if (delayMs > 0) await page.waitForTimeout(delayMs);
    }
  } finally {
    await session.detach();
  }
}

/** Types into whatever has the focus by composition: every step is shown underlined, then `final` is taken. */
export async function compose(page: Page, steps: string[], final: string, delayMs = 15): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    for (const text of steps) {
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", windowsVirtualKeyCode: 229 });
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      if (delayMs > 0) await page.waitForTimeout(delayMs);
    }
    await session.send("Input.insertText", { text: final });
  } finally {
    await session.detach();
  }
}
