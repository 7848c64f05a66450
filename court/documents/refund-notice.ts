/**
 * 退还诉讼费用通知书: how much goes back, on which ground, to whom and by when, and what to do if it does not arrive (FEE-15, FEE-7, 8, 12,
 * 16, 17; 收费办法15, 21, 25, 27, 53.2, 民诉法解释199, 207).
 */
import { REFUND_GROUNDS, type RefundGround } from '../fees/refund';
import { type Fen, fen } from '../money';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { cited } from './citation';
import { heading, numbered, type Paper, paragraph, points, sealedBy } from './paper';
import {
  CHANNEL,
  clause,
  type FeeChannel,
  type FromCourt,
  fromCourt,
  money,
  moneyInFull,
  sentence,
  tight,
  until,
  you,
} from './wording';

type Giving = {
  [G in RefundGround]: (typeof REFUND_GROUNDS)[G]['refunds'] extends 'none' ? never : G;
}[RefundGround];

/** Beside the grounds of court/fees/refund: FEE-7, FEE-8, FEE-16, and what does not count for an order (FEE-12, FEE-17). */
export type RefundNoticeReason =
  | Giving
  | 'claimLowered'
  | 'topUpUnpaid'
  | 'deemedWithdrawn'
  | 'settled'
  | 'paidAlready'
  | 'tooMuch'
  | 'afterRuling'
  | 'mismatch';

export interface RefundNoticeFacts extends FromCourt {
  /** `陈晓梅与王建国民间借贷纠纷` */
  matter: string;
  /** `案件受理费`, as `feeName` says it. */
  fee: string;
  reason: RefundNoticeReason;
  /** `（2025）浙0281民初1234号民事调解书`: what it rests on, and when that took effect. */
  document?: { title: string; effectiveOn: LegalDate } | undefined;
  /** Of this one payment. */
  paid: Fen;
  refund: Fen;
  /** How it comes about, line by line, as court/fees says it. */
  steps: readonly string[];
  /** FEE-15: to be back by this day. */
  dueOn: LegalDate;
  channel: FeeChannel;
  transactionId: string;
  paidOn: LegalDate;
  /** Who paid, if it was another than the addressee; null: another whose name the court does not know. */
  paidBy?: string | null | undefined;
  /** Where to ask: 部门、电话. */
  contact?: string | undefined;
}

/** What happened, and the rule; null: the money was never owed, no rule is needed to give it back. */
const REASONS: Record<RefundNoticeReason, { because: string; rule: string | null }> = {
  nonAcceptance: { because: '本院裁定不予受理', rule: REFUND_GROUNDS.nonAcceptance.rule },
  dismissSuit: { because: '本案裁定驳回起诉', rule: REFUND_GROUNDS.dismissSuit.rule },
  appealDismissedByRuling: { because: '本案裁定驳回上诉', rule: REFUND_GROUNDS.appealDismissedByRuling.rule },
  remanded: { because: '第二审人民法院将本案发回重审', rule: REFUND_GROUNDS.remanded.rule },
  criminalTransfer: {
    because: '本案因涉嫌刑事犯罪移送有关部门处理，民事案件不再继续审理',
    rule: REFUND_GROUNDS.criminalTransfer.rule,
  },
  mediated: { because: '本案以调解方式结案，案件受理费减半交纳', rule: REFUND_GROUNDS.mediated.rule },
  withdrawn: { because: '本案裁定准许撤诉，案件受理费减半交纳', rule: REFUND_GROUNDS.withdrawn.rule },
  claimLowered: {
    because: '当事人在法庭调查终结前减少诉讼请求数额，案件受理费按照减少后的数额计算',
    rule: '诉讼费用交纳办法第21条第(2)项',
  },
  topUpUnpaid: {
    because: '本案转为普通程序后没有按期足额补交案件受理费，已裁定按撤诉处理，已经收取的诉讼费用退还一半',
    rule: '民诉法解释第199条第2款',
  },
  // FEE-6: practice; the article speaks of applying to withdraw.
  deemedWithdrawn: {
    because: '本案裁定按撤诉处理，本院决定案件受理费减半交纳',
    rule: '诉讼费用交纳办法第15条',
  },
  settled: { because: '预交的诉讼费用中有依法不应由预交的一方负担的部分', rule: '民诉法解释第207条第1款' },
  paidAlready: { because: '该费用在这次付款以前已经交清，这次付款是重复付款', rule: null },
  tooMuch: { because: '这次付款超过了应交的金额', rule: null },
  afterRuling: { because: '这次付款在本院裁定按撤诉处理以后到账，不再收取', rule: null },
  mismatch: { because: '这次付款的金额与缴费单不一致，没有计入本案费用', rule: null },
};

