/** 为什么不能付, in words for who wants to. */
import { FEE_ORDER_GUARDS, FEE_ORDER_STATES } from '../../court/machines/fee-order-words';
import { CourtError } from '../../platform/errors';
import type { FeeOrder } from '../../records/fee/order';

const WORDS: Partial<Record<FeeOrder['state'], string>> = {
  paid: '这张缴费单已经付清，不用再付。',
  aidPending: '正在等法院决定能不能缓、减、免，现在不用交。想先交的，请撤回申请。',
  lapsed: FEE_ORDER_GUARDS.noRulingYet.text,
};

export const refusedBecause = ({ state }: Pick<FeeOrder, 'state'>): CourtError =>
  new CourtError('PRECONDITION_FAILED', WORDS[state] ?? FEE_ORDER_STATES[state].next);
