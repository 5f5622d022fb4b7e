// The width of the window in tests.

/** Makes the window that wide. */
export function setWidth(width: number): void {
  (window as unknown as { happyDOM: { setViewport: (size: object) => void } }).happyDOM.setViewport({ width, height: 768 });
}
