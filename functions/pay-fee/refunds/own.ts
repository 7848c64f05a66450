/** 本院的退费: found for an officer, or not there for him. */
import { CourtError } from '../../../platform/errors';
import { type FeeRefund, feeRefunds } from '../../../records/fee/refund';
import type { StaffGrant } from '../who';

/** Throws NOT_FOUND for another court's. */
export async function ownRefund(refundNo: string, { staff: { courtId } }: StaffGrant): Promise<FeeRefund> {
  const refund = await feeRefunds.get(refundNo);
  if (refund?.courtId !== courtId) throw new CourtError('NOT_FOUND', '本院没有这笔退费，请从退费列表里打开。');
  return refund;
}

/** Somebody, or the provider, was first. */
export const movedOn = (): CourtError =>
  new CourtError('CONFLICT', '这笔退费刚刚有变化，可能别的同事已经办理。请刷新后再看。');
