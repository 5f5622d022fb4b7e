// Shows a PDF of the program page by page: the very bytes that will be printed.
import { Button, Spinner } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, ZoomFitRegular, ZoomInRegular } from "@fluentui/react-icons";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useBackend } from "../app/backend";
import { asProblem } from "../app/query";
import { vi } from "../text/vi";
import type { Problem } from "../wire/types";
import { openPdf } from "./pdf";
import { ProblemView } from "./ProblemView";

type Zoom = "fit" | "real";

/** A viewer for the paper of that number; `show` turns to a page, `caption` says what stands on the page of now. */
export function PdfView({
  paper,
  show,
  caption,
}: {
  paper: number;
  show?: { page: number };
  caption?: (page: number) => string;
}) {
  const backend = useBackend();
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useEffect(() => {
    let live = true;
    let opened: PDFDocumentProxy | null = null;
    setProblem(null);
    setFile(null);
    backend
      .paper(paper)
      .then(openPdf)
      .then((pdf) => {
        opened = pdf;
        if (!live) return void pdf.loadingTask.destroy();
        setFile(pdf);
        setPage((now) => Math.min(now, pdf.numPages));
      })
      .catch((thrown) => live && setProblem(asProblem(thrown)));
    return () => {
      live = false;
      void opened?.loadingTask.destroy();
    };
  }, [backend, paper]);

  // The page is wished for once; a paper that is not read yet keeps the wish until it is.
  useEffect(() => {
    if (show) setPage(file ? Math.min(show.page, file.numPages) : show.page);
  }, [show]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const pages = file?.numPages ?? 0;
  return (
    <div className="pdf">
      <div className="pdf-bar" role="toolbar" aria-label={vi.pdf.toolbar}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={vi.pdf.previous}
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        />
        <span className="pdf-page" aria-live="polite">
          {pages > 0 ? vi.pdf.page(page, pages) : ""}
        </span>
        {caption && pages > 0 ? <span className="pdf-caption">{caption(page)}</span> : null}
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={vi.pdf.next}
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        />
        <Button
          appearance="subtle"
          icon={zoom === "fit" ? <ZoomInRegular /> : <ZoomFitRegular />}
          onClick={() => setZoom(zoom === "fit" ? "real" : "fit")}
        >
          {zoom === "fit" ? vi.pdf.real : vi.pdf.fit}
        </Button>
      </div>
      <div className="pdf-stage" ref={stage} tabIndex={0} role="region" aria-label={vi.pdf.stage}>
        {problem ? <ProblemView problem={problem} /> : null}
        {!file && !problem ? <Spinner label={vi.pdf.loading} /> : null}
        {file && room.width > 0 ? <PdfPage file={file} page={page} zoom={zoom} room={room} /> : null}
      </div>
    </div>
  );
}

function PdfPage({
  file,
  page,
  zoom,
  room,
}: {
  file: PDFDocumentProxy;
  page: number;
  zoom: Zoom;
  room: { width: number; height: number };
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let live = true;
    let stop = () => {};
    const draw = async () => {
      const sheet = await file.getPage(page);
      const target = canvas.current;
      if (!live || !target) return;
      const natural = sheet.getViewport({ scale: 1 });
      const fit = Math.min((room.width - 32) / natural.width, (room.height - 32) / natural.height);
      // 96 pixels of the window are an inch; a point is 1/72 of it.
      const scale = zoom === "fit" ? Math.max(0.1, fit) : 96 / 72;
      const dense = window.devicePixelRatio || 1;
      const viewport = sheet.getViewport({ scale: scale * dense });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${Math.floor(viewport.width / dense)}px`;
      target.style.height = `${Math.floor(viewport.height / dense)}px`;
      const task = sheet.render({ canvas: target, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    draw().catch((thrown: unknown) => {
      const cancelled = thrown instanceof Error && thrown.name === "RenderingCancelledException";
      if (live && !cancelled) setProblem(asProblem(thrown));
    });
    return () => {
      live = false;
      stop();
    };
  }, [file, page, zoom, room]);
  if (problem) return <ProblemView problem={problem} />;
  return <canvas ref={canvas} key={page} className="pdf-sheet" role="img" aria-label={vi.pdf.sheet(page)} />;
}
