/** 印记: a line of text on a dark band, as a PNG to be laid into each picture of a film: the same for all who look (ENF-6). */
import { createCanvas } from '@napi-rs/canvas';
import { courtType } from './cover';

const BAND = 'rgba(20, 30, 50, 0.45)';
const INK = 'rgba(255, 255, 255, 0.85)';
const LEAST = 11;

/** As wide as its text, at most `most` points: a longer text is set smaller, and cut off where it would be too small to read. */
export function stampOf(text: string, most: number): Buffer {
  const size = sizeFor(text, most);
  const canvas = createCanvas(Math.min(most, Math.ceil(widthAt(text, size) + size)), Math.ceil(size * 1.7));
  const context = canvas.getContext('2d');
  context.fillStyle = BAND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = courtType(size);
  context.textBaseline = 'middle';
  context.fillStyle = INK;
  context.fillText(text, size / 2, canvas.height / 2);
  return canvas.toBuffer('image/png');
}

function sizeFor(text: string, most: number): number {
  const wanted = Math.max(LEAST, Math.round(most / 48));
  const fits = Math.floor((wanted * most) / (widthAt(text, wanted) + wanted));
  return Math.max(LEAST, Math.min(wanted, fits));
}

function widthAt(text: string, size: number): number {
  const context = createCanvas(1, 1).getContext('2d');
  context.font = courtType(size);
  return context.measureText(text).width;
}
