/**
 * 图片的一页: decoded upright (a phone writes beside the picture how it was held), at the width it is read at. Of what a phone writes
 * beside it, such as where it was taken, nothing is passed on: what leaves here is drawn anew.
 */
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Region } from './pdf';

/** Not a picture, or one that cannot be read. */
export class PictureError extends Error {}

/** 200 million points would take 800 MB. */
const MOST_POINTS = 100_000_000;

export async function openPicture(bytes: Uint8Array): Promise<Image> {
  const image = await loadImage(Buffer.from(bytes)).catch((error: Error) => {
    throw new PictureError(error.message);
  });
  if (!(image.width > 0 && image.height > 0) || image.width * image.height > MOST_POINTS)
    throw new PictureError(`a picture of ${image.width} by ${image.height}`);
  return image;
}

/** @param width of the whole picture; @param part what of it; missing: all */
export function drawPicture(image: Image, width: number, part: Region = { x: 0, y: 0, w: 1, h: 1 }): Canvas {
  const height = Math.max(1, Math.round((width * image.height) / image.width));
  const canvas = createCanvas(Math.max(1, Math.round(width * part.w)), Math.max(1, Math.round(height * part.h)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, -part.x * width, -part.y * height, width, height);
  return canvas;
}
