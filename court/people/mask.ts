/** 脱敏 (PRIV-4): what others see of a person's numbers. Masking happens on the server; organisations are not masked. */

/** First `head` and last `tail` characters stay; a text too short for that is wholly covered. */
function cover(text: string, head: number, tail: number): string {
  const letters = [...text];
  if (letters.length <= head + tail) return '*'.repeat(letters.length);
  const hidden = '*'.repeat(letters.length - head - tail);
  return letters.slice(0, head).join('') + hidden + letters.slice(letters.length - tail).join('');
}

/** 居民身份证: first 3, last 4, e.g. `440***********123X`. */
export const maskIdCard = (number: string): string => cover(number, 3, 4);
/** `138****1234` */
export const maskPhone = (number: string): string => cover(number, 3, 4);
/** Bank account or card: last 4. */
export const maskAccount = (number: string): string => cover(number, 0, 4);
/** First 1, last 3. */
export const maskPassport = (number: string): string => cover(number, 1, 3);

/** On public boards: the first character, `张**`; of a compound surname no more. Rare characters count as one. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
}

const STREET = /^(.*?(?:省|自治区|市|区|县|镇|乡|街道|大道|路|街|巷|弄|村))(?=[^省市区县镇乡道路街巷弄村]*$)/u;

/** To street level: house, building and room are left out. */
export function maskAddress(address: string): string {
  const [, street] = STREET.exec(address) ?? [];
  if (street) return street === address ? street : `${street}***`;
  return cover(address, 0, 0);
}
