// The calibration sheet, drawn to scale: its crosses, and the two distances of the one that is being measured.
import { decimal } from "../../parts/decimal";
import { guide as words } from "../../text/printers";
import { expected, type Size } from "./correction";

/** The drawing; the distance being written is thick. */
export function CrossDrawing({
  size,
  crosses,
  at,
}: {
  size: Size;
  crosses: number[];
  at: { cross: number; edge: "left" | "top" };
}) {
  const { width, height } = size;
  // Letters and strokes keep their size on paper of any size.
  const unit = width / 100;
  const target = expected(at.cross, size);
  const line = (edge: "left" | "top") => (edge === at.edge ? "drawn-now" : "drawn-other");
  return (
    <svg
      className="cross-drawing"
      role="img"
      aria-label={words.drawing}
      viewBox={`${-4 * unit} ${-4 * unit} ${width + 8 * unit} ${height + 8 * unit}`}
    >
      <rect x="0" y="0" width={width} height={height} className="drawn-paper" strokeWidth={0.5 * unit} />
      <g className="drawn-rulers" strokeWidth={0.25 * unit}>
        {Array.from({ length: Math.floor(width / 10) }, (_, tick) => (
          <path key={`x${tick}`} d={`M${(tick + 1) * 10} 0 v${1.5 * unit} M${(tick + 1) * 10} ${height} v${-1.5 * unit}`} />
        ))}
        {Array.from({ length: Math.floor(height / 10) }, (_, tick) => (
          <path key={`y${tick}`} d={`M0 ${(tick + 1) * 10} h${1.5 * unit} M${width} ${(tick + 1) * 10} h${-1.5 * unit}`} />
        ))}
      </g>
      <text x={width / 2} y={height / 2} fontSize={4.5 * unit} className="drawn-size" textAnchor="middle">
        {decimal(width, 1)} × {decimal(height, 1)} mm
      </text>
      <g strokeWidth={0.5 * unit}>
        <path d={`M0 ${target.top} H${target.left}`} className={line("left")} strokeWidth={(at.edge === "left" ? 1 : 0.5) * unit} />
        <path d={`M${target.left} 0 V${target.top}`} className={line("top")} strokeWidth={(at.edge === "top" ? 1 : 0.5) * unit} />
      </g>
      {[1, 2, 3, 4].map((cross) => {
        const { left, top } = expected(cross, size);
        const wanted = crosses.includes(cross);
        // The number stands towards the middle of the sheet, clear of the distances.
        const inward = { x: cross === 1 || cross === 4 ? 5 : -5, y: cross <= 2 ? 7 : -4 };
        return (
          <g key={cross} className={cross === at.cross ? "cross cross-now" : wanted ? "cross" : "cross cross-unused"}>
            <path d={`M${left - 4 * unit} ${top} h${8 * unit} M${left} ${top - 4 * unit} v${8 * unit}`} strokeWidth={0.7 * unit} />
            <text x={left + inward.x * unit} y={top + inward.y * unit} fontSize={6 * unit} textAnchor="middle">
              {cross}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
