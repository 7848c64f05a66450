/** What the pages of a living case, court's side, are looked at with: one that waits for its judge, one heard, one decided, one in force. */
import { type LivingCase, type LivingWishes, livingCase } from '../demo/living-case';
import type { CheckProgressResult } from '../functions/check-progress/contract';
import { CHECKED, JUDGMENT } from '../functions/check-progress/court/trial';
import { aDate } from '../functions/check-progress/trial';
import { cases } from '../records/case/case';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';
import { shanghaiDay } from './shanghai-day';

const DAY_MS = 86_400_000;

type Sample = Omit<PageSample, 'picture'> & { name: string };

/** A Shanghai day, so many from today by the court's clock. */
export const dayIn = (court: JourneyCourt, days: number): string =>
  shanghaiDay(court.emulator.clock.now() + days * DAY_MS);

export const judge = <R = unknown>(court: JourneyCourt, action: string, more: object): Promise<R> =>
  court.must<R>('check-progress', 'o-judge', { action, ...more });
export const clerk = <R = unknown>(court: JourneyCourt, action: string, more: object): Promise<R> =>
  court.must<R>('check-progress', 'o-clerk', { action, ...more });

/** Registered some days ago; both sides agreed to be served at their accounts unless it is wished otherwise. */
export const registeredCase = (court: JourneyCourt, wishes: LivingWishes = {}): Promise<LivingCase> =>
  livingCase({
    at: new Date(court.emulator.clock.now() - 20 * DAY_MS),
    more: { procedure: 'ordinary' },
    consents: ['plaintiff', 'defendant'],
    ...wishes,
  });

/** A hearing by the judge's own calls: scheduled, and held at that time. */
export async function heardCase(court: JourneyCourt, { caseId }: LivingCase): Promise<void> {
  const { dateId } = await judge<CheckProgressResult<'schedule'>>(court, 'schedule', {
    caseId,
    what: 'hearing',
    on: dayIn(court, 5),
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  });
  court.emulator.clock.advance(6 * DAY_MS);
  await judge(court, 'recordHearing', { caseId, dateId, done: CHECKED, present: '原告陈晓梅、被告王建国到庭' });
}

/** A hearing some days ago, on record. */
const heldBefore = (court: JourneyCourt, of: LivingCase) =>
  aDate(of, 'hearing-1', { kind: 'hearing', title: '第1次开庭', on: dayIn(court, -6), state: 'done', open: true });

/** Written and laid by the judge. @returns the decision's id */
export async function laidDecision(court: JourneyCourt, caseId: string, content: object = JUDGMENT): Promise<string> {
  const { decisionId, version } = await judge<CheckProgressResult<'saveDecision'>>(court, 'saveDecision', {
    caseId,
    content,
  });
  await judge(court, 'layDecision', { decisionId, version });
  return decisionId;
}

/** Signed by the clerk and pronounced today, so that it is issued and served. */
export async function issuedJudgment(court: JourneyCourt, decisionId: string): Promise<void> {
  const { sha256 } = await clerk<CheckProgressResult<'readDecision'>>(court, 'readDecision', { decisionId });
  await clerk(court, 'signDecision', { decisionId, sha256 });
  await judge(court, 'pronounce', { decisionId, on: dayIn(court, 0), how: 'later' });
}

