/** 退回和告知: what did not become complete, or belongs elsewhere: the filer chooses to withdraw or to insist (FILE-8, 9). */
import { GUIDE_GROUNDS } from '../../court/machines/filing';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { isInTime } from '../../court/time/period';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { extensions } from '../../records/correction/extension';
import { type Filing, filings } from '../../records/filing/filing';
import { moveByJudge } from '../../records/filing/moves';
import { numberOf, wordsOf } from '../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from './contract';
import { decided, type JudgeContext, type JudgeGrant, orderOf } from './judge';

type Returning<K extends 'returnUncorrected' | 'returnDeficient' | 'guideElsewhere'> = WriteOperation<
  FileCaseInput<K>,
  FileCaseResult<'get'>,
  JudgeGrant
>;

/** FILE-8: not corrected in time. Never by itself: the judge records it (clause A). */
export const returnUncorrected: Returning<'returnUncorrected'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const found = await filings.first({ _id: context.input.filingId, courtId: context.grant.staff.courtId });
    const lastDay = found?.correction?.lastDay;
    if (found?.state === 'correcting' && lastDay && isInTime(context.clock.now(), lastDay))
      throw new CourtError('PRECONDITION_FAILED', `补正期限到 ${legalDateText(lastDay)}为止，还没有届满，不能退回。`);
    // FIX-1: what he asked for is answered before anything is returned for want of it.
    if (found && (await extensions.first({ liveKey: found._id })))
      throw new CourtError('PRECONDITION_FAILED', '当事人申请了延长补正期限，请先决定是否延长，再登记退回。');
    const text = `${lastDay ? `到 ${legalDateText(lastDay)}为止` : '期限内'}没有补正，材料已退回并记录在册。`;
    const guidance = { ground: 'uncorrected' as const, text };
    const filing = await moveByJudge(
      {
        ...orderOf(context, 'returnUncorrected'),
        set: { guidance: command().set(guidance), returnedOn: legalDateOf(context.act.at.getTime()) },
      },
      context.grant.staff,
    );
    return decided(
      context,
      filing,
      choice(context, filing, 'returned', '起诉材料已退回', wordsOf('returnUncorrected')),
    );
  },
};

/** FILE-8: corrected, and still deficient. */
export const returnDeficient: Returning<'returnDeficient'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { reasons } = context.input;
    const guidance = { ground: 'deficient' as const, text: reasons };
    const filing = await moveByJudge(
      {
        ...orderOf(context, 'returnDeficient'),
        guard: { correction: command().neq(null), insisted: false },
        set: { guidance: command().set(guidance), returnedOn: legalDateOf(context.act.at.getTime()) },
        guardRefused: ({ correction }) =>
          new CourtError(
            'PRECONDITION_FAILED',
            correction ? '当事人已经坚持起诉，请立案或作出裁定。' : '还没有要求过补正，请先一次性告知需要补正的内容。',
          ),
      },
      context.grant.staff,
    );
    const text = wordsOf('returnDeficient', { reason: reasons });
    return decided(context, filing, choice(context, filing, 'returned', '起诉材料已退回', text));
  },
};

/** FILE-9: informed first where to go; who insists gets a ruling. The days to decide run on meanwhile. */
export const guideElsewhere: Returning<'guideElsewhere'> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { ground, text } = context.input;
    const filing = await moveByJudge(
      {
        ...orderOf(context, 'guideElsewhere'),
        guard: { insisted: false },
        set: { guidance: command().set({ ground, text }) },
        guardRefused: () => new CourtError('PRECONDITION_FAILED', '当事人已经坚持起诉，请立案或作出裁定。'),
      },
      context.grant.staff,
    );
    const words = wordsOf('guideElsewhere', { reason: `${GUIDE_GROUNDS[ground]}。${text}` });
    return decided(context, filing, choice(context, filing, 'guided', '法官告知', words));
  },
};

/** Something waits for the filer's choice: also on his lock screen. */
const choice = ({ act }: JudgeContext, filing: Filing, key: string, title: string, text: string) => ({
  key,
  title,
  text,
  message: {
    template: 'choiceAsked' as const,
    values: { number: numberOf(filing), told: legalDateOf(act.at.getTime()) },
  },
});
