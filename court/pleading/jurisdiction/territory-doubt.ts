/** 管辖疑问: a warning where none of the courts that the law points to seems to be this one; the filing is received all the same (FILE-14). */

import { fen } from '../../money';
import type { LegalDate } from '../../time/legal-date';
import type { Complaint, ComplaintParty, Doubt } from '../complaint';
import { disputeOfCause } from './dispute-of-cause';
import type { CourtFacts } from './facts';
import { findCourts } from './find-courts';
import { FILE_ANYWAY, LEVEL_NAMES } from './hint';
import type { Party } from './residence';

/** What is known of the court a filing goes to. */
export interface ThisCourt {
  level: 'basic' | 'intermediate' | 'high';
  /** 辖区: names of its region as addresses write them, e.g. `余姚市`; of an intermediate court its city, `广州市`. */
  area: readonly string[];
}

/** An address that begins with a region names it; `夹塘村三区` does not. */
const NAMES_A_REGION = /^[^镇乡村街路]{2,}?(?:省|自治区|自治州|市|州|盟|县|旗|区)/u;

/** Whether an address is in the court's region; a bare street or village says nothing. */
export function whereIs(place: string, { area }: ThisCourt): 'here' | 'elsewhere' | 'unknown' {
  if (area.some((name) => place.includes(name))) return 'here';
  return NAMES_A_REGION.test(place) ? 'elsewhere' : 'unknown';
}

/**
 * @returns a warning for the filer if every place known to count is outside this court's region, or the level is another;
 * undefined where one is here, or nothing is known
 */
export function territoryDoubt(facts: CourtFacts, court: ThisCourt): Doubt | undefined {
  const { hints, unclear } = findCourts(facts);
  const [first] = hints;
  if (!first) return undefined;
  const places = [...new Set(hints.flatMap(({ place }) => (place ? [place] : [])))];
  if (places.length > 0 && places.every((place) => whereIs(place, court) === 'elsewhere')) {
    const other = '其他有关的地方（如合同履行地、事情发生地、约定的地方）在本院辖区的，不用理会这条提示。';
    const text = `您填写的地方（${places.join('、')}）看来不在本院辖区。${unclear.length > 0 ? other : ''}${FILE_ANYWAY}`;
    return { field: 'court', text, rule: first.rule };
  }
  const { level } = first;
  if (level === 'unclear' || level === 'designated' || level === court.level) return undefined;
  return {
    field: 'court',
    text: `按您填写的情况，这个案件可能由${LEVEL_NAMES[level]}审理。${FILE_ANYWAY}`,
    rule: 'FILE-19 民诉法第18、19条',
  };
}

/** What a complaint says about courts: parties and amount. Undefined: its 案由 is not recognised. */
export function factsOfComplaint(complaint: Complaint, today: LegalDate): CourtFacts | undefined {
  const dispute = complaint.causeOfAction ? disputeOfCause(complaint.causeOfAction) : undefined;
  if (!dispute) return undefined;
  const [plaintiff] = complaint.plaintiffs ?? [];
  const amounts = (complaint.claims ?? []).flatMap(({ amountFen }) => (amountFen === undefined ? [] : [amountFen]));
  return {
    today,
    dispute,
    plaintiff: partyOf(plaintiff),
    defendants: (complaint.defendants ?? []).map(partyOf),
    amount: amounts.length > 0 ? fen(amounts.reduce((sum, one) => sum + one, 0)) : undefined,
  };
}

const partyOf = (party: ComplaintParty | undefined): Party => ({ domicile: party?.domicile });
