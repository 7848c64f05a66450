/** 查封、冻结的到期日 in the applicants' calendar: written with the measure, moved with its renewal, gone with its release (ENF-7). */
import { controlPlan } from '../../court/enforcement/control';
import { legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { CASE_DATES, type CaseDate, dateKeyOf } from '../case/date';
import type { CaseParty } from '../case/parties';
import { MEASURE_NAMES, type Measure } from './measure';

const dateIdOf = (measureId: string): string => `${measureId}:until`;

/** As the measure stands after this transaction; nobody's where there is no applicant. */
export async function keepMeasureDate(
  transaction: Transaction,
  measure: Measure,
  parties: readonly CaseParty[],
): Promise<void> {
  const [first, ...others] = parties.filter(({ role }) => role === 'applicant').map(({ _id }) => _id);
  if (first === undefined) return;
  const date = dateOf(measure, first, others);
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  const { _id, parties: all, ...changes } = date;
  // Of several applicants one may have left since.
  const now = all ? command().set(all) : command().remove();
  if (await dates.get(_id)) await dates.update(_id, { ...changes, parties: now });
  else await dates.insert(date);
}

/** It is held no more: nothing ends on that day. */
export async function dropMeasureDate(transaction: Transaction, measureId: string): Promise<void> {
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  if (await dates.get(dateIdOf(measureId))) await dates.update(dateIdOf(measureId), { state: 'calledOff' });
}

function dateOf(measure: Measure, partyId: string, others: readonly string[]): CaseDate {
  const { _id: measureId, caseId, courtId, caseNo, kind, text, until: on, renewBy } = measure;
  const _id = dateIdOf(measureId);
  const { askBy, steps } = planOf(measure);
  return {
    _id,
    caseId,
    courtId,
    caseNo,
    kind: 'measureEnds',
    partyId,
    ...(others.length > 0 ? { parties: [partyId, ...others] } : {}),
    title: `${MEASURE_NAMES[kind]}${text}`,
    next: askBy
      ? `需要继续的，请在 ${legalDateText(askBy)}以前申请续行，过了可能续不上。`
      : `需要继续的，请尽早向执行员申请续行，手续最晚 ${legalDateText(renewBy)}办好。`,
    on,
    at: null,
    steps,
    provisional: false,
    from: null,
    state: 'running',
    dateKey: dateKeyOf({ _id, on, at: null }),
  };
}

/** Of the time that runs now: since it was renewed last, or since it began. */
export function planOf({ asset, from, until, preservation, renewals }: Measure): ReturnType<typeof controlPlan> {
  return controlPlan({ asset, from: renewals.at(-1)?.on ?? from, until, preservation });
}
