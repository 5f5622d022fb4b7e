// Small drawings: how a sheet goes into the printer, and what a class of stock carries already.

/** A sheet before the slot of a printer, turned by so many degrees; the thick line is the head of the sheet. */
export function TurnPicture({ turn }: { turn: number }) {
  const upright = turn % 180 !== 0;
  const wide = upright ? 34 : 48;
  const high = upright ? 48 : 34;
  return (
    <svg className="picture" viewBox="0 0 72 78" width="72" height="78" aria-hidden="true">
      <rect x="4" y="3" width="64" height="9" rx="2" className="picture-machine" />
      <path d="M36 27 V16 M31.5 20.5 L36 16 L40.5 20.5" className="picture-arrow" />
      <rect x={36 - wide / 2} y={52 - high / 2} width={wide} height={high} className="picture-sheet" />
      <g transform={`translate(36 52) rotate(${turn})`}>
        <path d="M-12 -11 H12" className="picture-head" />
        <path d="M-17 -4 H17 M-14 2 H14 M4 10 H17" className="picture-line" />
      </g>
    </svg>
  );
}

const LINES: { d: string; from: "p0" | "p1" | "p2" | "p3" | "never" }[] = [
  // Which class is the first to carry the line; `never` is always printed.
  { d: "M30 11 H66 M37 15 H59", from: "p2" },
  { d: "M36 23 H60", from: "p3" },
  { d: "M32 29.5 H64", from: "p1" },
  { d: "M26 38 H70", from: "never" },
  { d: "M20 44 H76 M26 48 H70", from: "never" },
  { d: "M12 55 H24", from: "p3" },
  { d: "M26 55 H32", from: "never" },
  { d: "M62 55 H84 M66 60 H80", from: "never" },
];
const ORDER = ["p0", "p1", "p2", "p3", "never"];

/** A sheet of the class: gold and red is there already, the thin blue lines are what the program prints. */
export function ClassPicture({ klass }: { klass: string }) {
  const rank = ORDER.indexOf(klass);
  return (
    <svg className="picture" viewBox="0 0 96 68" width="96" height="68" aria-hidden="true">
      <rect x="0.5" y="0.5" width="95" height="67" className="picture-sheet" />
      <rect x="4" y="4" width="88" height="60" className="picture-border" />
      <circle cx="18" cy="14" r="5" className="picture-there" />
      {rank >= 1 ? <path d="M78 9 l8 2 v8 l-8 -2 z" className="picture-there" /> : null}
      {LINES.map((line) => {
        const there = ORDER.indexOf(line.from) <= rank;
        return <path key={line.d} d={line.d} className={there ? "picture-printed" : "picture-open"} />;
      })}
    </svg>
  );
}
