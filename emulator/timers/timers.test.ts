import { readFileSync } from 'node:fs';
import { Clock } from '../clock/clock';
import { createEmulator, type Emulator } from '../emulator';
import type { Warning } from '../warnings/warnings';
import { Timers } from './timers';
import { type Trigger, TriggerError, triggersOf } from './trigger';

const instant = (beijing: string) => Date.parse(`${beijing}+08:00`);
const nightly: Trigger = { function: 'night', name: 'nightly', config: '0 0 2 * * * *', message: 'hello' };
const often: Trigger = { function: 'often', name: 'often', config: '0 */10 * * * * *' };

describe('a clock moved by hand', () => {
  let clock: Clock;
  let timers: Timers;
  let fired: string[];
  let warned: Warning[];
  const calls = (name: string, event: Record<string, unknown>) => {
    fired.push(`${name} ${event.TriggerName} ${event.Time} at ${new Date(clock.now()).toISOString().slice(11, 19)}`);
    return Promise.resolve();
  };

  beforeEach(() => {
    clock = new Clock();
    clock.set(instant('2025-03-03T09:00:00'));
    [fired, warned] = [[], []];
    timers = new Timers({ clock, call: calls, warn: (warning) => warned.push(warning) });
  });
  afterEach(() => timers.stop());

  test('advance fires each tick that passes, in order, at its own time', async () => {
    timers.add([nightly, { ...often, config: '0 0 */8 * * * *' }]);
    await timers.apply({ advance: 'P1D' });
    expect(fired).toEqual([
      'often often 2025-03-03T08:00:00Z at 08:00:00',
      'often often 2025-03-03T16:00:00Z at 16:00:00',
      'night nightly 2025-03-03T18:00:00Z at 18:00:00',
      'often often 2025-03-04T00:00:00Z at 00:00:00',
    ]);
    expect(clock.now()).toBe(instant('2025-03-04T09:00:00'));
  });

  test('the time of a tick itself is due, once', async () => {
    timers.add([often]);
    await timers.apply({ advance: 'PT10M' });
    await timers.apply({ advance: 'PT9M59S' });
    expect(fired).toHaveLength(1);
    await timers.apply({ advance: 'PT1S' });
    expect(fired).toHaveLength(2);
  });

  test('a jump fires each trigger that came due once, with its last time', async () => {
    timers.add([nightly, often]);
    await timers.apply({ now: '2025-03-10T10:05:00+08:00' });
    expect(fired).toEqual([
      'night nightly 2025-03-09T18:00:00Z at 02:05:00',
      'often often 2025-03-10T02:00:00Z at 02:05:00',
    ]);
  });

  test('a clock set in this process does the same', async () => {
    timers.add([nightly]);
    clock.advance(86_400_000);
    await timers.settled();
    expect(fired).toEqual(['night nightly 2025-03-03T18:00:00Z at 01:00:00']);
  });

  test('set back it fires nothing, and what passes again fires again', async () => {
    timers.add([nightly]);
    await timers.apply({ advance: 'P1D' });
    await timers.apply({ now: '2025-03-03T09:00:00+08:00' });
    await timers.apply({ advance: '-P1D' });
    expect(fired).toHaveLength(1);
    await timers.apply({ advance: 'P2D' });
    expect(fired).toHaveLength(3);
  });

  test('what passed before a trigger was there is not its own', async () => {
    clock.advance(86_400_000);
    timers.add([nightly]);
    await timers.settled();
    expect(fired).toEqual([]);
  });

  test('the clock goes on only when a tick’s call has ended', async () => {
    const order: string[] = [];
    timers.stop();
    timers = new Timers({
      clock,
      warn: (warning) => warned.push(warning),
      async call() {
        const began = clock.now();
        await new Promise((resolve) => setImmediate(resolve));
        order.push(clock.now() === began ? 'stood' : 'moved');
      },
    });
    timers.add([often]);
    await timers.apply({ advance: 'PT1H' });
    expect(order).toEqual(Array(6).fill('stood'));
  });

  test('a trigger due more than 1,000 times fires about so often, evenly, with a warning', async () => {
    timers.add([often, nightly]);
    await timers.apply({ advance: 'P30D' });
    const times = fired.filter((line) => line.startsWith('often')).map((line) => Date.parse(line.split(' ')[2] ?? ''));
    expect(times.length).toBeGreaterThan(600);
    expect(times.length).toBeLessThanOrEqual(1000);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3_600_000);
    expect(fired.filter((line) => line.startsWith('night'))).toHaveLength(30);
    expect(warned.map(({ code }) => code)).toEqual(['TIMER_THINNED']);
    expect(clock.now()).toBe(instant('2025-04-02T09:00:00'));
  });

  test('a call that fails is told of, and the others go on', async () => {
    timers.stop();
    timers = new Timers({
      clock,
      warn: (warning) => warned.push(warning),
      call: (name, event) => (name === 'night' ? Promise.reject(new Error('no such function')) : calls(name, event)),
    });
    timers.add([nightly, often]);
    await timers.apply({ advance: 'P1D' });
    expect(fired).toHaveLength(144);
    expect(warned).toMatchObject([{ code: 'TIMER_FAILED', message: expect.stringContaining('no such function') }]);
  });

  test('orders are taken one after the other; a bad one is refused and changes nothing', async () => {
    timers.add([often]);
    const [, bad] = await Promise.allSettled([
      timers.apply({ advance: 'PT1H' }),
      timers.apply({ advance: 'P1M' }),
      timers.apply({ advance: 'PT1H' }),
    ]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('P1M') } });
    expect(fired).toHaveLength(12);
    expect(clock.now()).toBe(instant('2025-03-03T11:00:00'));
  });

  test('two triggers of one name, and one that cannot be read, are refused, and none of them is added', async () => {
    expect(() => timers.add([often, often])).toThrow('there are two triggers often of function often');
    expect(() => timers.add([often, { ...nightly, config: '0 0 2 * * *' }])).toThrow(
      "trigger nightly of function night: '0 0 2 * * *' has 6 fields, not 7",
    );
    await timers.apply({ advance: 'P1D' });
    expect(fired).toEqual([]);
  });
});

