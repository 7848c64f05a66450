/** 执行、行政特有的内容: what only an application for enforcement or an administrative suit has (FILE-20..24). Free of wx. */
import { dayText } from '../../../text/day';
import { yuanText } from '../../../text/yuan';
import type { Content } from '../filing';
import { coverable, type Line, plain, yes } from './line';

const day = (label: string, date: string | undefined): Line[] => plain(label, date && dayText(date));
const money = (label: string, fen: number | undefined): Line[] => plain(label, fen ? yuanText(fen) : '');

type Title = NonNullable<NonNullable<Content['title']>['kind']>;
const TITLES: Readonly<Record<Title, string>> = {
  judgment: '民事判决书、裁定书、调解书',
  penal: '刑事判决的财产部分',
  administrative: '行政判决书、裁定书、调解书',
  confirmation: '确认调解协议的裁定书',
  securedInterest: '实现担保物权的裁定书',
  paymentOrder: '支付令',
  arbitralAward: '仲裁裁决书、仲裁调解书',
  foreignRelatedAward: '涉外仲裁裁决书',
  foreignAward: '国外仲裁裁决',
  foreignJudgment: '外国法院判决、裁定',
  labourAward: '劳动争议仲裁裁决书、调解书',
  notarisedDebt: '有强制执行效力的公证债权文书',
};
const DONE = { no: '一点没有履行', partly: '履行了一部分', wholly: '全部履行' };
const PARTS = { principal: '本金', interest: '利息', defaultInterest: '迟延履行利息', costs: '费用', other: '其他' };
const SUCCESSION = { creditor: '文书写明的权利人', inherited: '继承', transferred: '受让', other: '其他' };

export const titleLines = ({ title, performance, arbitrationAgreement, recognition }: Content): Line[] => [
  ...plain('种类', title?.kind && TITLES[title.kind]),
  ...plain('文号', title?.number),
  ...plain('作出的机关', title?.issuedBy),
  ...day('生效', title?.effectiveOn),
  ...day('送达', title?.servedOn),
  ...yes('写明由谁向谁履行', title?.partiesDefinite),
  ...yes('写明履行内容', title?.contentDefinite),
  ...day('履行的最后一天', performance?.by),
  ...(performance?.instalments ?? []).map(({ by, amountFen }, i) => ({
    label: `第 ${i + 1} 期`,
    text: [by && dayText(by), amountFen && yuanText(amountFen)].filter(Boolean).join('，'),
  })),
  ...(performance?.noTerm ? [{ label: '', text: '文书没有写履行期限' }] : []),
  ...plain('履行情况', performance?.done && DONE[performance.done]),
  ...money('已经履行', performance?.paidFen),
  ...(arbitrationAgreement ? [{ label: '', text: '附了仲裁协议' }] : []),
  ...(recognition ? [{ label: '', text: '已经承认，或者同时申请承认' }] : []),
];

export const enforceLines = (content: Content): Line[] => [
  ...plain('请求执行', content.matter),
  ...money('申请执行的金额', content.amountFen),
  ...(content.amountParts ?? []).map(({ part, text, amountFen }) => ({
    label: PARTS[part],
    text: [amountFen && yuanText(amountFen), text].filter(Boolean).join('，'),
  })),
  ...plain('理由', content.reasons),
  ...plain('申请人的资格', content.succession?.kind && SUCCESSION[content.succession.kind]),
  ...plain('经过', content.succession?.how),
];

export const assetLines = ({ knownAssets = [], account }: Content): Line[] => [
  ...knownAssets.map(({ what, where }, i) => ({ label: `${i + 1}`, text: where ? `${what}，在${where}` : what })),
  ...plain('收款人', account?.holder),
  ...plain('开户银行', account?.bank),
  ...coverable('收款账号', account?.number, 'account.number'),
];

const SCOPES = {
  stateAct: '国防、外交等国家行为',
  generalNorm: '普遍适用的规定、命令',
  personnel: '机关对工作人员的奖惩、任免',
  finalDecision: '由行政机关最终裁决',
};

export const actLines = ({ act, interest, proofOfAct = [] }: Content): Line[] => [
  ...plain(act?.inaction ? '申请了没有办的' : '告的决定', act?.what),
  ...plain('文号', act?.number),
  ...plain('机关', act?.authority),
  ...day('作出', act?.on),
  ...day('知道决定', act?.knewOn),
  ...yes('告知了起诉期限', act?.toldOfTimeLimit),
  ...day('知道起诉期限', act?.learnedLimitOn),
  ...day('机关收到申请', act?.appliedOn),
  ...day('应当办好', act?.performDueOn),
  ...(act?.urgent ? [{ label: '', text: '情况紧急' }] : []),
  ...(act?.realProperty ? [{ label: '不动产', text: act.realPropertyPlace ?? '没有写在哪里' }] : []),
  ...(act?.personalFreedom ? [{ label: '', text: '限制了人身自由' }] : []),
  ...plain('可能不属于受案范围', act?.outOfScope && SCOPES[act.outOfScope]),
  ...plain('利害关系', interest),
  ...plain('证明行为存在的材料', proofOfAct.join('、')),
];

const ASKED = {
  none: '没有申请',
  pending: '正在复议',
  decided: '已经决定',
  notAccepted: '没有受理',
  overdue: '逾期没有决定',
};

export const reviewLines = ({ review, suspension, lostTime = [], hindered, hindranceEndedOn }: Content): Line[] => [
  ...plain('行政复议', review?.asked && ASKED[review.asked]),
  ...plain('复议机关', review?.authority),
  ...day('复议受理', review?.acceptedOn),
  ...day('收到复议决定', review?.decisionReceivedOn),
  ...(suspension?.asked ? [{ label: '申请停止执行', text: suspension.reasons ?? '没有写理由' }] : []),
  ...lostTime.map(({ from, to, why }) => ({
    label: '耽误的时间',
    text: [`${from ?? '？'} 到 ${to ?? '？'}`, why].filter(Boolean).join('，'),
  })),
  ...(hindered ? [{ label: '', text: '因其他特殊情况耽误' }] : []),
  ...day('特殊情况结束', hindranceEndedOn),
];
