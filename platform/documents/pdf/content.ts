/** 页面内容: marks as PDF operators (PDF 32000-1 8, 9.4). */
import { type Mark, PAGE } from '../layout/box';
import type { Page } from '../layout/pages';
import { type Fonts, RESOURCE } from './fonts';

type TextMark = Extract<Mark, { is: 'text' }>;

/** Two decimals: a hundredth of a point is a thirtieth of a hair. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** From down-from-the-type-area to up-from-the-corner. */
const up = (y: number): number => PAGE.height - PAGE.top - y;
const across = (x: number): number => PAGE.left + x;

export function pageContent({ marks }: Page, fonts: Fonts): string {
  return marks.map((mark) => (mark.is === 'text' ? textContent(mark, fonts) : ruleContent(mark))).join('\n');
}

function ruleContent(mark: Exclude<Mark, TextMark>): string {
  if (mark.is === 'seal') return '';
  const [from, to] = [mark.from, mark.to].map(([x, y]) => `${figure(across(x))} ${figure(up(y))}`);
  // A drawing and no text: readers aloud pass over it.
  return `/Artifact BMC ${figure(mark.width)} w ${from} m ${to} l S EMC`;
}

function textContent({ x, y, size, weight, pieces }: TextMark, fonts: Fonts): string {
  const shown: string[] = [];
  let open: string | undefined;
  const close = () => {
    if (open !== undefined) shown.push(`] TJ`);
    open = undefined;
  };
  for (const { text, gap } of pieces) {
    for (const [i, part] of fonts.encode(text, weight).entries()) {
      if (open !== RESOURCE[part.weight]) {
        close();
        open = RESOURCE[part.weight];
        shown.push(`/${open} ${size} Tf [`);
      }
      // Thousandths of the size, to the left: a gap is negative.
      const shift = i === 0 && gap > 0 ? `${figure((-gap * 1000) / size)} ` : '';
      shown.push(`${shift}<${part.hex}>`);
    }
  }
  close();
  return `BT 1 0 0 1 ${figure(across(x))} ${figure(up(y))} Tm ${shown.join(' ')} ET`;
}

/** A line of text anywhere on the page, in points from its lower left corner. */
export function freeText(
  text: string,
  { at, size, matrix = [1, 0, 0, 1], weight = 'regular' }: FreeSetting,
  fonts: Fonts,
): string {
  const parts = fonts.encode(text, weight).map(({ weight: font, hex }) => `/${RESOURCE[font]} ${size} Tf <${hex}> Tj`);
  return `BT ${[...matrix, ...at].map((each) => String(Math.round(each * 10_000) / 10_000)).join(' ')} Tm ${parts.join(' ')} ET`;
}

export interface FreeSetting {
  at: readonly [x: number, y: number];
  size: number;
  /** Turns the text: cosine, sine, minus sine, cosine. */
  matrix?: readonly [number, number, number, number];
  weight?: 'regular' | 'bold';
}

/** All text of a page, for the fonts. */
export function useText({ marks }: Page, fonts: Fonts): void {
  for (const mark of marks) if (mark.is === 'text') for (const { text } of mark.pieces) fonts.use(text, mark.weight);
}
