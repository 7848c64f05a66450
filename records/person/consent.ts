/** 同意: each word somebody gave on a notice, one document each, never changed (ID-8, PRIV-1, 个保法14, 15). */
import { createHash } from 'node:crypto';
import { CONSENT_VERSIONS } from '../../court/access/consent-texts';
import { CONSENT_KINDS, type ConsentKind } from '../../court/agency/check';
import { collection, type Stored } from '../../platform/database';
import type { PersonRecord } from './person';

export interface Consent extends Stored {
  openid: string;
  kind: ConsentKind;
  version: string;
  /** false: refused, or taken back. */
  given: boolean;
  at: Date;
  /** The officer who told it at the window; null: read on the phone. */
  officer: string | null;
}

export const consents = collection<Consent>('consents');

/** The same act leaves it once. */
export const consentId = (act: string, kind: ConsentKind): string =>
  `${createHash('sha256').update(act).digest('base64url').slice(0, 24)}:${kind}`;

/** In the version of today, and not taken back. */
export function hasConsented(one: PersonRecord | undefined, kind: ConsentKind): boolean {
  const consented = one?.consents?.[kind];
  return consented?.given === true && consented.version === CONSENT_VERSIONS[kind];
}

/** What has to be read, or read again: who refused the face is not asked at each step (个保法16). */
export const missingConsents = (one: PersonRecord | undefined): ConsentKind[] =>
  CONSENT_KINDS.filter((kind) => one?.consents?.[kind]?.version !== CONSENT_VERSIONS[kind]);

/** What was agreed to in the version of today and not taken back: who refused is in neither list. */
export const agreedConsents = (one: PersonRecord | undefined): ConsentKind[] =>
  CONSENT_KINDS.filter((kind) => hasConsented(one, kind));
