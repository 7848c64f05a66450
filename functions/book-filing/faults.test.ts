/** Booking, cancelling and closing while the cloud fails or the function dies at each database action: all or nothing, and asking again ends it. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { acts } from '../../platform/act';
import { bookings, slots } from '../../records/booking/booking';
import { filings } from '../../records/filing/filing';
import { ledger } from './ledger';
import { slotAt, startTrial, type Trial } from './trial';

let trial: Trial;
let cutAt = 0;
let seen = 0;
/** Transactions that were begun. */
const open = new Set<string>();

wantFaults();

beforeEach(async () => {
  [seen, cutAt] = [0, 0];
  trial = await startTrial(({ action, transactionId }) => {
    seen += 1;
    // From there on nothing of this call arrives any more: the function is dead.
    if (cutAt > 0 && seen >= cutAt) throw new Error(`dead before ${String(action)}`);
    if (typeof transactionId === 'string') open.add(transactionId);
  });
  await trial.open(['09:00'], 100);
});
afterEach(async () => {
  await trial.stop();
});

const WHO = 'o-plaintiff';

/** The cloud ends what a dead function left open after 30 s: here at once. */
function buried(): void {
  for (const id of open) {
    try {
      trial.emulator.store.transactions.abort(id);
    } catch {
      // It had ended.
    }
  }
  open.clear();
}

/** Does it with a death before its step 1, 2, 3 …, then asks again; returns how many steps it has. */
async function eachDeath(
  prepare: () => Promise<{ who: string; event: Record<string, unknown> }>,
  after: (first: unknown, again: unknown) => Promise<void>,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const { who, event } = await prepare();
    const asked = { ...event, requestId: randomUUID() };
    [seen, cutAt] = [0, at];
    const first = await trial.call('book-filing', who, asked);
    const died = seen >= at;
    cutAt = 0;
    buried();
    await ledger();
    const again = await trial.call('book-filing', who, asked);
    expect(again).toMatchObject({ ok: true });
    await ledger();
    await after(first, again);
    if (!died) return at - 1;
  }
}

const bookingIdOf = (result: unknown) => (result as { data: { bookingId: string } }).data.bookingId;

test('APPT-1 dead before any step of booking: a place and a booking, or neither; asked again there is one', async () => {
  let round = 0;
  const steps = await eachDeath(
    async () => ({ who: WHO, event: { action: 'book', slotId: slotAt('0900'), matter: 'civil' } }),
    async (_first, again) => {
      round += 1;
      expect(await bookings.count({ state: 'booked' })).toBe(1);
      await trial.did(WHO, { action: 'cancel', bookingId: bookingIdOf(again) });
      expect(await bookings.count({})).toBe(round);
    },
  );
  expect(steps).toBeGreaterThan(8);
});

test('APPT-1 dead before any step of booking, and never asked again: another person has the place, he himself books anew', async () => {
  await trial.open(['09:00'], 1);
  for (let at = 1; ; at += 1) {
    [seen, cutAt] = [0, at];
    await trial.book(WHO, slotAt('0900'));
    const died = seen >= at;
    cutAt = 0;
    buried();
    const held = await ledger();
    expect(await trial.book('o-elder', slotAt('0900'))).toMatchObject({ ok: held === 0 });
    const { bookings: all } = await trial.did(held === 0 ? 'o-elder' : WHO, { action: 'mine' });
    const mine = all.find(({ state }) => state === 'booked');
    expect(mine).toBeDefined();
    await trial.did(held === 0 ? 'o-elder' : WHO, { action: 'cancel', bookingId: mine?.bookingId });
    expect(await ledger()).toBe(0);
    if (!died) break;
  }
});

test('APPT-3 dead before any step of booking with a draft: asked again it is received as of the day it was first asked', async () => {
  let filingId = '';
  const steps = await eachDeath(
    async () => {
      trial.at('2025-03-03T23:50');
      const draft = await trial.draft(WHO);
      filingId = draft.filingId;
      return { who: WHO, event: { action: 'book', slotId: slotAt('0900'), matter: 'administrative', ...draft } };
    },
    async (_first, again) => {
      expect(again).toMatchObject({ data: { papers: { state: 'received', receivedOn: '2025-03-03' } } });
      expect(await filings.get(filingId)).toMatchObject({ state: 'submitted', decisionDue: '2025-03-10' });
      await trial.did(WHO, { action: 'cancel', bookingId: bookingIdOf(again) });
    },
  );
  expect(steps).toBeGreaterThan(12);
});

test('dead before any step of cancelling: the place is free with it, or not yet', async () => {
  await eachDeath(
    async () => {
      const booked = await trial.book(WHO, slotAt('0900'));
      return { who: WHO, event: { action: 'cancel', bookingId: bookingIdOf(booked) } };
    },
    async () => expect(await slots.get(slotAt('0900'))).toMatchObject({ taken: 0 }),
  );
});

test('dead before any step of closing a time: asked again everybody was told once, and nobody has a place', async () => {
  const steps = await eachDeath(
    async () => {
      await trial.open(['09:00'], 100);
      for (const who of [WHO, 'o-elder', 'o-lawyer'])
        expect(await trial.book(who, slotAt('0900'))).toMatchObject({ ok: true });
      return { who: 'o-admin', event: { action: 'closeSlots', slotIds: [slotAt('0900')], reason: '停电检修' } };
    },
    async (_first, again) => {
      expect(again).toMatchObject({ data: { closed: [{ told: 3 }] } });
      expect(await bookings.count({ state: 'booked' })).toBe(0);
    },
  );
  expect(steps).toBeGreaterThan(15);
});

test.each(KINDS)(
  'APPT-1 %s at each database action of booking: one booking, one place, one answer',
  async (fault: Kind) => {
    const { faults, store } = trial.emulator;
    for (let skip = 0; ; skip += 1) {
      const event = { requestId: randomUUID() };
      const { id } = faults.add({
        match: { function: 'book-filing', action: 'database.*' },
        fault,
        skip,
        times: 1,
        ms: 1,
      });
      const first = await trial.book(WHO, slotAt('0900'), event);
      const struck = faults.list().some(({ hits }) => hits === 1);
      faults.remove(id);
      await ledger();
      const again = await trial.book(WHO, slotAt('0900'), event);
      expect(again).toMatchObject({ ok: true });
      if (first.ok) expect(again).toEqual(first);
      expect(await ledger()).toBe(1);
      expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
      await trial.did(WHO, { action: 'cancel', bookingId: bookingIdOf(again) });
      if (!struck) break;
    }
    expect(await acts.count({ state: 'begun' })).toBe(0);
  },
);
