/** Notices to pay on every occasion of court/fees/deadline.ts, and decisions on aid of a fee that was ordered. */
import fc from 'fast-check';
import { AID_GROUNDS, type AidGround } from '../fees/aid';
import type { FeeOccasion } from '../fees/deadline';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { feeAidDecision } from './fee-aid-decision';
import { feeNotice } from './fee-notice';
import type { NoticeOccasion } from './fee-occasion';
import { missingIn, wordsOf } from './trial';

const DAY = parseLegalDate('2025-03-03');
const LAST = parseLegalDate('2025-03-10');
const CASE = {
  courtName: '余姚市人民法院',
  number: '（2025）浙0281民初1号',
  to: { name: '陈晓梅', kind: 'person' },
  date: DAY,
  claimants: ['陈晓梅'],
  opponents: ['王建国'],
  cause: '民间借贷纠纷',
  item: 'acceptanceFee',
  amount: fen(290_025),
  steps: [],
} as const;
const on = (occasion: NoticeOccasion) => feeNotice({ ...CASE, occasion, lastDay: LAST });

test('FEE-11 every occasion on which a deadline is reckoned has its words', () => {
  const occasions: Record<FeeOccasion['kind'], NoticeOccasion> = {
    plaintiff: { kind: 'plaintiff' },
    thirdParty: { kind: 'thirdParty' },
    topUp: { kind: 'topUp', why: 'claimRaised' },
    counterclaim: { kind: 'counterclaim' },
    appeal: { kind: 'appeal' },
    application: { kind: 'application' },
  };
  for (const occasion of Object.values(occasions))
    expect(
      missingIn(on(occasion), [
        '2,900.25元（人民币贰仟玖佰元贰角伍分）',
        '2025年3月10日',
        '缓交、减交或者免交',
        '申请期间不按逾期处理',
        '可以请他人代交',
        '请求复核',
      ]),
    ).toEqual([]);
});

test('FEE-8 ordinary procedure: topped up within seven days; without good reason the suit is deemed withdrawn and half given back', () => {
  const notice = on({ kind: 'topUp', why: 'toOrdinary' });
  const wanted = [
    '补交诉讼费用通知书',
    '由简易程序转为普通程序',
    '第一百九十九条的规定，你应当补交案件受理费差额',
    '自你收到本通知次日起七日内',
    '仍未足额补交，又没有正当理由的',
    '裁定按撤诉处理，已经收取的诉讼费用退还一半',
  ];
  expect(missingIn(notice, wanted)).toEqual([]);
});

test('FEE-8 only there half is given back: no other occasion says so', () => {
  const others: NoticeOccasion[] = [
    { kind: 'plaintiff' },
    { kind: 'thirdParty' },
    { kind: 'counterclaim' },
    { kind: 'appeal' },
    { kind: 'topUp', why: 'claimRaised' },
    { kind: 'topUp', why: 'paymentOrderLapsed' },
    { kind: 'application' },
  ];
  for (const occasion of others) expect(wordsOf(on(occasion))).not.toMatch(/退还一半|第一百九十九条|正当理由/);
});

test('FEE-7 a raised claim is topped up by 21(1); unpaid it is the raise that is at stake, not the suit', () => {
  const words = wordsOf(on({ kind: 'topUp', why: 'claimRaised' }));
  expect(words).toContain('第二十一条第一项');
  expect(words).toContain('增加的诉讼请求可能按撤回处理');
  expect(words).not.toMatch(/裁定按撤诉|第二百一十三条/);
});

test('FEE-12 a payment order that became a suit is paid as a suit: 解释195, 213', () => {
  const notice = on({ kind: 'topUp', why: 'paymentOrderLapsed' });
  expect(missingIn(notice, ['第一百九十五条', '第二百一十三条的规定，裁定按撤诉处理'])).toEqual([]);
});

test('FEE-11 a counterclaim: seven days from the day after it was raised, whenever the notice comes; the suit goes on', () => {
  const notice = on({ kind: 'counterclaim', raisedOn: DAY });
  const wanted = [
    '于2025年3月3日提起反诉',
    '反诉案件受理费',
    '自提起反诉次日起七日内',
    '对反诉裁定按撤诉处理；本诉继续审理',
  ];
  expect(missingIn(notice, wanted)).toEqual([]);
  expect(wordsOf(notice)).not.toContain('收到本通知次日');
});

test('FEE-10 a third party with a claim of his own risks that claim only', () => {
  expect(missingIn(on({ kind: 'thirdParty' }), ['提出独立的诉讼请求', '原来的诉讼继续审理'])).toEqual([]);
});

test('FEE-12 an appeal: with the appeal, else seven days from the notice; deemed withdrawn by 解释318, 行诉解释61', () => {
  const civil = on({ kind: 'appeal' });
  const wanted = ['第二审案件受理费', '递交上诉状时预交', '次日起七日内', '第三百一十八条', '按自动撤回上诉处理'];
  expect(missingIn(civil, wanted)).toEqual([]);
  const administrative = feeNotice({ ...CASE, occasion: { kind: 'appeal' }, matter: 'administrative' });
  expect(missingIn(administrative, ['行政诉讼法〉的解释》第六十一条', '按自动撤回上诉处理'])).toEqual([]);
});

