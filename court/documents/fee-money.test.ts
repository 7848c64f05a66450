/** Papers about money that came, goes back or is settled: receipt, refund notice, list of fees. */
import fc from 'fast-check';
import { REFUND_GROUNDS } from '../fees/refund';
import { type Share, settleShares } from '../fees/shares';
import { fen, yuanText } from '../money';
import { yuanInWords } from '../money-in-words';
import { parseLegalDate } from '../time/legal-date';
import { type FeeListFacts, feeList } from './fee-list';
import { type FeeReceiptFacts, feeReceipt } from './fee-receipt';
import { isRefundNoticeReason, type RefundNoticeFacts, refundNotice } from './refund-notice';
import { missingIn, wordsOf } from './trial';
import { tight } from './wording';

const DAY = parseLegalDate('2025-03-04');
const TO = { name: '陈晓梅', kind: 'person' } as const;
const HEAD = { courtName: '余姚市人民法院', number: '（2025）浙0281民初1号' } as const;
const MATTER = '陈晓梅与王建国民间借贷纠纷';

const PAID: FeeReceiptFacts = {
  ...HEAD,
  matter: MATTER,
  payer: '陈晓梅',
  occasion: { kind: 'plaintiff' },
  amount: fen(580_050),
  channel: 'wechat',
  transactionId: '4200002511202503038461907352',
  orderNo: 'WF01',
  paidAt: Date.parse('2025-03-04T10:23:41+08:00'),
  handler: null,
  date: DAY,
};

test('FEE-17 the receipt: case, party, item, amount in figures and words, channel, numbers, time; no seal without an officer', () => {
  const wanted = [
    '（2025）浙0281民初1号',
    MATTER,
    '交费的当事人：陈晓梅',
    '案件受理费',
    '5,800.50元（人民币伍仟捌佰元伍角整）',
    '微信支付',
    '4200002511202503038461907352',
    'WF01',
    '2025年3月4日10时23分',
    '自动出具',
  ];
  expect(missingIn(feeReceipt(PAID), wanted)).toEqual([]);
  expect(wordsOf(feeReceipt(PAID))).not.toContain('实际付款人');
  const bank = feeReceipt({ ...PAID, channel: 'bank', orderNo: undefined, handler: '钱财务' });
  expect(missingIn(bank, ['指定代理银行', '银行流水号', '经办人：钱财务'])).toEqual([]);
});

test('FEE-17 收费办法52 the receipt is no fiscal receipt, says where that is had, and is not to be paid with again', () => {
  expect(
    missingIn(feeReceipt(PAID), ['不是财政票据', '第五十二条', '诉讼服务大厅领取', '不需要再持本凭证到银行交费']),
  ).toEqual([]);
  expect(wordsOf(feeReceipt({ ...PAID, fiscalReceipt: '请到5号窗口领取。' }))).toContain('请到5号窗口领取。');
});

test('FEE-17 who paid for the party is named, or said to be another; what came in too much is said apart', () => {
  expect(missingIn(feeReceipt({ ...PAID, paidBy: '林律师' }), ['陈晓梅', '实际付款人：林律师'])).toEqual([]);
  expect(missingIn(feeReceipt({ ...PAID, paidBy: null }), ['由他人代为付款'])).toEqual([]);
  const more = feeReceipt({ ...PAID, back: fen(1) });
  expect(missingIn(more, ['金额：5,800.50元', '5,800.51元，其中超过应交金额的0.01元'])).toEqual([]);
});

const BACK: RefundNoticeFacts = {
  ...HEAD,
  to: TO,
  date: DAY,
  matter: MATTER,
  fee: '案件受理费',
  reason: 'mediated',
  document: { title: '民事调解书', effectiveOn: parseLegalDate('2025-03-01') },
  paid: fen(580_050),
  refund: fen(290_025),
  steps: ['调解结案，减半收取'],
  dueOn: parseLegalDate('2025-03-17'),
  channel: 'wechat',
  transactionId: '42',
  paidOn: parseLegalDate('2025-02-04'),
};

