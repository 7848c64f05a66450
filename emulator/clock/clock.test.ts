import { createEmulator, type Emulator } from '../emulator';
import { Clock, ClockError, durationMs } from './clock';

test('durations of days and smaller are read, others are refused', () => {
  expect(durationMs('PT2H')).toBe(7_200_000);
  expect(durationMs('P1DT1M1.5S')).toBe(86_400_000 + 61_500);
  expect(durationMs('-PT1S')).toBe(-1000);
  for (const text of ['P1M', 'P', 'PT', '2h', '']) expect(() => durationMs(text)).toThrow(ClockError);
});

test('a running clock is exactly as far ahead as it was moved, also where a millisecond passes while it is read', () => {
  const clock = new Clock();
  clock.advance(86_400_000);
  let real = 1_700_000_000_000;
  const ticking = jest.spyOn(Date, 'now').mockImplementation(() => (real += 1));
  const { offsetMs } = clock.info();
  ticking.mockRestore();
  expect(offsetMs).toBe(86_400_000);
});

test('a set clock stands, moves when moved, and runs on from there', () => {
  const clock = new Clock();
  const noon = Date.parse('2025-03-03T12:00:00Z');
  clock.apply({ now: '2025-03-03T12:00:00Z' });
  expect(clock.now()).toBe(noon);
  expect(clock.reading()).toBe(`at:${noon}`);
  clock.apply({ advance: 'PT2H' });
  expect(clock.now()).toBe(noon + 7_200_000);
  clock.apply({});
  expect(clock.info().running).toBe(true);
  expect(clock.now()).toBeGreaterThanOrEqual(noon + 7_200_000);
  clock.apply({ real: true });
  expect(clock.reading()).toBe('offset:0');
});

test('orders that mean nothing are refused and change nothing', () => {
  const clock = new Clock();
  for (const order of [{ now: 'tomorrow' }, { advance: 'P1Y' }, { stop: true }])
    expect(() => clock.apply(order)).toThrow(ClockError);
  expect(clock.reading()).toBe('offset:0');
});

describe('over HTTP', () => {
  let emulator: Emulator;
  const clock = async (order?: object) =>
    (await fetch(`${emulator.url}/clock`, order ? { method: 'POST', body: JSON.stringify(order) } : {})).json();
  beforeAll(async () => {
    emulator = await createEmulator({
      collections: { things: [] },
      functions: {
        when: (_event: unknown, context: unknown) =>
          JSON.parse(String((context as { environment: string }).environment)).LOCAL_CLOCK,
      },
    });
  });
  afterAll(() => emulator.stop());

  test('functions and server dates see the set time', async () => {
    expect(await clock({ now: '2025-03-03T12:00:00Z' })).toMatchObject({
      now: '2025-03-03T12:00:00.000Z',
      running: false,
    });
    const at = Date.parse('2025-03-03T12:00:00Z');
    expect(await (await fetch(`${emulator.url}/call/when`, { method: 'POST', body: '{}' })).json()).toBe(`at:${at}`);
    const admin = (fields: object) =>
      fetch(`${emulator.url}/admin`, {
        method: 'POST',
        body: JSON.stringify({ collectionName: 'things', ...fields }),
      }).then((answer) => answer.json());
    await admin({
      action: 'database.insertDocument',
      data: ['{"_id":"a","at":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}}}'],
    });
    expect(await admin({ action: 'database.getDocument' })).toMatchObject({
      data: { list: [expect.stringContaining(String(at + 1000))] },
    });
    expect(await clock()).toMatchObject({ now: '2025-03-03T12:00:00.000Z' });
    expect(await clock({ now: 'never' })).toMatchObject({ code: 'INVALID_PARAM' });
  });
});
