// The tree of units; choosing one shows only what lies under it.
import { useRef, type KeyboardEvent } from "react";
import { useRead } from "../../app/query";
import { count } from "../../parts/format";
import { ProblemView } from "../../parts/ProblemView";
import { vi } from "../../text/vi";

/** The tree; nothing chosen means all units. */
export function UnitTree({
  chosen,
  choose,
}: {
  chosen?: number;
  choose: (unit: number | undefined) => void;
}) {
  const tree = useRead("units.tree", {});
  const box = useRef<HTMLDivElement>(null);
  const nodes = tree.data?.nodes ?? [];
  const all = nodes.reduce((sum, node) => sum + node.people, 0);

  const walk = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const items = [...(box.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[Math.min(items.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
  };

  if (tree.error) return <ProblemView problem={tree.error} />;
  return (
    <div className="tree" role="tree" aria-label={vi.collectives.tree} ref={box} onKeyDown={walk}>
      <button
        type="button"
        role="treeitem"
        aria-level={1}
        aria-selected={chosen === undefined}
        className="tree-line"
        onClick={() => choose(undefined)}
      >
        <span className="tree-name">{vi.collectives.allUnits}</span>
        <span className="tree-count">{count(all)}</span>
      </button>
      {nodes.map((node) => (
        <button
          key={node.id}
          type="button"
          role="treeitem"
          aria-level={node.depth + 2}
          aria-selected={chosen === node.id}
          className="tree-line"
          style={{ paddingInlineStart: 12 + (node.depth + 1) * 14 }}
          title={node.name}
          onClick={() => choose(node.id)}
        >
          <span className="tree-name">{node.name}</span>
          <span className="tree-count">{node.people ? count(node.people) : ""}</span>
        </button>
      ))}
    </div>
  );
}
