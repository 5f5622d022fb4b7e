// The scan of a pre-printed sheet, drawn for the recorded office.

/** A PNG of a sheet with a frame, an emblem's place and some words. */
export async function stockScan(): Promise<ArrayBuffer> {
  const canvas = document.createElement("canvas");
  canvas.width = 840;
  canvas.height = 594;
  const pen = canvas.getContext("2d");
  if (!pen) return new ArrayBuffer(0);
  pen.fillStyle = "#fffdf4";
  pen.fillRect(0, 0, 840, 594);
  pen.strokeStyle = "#b8860b";
  pen.lineWidth = 14;
  pen.strokeRect(26, 26, 788, 542);
  pen.lineWidth = 2;
  pen.strokeRect(44, 44, 752, 506);
  pen.fillStyle = "#b01116";
  pen.beginPath();
  pen.arc(420, 150, 34, 0, 2 * Math.PI);
  pen.fill();
  pen.textAlign = "center";
  pen.font = "bold 20px serif";
  pen.fillText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 420, 84);
  pen.font = "bold 54px serif";
  pen.fillText("BẰNG KHEN", 420, 290);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return blob ? blob.arrayBuffer() : new ArrayBuffer(0);
}
