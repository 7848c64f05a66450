/** 示范文书: every paper with invented data, short and long: what `npm run papers` draws and the tests look at. */
import { acceptanceNotice } from '../court/documents/acceptance-notice';
import { addressConfirmation, addressForm } from '../court/documents/address-confirmation';
import { administrativeComplaint } from '../court/documents/administrative-complaint';
import { bookingConfirmation } from '../court/documents/booking-confirmation';
import { civilComplaint } from '../court/documents/civil-complaint';
import { correctionNotice } from '../court/documents/correction-notice';
import { enforcementApplication } from '../court/documents/enforcement-application';
import { evidenceNotice } from '../court/documents/evidence-notice';
import { extensionDecision } from '../court/documents/extension-decision';
import { feeAidApplication } from '../court/documents/fee-aid-application';
import { feeAidDecision } from '../court/documents/fee-aid-decision';
import { type FeeListFacts, feeList } from '../court/documents/fee-list';
import { feeNotice } from '../court/documents/fee-notice';
import { type FeeReceiptFacts, feeReceipt } from '../court/documents/fee-receipt';
import { guidanceNotice } from '../court/documents/guidance-notice';
import { materialReceipt } from '../court/documents/material-receipt';
import { mediationOffer } from '../court/documents/mediation-offer';
import { orgRepCertificate } from '../court/documents/org-rep-certificate';
import type { Paper } from '../court/documents/paper';
import type { PartyParticulars } from '../court/documents/pleading';
import { powerOfAttorney } from '../court/documents/power-of-attorney';
import { type RefundNoticeFacts, refundNotice } from '../court/documents/refund-notice';
import { responseNotice } from '../court/documents/response-notice';
import { returnNotice } from '../court/documents/return-notice';
import { type RulingDeemedWithdrawnFacts, rulingDeemedWithdrawn } from '../court/documents/ruling-deemed-withdrawn';
import { rulingNonAcceptance } from '../court/documents/ruling-non-acceptance';
import type { Addressee } from '../court/documents/wording';
import { settleShares } from '../court/fees/shares';
import { fen } from '../court/money';
import { type LegalDate, parseLegalDate } from '../court/time/legal-date';
import { CASE_PAPER_SAMPLES } from './case-paper-samples';
import { DOSSIER_PAPER_SAMPLES } from './dossier-paper-samples';
import { ENFORCEMENT_PAPER_SAMPLES } from './enforcement-paper-samples';
import { FILED_PAPER_SAMPLES } from './filed-paper-samples';
import { SERVICE_PAPER_SAMPLES } from './service-paper-samples';

const day = (text: string): LegalDate => parseLegalDate(text);
const at = (text: string): number => Date.parse(`${text}+08:00`);

const COURT = '余姚市人民法院';
const BEIJING = '北京市第四中级人民法院';
const CASE = '（2025）浙0281民初1234号';
const TODAY = day('2025-03-03');
const TO: Addressee = { name: '陈䶮喆', kind: 'person' };
const LONG: Addressee = { name: '阿卜杜热西提·买买提依明·阿不都克里木江·艾尔肯·吐尔逊', kind: 'person' };
const COMPANY: Addressee = {
  name: '宁波杭州湾新区镕堃精密机械制造（集团）股份有限公司余姚分公司',
  kind: 'organisation',
};
const OPPONENTS = ['王建国', '李㛃', '余姚市泗门镇𬭎达五金厂'];
const CAUSE = '民间借贷纠纷';
const CONTACT = '余姚市人民法院立案庭，电话0574-62700000';
const NAMES = { claimants: [TO.name], opponents: OPPONENTS, cause: CAUSE };

const PLAINTIFF: PartyParticulars = {
  kind: 'person',
  name: TO.name,
  sex: '女',
  bornOn: day('1955-04-12'),
  ethnicity: '汉族',
  occupation: '退休',
  domicile: '浙江省余姚市凤山街道世南西路88号3幢502室',
  phone: '13800001234',
};
const DEFENDANTS: PartyParticulars[] = [
  { kind: 'person', name: '王建国', sex: '男', domicile: '浙江省余姚市阳明街道' },
  {
    kind: 'organisation',
    name: '余姚市泗门镇𬭎达五金厂',
    domicile: '余姚市泗门镇工业园区',
    phone: '0574-62100000',
    orgRepName: '李㛃',
    orgRepPost: '厂长',
  },
];
const FACTS = `原告与被告王建国系多年邻居。2024年1月15日，被告王建国以经营五金厂需要资金周转为由，向原告借款人民币300,000元，约定月息百分之一，于2024年12月31日前一次还清，并由被告李㛃在借条上作为保证人签名。原告当日通过余姚农村商业银行将上述款项转入被告王建国的账户。
借款到期后，原告多次通过电话、微信（wang_jianguo@example.com）催要，被告王建国以各种理由拖延；至今仅归还利息9,000元。原告认为，依照《中华人民共和国民法典》第六百六十七条、第六百七十四条、第六百七十五条的规定，被告应当归还借款本金，并支付利息。为维护合法权益，特向人民法院起诉，请求依法判决。`;
const CLAIMS = [
  '判令被告王建国归还借款本金300,000元',
  '判令被告王建国支付利息（以300,000元为基数，自2024年2月1日起按月利率1%计算至实际清偿之日止）',
  '判令被告李㛃对上述债务承担连带清偿责任',
  '本案诉讼费用由被告承担。',
];
const EVIDENCE = [
  { name: '借条', source: '被告王建国书写', proves: '借款金额、期限和利息的约定，保证人签名' },
  { name: '转账凭证', source: '余姚农村商业银行', proves: '款项已经交付' },
  { name: '微信聊天记录（打印件，共12页）', source: '原告手机', proves: '多次催要、被告承认欠款' },
];

