/** 缴费单: what is to be paid and why, step by step, by when, what came in, what goes back, and what one can do now. */
import { AID_GROUNDS, aidHints } from '../../court/fees/aid';
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { FEE_ORDER_STATES } from '../../court/machines/fee-order-words';
import { transition } from '../../court/machines/state-machine';
import { maskName } from '../../court/people/mask';
import type { Step } from '../../court/step';
import { legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { unseal } from '../../platform/secrets';
import { type FeeAid, feeAids, reasonsAt } from '../../records/fee/aid';
import { feeDay } from '../../records/fee/fee-date';
import type { FeeOrder } from '../../records/fee/order';
import { type Payment, payments } from '../../records/fee/payment';
import { feeRefunds } from '../../records/fee/refund';
import { people } from '../../records/person/person';
import type { PayFeeInput, PayFeeResult } from './contract';
import { documentLines } from './documents';
import { lineOf } from './lines';
import { canPay, payingView } from './paying';
import { refundCan, refundView } from './refund-view';
import { type AnyGrant, officerOrPerson, seen, seesAid } from './who';

export type OrderView = PayFeeResult<'order'>;

const MOST = 100;

export const order: ReadOperation<PayFeeInput<'order'>, OrderView, AnyGrant> = {
  kind: 'read',
  policy: officerOrPerson,
  async run({ input: { orderId }, grant, clock }) {
    const { order: found, as } = await seen(orderId, grant);
    return orderView(found, grant, as, clock.now());
  },
};

export async function orderView(
  found: FeeOrder,
  grant: AnyGrant,
  as: 'party' | 'court',
  now: number,
): Promise<OrderView> {
  const { _id, state, steps, noticeServedOn, replacedBy } = found;
  const [paid, refunds, aids] = await Promise.all([
    payments.find({ orderId: _id, state: 'paid' }, { limit: MOST }),
    feeRefunds.find({ orderId: _id }, { limit: MOST }),
    feeAids.find({ orderId: _id }, { limit: MOST }),
  ]);
  // FEE-13: also one that came too late, and stopped nothing.
  const asked = aids.some((aid) => aid.state === 'pending');
  const aidIsSeen = as === 'party' || seesAid(grant);
  return {
    ...lineOf(found, now),
    next: FEE_ORDER_STATES[state].next,
    why: whyOf(found),
    steps,
    payerText: PAYERS[found.payer] ?? '当事人',
    deadline: state === 'aidPending' ? [] : feeDay(found).steps,
    noticeServedOn,
    paying: payingView(found, grant.openid, now),
    payments: await paymentViews(paid, grant, as),
    refunds: refunds.map((one) => refundView(one, now, 'staff' in grant ? refundCan(one, grant) : [])),
    aids: aidIsSeen ? aids.map((one) => aidView(one, found, grant, as)) : [],
    documents: await documentLines(
      found,
      paid,
      aidIsSeen ? aids : undefined,
      as === 'party' ? grant.openid : undefined,
    ),
    ruling: rulingOf(found, as),
    replacedBy,
    otherWays: found.subMchid === null ? [NOT_BY_PHONE, ...AT_COURT] : [...AT_COURT, BY_ANOTHER],
    can: as === 'party' ? partyCan(found, grant, now, asked) : courtCan(found, grant, asked),
  };
}

function rulingOf({ lapse }: FeeOrder, as: 'party' | 'court'): OrderView['ruling'] {
  if (!lapse || (as === 'party' && !lapse.issuedAt)) return null;
  const { judge, clerk, at, issuedAt } = lapse;
  return { judge, clerk, ruledAt: at.toISOString(), issuedAt: issuedAt?.toISOString() ?? null };
}

const PAYERS: Partial<Record<FeeOrder['payer'], string>> = {
  plaintiff: '由原告先交，最后由谁负担以裁判文书为准。',
  applicant: '由申请人先交。',
  defendant: '由提起反诉的被告先交。',
  thirdParty: '由提出请求的第三人先交。',
};

const AT_COURT: Step[] = [
  { text: '到银行交：按交纳诉讼费用通知书上写的账户交，写明案号，把回单留好。', rule: 'FEE-17 诉讼费用交纳办法第52条' },
  { text: '到诉讼服务窗口交：带上通知书，工作人员会帮您办。', rule: 'FEE-17, ACC-2' },
];
const BY_ANOTHER: Step = { text: '请家人、朋友代交：点“请人代付”，把缴费单发给他。', rule: 'FEE-17' };
const NOT_BY_PHONE: Step = {
  text: '本院还没有开通手机交费，请用下面的办法交。',
  rule: 'FEE-17 诉讼费用交纳办法第52条',
};

/** What rests on the state: what follows if it is not paid, or why nothing is to be paid. */
function whyOf({ state, lastDay }: FeeOrder): Step[] {
  const told = (event: FeeOrderEvent, outcome?: string): Step[] => {
    const { rule } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, event, outcome);
    return [{ text: FEE_ORDER_STATES[state].next, rule }];
  };
  if (state === 'issued' || state === 'paying')
    return [
      {
        text: `${lastDay ? `${legalDateText(lastDay)}以前` : '期限以内'}没有交，也没有申请缓交、减交、免交的，法官可以裁定按撤诉处理；系统不会自动处理。`,
        rule: 'FEE-12 民诉法解释第213条',
      },
    ];
  if (state === 'overdue') return told('expire');
  if (state === 'lapsed') return told('lapse');
  if (state === 'aidPending') return told('applyAid');
  return [];
}

