/** 提交时的情况: how a paper stands to case, powers and periods, before it is handed in and at the moment it is (DOMAIN 6.2, TIME-3). */
import { type Doubt, doubtsOf, lacksAuthority } from '../../court/papers-filed/doubts';
import { type FiledKind, filedKind } from '../../court/papers-filed/kinds';
import { timingOf } from '../../court/papers-filed/timing';
import type { Step } from '../../court/step';
import { type CourtDocument, finality } from '../../court/time/appeal-period';
import type { LegalDate } from '../../court/time/legal-date';
import type { Case } from '../../records/case/case';
import { type CaseDate, caseDates } from '../../records/case/date';
import { sideOf } from '../../records/case/member';
import type { CasePart } from '../../records/case/part';
import { outagesOn } from '../../records/court/outage';
import { type Content, filledIn } from '../../records/paper/content';
import type { PartyTiming } from '../../records/paper/paper';

/** A case has few periods and dates. */
const MOST = 1000;

/** Periods of these parties, the nearest first; a fee's is its order's (pay-fee: aid, or paid until a ruling). */
export async function periodsOf(caseId: string, partyIds: readonly string[]): Promise<CaseDate[]> {
  const found = await caseDates.find({ caseId }, { orderBy: [['dateKey', 'asc']], limit: MOST });
  return found.filter(
    ({ partyId, state, kind }) =>
      partyId !== null && partyIds.includes(partyId) && state !== 'calledOff' && kind !== 'payFee',
  );
}

/** The period of a party's that the paper is to come in: the one he names, else the latest of those that its kind has. */
export function periodFor(
  kind: FiledKind,
  partyId: string,
  periods: readonly CaseDate[],
  dateId: string | undefined,
): CaseDate | undefined {
  const own = periods.filter((one) => one.partyId === partyId);
  // What is asked for back is missed already: it is no period for the application itself.
  if (kind === 'restorePeriod') return undefined;
  const named = own.find(({ _id }) => _id === dateId);
  if (named) return named;
  for (const wanted of filedKind(kind).periods ?? []) {
    const last = own.filter((one) => one.kind === wanted).at(-1);
    if (last) return last;
  }
  return undefined;
}

export interface Received {
  at: Date;
  paper?: { how: 'posted' | 'handedIn'; on: LegalDate } | undefined;
}

export async function timingsOf(
  { courtId }: Pick<Case, 'courtId'>,
  kind: FiledKind,
  partyIds: readonly string[],
  periods: readonly CaseDate[],
  { dateId }: Pick<Content, 'dateId'>,
  { at, paper }: Received,
): Promise<PartyTiming[]> {
  const timings: PartyTiming[] = [];
  for (const partyId of partyIds) {
    const period = periodFor(kind, partyId, periods, dateId);
    // It stands still: there is no last day for now.
    const lastDay = period && period.state !== 'stayed' ? period.on : null;
    const facts = { receivedAt: at.getTime(), paper, lastDay };
    const found = timingOf({ ...facts, outages: [] });
    const isLate = found.state === 'late' && lastDay !== null;
    const whole = isLate ? timingOf({ ...facts, outages: await outagesOn(courtId, lastDay) }) : found;
    timings.push({ ...whole, partyId, dateId: period?._id ?? null });
  }
  return timings;
}

/** What is appealed: as he says, else what the case was decided by. */
export const appealedOf = (
  { outcome }: Pick<Case, 'outcome'>,
  { appealed }: Content,
): NonNullable<Content['appealed']> => appealed ?? (outcome === 'dismissSuit' ? 'dismissSuit' : 'judgment');

/** Whether that is the decision by which the case ended in this instance: only such an appeal moves the case. */
export const isOfDecision = (found: Pick<Case, 'outcome'>, content: Content): boolean =>
  appealedOf(found, content) === appealedOf(found, {});

/** As the law of appeals reads it (TIME-8). */
function appealedDocument(found: Case, content: Content): CourtDocument {
  const law = found.kind === 'administrative' ? 'administrative' : 'civil';
  const instance = found.procedure === 'smallClaims' ? 'smallClaims' : 'first';
  const appealed = appealedOf(found, content);
  return appealed === 'judgment'
    ? { law, instance, kind: 'judgment' }
    : { law, instance, kind: 'ruling', about: appealed };
}

export const finalIn = (found: Case, kind: FiledKind, content: Content): Step | undefined =>
  kind === 'appeal' ? finality(appealedDocument(found, content)) : undefined;

export interface Standing {
  doubts: Doubt[];
  timings: PartyTiming[];
  lacksAuthority: boolean;
}

/** @param part null: entered at the court for the party itself */
export async function standingOf(
  found: Case,
  part: CasePart | null,
  kind: FiledKind,
  partyIds: readonly string[],
  content: Content,
  received: Received,
  periods?: readonly CaseDate[],
): Promise<Standing> {
  const own = periods ?? (await periodsOf(found._id, partyIds));
  const timings = await timingsOf(found, kind, partyIds, own, content, received);
  const agent = part?.member.role === 'agent' ? { special: part.special } : null;
  const doubts = doubtsOf({
    kind,
    matter: found.kind ?? 'civil',
    state: found.state,
    side: part ? sideOf(part.member) : sideOfParty(partyIds),
    agent,
    filled: filledIn(content),
    timings,
    final: finalIn(found, kind, content),
  });
  return { doubts, timings, lacksAuthority: lacksAuthority(kind, agent) };
}

/** `<caseId>:<role>:<n>` */
export function sideOfParty([first = '']: readonly string[]) {
  const role = first.split(':').at(-2);
  return SIDES.find((one) => one === role);
}

const SIDES = ['plaintiff', 'defendant', 'thirdParty', 'applicant', 'judgmentDebtor'] as const;
