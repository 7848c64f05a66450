/** MD5 (RFC 1321): the digest WeChat's getFileInfo gives by default; browsers have none. */

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32));
const BLOCK = 64;

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** Length in bits behind a one, filled up to whole blocks. */
function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
  const all = new Uint8Array(length);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(length - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(length - 4, Math.floor((bytes.length * 8) / 2 ** 32), true);
  return view;
}

function mixed(round: number, b: number, c: number, d: number, at: number): [number, number] {
  if (round === 0) return [(b & c) | (~b & d), at];
  if (round === 1) return [(d & b) | (~d & c), (5 * at + 1) % 16];
  if (round === 2) return [b ^ c ^ d, (3 * at + 5) % 16];
  return [c ^ (b | ~d), (7 * at) % 16];
}

/** @returns 32 hexadecimal digits */
export function md5(bytes: Uint8Array): string {
  const view = padded(bytes);
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < view.byteLength; start += BLOCK) {
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let at = 0; at < 64; at += 1) {
      const round = at >> 4;
      const [mix, word] = mixed(round, b, c, d, at);
      const sum = (a + mix + (SINES[at] ?? 0) + view.getUint32(start + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotate(sum, SHIFTS[round * 4 + (at % 4)] ?? 0)) | 0];
    }
    [a0, b0, c0, d0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
  }
  const result = new DataView(new ArrayBuffer(16));
  [a0, b0, c0, d0].forEach((word, at) => {
    result.setInt32(at * 4, word, true);
  });
  return Array.from(new Uint8Array(result.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
