/** 印章: the court's seal over the date, printed into the text as ink is: what lies below stays readable. */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { PAGE } from '../layout/box';
import { widthOf } from '../layout/characters';
import type { Page } from '../layout/pages';
import type { SealImage } from '../seal-image';
import { figure, freeText } from './content';
import type { Fonts } from './fonts';

/** Names inside a page. */
export const SEAL_PICTURE = 'Seal';
export const INK = 'Ink';

type DrawnSeal = Extract<SealImage, { is: 'drawn' }>;

/** 朱红 */
const RED = '0.85 0.1 0.1';
/** Ratio of a Bézier handle to the radius of a quarter circle. */
const QUARTER = 0.5523;

export function useSealText(seal: SealImage, fonts: Fonts): void {
  if (seal.is === 'drawn') fonts.use(seal.around + seal.across, 'bold');
}

/** The picture, to be named SEAL_PICTURE on each page that shows it. */
export async function embedSeal(document: PDFDocument, seal: SealImage): Promise<PDFRef | undefined> {
  if (seal.is !== 'png') return undefined;
  return (await document.embedPng(seal.png)).ref;
}

export function sealContent({ marks }: Page, seal: SealImage, fonts: Fonts): string {
  const drawn = marks.flatMap((mark) => {
    if (mark.is !== 'seal') return [];
    const [x, y] = [PAGE.left + mark.x, PAGE.height - PAGE.top - mark.y];
    return [seal.is === 'png' ? placed(seal, x, y) : drawing(seal, x, y, fonts)];
  });
  return drawn.map((content) => `/Artifact BMC q /${INK} gs ${content} Q EMC`).join('\n');
}

const placed = ({ width, height }: Extract<SealImage, { is: 'png' }>, x: number, y: number): string =>
  `${figure(width)} 0 0 ${figure(height)} ${figure(x - width / 2)} ${figure(y - height / 2)} cm /${SEAL_PICTURE} Do`;

function drawing({ diameter, around, across }: DrawnSeal, x: number, y: number, fonts: Fonts): string {
  const radius = diameter / 2;
  const tilt = Math.PI / 9;
  const size = radius * 0.56;
  const half = (widthOf(across, size, 'bold') / 2) * 1.02;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  // Below the middle, where the date is: the words' middle, back along their slope by half their width.
  const low = y - radius * 0.42;
  const at = [x - half * cos + 0.38 * size * sin, low - half * sin - 0.38 * size * cos] as const;
  return [
    `${RED} RG ${RED} rg 3 w`,
    ring(x, y, radius - 1.5),
    '0.8 w',
    ring(x, y, radius - 5),
    alongArc(around, { x, y, radius: radius * 0.66, size: radius * 0.22 }, fonts),
    freeText(across, { at, size, matrix: [cos, sin, -sin, cos], weight: 'bold' }, fonts),
  ].join('\n');
}

function ring(x: number, y: number, radius: number): string {
  const k = radius * QUARTER;
  const at = (dx: number, dy: number) => `${figure(x + dx)} ${figure(y + dy)}`;
  return [
    `${at(radius, 0)} m`,
    `${at(radius, k)} ${at(k, radius)} ${at(0, radius)} c`,
    `${at(-k, radius)} ${at(-radius, k)} ${at(-radius, 0)} c`,
    `${at(-radius, -k)} ${at(-k, -radius)} ${at(0, -radius)} c`,
    `${at(k, -radius)} ${at(radius, -k)} ${at(radius, 0)} c S`,
  ].join(' ');
}

/** Each character upright on its own radius, the text's middle at the top. */
function alongArc(
  text: string,
  { x, y, radius, size }: { x: number; y: number; radius: number; size: number },
  fonts: Fonts,
): string {
  const characters = [...text];
  // Three quarters of the ring at most, and not closer together than their own width.
  const step = Math.min((1.5 * Math.PI) / Math.max(characters.length, 1), (1.35 * size) / radius);
  return characters
    .map((character, i) => {
      const angle = Math.PI / 2 - (i - (characters.length - 1) / 2) * step;
      const turn = angle - Math.PI / 2;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const half = widthOf(character, size, 'bold') / 2;
      const at = [x + radius * Math.cos(angle) - half * cos, y + radius * Math.sin(angle) - half * sin] as const;
      return freeText(character, { at, size, matrix: [cos, sin, -sin, cos], weight: 'bold' }, fonts);
    })
    .join('\n');
}