const manyMaterials = Array.from({ length: 40 }, (_, i) => ({
  name: `证据${i + 1}：${i % 3 === 0 ? '2024年1月至12月往来对账单及送货单（含双方签章的结算确认书、增值税专用发票复印件）' : '微信聊天记录截图'}`,
  pages: i % 5 === 4 ? null : (i % 7) + 1,
  copies: (i % 2) + 1,
  form: i % 4 === 0 ? ('copy' as const) : ('electronic' as const),
}));

const manyDefects = Array.from({ length: 12 }, (_, i) => ({
  what:
    i % 2 === 0
      ? '第二被告的名称与营业执照不一致，不能确定被告是谁'
      : '诉讼请求第二项没有写明利息的起算日、利率和计算方式，请求不具体',
  rule:
    i % 2 === 0 ? '民事诉讼法第一百二十二条第二项：有明确的被告' : '民事诉讼法第一百二十二条第三项：有具体的诉讼请求',
  how:
    i % 2 === 0
      ? '对照国家企业信用信息公示系统核对全称，改正起诉状并上传营业执照信息打印件'
      : '写明从哪一天起、按什么利率、算到哪一天；暂时算不出的，写明计算方法',
}));

const civil = { courtName: COURT, number: CASE, to: TO, date: TODAY };
const receipt = { ...civil, number: '收件号：余立2025030300017' };

const PAID: FeeReceiptFacts = {
  courtName: COURT,
  number: CASE,
  matter: '陈䶮喆与王建国、李㛃、余姚市泗门镇𬭎达五金厂民间借贷纠纷',
  payer: TO.name,
  occasion: { kind: 'plaintiff' },
  amount: fen(580_050),
  channel: 'wechat',
  transactionId: '4200002511202503038461907352',
  orderNo: 'WF9C41A07E5B3D28F6104AE97C52B8D3',
  paidAt: at('2025-03-04T10:23:41'),
  handler: null,
  date: day('2025-03-04'),
};
const BACK: RefundNoticeFacts = {
  ...civil,
  date: day('2025-05-12'),
  matter: '陈䶮喆与王建国、李㛃、余姚市泗门镇𬭎达五金厂民间借贷纠纷',
  fee: '案件受理费',
  reason: 'mediated',
  document: { title: '（2025）浙0281民初1234号民事调解书', effectiveOn: day('2025-05-09') },
  paid: fen(580_050),
  refund: fen(290_025),
  steps: ['调解结案，减半收取：应交 2,900.25 元', '已交 5,800.50 元，退还 2,900.25 元'],
  dueOn: day('2025-05-26'),
  channel: 'wechat',
  transactionId: '4200002511202503038461907352',
  paidOn: day('2025-03-04'),
  contact: '余姚市人民法院财务科，电话0574-62700011',
};
const LIST: FeeListFacts = {
  ...civil,
  date: day('2025-06-20'),
  matter: '陈䶮喆与王建国民间借贷纠纷',
  document: { title: '（2025）浙0281民初1234号民事判决书', effectiveOn: day('2025-06-18') },
  items: [
    { what: '案件受理费（减半收取）', due: fen(290_025), paid: fen(290_025), paidBy: TO.name },
    { what: '保全申请费', due: fen(202_000), paid: fen(202_000), paidBy: TO.name },
  ],
  shares: named([
    { partyId: 'chen', role: '原告', name: TO.name, paid: 492_025, borne: 202_000 },
    { partyId: 'wang', role: '被告', name: '王建国', paid: 0, borne: 290_025 },
  ]),
  burden: 'lost',
  toPartyId: 'chen',
  refundBy: day('2025-07-03'),
};
const DEEMED: RulingDeemedWithdrawnFacts = {
  courtName: COURT,
  number: CASE,
  matter: 'civil',
  parties: [
    { role: '原告', name: TO.name, particulars: '女，1955年4月12日出生，汉族，住浙江省余姚市凤山街道' },
    { role: '被告', name: '王建国', particulars: '男，住浙江省余姚市阳明街道' },
    { role: '被告', name: '余姚市泗门镇𬭎达五金厂', particulars: '住所地余姚市泗门镇工业园区，经营者李㛃' },
  ],
  cause: CAUSE,
  registeredOn: TODAY,
  unpaid: { why: 'noPayment', amount: fen(580_050), noticeServedOn: TODAY, lastDay: day('2025-03-10') },
  judges: [{ post: '审判员', name: '何立案' }],
  clerk: '江书记员',
  date: day('2025-03-17'),
};

