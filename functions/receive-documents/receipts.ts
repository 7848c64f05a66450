/** 送达的凭证: 电子送达凭证 of what took effect electronically, 送达回证 of what was signed for: made of what stands, by who asks first (SERVE-7, 8, 10). */
import { eServiceCertificatePaper } from '../../court/documents/e-service-certificate';
import { serviceReceipt } from '../../court/documents/service-receipt';
import { eServiceCertificate } from '../../court/service/certificate';
import type { ServiceChannel } from '../../court/service/channel';
import { serviceEffect } from '../../court/service/effect';
import { plainDate } from '../../court/time/chinese-date';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { courts } from '../../platform/courts';
import { sha256Of } from '../../platform/digest';
import type { CourtDocument } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { CourtError } from '../../platform/errors';
import { keyedDigest } from '../../platform/secrets';
import { type Case, cases } from '../../records/case/case';
import { caseParties } from '../../records/case/parties';
import { type KeptConsent, serviceConsents } from '../../records/service/consent';
import { type Service, services } from '../../records/service/service';
import { ROLE_NAMES } from './address';
import { MEANS_NAMES } from './shown';

/** PRIV-4: an account is nothing to print; who has it can be shown that it is his. */
export const accountText = (openid: string): string => `“微法院”账号 ${keyedDigest('account', openid).slice(0, 8)}`;

const addressText = ({ channel, value }: ServiceChannel['to']): string =>
  channel === 'platform' ? accountText(value) : '（地址已存档）';

/** Throws CourtError PRECONDITION_FAILED where nothing is served electronically, or there is nothing to certify yet. */
export async function certificateOf(service: Service): Promise<CourtDocument> {
  if (service.signed && service.state === 'signedFor') return signedReceipt(service, service.signed);
  const effect = service.channels.length > 0 ? serviceEffect(service.channels) : undefined;
  const electronic = effect && (effect.state === 'served' || effect.state === 'presumedServed') ? effect : undefined;
  if (!electronic || service.effectiveAt === null || electronic.effectiveOn !== service.effectiveOn)
    throw new CourtError(
      'PRECONDITION_FAILED',
      service.effectiveOn
        ? '这次不是用电子方式送达的，送达回证在案卷里，请联系承办书记员查看。'
        : '还没有送达，没有凭证。送达以后再来查看。',
    );
  const { of, courtName, role } = await namesOf(service);
  const consent = service.consentRef ? await serviceConsents.get(service.consentRef) : undefined;
  const { sentBy } = service;
  const certificate = eServiceCertificate({
    document: { title: service.title, sha256: service.sha256 },
    recipient: { personId: service.partyId, name: service.partyName },
    ...(service.consentRef ? { consentRef: service.consentRef } : {}),
    channels: service.channels,
    effect: electronic,
    sender: { personId: sentBy?.openid ?? '', name: sentBy?.name ?? '', court: courtName },
    corrections: service.corrections.map(({ at, by, text }) => ({ at: at.getTime(), by, text })),
  });
  // Of what stands now: what is added later makes another one, and this one stays, marked as replaced.
  const { trace, corrections } = certificate;
  const lastAt = Math.max(
    ...trace.flatMap(({ events }) => events.map(({ at }) => at)),
    ...corrections.map(({ at }) => at),
  );
  const content = sha256Of(JSON.stringify(certificate)).slice(0, 16);
  const documentId = `${service._id}:eServiceCertificate:${content}`;
  const issued = await issuePaper({
    documentId,
    paper: eServiceCertificatePaper({
      number: of.caseNo,
      certificate,
      role,
      addressText,
      consentText: consent ? consentText(consent) : null,
      date: legalDateOf(lastAt),
    }),
    courtId: service.courtId,
    caseId: service.caseId,
    recipient: service.recipients[0] ?? null,
    ...(service.certificateId && service.certificateId !== documentId ? { replaces: service.certificateId } : {}),
    at: new Date(lastAt),
  });
  if (service.certificateId !== documentId)
    await services.updateWhere(
      { _id: service._id, certificateId: service.certificateId },
      { certificateId: documentId },
    );
  return issued;
}

const consentText = ({ fact, confirmed, givenAt }: KeptConsent): string => {
  const day = plainDate(legalDateOf(givenAt.getTime()));
  const how =
    fact.kind === 'explicit'
      ? { telephone: '本人通过电话明确同意', online: '本人在线明确同意', paper: '本人书面同意' }[fact.means]
      : fact.kind === 'agreedBefore'
        ? '诉讼前的约定或者承诺'
        : fact.kind === 'addressInPleading'
          ? '本人在诉讼文书中主动提供'
          : '本人接受已经完成的电子送达';
  return `${how}（${day}）${confirmed ? '，送达地址确认书已确认' : ''}`;
};

async function namesOf(service: Service): Promise<{ of: Case; courtName: string; role: string }> {
  const [of, court, party] = await Promise.all([
    cases.get(service.caseId),
    courts.get(service.courtId),
    caseParties.get(service.partyId),
  ]);
  if (!of || !party) throw new Error(`${service._id} has no case or party`);
  return { of, courtName: of.courtName ?? court?.name ?? '', role: ROLE_NAMES[party.role] };
}

/** SERVE-8: of the 调解书 that he signed for online, after a fresh check. */
async function signedReceipt(service: Service, signed: NonNullable<Service['signed']>): Promise<CourtDocument> {
  return receiptWith(service, {
    documentId: `${service._id}:serviceReceipt:signed`,
    means: '电子送达，在线签收',
    sender: service.sentBy?.name ?? '',
    recipient: signed.by,
    signed: { name: signed.name, at: signed.at.getTime() },
    at: signed.at,
  });
}

/** SERVE-10: the form that goes with the paper, for the means under way. Throws CourtError PRECONDITION_FAILED. */
export async function blankReceipt(
  service: Service,
  sender: string,
  address: string | undefined,
): Promise<CourtDocument> {
  const n = service.others.findLastIndex(({ ended }) => ended === null);
  const going = service.others[n];
  if (!going) throw new CourtError('PRECONDITION_FAILED', '现在没有用纸质方式送达。请先选择送达方式，再打印送达回证。');
  return receiptWith(service, {
    documentId: `${service._id}:serviceReceipt:${n + 1}`,
    means: MEANS_NAMES[going.means],
    sender,
    recipient: null,
    ...(address ? { address } : {}),
    at: going.at,
  });
}

interface ReceiptOrder {
  documentId: string;
  means: string;
  sender: string;
  address?: string;
  recipient: OpenId | null;
  signed?: { name: string; at: number };
  at: Date;
}

async function receiptWith(
  service: Service,
  { documentId, means, sender, address, recipient, signed, at }: ReceiptOrder,
): Promise<CourtDocument> {
  const { of, courtName, role } = await namesOf(service);
  return issuePaper({
    documentId,
    paper: serviceReceipt({
      courtName,
      number: of.caseNo,
      cause: of.causeOfAction ?? of.title,
      document: { title: service.title, sha256: service.sha256 },
      recipient: { name: service.partyName, role },
      means,
      ...(address ? { address } : {}),
      sender,
      ...(signed ? { signed } : {}),
      date: legalDateOf(at.getTime()),
    }),
    courtId: service.courtId,
    caseId: service.caseId,
    recipient,
    at,
  });
}