test('FEE-12 an administrative suit lapses by 行诉解释61, and names no civil law', () => {
  const words = wordsOf(feeNotice({ ...CASE, matter: 'administrative' }));
  expect(words).toContain('行政诉讼法〉的解释》第六十一条的规定，裁定按撤诉处理');
  expect(words).not.toContain('民事诉讼法');
});

test('FEE-10 FEE-16 each application names its article and who bears its fee, and is never deemed withdrawn', () => {
  const application = (what: Extract<NoticeOccasion, { kind: 'application' }>['what']) =>
    feeNotice({ ...CASE, item: 'applicationFee', occasion: { kind: 'application', what } });
  expect(
    missingIn(application('preservation'), ['第十条第二项', '保全申请费', '列入诉讼请求', '请在提出申请时']),
  ).toEqual([]);
  expect(missingIn(application('paymentOrder'), ['第十条第三项', '提出异议致使督促程序终结的，由申请人负担'])).toEqual(
    [],
  );
  expect(missingIn(application('recognition'), ['第十条第八项', '由被执行人负担'])).toEqual([]);
  expect(missingIn(application('securedInterest'), ['第二百零四条', '从案件受理费中扣除'])).toEqual([]);
  expect(missingIn(application(undefined), ['预交申请费', '第二十二条第三款'])).toEqual([]);
  for (const what of ['preservation', 'paymentOrder', undefined] as const)
    expect(wordsOf(application(what))).not.toMatch(/按撤诉处理|自文书生效/);
});

const AID = {
  courtName: CASE.courtName,
  number: CASE.number,
  to: CASE.to,
  date: DAY,
  matter: '诉王建国民间借贷纠纷',
  amount: fen(580_050),
  ordered: { occasion: { kind: 'plaintiff' }, matter: 'civil' },
} as const;

test('FEE-14 收费办法51 an exemption of a fee already ordered: the article, the president’s approval, nothing to pay', () => {
  const decision = feeAidDecision({
    ...AID,
    asked: 'exempt',
    decision: { granted: true, aid: { kind: 'exempt' }, ground: 'subsistence', approvedOn: LAST },
  });
  const wanted = [
    '申请免交案件受理费5,800.50元',
    '第四十五条第三项',
    '经本院院长于2025年3月10日批准',
    '准予你免交案件受理费5,800.50元（人民币伍仟捌佰元伍角整）',
    '不需要交纳这笔费用',
    '法律文书中载明',
  ];
  expect(missingIn(decision, wanted)).toEqual([]);
});

test('FEE-14 less than was asked for: what is let off and what is due add up, and the reasons stand in it (收费办法48.3)', () => {
  const facts = {
    ...AID,
    asked: 'exempt',
    decision: {
      granted: true,
      aid: { kind: 'reduce', percent: 30 },
      ground: 'otherReduce',
      toPay: fen(406_035),
      until: LAST,
    },
  } as const;
  expect(() => feeAidDecision(facts)).toThrow(RangeError);
  const decision = feeAidDecision({ ...facts, decision: { ...facts.decision, reasons: '有退休金，但药费较多' } });
  const wanted = [
    '有退休金，但药费较多。',
    '减交案件受理费30%，减交1,740.15元',
    '应交4,060.35元',
    '2025年3月10日前（含当日）',
    '其余部分，不予批准',
  ];
  expect(missingIn(decision, wanted)).toEqual([]);
});

test('FEE-13 a refusal names the new last day and what follows on this occasion, by its own law', () => {
  const refusal = (occasion: NoticeOccasion, matter: 'civil' | 'administrative' = 'civil') =>
    feeAidDecision({
      ...AID,
      asked: 'reduce',
      ordered: { occasion, matter },
      decision: { granted: false, reasons: '没有证明', lastDay: LAST },
    });
  const common = [
    '没有证明。',
    '重新指定交纳期限，请在2025年3月10日前（含当日）',
    '第二十二条第四款、第四十八条第三款',
  ];
  expect(missingIn(refusal({ kind: 'plaintiff' }), [...common, '第二百一十三条'])).toEqual([]);
  expect(missingIn(refusal({ kind: 'plaintiff' }, 'administrative'), [...common, '第六十一条'])).toEqual([]);
  expect(missingIn(refusal({ kind: 'appeal' }), [...common, '按自动撤回上诉处理'])).toEqual([]);
  expect(
    missingIn(refusal({ kind: 'topUp', why: 'toOrdinary' }), [...common, '仍未足额补交，又没有正当理由的', '退还一半']),
  ).toEqual([]);
  expect(wordsOf(refusal({ kind: 'application' }))).not.toContain('撤诉');
});

test('FEE-14 whatever the ground, the decision cites its article', () => {
  const grounds = Object.keys(AID_GROUNDS).filter((key): key is AidGround => key in AID_GROUNDS);
  fc.assert(
    fc.property(fc.constantFrom(...grounds), (ground) => {
      const { aid, title } = AID_GROUNDS[ground];
      const granted = aid === 'reduce' ? ({ kind: 'reduce', percent: 50 } as const) : { kind: aid };
      const decision = feeAidDecision({ ...AID, asked: aid, decision: { granted: true, aid: granted, ground } });
      expect(missingIn(decision, [title, '》第四十'])).toEqual([]);
    }),
  );
});
