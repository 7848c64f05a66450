/** 大字: how large a text may be to stand in one line across the screen. Free of wx. */

/** Letters and digits take about this much of a character's width. */
const LATIN = 0.62;

/** @param share of the screen's width @param largest in vw, however short the text; gives a font size in vw, so that the person's font setting cannot break the line */
export function fitVw(text: string, share: number, largest = 24): number {
  const width = [...text].reduce((sum, letter) => sum + (letter < '⺀' ? LATIN : 1), 0);
  return Math.min(largest, Math.floor((share * 100 * 10) / Math.max(1, width)) / 10);
}
