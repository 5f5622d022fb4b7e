// The one input of a grid. It lies over the current cell and always has the keyboard, so that the first letter of
// an input method is never lost. It is uncontrolled: what stands in it belongs to the officer until it is written.
import type { ClipboardEvent, CompositionEvent, FocusEvent, FormEvent, KeyboardEvent, MouseEvent, Ref } from "react";
import type { Choice } from "./columns";
import type { Mode } from "./keys";
import { grid as text } from "../text/grid";

type Props = {
  field: Ref<HTMLTextAreaElement>;
  id: string;
  label: string;
  mode: Mode;
  fixed: "fixed" | "free";
  long?: "long";
  /** Where choices and the sentence stand. */
  side: "above" | "below";
  /** The sentence about what was refused in this cell. */
  wrong?: string;
  /** Choices that fit what is typed, and the one that Enter takes. */
  choices: Choice[];
  chosen: number;
  onChoose: (choice: Choice) => void;
  onText: (event: FormEvent<HTMLTextAreaElement>) => void;
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onCompose: (event: CompositionEvent<HTMLTextAreaElement>) => void;
  onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onLeave: (event: FocusEvent<HTMLTextAreaElement>) => void;
  onEnter: () => void;
  onDouble: (event: MouseEvent<HTMLTextAreaElement>) => void;
};

// Fluent moves the focus itself where it thinks a Tab leaves the page; in the grid all keys are the grid's.
const KEYS_ARE_OURS = JSON.stringify({
  focusable: { ignoreKeydown: Object.fromEntries(["Tab", "Escape", "Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"].map((key) => [key, true])) },
});

/** The input, with the choices or the sentence under it. */
export function CellInput(props: Props) {
  const { field, id, mode, choices, chosen, wrong } = props;
  const list = mode !== "idle" && choices.length > 0;
  return (
    <>
      <textarea
        ref={field}
        className={`cell-input cell-${mode}${props.long && mode !== "idle" ? " cell-long" : ""}`}
        data-tabster={KEYS_ARE_OURS}
        rows={1}
        defaultValue=""
        aria-label={props.label}
        aria-describedby={`${id}-cell${wrong ? ` ${id}-wrong` : ""}`}
        aria-invalid={wrong ? true : undefined}
        readOnly={props.fixed === "fixed"}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onInput={props.onText}
        onKeyDown={props.onKey}
        onCompositionStart={props.onCompose}
        onCopy={props.onCopy}
        onCut={props.onCut}
        onPaste={props.onPaste}
        onBlur={props.onLeave}
        onFocus={props.onEnter}
        onDoubleClick={props.onDouble}
      />
      {list ? (
        <ul className={`cell-choices cell-${props.side}`} role="listbox" aria-label={text.choices}>
          {choices.map((choice, index) => (
            <li
              key={choice.key}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                props.onChoose(choice);
              }}
            >
              {choice.name || "–"}
            </li>
          ))}
        </ul>
      ) : null}
      {wrong && !list ? (
        <p className={`cell-wrong cell-${props.side}`} id={`${id}-wrong`} role="alert">
          ✖ {text.wrongOne(wrong)}
        </p>
      ) : null}
    </>
  );
}
