/** Representations come into force and end while the cloud fails: at each database action, in each way once, asked again with the same requestId. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { notifications } from '../../platform/notify';
import { organisations } from '../../records/representation/organisation';
import { type Representation, representations } from '../../records/representation/representation';
import { partyAgents, seatsId } from '../../records/representation/seats';
import { CREDIT_CODE, NUMBERS, type Representing, startRepresenting } from '../../records/representation/trial';

let court: Representing;
wantFaults();

beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(async () => {
  await court.stop();
});

interface Step {
  openid: string;
  event: Record<string, unknown>;
}

/** Runs it with one fault at its `skip`th database action, then again. Returns whether there was such an action. */
async function through(
  fault: Kind,
  skip: number,
  { openid, event }: Step,
  holds: () => Promise<void>,
): Promise<boolean> {
  const asked = { ...event, requestId: randomUUID() };
  const { faults, store } = court.emulator;
  const { id } = faults.add({ match: { function: 'identity', action: 'database.*' }, fault, skip, times: 1, ms: 1 });
  const first = await court.call('identity', openid, asked);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  await holds();
  const again = await court.call('identity', openid, asked);
  expect(again).toMatchObject({ ok: true });
  if (first.ok) expect(again).toEqual(first);
  await holds();
  expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
  return struck;
}

const told = async (one: Representation | undefined, what: string) =>
  (await notifications.get(`${one?._id}:${what}`)) ? 'told' : 'not told';

test.each(KINDS)(
  'ID-4 %s at each database action of confirming a new head: never two heads, never none, never untold',
  async (fault) => {
    const heads = ['o-company', 'o-plaintiff'];
    let before: string | null = null;
    let steps = 0;
    for (let more = true; more; steps += 1) {
      const openid = heads[steps % 2] ?? '';
      const { representationId } = await court.does(openid, 'bindOrganisation', {
        courtId: 'yuyao',
        kind: 'legalPerson',
        name: '余姚某某塑料厂',
        creditCode: CREDIT_CODE,
        post: '厂长',
      });
      const event = { action: 'decideBinding', representationId, decision: 'confirm', ground: '已核对执照原件。' };
      const old: string | null = before;
      more = await through(fault, steps, { openid: 'o-window', event }, async () => {
        const [one, last] = [
          await representations.get(representationId),
          old ? await representations.get(old) : undefined,
        ];
        const isNew = one?.state === 'confirmed';
        expect((await organisations.get(CREDIT_CODE))?.representationId ?? null).toBe(isNew ? representationId : old);
        expect(await told(one, 'confirmed')).toBe(isNew ? 'told' : 'not told');
        if (last)
          expect([last.state, await told(last, 'ended')]).toEqual(
            isNew ? ['ended', 'told'] : ['confirmed', 'not told'],
          );
      });
      before = representationId;
    }
    expect(steps).toBeGreaterThan(12);
  },
);

test.each(KINDS)(
  'ID-6, ID-7 %s at each database action of confirming and ending a power: seat, state and word agree',
  async (fault) => {
    let [confirming, ending] = [0, 0];
    for (let step = 0, more = true; more; step += 1) {
      const filingId = await court.draft('o-lawyer');
      const { representationId } = await court.does('o-lawyer', 'proposePowerOfAttorney', {
        kind: 'relative',
        principal: { kind: 'person', name: '陈晓梅', idNumber: NUMBERS['o-plaintiff'] },
        filingId,
        matter: '民间借贷',
        special: ['settle'],
      });
      const agree = async () => {
        const one = await representations.get(representationId);
        const seats = one && (await partyAgents.get(seatsId(one)));
        expect(await told(one, 'confirmed')).toBe(one?.state === 'proposed' ? 'not told' : 'told');
        expect(await told(one, 'ended')).toBe(one?.state === 'ended' ? 'told' : 'not told');
        expect(seats?.agents ?? []).toEqual(one?.state === 'confirmed' ? [representationId] : []);
      };
      const confirm = { action: 'confirmPowerOfAttorney', representationId };
      const end = { action: 'endPowerOfAttorney', representationId, notice: '解除委托。' };
      const struck = await through(fault, step, { openid: 'o-plaintiff', event: confirm }, agree);
      const struckToo = await through(fault, step, { openid: 'o-plaintiff', event: end }, agree);
      if (struck) confirming += 1;
      if (struckToo) ending += 1;
      more = struck || struckToo;
    }
    expect(Math.min(confirming, ending)).toBeGreaterThan(10);
    const seats = await partyAgents.find({}, { limit: 1000 });
    expect(seats.flatMap(({ agents }) => agents)).toEqual([]);
  },
);
