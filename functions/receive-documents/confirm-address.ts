/** 送达地址确认书: yes or no to electronic service, at the account it is confirmed from, and where paper goes (SERVE-1; 解释136, 在线诉讼规则30). */
import { addressConfirmation } from '../../court/documents/address-confirmation';
import { courts } from '../../platform/courts';
import { idFrom } from '../../platform/digest';
import { issuePaper } from '../../platform/documents/store/issue';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { seal } from '../../platform/secrets';
import { tellOfficers } from '../../records/case/tell';
import { instanceOf } from '../../records/service/address';
import { type KeptConsent, postAt, serviceConsents } from '../../records/service/consent';
import type { PostAddress } from '../../records/service/service';
import { addressNow, ROLE_NAMES } from './address';
import type { ReceiveInput, ReceiveResult } from './contract';
import { speaking } from './speaking';

type Address = ReceiveResult<'confirmAddress'>;

export const confirmAddress: WriteOperation<ReceiveInput<'confirmAddress'>, Address, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, clock, note }) {
    const { caseId, partyId, eService } = input;
    const { of, party, part } = await speaking(input, grant.openid, clock.now());
    note({ target: partyId, courtId: of.courtId });
    const _id = `${partyId}:${idFrom(act._id)}`;
    const { receiver, address, postcode, phone } = input;
    const post: PostAddress = { receiver, address, phone, ...(postcode ? { postcode } : {}) };
    const documentId = `${_id}:addressConfirmation`;
    const court = await courts.get(of.courtId);
    // A character that cannot be shown is found before anything is said.
    await issuePaper({
      documentId,
      paper: addressConfirmation({
        courtName: of.courtName ?? court?.name ?? '',
        number: of.caseNo,
        party: party.name,
        role: ROLE_NAMES[party.role],
        receiver,
        address,
        postcode,
        phone,
        electronic: eService ? [{ channel: 'platform', value: `${grant.person.name}的“微法院”账号` }] : [],
        confirmedBy: grant.person.name,
        confirmedAt: act.at.getTime(),
      }),
      courtId: of.courtId,
      caseId,
      recipient: grant.openid,
      at: act.at,
    });
    const consent: KeptConsent = {
      _id,
      caseId,
      courtId: of.courtId,
      partyId,
      fact: { kind: 'explicit', means: 'online', proof: documentId },
      instance: instanceOf(of),
      givenAt: act.at,
      addresses: eService ? [{ channel: 'platform', value: grant.openid }] : [],
      confirmed: true,
      // SERVE-2: a no takes back what was said before, as well.
      withdrawnAt: eService ? null : act.at,
      by: grant.openid,
      ...(eService ? {} : { refused: true }),
      post: seal(JSON.stringify(post), postAt(_id)),
      documentId,
    };
    await serviceConsents.insertMissing(consent);
    await tellOfficers(of, {
      key: `address:${_id}`,
      title: '送达地址有变化',
      text: `${of.caseNo}：${party.name}${eService ? '同意电子送达' : '不同意电子送达'}，并确认了送达地址。以后的文书请按新的地址送达。`,
      at: act.at,
    });
    return addressNow(of, party, part, grant.openid, clock.now());
  },
};
