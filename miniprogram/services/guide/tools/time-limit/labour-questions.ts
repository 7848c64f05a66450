/** 劳动争议的时间: what is asked (FILE-9). */
import { choice, day, interruptions, obstacles, type Question } from './question';

export const ARBITRATION: Question[] = [
  choice({
    id: 'wages',
    text: '争的是单位拖欠工资吗？',
    plain: '还在上班的，拖欠工资不受一年限制。',
    matches: /拖欠工资吗/,
    choices: {
      yes: { label: '是', facts: { wages: true }, next: 'employed' },
      no: { label: '不是，或者还有别的', facts: { wages: false } },
    },
  }),
  choice({
    id: 'employed',
    text: '您还在这家单位上班吗？',
    plain: '已经离开的，从离开那天起一年内申请仲裁。',
    matches: /还在这家单位上班/,
    choices: {
      yes: { label: '还在上班', facts: { employed: true } },
      no: { label: '已经离开了', facts: { employed: false }, next: 'employmentEndedOn' },
    },
  }),
  day(
    {
      id: 'employmentEndedOn',
      text: '您是哪一天离开单位的？',
      plain: '看离职证明、解除通知，或者最后一天上班的日子。',
    },
    (on) => ({
      employmentEndedOn: on,
    }),
  ),
  day(
    {
      id: 'knewOn',
      text: '您是哪一天知道单位侵害了您的权利的？',
      plain: '比如收到解除通知那天，或者发现少发工资那天。',
      matches: /哪一天知道自己的权利/,
    },
    (knewOn) => ({ knewOn }),
  ),
  interruptions(
    '这一年里，您向单位要求过、向部门投诉过吗？单位答应过吗？',
    '向劳动监察投诉也算。有过一次，一年就从那天重新算。有几次写几次。',
    [
      { kind: 'demand', label: '我向单位要求过', ends: false },
      { kind: 'promise', label: '单位答应过，或者付过一部分', ends: false },
      { kind: 'proceeding', label: '向劳动监察等部门投诉过', ends: true },
    ],
  ),
  obstacles({
    id: 'obstacles',
    text: '有没有没法申请仲裁的时候？',
    plain: '比如遇到天灾，或者有别的正当理由。',
    matches: /没法申请仲裁/,
    choices: { none: { label: '没有', facts: { obstacles: [] } } },
  }),
];

export const SUIT: Question[] = [
  choice({
    id: 'filer',
    text: '谁要起诉？',
    plain: '职工和单位的规定不一样。',
    choices: {
      worker: { label: '我是职工', facts: { filer: 'worker' }, next: 'awardReceivedOn' },
      employer: { label: '我们是用人单位', facts: { filer: 'employer' }, next: 'finalAward' },
    },
  }),
  choice({
    id: 'finalAward',
    text: '裁决书上写了是终局裁决吗？',
    plain: '终局裁决，单位不能起诉，可以申请撤销。',
    choices: {
      yes: { label: '写了，是终局裁决', facts: { finalAward: true }, next: 'awardReceivedOn' },
      no: { label: '没有写', facts: { finalAward: false }, next: 'awardReceivedOn' },
    },
  }),
  day(
    {
      id: 'awardReceivedOn',
      text: '您是哪一天收到裁决书的？',
      plain: '看签收单、信封或者短信。从第二天起算十五天。',
      matches: /哪一天收到裁决书/,
      choices: {
        refused: { label: '没有裁决：仲裁委员会不受理', facts: { noAward: 'refused' } },
        overdue: { label: '没有裁决：到期了还没有裁', facts: { noAward: 'overdue' } },
      },
    },
    (awardReceivedOn) => ({ awardReceivedOn }),
  ),
];