interface Bearing {
  partyId: string;
  role: string;
  name: string;
  paid: number;
  borne: number;
  direct?: boolean;
}
function named(people: readonly Bearing[]): FeeListFacts['shares'] {
  const total = fen(people.reduce((sum, { borne }) => sum + borne, 0));
  const shares = people.map(({ partyId, paid, borne, direct = false }) => ({
    partyId,
    paidFen: fen(paid),
    borneFen: fen(borne),
    paidDirectly: direct,
  }));
  return settleShares(total, shares).map((share, i) => ({
    ...share,
    name: people[i]?.name ?? '',
    role: people[i]?.role ?? '',
  }));
}

/** Name of the file → paper. */
export const PAPER_SAMPLES: Record<string, Paper> = {
  ...DOSSIER_PAPER_SAMPLES,
  ...ENFORCEMENT_PAPER_SAMPLES,
  ...CASE_PAPER_SAMPLES,
  ...FILED_PAPER_SAMPLES,
  ...SERVICE_PAPER_SAMPLES,
  'material-receipt': materialReceipt({
    courtName: COURT,
    receiptNo: '余立2025030300017',
    from: TO,
    receivedAt: at('2025-03-03T09:05:00'),
    what: 'complaint',
    materials: [
      { name: '民事起诉状', pages: 3, copies: 1, form: 'electronic' },
      { name: '居民身份证', pages: 1, copies: 1, form: 'electronic' },
      { name: '借条', pages: 1, copies: 1, form: 'electronic' },
    ],
    handler: null,
    decisionDue: day('2025-03-10'),
  }),
  'material-receipt-long': materialReceipt({
    courtName: COURT,
    receiptNo: '余立2025030300018',
    from: LONG,
    receivedAt: at('2025-03-03T16:59:00'),
    what: 'evidence',
    materials: manyMaterials,
    handler: '方窗口',
  }),
  'correction-notice': correctionNotice({
    ...receipt,
    matter: 'civil',
    receivedOn: TODAY,
    items: manyDefects.slice(0, 2),
    days: 7,
    lastDay: day('2025-03-10'),
  }),
  'correction-notice-long': correctionNotice({
    ...receipt,
    to: LONG,
    matter: 'administrative',
    receivedOn: TODAY,
    items: manyDefects,
    days: 15,
    lastDay: day('2025-03-18'),
  }),
  'acceptance-notice': acceptanceNotice({
    ...civil,
    ...NAMES,
    matter: 'civil',
    registeredOn: TODAY,
    feeToPay: true,
    contact: CONTACT,
  }),
  'acceptance-notice-administrative': acceptanceNotice({
    ...NAMES,
    courtName: BEIJING,
    number: '（2025）京04行初56号',
    to: COMPANY,
    date: TODAY,
    claimants: [COMPANY.name],
    opponents: ['北京市某某区人民政府'],
    cause: '不服房屋征收补偿决定',
    matter: 'administrative',
    registeredOn: TODAY,
    feeToPay: true,
  }),
  'acceptance-notice-enforcement': acceptanceNotice({
    ...civil,
    ...NAMES,
    number: '（2025）浙0281执789号',
    matter: 'enforcement',
    registeredOn: TODAY,
    feeToPay: false,
  }),
  'response-notice': responseNotice({
    ...civil,
    to: { name: '王建国', kind: 'person' },
    claimants: [TO.name],
    cause: CAUSE,
    matter: 'civil',
    registeredOn: TODAY,
    answerDays: 15,
    enclosed: ['起诉状副本1份', '举证通知书1份', '送达地址确认书1份'],
    contact: CONTACT,
  }),
  'response-notice-administrative': responseNotice({
    courtName: BEIJING,
    number: '（2025）京04行初56号',
    to: { name: '北京市某某区人民政府', kind: 'organisation' },
    date: TODAY,
    claimants: [COMPANY.name],
    cause: '不服房屋征收补偿决定',
    matter: 'administrative',
    registeredOn: TODAY,
    answerDays: 15,
    enclosed: ['起诉状副本1份', '证据材料副本1份'],
  }),
  'evidence-notice': evidenceNotice({ ...civil, ...NAMES, matter: 'civil', period: { days: 15 } }),
  'evidence-notice-administrative': evidenceNotice({
    ...civil,
    ...NAMES,
    courtName: BEIJING,
    number: '（2025）京04行初56号',
    cause: '不服房屋征收补偿决定',
    matter: 'administrative',
    period: { lastDay: day('2025-04-07') },
  }),
  'fee-notice': feeNotice({
    ...civil,
    ...NAMES,
    item: 'acceptanceFee',
    amount: fen(580_050),
    steps: [
      '争议金额 300,000 元，按财产案件分段计算',
      '不超过 10,000 元的部分，每件 50 元',
      '超过 10,000 元至 100,000 元的部分，按 2.5% 计算：2,250 元',
      '超过 100,000 元至 200,000 元的部分，按 2% 计算：2,000 元',
      '超过 200,000 元至 300,025 元的部分，按 1.5% 计算：1,500.50 元。',
    ],
    lastDay: day('2025-03-10'),
    ways: '也可以到指定代理银行的任一网点交纳',
  }),
  'fee-notice-application': feeNotice({
    ...civil,
    ...NAMES,
    to: COMPANY,
    claimants: [COMPANY.name],
    item: 'applicationFee',
    amount: fen(500_000),
    steps: ['财产保全申请费，按最高限额收取：5,000 元'],
    lastDay: day('2025-03-05'),
  }),
  'fee-notice-preservation': feeNotice({
    ...civil,
    ...NAMES,
    item: 'applicationFee',
    occasion: { kind: 'application', what: 'preservation' },
    amount: fen(202_000),
    steps: ['财产数额 300,025 元，保全申请费：2,020 元'],
    lastDay: day('2025-03-05'),
  }),
  'fee-notice-payment-order': feeNotice({
    ...civil,
    ...NAMES,
    cause: '申请支付令',
    item: 'applicationFee',
    occasion: { kind: 'application', what: 'paymentOrder' },
    amount: fen(193_350),
    steps: ['比照财产案件受理费标准的三分之一：1,933.50 元'],
  }),
  'fee-notice-top-up': feeNotice({
    ...civil,
    date: day('2025-04-14'),
    ...NAMES,
    item: 'acceptanceFee',
    occasion: { kind: 'topUp', why: 'toOrdinary' },
    amount: fen(290_025),
    steps: ['应交 5,800.50 元，已交 2,900.25 元，还要补交 2,900.25 元'],
    lastDay: day('2025-04-21'),
  }),
  'fee-notice-raised': feeNotice({
    ...civil,
    date: day('2025-05-06'),
    ...NAMES,
    to: LONG,
    claimants: [LONG.name],
    item: 'acceptanceFee',
    occasion: { kind: 'topUp', why: 'claimRaised' },
    amount: fen(150_000),
    steps: ['增加后的争议金额 400,025 元，案件受理费 7,300.50 元', '已交 5,800.50 元，还要补交 1,500 元'],
  }),
  'fee-notice-counterclaim': feeNotice({
    ...civil,
    date: day('2025-03-20'),
    ...NAMES,
    to: { name: '余姚市泗门镇𬭎达五金厂', kind: 'organisation' },
    item: 'acceptanceFee',
    occasion: { kind: 'counterclaim', raisedOn: day('2025-03-20') },
    amount: fen(52_500),
    steps: ['反诉争议金额 50,000 元：1,050 元', '合并审理，减半收取：525 元'],
    lastDay: day('2025-03-27'),
  }),
  'fee-notice-third-party': feeNotice({
    ...civil,
    date: day('2025-03-20'),
    ...NAMES,
    to: COMPANY,
    item: 'acceptanceFee',
    occasion: { kind: 'thirdParty' },
    amount: fen(52_500),
    steps: ['第三人的请求 50,000 元：1,050 元', '合并审理，减半收取：525 元'],
    lastDay: day('2025-03-27'),
  }),
  'fee-notice-appeal': feeNotice({
    ...civil,
    date: day('2025-06-26'),
    ...NAMES,
    to: { name: '王建国', kind: 'person' },
    item: 'acceptanceFee',
    occasion: { kind: 'appeal' },
    amount: fen(580_050),
    steps: ['不服一审判决的金额 300,025 元，按财产案件分段计算：5,800.50 元'],
    lastDay: day('2025-07-03'),
  }),
  'fee-receipt': feeReceipt(PAID),
  'fee-receipt-another': feeReceipt({
    ...PAID,
    matter: `${COMPANY.name}与余姚市泗门镇𬭎达五金厂、李㛃买卖合同纠纷`,
    payer: COMPANY.name,
    paidBy: LONG.name,
    back: fen(50),
  }),
  'fee-receipt-bank': feeReceipt({
    ...PAID,
    occasion: { kind: 'application', what: 'preservation' },
    amount: fen(500_000),
    channel: 'bank',
    transactionId: '2025030433020000817',
    orderNo: undefined,
    paidBy: null,
    handler: '钱财务',
    fiscalReceipt: '请凭本凭证到本院诉讼服务大厅5号窗口领取，或者在“浙里办”中查取电子票据。',
  }),
  'refund-notice': refundNotice(BACK),
  'refund-notice-another': refundNotice({
    ...BACK,
    to: LONG,
    reason: 'paidAlready',
    refund: fen(580_050),
    steps: [],
    document: undefined,
    paidBy: COMPANY.name,
    channel: 'bank',
    transactionId: '2025030433020000817',
    contact: undefined,
  }),
  'refund-notice-too-much': refundNotice({
    ...BACK,
    reason: 'tooMuch',
    paid: fen(580_100),
    refund: fen(50),
    steps: [],
    document: undefined,
    paidBy: null,
  }),
  'fee-list': feeList(LIST),
  'fee-list-loser': feeList({
    ...LIST,
    to: { name: '王建国', kind: 'person' },
    toPartyId: 'wang',
    payBy: day('2025-07-03'),
  }),
  'fee-list-long': feeList({
    ...LIST,
    to: COMPANY,
    document: { title: '（2025）浙0281民初1234号民事判决书', effectiveOn: null },
    items: [
      ...LIST.items,
      ...Array.from({ length: 9 }, (_, i) => ({
        what: `证人欧阳堃镕${i + 1}出庭的交通费、住宿费、生活费和误工补贴`,
        due: fen(70_000),
        paid: fen(70_000),
        paidBy: LONG.name,
      })),
    ],
    shares: named([
      { partyId: 'chen', role: '原告', name: TO.name, paid: 492_025, borne: 202_000, direct: true },
      { partyId: 'long', role: '原告', name: LONG.name, paid: 630_000, borne: 630_000 },
      { partyId: 'company', role: '被告', name: COMPANY.name, paid: 0, borne: 290_025 },
    ]),
    burden: 'partlyLost',
    toPartyId: 'company',
    refundBy: undefined,
  }),
  'ruling-deemed-withdrawn': rulingDeemedWithdrawn(DEEMED),
  'ruling-deemed-withdrawn-aid': rulingDeemedWithdrawn({
    ...DEEMED,
    cause: '离婚纠纷',
    divorce: true,
    parties: DEEMED.parties.slice(0, 2),
    unpaid: {
      why: 'aidRefused',
      amount: fen(30_000),
      noticeServedOn: TODAY,
      refusalServedOn: day('2025-03-13'),
      lastDay: day('2025-03-20'),
    },
    date: day('2025-03-28'),
  }),
  'ruling-deemed-withdrawn-top-up': rulingDeemedWithdrawn({
    ...DEEMED,
    parties: [
      { role: '原告', name: LONG.name, particulars: '男，1980年1月1日出生，维吾尔族' },
      { role: '原告', name: COMPANY.name, particulars: '住所地浙江省余姚市泗门镇工业园区，法定代表人周海燕' },
      ...DEEMED.parties.slice(1),
    ],
    unpaid: {
      why: 'topUp',
      amount: fen(290_025),
      noticeServedOn: day('2025-04-14'),
      lastDay: day('2025-04-21'),
      taken: { paid: fen(290_025), refund: fen(145_013) },
    },
    reasons: '原告称忘记交纳，经询问没有说明其他理由，无正当理由没有按期足额补交案件受理费，应当按撤诉处理',
    judges: [
      { post: '审判长', name: '何立案' },
      { post: '审判员', name: '燕法官' },
      { post: '人民陪审员', name: '欧阳堃镕' },
    ],
    date: day('2025-04-30'),
  }),
  'ruling-deemed-withdrawn-administrative': rulingDeemedWithdrawn({
    ...DEEMED,
    courtName: BEIJING,
    number: '（2025）京04行初56号',
    matter: 'administrative',
    parties: [
      { role: '原告', name: COMPANY.name, particulars: '住所地浙江省余姚市泗门镇工业园区，法定代表人周海燕' },
      { role: '被告', name: '北京市某某区人民政府', particulars: '住所地北京市某某区某某路1号' },
    ],
    cause: '房屋征收补偿决定',
    unpaid: { ...DEEMED.unpaid, amount: fen(5_000) },
    clerk: '海书记员',
  }),
  'address-confirmation': addressConfirmation({
    courtName: COURT,
    number: CASE,
    party: TO.name,
    role: '原告',
    receiver: '陈䶮喆（本人）',
    address: '浙江省余姚市凤山街道世南西路88号3幢502室',
    phone: '13800001234',
    electronic: [
      { channel: 'platform', value: '微法院账号（实名认证：陈䶮喆）' },
      { channel: 'email', value: 'chen.yanzhe@example.com' },
    ],
    confirmedBy: TO.name,
    confirmedAt: at('2025-03-03T09:05:00'),
  }),
  'address-confirmation-paper': addressConfirmation({
    courtName: COURT,
    party: '沈阿婆',
    role: '被告',
    receiver: '沈阿婆（本人）',
    address: '浙江省余姚市泗门镇东街12号',
    postcode: '315470',
    phone: '0574-62000000',
    electronic: [],
    confirmedBy: '沈阿婆',
    confirmedAt: at('2025-03-03T09:05:00'),
  }),
  'address-form': addressForm({ courtName: COURT, number: CASE, party: '王建国', role: '被告', date: TODAY }),
  'power-of-attorney': powerOfAttorney({
    courtName: COURT,
    principal: { ...TO, domicile: PLAINTIFF.domicile, phone: PLAINTIFF.phone },
    agents: [{ name: '林律师', as: '浙江某某律师事务所律师', phone: '13900005678' }],
    matter: '陈䶮喆诉王建国等民间借贷纠纷',
    stage: '第一审',
    special: ['changeClaims', 'settle', 'mediate'],
    date: TODAY,
    confirmed: { at: at('2025-03-03T09:05:00') },
  }),
  'power-of-attorney-long': powerOfAttorney({
    courtName: COURT,
    principal: { ...COMPANY, domicile: '浙江省余姚市泗门镇工业园区', representedBy: '周海燕' },
    agents: [
      { name: '林律师', as: '浙江某某律师事务所律师', phone: '13900005678' },
      { name: '欧阳堃', as: '本单位法务部工作人员' },
    ],
    matter: '与余姚市泗门镇𬭎达五金厂买卖合同纠纷',
    stage: '第一审、执行',
    special: [],
    date: TODAY,
  }),
  'org-rep-certificate': orgRepCertificate({
    courtName: COURT,
    organisation: COMPANY.name,
    name: '周海燕',
    post: '董事长',
    kind: 'legalPerson',
    address: '浙江省余姚市泗门镇工业园区',
    phone: '13700009999',
    date: TODAY,
  }),
  'ruling-non-acceptance': rulingNonAcceptance({
    courtName: COURT,
    number: '（2025）浙0281民初1235号',
    matter: 'civil',
    filers: [{ name: TO.name, particulars: '女，1955年4月12日出生，汉族，住浙江省余姚市凤山街道' }],
    opponents: ['余姚市某某镇人民政府'],
    receivedOn: TODAY,
    claims: ['确认被告拆除房屋的行为违法', '赔偿损失500,000元'],
    factsAlleged: '2024年11月，被告以违法建设为由将起诉人的附属用房拆除，起诉人认为该行为没有法律依据。',
    reasons:
      '起诉人请求确认镇人民政府拆除房屋的行为违法并赔偿损失，属于行政诉讼的受案范围，不属于人民法院受理民事诉讼的范围。经本院告知，起诉人仍坚持提起民事诉讼',
    articles: '第一百二十二条第四项、第一百二十七条第一项',
    appealCourt: '浙江省宁波市中级人民法院',
    judges: [{ post: '审判员', name: '何立案' }],
    clerk: '江书记员',
    date: day('2025-03-10'),
  }),
  'ruling-non-acceptance-administrative': rulingNonAcceptance({
    courtName: BEIJING,
    number: '（2025）京04行初57号',
    matter: 'administrative',
    filers: [
      { name: COMPANY.name, particulars: '住所地浙江省余姚市泗门镇工业园区，法定代表人周海燕' },
      { name: LONG.name, particulars: '男，1980年1月1日出生，维吾尔族' },
    ],
    opponents: ['北京市某某区人民政府'],
    receivedOn: TODAY,
    claims: ['撤销被告作出的信访答复意见'],
    factsAlleged: FACTS.repeat(2),
    reasons: '信访答复意见是对信访事项的处理，对起诉人的权利义务不产生实际影响，不属于行政诉讼的受案范围。',
    articles: '第四十九条第四项',
    appealCourt: '北京市高级人民法院',
    judges: [
      { post: '审判长', name: '京立案' },
      { post: '审判员', name: '燕法官' },
      { post: '人民陪审员', name: '欧阳堃镕' },
    ],
    clerk: '海书记员',
    date: day('2025-03-10'),
  }),
  'return-notice': returnNotice({
    ...receipt,
    matter: 'civil',
    receivedOn: TODAY,
    lastDay: day('2025-03-10'),
    why: 'deficient',
    missing: ['被告的住所仍然没有写明，不能与同名的人相区别', '缺少借条'],
  }),
  'return-notice-enforcement': returnNotice({
    ...receipt,
    matter: 'enforcement',
    receivedOn: TODAY,
    lastDay: day('2025-03-10'),
    why: 'uncorrected',
    missing: [],
  }),
  'guidance-notice': guidanceNotice({
    ...receipt,
    matter: 'civil',
    receivedOn: TODAY,
    ground: 'otherCourt',
    explanation:
      '被告王建国住所地在浙江省慈溪市，借款合同没有约定管辖，接收货币一方所在地也在慈溪市。请向慈溪市人民法院起诉，可以在“微法院”小程序中选择该院提交',
  }),
  'civil-complaint': civilComplaint({
    courtName: COURT,
    plaintiffs: [{ ...PLAINTIFF, agents: ['林律师，浙江某某律师事务所律师'] }],
    defendants: DEFENDANTS,
    causeOfAction: CAUSE,
    claims: CLAIMS,
    factsAndReasons: FACTS,
    evidence: EVIDENCE,
    witnesses: [{ name: '张三', domicile: '余姚市凤山街道世南西路88号' }],
    enclosed: ['本起诉状副本2份', '证据材料3份'],
    confirmed: { at: at('2025-03-03T09:05:00') },
    date: TODAY,
  }),
  'civil-complaint-long': civilComplaint({
    courtName: COURT,
    plaintiffs: [
      { ...PLAINTIFF, name: LONG.name, ethnicity: '维吾尔族' },
      {
        kind: 'organisation',
        name: COMPANY.name,
        domicile: '余姚市泗门镇工业园区',
        orgRepName: '周海燕',
        phone: '0574-62000000',
      },
    ],
    defendants: DEFENDANTS,
    claims: ['判令被告支付货款'],
    factsAndReasons: Array.from({ length: 6 }, () => FACTS).join('\n'),
    evidence: Array.from({ length: 15 }, (_, i) => ({ ...EVIDENCE[i % 3], name: `证据${i + 1}：送货单` })),
    date: TODAY,
  }),
  'administrative-complaint': administrativeComplaint({
    courtName: BEIJING,
    plaintiffs: [PLAINTIFF],
    defendants: [
      {
        kind: 'organisation',
        name: '北京市某某区人民政府',
        domicile: '北京市某某区某某路1号',
        orgRepName: '赵某某',
        orgRepPost: '区长',
      },
    ],
    act: '2025年1月20日作出的某政征补〔2025〕3号《房屋征收补偿决定书》',
    knownOn: '2025年1月25日收到决定书（邮寄）',
    review: '没有申请行政复议',
    claims: ['撤销被告作出的某政征补〔2025〕3号《房屋征收补偿决定书》'],
    norms: ['某某区房屋征收补偿实施细则'],
    suspension: '被告已通知将于2025年3月20日前强制搬迁，执行会造成难以弥补的损失，请求裁定停止执行。',
    factsAndReasons: '被告作出补偿决定时没有依法选定评估机构，评估价格明显低于周边同类房屋的市场价格。',
    evidence: [{ name: '房屋征收补偿决定书', source: '被告送达', proves: '被诉行政行为存在' }],
    enclosed: ['起诉状副本1份'],
    confirmed: { at: at('2025-03-03T09:05:00') },
    date: TODAY,
  }),
  'enforcement-application': enforcementApplication({
    courtName: COURT,
    applicants: [PLAINTIFF],
    debtors: DEFENDANTS,
    title: '余姚市人民法院（2024）浙0281民初123号民事判决书',
    effective: '2024年12月1日生效，履行期限至2024年12月11日届满',
    matters: ['被执行人支付借款本金300,000元及利息', '被执行人支付迟延履行期间的债务利息'],
    amount: fen(30_900_000),
    reasons: '判决生效后，被执行人至今没有履行。',
    knownAssets: ['余姚市阳明街道某小区2幢301室房屋（登记在王建国名下）', '浙B·00000小型轿车'],
    date: TODAY,
  }),
  'mediation-offer': mediationOffer({ ...receipt, opponents: OPPONENTS, cause: CAUSE, receivedOn: TODAY }),
  'booking-confirmation': bookingConfirmation({
    courtName: BEIJING,
    bookingNo: '京四20250310-0003',
    name: TO.name,
    hall: '北京四中院立案大厅',
    address: '北京市第四中级人民法院一楼',
    startsAt: at('2025-03-10T09:30:00'),
    endsAt: at('2025-03-10T10:00:00'),
    matter: '行政起诉立案',
    bring: ['身份证原件', '行政起诉状', '被诉的决定书'],
    lastDayToSue: day('2025-03-07'),
    bookedOn: TODAY,
  }),
  'booking-confirmation-uploaded': bookingConfirmation({
    courtName: BEIJING,
    bookingNo: '京四20250310-0004',
    name: COMPANY.name,
    hall: '北京四中院立案大厅',
    address: '北京市第四中级人民法院一楼',
    startsAt: at('2025-03-10T09:30:00'),
    endsAt: at('2025-03-10T10:00:00'),
    matter: '行政起诉立案',
    bring: [],
    receivedOn: TODAY,
    lastDayToSue: day('2025-03-07'),
    bookedOn: TODAY,
  }),
  'fee-aid-application': feeAidApplication({
    courtName: COURT,
    number: '收件号：余立2025030300017',
    applicant: PLAINTIFF,
    matter: '诉王建国等民间借贷纠纷',
    aid: 'reduce',
    percent: 50,
    grounds: ['disaster'],
    reasons: '申请人年届七十，每月退休金一千余元，长期服药，借款未还致使生活困难。',
    amount: fen(580_050),
    proofs: ['低收入家庭证明', '近一年医疗费用单据'],
    confirmed: { at: at('2025-03-03T09:05:00') },
    date: TODAY,
  }),
  'fee-aid-decision': feeAidDecision({
    ...civil,
    matter: '诉王建国等民间借贷纠纷',
    asked: 'reduce',
    amount: fen(580_050),
    decision: {
      granted: true,
      aid: { kind: 'reduce', percent: 50 },
      ground: 'disaster',
      toPay: fen(290_025),
      until: day('2025-03-10'),
    },
  }),
  'fee-aid-decision-defer': feeAidDecision({
    ...civil,
    matter: '诉某某公司机动车交通事故责任纠纷',
    asked: 'defer',
    amount: fen(580_050),
    decision: {
      granted: true,
      aid: { kind: 'defer' },
      ground: 'injured',
      toPay: fen(580_050),
      until: day('2025-06-03'),
    },
  }),
  'fee-aid-decision-refused': feeAidDecision({
    ...civil,
    to: COMPANY,
    matter: '诉余姚市泗门镇𬭎达五金厂买卖合同纠纷',
    asked: 'exempt',
    decision: {
      granted: false,
      reasons: '免交诉讼费用只适用于自然人，申请人是企业法人，提交的材料也不足以证明确有经济困难',
      lastDay: day('2025-03-12'),
    },
  }),
  'fee-aid-decision-order': feeAidDecision({
    ...civil,
    date: day('2025-03-13'),
    matter: '诉王建国等民间借贷纠纷',
    asked: 'exempt',
    amount: fen(580_050),
    ordered: { occasion: { kind: 'plaintiff' }, matter: 'civil' },
    decision: {
      granted: true,
      aid: { kind: 'exempt' },
      ground: 'subsistence',
      approvedOn: day('2025-03-12'),
    },
  }),
  'fee-aid-decision-part': feeAidDecision({
    ...civil,
    date: day('2025-03-13'),
    matter: '诉王建国等民间借贷纠纷',
    asked: 'exempt',
    amount: fen(580_050),
    ordered: { occasion: { kind: 'plaintiff' }, matter: 'civil' },
    decision: {
      granted: true,
      aid: { kind: 'reduce', percent: 50 },
      ground: 'otherReduce',
      reasons: '申请人有稳定的退休金，不符合免交的情形，但长期服药、支出较大，交纳全部费用确有困难',
      approvedOn: day('2025-03-12'),
      toPay: fen(290_025),
      until: day('2025-03-20'),
    },
  }),
  'fee-aid-decision-refused-appeal': feeAidDecision({
    ...civil,
    to: { name: '王建国', kind: 'person' },
    date: day('2025-07-10'),
    matter: '与陈䶮喆民间借贷纠纷',
    asked: 'reduce',
    amount: fen(580_050),
    ordered: { occasion: { kind: 'appeal' }, matter: 'civil' },
    decision: { granted: false, reasons: '没有提交经济困难的证明材料', lastDay: day('2025-07-17') },
  }),
  'extension-decision': extensionDecision({
    ...receipt,
    askedOn: day('2025-03-08'),
    askedBecause: '被告的工商登记资料需要到外地调取',
    lastDay: day('2025-03-10'),
    decision: { granted: true, newLastDay: day('2025-03-20') },
  }),
  'extension-decision-refused': extensionDecision({
    ...receipt,
    askedOn: day('2025-03-08'),
    askedBecause: '没有时间',
    lastDay: day('2025-03-10'),
    decision: { granted: false, reasons: '没有说明具体事由，需要补正的内容可以当场完成' },
  }),
};
