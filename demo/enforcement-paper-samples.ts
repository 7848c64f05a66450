/** 示范文书: papers of an enforcement case, with invented data. */
import { assetFindingsPaper, assetReportPaper } from '../court/documents/asset-report';
import { assetReportOrderPaper } from '../court/documents/asset-report-order';
import { assistanceNotice } from '../court/documents/assistance-notice';
import { distributionPlan } from '../court/documents/distribution-plan';
import { enforcementEnded } from '../court/documents/enforcement-ended';
import { enforcementNotice } from '../court/documents/enforcement-notice';
import {
  ENFORCEMENT_RULINGS,
  type EnforcementRulingFacts,
  enforcementRuling,
} from '../court/documents/enforcement-ruling';
import { listingDecision } from '../court/documents/listing-decision';
import { measuresList } from '../court/documents/measures-list';
import type { Paper } from '../court/documents/paper';
import { evictionAnnouncement, searchWarrant } from '../court/documents/presidents-orders';
import { restrictionOrder } from '../court/documents/restriction-order';
import { changeScope } from '../court/enforcement/party-change';
import { fen } from '../court/money';
import { parseLegalDate } from '../court/time/legal-date';

const COURT = '余姚市人民法院';
const DATE = parseLegalDate('2025-03-05');
const REGISTERED = parseLegalDate('2025-03-03');
const HEAD = {
  applicants: [{ kind: 'person', name: '陈䶮喆', sex: '女', domicile: '浙江省余姚市凤山街道' }],
  debtors: [{ kind: 'person', name: '王建国', sex: '男', domicile: '浙江省余姚市阳明街道' }],
  title: { number: '（2024）浙0281民初88号民事判决书', issuedBy: COURT },
} as const;
const FROM = {
  courtName: COURT,
  number: '（2025）浙0281执7号',
  to: { name: '王建国', kind: 'person' },
  date: DATE,
} as const;
const FACTORY = { ...FROM, to: { name: '余姚市泗门镇𬭎达五金厂', kind: 'organisation' } } as const;
const CONTACT = '石执行，0574-62700000';
const PRESIDENT = '孟院长';

const RULING: EnforcementRulingFacts = {
  ...HEAD,
  courtName: COURT,
  number: FROM.number,
  about: 'control',
  registeredOn: REGISTERED,
  facts: '经网络查询，被执行人在某某银行余姚支行有存款',
  reasons: '被执行人没有按执行通知履行义务，应当冻结其相应存款',
  orders: ['冻结被执行人王建国在某某银行余姚支行的存款100,000元，期限一年'],
  judges: [{ post: '审判员', name: '石执行' }],
  clerk: '江书记员',
  date: DATE,
};

const ADDED: Partial<EnforcementRulingFacts> = {
  change: { ground: 'unpaidShareholder', respondent: '李㛃' },
  facts: '被执行人的财产不足以清偿债务，李㛃是它的股东，认缴出资50万元，期限已过，实缴10万元',
  reasons: '李㛃没有足额缴纳出资，申请执行人申请追加她为被执行人，应当准许',
  orders: ['追加李㛃为本案被执行人，在尚未缴纳的出资40万元范围内承担责任'],
};

const rulings = Object.fromEntries(
  (Object.keys(ENFORCEMENT_RULINGS) as (keyof typeof ENFORCEMENT_RULINGS)[]).map((about): [string, Paper] => [
    `enforcement-ruling-${about}`,
    enforcementRuling({ ...RULING, about, ...(about === 'changeParties' ? ADDED : {}) }),
  ]),
);

