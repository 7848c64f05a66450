/** 向社会公开流程 (流程规定1.2): a case of major impact, by decision with the president's approval; steps only, never documents. */
import { isLegalDate, legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './file';
import { mine } from './mine';
import { actKey, movedView, takeStep } from './take-step';

export const openToPublic: WriteOperation<CourtInput<'openToPublic'>, CourtResult<'openToPublic'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge');
    const { approval, open, reason } = input;
    if (!isLegalDate(approval.date) || approval.date > legalDateOf(act.at.getTime()))
      throw new CourtError('INVALID_INPUT', '批准日期不能在今天以后，请核对。', { 'approval.date': '请核对日期' });
    const what = open ? '向社会公开本案审判流程信息' : '不再向社会公开本案审判流程信息';
    const text = `经院长批准，${what}。理由：${reason.replace(/[。；，]+$/u, '')}。`;
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: {
        key: `public-${actKey(act)}`,
        when: (now) => {
          if ((now.openToPublic === true) === open)
            throw new CourtError('PRECONDITION_FAILED', open ? '本案的流程已经公开。' : '本案的流程没有公开。');
        },
        set: { openToPublic: open },
        entry: () => ({ kind: 'procedure', title: open ? '公开审判流程' : '停止公开审判流程', text, by: null }),
      },
      told: { title: '审判流程公开', text },
    });
    return movedView(moved, papersDue, text);
  },
};
