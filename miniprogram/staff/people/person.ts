/** 证件上的: what a window clerk types from the document in his hand. Free of wx. */
import type { EventOf } from '../../api/services';

type Seen = EventOf<'identity', 'recordOfflinePerson'>;
export type IdKind = Seen['idKind'];

export const ID_KINDS: readonly { value: IdKind; label: string }[] = [
  { value: 'idCard', label: '身份证' },
  { value: 'passport', label: '护照' },
  { value: 'hkMacaoPermit', label: '港澳通行证' },
  { value: 'taiwanPermit', label: '台胞证' },
  { value: 'residencePermit', label: '永居证、居住证' },
];

export interface Typed {
  idKind: IdKind;
  name: string;
  idNumber: string;
  phone: string;
  noticeGiven: boolean;
}

export const NOBODY: Typed = { idKind: 'idCard', name: '', idNumber: '', phone: '', noticeGiven: false };

export type Errors = Partial<Record<keyof Typed | 'code', string>>;

const CARD_LENGTH = 18;
const tidy = (number: string) => number.normalize('NFKC').replace(/[\s-]/g, '');

/** How far the number is; '' nothing to say. */
export function lengthText({ idKind, idNumber }: Typed): string {
  const { length } = tidy(idNumber);
  if (idKind !== 'idCard' || length === 0) return '';
  if (length === CARD_LENGTH) return '18 位，够了。';
  return length < CARD_LENGTH ? `${length} 位，还差 ${CARD_LENGTH - length} 位。` : `多了 ${length - CARD_LENGTH} 位。`;
}

/** What is missing before it is asked for; whether a number is right, the service says. */
export function personErrors({ name, idNumber, noticeGiven }: Typed): Errors {
  return {
    ...(name.trim() ? {} : { name: '请照证件输入姓名' }),
    ...(tidy(idNumber).length >= 5 ? {} : { idNumber: '请照证件输入号码' }),
    ...(noticeGiven ? {} : { noticeGiven: '先告诉他，再勾上' }),
  };
}

/** As the services take it. The clerk has just ticked that notice was given. */
export const seenOf = ({ idKind, name, idNumber, phone }: Typed) => ({
  name: name.trim(),
  idKind,
  idNumber: idNumber.trim(),
  ...(phone.trim() ? { phone: phone.trim() } : {}),
  noticeGiven: true as const,
});
