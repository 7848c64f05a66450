/** 送达情况 as officers see it: the whole trace, what was tried and what is left, and what can be done now. */
import { SERVICE_STATES } from '../../../court/machines/service-words';
import { meansOfService } from '../../../court/service/means';
import type { Step } from '../../../court/step';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { ReadOperation } from '../../../platform/operation';
import { unseal } from '../../../platform/secrets';
import { uploadFolder } from '../../../platform/uploads';
import type { Case } from '../../../records/case/case';
import { type CaseMember, caseMembers } from '../../../records/case/member';
import { isOfficerOf } from '../../../records/case/officer';
import { people } from '../../../records/person/person';
import { electronicEffect } from '../../../records/service/effect';
import { type PostAddress, paperAddressAt, type Service } from '../../../records/service/service';
import type { ReceiveInput, ReceiveResult } from '../contract';
import { accountText } from '../receipts';
import { isServed } from '../service-view';
import { disputeShown, lineOf, MEANS_NAMES, periodsShown, whyOf } from '../shown';
import { courtService, OFFICERS, officer, type StaffGrant } from '../who';

export type Tracked = ReceiveResult<'trackOne'>;

const MOST = 1000;
const EVENT_NAMES: Record<Service['channels'][number]['events'][number]['kind'], string> = {
  sent: '发出',
  arrived: '到达',
  read: '已阅读',
  proofOfReceipt: '有收悉的证明',
  replied: '确认收到',
  acted: '照文书办理',
  bounced: '退回',
  arrivalCorrected: '认定另一时间',
  rebutted: '认定没有收到',
};
const BASIS_NAMES = { given: '本人提供', confirmed: '本人确认', ascertained: '能够确认为本人' } as const;

export const trackOne: ReadOperation<ReceiveInput<'trackOne'>, Tracked, StaffGrant> = {
  kind: 'read',
  policy: officer,
  async run({ input: { serviceId }, grant, clock }) {
    const { service, of } = await courtService(serviceId, grant, ...OFFICERS);
    return trackedView(service, of, grant, clock.now());
  },
};

export async function trackedView(service: Service, of: Case, grant: StaffGrant, now: number): Promise<Tracked> {
  const { channels, others, notice, corrections, proofBy, sentBy } = service;
  const today = legalDateOf(now);
  const effect = channels.length > 0 ? electronicEffect(channels) : undefined;
  return {
    ...lineOf(service),
    documentId: service.documentId,
    sha256: service.sha256,
    next: SERVICE_STATES[service.state].next,
    why: whyOf(service),
    rule: service.rule,
    presumed: service.state === 'presumedServed' && effect?.presumed === true,
    proofBy,
    late: isLate(service, today),
    sentBy: sentBy?.name ?? null,
    recipients: await recipientsShown(service),
    channels: channels.map(({ to, basis, events }) => ({
      channel: to.channel,
      to: to.channel === 'platform' ? accountText(to.value) : '',
      basis: BASIS_NAMES[basis],
      events: events.map(({ kind, at }) => ({ kind, name: EVENT_NAMES[kind], at: new Date(at).toISOString() })),
    })),
    others: others.map(({ means, at, reference, ended }) => ({
      means,
      meansName: MEANS_NAMES[means],
      at: at.toISOString(),
      reference,
      failed: ended?.failed ?? null,
      receivedOn: ended?.receivedOn ?? null,
      note: ended?.note ?? null,
    })),
    means: meansShown(service, of),
    periods: await periodsShown(service, now),
    dispute: disputeShown(service),
    paper: paperShown(service),
    notice: notice && { publishedOn: notice.publishedOn, servedOn: notice.servedOn, reason: notice.reason },
    correctedBy: service.correctedBy,
    uploadFolder: uploadFolder(grant.openid),
    corrections: corrections.map(({ at, by, text }) => ({ at: at.toISOString(), by, text })),
    can: canOf(service, of, grant, today),
  };
}

/** Its day for proof, or the end of its notice, is over: a task, and nothing that follows by itself (clause A). */
export const isLate = ({ state, proofBy, notice }: Service, today: string): boolean =>
  ((state === 'sent' || state === 'arrived') && proofBy !== null && proofBy < today) ||
  (state === 'publicNotice' && notice !== null && notice.servedOn < today);

