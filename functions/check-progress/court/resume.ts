/** 恢复审理 (TIME-10; 民诉法153.2): the ground of a stay is gone; the time that stood still runs on. */
import { addDays, isLegalDate, legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Case, KeptExclusion } from '../../../records/case/case';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './file';
import { actorOf, mine } from './mine';
import { lookedUp, movedView, takeStep } from './take-step';

export const resume: WriteOperation<CourtInput<'resume'>, CourtResult<'resume'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge');
    const today = legalDateOf(act.at.getTime());
    if (!isLegalDate(input.goneOn) || input.goneOn > today)
      throw new CourtError('INVALID_INPUT', '原因消除的日期不能在今天以后，请核对。', { goneOn: '请核对日期' });
    const outcome = found.heard === true ? 'afterHearing' : 'beforeHearing';
    const words = caseWords(found.kind, { event: 'resume', outcome });
    const text = `${words ?? ''}${input.reason.replace(/[。；，]+$/u, '')}。`;
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'resume',
          outcome,
          actor: actorOf(found, context),
          holds: (guard, now) =>
            lookedUp({ groundGone: true, noHearingYet: now.heard !== true, hearingHeld: now.heard === true })(
              guard,
              now,
            ),
          set: (now) => ({ exclusions: command().set(stayEnded(now, addDays(today, -1))) }),
          entry: () => ({ kind: 'procedure', title: '恢复审理', text, by: null }),
        },
      ],
      told: { title: '案件恢复审理', text },
    });
    return movedView(moved, papersDue, text);
  },
};

/** The day it goes on counts again; a stay that ended on its first day left nothing out. */
function stayEnded({ exclusions = [] }: Case, to: KeptExclusion['from']): KeptExclusion[] {
  return exclusions.flatMap((one) => {
    if (one.kind !== 'stay' || one.to !== undefined) return [one];
    return one.from <= to ? [{ ...one, to }] : [];
  });
}
