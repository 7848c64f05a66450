/** 反悔 (MED-8; 民诉法102): a party takes his word back before all have signed for the 调解书; the trial goes on, and the judge decides. */
import { isLegalDate, legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import { servedOn, signedOn } from './ending';
import { courtFile, partyOf, type StaffGrant } from './file';
import { mine } from './mine';
import { lookedUp, movedView, takeStep } from './take-step';

export const undoMediation: WriteOperation<CourtInput<'undoMediation'>, CourtResult<'undoMediation'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge');
    const file = await courtFile(found);
    partyOf(file, input.partyId);
    if (!isLegalDate(input.on) || input.on > legalDateOf(act.at.getTime()))
      throw new CourtError('INVALID_INPUT', '反悔的日期不能在今天以后，请核对。', { on: '请核对日期' });
    const signed = found.deciding ? (await servedOn(found, file.parties)).map(signedOn) : [];
    const byAll = signed.length > 0 && signed.every((day) => day !== undefined && day <= input.on);
    const outcome = found.heard === true ? 'afterHearing' : 'beforeHearing';
    const text = caseWords(found.kind, { event: 'mediationUndone', outcome });
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'mediationUndone',
          outcome,
          actor: 'judge',
          holds: (guard, now) =>
            lookedUp({
              // What binds on signing cannot be taken back (解释151).
              notSignedByAll: !byAll && now.bindsOnSigning === undefined,
              noHearingYet: now.heard !== true,
              hearingHeld: now.heard === true,
            })(guard, now),
          set: { outcome: command().remove(), decidedOn: command().remove(), deciding: command().remove() },
          entry: () => ({ kind: 'procedure', title: '调解书不生效', text: text ?? '', by: input.partyId }),
        },
      ],
      told: { title: '案件继续审理', text: text ?? '' },
    });
    return movedView(moved, papersDue, text);
  },
};
