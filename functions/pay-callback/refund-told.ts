/** 退款的通知: what the provider says became of a refund. */
import type { HttpRoute } from '../../platform/http-entry';
import { isOurs, noticeOf, REFUSED, TAKEN } from './notice';

export const refundTold: HttpRoute = async (request) => {
  const notice = noticeOf(request);
  if (notice?.kind !== 'refund') return REFUSED;
  if (!isOurs(notice)) return TAKEN;
  return TAKEN;
};
