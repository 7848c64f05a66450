/** 示范扫描件: files as a clerk scans them, for tests of the dossier and its measurements: of text, of pictures, locked, turned. */
import { degrees, PDFDocument, type PDFFont, type PDFImage, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';

/** A page of text each; Latin, since a standard font is in every PDF. */
export async function textPdf(pages: readonly string[], lock?: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) addText(pdf, font, text);
  if (lock !== undefined) pdf.encrypt({ userPassword: lock, ownerPassword: lock });
  return Buffer.from(await pdf.save({ addDefaultPage: false }));
}

function addText(pdf: PDFDocument, font: PDFFont, text: string): void {
  const page = pdf.addPage([595, 842]);
  for (const [i, line] of text.split('\n').entries()) page.drawText(line, { x: 60, y: 760 - i * 30, size: 18, font });
}

/** Pages of one picture each, as a scanner makes them: `bytes` of noise a page at least. */
export async function scannedPdf(pages: number, bytes = 150_000, turned = 0): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const image: PDFImage = await pdf.embedJpg(await scan(bytes));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= pages; n += 1) {
    const page = pdf.addPage([595, 842]);
    page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    page.drawText(`Page ${n}`, { x: 60, y: 780, size: 30, font });
    page.setRotation(degrees(turned));
  }
  return Buffer.from(await pdf.save());
}

/** As `scannedPdf`, with a picture of its own on each page: a file as large as it looks. */
export async function heavyPdf(pages: number, bytes: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const picture = await scan(bytes);
  for (let n = 1; n <= pages; n += 1) {
    // The same bytes, entered anew: they are in the file once for each page.
    const image = await pdf.embedJpg(picture);
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** One page, with something so large beside it that nobody sees. */
export async function attachedPdf(bytes: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  addText(pdf, await pdf.embedFont(StandardFonts.Helvetica), 'One');
  pdf.context.register(pdf.context.stream(new Uint8Array(bytes)));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** A JPEG of at least so many bytes: grain that no compression takes away, below some lines. */
async function scan(bytes: number): Promise<Buffer> {
  const side = Math.max(300, Math.ceil(Math.sqrt(bytes * 1.6)));
  const canvas = createCanvas(side, Math.round(side * Math.SQRT2));
  const context = canvas.getContext('2d');
  const image = context.createImageData(canvas.width, canvas.height);
  let state = 2_654_435_761;
  for (let i = 0; i < image.data.length; i += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    image.data.fill(190 + (state >>> 26), i, i + 3);
    image.data[i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  context.fillStyle = '#202020';
  for (let y = side / 8; y < side * 1.3; y += side / 16) context.fillRect(side / 10, y, side * 0.8, side / 90);
  return canvas.encode('jpeg', 88);
}

/** A photograph of a page, red above and blue below, as a phone keeps it that was held upright: lying, with the turn and the place written beside. */
export function photo(): Buffer {
  const canvas = createCanvas(1200, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c02020';
  context.fillRect(0, 0, 600, 900);
  context.fillStyle = '#2020c0';
  context.fillRect(600, 0, 600, 900);
  const plain = canvas.toBuffer('image/jpeg', 90);
  return Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
}

/** APP1 of Exif 2.32: orientation 6 (turn right to see it), and a GPS directory of 北纬30°. */
function exif(): Buffer {
  const tiff = Buffer.alloc(110);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  entry(tiff, 10, { tag: 0x0112, type: 3, count: 1, value: 6 << 16 });
  entry(tiff, 22, { tag: 0x8825, type: 4, count: 1, value: 38 });
  tiff.writeUInt16BE(2, 38);
  entry(tiff, 40, { tag: 1, type: 2, count: 2, value: 0x4e000000 });
  entry(tiff, 52, { tag: 2, type: 5, count: 3, value: 68 });
  for (const [i, n] of [30, 1, 2, 1, 3, 1].entries()) tiff.writeUInt32BE(n, 68 + i * 4);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function entry(
  into: Buffer,
  at: number,
  { tag, type, count, value }: { tag: number; type: number; count: number; value: number },
): void {
  into.writeUInt16BE(tag, at);
  into.writeUInt16BE(type, at + 2);
  into.writeUInt32BE(count, at + 4);
  into.writeUInt32BE(value, at + 8);
}
