/** 遮盖和水印: drawn into the picture itself, so that no phone can take them off (DOSS-6); then a picture small enough for an answer. */
import { type Canvas, createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { fontFile } from '../documents/font/fonts';
import type { Drawing, Region } from './pdf';

/** In base64 less than 700 KB. */
const MOST_BYTES = 500 * 1024;
const QUALITIES = [82, 70, 55, 40];
const FAMILY = 'Court Song';
const COVER = '#3d3d3d';

export interface PageImage {
  bytes: Buffer;
  mime: 'image/jpeg';
  width: number;
  height: number;
}

export function canvasOf({ width, height, pixels }: Drawing): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(pixels);
  context.putImageData(image, 0, 0);
  return canvas;
}

/** What a page is kept as between two readers: without masks and without a watermark, so never given to anybody. */
export const keptForm = (canvas: Canvas): Promise<Buffer> => canvas.encode('jpeg', 90);

export async function canvasOfKept(bytes: Uint8Array): Promise<Canvas> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

export interface Covering {
  /** Of the whole page. */
  masks: readonly Region[];
  /** Who reads, when, under which request: one line each. */
  watermark: readonly string[];
  /** What of the page the canvas shows; missing: all of it. */
  part?: Region | undefined;
}

/** Draws on the canvas it is given. Throws RangeError where no quality is small enough. */
export async function covered(canvas: Canvas, { masks, watermark, part }: Covering): Promise<PageImage> {
  const context = canvas.getContext('2d');
  drawMasks(context, canvas, masks, part ?? { x: 0, y: 0, w: 1, h: 1 });
  drawWatermark(context, canvas, watermark);
  for (const quality of QUALITIES) {
    const bytes = await canvas.encode('jpeg', quality);
    if (bytes.length <= MOST_BYTES) return { bytes, mime: 'image/jpeg', width: canvas.width, height: canvas.height };
  }
  if (canvas.width < 300) throw new RangeError('a picture of the page is too large for an answer');
  const smaller = createCanvas(Math.round(canvas.width / 1.4), Math.round(canvas.height / 1.4));
  smaller.getContext('2d').drawImage(canvas, 0, 0, smaller.width, smaller.height);
  return covered(smaller, { masks: [], watermark: [] });
}

function drawMasks(
  context: SKRSContext2D,
  { width, height }: Canvas,
  masks: readonly Region[],
  { x, y, w, h }: Region,
): void {
  context.fillStyle = COVER;
  for (const one of masks) {
    const [left, top] = [((one.x - x) / w) * width, ((one.y - y) / h) * height];
    // Whole points, outwards: half a point would let the ink below shine through.
    const [from, above] = [Math.floor(left), Math.floor(top)];
    const [to, below] = [Math.ceil(left + (one.w / w) * width), Math.ceil(top + (one.h / h) * height)];
    context.fillRect(from, above, to - from, below - above);
  }
}

/** The type of the court's own papers, for a canvas; points. */
export function courtType(size: number): string {
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.registerFromPath(fontFile('regular'), FAMILY);
  return `${size}px "${FAMILY}"`;
}

const ANGLE = -Math.PI / 7;

/**
 * All over the page, line after line, each set off from the one before, so that no strip of it is without a name; in a dark and a light tone, since
 * a page may be either. Pale enough to read through.
 */
function drawWatermark(context: SKRSContext2D, { width, height }: Canvas, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const size = Math.max(14, Math.round(Math.min(width, 1080) / 40));
  const text = lines.join('　');
  context.save();
  context.font = courtType(size);
  context.textBaseline = 'middle';
  const step = context.measureText(text).width + size * 3;
  const reach = Math.hypot(width, height);
  context.translate(width / 2, height / 2);
  context.rotate(ANGLE);
  let row = 0;
  for (let y = -reach / 2; y < reach / 2; y += size * 4.2, row += 1)
    for (let x = -reach / 2 - ((row * 0.37) % 1) * step; x < reach / 2; x += step) {
      context.fillStyle = 'rgba(255, 255, 255, 0.30)';
      context.fillText(text, x + 1.2, y + 1.2);
      context.fillStyle = 'rgba(40, 60, 110, 0.22)';
      context.fillText(text, x, y);
    }
  context.restore();
}
