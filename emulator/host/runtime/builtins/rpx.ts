/** WeChat's own unit: 750 rpx are the width of the screen (WeChat, "WXSS": 尺寸单位). */

const RPX = /(-?\d*\.?\d+)rpx\b/g;

/** Style text as a browser reads it. */
export const rpxInCss = (style: string): string => style.replace(RPX, 'calc(var(--rpx) * $1)');

/** A length that may be a number, 'Npx' or 'Nrpx', in px. */
export function inPx(value: unknown, screenWidth = globalThis.innerWidth): number {
  const words = String(value ?? '');
  const size = Number.parseFloat(words) || 0;
  return words.endsWith('rpx') ? (size * screenWidth) / 750 : size;
}

/** The same as CSS; '' for what is no length. */
export function lengthInCss(value: unknown): string {
  const words = String(value ?? '');
  const size = Number.parseFloat(words);
  if (Number.isNaN(size)) return '';
  return words.endsWith('rpx') ? `calc(var(--rpx) * ${size})` : `${size}px`;
}
