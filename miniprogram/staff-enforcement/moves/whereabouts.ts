/** 迁出, and where the debtor is (ENF-8; 民诉法261). */
import { approvalFields, approvalIn } from '../../components/form/approval';
import { wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import { debtorField } from '../fields';
import { cameOf, can, grave, isOpen, noted, type Steps } from '../move';

export const WHEREABOUTS_STEPS: Steps = {
  orderEviction: {
    title: '责令迁出',
    what: '责令迁出',
    can: (found) => can('orderEviction')(found) && found.obligation?.kind === 'delivery',
    says: () => [
      '执行依据要求迁出房屋、退出土地的，由院长签发公告，限期迁出。到期不迁，才能强制。',
      '公告马上送达被执行人。申请执行人现在不告诉。',
    ],
    fields: (about) => [
      debtorField(about),
      { name: 'from', label: '从哪里迁出', is: 'text', most: 200 },
      { name: 'lastDay', label: '最晚哪天迁出', is: 'day', start: about.today },
      ...approvalFields(about.today),
    ],
    question: (values) =>
      grave(
        '责令迁出？',
        `${wordsIn(values, 'from')}，最晚 ${dayText(wordsIn(values, 'lastDay'))}。公告马上送达。`,
        '责令',
      ),
    verb: '责令迁出，送达公告',
    done: '公告已经发出',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'orderEviction',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          from: wordsIn(values, 'from'),
          lastDay: wordsIn(values, 'lastDay'),
          approval: approvalIn(values),
        }),
      ),
  },
  recordWhereabouts: {
    title: '被执行人的下落',
    what: '记下落',
    can: isOpen,
    says: () => ['找不到人的，记下怎样找过。终结本次执行以前，下落不明的要查找。', '只告诉申请执行人。'],
    fields: (about) => [
      debtorField(about),
      {
        name: 'missing',
        label: '现在',
        is: 'choice',
        options: [
          { value: 'yes', label: '下落不明' },
          { value: 'no', label: '已经联系上' },
        ],
      },
      { name: 'text', label: '怎样知道的', is: 'long', most: 500, hint: '如：3月5日到户籍地，邻居说两年没有回来。' },
    ],
    question: () => noted('记下？', '马上告诉申请执行人。'),
    verb: '记下',
    done: '已经记下',
    send: async (values, { found: { caseId } }, call) =>
      cameOf(
        await call('follow-enforcement', {
          action: 'recordWhereabouts',
          caseId,
          debtor: wordsIn(values, 'debtor'),
          missing: wordsIn(values, 'missing') === 'yes',
          text: wordsIn(values, 'text'),
        }),
      ),
  },
};
