/** 送达 while the cloud fails at each step: asked again it is served once; nothing runs twice, nothing is lost. */
import { randomUUID } from 'node:crypto';
import type { LivingCase } from '../../demo/living-case';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import type { CourtDocument } from '../../platform/documents/store/document';
import { notifications } from '../../platform/notify';
import { caseDates } from '../../records/case/date';
import { caseEvents } from '../../records/case/event';
import { APPEAL, CLERK, DEFENDANT, JUDGE, likeIt, PLAINTIFF, START, startTrial, type Trial } from './trial';

/** A slow answer is only late: it changes nothing here, and takes its time at each step. */
const FAULTS = KINDS.filter((kind) => kind !== 'slow');

let trial: Trial;
let of: LivingCase;
let one: CourtDocument;

wantFaults();

beforeAll(async () => {
  trial = await startTrial();
  of = await trial.living({ consents: ['plaintiff'] });
  one = await trial.document(of);
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

/** One fault at the first, second … database action of `work`, until it has no more; then asked again with the same request. */
async function atEachAction(
  kind: Kind,
  prepare: () => Promise<{ serviceId: string; work: () => Promise<unknown> }>,
  after: (serviceId: string) => Promise<void>,
): Promise<number> {
  for (let skip = 0; ; skip += 1) {
    const { serviceId, work } = await prepare();
    const fault = trial.emulator.faults.add({ match: { action: 'database.*' }, fault: kind, times: 1, skip, ms: 0 });
    await work().catch(() => undefined);
    const struck = fault.hits > 0;
    trial.emulator.faults.clear();
    expect(await work()).toMatchObject({ ok: true });
    await after(serviceId);
    if (!struck) return skip;
  }
}

/** On the plaintiff, who agreed, or on the defendant, who did not. */
const served = async (partyId: string, send: boolean) =>
  trial.serve(of, await likeIt(one, of), partyId, { starts: [APPEAL], send });

const datesOf = async (serviceId: string) => caseDates.find({ _id: `${serviceId}:appeal` }, { limit: 2 });
const entriesOf = async (serviceId: string) => {
  const { documentId } = await trial.service(serviceId);
  const found = await caseEvents.find({ caseId: of.caseId, 'about.documentId': documentId }, { limit: 10 });
  return found.filter(({ kind }) => kind === 'service').sort((a, b) => (a.listKey < b.listKey ? -1 : 1));
};

async function servedOnce(serviceId: string): Promise<void> {
  const { effectiveOn, recipients } = await trial.service(serviceId);
  expect(effectiveOn).toBe('2025-03-03');
  expect(await datesOf(serviceId)).toMatchObject([{ on: '2025-03-18', state: 'running' }]);
  expect(await entriesOf(serviceId)).toHaveLength(1);
  for (const openid of recipients) {
    const told = await notifications.find({ openid }, { orderBy: [['at', 'desc']], limit: 1000 });
    expect(told.filter(({ _id, text }) => _id.startsWith(serviceId) && text.includes('送达给您'))).toHaveLength(1);
  }
}

test.each(FAULTS)('SERVE-3 %s at each database action of sending: it is served once', async (kind) => {
  const steps = await atEachAction(
    kind,
    async () => {
      const serviceId = await served(of.plaintiff, false);
      const event = { action: 'send', serviceIds: [serviceId], requestId: randomUUID() } as const;
      return { serviceId, work: () => trial.ask(CLERK, event) };
    },
    servedOnce,
  );
  expect(steps).toBeGreaterThan(10);
});

test.each(FAULTS)('SERVE-4 %s at each database action of opening: presumed once', async (kind) => {
  const steps = await atEachAction(
    kind,
    async () => {
      const serviceId = await served(of.defendant, true);
      const event = { action: 'open', serviceId, requestId: randomUUID() } as const;
      return { serviceId, work: () => trial.ask(DEFENDANT, event) };
    },
    async (serviceId) => {
      await servedOnce(serviceId);
      const { channels } = await trial.service(serviceId);
      expect(channels[0]?.events.map(({ kind: what }) => what)).toEqual(['sent', 'arrived', 'read']);
    },
  );
  expect(steps).toBeGreaterThan(8);
});

test.each(FAULTS)('SERVE-3 解释135.2 %s at each database action of a decision: the day moves once', async (kind) => {
  await atEachAction(
    kind,
    async () => {
      trial.at(START);
      const serviceId = await served(of.plaintiff, true);
      trial.at('2025-03-10T10:00:00+08:00');
      await trial.did(PLAINTIFF, { action: 'dispute', serviceId, ground: 'otherDate', text: '八日才收到。' });
      const event = {
        action: 'decideDispute',
        serviceId,
        outcome: 'otherDate',
        receivedOn: '2025-03-08',
        reason: '与证据相符。',
        requestId: randomUUID(),
      } as const;
      return { serviceId, work: () => trial.ask(JUDGE, event) };
    },
    async (serviceId) => {
      expect(await trial.service(serviceId)).toMatchObject({ effectiveOn: '2025-03-08', state: 'served' });
      expect(await datesOf(serviceId)).toMatchObject([{ on: '2025-03-24', state: 'running' }]);
      expect((await entriesOf(serviceId)).map(({ superseded = false }) => superseded)).toEqual([true, false]);
    },
  );
});
