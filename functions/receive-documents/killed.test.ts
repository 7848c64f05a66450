/** The local cloud killed at each step of sending and of opening: started again it is served once, or not yet; nothing is counted twice. */
import { randomUUID } from 'node:crypto';
import { type LivingCase, livingCase } from '../../demo/living-case';
import { type MortalCourt, startMortalCourt } from '../../demo/mortal-court';
import { wantFaults } from '../../demo/wanted-faults';
import type { CourtDocument } from '../../platform/documents/store/document';
import { notifications } from '../../platform/notify';
import { caseDates } from '../../records/case/date';
import { caseEvents } from '../../records/case/event';
import { prepare } from '../../records/service/send';
import { services } from '../../records/service/service';
import { main } from './index';
import { APPEAL, aDocument, CLERK, DEFENDANT, likeIt, START } from './trial';

let court: MortalCourt;

wantFaults();

let of: LivingCase;
let one: CourtDocument;

beforeEach(async () => {
  court = await startMortalCourt({ 'receive-documents': main }, Date.parse(START));
  of = await livingCase({ n: 500, consents: ['plaintiff'] });
  one = await aDocument(of);
});
afterEach(() => court.stop());

/** Made ready for the plaintiff, on whom arriving is service, or for the defendant, on whom it is not. */
async function ready(partyId: string): Promise<string> {
  const order = {
    of: of.case,
    document: await likeIt(one, of),
    kind: 'judgment' as const,
    to: [{ partyId, starts: [APPEAL] }],
    by: { openid: CLERK, name: '江书记员' },
  };
  const [prepared] = await prepare(order, `prepare-${randomUUID()}`, new Date(START));
  return prepared?._id ?? '';
}

const ask = (openid: string, event: Record<string, unknown>) =>
  court.call('receive-documents', openid, event).catch(() => undefined);

/** Together or not at all: the service, its period, its entry and what each is told. */
async function whole(serviceId: string): Promise<boolean> {
  const service = await services.get(serviceId);
  const dates = await caseDates.find({ _id: `${serviceId}:appeal` }, { limit: 2 });
  const entries = await caseEvents.find({ caseId: of.caseId, 'about.documentId': service?.documentId }, { limit: 10 });
  const told = await Promise.all(
    (service?.recipients ?? []).map(async (openid) => {
      const found = await notifications.find({ openid }, { orderBy: [['at', 'desc']], limit: 1000 });
      return found.filter(({ _id, text }) => _id.startsWith(`${serviceId}:`) && text.includes('送达给您')).length;
    }),
  );
  const count = service?.effectiveOn ? 1 : 0;
  expect([dates.length, entries.filter(({ kind }) => kind === 'service').length, ...told]).toEqual([
    count,
    count,
    ...told.map(() => count),
  ]);
  return count === 1;
}

const MOMENTS = ['before', 'amid', 'after'] as const;

test.each(MOMENTS)(
  'SERVE-3 killed %s each step between sent and arrived: neither is there without the other',
  async (moment) => {
    const seen = await court.eachStep(moment, async (dying) => {
      const serviceId = await ready(of.plaintiff);
      const event = { action: 'send', serviceIds: [serviceId], requestId: randomUUID() };
      await dying(() => ask(CLERK, event));
      const before = await whole(serviceId);
      expect(await ask(CLERK, event)).toMatchObject({ ok: true });
      expect(await whole(serviceId)).toBe(true);
      return before;
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toContain(false);
  },
);

test.each(MOMENTS)(
  'SERVE-4 killed %s each step of opening: it is presumed with its period, or not yet',
  async (moment) => {
    const seen = await court.eachStep(moment, async (dying) => {
      const serviceId = await ready(of.defendant);
      expect(await ask(CLERK, { action: 'send', serviceIds: [serviceId], requestId: randomUUID() })).toMatchObject({
        ok: true,
      });
      const event = { action: 'open', serviceId, requestId: randomUUID() };
      await dying(() => ask(DEFENDANT, event));
      const before = await whole(serviceId);
      expect(await ask(DEFENDANT, event)).toMatchObject({ ok: true, data: { state: 'presumedServed' } });
      expect(await whole(serviceId)).toBe(true);
      return before;
    });
    expect(seen.length).toBeGreaterThan(2);
  },
);
