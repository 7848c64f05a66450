/** 受送达人看到的送达: what it is, whether and since when it is served, what runs from it, and what he can do now. */
import { SERVED } from '../../court/machines/service';
import { SERVICE_STATES } from '../../court/machines/service-words';
import type { OpenId } from '../../platform/caller';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import type { CasePart } from '../../records/case/part';
import { electronicEffect } from '../../records/service/effect';
import type { Service } from '../../records/service/service';
import type { ReceiveInput, ReceiveResult } from './contract';
import { disputeShown, lineOf, MEANS_NAMES, periodsShown, whyOf } from './shown';
import { ownService } from './who';

export type ServiceView = ReceiveResult<'service'>;

export const service: ReadOperation<ReceiveInput<'service'>, ServiceView, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { serviceId }, grant, clock }) {
    const own = await ownService(serviceId, grant, clock.now());
    return serviceView(own.service, own.part, grant.openid, clock.now());
  },
};

/** Sent into an account, be it long ago: only such a one opens. What goes by post is not read here before it is served. */
export const isElectronic = ({ channels }: Service): boolean => channels.length > 0;

export const isServed = ({ state }: Service): boolean => SERVED.includes(state);

/** MED-8, SERVE-8: he himself, his guardian, the head of an organisation; an agent may look, and no more. */
export const isHimself = ({ member }: CasePart): boolean => member.role !== 'agent';

/** Whether what he does counts as the party's receipt (SERVE-8, 9). */
export const receives = ({ document }: Service, part: CasePart): boolean =>
  document !== 'mediationDocument' || isHimself(part);

export async function serviceView(found: Service, part: CasePart, openid: OpenId, now: number): Promise<ServiceView> {
  const { state, effectiveAt, rule, paper, notice, signed, correctedBy, channels, others } = found;
  const effect = channels.length > 0 ? electronicEffect(channels) : undefined;
  const going = others.findLast((one) => one.ended === null);
  return {
    ...lineOf(found),
    documentId: found.documentId,
    sha256: found.sha256,
    next: nextOf(found),
    why: whyOf(found),
    effectiveAt: effectiveAt?.toISOString() ?? null,
    presumed: state === 'presumedServed' && effect?.presumed === true,
    rule,
    needsCheck: found.confirmIdentity === true && !found.openedAt[openid],
    openedAt: found.openedAt[openid]?.toISOString() ?? null,
    periods: await periodsShown(found, now),
    means: going ? MEANS_NAMES[going.means] : null,
    paper: paper && {
      requestedAt: paper.requestedAt.toISOString(),
      postedAt: paper.postedAt?.toISOString() ?? null,
      parcel: paper.parcel,
    },
    dispute: disputeShown(found),
    notice: notice && { publishedOn: notice.publishedOn, servedOn: notice.servedOn },
    signed: signed ? { name: signed.name, at: signed.at.toISOString() } : null,
    correctedBy,
    can: canOf(found, part),
  };
}

function nextOf({ state, document, correctedBy }: Service): string {
  if (correctedBy) return '这份文书已经更正，请以重新送达的文书为准。';
  if (document === 'mediationDocument' && (state === 'served' || state === 'presumedServed' || state === 'arrived'))
    return '请看清内容。同意的，请您本人签收，各方都签收后生效；不同意的，签收之前可以反悔。';
  return SERVICE_STATES[state].next;
}

function canOf(found: Service, part: CasePart): ServiceView['can'] {
  const { state, document, paper, correctedBy } = found;
  const served = isServed(found);
  const electronic = isElectronic(found);
  const waits = electronic && (state === 'sent' || state === 'arrived' || state === 'failed');
  const toSign =
    document === 'mediationDocument' && isHimself(part) && !correctedBy && SIGNABLE.includes(state) && electronic;
  const all: [ServiceView['can'][number], boolean][] = [
    ['open', electronic || served],
    ['reply', waits && receives(found, part) && !correctedBy],
    ['requestPaper', served && electronic && !paper],
    ['dispute', (state === 'served' || state === 'presumedServed') && !correctedBy],
    ['signFor', toSign],
    ['goBack', toSign],
    ['certificate', served],
    ['say', true],
  ];
  return all.filter(([, now]) => now).map(([name]) => name);
}

const SIGNABLE: readonly Service['state'][] = ['served', 'presumedServed', 'sent', 'arrived'];
