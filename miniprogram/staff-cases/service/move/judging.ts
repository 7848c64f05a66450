/** 法官的认定: on a dispute, and on serving by public notice (SERVE-3, 4, 10). Free of wx. */
import { listIn, wordsIn, yesIn } from '../../../components/form/field';
import { type MoveForm, oneOf } from './form';

export const decideDispute: MoveForm = {
  title: '决定送达异议',
  note: '由法官认定有没有送达、从哪天算。认定另一日期的，期限重新计算，马上通知他。',
  button: '作出决定',
  fields: (_, today) => [
    {
      name: 'outcome',
      label: '认定',
      is: 'choice',
      options: [
        { value: 'stands', label: '送达有效，日期不变', note: '期限没有变化' },
        { value: 'otherDate', label: '送达有效，但是另一天收到', note: '期限从另一天的第二天重新算' },
        { value: 'notServed', label: '没有送达', note: '期限没有开始，要换一种方式再送' },
      ],
    },
    {
      name: 'receivedOn',
      label: '认定的送达日期',
      is: 'day',
      end: today,
      when: { field: 'outcome', is: ['otherDate'] },
    },
    { name: 'reason', label: '理由', hint: '会告诉当事人，至少 5 个字。', is: 'long' },
  ],
  event: (serviceId, values) => ({
    action: 'decideDispute',
    serviceId,
    outcome: oneOf(['stands', 'otherDate', 'notServed'], wordsIn(values, 'outcome'), 'stands'),
    ...(wordsIn(values, 'outcome') === 'otherDate' ? { receivedOn: wordsIn(values, 'receivedOn') } : {}),
    reason: wordsIn(values, 'reason'),
  }),
  question: ({ partyName }) => ({
    title: '就这样认定吗？',
    content: `认定和理由马上告诉${partyName}一方，期限按认定的算。`,
    confirmText: '认定',
    grave: true,
  }),
  told: '认定已经作出，当事人收到了通知。',
};

export const publish: MoveForm = {
  title: '公告送达',
  note: '公告是最后的方式：下落不明，或者别的方式都试过、送不到。公告满 30 天（在境内没有住所的 60 天）视为送达。民事简易程序不能公告。',
  button: '登记公告',
  fields: (_, today) => [
    { name: 'publishedOn', label: '张贴或者刊登的日期', hint: '以最后一次为准。', is: 'days', end: today },
    {
      name: 'reason',
      label: '公告的原因和经过',
      hint: '记入案卷：怎么知道他下落不明，或者哪些方式试过、结果怎样。',
      is: 'long',
    },
    { name: 'whereaboutsUnknown', label: '已经查明他下落不明', is: 'yes' },
  ],
  event: (serviceId, values) => ({
    action: 'publish',
    serviceId,
    publishedOn: listIn(values, 'publishedOn'),
    reason: wordsIn(values, 'reason'),
    whereaboutsUnknown: yesIn(values, 'whereaboutsUnknown'),
  }),
  question: () => ({
    title: '登记公告送达吗？',
    content: '原因和经过记入案卷。公告期满那天视为送达，期满后由书记员登记。',
    confirmText: '登记',
    grave: true,
  }),
  told: '公告登记了。请核对公告里写了下面这些。',
};
