/** 送达凭证 as it is read: by who is served, and by the officers of the case. */
import { readForAnswer } from '../../platform/documents/store/read';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { either } from '../../platform/policy';
import type { CasePart } from '../../records/case/part';
import { type Service, services } from '../../records/service/service';
import type { ReceiveInput, ReceiveResult } from './contract';
import { certificateOf } from './receipts';
import { courtService, OFFICERS, officer, ownService, type StaffGrant } from './who';

export type AnyGrant = StaffGrant | VerifiedGrant;
export const officerOrVerified = either<StaffGrant, VerifiedGrant>(officer, verified);

/** `part` undefined: an officer of the case. An officer who is a party before another court is a party there. */
export async function seenBy(
  serviceId: string,
  grant: AnyGrant,
  now: number,
): Promise<{ service: Service; part: CasePart | undefined }> {
  if (!('staff' in grant)) return ownService(serviceId, grant, now);
  const found = await services.get(serviceId);
  if (found?.courtId !== grant.staff.courtId) return ownService(serviceId, grant, now);
  const { service } = await courtService(serviceId, grant, ...OFFICERS);
  return { service, part: undefined };
}

export const certificate: ReadOperation<ReceiveInput<'certificate'>, ReceiveResult<'certificate'>, AnyGrant> = {
  kind: 'read',
  policy: officerOrVerified,
  async run({ input: { serviceId, offset = 0 }, grant, clock }) {
    const { service } = await seenBy(serviceId, grant, clock.now());
    return readForAnswer(await certificateOf(service), offset);
  },
};
