/** 流程公开: a case of major impact is open to everybody, by the president's decision (流程规定1.2). */
import { call } from '../../api/call';
import { approvalFields, approvalIn } from '../../components/form/approval';
import { wordsIn } from '../../components/form/field';
import type { Step } from '../step';

export const PUBLIC_STEPS: Readonly<Record<string, Step>> = {
  openToPublic: {
    title: '向社会公开流程',
    what: '办理流程公开',
    can: ({ as }) => as.includes('judge'),
    says: ({ found }) => [
      found.openToPublic ? '本案的审判流程现在向社会公开。' : '本案的审判流程现在只有当事人看得到。',
      '有重大社会影响的案件，经院长批准，可以向社会公开流程。依法不公开审理的，不能公开。',
    ],
    fields: ({ found: { openToPublic }, today }) => [
      { name: 'reason', label: openToPublic ? '为什么不再公开' : '为什么向社会公开', is: 'long', most: 1000 },
      ...approvalFields(today),
    ],
    question: (_, { found }) => ({
      title: found.openToPublic ? '不再向社会公开？' : '向社会公开流程？',
      content: found.openToPublic
        ? '办好以后只有当事人看得到，并告诉当事人。'
        : '所有人都能看到本案走到哪一步，并告诉当事人。',
      confirmText: '确定',
      grave: !found.openToPublic,
    }),
    verb: '记下',
    done: '已经办好',
    send: (values, { found: { caseId, openToPublic } }) =>
      call('check-progress', {
        action: 'openToPublic',
        caseId,
        open: !openToPublic,
        reason: wordsIn(values, 'reason'),
        approval: approvalIn(values),
      }),
  },
};
