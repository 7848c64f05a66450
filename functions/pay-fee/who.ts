/** 谁能看、谁能付: the side that owes it, its agents; with a code anybody pays and sees no more than that; officers of its court. */
import type { StaffRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { either, person, type Staff, staff } from '../../platform/policy';
import { caseMembers, sideOf } from '../../records/case/member';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import { payCodeOf } from '../../records/fee/pay-code';

export type PersonGrant = { openid: OpenId };
export type StaffGrant = { openid: OpenId; staff: Staff };
export type AnyGrant = PersonGrant | StaffGrant;

export const noOrder = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这张缴费单。请从“我的缴费”或者立案通知里打开。');

/** `<caseId>:<item>:<seq>`. */
export const caseIdOf = (orderId: string): string => orderId.split(':').slice(0, -2).join(':');

/** Officers who may look at the orders of their court. */
export const officerOrPerson = either(staff('finance', 'clerk', 'judge', 'filing-judge', 'leader'), person);

/** Whether he is on the side that owes it. One database action. Throws NOT_FOUND. */
export async function mustOwe(order: Pick<FeeOrder, 'caseId' | 'payer'>, openid: OpenId): Promise<void> {
  if (!(await owes(order, openid))) throw noOrder();
}

export async function owes({ caseId, payer }: Pick<FeeOrder, 'caseId' | 'payer'>, openid: OpenId): Promise<boolean> {
  const member = await caseMembers.get(`${caseId}:${openid}`);
  return member !== undefined && !member.to && sideOf(member) === payer;
}

/**
 * Who may pay: who has its code, or a member of the case; of which side he is, is looked at where the order is known. Throws
 * NOT_FOUND.
 * @returns the side of who came without a code; undefined: he has the code
 */
export async function mayPay(
  { orderId, code }: { orderId: string; code?: string | undefined },
  openid: OpenId,
): Promise<FeeOrder['payer'] | undefined> {
  if (code !== undefined) {
    if (code !== payCodeOf(orderId)) throw noOrder();
    return undefined;
  }
  const member = await caseMembers.get(`${caseIdOf(orderId)}:${openid}`);
  const side = member && !member.to ? sideOf(member) : undefined;
  if (!side) throw noOrder();
  return side;
}

/** The order, to whom it is shown, and as what. Throws NOT_FOUND. */
export async function seen(orderId: string, grant: AnyGrant): Promise<{ order: FeeOrder; as: 'party' | 'court' }> {
  const order = await feeOrders.get(orderId);
  if (!order) throw noOrder();
  if ('staff' in grant && grant.staff.courtId === order.courtId) return { order, as: 'court' };
  await mustOwe(order, grant.openid);
  return { order, as: 'party' };
}

/** PRIV-5: finance and leaders see the money of a case, and not why somebody is poor. */
export const seesAid = (grant: AnyGrant): boolean =>
  'staff' in grant && grant.staff.roles.some((role) => AID_ROLES.includes(role));

const AID_ROLES: readonly StaffRole[] = ['judge', 'filing-judge', 'clerk'];
