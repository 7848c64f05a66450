/** 退费列表: what waits for the court's finance, the nearest last day first; what is done, the latest first. */
import { type RefundState, refundMachine } from '../../../court/machines/refund';
import { REFUND_STATES } from '../../../court/machines/refund-words';
import { command } from '../../../platform/database';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { feeRefunds } from '../../../records/fee/refund';
import { keysOf } from '../../../records/filing/form/fields';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { refundCan, refundView } from '../refund-view';
import type { StaffGrant } from '../who';

const PAGE = 20;

const OPEN = refundMachine.open;
const ENDED: readonly RefundState[] = keysOf(REFUND_STATES).filter((state) => !OPEN.includes(state));

export const refundQueue: ReadOperation<PayFeeInput<'refundQueue'>, PayFeeResult<'refundQueue'>, StaffGrant> = {
  kind: 'read',
  policy: staff('finance', 'clerk', 'leader'),
  async run({ input: { state = 'open', cursor, limit = PAGE }, grant, clock }) {
    const { courtId } = grant.staff;
    const open = state === 'open';
    const _ = command();
    const after = cursor === undefined ? {} : { queueKey: open ? _.gt(cursor) : _.lt(cursor) };
    // One search along the index a state: they are merged here.
    const each = await Promise.all(
      (open ? OPEN : ENDED).map((one) =>
        feeRefunds.find(
          { courtId, state: one, ...after },
          { orderBy: [['queueKey', open ? 'asc' : 'desc']], limit: limit + 1 },
        ),
      ),
    );
    const found = each.flat().sort((a, b) => (a.queueKey < b.queueKey === open ? -1 : 1));
    const page = found.slice(0, limit);
    return {
      refunds: page.map((refund) => refundView(refund, clock.now(), refundCan(refund, grant))),
      next: found.length > limit ? (page.at(-1)?.queueKey ?? null) : null,
    };
  },
};
