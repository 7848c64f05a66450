/**
 * `npm run papers`: every paper with sample data as PDF and as pictures in `dist/papers/`, sealed where it has a place for the
 * seal; with names as arguments only those. For looking at them: a test tells what a paper says, not whether it looks right.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { createCanvas } from '@napi-rs/canvas';
import { PAPER_SAMPLES } from '../demo/paper-samples';
import { renderPdf } from '../platform/documents/documents';
import { demoSeal } from '../platform/gateways/seal';

const FOLDER = 'dist/papers';
const SCALE = 1.4;

async function draw(): Promise<void> {
  const wanted = process.argv.slice(2);
  mkdirSync(FOLDER, { recursive: true });
  const library = await PDFiumLibrary.init();
  for (const [name, paper] of Object.entries(PAPER_SAMPLES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { image } = await demoSeal.seal({
      reference: name,
      courtId: 'yuyao',
      courtName: paper.courtName ?? '',
      sha256: '0'.repeat(64),
      at: 0,
    });
    const hasSeal = paper.blocks.some((block) => block.is === 'signature' && block.seal);
    const bytes = await renderPdf(paper, hasSeal ? { seal: image } : {});
    writeFileSync(`${FOLDER}/${name}.pdf`, bytes);
    const document = await library.loadDocument(Buffer.from(bytes));
    let pages = 0;
    for (const page of document.pages()) {
      const { data } = await page.render({ scale: SCALE, render: toPng });
      pages += 1;
      writeFileSync(`${FOLDER}/${name}-${pages}.png`, data);
    }
    document.destroy();
    console.log(`${FOLDER}/${name}.pdf  ${pages} 页  ${Math.round(bytes.length / 1024)} KB`);
  }
  library.destroy();
}

async function toPng({
  data,
  width,
  height,
}: {
  data: Uint8Array;
  width: number;
  height: number;
}): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/png');
}

void draw();
