/** 证件: which documents prove who somebody is, and what may be wrong with a number as typed (ID-1, ID-9). */
import type { LegalDate } from '../time/legal-date';
import { isPassport, readIdCard } from './identity-number';

/** 证件种类 at the window; by face only the identity card of the mainland can be compared. */
export const ID_KINDS = ['idCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'residencePermit'] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** As it is stored and compared: no blanks, full-width letters as plain ones, the last letter of a card capital. */
export const tidyNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase();

/** 姓名 as it is compared: without blanks, the dot in a name of several parts always the same. */
export const tidyName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[•・‧∙⋅]/g, '·');

/** Of a name in Latin letters, which a passport prints in capitals with the family name first, and a form as its writer pleases. */
const latinWords = (name: string): string | undefined =>
  /^[\p{Script=Latin}\s,.'’-]+$/u.test(name)
    ? [...(name.toUpperCase().match(/\p{L}+/gu) ?? [])].sort().join(' ')
    : undefined;

/** However each was set; beside a number that is the same. */
export function isSameName(one: string, other: string): boolean {
  const [words, others] = [latinWords(one.normalize('NFKC')), latinWords(other.normalize('NFKC'))];
  if (words && words === others) return true;
  return tidyName(one).toUpperCase() === tidyName(other).toUpperCase();
}

const ID_CARD_LENGTH = 18;
/** More figures in a row than other documents have: a card’s, typed wrong. */
const FIGURES_OF_A_CARD = /^\d{14,}[\dX]?$/;

/** By its look, where a form has no field for it. */
export const kindOfNumber = (number: string): IdKind => {
  const tidy = tidyNumber(number);
  return tidy.length === ID_CARD_LENGTH || isLikeCard(tidy) ? 'idCard' : 'passport';
};

/** Long rows of figures are meant for an identity card; a passport has letters or is shorter. */
export const isLikeCard = (number: string): boolean => FIGURES_OF_A_CARD.test(tidyNumber(number));

/**
 * ID-9: of a party's number, whose kind the form does not ask: 护照 and 通行证 have no checksum. Undefined: nothing is wrong with it.
 * @param today `YYYY-MM-DD`
 */
export function partyNumberProblem(number: string, today: string): string | undefined {
  if (kindOfNumber(number) === 'idCard')
    return readIdCard(number, today) ? undefined : '身份证号码有误，请对照证件核对';
  return isPassport(tidyNumber(number)) ? undefined : '证件号码有误，请对照证件核对';
}

/** ID-9: a typing error, in words that say what to do; undefined: nothing is wrong with it. */
export function numberProblem(kind: IdKind, number: string, today: LegalDate): string | undefined {
  const tidy = tidyNumber(number);
  if (kind === 'idCard') {
    if (tidy.length !== 18) return `身份证号是 18 位，现在是 ${tidy.length} 位，请对照证件检查`;
    return readIdCard(tidy, today) ? undefined : '身份证号里可能有数字打错了，请对照证件检查';
  }
  return isPassport(tidy) ? undefined : '证件号码只有字母和数字，请对照证件检查';
}
