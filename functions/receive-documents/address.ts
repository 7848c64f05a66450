import { maskAddress, maskName, maskPhone } from '../../court/people/mask';
import type { PartyRole } from '../../court/people/roles';
import { consentFor } from '../../court/service/consent';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { documents } from '../../platform/documents/store/document';
import { readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { unseal } from '../../platform/secrets';
import { type Case, cases } from '../../records/case/case';
import { activePart, type CasePart, noCase } from '../../records/case/part';
import { type CaseParty, caseParties } from '../../records/case/parties';
import { people } from '../../records/person/person';
import { instanceOf } from '../../records/service/address';
import { asConsent, type KeptConsent, postAt, serviceConsents } from '../../records/service/consent';
import type { PostAddress } from '../../records/service/service';
import type { ReceiveInput, ReceiveResult } from './contract';
import { maySay } from './speaking';

type Address = ReceiveResult<'confirmAddress'>;

const MOST = 1000;

/** 被告 … */
export const ROLE_NAMES: Record<PartyRole, string> = {
  plaintiff: '原告',
  defendant: '被告',
  thirdParty: '第三人',
  applicant: '申请执行人',
  judgmentDebtor: '被执行人',
};

/** The newest word of a party; undefined: he has said nothing. */
const newest = (consents: readonly KeptConsent[], partyId: string): KeptConsent | undefined =>
  consents
    .filter((one) => one.partyId === partyId)
    .sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime() || (b._id < a._id ? -1 : 1))[0];

export const myAddress: ReadOperation<ReceiveInput<'myAddress'>, ReceiveResult<'myAddress'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId }, grant, clock }) {
    const now = clock.now();
    const part = await activePart(caseId, grant.openid, now);
    const of = await cases.get(caseId);
    if (!of) throw noCase();
    const [parties, consents] = await Promise.all([
      caseParties.find({ caseId }, { limit: MOST }),
      serviceConsents.find({ caseId }, { limit: MOST }),
    ]);
    const own = parties.filter(({ _id }) => part.parties.includes(_id));
    return {
      parties: await Promise.all(own.map((party) => addressShown(of, party, consents, part, grant.openid, now))),
    };
  },
};

/** As it stands after a change. */
export async function addressNow(of: Case, party: CaseParty, part: CasePart, openid: OpenId, now: number) {
  const consents = await serviceConsents.find({ caseId: of._id }, { limit: MOST });
  return addressShown(of, party, consents, part, openid, now);
}

async function addressShown(
  of: Case,
  party: CaseParty,
  consents: readonly KeptConsent[],
  part: CasePart,
  openid: OpenId,
  now: number,
): Promise<Address> {
  const own = consents.filter(({ partyId }) => partyId === party._id);
  const last = newest(own, party._id);
  const found = consentFor(own.map(asConsent), { instance: instanceOf(of), at: now });
  const ids = found.consented ? found.consent.addresses.map(({ value }) => value) : [];
  const known = ids.length === 0 ? [] : await people.find({ _id: command().in(ids) }, { limit: MOST });
  const post = last?.post && postOf(last);
  return {
    partyId: party._id,
    partyName: party.name,
    agreed: last ? found.consented : null,
    givenAt: last?.givenAt.toISOString() ?? null,
    accounts: ids.map((id) => {
      const name = known.find(({ _id }) => _id === id)?.name;
      return id === openid ? '您的“微法院”账号' : `${name ? maskName(name) : '代收人'}的“微法院”账号`;
    }),
    post: post
      ? {
          receiver: maskName(post.receiver),
          // PRIV-4: enough to know it again by; whole it stands in the confirmation.
          address: maskAddress(post.address),
          phone: post.phone ? maskPhone(post.phone) : null,
        }
      : null,
    documentId: last?.documentId ?? null,
    why: found.steps,
    can: maySay(part) ? ['confirmAddress', ...(found.consented ? (['withdrawConsent'] as const) : [])] : [],
  };
}

function postOf({ _id, post }: KeptConsent): PostAddress | undefined {
  if (!post) return undefined;
  const { receiver, address, postcode, phone }: PostAddress = JSON.parse(unseal(post, postAt(_id)));
  return { receiver, address, postcode, phone };
}

/** Where the party said that paper should go; undefined: nowhere. */
export async function postAddressOf(caseId: string, partyId: string): Promise<PostAddress | undefined> {
  const own = await serviceConsents.find({ caseId }, { limit: MOST });
  const withPost = own.filter((one) => one.partyId === partyId && one.post);
  const last = newest(withPost, partyId);
  return last && postOf(last);
}

export const readConfirmation: ReadOperation<
  ReceiveInput<'readConfirmation'>,
  ReceiveResult<'readConfirmation'>,
  VerifiedGrant
> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, partyId, offset = 0 }, grant, clock }) {
    const part = await activePart(caseId, grant.openid, clock.now());
    if (!part.parties.includes(partyId)) throw noCase();
    const last = newest(await serviceConsents.find({ caseId }, { limit: MOST }), partyId);
    const document = last?.documentId ? await documents.get(last.documentId) : undefined;
    if (!document) throw new CourtError('NOT_FOUND', '还没有送达地址确认书，请先填写并确认。');
    return readForAnswer(document, offset);
  },
};
