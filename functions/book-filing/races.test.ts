/** Many at once: places are never more than there are, and none is lost. */
import fc from 'fast-check';
import { collection } from '../../platform/database';
import type { Person } from '../../platform/identity';
import { bookings, slots } from '../../records/booking/booking';
import { filings } from '../../records/filing/filing';
import { ledger } from './ledger';
import { HALL, slotAt, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

async function people(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => `o-person-${i}`);
  await Promise.all(ids.map((_id, i) => collection<Person>('people').insert({ _id, name: `张${i}`, verified: true })));
  return ids;
}

test('APPT-1 50 people for 3 places: three have one, the others a plain sentence', async () => {
  await trial.open(['09:00', '15:00'], 3);
  const results = await Promise.all((await people(50)).map((openid) => trial.book(openid, slotAt('0900'))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(3);
  for (const result of results)
    if (!result.ok) {
      expect(result.error.code).toBe('PRECONDITION_FAILED');
      expect(result.error.message).toContain('15:00–15:30');
    }
  expect(await ledger()).toBe(3);
});

test('APPT-1 60 people for 60 places at once: everybody has his own', async () => {
  await trial.open(['09:00'], 60);
  const results = await Promise.all((await people(60)).map((openid) => trial.book(openid, slotAt('0900'))));
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(await slots.get(slotAt('0900'))).toMatchObject({ taken: 60, hasPlace: false });
  expect(await ledger()).toBe(60);
});

test('APPT-1 one person on two phones at once: the same time is one booking, different times are one and a refusal', async () => {
  await trial.open(['09:00', '09:30'], 5);
  const same = await Promise.all([trial.book('o-elder', slotAt('0900')), trial.book('o-elder', slotAt('0900'))]);
  expect(new Set(same.map((one) => (one.ok ? one.data.bookingId : '')))).toHaveProperty('size', 1);
  const other = await Promise.all([trial.book('o-lawyer', slotAt('0900')), trial.book('o-lawyer', slotAt('0930'))]);
  expect(other.filter(({ ok }) => ok)).toHaveLength(1);
  expect(other.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await ledger()).toBe(2);
});

test('APPT-3 booked with a draft that another phone saves in the same moment: received with a place, or neither', async () => {
  await trial.open(['09:00'], 5);
  for (let i = 0; i < 8; i += 1) {
    const { filingId, version } = await trial.draft('o-plaintiff');
    const [booked] = await Promise.all([
      trial.book('o-plaintiff', slotAt('0900'), { filingId, version }),
      filings.updateWhere({ _id: filingId, state: 'draft' }, { version: 2 }),
    ]);
    expect((await filings.get(filingId))?.state).toBe(booked.ok ? 'submitted' : 'draft');
    expect(await ledger()).toBe(booked.ok ? 1 : 0);
    if (booked.ok) await trial.did('o-plaintiff', { action: 'cancel', bookingId: booked.data.bookingId });
    await bookings.updateWhere({ slotId: slotAt('0900') }, { slotId: 'seen' });
    await slots.update(slotAt('0900'), { taken: 0, hasPlace: true });
  }
});

test('a time closed while people book it: whoever got it is told, and nobody keeps a place', async () => {
  await trial.open(['09:00', '15:00'], 30);
  const ids = await people(20);
  const [closed, ...booked] = await Promise.all([
    trial.ask('o-admin', { action: 'closeSlots', slotIds: [slotAt('0900')], reason: '停电检修' }),
    ...ids.map((openid) => trial.book(openid, slotAt('0900'))),
  ]);
  expect(closed).toMatchObject({ ok: true });
  expect(await bookings.count({ slotId: slotAt('0900'), state: 'calledOff' })).toBe(
    booked.filter(({ ok }) => ok).length,
  );
  expect(await ledger()).toBe(0);
});

type Step =
  | { do: 'book' | 'cancel'; who: number; slot: number }
  | { do: 'close' | 'grow' | 'shrink'; slot: number }
  | { do: 'later' };

const TIMES = ['0900', '0930', '1000'];
const WHO = ['o-plaintiff', 'o-elder', 'o-lawyer', 'o-defendant', 'o-company'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('book' as const), who: fc.nat(4), slot: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), who: fc.nat(4), slot: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('close', 'grow', 'shrink' as const), slot: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'later' as const }) },
);

test('APPT-1 whatever people and the court do, in whatever order and several at once, places and bookings agree', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (histories) => {
      round += 1;
      const date = new Date(Date.UTC(2025, 2, 5 + round)).toISOString().slice(0, 10);
      trial.at(`${date}T08:00`);
      await trial.did('o-admin', {
        action: 'openSlots',
        hallId: HALL,
        dates: [date],
        times: TIMES.map((from) => ({ from: `${from.slice(0, 2)}:${from.slice(2)}`, to: '16:00' })),
        capacity: 2,
        onDaysOff: true,
      });
      const act = async (one: Step) => {
        if (one.do === 'later') return trial.emulator.clock.advance(20 * 60_000);
        const slotId = slotAt(TIMES[one.slot], date);
        if (one.do === 'close')
          return trial.ask('o-admin', { action: 'closeSlots', slotIds: [slotId], reason: '检修' });
        if (one.do === 'book') return trial.book(WHO[one.who] ?? '', slotId);
        if (one.do === 'cancel') {
          const { bookings: own } = await trial.did(WHO[one.who], { action: 'mine', limit: 1 });
          return trial.ask(WHO[one.who], { action: 'cancel', bookingId: own[0]?.bookingId ?? 'none' });
        }
        return trial.ask('o-admin', {
          action: 'openSlots',
          hallId: HALL,
          dates: [date],
          times: [{ from: `${TIMES[one.slot]?.slice(0, 2)}:${TIMES[one.slot]?.slice(2)}`, to: '16:00' }],
          capacity: one.do === 'grow' ? 4 : 1,
          onDaysOff: true,
        });
      };
      for (const together of histories) await Promise.all(together.map(act));
      await ledger();
    }),
    { numRuns: 25 },
  );
}, 120_000);
