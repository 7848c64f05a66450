/** 证件号码: checks of identity card, credit code, passport and mobile numbers (ID-9). A failed check is a typing error, never a finding of fraud. */

export interface IdCard {
  birthday: string;
  sex: '男' | '女';
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';

/**
 * 居民身份证号 (GB 11643): 18 characters, checksum, a real date of birth that is not after `today`.
 * @param today `YYYY-MM-DD`
 * @returns birthday and sex, or undefined
 */
export function readIdCard(number: string, today: string): IdCard | undefined {
  const [, digits, year, month, day, order, check] =
    /^((?:\d{6})(\d{4})(\d{2})(\d{2})(\d{3}))([\dX])$/.exec(number) ?? [];
  if (!digits || !order) return undefined;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (ID_WEIGHTS[i] ?? 0), 0);
  if (ID_CHECK[sum % 11] !== check) return undefined;
  const birthday = `${year}-${month}-${day}`;
  const at = new Date(`${birthday}T00:00:00Z`);
  // A date such as 02-30 rolls over to another one.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== birthday) return undefined;
  if (birthday > today || birthday < '1860-01-01') return undefined;
  return { birthday, sex: Number(order) % 2 === 1 ? '男' : '女' };
}

/** Whole years on a day; both `YYYY-MM-DD`. */
export function ageOn(birthday: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return day.slice(5) < birthday.slice(5) ? years - 1 : years;
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码 (GB 32100): 18 characters without I, O, S, V, Z, with checksum. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, i) => total + CREDIT_ALPHABET.indexOf(code[i] ?? '') * weight, 0);
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** 护照: no checksum (ID-9). */
export const isPassport = (number: string): boolean => /^[A-Z0-9]{5,20}$/.test(number);

/** 大陆手机号 */
export const isMobile = (number: string): boolean => /^1[3-9]\d{9}$/.test(number);

/** 联系电话: a mobile, or a landline with its area code. */
export const isPhone = (number: string): boolean =>
  isMobile(number) || /^0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?$/.test(number);

/** 执业类别, the tenth figure of a lawyer's licence. */
export const LAWYER_KINDS = {
  1: '专职律师',
  2: '兼职律师',
  3: '香港居民律师',
  4: '澳门居民律师',
  5: '台湾居民律师',
  6: '公职律师',
  7: '公司律师',
  8: '法律援助律师',
  9: '军队律师',
} as const;

/** When lawyers were first admitted again. */
const FIRST_LAWYERS = 1979;

/**
 * 律师执业证号: 17 figures without checksum: 1, place (4), year first admitted (4), kind (1), sex (0 or 1), sequence (6).
 * From the ministry's numbering rules as known in practice ‡. A number of this form may still be nobody's: the window or the
 * ministry's register tells (ID-6).
 * @param today `YYYY-MM-DD`
 * @returns year first admitted and kind, or undefined
 */
export function readLawyerLicence(
  number: string,
  today: string,
): { since: number; kind: (typeof LAWYER_KINDS)[keyof typeof LAWYER_KINDS] } | undefined {
  const [, year, kindCode] = /^1\d{4}(\d{4})([1-9])[01]\d{6}$/.exec(number) ?? [];
  const kind = Object.entries(LAWYER_KINDS).find(([code]) => code === kindCode)?.[1];
  const since = Number(year);
  if (!kind || since < FIRST_LAWYERS || since > Number(today.slice(0, 4))) return undefined;
  return { since, kind };
}
