/**
 * rpx: 750 of them are the width of the screen (WeChat, "WXSS", 尺寸单位). vh: of the page's view without its bars, which is
 * a container in the host.
 */

const NOT_IN = String.raw`"[^"]*"|'[^']*'|url\([^)]*\)`;
const LENGTH = new RegExp(String.raw`${NOT_IN}|(?<![\w.-])(-?(?:\d+\.?\d*|\.\d+))(rpx|vh)\b`, 'g');

/** A media query knows no variables: it is asked of a phone of 375 px. */
const RPX_PER_PX = 2;

export const rpxInValue = (value: string): string =>
  value.replace(LENGTH, (found, count?: string, unit?: string) => {
    if (count === undefined) return found;
    return unit === 'vh' ? `${count}cqh` : `calc(var(--rpx) * ${count})`;
  });

export const rpxInMedia = (query: string): string =>
  query.replace(/(-?\d*\.?\d+)rpx\b/g, (_found, count: string) => `${Number(count) / RPX_PER_PX}px`);
