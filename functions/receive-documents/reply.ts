/** 确认收到: he says that he has it. At an account that he had not confirmed, it is served by that (SERVE-4a). */

import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { type Transaction, transact } from '../../platform/transact';
import { electronicEffect, takeEffect } from '../../records/service/effect';
import { keep } from '../../records/service/keep';
import { SERVICES, type Service } from '../../records/service/service';
import { stepOf } from '../../records/service/step';
import type { ReceiveInput } from './contract';
import { withEvent } from './open';
import { isElectronic, isHimself, receives, type ServiceView, serviceView } from './service-view';
import { noService, ownService } from './who';

export const reply: WriteOperation<ReceiveInput<'reply'>, ServiceView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { serviceId }, grant, act, clock, note }) {
    const { service, part } = await ownService(serviceId, grant, clock.now());
    note({ target: serviceId, courtId: service.courtId });
    if (!isElectronic(service))
      throw new CourtError('PRECONDITION_FAILED', '这份文书用纸质方式送达，请在送达回证上签收，不用在这里确认。');
    if (!receives(service, part))
      throw new CourtError('FORBIDDEN', '调解书要由当事人本人签收，代理人不能代为确认（民诉法解释第133条）。');
    const actor = isHimself(part) ? 'recipient' : 'agent';
    // His word counts from when he gave it, also where the answer was lost and he is asked again.
    const replied = await transact((transaction) =>
      replyIn(transaction, serviceId, { openid: grant.openid, actor, act: act._id, at: act.at }),
    );
    return serviceView(replied, part, grant.openid, clock.now());
  },
};

interface Replying {
  openid: OpenId;
  actor: 'recipient' | 'agent';
  act: string;
  at: Date;
}

async function replyIn(
  transaction: Transaction,
  serviceId: string,
  { openid, actor, act, at }: Replying,
): Promise<Service> {
  const service = await transaction.collection<Service>(SERVICES).get(serviceId);
  if (!service) throw noService();
  if (hasReplied(service, openid)) return service;
  const channels = withEvent(service.channels, openid, 'replied', at);
  const effect = electronicEffect(channels);
  // SERVE-7: served before; that he says so is part of the trace.
  if (service.effectiveOn !== null || !effect) return keep(transaction, service, { channels });
  const state = stepOf(service, { event: 'replyOrAct', actor });
  return (await takeEffect(transaction, service, { state, effect, set: { channels }, act, at })).service;
}

/** Since an officer found that nothing had reached him, what he said before counts no more. */
function hasReplied({ channels }: Service, openid: OpenId): boolean {
  const events = channels.find(({ to }) => to.value === openid)?.events ?? [];
  const rebutted = events.findLastIndex(({ kind }) => kind === 'rebutted');
  return events.slice(rebutted + 1).some(({ kind }) => kind === 'replied');
}