test('FEE-15 the refund notice: ground with its rule, paid, kept, given back, by when, by which way, and what if it does not come', () => {
  const wanted = [
    '以调解方式结案',
    '民事调解书已于2025年3月1日发生法律效力',
    '《诉讼费用交纳办法》第十五条',
    '退还金额：2,900.25元（人民币贰仟玖佰元贰角伍分）',
    '本院收取：2,900.25元',
    '自文书生效之日起十五日内，即在2025年3月17日前（含当日）退出',
    '微信支付的原付款账户',
    '不需要另行申请',
    '仍没有收到',
    '诉讼服务大厅',
    '不会索要银行卡密码',
    '请求复核',
  ];
  expect(missingIn(refundNotice(BACK), wanted)).toEqual([]);
});

test('FEE-15 it goes to who paid, also where he paid for the party, by the channel it came', () => {
  const notice = refundNotice({ ...BACK, paidBy: '林律师', channel: 'bank' });
  expect(missingIn(notice, ['林律师代你交纳的案件受理费', '退给代你付款的人', '付款的银行账户'])).toEqual([]);
  expect(wordsOf(refundNotice(BACK))).not.toContain('代你');
});

test('FEE-15 FEE-7 FEE-8 FEE-16 each ground has its article; grounds that give nothing back have no notice', () => {
  const wanted = [
    ['nonAcceptance', '第二十七条第二款'],
    ['dismissSuit', '第二十七条第二款'],
    ['remanded', '第二十七条第一款'],
    ['appealDismissedByRuling', '第八条第二项'],
    ['criminalTransfer', '第二十五条'],
    ['withdrawn', '第十五条'],
    ['claimLowered', '第二十一条第二项'],
    ['topUpUnpaid', '第一百九十九条第二款'],
    ['deemedWithdrawn', '第十五条'],
    ['settled', '第二百零七条第一款'],
  ] as const;
  for (const [reason, article] of wanted)
    expect(wordsOf(refundNotice({ ...BACK, reason }))).toContain(`${article}的规定，本院决定退还`);
  for (const [ground, { refunds }] of Object.entries(REFUND_GROUNDS))
    expect(isRefundNoticeReason(ground)).toBe(refunds !== 'none');
});

test('FEE-12 FEE-17 money that was never owed goes back without a rule or a document; what counted stays counted', () => {
  for (const reason of ['paidAlready', 'tooMuch', 'afterRuling', 'mismatch'] as const) {
    expect(isRefundNoticeReason(reason)).toBe(true);
    const words = wordsOf(refundNotice({ ...BACK, reason, document: undefined, paid: fen(100), refund: fen(100) }));
    expect(words).toContain('本院决定全部退还');
    expect(words).not.toMatch(/依照|自文书生效|计入本案：/);
  }
  const part = refundNotice({ ...BACK, reason: 'tooMuch', document: undefined, paid: fen(101), refund: fen(1) });
  expect(missingIn(part, ['计入本案：1元', '退还金额：0.01元'])).toEqual([]);
});

test('FEE-15 Σ refunds ≤ paid: no notice of nothing, nor of more than was paid', () => {
  for (const refund of [fen(0), fen(580_051)]) expect(() => refundNotice({ ...BACK, refund })).toThrow(RangeError);
});

const people: Record<string, { name: string; role: string }> = {
  chen: { name: '陈晓梅', role: '原告' },
  wang: { name: '王建国', role: '被告' },
  li: { name: '李某', role: '被告' },
};
const sharesOf = (total: number, shares: readonly Share[]): FeeListFacts['shares'] =>
  settleShares(fen(total), shares).map((share) => ({
    ...share,
    name: people[share.partyId]?.name ?? share.partyId,
    role: people[share.partyId]?.role ?? '第三人',
  }));
const share = (partyId: string, paid: number, borne: number, paidDirectly = false): Share => ({
  partyId,
  paidFen: fen(paid),
  borneFen: fen(borne),
  paidDirectly,
});
const LIST: FeeListFacts = {
  ...HEAD,
  to: TO,
  date: DAY,
  matter: MATTER,
  document: { title: '民事判决书', effectiveOn: parseLegalDate('2025-03-01') },
  items: [{ what: '案件受理费（减半收取）', due: fen(1000), paid: fen(1000), paidBy: '陈晓梅' }],
  shares: sharesOf(1000, [share('chen', 1000, 300), share('wang', 0, 700)]),
  burden: 'partlyLost',
  toPartyId: 'chen',
  refundBy: parseLegalDate('2025-03-17'),
};
const forWang = { to: { name: '王建国', kind: 'person' }, toPartyId: 'wang' } as const;

