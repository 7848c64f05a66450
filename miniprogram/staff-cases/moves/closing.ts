/** 收尾: served on all, appeals, what came of them above, the archive (TIME-8, PRIV-2). */
import { call } from '../../api/call';
import { wordsIn } from '../../components/form/field';
import { dayText } from '../../text/day';
import { can, partiesOf, type Step } from '../step';

export const CLOSING_STEPS: Readonly<Record<string, Step>> = {
  allServed: {
    title: '全部送达',
    what: '记录全部送达',
    can: can('allServed'),
    says: () => [
      '每一位当事人都收到以后，在这里记下。各人的上诉期从自己收到的第二天起算，最后一天分别告诉本人。',
      '还有人没有收到的，记不下来，会告诉您差谁。',
    ],
    fields: () => [],
    question: () => ({
      title: '都送达了？',
      content: '记下以后，把各自的上诉期最后一天告诉各人。',
      confirmText: '记下',
    }),
    verb: '记录全部送达',
    done: '已经全部送达',
    send: (_, { found: { caseId } }) => call('check-progress', { action: 'allServed', caseId }),
  },
  recordAppeal: {
    title: '收到纸质上诉状',
    what: '登记上诉状',
    can: can('receiveAppeal'),
    says: () => [
      '上诉状一律收下。过没过上诉期，系统按他自己收到裁判文书的日子算，由法院审查。',
      '在网上交的上诉状不用在这里登记，在“收到的材料”里。',
    ],
    fields: ({ found, today }) => [
      { name: 'partyId', label: '谁上诉', is: 'choice', options: partiesOf(found) },
      { name: 'receivedOn', label: '哪天收到', is: 'day', end: today, value: today },
      {
        name: 'postedOn',
        label: '寄出的日子',
        is: 'day',
        end: today,
        optional: true,
        hint: '邮寄的，看邮戳：在最后一天以前寄出就不过期。',
      },
      { name: 'record', label: '收件号或者材料名称', is: 'text', most: 100 },
    ],
    question: () => ({ title: '登记上诉状？', content: '登记以后告诉各方当事人。', confirmText: '登记' }),
    verb: '登记',
    done: '上诉状已经登记',
    send: (values, { found: { caseId } }) => {
      const postedOn = wordsIn(values, 'postedOn');
      return call('check-progress', {
        action: 'recordAppeal',
        caseId,
        partyId: wordsIn(values, 'partyId'),
        receivedOn: wordsIn(values, 'receivedOn'),
        record: wordsIn(values, 'record'),
        ...(postedOn ? { postedOn } : {}),
      });
    },
  },
  appealResult: {
    title: '二审结果',
    what: '登记二审结果',
    can: can('appealResult'),
    says: () => [
      '收到上级法院的文书以后，在这里登记。维持原裁判、准许撤回上诉的，本院的裁判生效；改判、撤销、发回的，以上级法院的文书为准。',
    ],
    fields: ({ today }) => [
      {
        name: 'outcome',
        label: '二审结果',
        is: 'choice',
        options: [
          { value: 'stands', label: '原裁判生效', note: '维持，或者准许撤回上诉、按撤回处理' },
          { value: 'replaced', label: '以上级法院的文书为准', note: '改判、撤销、发回重审、调解' },
        ],
      },
      { name: 'document', label: '上级法院的文书', is: 'text', most: 200, hint: '案号和名称' },
      { name: 'madeOn', label: '文书日期', is: 'day', end: today },
      { name: 'effectiveOn', label: '生效日期', is: 'day', end: today },
      { name: 'receivedOn', label: '本院哪天收到', is: 'day', end: today },
    ],
    question: (values) => ({
      title: '登记二审结果？',
      content: `生效日期 ${dayText(wordsIn(values, 'effectiveOn'))}。马上告诉各方当事人，不能撤回。`,
      confirmText: '登记',
      grave: true,
    }),
    verb: '登记二审结果',
    done: '二审结果已经登记',
    send: (values, { found: { caseId } }) =>
      call('check-progress', {
        action: 'appealResult',
        caseId,
        outcome: wordsIn(values, 'outcome') === 'stands' ? 'stands' : 'replaced',
        document: wordsIn(values, 'document'),
        madeOn: wordsIn(values, 'madeOn'),
        effectiveOn: wordsIn(values, 'effectiveOn'),
        receivedOn: wordsIn(values, 'receivedOn'),
      }),
  },
  archive: {
    title: '归档',
    what: '归档',
    can: can('archive'),
    says: () => [
      '案卷齐了再归档：文书都做好、签完，每一次送达都有凭证。还差什么，会告诉您。',
      '归档以后，当事人要看案卷的，申请阅卷。',
    ],
    fields: () => [],
    question: () => ({
      title: '归档？',
      content: '归档以后案件不能再办理，不能撤回。',
      confirmText: '归档',
      grave: true,
    }),
    verb: '归档',
    done: '已经归档',
    send: (_, { found: { caseId } }) => call('check-progress', { action: 'archive', caseId }),
  },
};
