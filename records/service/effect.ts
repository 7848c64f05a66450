/**
 * 送达生效: a service takes effect once. In one transaction its day and rule are written, every period that it begins is entered, a fee's
 * last day is set, the course of the case tells it, and so are its recipients (SERVE-3..7). Before that nothing runs.
 */
import { SERVED } from '../../court/machines/service';
import { serviceEffect } from '../../court/service/effect';
import { type LegalDate, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import type { Transaction } from '../../platform/transact';
import type { CaseDate } from '../case/date';
import { CASE_EVENTS, type CaseEvent, enter } from '../case/event';
import { setFeeDays } from './fee-day';
import { keep } from './keep';
import { callOffPeriods, enterPeriods, periodsOf } from './periods';
import type { Service, ServiceState } from './service';
import { inTitle, servedText, tellRecipients } from './told';

export interface Effect {
  at: Date;
  on: LegalDate;
  /** SERVE-3 …, as the certificate says it. */
  rule: string;
}

/** What happened on its electronic ways, as the law reads it (SERVE-3..5). Undefined: it is not served by them. */
export function electronicEffect(channels: Service['channels']): (Effect & { presumed: boolean }) | undefined {
  const effect = serviceEffect(channels);
  if (effect.state !== 'served' && effect.state !== 'presumedServed') return undefined;
  const { effectiveAt, effectiveOn, rule, state } = effect;
  return { at: new Date(effectiveAt), on: effectiveOn, rule, presumed: state === 'presumedServed' };
}

export interface Taking {
  /** The state that the machine led to: one of `SERVED`. */
  state: ServiceState;
  effect: Effect;
  /** What else changes with it. */
  set?: Partial<Service>;
  act: string;
  /** Of the record; the effect may be earlier, never later. */
  at: Date;
}

/** It takes effect now. Returns the service as it is after, with what began to run. Throws Error where it has taken effect before. */
export async function takeEffect(
  transaction: Transaction,
  service: Service,
  { state, effect, set = {}, act, at }: Taking,
): Promise<{ service: Service; periods: CaseDate[] }> {
  if (service.effectiveOn !== null || !SERVED.includes(state)) throw new Error(`${service._id} cannot be ${state} now`);
  const key = courseKeyOf(service, act);
  const served = await keep(transaction, service, { ...set, ...written(effect, key), state, lastAct: act });
  const begun = await begin(transaction, served, effect, { act, before: null });
  await tellCourse(transaction, served, effect, at, key);
  // Who signs for it is told that he has signed.
  if (state === 'signedFor') return { service: served, periods: begun.periods };
  await tellRecipients(
    served,
    { key: `served:${idFrom(act, 12)}`, title: '文书已经送达', text: servedText(served, effect.on, begun.told), at },
    transaction,
  );
  return { service: served, periods: begun.periods };
}

/** An officer found that it took effect at another time: what it began runs anew from then (SERVE-3, 4; 解释135.2). */
export async function moveEffect(
  transaction: Transaction,
  service: Service,
  { state, effect, set = {}, act, at }: Taking,
): Promise<{ service: Service; periods: CaseDate[]; told: Told[] }> {
  const key = courseKeyOf(service, act);
  const moved = await keep(transaction, service, { ...set, ...written(effect, key), state, lastAct: act });
  const begun = await begin(transaction, moved, effect, { act, before: service.effectiveOn });
  await supersede(transaction, service);
  await tellCourse(transaction, moved, effect, at, key);
  return { service: moved, ...begun };
}

/** An officer found that it never took effect: nothing runs from it (SERVE-4). */
export async function undoEffect(
  transaction: Transaction,
  service: Service,
  { state, set = {}, act, at }: Omit<Taking, 'effect'>,
): Promise<Service> {
  const undone = await keep(transaction, service, {
    ...set,
    effectiveAt: null,
    effectiveOn: null,
    rule: null,
    state,
    lastAct: act,
  });
  if (service.effectiveOn) {
    await callOffPeriods(transaction, periodsOf(service, service.effectiveOn));
    await setFeeDays(transaction, service, { servedOn: null, before: service.effectiveOn, act });
  }
  await supersede(transaction, service);
  await seenSince(transaction, service, undefined);
  const { caseId, courtId, documentId, title, partyName, embargo } = service;
  await enter(
    {
      key: courseKeyOf(service, act),
      caseId,
      courtId,
      kind: 'service',
      at,
      title: '送达没有成立',
      text: `经审查，《${inTitle(title)}》没有送达${partyName}，会重新送达。`,
      by: null,
      about: { documentId },
      ...(embargo ? { embargo } : {}),
    },
    transaction,
  );
  return undone;
}

/** A title and its last day, as people are told. */
type Told = Pick<CaseDate, 'title' | 'on'>;

async function begin(
  transaction: Transaction,
  service: Service,
  { on, at }: Effect,
  { act, before }: { act: string; before: LegalDate | null },
): Promise<{ periods: CaseDate[]; told: Told[] }> {
  // MED-8: a 调解书 works by signature; its delivery begins nothing.
  const periods = service.document === 'mediationDocument' ? [] : periodsOf(service, on);
  await enterPeriods(transaction, periods);
  const fees = await setFeeDays(transaction, service, { servedOn: on, before, act });
  await seenSince(transaction, service, at);
  const told: Told[] = [
    ...fees.flatMap(({ lastDay }) => (lastDay ? [{ title: '交费期限', on: lastDay }] : [])),
    ...periods.map(({ title, on: last }) => ({ title, on: last })),
  ];
  return { periods, told };
}

const written = ({ at, on, rule }: Effect, courseKey: string): Partial<Service> => ({
  effectiveAt: at,
  effectiveOn: on,
  rule,
  courseKey,
});

/** The entry of a document in the course of its case. */
export const documentKey = (documentId: string): string => `document:${documentId}`;
/** Each time it takes effect, or turns out not to have, is an entry of its own. */
const courseKeyOf = ({ _id }: Pick<Service, '_id'>, act: string): string => `service:${_id}:${idFrom(act, 12)}`;

async function tellCourse(
  transaction: Transaction,
  service: Service,
  { on }: Effect,
  at: Date,
  key: string,
): Promise<void> {
  const { caseId, courtId, documentId, title, partyName, embargo } = service;
  await enter(
    {
      key,
      caseId,
      courtId,
      kind: 'service',
      at,
      title: '文书送达',
      text: `《${inTitle(title)}》于 ${legalDateText(on)}送达${partyName}。`,
      by: null,
      about: { documentId },
      ...(embargo ? { embargo } : {}),
    },
    transaction,
  );
}

/** PROG-6: what was told before is not so any more; it stays, marked. */
async function supersede(transaction: Transaction, service: Service): Promise<void> {
  const { caseId, courseKey } = service;
  if (courseKey)
    await transaction.collection<CaseEvent>(CASE_EVENTS).update(`${caseId}:${courseKey}`, { superseded: true });
}

/** PROG-5: since when the party has the document. */
async function seenSince(
  transaction: Transaction,
  { caseId, documentId, partyId }: Service,
  at: Date | undefined,
): Promise<void> {
  const events = transaction.collection<CaseEvent>(CASE_EVENTS);
  await events.update(`${caseId}:${documentKey(documentId)}`, {
    [`servedAt.${partyId}`]: at ? at.getTime() : command().remove(),
  });
}
