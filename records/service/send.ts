/**
 * 送达: a document goes to one party or to many, each apart: to the accounts of those who stand for him, if he agreed to that or they
 * are certainly his; otherwise it stays prepared until the clerk chooses another means (SERVE-1..5, 9, 10). In the program sending and
 * arriving are one: the document and the notification stand in the database together, or neither does.
 */

import { legalDateOf } from '../../court/time/legal-date';
import type { Clock } from '../../platform/clock';
import { CourtError } from '../../platform/errors';
import { type Transaction, transact } from '../../platform/transact';
import { electronicWay, instanceOf } from './address';
import { arrived, enterDocument } from './arrive';
import { type KeptConsent, SERVICE_CONSENTS } from './consent';
import { accountsOf, type ServicePeople, servicePeople } from './people';
import { preparedService, type Sender, type ServeOrder, type ServeTo } from './prepared';
import { SERVICES, type Service, serviceIdOf } from './service';

/** The day of Shanghai ended while it was being written: the later one counts, so that nobody's period begins a day early. */
class DayIsOver extends Error {}
const MOST_MIDNIGHTS = 3;

/**
 * Serves a document on parties of a case. By document and party it happens once: run again, by whomever, it sends what is not sent
 * yet and leaves the rest as it is, so that an act which was cut goes on from there. One transaction a party: what one of them
 * prevents does not keep it from the others that come before.
 * Throws CourtError PRECONDITION_FAILED, INVALID_INPUT (`preparedService`).
 */
export async function serve(order: ServeOrder, act: string, clock: Clock): Promise<Service[]> {
  const people = await servicePeople(order.of._id, new Date(clock.now()));
  const served: Service[] = [];
  for (const to of order.to) served.push(await withinOneDay(clock, (at) => serveOne(order, to, people, act, at)));
  return served;
}

/** Made ready, and not sent: the clerk looks at it first. The same document and party is one service. */
export async function prepare(order: ServeOrder, act: string, at: Date): Promise<Service[]> {
  const people = await servicePeople(order.of._id, at);
  const prepared: Service[] = [];
  for (const to of order.to)
    prepared.push(
      await transact(async (transaction) => {
        const services = transaction.collection<Service>(SERVICES);
        const there = await services.get(serviceIdOf(order.document._id, to.partyId));
        if (there) return there;
        const made = preparedService(order, to, people, act, at);
        await services.insert(made);
        return made;
      }),
    );
  return prepared;
}

type Work = (at: Date) => (transaction: Transaction) => Promise<Service>;

async function withinOneDay(clock: Clock, work: Work): Promise<Service> {
  for (let midnights = 0; ; midnights += 1) {
    try {
      return await transact(async (transaction) => {
        const at = new Date(clock.now());
        const done = await work(at)(transaction);
        if (legalDateOf(at.getTime()) !== legalDateOf(clock.now())) throw new DayIsOver();
        return done;
      });
    } catch (error) {
      if (!(error instanceof DayIsOver) || midnights >= MOST_MIDNIGHTS) throw error;
    }
  }
}

const serveOne =
  (order: ServeOrder, to: ServeTo, people: ServicePeople, act: string, at: Date) =>
  async (transaction: Transaction): Promise<Service> => {
    const services = transaction.collection<Service>(SERVICES);
    const there = await services.get(serviceIdOf(order.document._id, to.partyId));
    if (there && there.state !== 'prepared') return there;
    const service = there ?? preparedService(order, to, people, act, at);
    if (!there) await services.insert(service);
    return sendNow(transaction, service, { of: order.of, people, by: order.by, proofDays: order.proofDays, act, at });
  };

/** Of a prepared one. Bears being asked again: what is not prepared any more is returned as it is. */
export async function sendPrepared(
  serviceId: string,
  { of, by, proofDays, act, clock }: Omit<Sending, 'people' | 'at'> & { clock: Clock },
): Promise<Service> {
  const people = await servicePeople(of._id, new Date(clock.now()));
  return withinOneDay(clock, (at) => async (transaction) => {
    const service = await transaction.collection<Service>(SERVICES).get(serviceId);
    if (!service) throw new CourtError('NOT_FOUND', '没有找到这次送达，请刷新后查看。');
    if (service.state !== 'prepared' || service.correctedBy) return service;
    return sendNow(transaction, service, { of, people, by, proofDays, act, at });
  });
}

interface Sending {
  of: ServeOrder['of'];
  people: ServicePeople;
  by: Sender;
  proofDays?: number | undefined;
  act: string;
  at: Date;
}

/** Sends what may go electronically, and takes note of its arrival; otherwise leaves it prepared. */
async function sendNow(transaction: Transaction, service: Service, sending: Sending): Promise<Service> {
  const { of, people, act, at } = sending;
  const party = people.parties.find(({ _id }) => _id === service.partyId);
  const accounts = party ? accountsOf(party, people, service.document) : [];
  const consents = people.consents.filter(({ partyId }) => partyId === service.partyId);
  const way = electronicWay(accounts, await asTheyStand(transaction, consents), {
    instance: instanceOf(of),
    at: at.getTime(),
  });
  await enterDocument(transaction, service, at);
  if (way.channels.length === 0) return service;
  if (way.consent)
    await transaction.collection<KeptConsent>(SERVICE_CONSENTS).update(way.consent._id, { lastUse: service._id });
  return arrived(transaction, { ...service, recipients: accounts.map(({ openid }) => openid) }, way, sending, act, at);
}

/** SERVE-2: a consent that was taken back since they were looked for no longer counts. */
async function asTheyStand(transaction: Transaction, consents: readonly KeptConsent[]): Promise<KeptConsent[]> {
  const kept = transaction.collection<KeptConsent>(SERVICE_CONSENTS);
  const now: KeptConsent[] = [];
  for (const one of consents) now.push((await kept.get(one._id)) ?? one);
  return now;
}
