/** 保全、先予执行: kept from the other side until it is carried out or no longer secret; then he is told at once (PROG-4). */
import { call } from '../../api/call';
import { listIn, wordsIn } from '../../components/form/field';
import { isOfficer, partiesOf, type Step } from '../step';

export const MEASURE_STEPS: Readonly<Record<string, Step>> = {
  enterPreservation: {
    title: '保全、先予执行',
    what: '登记保全、先予执行',
    can: isOfficer,
    says: () => [
      '登记以后，只有申请人和他的代理人看得到，对方看不到，也不知道有这件事。',
      '执行完了，或者不用再保密了，到“案件进展”里点这一条，解除保密。那时马上告诉对方，并告知可以申请复议。',
    ],
    fields: ({ found }) => [
      {
        name: 'kind',
        label: '是哪一种',
        is: 'choice',
        options: [
          { value: 'preservation', label: '保全' },
          { value: 'advanceEnforcement', label: '先予执行' },
        ],
        value: 'preservation',
      },
      { name: 'applicants', label: '谁申请的（只有他们看得到）', is: 'ticks', options: partiesOf(found) },
      { name: 'title', label: '标题', is: 'text', most: 60, hint: '如：裁定财产保全' },
      { name: 'text', label: '内容', is: 'long', most: 2000, hint: '裁定了什么、什么时候执行。' },
    ],
    question: (values, { found }) => ({
      title: '登记这项措施？',
      content: `只告诉 ${found.parties
        .filter(({ partyId }) => listIn(values, 'applicants').includes(partyId))
        .map(({ name }) => name)
        .join('、')} 和他的代理人。请核对没有选错人。`,
      confirmText: '登记',
    }),
    verb: '登记，对方看不到',
    done: '已经登记，对方看不到',
    send: (values, { found: { caseId } }) =>
      call('check-progress', {
        action: 'enterPreservation',
        caseId,
        kind: wordsIn(values, 'kind') === 'advanceEnforcement' ? 'advanceEnforcement' : 'preservation',
        applicants: listIn(values, 'applicants'),
        title: wordsIn(values, 'title'),
        text: wordsIn(values, 'text'),
      }),
  },
  releasePreservation: {
    title: '解除保密',
    what: '解除保密',
    can: isOfficer,
    says: () => [
      '解除以后，各方都看得到这项措施，马上告诉被保全人，并告知 5 日内可以申请复议。还没有执行完的，先不要解除。',
    ],
    fields: ({ found }) => [
      {
        name: 'how',
        label: '为什么可以公开',
        is: 'choice',
        options: [
          { value: 'executed', label: '已经执行完了' },
          { value: 'lifted', label: '没有执行，不用再保密了' },
        ],
      },
      { name: 'owners', label: '被保全人（马上告诉他，可以申请复议）', is: 'ticks', options: partiesOf(found) },
      { name: 'text', label: '告诉各方的话', is: 'long', most: 2000, hint: '保全了什么、到什么时候。' },
    ],
    question: () => ({
      title: '解除保密？',
      content: '马上告诉被保全人和其他人，不能撤回。',
      confirmText: '解除保密',
      grave: true,
    }),
    verb: '解除保密，告诉各方',
    done: '已经解除保密，告诉了各方',
    send: (values, { found: { caseId }, of }) =>
      call('check-progress', {
        action: 'releasePreservation',
        caseId,
        eventId: of,
        how: wordsIn(values, 'how') === 'lifted' ? 'lifted' : 'executed',
        owners: listIn(values, 'owners'),
        text: wordsIn(values, 'text'),
      }),
  },
};
