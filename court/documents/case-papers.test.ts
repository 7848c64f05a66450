/** Papers of a registered case: acceptance, response, evidence, fees, aid. */
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { acceptanceNotice } from './acceptance-notice';
import { evidenceNotice } from './evidence-notice';
import { feeAidApplication } from './fee-aid-application';
import { feeAidDecision } from './fee-aid-decision';
import { feeNotice } from './fee-notice';
import { responseNotice } from './response-notice';
import { missingIn, wordsOf } from './trial';

const DAY = parseLegalDate('2025-03-03');
const LAST = parseLegalDate('2025-03-10');
const PERSON = { name: '陈晓梅', kind: 'person' } as const;
const COMPANY = { name: '某某公司', kind: 'organisation' } as const;
const CASE = {
  courtName: '余姚市人民法院',
  number: '（2025）浙0281民初1号',
  to: PERSON,
  date: DAY,
  claimants: ['陈晓梅'],
  opponents: ['王建国'],
  cause: '民间借贷纠纷',
};

test('FILE-11 the acceptance notice tells number, rights, duties, fee, evidence and how to follow the case (民诉法129, 流程规定4)', () => {
  const notice = acceptanceNotice({ ...CASE, matter: 'civil', registeredOn: DAY, feeToPay: true });
  const wanted = [
    '（2025）浙0281民初1号',
    '陈晓梅诉王建国民间借贷纠纷一案',
    '2025年3月3日立案',
    '回避',
    '遵守诉讼秩序',
    '特别授权',
    '次日起七日内预交',
    '举证通知书',
    '中国审判流程信息公开网',
    '“我的案件”',
    '中国裁判文书网',
  ];
  expect(missingIn(notice, wanted)).toEqual([]);
  expect(wordsOf(acceptanceNotice({ ...CASE, matter: 'civil', registeredOn: DAY, feeToPay: false }))).toContain(
    '不需要预交',
  );
});

test('FILE-20 FEE-10 an enforcement case: no fee beforehand, clues of assets, no appeal and no evidence notice', () => {
  const words = wordsOf(acceptanceNotice({ ...CASE, matter: 'enforcement', registeredOn: DAY, feeToPay: false }));
  expect(words).toContain('受理执行案件通知书');
  expect(words).toContain('财产情况或者线索');
  expect(words).toContain('不需要预交');
  expect(words).not.toMatch(/上诉|举证通知书/);
});

test('FILE-12 the response notice: fifteen days (thirty without domicile here), and no harm in silence', () => {
  const facts = { ...CASE, matter: 'civil', registeredOn: DAY, answerDays: 15, enclosed: ['起诉状副本1份'] } as const;
  expect(
    missingIn(responseNotice(facts), ['十五日内提出答辩状', '不影响本院审理', '管辖权', '1. 起诉状副本1份']),
  ).toEqual([]);
  expect(wordsOf(responseNotice({ ...facts, answerDays: 30 }))).toContain('三十日内提出答辩状');
  const authority = responseNotice({ ...facts, to: COMPANY, matter: 'administrative' });
  expect(missingIn(authority, ['十五日内提交作出行政行为的证据', '视为没有相应证据', '负责人应当出庭'])).toEqual([]);
});

test('HEAR-1 the defendant is asked about going online: free, stage by stage, three days, offline if he says nothing', () => {
  const notice = responseNotice({ ...CASE, matter: 'civil', registeredOn: DAY, answerDays: 15, enclosed: [] });
  expect(
    missingIn(notice, [
      '由你自己决定',
      '同意一个环节，不等于同意其他环节',
      '三日内',
      '没有表示的，相关诉讼活动在线下进行',
    ]),
  ).toEqual([]);
});

test('FILE-11 the evidence notice: burden, the court’s collection, period and effect of lateness (证据规定50)', () => {
  const civil = evidenceNotice({ ...CASE, matter: 'civil', period: { days: 15 } });
  const wanted = ['举证责任', '调查收集', '次日起15日内', '期限届满前书面申请延长', '不予采纳', '予以采纳'];
  expect(missingIn(civil, wanted)).toEqual([]);
  const administrative = evidenceNotice({ ...CASE, matter: 'administrative', period: { lastDay: LAST } });
  expect(missingIn(administrative, ['被告对作出的行政行为负有举证责任', '2025年3月10日前（含当日）'])).toEqual([]);
  expect(wordsOf(administrative)).not.toContain('协商举证期限');
});

