/** 审查: taking a filing up, and the one list of what is to be corrected (FILE-6, FIX-1). */
import { CORRECTION_DAYS } from '../../court/machines/filing';
import { legalDateOf } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { Filing } from '../../records/filing/filing';
import { moveByJudge } from '../../records/filing/moves';
import { dayText, numberOf, wordsOf } from '../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from './contract';
import { decided, type JudgeGrant, orderOf } from './judge';

export const take: WriteOperation<FileCaseInput<'take'>, FileCaseResult<'take'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const filing = await moveByJudge(
      { ...orderOf(context, 'take'), set: { judge: context.grant.openid } },
      context.grant.staff,
    );
    return decided(context, filing, { key: 'taken', title: '法官开始审查', text: wordsOf('take') });
  },
};

/** FILE-6: one list, once; FIX-1: the period is the judge's. */
export const requestCorrection: WriteOperation<
  FileCaseInput<'requestCorrection'>,
  FileCaseResult<'requestCorrection'>,
  JudgeGrant
> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { items, days = CORRECTION_DAYS.byDefault } = context.input;
    const lastDay = computePeriod({ from: legalDateOf(context.act.at.getTime()), days }).lastDay;
    const correction: Filing['correction'] = {
      items: items.map((item, i) => ({ ...item, itemId: `item-${i + 1}`, answer: null })),
      lastDay,
      late: false,
      noticed: { days, lastDay },
    };
    const filing = await moveByJudge(
      {
        ...orderOf(context, 'requestCorrection'),
        guard: { correction: null },
        set: { correction: command().set(correction) },
        guardRefused: () =>
          new CourtError('PRECONDITION_FAILED', '已经要求补正过一次，依法不能再次要求补正；请立案、退回或告知。'),
      },
      context.grant.staff,
    );
    return decided(context, filing, {
      key: 'correction',
      title: '请补正起诉材料',
      text: wordsOf('requestCorrection', { items: String(items.length), lastDay: dayText(lastDay) }),
      message: { template: 'correctionAsked', values: { number: numberOf(filing), due: lastDay } },
    });
  },
};
