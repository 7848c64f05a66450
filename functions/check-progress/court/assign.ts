/** 分案 (FILE-12): the clerk records which judges and which clerk the leader has assigned, and by which procedure it is tried. */
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import { judgesText, officersOf, panelNotices, toldInTime, trialBody } from './body';
import { courtFile, procedureName, type StaffGrant } from './file';
import { mine } from './mine';
import { actKey, lookedUp, movedView, takeStep } from './take-step';

export const assign: WriteOperation<CourtInput<'assign'>, CourtResult<'assign'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const file = await courtFile(await mine(context, input.caseId, 'clerk'));
    const today = legalDateOf(act.at.getTime());
    const body = await trialBody(file, input.procedure, input, today);
    const told = caseWords(file.found.kind, { event: 'assign' }, { judges: judgesText(body), clerk: body.clerk.name });
    const text = `${told ?? ''}适用${procedureName({ ...file.found, procedure: input.procedure })}审理。`;
    const { moved, papersDue } = await takeStep(context, {
      found: file.found,
      does: [
        {
          event: 'assign',
          actor: 'clerk',
          holds: lookedUp({ assignmentRecorded: body.assignedBy !== '', panelFits: true }),
          set: { trial: command().set(body), officers: officersOf(body), procedure: input.procedure },
          entry: () => ({ kind: 'trialBody', title: '确定审判组织', text, by: null }),
        },
      ],
      papers: panelNotices(file, body, { key: actKey(act), at: act.at }),
      told: { title: '审判人员已经确定', text },
    });
    return movedView(moved, papersDue, text, toldInTime(body, today));
  },
};

/** Somebody was recused, or has left: the others are told who comes in his place, as they were told the first time. */
export const changeBody: WriteOperation<CourtInput<'changeBody'>, CourtResult<'changeBody'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const file = await courtFile(await mine(context, input.caseId, 'clerk'));
    const today = legalDateOf(act.at.getTime());
    const body = await trialBody(file, file.found.procedure ?? 'ordinary', input, today);
    const text = caseWords(
      file.found.kind,
      { event: 'changeBody' },
      { judges: judgesText(body), clerk: body.clerk.name },
    );
    const { moved, papersDue } = await takeStep(context, {
      found: file.found,
      does: [
        {
          event: 'changeBody',
          actor: 'clerk',
          holds: lookedUp({ assignmentRecorded: body.assignedBy !== '', panelFits: true }),
          set: { trial: command().set(body), officers: officersOf(body) },
          entry: () => ({ kind: 'trialBody', title: '审判人员变更', text: text ?? '', by: null }),
        },
      ],
      papers: panelNotices(file, body, { key: actKey(act), at: act.at, changed: { reason: input.reason } }),
      // 民诉法49: the leader who decided the recusal is who decided the change.
      decides: input.paperId
        ? {
            paperId: input.paperId,
            kind: 'recusal',
            outcome: 'granted',
            title: '合议庭组成人员通知书',
            reasons: input.reason,
            approval: { name: body.assignedBy, date: body.assignedOn, ref: '' },
          }
        : undefined,
      told: { title: '审判人员有变更', text: text ?? '' },
    });
    return movedView(moved, papersDue, text, toldInTime(body, today));
  },
};
