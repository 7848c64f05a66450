/** 费款流水: what came in and went out of the court's money in so many days, its sums, and the lines, the latest first. */
import { addDays, type LegalDate, parseLegalDate } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { feeLedger } from '../../../records/fee/ledger';
import type { PayFeeInput, PayFeeResult } from '../contract';
import type { StaffGrant } from '../who';

const PAGE = 50;
const MOST_DAYS = 92;

export const ledger: ReadOperation<PayFeeInput<'ledger'>, PayFeeResult<'ledger'>, StaffGrant> = {
  kind: 'read',
  policy: staff('finance', 'leader'),
  async run({ input: { from, to, cursor, limit = PAGE }, grant }) {
    const { courtId } = grant.staff;
    const [first, last] = daysOf(from, to);
    const _ = command();
    const [begin, end] = [first, addDays(last, 1)].map((day) => new Date(`${day}T00:00:00+08:00`).toISOString());
    const [sums, found] = await Promise.all([
      sumsOf(courtId, first, last),
      feeLedger.find(
        { courtId, listKey: _.and([_.gte(begin), _.lt(end), ...(cursor === undefined ? [] : [_.lt(cursor)])]) },
        { orderBy: [['listKey', 'desc']], limit: limit + 1 },
      ),
    ]);
    const page = found.slice(0, limit);
    return {
      ...sums,
      lines: page.map(({ _id, orderId, caseId, channel, amountFen, at, transactionId }) => ({
        entryId: _id,
        orderId,
        caseId,
        channel,
        amountFen,
        at: at.toISOString(),
        transactionId,
      })),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

function daysOf(from: string, to: string): [LegalDate, LegalDate] {
  const [first, last] = [parseLegalDate(from), parseLegalDate(to)];
  if (last < first || last > addDays(first, MOST_DAYS - 1))
    throw new CourtError('INVALID_INPUT', `请选择 ${MOST_DAYS} 天以内的起止日期，结束日期不早于开始日期。`, {
      to: '请重新选择',
    });
  return [first, last];
}

/** Both at once, along the index of days. */
async function sumsOf(courtId: string, first: LegalDate, last: LegalDate): Promise<{ inFen: number; outFen: number }> {
  const [sums] = await feeLedger.aggregate<{ came: number; went: number }>([
    { match: { courtId, day: { $gte: first, $lte: last } } },
    {
      group: {
        _id: null,
        came: { $sum: { $cond: [{ $gt: ['$amountFen', 0] }, '$amountFen', 0] } },
        went: { $sum: { $cond: [{ $lt: ['$amountFen', 0] }, '$amountFen', 0] } },
      },
    },
  ]);
  return { inFen: sums?.came ?? 0, outFen: 0 - (sums?.went ?? 0) };
}
