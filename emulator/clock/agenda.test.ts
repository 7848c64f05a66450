import { Agenda } from './agenda';
import { Clock } from './clock';

const failed: unknown[] = [];
let clock: Clock;
let agenda: Agenda;
beforeEach(() => {
  clock = new Clock();
  clock.set(0);
  agenda = new Agenda(clock, (_, error) => failed.push(error));
});
afterEach(() => agenda.stop());

test('each happens once at its time, in order, and what is past at once', async () => {
  const done: string[] = [];
  const put = (id: string, at: number) => agenda.put(id, at, async () => void done.push(id));
  put('later', 20);
  put('sooner', 10);
  put('never', 15);
  put('moved', 5);
  put('moved', 100);
  agenda.remove('never');
  expect(agenda.next()).toBe(10);
  clock.set(50);
  clock.set(60);
  put('past', 1);
  await agenda.settled();
  expect(done).toEqual(['sooner', 'later', 'past']);
  expect(agenda.next()).toBe(100);
});

test('one that fails is said, and the others happen', async () => {
  const done: string[] = [];
  agenda.put('bad', 10, async () => {
    throw new Error('no');
  });
  agenda.put('good', 10, async () => void done.push('good'));
  clock.set(10);
  await agenda.settled();
  expect(done).toEqual(['good']);
  expect(failed).toEqual([new Error('no')]);
});

test('nothing happens after it was stopped', async () => {
  const done: string[] = [];
  agenda.put('a', 10, async () => void done.push('a'));
  await agenda.stop();
  clock.set(20);
  agenda.put('b', 1, async () => void done.push('b'));
  await agenda.settled();
  expect(done).toEqual([]);
});