async function recipientsShown({ recipients, caseId, openedAt }: Service): Promise<Tracked['recipients']> {
  const all = [...new Set([...recipients, ...Object.keys(openedAt)])];
  if (all.length === 0) return [];
  const _ = command();
  const [known, members] = await Promise.all([
    people.find({ _id: _.in(all) }, { limit: MOST }),
    caseMembers.find({ caseId }, { limit: MOST }),
  ]);
  return all.map((openid) => ({
    name: known.find(({ _id }) => _id === openid)?.name ?? '（账号已注销）',
    role: roleName(members.find((one) => one.openid === openid)),
    openedAt: openedAt[openid]?.toISOString() ?? null,
  }));
}

function roleName(member: CaseMember | undefined): string {
  if (!member || member.to) return '已不在案件里';
  const names: Partial<Record<CaseMember['role'], string>> = {
    agent: '诉讼代理人',
    guardianRep: '法定代理人',
    orgRep: '法定代表人',
  };
  return names[member.role] ?? '本人';
}

/** SERVE-10: what was tried, and what is left. */
export function meansFor(service: Service, of: Case, whereaboutsUnknown = false) {
  const { others, channels, state, document, consentRef } = service;
  const electronicFailed = channels.length > 0 && state === 'failed';
  return meansOfService({
    document,
    eServiceConsent: consentRef !== null || channels.length > 0,
    civilSummary: of.kind !== 'administrative' && (of.procedure === 'summary' || of.procedure === 'smallClaims'),
    whereaboutsUnknown,
    tried: [
      ...(electronicFailed ? [{ means: 'electronic' as const, failed: true }] : []),
      ...others.map(({ means, ended }) => ({ means, failed: ended?.failed === true })),
    ],
  });
}

const meansShown = (service: Service, of: Case): Tracked['means'] =>
  meansFor(service, of).map(
    ({ means, state, text, rule }: Step & { means: keyof typeof MEANS_NAMES; state: string }) => ({
      means,
      name: MEANS_NAMES[means],
      state,
      text,
      rule,
    }),
  );

function paperShown({ _id, paper }: Service): Tracked['paper'] {
  if (!paper) return null;
  const { receiver, address, postcode, phone }: PostAddress = JSON.parse(unseal(paper.address, paperAddressAt(_id)));
  return {
    requestedAt: paper.requestedAt.toISOString(),
    receiver,
    address,
    postcode: postcode ?? null,
    phone: phone ?? null,
    postedAt: paper.postedAt?.toISOString() ?? null,
    parcel: paper.parcel,
  };
}

function canOf(service: Service, of: Case, { staff }: StaffGrant, today: string): Tracked['can'] {
  const { state, others, proofBy, notice, paper, correctedBy } = service;
  const clerk = isOfficerOf(of, staff, 'clerk');
  const judge = isOfficerOf(of, staff, 'judge');
  const going = others.some(({ ended }) => ended === null);
  const open = !correctedBy;
  const all: [Tracked['can'][number], boolean][] = [
    ['send', state === 'prepared' && open],
    [
      'proof',
      clerk && open && service.channels.length > 0 && (state === 'sent' || state === 'arrived' || state === 'failed'),
    ],
    [
      'fail',
      clerk && open && !going && (state === 'sent' || state === 'arrived') && proofBy !== null && proofBy < today,
    ],
    ['fallback', clerk && open && (state === 'prepared' || state === 'failed')],
    ['recordReceipt', clerk && open && going && state === 'sent'],
    ['publish', judge && open && (state === 'prepared' || state === 'failed')],
    ['noticeOver', clerk && open && state === 'publicNotice' && notice !== null && notice.servedOn < today],
    ['decideDispute', judge && state === 'disputed'],
    ['postPaper', clerk && paper !== null && paper.postedAt === null],
    ['replace', (clerk || judge) && open],
    ['certificate', isServed(service) && service.channels.length > 0],
    ['say', true],
  ];
  return all.filter(([, now]) => now).map(([name]) => name);
}
