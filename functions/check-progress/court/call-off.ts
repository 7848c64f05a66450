/** 取消期日 (HEAR-14; 民诉法149): a hearing falls away by the judge's word; the case goes back to where it stood, not forward. */
import { CALLED_TO } from '../../../court/documents/summons';
import { plainInstant } from '../../../court/time/chinese-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import { dateIn, settleDate } from './dates';
import type { StaffGrant } from './file';
import { actorOf, mine } from './mine';
import { actKey, lookedUp, movedView, takeStep } from './take-step';

export const callOff: WriteOperation<CourtInput<'callOff'>, CourtResult<'callOff'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    const date = await dateIn(found._id, input.dateId);
    const time = plainInstant((date.at ?? act.at).getTime());
    const heard = found.heard === true;
    const outcome = heard ? 'beforeFurther' : 'beforeFirst';
    const isHearing = date.kind === 'hearing';
    const text = isHearing
      ? caseWords(found.kind, { event: 'hearingCalledOff', outcome }, { time, reason: input.reason })
      : `${time} 的${CALLED_TO[date.kind]}取消，理由：${input.reason.replace(/[。；，]+$/u, '')}。新的时间会另行通知。`;
    const entry = () => ({ kind: date.kind, title: `${date.title}取消`, text: text ?? '', by: null });
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: isHearing
        ? [
            {
              event: 'hearingCalledOff',
              outcome,
              actor: actorOf(found, context),
              holds: (guard, now) =>
                lookedUp({ noHearingYet: now.heard !== true, hearingHeld: now.heard === true })(guard, now),
              entry,
            },
          ]
        : { key: `called-off-${actKey(act)}`, entry },
      also: async (transaction) => settleDate(transaction, date._id, 'calledOff'),
      decides: input.paperId
        ? {
            paperId: input.paperId,
            kind: 'postponeHearing',
            outcome: 'granted',
            title: `${CALLED_TO[date.kind]}取消的通知`,
            reasons: input.reason,
          }
        : undefined,
      told: { title: `${CALLED_TO[date.kind]}取消`, text: text ?? '' },
    });
    return movedView(moved, papersDue, text);
  },
};

/** Nothing that lies ahead is on record as done. */
export function refuseAhead(at: Date | null, now: Date): void {
  if (at && at > now)
    throw new CourtError('PRECONDITION_FAILED', '还没有到开始的时间，不能提前记录。请在开庭以后再记录。');
}
