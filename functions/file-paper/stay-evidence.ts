/**
 * 举证期限中止 (TIME-7; 证据规定55(1)): a jurisdiction objection of a defendant that comes in time makes the periods for evidence in the case stand
 * still; when the ruling that rejects it is in force, as an officer records, or it is taken back, they run on with the days that were left.
 */
import { evidencePeriod } from '../../court/time/evidence-period';
import { leaveOut, onWorkingDay } from '../../court/time/exclusion';
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import { CASE_DATES, type CaseDate, caseDates, dateKeyOf, type Stay } from '../../records/case/date';
import { enter } from '../../records/case/event';
import type { CaseMember } from '../../records/case/member';
import { everybody, tellPeople } from '../../records/case/tell';
import type { FiledPaper } from '../../records/paper/paper';
import { services } from '../../records/service/service';

const RULE = 'TIME-7 证据规定第55条第(1)项';
const MOST = 1000;

type Objection = Pick<FiledPaper, '_id' | 'kind' | 'side' | 'timings' | 'receivedAt' | 'names'>;

/** In time, or before its period has begun; by whom it is open to (民诉法130). */
export const staysEvidence = ({ kind, side, timings }: Pick<Objection, 'kind' | 'side' | 'timings'>): boolean =>
  kind === 'jurisdictionObjection' && side === 'defendant' && timings.some(({ state }) => state !== 'late');

/** A period for evidence, and the day it runs from. */
export interface EvidenceDate {
  dateId: string;
  plain: NonNullable<CaseDate['plain']>;
}

/** Of everybody in the case; looked up before the transaction, which looks by no field. */
export async function evidenceDates(caseId: string): Promise<EvidenceDate[]> {
  const found = await caseDates.find({ caseId }, { limit: MOST });
  const open = found.filter(({ kind, state }) => kind === 'evidence' && (state === 'running' || state === 'stayed'));
  return Promise.all(open.map(async (date) => ({ dateId: date._id, plain: date.plain ?? (await plainOf(date)) })));
}

/** Exactly, as it was counted from its service; where it was changed since, or came otherwise, from its last day. */
async function plainOf({ from, on }: CaseDate): Promise<EvidenceDate['plain']> {
  const service = from === null ? undefined : await services.get(from);
  const start = service?.effectiveOn;
  if (!start) return { from: addDays(on, -A_YEAR), on };
  for (const one of service.starts)
    if (one.kind === 'evidence' && evidencePeriod({ from: start, days: one.days }).lastDay === on)
      return { from: start, on: addDays(start, one.days) };
  return { from: start, on };
}

/** No period for evidence is longer: whatever stands in the way comes after its beginning. */
const A_YEAR = 366;

/** With the receipt of the objection. Two database actions each, and what everybody is told. */
export async function stayEvidence(
  transaction: Transaction,
  { _id: paperId, receivedAt, names }: Objection,
  found: Case,
  known: readonly EvidenceDate[],
  members: readonly CaseMember[],
): Promise<void> {
  if (!receivedAt) return;
  const from = legalDateOf(receivedAt.getTime());
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  let stayed = 0;
  for (const { dateId, plain } of known) {
    const date = await dates.get(dateId);
    if (!date || (date.state !== 'running' && date.state !== 'stayed')) continue;
    if (date.on < from || date.stays?.some((one) => one.paperId === paperId)) continue;
    const text = `${names.join('、')}提出管辖异议，举证期限从 ${legalDateText(from)}起暂停；驳回异议的裁定生效以后，接着算剩下的天数。`;
    await dates.update(dateId, {
      state: 'stayed',
      stays: command().set([...(date.stays ?? []), { paperId, from }]),
      plain: command().set(date.plain ?? plain),
      steps: command().set([...date.steps, { text, rule: RULE }]),
    });
    stayed += 1;
  }
  if (stayed === 0) return;
  const text = `${names.join('、')}在期限内提出管辖异议，举证期限从 ${legalDateText(from)}起暂停，异议处理完再接着算。暂停期间也可以提交证据。`;
  await tellAll(transaction, found, members, {
    key: `evidence-stayed:${paperId}`,
    title: '举证期限暂停',
    text,
    at: receivedAt,
  });
}

/**
 * The objection is dealt with since `to`: what no other objection holds runs on. Returns how many do.
 * @param to day of effect of the ruling, or of the withdrawal
 */
export async function resumeEvidence(
  transaction: Transaction,
  { _id: paperId }: Pick<FiledPaper, '_id'>,
  found: Case,
  { dateIds, to, at }: { dateIds: readonly string[]; to: LegalDate; at: Date },
  members: readonly CaseMember[],
): Promise<number> {
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  const lasts: LegalDate[] = [];
  for (const dateId of dateIds) {
    const date = await dates.get(dateId);
    const own = date?.stays?.find((one) => one.paperId === paperId && one.to === undefined);
    if (!date?.plain || !own || date.state !== 'stayed') continue;
    const stays = (date.stays ?? []).map((one): Stay => (one.paperId === paperId ? { ...one, to } : one));
    const moved = leaveOut(date.plain.from, date.plain.on, stays);
    if (moved.standsStill) {
      await dates.update(dateId, { stays: command().set(stays) });
      continue;
    }
    const { lastDay: on, provisional, steps } = onWorkingDay(moved.end);
    const text = `管辖异议处理完毕（${legalDateText(to)}），暂停的 ${moved.days} 天不算，举证期限顺延到 ${legalDateText(moved.end)}。`;
    await dates.update(dateId, {
      state: on < legalDateOf(at.getTime()) ? 'over' : 'running',
      on,
      provisional,
      dateKey: dateKeyOf({ ...date, on }),
      stays: command().set(stays),
      steps: command().set([...date.steps, { text, rule: RULE }, ...steps]),
    });
    lasts.push(on);
  }
  const [last] = lasts.sort().reverse();
  if (last === undefined) return 0;
  const text = `管辖异议已经处理完毕，举证期限接着算，最后一天见各人的“我的期限”，最晚到 ${legalDateText(last)}。`;
  await tellAll(transaction, found, members, {
    key: `evidence-resumed:${paperId}`,
    title: '举证期限接着计算',
    text,
    at,
  });
  return lasts.length;
}

async function tellAll(
  transaction: Transaction,
  { _id: caseId, courtId }: Case,
  members: readonly CaseMember[],
  { key, title, text, at }: { key: string; title: string; text: string; at: Date },
): Promise<void> {
  await enter({ key, caseId, courtId, kind: 'procedure', at, title, text, by: null }, transaction);
  await tellPeople({ _id: caseId, courtId }, everybody(members), { key, title, text, at }, transaction);
}
