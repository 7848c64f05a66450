/** 补正期限提醒: three days before, the day before and on the last day the filer is reminded. What comes after is the judge's (FILE-8, FIX-3). */
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { type Filing, filings } from '../../records/filing/filing';
import { TOLD_BY, tellSide } from '../../records/filing/told';
import { dailyFrom, type Job } from './job';
import { inStages } from './stages';

const DAYS_LEFT = [0, 1, 3] as const;
type DaysLeft = (typeof DAYS_LEFT)[number];
const A_SLICE = 200;

const WHEN: Record<DaysLeft, string> = { 0: '今天是补正的最后一天', 1: '补正期限明天到', 3: '补正期限还有 3 天' };

export const corrections: Job = {
  name: 'corrections',
  due: dailyFrom(8, 30),
  slice: ({ cursor, now }) =>
    inStages(cursor, DAYS_LEFT, async (left, after) => {
      const lastDay = addDays(legalDateOf(now), left);
      const found = await filings.find(
        { state: 'correcting', 'correction.lastDay': lastDay, listKey: command().gt(after) },
        { orderBy: [['listKey', 'asc']], limit: A_SLICE, fields: ['receiptNo', 'listKey', ...TOLD_BY] },
      );
      await sideBySide(found, (filing) => remind(filing, lastDay, left, now));
      return { done: found.length, last: found.length === A_SLICE ? found.at(-1)?.listKey : undefined };
    }),
};

/** The filer, and who acts with him: his right is lost with the day, whoever looks after it. */
function remind(filing: Filing, lastDay: LegalDate, left: DaysLeft, now: number) {
  const { receiptNo } = filing;
  return tellSide(filing, {
    // Of an extended period, anew (FIX-1).
    key: `correction-ends:${lastDay}:${left}`,
    title: WHEN[left],
    text: `收件编号 ${receiptNo ?? ''}，请在 ${legalDateText(lastDay)}当天结束前逐项补好交回。来不及的，请在到期前申请延长。`,
    at: new Date(now),
    message: { template: 'periodEnds', values: { number: receiptNo ?? '', due: lastDay } },
  });
}
