/** 民事的诉讼时效: what is asked (FILE-9). */
import { choice, day, interruptions, obstacles, type Question } from './question';

export const CIVIL: Question[] = [
  choice({
    id: 'claim',
    text: '您要求对方做什么？',
    plain: '多数是要钱：还借款、付货款、赔偿损失，都选第一个。',
    matches: /您要求对方做什么/,
    choices: {
      general: { label: '还钱、付款、赔偿，或者履行合同', facts: { claim: 'general' }, next: 'start' },
      support: { label: '付抚养费、赡养费、扶养费', facts: { claim: 'support' } },
      stopInfringement: { label: '停止侵害、排除妨碍（比如堵了路、漏水）', facts: { claim: 'stopInfringement' } },
      returnProperty: { label: '返还房子、登记在我名下的车等', facts: { claim: 'returnProperty' } },
      deposit: { label: '取银行存款，兑付国债、债券', facts: { claim: 'deposit' } },
      lifeInsurance: { label: '付人寿保险的保险金', facts: { claim: 'lifeInsurance' }, next: 'start' },
      otherInsurance: { label: '付其他保险的保险金', facts: { claim: 'otherInsurance' }, next: 'start' },
      defectiveProduct: { label: '赔偿有缺陷的产品造成的损害', facts: { claim: 'defectiveProduct' }, next: 'start' },
      capitalContribution: { label: '股东交齐出资', facts: { claim: 'capitalContribution' } },
      internationalSale: {
        label: '国际货物买卖、技术进出口的纠纷',
        facts: { claim: 'internationalSale' },
        next: 'start',
      },
    },
  }),
  choice({
    id: 'start',
    text: '是哪一种情况？',
    plain: '时效从哪天算起，要看有没有约定日期。',
    choices: {
      due: { label: '约定了到期的日子（分期的也算）', next: 'dueOn' },
      noDueDay: { label: '没有约定什么时候还、什么时候办', facts: { noDueDay: {} }, next: 'demandedOn' },
      injury: { label: '受伤、受骗、东西被弄坏等，受了损害', next: 'knewOn' },
      guardian: { label: '告的是自己的监护人', facts: { guardian: {} }, next: 'guardianEndedOn' },
      minor: { label: '未成年时受到性侵害', next: 'victimBornOn' },
    },
  }),
  day(
    {
      id: 'dueOn',
      text: '约定的最后一天是哪一天？',
      plain: '看借条、合同上写的还款日、付款日。分期的，写最后一期的日子。',
    },
    (dueOn) => ({ dueOn }),
  ),
  day(
    {
      id: 'demandedOn',
      text: '您第一次向对方要，是哪一天？',
      plain: '发信息、打电话、当面说都算。看一看聊天记录。',
      matches: /^您有没有向对方要过？第一次/,
      choices: { never: { label: '还没有要过' } },
    },
    (demandedOn) => ({ noDueDay: { demandedOn } }),
    'reply',
  ),
  choice({
    id: 'reply',
    text: '那时候对方是怎么说的？',
    plain: '您给了他一段时间去准备，叫宽限。',
    matches: /宽限到哪一天/,
    choices: {
      grace: { label: '说好了宽限到某一天', next: 'graceEndsOn' },
      refused: { label: '明确说不还、不办', next: 'refusedOn' },
    },
  }),
  day({ id: 'graceEndsOn', text: '宽限到哪一天？', plain: '您答应他最晚哪天还、哪天办。' }, (graceEndsOn) => ({
    noDueDay: { graceEndsOn },
  })),
  day({ id: 'refusedOn', text: '哪一天说不还、不办的？', plain: '对方明确拒绝的那一天。' }, (refusedOn) => ({
    noDueDay: { refusedOn },
  })),
  day(
    {
      id: 'knewOn',
      text: '您是哪一天知道自己受了损害的？',
      plain: '受伤一般就是当天；后来检查才发现的，写发现那天。',
      matches: /哪一天知道权利受到损害/,
    },
    (knewOn) => ({ knewOn }),
    'knewWhomOn',
  ),
  day(
    {
      id: 'knewWhomOn',
      text: '您是哪一天知道该找谁负责的？',
      plain: '比如当天就知道是谁撞的，就写当天。',
      matches: /知道应当找谁/,
      choices: { unknown: { label: '现在还不知道该找谁', facts: { obligorUnknown: true } } },
    },
    (knewWhomOn) => ({ knewWhomOn }),
  ),
  day(
    {
      id: 'injuryOn',
      text: '损害是哪一天发生的？',
      plain: '从那天起最长二十年。',
      matches: /权利是哪一天受到损害/,
    },
    (injuryOn) => ({ injuryOn }),
  ),
  day(
    {
      id: 'guardianEndedOn',
      text: '他从哪一天起不再是您的监护人？',
      plain: '比如您满十八周岁，或者换了监护人。',
      matches: /法定代理终止了吗/,
      choices: { still: { label: '现在还是我的监护人' } },
    },
    (endedOn) => ({ guardian: { endedOn } }),
  ),
  day(
    { id: 'victimBornOn', text: '受害的人是哪一天出生的？', plain: '这样的赔偿从满十八周岁那天起算。' },
    (victimBornOn) => ({
      victimBornOn,
    }),
  ),
  interruptions(
    '您要过吗？对方答应过、还过一部分吗？起诉、报案、调解过吗？',
    '发信息、打电话、寄信都算。有过一次，时效就从那天重新算。有几次写几次。',
  ),
  obstacles({
    id: 'obstacles',
    text: '期限的最后六个月里，有没有没法去要的时候？',
    plain: '比如遇到天灾，被人控制，或者没有监护人。',
    matches: /最后六个月里/,
    choices: { none: { label: '没有', facts: { obstacles: [] } } },
  }),
];
