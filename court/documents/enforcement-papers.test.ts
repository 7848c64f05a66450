/** Papers of an enforcement case: what the law wants said in each, and what is not to be signed without. */
import { ENFORCEMENT_PAPER_SAMPLES } from '../../demo/enforcement-paper-samples';
import { RESTRICTED_CONSUMPTION } from '../enforcement/consumption';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { assetReportOrderPaper } from './asset-report-order';
import { assistanceNotice } from './assistance-notice';
import { distributionPlan } from './distribution-plan';
import { enforcementParties } from './enforcement-head';
import { enforcementNotice } from './enforcement-notice';
import { ENFORCEMENT_RULINGS, type EnforcementRulingFacts, enforcementRuling } from './enforcement-ruling';
import { listingDecision } from './listing-decision';
import type { Paper } from './paper';
import { evictionAnnouncement, searchWarrant } from './presidents-orders';
import { restrictionOrder } from './restriction-order';
import { missingIn, wordsOf } from './trial';
import { tight } from './wording';

const sample = (name: string): Paper => {
  const found = ENFORCEMENT_PAPER_SAMPLES[name];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};
const DATE = parseLegalDate('2025-03-05');
const HEAD = {
  applicants: [{ kind: 'person', name: '陈晓梅', phone: '13800001234' }],
  debtors: [{ kind: 'person', name: '王建国', phone: '13800002345' }],
  title: { number: '（2024）浙0281民初88号民事判决书', issuedBy: '余姚市人民法院' },
} as const;
const FROM = { courtName: '余姚市人民法院', number: '（2025）浙0281执7号', date: DATE } as const;
const TO = { name: '王建国', kind: 'person' } as const;
const RULING: EnforcementRulingFacts = {
  ...HEAD,
  ...FROM,
  about: 'control',
  registeredOn: DATE,
  facts: '有存款',
  reasons: '应当冻结',
  orders: ['冻结存款'],
  judges: [{ post: '审判员', name: '石执行' }],
  clerk: '江书记员',
};

test('ENF-1 解释480 the notice tells what, by when, double interest, the fee, listing and how to object', () => {
  expect(
    missingIn(sample('enforcement-notice'), [
      '自收到本通知书之日起7日内',
      '108,000元（人民币壹拾万捌仟元整）',
      '执行申请费1,520元',
      '加倍支付迟延期间的债务利息',
      '失信被执行人名单',
      '第二百三十六条',
      '执行款专户',
    ]),
  ).toEqual([]);
  expect(wordsOf(sample('enforcement-notice-act'))).toContain('已经依法采取执行措施');
  const facts = { ...FROM, ...HEAD, to: TO, registeredOn: DATE, obligation: '还款', debtFen: fen(1), feeFen: fen(1) };
  expect(() => enforcementNotice({ ...facts, performDays: 0, afterwards: false, contact: '' })).toThrow(RangeError);
  // FEE-10: paid ahead, or nothing of it left: no fee of 0 yuan is demanded.
  const free = enforcementNotice({ ...facts, feeFen: fen(0), performDays: 7, afterwards: false, contact: '' });
  expect(wordsOf(free)).not.toContain('执行申请费');
});

test('ENF-2 调查规定4-7 the order names every kind, the year before, later changes and what follows', () => {
  expect(
    missingIn(sample('asset-report-order'), [
      '自收到本令之日起10日内',
      '土地使用权、房屋等不动产',
      '前一年以来的变动',
      '十日内补充报告',
      '罚款、拘留',
    ]),
  ).toEqual([]);
  expect(() => assetReportOrderPaper({ ...FROM, ...HEAD, to: TO, reportDays: 0 })).toThrow(RangeError);
});

test('ENF-7, 8 each ruling cites the articles of what it is about, is signed by judge and clerk, and says what it leads to', () => {
  for (const [about, articles] of [
    ['control', '第二百五十三条'],
    ['realise', '第二百五十八条'],
    ['stay', '第二百六十七条'],
    ['terminate', '第二百六十八条'],
    ['notToBeEnforced', '第四百八十一条第一款'],
    ['closeRound', '第五百一十七条'],
  ] as const) {
    const words = wordsOf(enforcementRuling({ ...RULING, about }));
    for (const one of [articles, '审判员　　石执行', '书记员　　江书记员']) expect(words).toContain(one);
    expect(ENFORCEMENT_RULINGS[about].closing.every((one) => words.includes(one))).toBe(true);
  }
  // 解释517.2: the debt lives on.
  expect(wordsOf(enforcementRuling({ ...RULING, about: 'closeRound' }))).toContain('不受申请执行时效期间的限制');
  for (const lacking of [{ facts: ' ' }, { reasons: '。' }, { orders: [] }, { orders: [' '] }, { judges: [] }])
    expect(() => enforcementRuling({ ...RULING, ...lacking })).toThrow(RangeError);
});

