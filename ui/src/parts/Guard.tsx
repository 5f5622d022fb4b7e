// Catches a fault while a screen is drawn, so that one broken screen never empties the window.
import { Component, type ReactNode } from "react";
import { asProblem } from "../app/query";
import type { Problem } from "../wire/types";
import { ProblemView } from "./ProblemView";

/** Shows `children`, or the problem that drawing them met. A new `place` gets a new try. */
export class Guard extends Component<{ place: string; children: ReactNode }, { problem: Problem | null; place: string }> {
  override state: { problem: Problem | null; place: string } = { problem: null, place: this.props.place };

  static getDerivedStateFromError(thrown: unknown) {
    return { problem: asProblem(thrown) };
  }

  static getDerivedStateFromProps(props: { place: string }, state: { place: string }) {
    return props.place === state.place ? null : { problem: null, place: props.place };
  }

  override render() {
    const { problem } = this.state;
    if (!problem) return this.props.children;
    return (
      <div className="alone">
        <ProblemView problem={problem} />
      </div>
    );
  }
}
