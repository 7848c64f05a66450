/** 执业身份: lawyers and legal workers whose licence the court has seen, for a year and all their cases (ID-6). */
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { askedKey, heldKey } from './live-keys';
import { type Representation, representations } from './representation';
import { isLive } from './state';

/** One profession an account at a time. */
export const practitionerKey = (openid: string): string => askedKey('practitioner', openid, 'practice');

/** Of several accounts at once, those in force on a day. */
export async function practitionersOf(
  openids: readonly OpenId[],
  today: LegalDate,
): Promise<Map<OpenId, Representation>> {
  const keys = [...new Set(openids)].map((openid) => heldKey({ live: practitionerKey(openid) }));
  const found = keys.length === 0 ? [] : await representations.find({ live: command().in(keys) }, { limit: 1000 });
  return new Map(found.filter((one) => isLive(one, today)).map((one) => [one.openid, one]));
}
