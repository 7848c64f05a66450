/** 申请执行的期限: what is asked (FILE-21). */
import { choice, day, instalments, interruptions, obstacles, type Question } from './question';

const GOOD_REASON = choice({
  id: 'goodReason',
  text: '晚申请有没有正当理由？',
  plain: '比如生重病、遇到天灾。',
  matches: /正当理由/,
  choices: {
    yes: { label: '有', facts: { goodReason: true } },
    no: { label: '没有', facts: { goodReason: false } },
  },
});

export const ENFORCEMENT: Question[] = [
  choice({
    id: 'title',
    text: '手里是哪一种文书？',
    plain: '凭它申请执行，叫执行依据。',
    matches: /执行依据是/,
    choices: {
      judgment: { label: '民事判决书、裁定书、调解书', facts: { title: 'judgment' }, next: 'again' },
      confirmation: { label: '司法确认裁定（确认调解协议的）', facts: { title: 'confirmation' }, next: 'again' },
      labourAward: { label: '劳动仲裁的裁决书、调解书', facts: { title: 'labourAward' }, next: 'again' },
      arbitralAward: { label: '仲裁委员会的裁决书、调解书', facts: { title: 'arbitralAward' }, next: 'again' },
      notarisedDebt: { label: '公证债权文书', facts: { title: 'notarisedDebt' }, next: 'again' },
      paymentOrder: { label: '支付令', facts: { title: 'paymentOrder' }, next: 'again' },
      securedInterest: { label: '准许拍卖、变卖抵押物的裁定', facts: { title: 'securedInterest' }, next: 'again' },
      administrative: { label: '行政判决书、裁定书、调解书', facts: { title: 'administrative' }, next: 'again' },
      penal: { label: '刑事判决书里的罚金、退赔', facts: { title: 'penal' } },
      foreignJudgment: { label: '外国法院的判决', facts: { title: 'foreignJudgment' }, next: 'recognisedOn' },
      foreignAward: { label: '国外的仲裁裁决', facts: { title: 'foreignAward' }, next: 'recognisedOn' },
    },
  }),
  choice({
    id: 'again',
    text: '以前申请执行过吗？',
    plain: '“终本”是指查不到财产、法院先放下的。',
    choices: {
      no: { label: '没有，第一次申请', facts: { again: false }, next: 'term' },
      yes: { label: '执行过，没有还清，或者终本了', facts: { again: true } },
      settled: { label: '执行中和对方讲好了条件（和解）', next: 'settledUntil' },
    },
  }),
  day(
    { id: 'settledUntil', text: '和解协议写的最后一天是哪一天？', plain: '对方应当在那天以前付清、办完。' },
    (settledUntil) => ({
      settledUntil,
    }),
  ),
  day(
    {
      id: 'recognisedOn',
      text: '承认它的裁定是哪一天生效的？',
      plain: '外国的判决、裁决，要先由我国法院承认。',
      choices: { none: { label: '还没有申请承认，或者一起申请', next: 'term' } },
    },
    (recognisedOn) => ({ recognisedOn }),
  ),
  choice({
    id: 'term',
    text: '文书上写了哪天以前要付清、办完吗？',
    plain: '比如“判决生效后十日内付清”，生效后第十天就是。',
    matches: /履行期限/,
    choices: {
      written: { label: '写了，到某一天为止', next: 'performBy' },
      parts: { label: '写了，分几期', next: 'instalments' },
      none: { label: '没有写', facts: { noTerm: true } },
      omission: { label: '写的是不许对方做某件事', next: 'brokenOn' },
    },
  }),
  day({ id: 'performBy', text: '最后一天是哪一天？', plain: '从第二天起算两年。' }, (performBy) => ({ performBy })),
  instalments({ id: 'instalments', text: '各期的最后一天是哪一天？', plain: '一期写一个日子。' }),
  day({ id: 'brokenOn', text: '对方是哪一天违反的？', plain: '不许做的事，他做了的那一天。' }, (brokenOn) => ({
    brokenOn,
  })),
  day(
    {
      id: 'effectiveOn',
      text: '文书是哪一天生效的？',
      plain: '不清楚的，可以问作出文书的法院，请它出具生效证明。',
      matches: /没有写的，是哪一天生效/,
    },
    (effectiveOn) => ({ effectiveOn }),
  ),
  day(
    {
      id: 'servedOn',
      text: '文书是哪一天送达的？',
      plain: '就是您和对方收到的那天，看签收单、信封或者短信。',
      matches: /没有写的，是哪一天送达/,
    },
    (servedOn) => ({ servedOn }),
  ),
  interruptions(
    '这两年里，您要过吗？对方答应过、还过一部分吗？申请过执行吗？',
    '发信息、打电话都算。有过一次，两年就从那天重新算。有几次写几次。',
    [
      { kind: 'demand', label: '我要求过', ends: false },
      { kind: 'promise', label: '对方答应过，或者还过一部分', ends: false },
      { kind: 'proceeding', label: '申请过执行', ends: true },
    ],
  ),
  obstacles({
    id: 'obstacles',
    text: '期限的最后六个月里，有没有没法申请的时候？',
    plain: '比如遇到天灾。',
    matches: /最后六个月里/,
    choices: { none: { label: '没有', facts: { obstacles: [] } } },
  }),
  GOOD_REASON,
];

export const ACT_ENFORCEMENT: Question[] = [
  day(
    {
      id: 'suitEndedOn',
      text: '对方可以起诉的期限到哪一天？',
      plain: '从那天起三个月内，行政机关可以申请法院执行。',
      matches: /起诉期限到哪一天/,
      choices: { unknown: { label: '不知道，只知道哪天送达的', next: 'servedOn' } },
    },
    (suitEndedOn) => ({ suitEndedOn }),
  ),
  day({ id: 'servedOn', text: '决定书是哪一天送达对方的？', plain: '看送达回证。' }, (servedOn) => ({ servedOn })),
  choice({
    id: 'told',
    text: '决定书上告诉对方多长时间内可以起诉了吗？',
    plain: '没有告诉的，对方的起诉期限更长。',
    matches: /告诉对方多长时间/,
    choices: {
      yes: { label: '告诉了', facts: { told: true } },
      no: { label: '没有告诉', facts: { told: false } },
    },
  }),
  GOOD_REASON,
];
