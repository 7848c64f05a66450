/** 人: what is kept of a person who uses the program: what the law needs and no more (PRIV-2); numbers only under seal. */
import type { ConsentKind } from '../../court/agency/check';
import { type IdKind, tidyNumber } from '../../court/people/id-document';
import { readIdCard } from '../../court/people/identity-number';
import { type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import type { Person } from '../../platform/identity';
import { keyedHash, type Sealed, seal, unseal } from '../../platform/secrets';

/** The consent in force: the latest word on one notice; all of them are in `consents`. */
export interface Consented {
  version: string;
  given: boolean;
  at: Date;
}

/** What was tried today (Asia/Shanghai); `failed` holds each failed check once. */
export interface DayOfChecks {
  day: LegalDate;
  begun: number;
  failed: { check: string; at: number }[];
}

/** `people/<openid>`. No birthday: it stands in the number, and is read there when the law asks for it. */
export interface PersonRecord extends Person {
  idKind?: IdKind;
  /** Sealed at `people/<openid>`. */
  idNumber?: Sealed;
  idHash?: string;
  /** For reminders; not compared with anything. Sealed at `people/<openid>`. */
  phone?: Sealed;
  verifiedAt?: Date;
  /** By face, or by an officer who saw the document. */
  how?: 'face' | 'window';
  /** The check, or the act of the window. */
  proof?: string;
  /** The matter of the account that had this number before; null: none had. */
  replaced?: string | null;
  consents?: Partial<Record<ConsentKind, Consented>>;
  checks?: DayOfChecks;
  /** ID-4: organisations he heads (party-key.ts), until when; written by the transactions that make him so. */
  heads?: { partyKey: string; until: LegalDate | null }[];
  /** One check at a time is looked at, so that five failures are five however many are sent at once. */
  inCheck?: { check: string; act: string; at: Date } | null;
}

export const people = collection<PersonRecord>('people');

/**
 * `identities/<keyed hash of the number>`: one number, one live account (ID-2). The document's `_id` makes it so: who proves
 * the same number later writes the same document.
 */
export interface Identity extends Stored {
  /** null: known at the window only, without a phone. */
  openid: string | null;
  since: Date;
  lastAct: string;
  /**
   * The holder's own identity, where this is only his number as forms give it, without its kind (party-key.ts): found under it, he
   * holds nothing by it, and who proves or shows the document that this is the number of takes its place.
   */
  of?: string;
}

export const identities = collection<Identity>('identities');

/** A person without a phone, recorded at the window: `p-<keyed hash of the number>`. */
export interface OfflinePerson extends Stored {
  name: string;
  idKind: IdKind;
  /** Sealed at `offline_people/<_id>`. */
  idNumber: Sealed;
  idHash: string;
  phone: Sealed | null;
  courtId: string;
  /** The officer who saw the document. */
  officer: string;
  at: Date;
}

export const offlinePeople = collection<OfflinePerson>('offline_people');

/** What is typed from a document or by a person. */
export interface ProvenIdentity {
  name: string;
  idKind: IdKind;
  idNumber: string;
  phone?: string | undefined;
}

/** A card's number keeps the hash it has in filings; other documents have a series of their own. */
export const identityHash = (kind: IdKind, number: string): string =>
  keyedHash('idNumber', kind === 'idCard' ? tidyNumber(number) : `${kind}:${tidyNumber(number)}`);

export const personSeal = (openid: string): string => `people/${openid}`;
export const offlineSeal = (personId: string): string => `offline_people/${personId}`;

/** What a proven identity adds to `people/<openid>`. */
export const sealedIdentity = (openid: string, { name, idKind, idNumber, phone }: ProvenIdentity) => ({
  name,
  idKind,
  idNumber: seal(tidyNumber(idNumber), personSeal(openid)),
  idHash: identityHash(idKind, idNumber),
  ...(phone === undefined ? {} : { phone: seal(phone, personSeal(openid)) }),
});

/** Undefined: none is known. */
export const numberOf = (one: PersonRecord): string | undefined =>
  one.idNumber && unseal(one.idNumber, personSeal(one._id));

export const phoneOf = (one: PersonRecord): string | undefined => one.phone && unseal(one.phone, personSeal(one._id));

/** ID-5: from the number of an identity card; undefined for other documents. */
export function birthdayOf(one: PersonRecord, today: LegalDate): LegalDate | undefined {
  const number = one.idKind === 'idCard' ? numberOf(one) : undefined;
  const birthday = number && readIdCard(number, today)?.birthday;
  return birthday ? parseLegalDate(birthday) : undefined;
}
