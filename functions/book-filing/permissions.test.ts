/** Every action × every role × own and other court: who gets in, and what he is told who does not. */
import type { ErrorCode } from '../../platform/errors';
import { contract } from './contract';
import { DAY, HALL, slotAt, startTrial, type Trial } from './trial';

const PEOPLE = [
  undefined,
  'o-newcomer',
  'o-plaintiff',
  'o-elder',
  'o-window',
  'o-filing-judge',
  'o-judge',
  'o-clerk',
  'o-enforcement',
  'o-archivist',
  'o-mediator',
  'o-finance',
  'o-admin',
  'o-gz-window',
  'o-gz-filing-judge',
  'o-bj-admin',
] as const;

type Action = keyof typeof contract.actions;
/** Everybody not named is refused, with one of these codes. */
const MAY: Record<Action, readonly (typeof PEOPLE)[number][]> = {
  slots: PEOPLE,
  consider: ['o-plaintiff', 'o-elder'],
  book: ['o-plaintiff', 'o-elder'],
  cancel: ['o-plaintiff'],
  mine: ['o-plaintiff', 'o-elder'],
  get: ['o-plaintiff'],
  confirmation: ['o-plaintiff'],
  openSlots: ['o-admin'],
  closeSlots: ['o-admin'],
  day: ['o-window', 'o-filing-judge'],
  arrived: ['o-window'],
  noShow: ['o-window'],
};
const REFUSALS: readonly ErrorCode[] = ['UNAUTHENTICATED', 'IDENTITY_REQUIRED', 'FORBIDDEN', 'NOT_FOUND'];

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const ACTIONS = Object.keys(MAY) as Action[];

test('the matrix names every action of the contract', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(contract.actions).sort());
});

test.each(ACTIONS)('DOMAIN 4 %s: who may, and nobody else', async (action) => {
  await trial.open(['09:00', '15:00'], 50);
  const events: Record<Action, (bookingId: string) => Record<string, unknown>> = {
    slots: () => ({ courtId: 'yuyao' }),
    consider: () => ({ slotId: slotAt('1500') }),
    book: () => ({ slotId: slotAt('1500'), matter: 'other' }),
    cancel: (bookingId) => ({ bookingId }),
    mine: () => ({}),
    get: (bookingId) => ({ bookingId }),
    confirmation: (bookingId) => ({ bookingId }),
    openSlots: () => ({ hallId: HALL, dates: [DAY], times: [{ from: '16:00', to: '16:30' }], capacity: 1 }),
    closeSlots: () => ({ slotIds: [slotAt('0900')], reason: '设备检修' }),
    day: () => ({ date: DAY, hallId: HALL }),
    arrived: (bookingId) => ({ bookingId }),
    noShow: (bookingId) => ({ bookingId }),
  };
  const got: string[] = [];
  for (const who of PEOPLE) {
    trial.at('2025-03-03T09:00');
    // A booking of the plaintiff's that is there, whatever the one before did to it.
    await trial.open(['09:00'], 50);
    const made = await trial.book('o-plaintiff', slotAt('0900'));
    const { bookings } = await trial.did('o-plaintiff', { action: 'mine' });
    const bookingId = (made.ok ? made.data : bookings[0])?.bookingId ?? '';
    if (action === 'book' && who === 'o-plaintiff') await trial.did(who, { action: 'cancel', bookingId });
    if (action === 'noShow') trial.at(`${DAY}T09:30`);
    const result = await trial.call('book-filing', who, { action, ...events[action](bookingId) });
    if (result.ok) got.push(String(who));
    else expect([who, REFUSALS.includes(result.error.code), result.error.code]).toEqual([who, true, result.error.code]);
    trial.at('2025-03-03T09:00');
    const live = (await trial.did('o-plaintiff', { action: 'mine' })).bookings.filter(
      ({ state }) => state === 'booked',
    );
    for (const one of live) await trial.did('o-plaintiff', { action: 'cancel', bookingId: one.bookingId });
  }
  expect(got).toEqual(PEOPLE.filter((who) => MAY[action].includes(who)).map(String));
});
