/**
 * 打开文书: from then the system shows that he has read it: at an account that he had not confirmed, that presumes service (SERVE-4b);
 * at one that he had, service was its arrival, and this is only told in the trace (SERVE-3, 7).
 */

import type { OpenId } from '../../platform/caller';
import { documents } from '../../platform/documents/store/document';
import { readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { type Transaction, transact } from '../../platform/transact';
import type { CasePart } from '../../records/case/part';
import { freshCheck } from '../../records/person/check';
import { electronicEffect, takeEffect } from '../../records/service/effect';
import { keep } from '../../records/service/keep';
import { SERVICES, type Service } from '../../records/service/service';
import { stepOf } from '../../records/service/step';
import type { ReceiveInput, ReceiveResult } from './contract';
import { isElectronic, isServed, receives, type ServiceView, serviceView } from './service-view';
import { noService, ownService } from './who';

export const open: WriteOperation<ReceiveInput<'open'>, ServiceView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { serviceId }, grant, act, clock, note }) {
    const now = clock.now();
    const { service, part } = await ownService(serviceId, grant, now);
    note({ target: serviceId, courtId: service.courtId });
    if (!isElectronic(service) && !isServed(service)) throw elsewhere();
    if (!service.openedAt[grant.openid]) await mustBeChecked(service, grant.openid, now);
    const opened = await transact((transaction) =>
      openIn(transaction, serviceId, part, grant.openid, act._id, new Date(now)),
    );
    return serviceView(opened, part, grant.openid, now);
  },
};

const elsewhere = () =>
  new CourtError(
    'PRECONDITION_FAILED',
    '这份文书正用其他方式送给您，送到之前不能在这里打开。急用的，请联系承办书记员。',
  );

/** ID-3: where the sender asked for it. A pass for another document is none. */
async function mustBeChecked({ _id, confirmIdentity }: Service, openid: OpenId, now: number): Promise<void> {
  if (!confirmIdentity) return;
  if (await freshCheck({ openid, purpose: 'service', sessionRef: _id, now })) return;
  throw new CourtError(
    'FORBIDDEN',
    '打开这份文书前，请先核验是您本人；不方便刷脸的，请联系承办书记员改用其他方式送达。',
    {
      check: '请先核验本人',
    },
  );
}

async function openIn(
  transaction: Transaction,
  serviceId: string,
  part: CasePart,
  openid: OpenId,
  act: string,
  at: Date,
): Promise<Service> {
  const service = await transaction.collection<Service>(SERVICES).get(serviceId);
  if (!service) throw noService();
  if (service.openedAt[openid]) return service;
  const openedAt = { ...service.openedAt, [openid]: at };
  if (!isElectronic(service) || !receives(service, part) || service.correctedBy)
    return keep(transaction, service, { openedAt });
  const channels = withEvent(service.channels, openid, 'read', at);
  const set = { openedAt, channels };
  const effect = electronicEffect(channels);
  if (service.effectiveOn !== null || !effect || !WAITING.includes(service.state))
    return keep(transaction, service, set);
  const state = stepOf(service, { event: 'readReceipt', actor: 'gateway' });
  return (await takeEffect(transaction, service, { state, effect, set, act, at })).service;
}

const WAITING: readonly Service['state'][] = ['sent', 'arrived', 'failed'];

/** At his own account. Who came to stand for the party after it was sent has it from now on: his account is verified, and linked to the case. */
export function withEvent(
  channels: Service['channels'],
  openid: OpenId,
  kind: 'read' | 'replied' | 'acted',
  at: Date,
): Service['channels'] {
  const isHis = ({ to }: Service['channels'][number]) => to.channel === 'platform' && to.value === openid;
  const event = (what: 'sent' | 'arrived' | 'read' | 'replied' | 'acted', since = 0) => ({
    kind: what,
    at: Math.max(at.getTime(), since),
  });
  if (!channels.some(isHis))
    return [
      ...channels,
      {
        to: { channel: 'platform', value: openid },
        basis: 'ascertained',
        events: [event('sent'), event('arrived'), event(kind)],
      },
    ];
  return channels.map((channel) =>
    isHis(channel)
      ? { ...channel, events: [...channel.events, event(kind, channel.events.find((one) => one.kind === 'sent')?.at)] }
      : channel,
  );
}

/** No look without a trace: who has not opened it does not read it. */
export const bytes: ReadOperation<ReceiveInput<'bytes'>, ReceiveResult<'bytes'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { serviceId, offset = 0 }, grant, clock }) {
    const { service } = await ownService(serviceId, grant, clock.now());
    if (!service.openedAt[grant.openid]) throw new CourtError('PRECONDITION_FAILED', '请先点“打开”，再看文书内容。');
    const document = await documents.get(service.documentId);
    if (!document) throw noService();
    return readForAnswer(document, offset);
  },
};
