/** 微信支付要的文字: texts cut to what it takes, and times as it writes them. */

/** The longest beginning with at most so many bytes of UTF-8; WeChat counts bytes in some places and letters in others. */
export function clipped(text: string, bytes: number): string {
  let [result, left] = ['', bytes];
  // A line break would break a line of the bill.
  for (const letter of text.replace(/\s+/g, ' ')) {
    left -= Buffer.byteLength(letter);
    if (left < 0) break;
    result += letter;
  }
  return result;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** RFC 3339 in Shanghai, whole seconds. */
export const rfc3339 = (at: Date): string => `${new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`;
