// One of a few ways to go on, as a large button.
import type { ReactNode, Ref } from "react";

/** A way with its picture, its name and what happens on it. */
export function Way({
  icon,
  title,
  text,
  disabled,
  act,
  way,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  disabled?: boolean;
  act: () => void;
  /** The button, for whoever comes back to it. */
  way?: Ref<HTMLButtonElement>;
}) {
  return (
    <button ref={way} type="button" className="way" disabled={disabled} onClick={act}>
      <span className="way-icon" aria-hidden="true">
        {icon}
      </span>
      <span>
        <span className="way-title">{title}</span>
        <span className="way-text">{text}</span>
      </span>
    </button>
  );
}
