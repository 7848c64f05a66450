/** 现场照片: the version that is shown: upright, at most 1280 points, covered where it was marked, drawn anew: nothing that a phone wrote beside it, such as the place, is in it. */
import { createCanvas } from '@napi-rs/canvas';
import { drawPicture, openPicture, PictureError } from '../pages/picture';
import { type CoveredRegion, inPoints, shownSize } from './cover';

export { PictureError };

const LONGEST = 1280;
const QUALITY = 85;
const COVER = ['#8a8a8a', '#7a7a7a'] as const;
/** Of the pattern that says: covered on purpose. */
const TILE = 16;

export interface MadePhoto {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Throws PictureError for what is no picture. */
export async function shownPhoto(original: Uint8Array, regions: readonly CoveredRegion[]): Promise<MadePhoto> {
  const image = await openPicture(original);
  const size = shownSize(image, LONGEST);
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.drawImage(drawPicture(image, size.width), 0, 0, size.width, size.height);
  for (const region of regions) {
    const { left, top, width, height } = inPoints(region, size);
    for (let y = 0; y < height; y += TILE)
      for (let x = 0; x < width; x += TILE) {
        context.fillStyle = COVER[(x / TILE + y / TILE) % 2 === 0 ? 0 : 1];
        context.fillRect(left + x, top + y, Math.min(TILE, width - x), Math.min(TILE, height - y));
      }
  }
  return { bytes: await canvas.encode('jpeg', QUALITY), ...size };
}
