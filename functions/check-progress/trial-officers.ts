/** 审判人员名单: who of the court can be named to a case, by name; the leader assigns, the clerk records (FILE-12); of an execution its officer does. */
import type { ReadOperation } from '../../platform/operation';
import { type Staff, staff, staffCollection } from '../../platform/policy';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import type { StaffGrant } from './court-cases';

/** A large court has some hundreds. */
const MOST = 1000;

export const trialOfficers: ReadOperation<
  CheckProgressInput<'trialOfficers'>,
  CheckProgressResult<'trialOfficers'>,
  StaffGrant
> = {
  kind: 'read',
  policy: staff('clerk', 'judge', 'enforcement'),
  async run({ grant }) {
    const found = await staffCollection.find(
      { courtId: grant.staff.courtId },
      { orderBy: [['_id', 'asc']], limit: MOST },
    );
    const of = (role: Staff['roles'][number]) =>
      found
        .filter(({ active, roles }) => active && roles.includes(role))
        .map(({ openid, name }) => ({ staffId: openid, name }));
    return { judges: of('judge'), clerks: of('clerk'), officers: of('enforcement') };
  },
};