test('FEE-16 the list: items, who bears what by which rule, what goes back and what is due, each in his own copy', () => {
  const wanted = [
    '民事判决书已于2025年3月1日发生法律效力',
    '第五十三条第一款',
    '案件受理费（减半收取） 10 10 陈晓梅',
    '原告陈晓梅 10 3 7 0',
    '被告王建国 0 7 0 7',
    '合计 10 10 7 7',
    '第二十九条第二款',
    '你应当负担诉讼费用3元（人民币叁元整），已经交纳10元',
    '多交的7元（人民币柒元整），由本院自文书生效之日起十五日内（最迟2025年3月17日）',
  ];
  expect(missingIn(feeList(LIST), wanted)).toEqual([]);
  const loser = feeList({ ...LIST, ...forWang, payBy: parseLegalDate('2025-03-20') });
  expect(
    missingIn(loser, ['还应当补交7元（人民币柒元整），请在2025年3月20日前（含当日）向本院交纳', '第二百零七条']),
  ).toEqual([]);
});

test('FEE-16 收费办法43 no appeal on fees alone: the president reviews within fifteen days, a miscalculation is corrected', () => {
  const wanted = [
    '不能单独对本院关于诉讼费用的决定提起上诉',
    '院长申请复核',
    '自收到申请之日起十五日内作出',
    '予以更正',
  ];
  expect(missingIn(feeList(LIST), wanted)).toEqual([]);
});

test('FEE-15 解释207 a winner who is paid by the loser gets nothing from the court, and the loser pays him and not the court', () => {
  const shares = sharesOf(1000, [share('chen', 800, 300, true), share('wang', 0, 700), ...[]]);
  const items = [{ what: '案件受理费', due: fen(1000), paid: fen(800), paidBy: '陈晓梅' }];
  const winner = wordsOf(feeList({ ...LIST, items, shares }));
  expect(winner).toContain('本院不再退还，由败诉方向你支付');
  expect(winner).not.toContain('由本院自文书生效');
  const loser = feeList({ ...LIST, items, shares, ...forWang });
  expect(missingIn(loser, ['其中5元直接支付给原告陈晓梅，其余2元请按文书确定的时间向本院交纳'])).toEqual([]);
  const whole = sharesOf(1000, [share('chen', 1000, 300, true), share('wang', 0, 700)]);
  expect(missingIn(feeList({ ...LIST, shares: whole, ...forWang }), ['直接支付给原告陈晓梅，不向本院交纳'])).toEqual(
    [],
  );
  const two = sharesOf(1000, [share('chen', 1000, 300, true), share('wang', 0, 400), share('li', 0, 300)]);
  expect(missingIn(feeList({ ...LIST, shares: two, ...forWang }), ['按文书确定的份额支付'])).toEqual([]);
});

test('FEE-16 a list whose sums do not agree, or that its reader does not stand in, is not made', () => {
  expect(() => feeList({ ...LIST, toPartyId: 'li' })).toThrow(RangeError);
  const [item] = LIST.items;
  if (!item) throw new Error('an item');
  expect(() => feeList({ ...LIST, items: [{ ...item, due: fen(999) }] })).toThrow(RangeError);
  expect(() => feeList({ ...LIST, items: [{ ...item, paid: fen(999) }] })).toThrow(RangeError);
});

test('FEE-16 whatever each paid and bears, his copy says what he bears and what is his to get or to pay', () => {
  const amount = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (paidByChen, paidByWang, borneByChen, borneByWang) => {
      const total = borneByChen + borneByWang;
      const shares = sharesOf(total, [share('chen', paidByChen, borneByChen), share('wang', paidByWang, borneByWang)]);
      const items = [
        { what: '案件受理费', due: fen(total), paid: fen(paidByChen + paidByWang), paidBy: '陈晓梅、王建国' },
      ];
      const words = wordsOf(feeList({ ...LIST, items, shares }));
      const full = (of: number) => `${tight(yuanText(fen(of)))}（${yuanInWords(fen(of))}）`;
      expect(words).toContain(`你应当负担诉讼费用${full(borneByChen)}`);
      if (paidByChen > borneByChen) expect(words).toContain(`多交的${full(paidByChen - borneByChen)}，由本院`);
      else if (paidByChen < borneByChen) expect(words).toContain(`还应当补交${full(borneByChen - paidByChen)}`);
      else expect(words).toContain('不需要补交，也没有应当退还');
    }),
  );
});
