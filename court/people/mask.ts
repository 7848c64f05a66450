/** 脱敏 (PRIV-4): what others see of a person's numbers. Masking happens on the server; organisations are not masked. */
import { isCreditCode } from './identity-number';

/** A mask that hides fewer characters than this hides nothing: the text is wholly covered instead. */
const LEAST_HIDDEN = 4;

/** First `head` and last `tail` characters stay; a text too short for that is wholly covered. Covering twice changes nothing. */
function cover(text: string, head: number, tail: number): string {
  const letters = [...text];
  const hidden = letters.length - head - tail;
  if (hidden < LEAST_HIDDEN) return '*'.repeat(letters.length);
  return letters.slice(0, head).join('') + '*'.repeat(hidden) + letters.slice(letters.length - tail).join('');
}

/** 居民身份证: first 3, last 4, e.g. `440***********123X`. */
export const maskIdCard = (number: string): string => cover(number, 3, 4);
/** `138****1234` */
export const maskPhone = (number: string): string => cover(number, 3, 4);
/** Bank account or card, and the number of a title deed: last 4. */
export const maskAccount = (number: string): string => (number === '' ? '' : cover(number, 0, 4));
/** First 1, last 3. */
export const maskPassport = (number: string): string => cover(number, 1, 3);
/** 车牌 (ENF-4): place of registration and last character, e.g. `浙B****5`. */
export const maskPlate = (plate: string): string => cover(plate, 2, 1);
/** 证件号码 of either kind: 15 or 18 places are an identity card, anything else is treated as a passport. */
export const maskIdentity = (number: string): string =>
  /^[\d*]{15}$|^[\d*]{17}[\dXx*]$/.test(number) ? maskIdCard(number) : maskPassport(number);
/** Date of birth: the year stays. The day would tell the covered part of an identity number. */
export const maskBirthday = (birthday: string): string => cover(birthday, 4, 0);

/**
 * On public boards: the first character, `张**`. A compound surname is not spelt out (欧阳锋 is 欧**): it is rare enough to
 * tell who is meant, and without a list of surnames nobody can say where it ends. Rare characters count as one.
 */
export function maskName(name: string): string {
  const [first, ...rest] = [...name];
  if (first === undefined) return '';
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** A digit, also typed full-width. */
const D = '[0-9０-９]';
/** Where house, building or room begin: a figure that does not number a road, or 八十八号 and the like. */
const HOUSE = new RegExp(
  `${D}+(?!${D}|号?路|号?街|国道|省道|县道|大道)|[一二三四五六七八九十百零〇]+(?:号(?!路|街|线)|幢|栋|座|楼|单元|室|层|组|弄)`,
  'u',
);
const AREA = [
  '(?:[^\\s*0-9０-９]{1,8}?(?:省|自治区))?',
  '(?:[^\\s*0-9０-９]{1,8}?(?:自治州|地区|盟|(?<!城|超|门|菜)市(?!场)))?',
  '(?:[^\\s*0-9０-９]{1,7}?(?:自治县|(?<!小|社|园|校|厂)区|县|旗|(?<!城|超|门|菜)市(?!场)))?',
  '(?:[^\\s*0-9０-９]{1,7}?(?:街道|镇|乡|苏木))?',
].join('');
const ROAD = '(?:[^\\s*]{1,10}?(?:大道|大街|路|街|国道|省道|道|巷|胡同|村(?!大街|路|街)|屯))?';
const STREET = new RegExp(`^${AREA}${ROAD}`, 'u');

/** To street level: compound, house, building and room are left out. An address without a known place is wholly covered. */
export function maskAddress(address: string): string {
  const house = HOUSE.exec(address);
  const [street = ''] = STREET.exec(house ? address.slice(0, house.index) : address) ?? [];
  if (street === '') return '*'.repeat([...address].length);
  return street === address ? street : `${street}***`;
}

/** Seven figures or more, also typed in groups, full-width, or after letters as in a passport number. */
const LONG_NUMBER = new RegExp(`(?<![0-9A-Za-z*])[0-9A-Za-z]*?${D}(?:[ \\-　·—]?${D}){6,}[0-9A-Za-z]*`, 'gu');
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警港澳挂]/gu;
const DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;
/** More than ten figures are a number of a person, not a sum. */
const SUM = /^\d{7,10}$/;

/** Free text: numbers that may be a person's keep their last 4, plates theirs; dates, sums and credit codes stay. */
export function maskText(text: string): string {
  return text
    .replace(LONG_NUMBER, (number, at: number) => {
      if (DAY.test(number) || isCreditCode(number)) return number;
      if (SUM.test(number) && /^(?:\.\d+)?\s*[元万亿]/u.test(text.slice(at + number.length))) return number;
      return maskAccount(number);
    })
    .replace(PLATE, maskPlate);
}