export async function staffCaseSamples(court: JourneyCourt): Promise<Sample[]> {
  const waiting = await registeredCase(court, { n: 161, assigned: false, released: false, more: {} });
  // Held before: the court's clock stays where the other pages are looked at.
  const held = { state: 'heard', more: { procedure: 'ordinary', heard: true } } as const;
  const decided = await registeredCase(court, { n: 163, ...held });
  await heldBefore(court, decided);
  const issuedId = await laidDecision(court, decided.caseId);
  await issuedJudgment(court, issuedId);
  const heard = await registeredCase(court, { n: 162, thirdParty: true, ...held });
  await heldBefore(court, heard);
  const laid = await laidDecision(court, heard.caseId);
  const { decisionId: draft } = await judge<CheckProgressResult<'saveDecision'>>(court, 'saveDecision', {
    caseId: heard.caseId,
    content: { ...JUDGMENT, found: '', orders: [] },
  });
  await judge(court, 'exclude', {
    caseId: heard.caseId,
    kind: 'appraisal',
    from: dayIn(court, -3),
    ground: '委托笔迹鉴定（2026）12号',
  });
  await clerk(court, 'enterPreservation', {
    caseId: heard.caseId,
    kind: 'preservation',
    applicants: [heard.plaintiff],
    title: '裁定财产保全',
    text: '裁定冻结被告名下银行账户 10 万元，正在执行。',
  });
  const busy = await registeredCase(court, { n: 164, lawyerFor: 'defendant', special: ['settle', 'appeal'] });
  const { dateId } = await judge<CheckProgressResult<'schedule'>>(court, 'schedule', {
    caseId: busy.caseId,
    what: 'hearing',
    on: dayIn(court, 6),
    time: '14:00',
    place: '第三法庭',
    mode: 'mixed',
    open: true,
  });
  const unsent = await registeredCase(court, { n: 166 });
  await cases.update(unsent.caseId, { noticesBy: dayIn(court, 1) });
  const over = await registeredCase(court, { n: 165, state: 'effective' });
  const id = encodeURIComponent;
  const page = (as: string, route: string, of: LivingCase | null, name: string, more = ''): Sample => ({
    as,
    route: `staff-cases/${route}/index`,
    query: of ? `?caseId=${id(of.caseId)}${more}` : more,
    name,
  });
  const move = (as: string, step: string, of: LivingCase, about = '') =>
    page(as, 'move', of, step, `&step=${step}${about ? `&of=${id(about)}` : ''}`);
  return [
    page('o-judge', 'list', null, 'judge'),
    page('o-clerk', 'list', null, 'unassigned', '?list=unassigned'),
    page('o-archivist', 'list', null, 'archive'),
    page('o-clerk', 'case', waiting, 'waiting'),
    page('o-judge', 'case', busy, 'judge'),
    page('o-clerk', 'case', decided, 'decided'),
    page('o-archivist', 'case', over, 'over'),
    page('o-judge', 'course', heard, 'heard'),
    page('o-judge', 'documents', decided, 'decided'),
    page('o-clerk', 'assign', waiting, 'waiting'),
    page('o-clerk', 'assign', busy, 'change'),
    page('o-judge', 'limit', heard, 'heard'),
    page('o-clerk', 'let-in', waiting, 'waiting'),
    page('o-clerk', 'effect', decided, 'decided'),
    page('o-judge', 'decisions', heard, 'heard'),
    page('o-judge', 'decisions/write', heard, 'judgment', `&decisionId=${id(draft)}`),
    page('o-judge', 'decisions/write', heard, 'mediated', '&what=mediated'),
    page('o-judge', 'decisions/write', busy, 'withdraw', '&what=withdraw'),
    page('o-judge', 'decisions/write', busy, 'withdrawPart', '&what=withdrawPart'),
    page('o-judge', 'decisions/write', busy, 'replaceParty', '&what=replaceParty'),
    page('o-judge', 'decisions/write', busy, 'stay', '&what=stay'),
    page('o-judge', 'decisions/one', null, 'draft', `?decisionId=${id(draft)}`),
    page('o-clerk', 'decisions/one', null, 'signing', `?decisionId=${id(laid)}`),
    page('o-judge', 'decisions/one', null, 'issued', `?decisionId=${id(issuedId)}`),
    page('o-clerk', 'case', unsent, 'unsent'),
    move('o-clerk', 'sendNotices', unsent),
    move('o-judge', 'schedule', busy),
    move('o-judge', 'callOff', busy, dateId),
    move('o-judge', 'recordHearing', busy, dateId),
    move('o-judge', 'admitParty', busy),
    move('o-judge', 'convert', busy),
    move('o-judge', 'openToPublic', busy),
    move('o-judge', 'extendLimit', busy),
    move('o-clerk', 'enterPreservation', busy),
    move('o-clerk', 'releasePreservation', busy),
    move('o-clerk', 'correctEvent', busy),
    move('o-clerk', 'allServed', decided),
    move('o-clerk', 'recordAppeal', decided),
    move('o-archivist', 'archive', over),
    move('o-judge', 'resume', busy),
  ];
}
