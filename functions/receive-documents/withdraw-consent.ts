/** 撤回同意: of electronic service as such; it works for what is sent later (SERVE-2; 在线诉讼规则30). */
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { tellOfficers } from '../../records/case/tell';
import { type KeptConsent, SERVICE_CONSENTS, serviceConsents } from '../../records/service/consent';
import { addressNow } from './address';
import type { ReceiveInput, ReceiveResult } from './contract';
import { speaking } from './speaking';

type Address = ReceiveResult<'withdrawConsent'>;

const MOST = 1000;

export const withdrawConsent: WriteOperation<ReceiveInput<'withdrawConsent'>, Address, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, clock, note }) {
    const { caseId, partyId } = input;
    const { of, party, part } = await speaking(input, grant.openid, clock.now());
    note({ target: partyId, courtId: of.courtId });
    const before = await serviceConsents.find({ caseId }, { limit: MOST });
    const own = before.filter((one) => one.partyId === partyId && one.givenAt <= act.at);
    if (own.length === 0) throw new CourtError('PRECONDITION_FAILED', '您还没有同意过电子送达，不用撤回。');
    // Together with what rests on them: a service at this very moment comes before it or after it.
    await transact(async (transaction) => {
      const inConsents = transaction.collection<KeptConsent>(SERVICE_CONSENTS);
      for (const { _id } of own) {
        const one = await inConsents.get(_id);
        if (one && one.withdrawnAt === null) await inConsents.update(_id, { withdrawnAt: act.at });
      }
    });
    await tellOfficers(of, {
      key: `address:withdrawn:${idFrom(act._id)}`,
      title: '撤回了电子送达的同意',
      text: `${of.caseNo}：${party.name}撤回了对电子送达的同意，以后的文书请用纸质方式送达。以前送达的仍然有效。`,
      at: act.at,
    });
    return addressNow(of, party, part, grant.openid, clock.now());
  },
};
