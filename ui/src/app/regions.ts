// F6 walks through the regions of the window, in the order in which they are read.

const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

const left = new WeakMap<Element, HTMLElement>();

function seen(element: Element): boolean {
  return element instanceof HTMLElement && element.getClientRects().length > 0;
}

/** The element of a region that should get the keyboard: where the officer was, its grid, or its first part. */
function entrance(region: HTMLElement): HTMLElement {
  const before = left.get(region);
  if (before?.isConnected && region.contains(before)) return before;
  const own = (element: Element) => element.closest("[data-region]") === region;
  const grid = [...region.querySelectorAll<HTMLElement>('[role="grid"] input:not([type="checkbox"]), [role="grid"][tabindex="0"]')].find(own);
  const first = [...region.querySelectorAll<HTMLElement>(TABBABLE)].find((element) => own(element) && element.tabIndex >= 0);
  return grid ?? first ?? region;
}

/** Moves the keyboard to the next region, or with `by` −1 to the one before; nothing happens under a dialog. */
export function nextRegion(by: 1 | -1, hasSize: (element: Element) => boolean = seen): void {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(hasSize);
  if (regions.length === 0) return;
  const here = document.activeElement?.closest<HTMLElement>("[data-region]") ?? null;
  if (here && document.activeElement instanceof HTMLElement) left.set(here, document.activeElement);
  const at = here ? regions.indexOf(here) : by === 1 ? -1 : 0;
  const next = regions[(at + by + regions.length) % regions.length];
  if (!next) return;
  if (next.tabIndex < 0 && !next.hasAttribute("tabindex")) next.tabIndex = -1;
  entrance(next).focus();
}