describe('a running clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: instant('2025-03-03T01:59:00') }));
  afterEach(() => jest.useRealTimers());

  function started() {
    const clock = new Clock();
    const times: unknown[] = [];
    const timers = new Timers({
      clock,
      warn: () => undefined,
      call: async (_name, event) => times.push(event.Time),
    });
    timers.add([nightly]);
    return { clock, times, timers };
  }

  test('waits with one timeout for the next tick, and then for the one after', async () => {
    const { times, timers } = started();
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(59_999);
    expect(times).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(times).toEqual(['2025-03-02T18:00:00Z']);
    await jest.advanceTimersByTimeAsync(86_400_000);
    expect(times).toEqual(['2025-03-02T18:00:00Z', '2025-03-03T18:00:00Z']);
    expect(jest.getTimerCount()).toBe(1);
    timers.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('moved, it waits anew; stopped, it waits for nothing; let run, it goes on', async () => {
    const { clock, times, timers } = started();
    clock.advance(-3_600_000);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(times).toEqual([]);
    clock.set(clock.now());
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(2 * 86_400_000);
    expect(times).toEqual([]);
    clock.run();
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(times).toEqual(['2025-03-02T18:00:00Z']);
    timers.stop();
  });

  test('advance moves a running clock by exactly so much, from tick to tick', async () => {
    const { clock, times, timers } = started();
    await timers.apply({ advance: 'P2D' });
    expect(times).toEqual(['2025-03-02T18:00:00Z', '2025-03-03T18:00:00Z']);
    expect(clock.info()).toMatchObject({ running: true, offsetMs: 2 * 86_400_000 });
    timers.stop();
  });

  test('a tick of the far future waits in pieces', async () => {
    const { clock, times, timers } = started();
    timers.stop();
    const later = new Timers({ clock, warn: () => undefined, call: async (_name, { Time }) => times.push(Time) });
    later.add([{ ...nightly, config: '0 0 2 1 6 ? 2025' }]);
    await jest.advanceTimersByTimeAsync(100 * 86_400_000);
    expect(times).toEqual(['2025-05-31T18:00:00Z']);
    later.stop();
  });
});

describe('in the local cloud', () => {
  let emulator: Emulator;
  let seen: { event: unknown; source: string | undefined; clock: string | undefined }[];
  beforeEach(async () => {
    seen = [];
    emulator = await createEmulator({
      functions: {
        night(event) {
          seen.push({ event, source: process.env.TCB_SOURCE, clock: process.env.LOCAL_CLOCK });
        },
      },
      triggers: [nightly],
    });
  });
  afterEach(() => emulator.stop());
  const order = async (body: object) =>
    (await fetch(`${emulator.url}/clock`, { method: 'POST', body: JSON.stringify(body) })).json();

  // product/583/31439: the event of a timer; WeChat's Cloud.getWXContext: SOURCE wx_trigger.
  test('POST /clock answers when what came due has run, at the time of its tick, as wx_trigger', async () => {
    await order({ now: '2025-03-03T09:00:00+08:00' });
    seen = [];
    expect(await order({ advance: 'P1D' })).toMatchObject({ now: '2025-03-04T01:00:00.000Z', running: false });
    expect(seen).toEqual([
      {
        event: { Type: 'Timer', TriggerName: 'nightly', Time: '2025-03-03T18:00:00Z', Message: 'hello' },
        source: 'wx_trigger',
        clock: `at:${instant('2025-03-04T02:00:00')}`,
      },
    ]);
    expect(await order({ advance: 'P1M' })).toMatchObject({ code: 'INVALID_PARAM' });
  });

  test('a trigger that cannot be read stops the start', async () => {
    await expect(createEmulator({ triggers: [{ ...nightly, config: 'daily' }] })).rejects.toThrow(TriggerError);
  });
});

describe('cloudbaserc.json', () => {
  const of = (...triggers: object[]) => ({ functions: [{ name: 'f', triggers }, { name: 'g' }] });

  test('of this project is read', () => {
    expect(triggersOf(JSON.parse(readFileSync('cloudbaserc.json', 'utf8')))).toContainEqual({
      function: 'take-number',
      name: 'closeDay',
      config: '0 */10 * * * * *',
    });
  });

  test.each([
    ['two triggers of a function', of({ ...often, type: 'timer' }, { ...nightly, type: 'timer' }), 'one trigger'],
    ['another type', of({ name: 'a', type: 'cos', config: '0 0 2 * * * *' }), 'only the type timer'],
    ['no name', of({ type: 'timer', config: '0 0 2 * * * *' }), 'a trigger is {"name"'],
    ['a name that begins with a digit', of({ name: '1st', type: 'timer', config: '0 0 2 * * * *' }), 'a letter first'],
    ['a name of 61 letters', of({ name: 'a'.repeat(61), type: 'timer', config: '0 0 2 * * * *' }), 'at most 60'],
    ['five fields', of({ name: 'a', type: 'timer', config: '0 2 * * *' }), 'has 5 fields, not 7'],
    [
      'a message of more than 4 KB',
      of({ name: 'a', type: 'timer', config: '0 0 2 * * * *', message: '微'.repeat(1366) }),
      '4096 bytes',
    ],
  ])('%s is refused', (_, config, why) => {
    expect(() => triggersOf(config)).toThrow(why);
  });

  test('without functions or triggers there are none', () => {
    for (const config of [null, [], {}, { functions: 'x' }, of()]) expect(triggersOf(config)).toEqual([]);
  });
});
