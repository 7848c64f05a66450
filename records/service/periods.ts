/** 期限: what begins to run for a party on the day after a document was served on him, each computed by its own law (SERVE-6, TIME-6..8). */
import { answerPeriod } from '../../court/time/answer-period';
import { appealPeriod } from '../../court/time/appeal-period';
import { evidencePeriod } from '../../court/time/evidence-period';
import { type LegalDate, legalDateText } from '../../court/time/legal-date';
import { computePeriod, type Period } from '../../court/time/period';
import type { Transaction } from '../../platform/transact';
import { CASE_DATES, type CaseDate, dateKeyOf } from '../case/date';
import type { Service } from './service';
import type { PeriodStart } from './starts';

type Counted = Pick<CaseDate, 'kind' | 'title' | 'next' | 'on' | 'steps' | 'provisional'>;

/** Undefined: nothing runs by it (no days agreed for an answer, a final document), or it is kept elsewhere (a fee's in its order). */
function counted(start: PeriodStart, servedOn: LegalDate, abroad: boolean): Counted | undefined {
  switch (start.kind) {
    case 'answer':
      return answer(start, servedOn, abroad);
    case 'evidence': {
      const { lastDay, provisional, steps } = evidencePeriod({ from: servedOn, days: start.days });
      const next = '请在这一天以前提交证据；来不及的，在这一天以前书面申请延长。晚交的证据也会收下，要说明理由。';
      return lastDay && { kind: 'evidence', title: '举证期限', next, on: lastDay, provisional, steps };
    }
    case 'appeal': {
      const period = appealPeriod(start.document, { servedOn, abroad });
      const what = start.document.kind === 'judgment' ? '判决' : '裁定';
      return period && of('appeal', '上诉期', `不服${what}的，请在这一天以前提交上诉状。不上诉的，不用办理。`, period);
    }
    case 'other': {
      const { title, next, days, rule } = start;
      const period = computePeriod({ from: servedOn, days });
      const first = { text: `收到后有 ${days} 天。`, rule };
      return of('other', title, next, { ...period, steps: [first, ...period.steps] });
    }
    case 'payFee':
      return undefined;
  }
}

function answer(
  { proceeding, agreedDays }: Extract<PeriodStart, { kind: 'answer' }>,
  servedOn: LegalDate,
  abroad: boolean,
): Counted | undefined {
  const period = answerPeriod({
    proceeding,
    servedOn,
    ...(abroad && proceeding !== 'administrative' ? { abroad } : {}),
    agreedDays,
  });
  if (!period) return undefined;
  if (proceeding === 'civilAppeal' || proceeding === 'administrativeAppeal')
    return of('appealAnswer', '对上诉的答辩期', '可以在这一天以前提交答辩状。不答辩的，不影响审理。', period);
  const next =
    proceeding === 'administrative'
      ? '请在这一天以前提交答辩状、作出行政行为的全部证据和所依据的规范性文件；对管辖有异议的也在这一天以前提出。'
      : '可以在这一天以前提交答辩状；认为这个法院不该管的，也在这一天以前提出管辖异议。';
  return of('answer', '答辩期', next, period);
}

const of = (
  kind: CaseDate['kind'],
  title: string,
  next: string,
  { lastDay, provisional, steps }: Pick<Period, 'lastDay' | 'provisional' | 'steps'>,
): Counted => ({ kind, title, next, on: lastDay, provisional, steps });

type Of = Pick<Service, '_id' | 'caseId' | 'caseNo' | 'courtId' | 'partyId' | 'starts' | 'abroad'>;

/** All that a service begins, as it stands when nothing has been done yet; the nearest first. Throws RangeError as the laws' own functions. */
export function periodsOf(service: Of, servedOn: LegalDate): CaseDate[] {
  const { _id, caseId, caseNo, courtId, partyId, starts, abroad = false } = service;
  return starts
    .flatMap((start, i): CaseDate[] => {
      const one = counted(start, servedOn, abroad);
      if (!one) return [];
      const id = `${_id}:${one.kind}${i === 0 ? '' : `:${i + 1}`}`;
      const key = dateKeyOf({ _id: id, on: one.on, at: null });
      const here = { _id: id, caseId, caseNo, courtId, partyId, at: null, from: _id, dateKey: key };
      return [{ ...here, ...one, state: 'running' }];
    })
    .sort((a, b) => (a.dateKey < b.dateKey ? -1 : 1));
}

/** Entered, or entered anew with another day; what he has done meanwhile stays done. Two database actions each. */
export async function enterPeriods(transaction: Transaction, periods: readonly CaseDate[]): Promise<void> {
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  for (const period of periods) {
    const there = await dates.get(period._id);
    if (!there) await dates.insert(period);
    else if (there.state !== 'done') {
      const { on, steps, provisional, dateKey, state } = period;
      await dates.update(period._id, { on, steps, provisional, dateKey, state });
    }
  }
}

/** SERVE-4: it never began. What he has done is done. */
export async function callOffPeriods(transaction: Transaction, periods: readonly CaseDate[]): Promise<void> {
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  for (const { _id } of periods) {
    const there = await dates.get(_id);
    if (there && there.state !== 'done') await dates.update(_id, { state: 'calledOff' });
  }
}

/** `答辩期最后一天是 …；上诉期 …`; empty: nothing runs. */
export const lastDaysText = (periods: readonly Pick<CaseDate, 'title' | 'on'>[]): string =>
  periods.map(({ title, on }) => `${title}的最后一天是 ${legalDateText(on)}`).join('；');
