import { Radio } from './radio';

const shelf = (kept: Record<string, string> = {}) => ({
  kept,
  getItem: (key: string) => kept[key] ?? null,
  setItem(key: string, value: string) {
    kept[key] = value;
  },
});

test('a phone’s network is kept under its own key, and an unknown state counts as none', () => {
  const { kept, ...rest } = shelf({ a: 'weak', b: 'sideways' });
  expect(new Radio({ ...rest }, 'a').state).toBe('weak');
  const other = new Radio({ ...rest }, 'b');
  expect(other.state).toBe('online');
  other.set('offline');
  expect(kept).toEqual({ a: 'weak', b: 'offline' });
});

test('the phone has no network either when the browser has none or the local cloud is gone, and tells each change once', () => {
  const radio = new Radio(shelf(), 'a');
  const told: string[] = [];
  const stop = radio.onChange((state) => told.push(state));
  radio.cloudIs(false);
  radio.browserIs(false);
  radio.cloudIs(true);
  expect([radio.state, radio.chosen]).toEqual(['offline', 'online']);
  radio.browserIs(true);
  radio.set('weak');
  radio.set('weak');
  stop();
  radio.set('online');
  expect(told).toEqual(['offline', 'online', 'weak']);
});

test('a weak network loses every third answer, counted from when it became weak', () => {
  const radio = new Radio(shelf(), 'a');
  const three = () => [1, 2, 3].map(() => radio.loses());
  expect(three()).toEqual([false, false, false]);
  radio.set('weak');
  expect([...three(), radio.loses()]).toEqual([false, false, true, false]);
  radio.set('weak');
  expect(three()).toEqual([false, false, true]);
});

test('who waits hears at once that the phone is 断网, and nothing after he has stopped waiting', async () => {
  const radio = new Radio(shelf(), 'a');
  const waiting = radio.untilOff(() => new Error('off'));
  const stopped = radio.untilOff(() => new Error('off'));
  stopped.end();
  radio.set('weak');
  radio.set('offline');
  await expect(waiting.off).rejects.toThrow('off');
  const still = Promise.race([stopped.off, Promise.resolve('nothing')]);
  await expect(still).resolves.toBe('nothing');
});
