/** Random numbers from a seed: the same seed, the same choices. */
export interface Random {
  /** 0 <= number < 1 */
  next(): number;
  /** 0 <= whole number < most */
  below(most: number): number;
  chance(probability: number): boolean;
}

/** Mulberry32: enough for choosing loads. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (most) => Math.floor(next() * most), chance: (probability) => next() < probability };
}
