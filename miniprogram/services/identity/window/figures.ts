/** 六位码的样子. Free of wx. */

/** `123 456`, and each figure by itself for who hears it. */
export const inTwo = (code: string): { shown: string; heard: string } => ({
  shown: `${code.slice(0, 3)} ${code.slice(3)}`,
  heard: [...code].join('，'),
});