const FEE = {
  ...CASE,
  item: 'acceptanceFee',
  amount: fen(580_050),
  steps: ['超过 10,000 元至 100,000 元的部分，按 2.5% 计算：2,250 元'],
} as const;

test('FEE-11 the fee notice: amount in figures and words, how it comes about, seven days from the day after receipt', () => {
  const notice = feeNotice({ ...FEE, lastDay: LAST });
  const wanted = [
    '5,800.50元（人民币伍仟捌佰元伍角整）',
    '超过10,000元至100,000元的部分，按2.5%计算：2,250元。',
    '自你收到本通知次日起七日内',
    '最后一日为2025年3月10日（含当日）',
    '复核',
  ];
  expect(missingIn(notice, wanted)).toEqual([]);
  expect(wordsOf(feeNotice(FEE))).not.toContain('最后一日为');
});

test('FEE-12 FEE-13 the fee notice tells aid, that asking stops the clock, and what follows without either', () => {
  const notice = feeNotice(FEE);
  expect(
    missingIn(notice, ['缓交、减交或者免交', '申请期间不按逾期处理', '第二百一十三条', '按撤诉处理', '只适用于自然人']),
  ).toEqual([]);
  expect(wordsOf(feeNotice({ ...FEE, matter: 'administrative' }))).not.toContain('第二百一十三条');
  // An application is not deemed withdrawn.
  expect(wordsOf(feeNotice({ ...FEE, item: 'applicationFee', lastDay: LAST }))).not.toContain('按撤诉处理');
});

test('FEE-14 the application for aid names ground, article and proofs', () => {
  const application = feeAidApplication({
    courtName: '余姚市人民法院',
    applicant: { kind: 'person', name: '陈晓梅' },
    matter: '诉王建国民间借贷纠纷',
    aid: 'reduce',
    percent: 50,
    grounds: ['disaster'],
    reasons: '生活困难',
    amount: fen(580_050),
    proofs: ['低收入证明'],
    date: DAY,
  });
  expect(
    missingIn(application, ['减交诉讼费用申请书', '5,800.50元的50%', '第46条第1款第(1)项', '低收入证明。']),
  ).toEqual([]);
  expect(wordsOf(application)).not.toContain('FEE-');
});

test('FEE-13 FEE-14 a decision on aid: kind and extent, or reasons and a new day to pay', () => {
  const facts = { ...CASE, matter: '诉王建国民间借贷纠纷', asked: 'reduce' } as const;
  const reduced = feeAidDecision({
    ...facts,
    decision: {
      granted: true,
      aid: { kind: 'reduce', percent: 50 },
      ground: 'disaster',
      toPay: fen(290_025),
      until: LAST,
    },
  });
  expect(missingIn(reduced, ['减交诉讼费用50%', '2,900.25元', '2025年3月10日', '第四十六条'])).toEqual([]);
  const deferred = feeAidDecision({
    ...facts,
    asked: 'defer',
    decision: { granted: true, aid: { kind: 'defer' }, ground: 'injured', until: LAST },
  });
  expect(missingIn(deferred, ['缓交诉讼费用', '准予缓交至2025年3月10日', '第四十七条'])).toEqual([]);
  const refused = feeAidDecision({ ...facts, decision: { granted: false, reasons: '材料不足', lastDay: LAST } });
  expect(missingIn(refused, ['不予批准', '材料不足。', '2025年3月10日前（含当日）', '第四十八条第三款'])).toEqual([]);
});

test('courts write 你 to a person and 你单位 to an organisation', () => {
  expect(wordsOf(feeNotice({ ...FEE, to: COMPANY }))).toContain('你单位应当预交');
  expect(wordsOf(feeNotice(FEE))).toContain('你应当预交');
});
