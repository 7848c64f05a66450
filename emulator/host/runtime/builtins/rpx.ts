/** Lengths of properties, which may be in rpx (WeChat, "WXSS": 尺寸单位). */

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
