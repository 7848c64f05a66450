/** 行政起诉期限: what is asked (FILE-23). */
import { choice, day, obstacles, type Question } from './question';

export const ADMINISTRATIVE: Question[] = [
  choice({
    id: 'route',
    text: '您为什么事告行政机关？',
    plain: '行政机关是指政府、局、街道、派出所这些。',
    matches: /您告的是哪一种/,
    choices: {
      direct: { label: '对它的决定不服，没有申请过复议', facts: { route: 'direct' }, next: 'knewOn' },
      afterReview: { label: '申请过复议，还是不服', facts: { route: 'afterReview' }, next: 'reviewDecisionReceivedOn' },
      inaction: { label: '向它申请办事，它不办、不答复', facts: { route: 'inaction' }, next: 'appliedOn' },
    },
  }),
  day(
    {
      id: 'knewOn',
      text: '您是哪一天收到或者知道这个决定的？',
      plain: '看签收单、信封或者短信。',
      matches: /收到或者知道这个决定/,
    },
    (knewOn) => ({ knewOn }),
  ),
  day(
    { id: 'actOn', text: '决定是哪一天作出的？', plain: '看决定书最后的日期，叫落款。', matches: /决定是哪一天作出/ },
    (actOn) => ({ actOn }),
  ),
  choice({
    id: 'told',
    text: '决定书上写了多长时间内可以起诉吗？',
    plain: '一般写在最后一段，比如“六个月内向人民法院起诉”。',
    matches: /写了可以起诉|写了多长时间内起诉吗/,
    choices: {
      yes: { label: '写了', facts: { told: true } },
      no: { label: '没有写', facts: { told: false }, next: 'learnedLimitOn' },
    },
  }),
  day(
    {
      id: 'learnedLimitOn',
      text: '您是哪一天知道要在多长时间内起诉的？',
      plain: '比如问了律师、看了法律才知道的那天。',
      matches: /^您是哪一天知道(可以起诉|要在多长时间)/,
    },
    (learnedLimitOn) => ({ learnedLimitOn }),
  ),
  choice({
    id: 'realProperty',
    text: '决定改变了房子、土地的权利吗？',
    plain: '比如登记在谁名下、征收。是的，最长可以到二十年。',
    matches: /不动产权利的变动/,
    choices: {
      yes: { label: '是', facts: { realProperty: true } },
      no: { label: '不是', facts: { realProperty: false } },
    },
  }),
  day(
    {
      id: 'reviewDecisionReceivedOn',
      text: '您是哪一天收到复议决定的？',
      plain: '从收到复议决定的第二天起算十五天。',
      matches: /收到复议决定了吗/,
      choices: { none: { label: '没有收到过复议决定', next: 'reviewAcceptedOn' } },
    },
    (reviewDecisionReceivedOn) => ({ reviewDecisionReceivedOn }),
  ),
  day(
    { id: 'reviewAcceptedOn', text: '复议机关是哪一天受理的？', plain: '看受理通知书，或者问复议机关。' },
    (reviewAcceptedOn) => ({
      reviewAcceptedOn,
    }),
  ),
  choice({
    id: 'reviewProcedure',
    text: '复议用的是哪种程序？',
    plain: '简易程序三十天，普通程序六十天，书面通知延长的可以再加三十天。',
    matches: /简易程序还是普通程序/,
    choices: {
      summary: { label: '简易程序', facts: { reviewProcedure: 'summary', reviewExtended: false } },
      ordinary: { label: '普通程序，没有延长', facts: { reviewProcedure: 'ordinary', reviewExtended: false } },
      extended: { label: '书面通知过延长', facts: { reviewExtended: true } },
    },
  }),
  day(
    {
      id: 'appliedOn',
      text: '行政机关是哪一天收到您的申请的？',
      plain: '看回执、快递签收或者短信。',
      matches: /收到您的申请/,
    },
    (appliedOn) => ({ appliedOn }),
  ),
  choice({
    id: 'urgent',
    text: '事情紧急吗？',
    plain: '比如人身正在受到危险。紧急的可以马上起诉，不用等。',
    matches: /事情紧急吗/,
    choices: {
      yes: { label: '紧急', facts: { urgent: true } },
      no: { label: '不紧急', facts: { urgent: false } },
    },
  }),
  obstacles({
    id: 'lost',
    text: '有没有耽误了起诉的时候？',
    plain: '比如天灾、被关押、生重病，或者法院、行政机关的原因。',
    matches: /耽误起诉？/,
    choices: {
      none: { label: '没有', facts: { obstacles: [], hindered: false } },
      other: { label: '有别的特殊情况', facts: { hindered: true }, next: 'hindranceEndedOn' },
    },
  }),
  day(
    {
      id: 'hindranceEndedOn',
      text: '耽误您的情况是哪一天结束的？',
      plain: '从结束那天起十天内，可以申请延长。',
      matches: /特殊情况是哪一天结束/,
    },
    (hindranceEndedOn) => ({ hindranceEndedOn }),
  ),
];