async function paymentViews(paid: readonly Payment[], grant: AnyGrant, as: 'party' | 'court') {
  const others = paid.flatMap(({ openid }) => (openid && openid !== grant.openid ? [openid] : []));
  const named = others.length > 0 ? await people.find({ _id: command().in(others) }, { limit: MOST }) : [];
  const names = new Map(named.map(({ _id, name }) => [_id, name]));
  return paid.map(({ _id, channel, paidFen, countedFen, backFen, paidAt, openid, transactionId }) => ({
    outTradeNo: _id,
    channel,
    paidFen: paidFen ?? 0,
    countedFen,
    backFen,
    paidAt: (paidAt ?? new Date(0)).toISOString(),
    by:
      openid === null
        ? '银行'
        : as === 'party' && openid === grant.openid
          ? '本人'
          : maskName(names.get(openid) ?? '他人'),
    transactionId: transactionId ?? '',
  }));
}

function partyCan(found: FeeOrder, { openid }: AnyGrant, now: number, asked: boolean): OrderView['can'] {
  const pay = canPay(found, openid, now);
  const open = feeOrderMachine.open.includes(found.state) && found.subMchid !== null;
  const aid = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'applyAid').from;
  const mayAsk = !asked && (aid.includes(found.state) || found.state === 'overdue');
  return [...pay, ...(mayAsk ? (['applyAid'] as const) : []), ...(open ? (['sharePay'] as const) : [])];
}

function courtCan({ state, noticeServedOn }: FeeOrder, grant: AnyGrant, asked: boolean): OrderView['can'] {
  const roles = 'staff' in grant ? grant.staff.roles : [];
  const is = (...wanted: typeof roles) => roles.some((role) => wanted.includes(role));
  const open = feeOrderMachine.open.includes(state);
  return [
    ...(is('clerk', 'filing-judge', 'judge') ? (['issue'] as const) : []),
    ...(is('clerk', 'filing-judge') && open && noticeServedOn === null ? (['serveNotice'] as const) : []),
    ...(is('finance') && open ? (['recordPayment'] as const) : []),
    ...(is('judge', 'filing-judge') && asked ? (['decideAid'] as const) : []),
    ...(is('clerk') && state === 'paid' ? (['proposeRefund'] as const) : []),
    ...(is('judge') && state === 'overdue' && noticeServedOn !== null && !asked ? (['lapse'] as const) : []),
  ];
}

const AID_STATES = { pending: '等法院决定', granted: '已准许', refused: '没有批准', withdrawn: '已撤回' } as const;

export function aidView(aid: FeeAid, { amountFen }: FeeOrder, grant: AnyGrant, as: 'party' | 'court') {
  const { _id, orderId, caseNo, kind, applicant, applicantName, applicantKind, grounds, reasons, proofs, decided } =
    aid;
  const roles = 'staff' in grant && as === 'court' ? grant.staff.roles : [];
  const pending = aid.state === 'pending';
  const can: ('withdrawAid' | 'decideAid')[] = [
    ...(pending && as === 'party' && applicant === grant.openid ? (['withdrawAid'] as const) : []),
    ...(pending && roles.some((role) => role === 'judge' || role === 'filing-judge') ? (['decideAid'] as const) : []),
  ];
  return {
    aidId: _id,
    orderId,
    caseNo,
    kind,
    applicantName,
    applicantKind,
    grounds: grounds.map((ground) => ({ ground, title: AID_GROUNDS[ground].title, rule: AID_GROUNDS[ground].rule })),
    reasons: unseal(reasons, reasonsAt(_id)),
    proofs: proofs.map(({ name, type, size }) => ({ name, type, size })),
    doubt: aidHints(applicantKind, grounds).find(({ doubt }) => doubt)?.doubt ?? null,
    appliedAt: aid.appliedAt.toISOString(),
    inTime: aid.inTime,
    state: aid.state,
    stateName: AID_STATES[aid.state],
    decision: decided
      ? {
          granted: decided.granted,
          percent: decided.percent,
          reasons: decided.reasons,
          amountFen: decided.amountFen,
          lastDay: decided.lastDay,
          by: decided.by,
          at: decided.at.toISOString(),
        }
      : null,
    amountFen,
    can,
  };
}
