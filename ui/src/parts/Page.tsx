// The frame of a screen: title, what can be done here, and a body that scrolls inside itself.
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

/** One screen. */
export function Page({
  title,
  note,
  back,
  tools,
  children,
}: {
  title: string;
  note?: string;
  /** The way to the screen above this one. */
  back?: { text: string; go: () => void };
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="page" aria-label={title}>
      <header className="page-head">
        {back ? (
          <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={back.text} title={back.text} onClick={back.go} />
        ) : null}
        <h1 title={title}>{title}</h1>
        {note ? <p className="page-note">{note}</p> : null}
        {tools ? <div className="page-tools">{tools}</div> : null}
      </header>
      <div className="page-body">{children}</div>
    </section>
  );
}

/** A titled box. */
export function Card({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

/** Said in place of a list that holds nothing. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
