/** 数字的样子: an identity number in groups as one reads it aloud, and how far it is. Free of wx. */

/** 地区、出生日期、顺序: as the card itself is made up. */
const CARD = [6, 4, 4, 4];
/** 登记机关、机构类别、区划、主体、校验: of a credit code, in pieces that one can keep in one's head. */
const CODE = [4, 4, 4, 4, 2];
const LENGTH = 18;

export const tidy = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** `330281 1985 0101 002X`; what is too much stays at the end. */
export function grouped(typed: string, kind: 'card' | 'code' = 'card'): string {
  const number = tidy(typed);
  const parts: string[] = [];
  let at = 0;
  for (const length of kind === 'card' ? CARD : CODE) {
    if (at < number.length) parts.push(number.slice(at, at + length));
    at += length;
  }
  if (number.length > at) parts.push(number.slice(at));
  return parts.join(' ');
}

/** How far it is, said without reproach. */
export function lengthText(typed: string): string {
  const { length } = tidy(typed);
  if (length === 0) return '';
  if (length === LENGTH) return '18 位，够了。请和身份证再对一遍。';
  return length < LENGTH
    ? `已写 ${length} 位，还差 ${LENGTH - length} 位。`
    : `多写了 ${length - LENGTH} 位，请对着身份证看看。`;
}

/** `12 34`: figures far apart, so that they are read one by one. */
export const apart = (code: string): string => [...code].join(' ');

/** What a screen reader says of them: each by itself. */
export const spoken = (code: string): string => [...code].join('，');
