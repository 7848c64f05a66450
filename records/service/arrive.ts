/** 到达: in the program a document is sent and there at once; at an account that he gave or confirmed it is served by that (SERVE-3, 4). */
import type { PROGRESS_KINDS } from '../../court/access/progress';
import { attempt } from '../../court/machines/attempt';
import { serviceMachine } from '../../court/machines/service';
import { addDays, legalDateOf } from '../../court/time/legal-date';
import { idFrom } from '../../platform/digest';
import type { Transaction } from '../../platform/transact';
import { CASE_EVENTS, type CaseEvent, enter } from '../case/event';
import type { electronicWay } from './address';
import { documentKey, electronicEffect, takeEffect } from './effect';
import { keep } from './keep';
import { PROOF_DAYS, type Sender } from './prepared';
import type { Service } from './service';
import { inTitle, serviceWords, tellRecipients } from './told';

/** In the program both at once: it is in his account when this transaction stands. */
export async function arrived(
  transaction: Transaction,
  service: Service,
  { channels: to, consent }: Pick<ReturnType<typeof electronicWay>, 'channels' | 'consent'>,
  { by, proofDays = PROOF_DAYS }: { by: Sender; proofDays?: number | undefined },
  act: string,
  at: Date,
): Promise<Service> {
  const events = (['sent', 'arrived'] as const).map((kind) => ({ kind, at: at.getTime() }));
  const channels = [...service.channels, ...to.map((one) => ({ ...one, events }))];
  const effect = electronicEffect(channels);
  const state = stateAfter('sent', 'arrive', effect ? 'confirmedAddress' : 'otherAddress');
  const set: Partial<Service> = {
    recipients: service.recipients,
    channels,
    consentRef: consent?._id ?? null,
    sentAt: at,
    sentBy: { openid: by.openid, name: by.name },
    proofBy: effect ? null : addDays(legalDateOf(at.getTime()), proofDays),
    listKey: `${at.toISOString()}:${service._id}`,
  };
  if (effect) return (await takeEffect(transaction, service, { state, effect, set, act, at })).service;
  const sent = await keep(transaction, service, { ...set, state, lastAct: act });
  const text = serviceWords('recipient', 'arrive', 'otherAddress', { document: inTitle(service.title) });
  await tellRecipients(sent, { key: `arrived:${idFrom(act, 12)}`, title: '有一份法院文书', text, at }, transaction);
  return sent;
}

/** Along the machine, as the gateway that reports an arrival. Throws Error where it does not lead there. */
function stateAfter(state: 'sent', event: 'arrive', outcome: 'confirmedAddress' | 'otherAddress'): Service['state'] {
  const answer = attempt(serviceMachine, { state, event, outcome, actor: 'gateway', holds: () => true });
  if ('refused' in answer) throw new Error(`${event} ${outcome} is refused: ${answer.refused}`);
  return answer.to;
}

/** PROG-5: the document itself is in the course of the case, to be seen by each party once he is served. */
export async function enterDocument(transaction: Transaction, service: Service, at: Date): Promise<void> {
  const { caseId, courtId, documentId, title, embargo } = service;
  const events = transaction.collection<CaseEvent>(CASE_EVENTS);
  if (await events.get(`${caseId}:${documentKey(documentId)}`)) return;
  await enter(
    {
      key: documentKey(documentId),
      caseId,
      courtId,
      kind: KINDS[service.document],
      at,
      title: inTitle(title),
      text: `《${inTitle(title)}》`,
      by: null,
      about: { documentId },
      servedAt: {},
      ...(embargo ? { embargo } : {}),
    },
    transaction,
  );
}

const KINDS = {
  judgment: 'judgment',
  ruling: 'judgment',
  mediationDocument: 'judgment',
  pleadingCopy: 'pleading',
  summons: 'notice',
  notice: 'notice',
} as const satisfies Record<Service['document'], keyof typeof PROGRESS_KINDS>;
