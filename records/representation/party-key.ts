/** 当事人的标识: equal for the same person or organisation wherever he is named, and telling nothing (PRIV-4). */
import { kindOfNumber } from '../../court/people/id-document';
import { keyedHash } from '../../platform/secrets';
import { identityHash, numberOf, type PersonRecord } from '../person/person';

/** Somebody as a form names him. */
export interface NamedParty {
  idNumber?: string | null | undefined;
  creditCode?: string | null | undefined;
}

/** A form has no field for the kind: two numbers that look alike have the same hash in it, whatever the documents. */
export const hashAsNamed = (number: string): string => identityHash(kindOfNumber(number), number);

export const organisationKey = (creditCode: string): string => `org:${creditCode.toUpperCase()}`;
/** @param idHash of a person's number */
export const keyOfNumber = (idHash: string): string => `person:${idHash}`;

/** Undefined where no number is known: then nobody can be told apart, and nothing follows from a name alone. */
export function partyKeyOf({ idNumber, creditCode }: NamedParty): string | undefined {
  if (creditCode) return organisationKey(creditCode);
  return idNumber ? keyOfNumber(hashAsNamed(idNumber)) : undefined;
}

/** What a case keeps of a party as a form names him. */
export const numbersOf = ({
  kind,
  ...party
}: NamedParty & { kind: 'person' | 'organisation' }): { idHash: string | null; partyKey: string | null } => ({
  idHash: kind === 'person' && party.idNumber ? hashAsNamed(party.idNumber) : null,
  partyKey: partyKeyOf(party) ?? null,
});

/** Who proved his identity, as forms name him; undefined for one verified without a number. */
export function keyOfPerson(person: PersonRecord): string | undefined {
  const number = ownSeriesNumber(person);
  const hash = number === undefined ? person.idHash : hashAsNamed(number);
  return hash ? keyOfNumber(hash) : undefined;
}

/** Under which hashes cases may name him: those written before hashed each number as a card's. */
export function hashesNaming(person: PersonRecord): string[] {
  const number = ownSeriesNumber(person);
  if (number === undefined) return person.idHash ? [person.idHash] : [];
  return [...new Set([hashAsNamed(number), keyedHash('idNumber', number)])];
}

/** Of another document than the card, whose kind is part of his own hash. */
const ownSeriesNumber = (person: PersonRecord): string | undefined =>
  (person.idKind ?? 'idCard') === 'idCard' ? undefined : numberOf(person);

export const creditCodeOf = (partyKey: string): string => partyKey.replace(/^org:/, '');

/** The account's number behind a key; undefined: an organisation's. */
export const idHashOf = (partyKey: string): string | undefined => /^person:(.+)$/.exec(partyKey)?.[1];

/** The hash that filings keep of their parties' numbers. */
export function partyHashOf({ idNumber, creditCode }: NamedParty): string | undefined {
  if (creditCode) return keyedHash('creditCode', creditCode);
  return idNumber ? keyedHash('idNumber', idNumber) : undefined;
}
