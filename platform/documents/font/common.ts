/** 常用字符: what the bold font is built with: GB 2312 with its punctuation, and ASCII. Other characters of a heading are set in Regular. */

const decoder = new TextDecoder('gb18030');
let known: ReadonlySet<number> | undefined;

export function commonCharacters(): ReadonlySet<number> {
  known ??= new Set([...ascii(), ...gb2312()]);
  return known;
}

const ascii = (): number[] => Array.from({ length: 95 }, (_, i) => 0x20 + i);

/** Rows 1–3 (punctuation, numbers, letters of full width) and 16–87 (characters) of 94 places each. */
function gb2312(): number[] {
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1)
    if (row <= 0xa3 || row >= 0xb0) for (let place = 0xa1; place <= 0xfe; place += 1) bytes.push(row, place);
  return [...decoder.decode(new Uint8Array(bytes))].map((character) => character.codePointAt(0) ?? 0).filter(isEncoded);
}

/** Empty places are decoded to the private use area. */
const isEncoded = (code: number): boolean => code < 0xe000 || code > 0xf8ff;
