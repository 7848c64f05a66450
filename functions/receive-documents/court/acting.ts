/** 承办人员的一步: one service, of an officer's own case, changed once by his act. */
import type { StaffRole } from '../../../court/people/roles';
import type { WriteContext } from '../../../platform/operation';
import { type Transaction, transact } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { SERVICES, type Service } from '../../../records/service/service';
import { courtService, noService, type StaffGrant } from '../who';
import { type Tracked, trackedView } from './tracked';

type Context = Pick<WriteContext<{ serviceId: string }, StaffGrant>, 'input' | 'grant' | 'act' | 'clock' | 'note'>;

/**
 * Does `work` in a transaction on the service as it is then; the same act again finds that it was done. Returns what the officer is
 * shown. Throws NOT_FOUND, FORBIDDEN, and what `work` throws.
 */
export async function onService(
  { input, grant, act, clock, note }: Context,
  roles: readonly [StaffRole, ...StaffRole[]],
  work: (transaction: Transaction, found: Service, of: Case) => Promise<Service>,
): Promise<{ view: Tracked; service: Service; of: Case }> {
  const { of, service: before } = await courtService(input.serviceId, grant, ...roles);
  note({ target: before._id, courtId: before.courtId });
  const service = await transact(async (transaction) => {
    const found = await transaction.collection<Service>(SERVICES).get(input.serviceId);
    if (!found) throw noService();
    return found.lastAct === act._id ? found : work(transaction, found, of);
  });
  return { view: await trackedView(service, of, grant, clock.now()), service, of };
}
