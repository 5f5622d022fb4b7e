// F1: the help of the screen in sight, beside it, so that it can be read while working.
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { gridKeys, help, helpFrame, windowKeys } from "../text/help";
import type { Route } from "./route";

/** The help of `screen`; Esc inside it closes it. */
export function Help({ screen, close }: { screen: Route["screen"]; close: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const text = help[screen] ?? help.desk;
  if (!text) return null;
  return (
    <aside
      className="help"
      aria-label={helpFrame.heading(text.title)}
      data-region="help"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        // The record beside it stays open.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {helpFrame.heading(text.title)}
        </h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={helpFrame.close} title={helpFrame.close} onClick={close} />
      </div>
      <div className="panel-body" tabIndex={0} role="region" aria-label={helpFrame.steps}>
        <p>{text.purpose}</p>
        <h3>{helpFrame.steps}</h3>
        <ol className="help-steps">
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {text.keys ? <Keys title={helpFrame.keys} keys={text.keys} /> : null}
        {text.grid ? <Keys title={helpFrame.grid} keys={gridKeys} /> : null}
        <Keys title={helpFrame.window} keys={windowKeys} />
      </div>
    </aside>
  );
}

function Keys({ title, keys }: { title: string; keys: [string, string][] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="help-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
