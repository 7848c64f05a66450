/** 案件的开始: what stands in a case from its registration: that it came in and was registered (PROG-3), and who agreed to be served electronically (SERVE-1). */
import type { OpenId } from '../../platform/caller';
import { type Sealed, seal } from '../../platform/secrets';
import type { Case } from '../../records/case/case';
import type { NewCaseEvent } from '../../records/case/event';
import type { CaseMember } from '../../records/case/member';
import type { Content } from '../../records/filing/content';
import { hasAccount } from '../../records/filing/filer';
import type { Filing } from '../../records/filing/filing';
import { type KeptConsent, postAt } from '../../records/service/consent';
import type { PostAddress } from '../../records/service/service';

/** PROG-3, 流程规定7(1): the day it came in, and that it was registered. */
export function firstEvents({ receiptNo, receivedAt }: Filing, registered: Case, at: Date): NewCaseEvent[] {
  const { _id: caseId, courtId, courtName = '法院', caseNo } = registered;
  const of = { caseId, courtId, by: null };
  const received: NewCaseEvent[] = receivedAt
    ? [
        {
          ...of,
          key: 'intake',
          kind: 'intake',
          at: receivedAt,
          title: '法院收到立案材料',
          text: `${courtName}收到立案申请${receiptNo ? `，收件号 ${receiptNo}` : ''}。`,
        },
      ]
    : [];
  return [
    ...received,
    {
      ...of,
      key: 'registration',
      kind: 'registration',
      at,
      title: '登记立案',
      text: `${courtName}登记立案，案号 ${caseNo}${registered.causeOfAction ? `，案由${registered.causeOfAction}` : ''}。`,
    },
  ];
}

/**
 * SERVE-1: of those parties for whom the filer may say so: himself, his ward, the organisation he heads; by an agent only with that
 * power (DOMAIN 4). Nobody else's consent is read from the form (DOMAIN 6.6). The account in the program is the address; the form's
 * 送达地址确认书 has it.
 */
export function firstConsents(
  { filer, filerName, confirmation, receivedAt, kind }: Filing,
  { addressConfirmation }: Content,
  { _id: caseId, courtId }: Case,
  members: readonly CaseMember[],
): KeptConsent[] {
  const givenAt = confirmation?.at ?? receivedAt;
  if (addressConfirmation?.eService !== true || !hasAccount(filer) || !givenAt) return [];
  const member = members.find(({ openid }) => openid === filer);
  if (!member || (member.role === 'agent' && !member.special?.includes('consentOnline'))) return [];
  const by: OpenId = filer;
  const { address, phone } = addressConfirmation;
  return (member.parties ?? []).map((partyId) => ({
    _id: `${partyId}:filing`,
    ...(address ? { post: sealedPost(partyId, { receiver: filerName ?? '', address, phone }) } : {}),
    caseId,
    courtId,
    partyId,
    fact: { kind: 'explicit', means: 'online', proof: `立案申请的送达地址确认书，${givenAt.toISOString()}` },
    instance: kind === 'enforcement' ? 'enforcement' : 'first',
    givenAt,
    addresses: [{ channel: 'platform', value: by }],
    confirmed: true,
    withdrawnAt: null,
    by,
  }));
}

/** Where paper goes (SERVE-8); under seal as receive-documents keeps it (PRIV-4). */
const sealedPost = (partyId: string, post: PostAddress): Sealed =>
  seal(JSON.stringify(post), postAt(`${partyId}:filing`));
