/** 现在有没有效, 还缺什么: read off one representation. */

import type { Paper } from '../../court/agency/paper';
import { LICENCE_PAPERS, missingPapers } from '../../court/agency/representation';
import { addDays, type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import { unseal } from '../../platform/secrets';
import { type Representation, sealedAt } from './representation';

/** The last day it can be used; null: until it ends. A guardian's ends when the ward comes of age (民法典17). */
export function lastDayOf({ _id, until, ofAge }: Representation): LegalDate | null {
  return ofAge ? addDays(parseLegalDate(unseal(ofAge, sealedAt(_id))), -1) : until;
}

/** In force on a day: confirmed, and not run out. */
export function isLive(one: Representation, today: LegalDate): boolean {
  if (one.state !== 'confirmed') return false;
  const last = lastDayOf(one);
  return last === null || last >= today;
}

/** @param licence of the agent as a practitioner, where it is in force: handed in once for all his cases */
export function papersMissing({ capacity, papers, confirmedBy }: Representation, licence?: Representation): Paper[] {
  const there = Object.values(papers).map(({ paperId }) => paperId);
  if (licence?.capacity.kind === 'practitioner') there.push(LICENCE_PAPERS[licence.capacity.profession]);
  // The principal's own word, given on his phone, is the power of attorney.
  if (confirmedBy) there.push('power-of-attorney');
  return missingPapers(capacity, there);
}
