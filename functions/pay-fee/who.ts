/** 谁能看、谁能付: who owes it, and who acts for them; with a code anybody pays and sees no more than that; officers of its court. */
import type { StaffRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { either, person, type Staff, staff } from '../../platform/policy';
import { type CasePart, partIn } from '../../records/case/part';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import { isOwedBy } from '../../records/fee/owed-by';
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

/** He owes it, or acts for who does. One database action. Throws NOT_FOUND. */
export async function mustOwe(order: FeeOrder, openid: OpenId): Promise<void> {
  if (!(await owes(order, openid))) throw noOrder();
}

export async function owes(order: FeeOrder, openid: OpenId): Promise<boolean> {
  const part = await partOfPayer(order.caseId, openid);
  return part !== undefined && isOwedBy(order, part);
}

/** Of who takes part still. */
async function partOfPayer(caseId: string, openid: OpenId): Promise<CasePart | undefined> {
  const part = await partIn(caseId, openid);
  return part?.member.to ? undefined : part;
}

/**
 * Who may pay: who has its code, or a member of the case; for which parties he stands is looked at where the order is known. Throws
 * NOT_FOUND.
 * @returns the part of who came without a code; undefined: he has the code
 */
export async function mayPay(
  { orderId, code }: { orderId: string; code?: string | undefined },
  openid: OpenId,
): Promise<CasePart | undefined> {
  if (code !== undefined) {
    if (code !== payCodeOf(orderId)) throw noOrder();
    return undefined;
  }
  const part = await partOfPayer(caseIdOf(orderId), openid);
  if (!part) throw noOrder();
  return part;
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