export const ENFORCEMENT_PAPER_SAMPLES: Record<string, Paper> = {
  'enforcement-notice': enforcementNotice({
    ...FROM,
    ...HEAD,
    registeredOn: REGISTERED,
    obligation: '归还借款本金100,000元及利息',
    debtFen: fen(10_800_000),
    feeFen: fen(152_000),
    performDays: 7,
    account: '余姚市人民法院执行款专户，某某银行余姚支行，账号见附页',
    afterwards: false,
    contact: CONTACT,
  }),
  'enforcement-notice-act': enforcementNotice({
    ...FACTORY,
    ...HEAD,
    registeredOn: REGISTERED,
    obligation: '拆除占用通道的围墙',
    debtFen: null,
    feeFen: fen(5_000),
    performDays: 15,
    afterwards: true,
    contact: CONTACT,
  }),
  'enforcement-notice-added': enforcementNotice({
    ...FROM,
    ...HEAD,
    to: { name: '李㛃', kind: 'person' },
    registeredOn: REGISTERED,
    obligation: '归还借款本金100,000元及利息',
    debtFen: fen(10_800_000),
    feeFen: fen(152_000),
    performDays: 7,
    afterwards: false,
    scope: changeScope('unpaidShareholder', fen(40_000_00)),
    contact: CONTACT,
  }),
  'asset-report-order': assetReportOrderPaper({ ...FROM, ...HEAD, reportDays: 10 }),
  ...rulings,
  'enforcement-ruling-orders': enforcementRuling({
    ...RULING,
    orders: ['冻结存款100,000元', '查封登记在被执行人名下的小型轿车一辆，期限二年'],
  }),
  'assistance-notice': assistanceNotice({
    ...FROM,
    ...HEAD,
    to: { name: '某某银行余姚支行', kind: 'organisation' },
    ruling: '执行裁定书',
    asks: ['冻结被执行人王建国在你行的存款100,000元，冻结到2026年3月4日'],
    contact: CONTACT,
  }),
  'restriction-order': restrictionOrder({
    ...FROM,
    ...HEAD,
    from: DATE,
    basis: 'applicantInWriting',
    others: [],
    president: PRESIDENT,
  }),
  'restriction-order-organisation': restrictionOrder({
    ...FACTORY,
    ...HEAD,
    from: DATE,
    basis: 'exOfficio',
    others: [{ name: '李㛃', why: '法定代表人' }],
    president: PRESIDENT,
  }),
  'listing-decision': listingDecision({
    ...FROM,
    ...HEAD,
    grounds: ['ableButRefuses'],
    reasons: '被执行人名下有车辆并有稳定收入，仍拒不履行',
    decidedOn: DATE,
    until: null,
    president: PRESIDENT,
  }),
  'listing-decision-period': listingDecision({
    ...FROM,
    ...HEAD,
    grounds: ['breaksReporting', 'evades'],
    reasons: '被执行人隐瞒出售车辆的事实，并把价款转给他人',
    decidedOn: DATE,
    until: parseLegalDate('2027-03-05'),
    president: PRESIDENT,
  }),
  'distribution-plan': distributionPlan({
    ...FROM,
    ...HEAD,
    proceedsFen: fen(20_000_000),
    feeFen: fen(200_000),
    shares: [
      { creditor: '某某银行余姚支行', rank: '抵押优先', claimFen: fen(9_000_000), shareFen: fen(9_000_000) },
      { creditor: '陈䶮喆', rank: '普通债权', claimFen: fen(10_800_000), shareFen: fen(10_800_000) },
    ],
    reasons: '抵押权先于普通债权受偿',
  }),
  'search-warrant': searchWarrant({
    ...FROM,
    ...HEAD,
    president: PRESIDENT,
    reasons: '被执行人把货物藏在他人仓库',
    place: '余姚市阳明街道某某路仓库',
    officers: '石执行、江书记员',
  }),
  'eviction-announcement': evictionAnnouncement({
    ...FROM,
    ...HEAD,
    president: PRESIDENT,
    place: '余姚市凤山街道某某小区房屋',
    lastDay: parseLegalDate('2025-04-05'),
  }),
  'enforcement-ended': enforcementEnded({
    ...FROM,
    ...HEAD,
    how: '被执行人已经履行全部义务',
    receivedFen: fen(10_952_000),
    feeFen: fen(152_000),
    paidOutFen: fen(10_800_000),
    returnedFen: fen(0),
    directFen: fen(0),
  }),
  'measures-list': measuresList({
    courtName: COURT,
    number: FROM.number,
    audience: 'applicant',
    date: DATE,
    entries: [
      {
        at: Date.parse('2025-03-03T10:20:00+08:00'),
        kindName: '发出执行通知',
        title: '已发出执行通知书和报告财产令',
        text: '已向对方发出执行通知和报告财产令。',
        assets: [],
        officer: '石执行（执行员）',
        sha256: '0123456789abcdef'.repeat(4),
        corrected: false,
      },
      {
        at: Date.parse('2025-03-04T15:05:00+08:00'),
        kindName: '控制财产',
        title: '已冻结存款',
        text: '已冻结对方的存款，到期前可以申请续行。',
        assets: [
          {
            kind: '存款',
            holder: '某某银行余姚支行',
            masked: '***************0018',
            amountFen: fen(1_200_000),
            band: null,
            until: '2026-03-03',
            measure: '冻结',
          },
        ],
        officer: '石执行（执行员）',
        sha256: 'fedcba9876543210'.repeat(4),
        corrected: true,
      },
    ],
  }),
  'asset-report': assetReportPaper({
    courtName: COURT,
    number: FROM.number,
    debtorName: '王建国',
    kind: 'first',
    changedOn: null,
    answers: {
      money: '每月工资 6,500 元，存款约 12,000 元。',
      realProperty: '没有',
      movables: '小型轿车一辆，2018 年购买。',
      rights: '没有',
      others: '没有',
      burdens: '轿车抵押给某某银行。',
    },
    files: ['工资单.pdf', '行驶证.jpg'],
    byName: '王建国',
    date: DATE,
  }),
  'asset-report-supplement': assetReportPaper({
    courtName: COURT,
    number: FROM.number,
    debtorName: '余姚市泗门镇𬭎达五金厂',
    kind: 'supplement',
    changedOn: parseLegalDate('2025-03-02'),
    answers: { movables: '卖掉旧车床一台，得款 8,000 元。' },
    files: [],
    byName: '周厂长',
    date: DATE,
  }),
  'asset-findings': assetFindingsPaper({
    courtName: COURT,
    number: FROM.number,
    debtorName: '王建国',
    text: '某某银行余姚支行有存款账户一个。\n名下登记小型轿车一辆。',
    files: [],
    officer: '石执行',
    date: DATE,
  }),
};
