/** 对账 by hand, of one day, and the days that were done. */
import { addDays, type LegalDate, legalDateOf, parseLegalDate } from '../../../court/time/legal-date';
import { courts } from '../../../platform/courts';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Reconciliation, reconciliations } from '../../../records/fee/reconciliation';
import type { PayFeeInput, PayFeeResult } from '../contract';
import type { StaffGrant } from '../who';
import { billFrom } from './bill-day';
import { reconcileDay } from './reconcile-day';

const PAGE = 31;
/** WeChat Pay has bills of three months. */
const BILL_DAYS = 90;

type Day = PayFeeResult<'reconcile'>;

export const reconcile: WriteOperation<PayFeeInput<'reconcile'>, Day, StaffGrant> = {
  kind: 'write',
  policy: staff('finance'),
  async run({ input, grant, act, again, note }) {
    const { courtId } = grant.staff;
    note({ target: `${courtId}:${input.day}`, courtId });
    const before = again ? await reconciliations.get(`${courtId}:${input.day}`) : undefined;
    if (before?.lastAct === act._id) return viewOf(before);
    const day = dayOf(input.day, act.at);
    const subMchid = (await courts.get(courtId))?.pay?.subMchid;
    if (!subMchid) throw new CourtError('PRECONDITION_FAILED', '本院还没有开通手机交费，没有账单可以对。');
    return viewOf(await reconcileDay({ courtId, subMchid }, day, act));
  },
};

/** Throws PRECONDITION_FAILED for a day that has no bill yet, or none any more. */
function dayOf(text: string, at: Date): LegalDate {
  const day = parseLegalDate(text);
  const today = legalDateOf(at.getTime());
  if (at < billFrom(day))
    throw new CourtError('PRECONDITION_FAILED', '这一天的账单还没有出。账单在第二天上午 10 点以后可以取，请到时再对。');
  if (day < addDays(today, -BILL_DAYS))
    throw new CourtError('PRECONDITION_FAILED', '微信支付只提供最近三个月的账单，这一天已经取不到了。');
  return day;
}

export const days: ReadOperation<PayFeeInput<'reconciliations'>, PayFeeResult<'reconciliations'>, StaffGrant> = {
  kind: 'read',
  policy: staff('finance', 'leader'),
  async run({ input: { cursor, limit = PAGE }, grant }) {
    const found = await reconciliations.find(
      { courtId: grant.staff.courtId, ...(cursor === undefined ? {} : { day: command().lt(cursor) }) },
      { orderBy: [['day', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return { days: page.map(viewOf), next: found.length > limit ? (page.at(-1)?.day ?? null) : null };
  },
};

const viewOf = (one: Reconciliation): Day => ({ ...one, at: one.at.toISOString() });