/** For a `RefundReason` of the records: grounds that give nothing back have no notice. */
export const isRefundNoticeReason = (reason: string): reason is RefundNoticeReason => Object.hasOwn(REASONS, reason);

/** Throws RangeError for a refund of nothing, or of more than was paid. */
export function refundNotice(facts: RefundNoticeFacts): Paper {
  const { courtName, to, date, paid, refund, steps } = facts;
  if (refund <= 0 || refund > paid) throw new RangeError(`${refund} fen do not go back of ${paid}`);
  return {
    kind: 'refundNotice',
    version: 1,
    title: '退还诉讼费用通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(opening(facts)),
      { is: 'form', fields: fieldsOf(facts) },
      ...(steps.length > 0 ? [heading('计算过程'), numbered(steps.map((step) => sentence(tight(step))))] : []),
      heading('退还事项'),
      points([
        `退还方式：由本院按原付款途径退回${CHANNEL[facts.channel].back}，${you(to)}不需要另行申请。${payerText(facts)}`,
        timeText(facts),
        notArrived(facts),
        '办理退费不收取任何费用。本院不会索要银行卡密码和短信验证码，也不会要求先行转账；遇到这样的要求，请不要理会。',
        '对退还金额的计算有异议的，可以向本院请求复核；计算确有错误的，本院予以更正。',
      ]),
      sealedBy(courtName, date),
    ],
  };
}

function opening({ to, matter, fee, reason, document, paid, refund, paidBy }: RefundNoticeFacts): string {
  const { because, rule } = REASONS[reason];
  const basis = document ? `${clause(document.title)}已于${plainDate(document.effectiveOn)}发生法律效力。` : '';
  const how = rule === null ? '本院决定' : `依照${cited(rule)}的规定，本院决定`;
  const all = refund === paid ? '全部' : '';
  const by = paidBy === undefined ? you(to) : `${paidBy ?? '他人'}代${you(to)}`;
  return `${matter}一案，${because}。${basis}${how}${all}退还${by}交纳的${fee}${moneyInFull(refund)}。`;
}

function fieldsOf({ paid, refund, channel, transactionId, paidOn, reason }: RefundNoticeFacts) {
  const kept = fen(paid - refund);
  const keptLabel = REASONS[reason].rule === null ? '计入本案' : '本院收取';
  return [
    { label: '原付款', value: `${money(paid)}，${plainDate(paidOn)}，${CHANNEL[channel].name}` },
    { label: CHANNEL[channel].number, value: transactionId },
    ...(kept > 0 ? [{ label: keptLabel, value: money(kept) }] : []),
    { label: '退还金额', value: moneyInFull(refund) },
  ];
}

/** FEE-15: to who paid, also where he paid for another. */
function payerText({ paidBy, to }: RefundNoticeFacts): string {
  if (paidBy === undefined) return '';
  return `这笔费用退给代${you(to)}付款的人。`;
}

/** 收费办法53.2 */
function timeText({ document, dueOn }: RefundNoticeFacts): string {
  const within = document ? '自文书生效之日起十五日内，即' : '';
  return `退还时间：本院${within}在${until(dueOn)}退出。退到银行卡的，一般在退出后一至三个工作日到账，以支付机构和银行为准。`;
}

const notArrived = ({ dueOn, contact, courtName }: RefundNoticeFacts): string =>
  `没有收到的：${plainDate(dueOn)}以后仍没有收到，或者原付款账户已经注销、不能收款的，请持本通知和有效身份证件到${courtName}诉讼服务大厅${contact ? `，或者联系${clause(contact)}` : ''}，由本院财务部门核对后改用其他方式退还。`;
