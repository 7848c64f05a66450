/** 遮住: numbers, phones and addresses where others may look on (PRIV-4). Free of wx. */

/** How numbers, phones and addresses are shown. */
export type Showing = 'whole' | 'covered';

const LEAST_HIDDEN = 4;

/** 440***********123X; what is too short for that is covered wholly. */
export function covered(text: string, head = 3, tail = 4): string {
  const letters = [...text];
  const hidden = letters.length - head - tail;
  if (hidden < LEAST_HIDDEN) return '*'.repeat(letters.length);
  return `${letters.slice(0, head).join('')}${'*'.repeat(hidden)}${letters.slice(letters.length - tail).join('')}`;
}

/** Down to street or village: from the number of house, building or room on it is covered. */
const HOUSE = /(?:[一二三四五六七八九十百]+(?:号|幢|栋|座|楼|单元|室|弄|组)|[0-9０-９]).*/;
export const coveredPlace = (address: string): string => address.replace(HOUSE, '***');
