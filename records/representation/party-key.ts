/** 当事人的标识: equal for the same person or organisation wherever he is named, and telling nothing (PRIV-4). */
import { type IdKind, tidyNumber } from '../../court/people/id-document';
import { keyedHash } from '../../platform/secrets';
import { identityHash, type PersonRecord } from '../person/person';

/** Somebody as a form names him. */
export interface NamedParty {
  idNumber?: string | null | undefined;
  creditCode?: string | null | undefined;
}

const ID_CARD_LENGTH = 18;
/** By its look, where a form has no field for it. */
export const kindOfNumber = (number: string): IdKind =>
  tidyNumber(number).length === ID_CARD_LENGTH ? 'idCard' : 'passport';

export const organisationKey = (creditCode: string): string => `org:${creditCode.toUpperCase()}`;
/** @param idHash of a person's number */
export const keyOfNumber = (idHash: string): string => `person:${idHash}`;

/** Undefined where no number is known: then nobody can be told apart, and nothing follows from a name alone. */
export function partyKeyOf({ idNumber, creditCode }: NamedParty): string | undefined {
  if (creditCode) return organisationKey(creditCode);
  return idNumber ? keyOfNumber(identityHash(kindOfNumber(idNumber), idNumber)) : undefined;
}

/** Who proved his identity; undefined for one verified without a number. */
export const keyOfPerson = ({ idHash }: PersonRecord): string | undefined => (idHash ? keyOfNumber(idHash) : undefined);

export const creditCodeOf = (partyKey: string): string => partyKey.replace(/^org:/, '');

/** The account's number behind a key; undefined: an organisation's. */
export const idHashOf = (partyKey: string): string | undefined => /^person:(.+)$/.exec(partyKey)?.[1];

/** The hash that filings keep of their parties' numbers. */
export function partyHashOf({ idNumber, creditCode }: NamedParty): string | undefined {
  if (creditCode) return keyedHash('creditCode', creditCode);
  return idNumber ? keyedHash('idNumber', idNumber) : undefined;
}
