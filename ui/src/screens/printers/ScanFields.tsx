// The scan of a stock: chosen, taken away, and laid on the sheet with a place and size of its own.
import { Button } from "@fluentui/react-components";
import { ImageRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useBackend } from "../../app/backend";
import { asProblem } from "../../app/query";
import { useToasts } from "../../app/toasts";
import { typedDecimal } from "../../parts/decimal";
import { DecimalField } from "../../parts/DecimalField";
import { stock as words } from "../../text/stock";
import type { ChosenFile, ScanPlace, StockLine } from "../../wire/types";
import type { Size } from "./correction";

/** What becomes of the scan when the stock is saved. */
export type ScanChoice = { what: "kept" } | { what: "gone" } | { what: "new"; file: ChosenFile };

const PLACES = ["left", "top", "width", "height"] as const;
const CAPTIONS = { left: words.scanLeft, top: words.scanTop, width: words.scanWidth, height: words.scanHeight };

/** Reads the place from the form; `none` where its fields are not shown. */
export function scanPlaceOf(text: (name: string) => string): ScanPlace | "none" | "wrong" {
  const typed = PLACES.map((name) => text(`scan_${name}`));
  if (typed.every((one) => one === "")) return "none";
  const [left, top, width, height] = typed.map(typedDecimal);
  if (left === undefined || top === undefined || !width || !height || width < 0 || height < 0) return "wrong";
  return { left, top, width, height };
}

/** The picture behind a paper, as an address that an image can show. */
function usePicture(paper: number | undefined): string | null {
  const backend = useBackend();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (paper === undefined) return;
    let live = true;
    let made = "";
    backend
      .paper(paper)
      .then((bytes) => {
        if (!live) return;
        made = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
        setAddress(made);
      })
      .catch(() => setAddress(null));
    return () => {
      live = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [backend, paper]);
  return paper === undefined ? null : address;
}

/** The part of the form about the scan. */
export function ScanFields({
  stock,
  size,
  choice,
  choose,
  error,
}: {
  stock?: StockLine;
  size: Size;
  choice: ScanChoice;
  choose: (choice: ScanChoice) => void;
  error?: string;
}) {
  const backend = useBackend();
  const toasts = useToasts();
  const scan = choice.what === "kept" ? (stock?.scan ?? null) : null;
  const picture = usePicture(scan?.paper);
  const [place, setPlace] = useState<ScanPlace>(scan ?? { left: 0, top: 0, ...size });
  const chooseFile = async () => {
    try {
      const file = await backend.chooseFile("scan");
      if (file) choose({ what: "new", file });
    } catch (thrown) {
      toasts.refused(asProblem(thrown));
    }
  };
  return (
    <fieldset className="scan">
      <legend>{words.scan}</legend>
      <p className="quiet">{words.scanNote}</p>
      {scan ? (
        <div className="scan-place">
          <svg className="scan-sheet" role="img" aria-label={words.scanPreview(stock?.name ?? "")} viewBox={`-8 -8 ${size.width + 16} ${size.height + 16}`}>
            <rect x="0" y="0" width={size.width} height={size.height} className="picture-sheet" />
            {picture ? (
              <image href={picture} x={place.left} y={place.top} width={place.width} height={place.height} preserveAspectRatio="none" />
            ) : null}
            <rect x="0" y="0" width={size.width} height={size.height} className="scan-edge" />
          </svg>
          <div className="form" role="group" aria-label={words.scanPlace}>
            <p className="quiet">{words.scanPlaceHint}</p>
            <div className="scan-numbers">
              {PLACES.map((name) => (
                <DecimalField
                  key={name}
                  name={`scan_${name}`}
                  label={`${CAPTIONS[name]} (mm)`}
                  value={scan[name]}
                  steps={{ by: 0.5, digits: 1, from: name === "left" || name === "top" ? -50 : 50, to: 600 }}
                  changed={(value) => value !== undefined && setPlace((before) => ({ ...before, [name]: value }))}
                />
              ))}
            </div>
            {error ? (
              <p className="bad-text" role="alert">
                {error}
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
      {choice.what === "new" ? <p role="status">{words.scanChosen(choice.file.name)}</p> : null}
      {choice.what === "gone" ? <p role="status">{words.scanGone}</p> : null}
      <div className="row-buttons">
        <Button size="small" icon={<ImageRegular />} onClick={chooseFile}>
          {scan || choice.what === "new" ? words.scanOther : words.scanChoose}
        </Button>
        {scan || choice.what === "new" ? (
          <Button size="small" appearance="subtle" onClick={() => choose(stock?.scan ? { what: "gone" } : { what: "kept" })}>
            {words.scanRemove}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
