/** SHA-256 (FIPS 180-4), for a phone, which has none of its own: by it the court knows that what came is what was taken (ENF-5). Free of wx. */
const FRACTION = 2 ** 32;

/** First 32 bits of the fractional parts of roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1)
    if (!found.some((_, i) => n % (primes[i] ?? n + 1) === 0)) {
      primes[found.length] = n;
      found.push(Math.floor((root(n) % 1) * FRACTION));
    }
  return Uint32Array.from(found);
}
const primes: number[] = [];
const K = fractions(64, Math.cbrt);
const START = fractions(8, Math.sqrt);
const BLOCK = 64;

const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** Bytes come one after the other, in pieces of any length. */
export class Sha256 {
  private readonly state = Uint32Array.from(START);
  private readonly rest = new Uint8Array(BLOCK);
  private readonly w = new Uint32Array(64);
  private held = 0;
  private length = 0;

  update(bytes: Uint8Array): this {
    this.length += bytes.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(BLOCK - this.held, bytes.length);
      this.rest.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < BLOCK) return this;
      this.block(this.rest, 0);
      this.held = 0;
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.block(bytes, at);
    this.rest.set(bytes.subarray(at));
    this.held = bytes.length - at;
    return this;
  }

  /** Hexadecimal; ends it. */
  hex(): string {
    const tail = new Uint8Array(this.held < BLOCK - 8 ? BLOCK : 2 * BLOCK);
    tail.set(this.rest.subarray(0, this.held));
    tail[this.held] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(this.length / (FRACTION / 8)));
    view.setUint32(tail.length - 4, (this.length * 8) % FRACTION);
    for (let at = 0; at < tail.length; at += BLOCK) this.block(tail, at);
    return [...this.state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  private block(bytes: Uint8Array, at: number): void {
    const { w, state } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK);
    for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(i * 4);
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15] ?? 0;
      const y = w[i - 2] ?? 0;
      const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i += 1) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (w[i] ?? 0)) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
  }
}

/** Between pieces the page may breathe. */
const PIECE = 256 * 1024;

/** Of one part of a file. */
export async function sha256Of(data: ArrayBuffer): Promise<string> {
  const hash = new Sha256();
  for (let at = 0; at < data.byteLength; at += PIECE) {
    hash.update(new Uint8Array(data, at, Math.min(PIECE, data.byteLength - at)));
    if (at + PIECE < data.byteLength) await new Promise((resolve) => setTimeout(resolve));
  }
  return hash.hex();
}