test('PRIV-4 the parties stand in a ruling without numbers and phones; an execution has both sides', () => {
  expect(wordsOf(enforcementRuling(RULING))).not.toContain('1380000');
  expect(() => enforcementParties({ ...HEAD, debtors: [] })).toThrow(RangeError);
  expect(() => enforcementParties({ ...HEAD, applicants: [] })).toThrow(RangeError);
});

test('ENF-7 民诉法253.2, 262 a notice of assistance asks something, with the ruling it goes with', () => {
  expect(missingIn(sample('assistance-notice'), ['某某银行余姚支行', '执行裁定书一份', '第二百六十二条'])).toEqual([]);
  expect(() => assistanceNotice({ ...FROM, ...HEAD, to: TO, ruling: '执行裁定书', asks: [], contact: '' })).toThrow(
    RangeError,
  );
});

test('ENF-10 限高规定5 the order has period, all nine items, effects and the president’s name; a person binds nobody else', () => {
  expect(missingIn(sample('restriction-order'), ['院长　　孟院长', '获得批准', '拘留、罚款'])).toEqual([]);
  for (const each of RESTRICTED_CONSUMPTION) expect(wordsOf(sample('restriction-order'))).toContain(tight(each));
  expect(wordsOf(sample('restriction-order-organisation'))).toContain('法定代表人李㛃');
  const facts = { ...FROM, ...HEAD, to: TO, from: DATE, basis: 'exOfficio', others: [] } as const;
  expect(() => restrictionOrder({ ...facts, president: ' ' })).toThrow(RangeError);
  const others = [{ name: '李某', why: '法定代表人' }];
  expect(() => restrictionOrder({ ...facts, others, president: '孟院长' })).toThrow(RangeError);
});

test('ENF-11, 12 失信规定5, 11, 12 the decision has ground, reasons, period, remedy and the president’s name', () => {
  expect(missingIn(sample('listing-decision'), ['有履行能力而拒不履行', '三个工作日内删除', '十五日内审查'])).toEqual(
    [],
  );
  expect(wordsOf(sample('listing-decision-period'))).toContain('期限自2025年3月5日至2027年3月5日');
  const facts = { ...FROM, ...HEAD, to: TO, decidedOn: DATE, until: null, reasons: '有车不卖' };
  const grounds = ['ableButRefuses'] as const;
  for (const lacking of [{ grounds: [] }, { reasons: '' }, { president: '' }])
    expect(() => listingDecision({ ...facts, grounds, president: '孟院长', ...lacking })).toThrow(RangeError);
});

test('ENF-14 解释508, 509 a plan gives nobody more than his claim, and not more than there is; fifteen days to object', () => {
  expect(missingIn(sample('distribution-plan'), ['十五日内', '抵押优先', '继续清偿'])).toEqual([]);
  const share = { creditor: '甲', rank: '普通债权', claimFen: fen(100), shareFen: fen(50) };
  const facts = { ...FROM, ...HEAD, to: TO, proceedsFen: fen(60), feeFen: fen(10), reasons: '按比例' };
  expect(wordsOf(distributionPlan({ ...facts, proceedsFen: fen(100), shares: [share] }))).toContain('剩余0.40元');
  for (const shares of [[], [{ ...share, shareFen: fen(51) }], [{ ...share, claimFen: fen(40) }]])
    expect(() => distributionPlan({ ...facts, shares })).toThrow(RangeError);
});

test('ENF-8 民诉法259, 261 search and eviction are signed by the president', () => {
  expect(missingIn(sample('search-warrant'), ['第二百五十九条', '院长　　孟院长'])).toEqual([]);
  expect(missingIn(sample('eviction-announcement'), ['第二百六十一条', '2025年4月5日以前迁出'])).toEqual([]);
  const facts = { ...FROM, ...HEAD, to: TO, president: ' ' };
  expect(() => searchWarrant({ ...facts, reasons: '藏', place: '仓', officers: '石执行' })).toThrow(RangeError);
  expect(() => evictionAnnouncement({ ...facts, place: '房', lastDay: DATE })).toThrow(RangeError);
});

test('ENF-14 the closing notice tells where the money went', () => {
  expect(missingIn(sample('enforcement-ended'), ['执行到账：109,520元', '已发放申请执行人：108,000元'])).toEqual([]);
});
