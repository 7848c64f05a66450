/** 对不上的款: what finance looks at, in plain words, and how it was cleared up. */
import { fen, yuanText } from '../../../court/money';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type PayDoubt, type PayDoubtKind, payDoubts } from '../../../records/fee/doubt';
import type { PayFeeInput, PayFeeResult } from '../contract';
import type { StaffGrant } from '../who';

const PAGE = 20;

type View = PayFeeResult<'settleDoubt'>;

export const doubts: ReadOperation<PayFeeInput<'doubts'>, PayFeeResult<'doubts'>, StaffGrant> = {
  kind: 'read',
  policy: staff('finance', 'leader', 'admin'),
  async run({ input: { state = 'open', billDay, cursor, limit = PAGE }, grant }) {
    const day = billDay === undefined ? {} : { billDay };
    const each = await Promise.all(
      courtsOf(grant).map((courtId) => find({ courtId, state, ...day }, cursor, limit + 1)),
    );
    const found = each.flat().sort(latestFirst);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      doubts: page.map((doubt) => viewOf(doubt, grant)),
      next: found.length > limit && last ? `${last.at.getTime()}:${last._id}` : null,
    };
  },
};

/** Whose doubts he is shown: his own court's money, and as an administrator what is no court's (null). */
const courtsOf = ({ staff: { courtId, roles } }: StaffGrant): (string | null)[] => [
  ...(roles.some((role) => role === 'finance' || role === 'leader') ? [courtId] : []),
  ...(roles.includes('admin') ? [null] : []),
];

const maySettle = (doubt: PayDoubt, { staff: { courtId, roles } }: StaffGrant): boolean =>
  doubt.courtId === null ? roles.includes('admin') : doubt.courtId === courtId && roles.includes('finance');

const latestFirst = (a: PayDoubt, b: PayDoubt): number => b.at.getTime() - a.at.getTime() || (a._id < b._id ? 1 : -1);

/** The latest first; those of one run by their ids. */
async function find(where: object, cursor: string | undefined, most: number): Promise<PayDoubt[]> {
  const _ = command();
  const search = (more: object, limit: number) =>
    payDoubts.find(
      { ...where, ...more },
      {
        orderBy: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
        limit,
      },
    );
  if (cursor === undefined) return search({}, most);
  const [, ms, id] = /^(\d{1,15}):(.+)$/.exec(cursor) ?? [];
  if (!ms || !id) throw new CourtError('INVALID_INPUT', '页码不对，请从第一页重新看。', { cursor: '格式不对' });
  const at = new Date(Number(ms));
  const same = await search({ at, _id: _.lt(id) }, most);
  if (same.length >= most) return same;
  return [...same, ...(await search({ at: _.lt(at) }, most - same.length))];
}

export const settleDoubt: WriteOperation<PayFeeInput<'settleDoubt'>, View, StaffGrant> = {
  kind: 'write',
  policy: staff('finance', 'admin'),
  async run({ input: { doubtId, note: text }, grant, again, note }) {
    const { name } = grant.staff;
    const found = await payDoubts.get(doubtId);
    if (!found || !maySettle(found, grant))
      throw new CourtError('NOT_FOUND', '本院没有这笔对不上的款，请从列表里打开。');
    note({ target: doubtId, courtId: grant.staff.courtId });
    const settled = await payDoubts.updateAndReturn(
      { _id: doubtId, courtId: found.courtId, state: 'open' },
      { state: 'settled', settledBy: name, note: text },
    );
    if (settled) return viewOf(settled, grant);
    const now = await payDoubts.get(doubtId);
    if (now && again && now.settledBy === name && now.note === text) return viewOf(now, grant);
    throw new CourtError('CONFLICT', '这笔已经有人处理过了，请刷新后再看。');
  },
};

function viewOf(doubt: PayDoubt, grant: StaffGrant): View {
  const {
    _id,
    kind,
    outTradeNo,
    transactionId,
    orderId,
    saidFen,
    ownFen,
    billDay = null,
    at,
    state,
    settledBy,
    note,
  } = doubt;
  return {
    doubtId: _id,
    kind,
    text: doubt.courtId === null ? ofNoCourt(doubt) : TEXTS[kind](doubt),
    outTradeNo,
    transactionId,
    orderId,
    saidFen,
    ownFen,
    billDay,
    at: at.toISOString(),
    state,
    settledBy,
    note,
    can: state === 'open' && maySettle(doubt, grant) ? ['settleDoubt'] : [],
  };
}

const said = ({ saidFen }: PayDoubt): string => yuanText(fen(saidFen));
const own = ({ ownFen }: PayDoubt): string => yuanText(fen(ownFen ?? 0));
const what = ({ outRefundNo }: PayDoubt): string => (outRefundNo === null ? '收款' : '退款');

const ofNoCourt = (one: PayDoubt): string =>
  `收到一笔 ${said(one)} 的付款通知，收款的商户号${one.subMchid ? ` ${one.subMchid} ` : ''}不是任何法院的，没有入账。请核对本院登记的商户号：是本院的，登记以后由本院财务处理；不是的，请联系支付机构。`;

const TEXTS: Record<PayDoubtKind, (doubt: PayDoubt) => string> = {
  amount: (one) =>
    `付款人付了 ${said(one)}，缴费单应交 ${own(one)}，金额不一致，没有记作交费，整笔待退。请核对以后确认退款；应交的还要另外交。`,
  merchant: (one) =>
    `收到一笔 ${said(one)} 的付款通知，缴费单和收款的商户对不上。没有入账。请联系信息技术人员和支付机构核对。`,
  unknownOrder: (one) => `收到一笔 ${said(one)} 的付款通知，找不到对应的缴费单。没有入账。请到商户平台核对这笔付款。`,
  billOnly: (one) =>
    `支付机构的账单有这笔${what(one)} ${said(one)}，本院账上没有。请到商户平台核对；确实是本院的，再对一次账，系统会重新查找。`,
  ledgerOnly: (one) =>
    `本院账上有这笔${what(one)} ${own(one)}，支付机构的账单没有。请到商户平台核对是不是记在别的日期或者商户。`,
  differs: (one) => `这笔${what(one)}两边金额不一致：账单 ${said(one)}，本院账上 ${own(one)}。请到商户平台核对。`,
  backTwice: (one) =>
    `这笔钱已经用银行转账退过，支付机构又原路退了 ${said(one)}，等于退了两次。请联系收款人退回其中一笔。`,
  backDiffers: (one) =>
    `支付机构退了 ${said(one)}，和本院记录的退费（${own(one)}）对不上，或者这笔退费还没有确认。请到商户平台核对是谁退的。`,
};
