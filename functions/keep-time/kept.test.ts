import type { OpenId } from '../../platform/caller';
import { collection, type Stored, sdkApp } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { noteRawUploads, rawUploads } from '../../platform/raw-uploads';
import { readFile } from '../../platform/storage';
import { type Consent, consents } from '../../records/person/consent';
import { people } from '../../records/person/person';
import { type Representation, representations } from '../../records/representation/representation';
import { type Task, tasks } from '../../records/task/task';
import { INSTANT, startTrial, type Trial, tell } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const at = (time: string) => new Date(INSTANT(time));
const idsOf = async (name: string) =>
  (await collection<Stored>(name).find({}, { limit: 100 })).map(({ _id }) => _id).sort();

test('PRIV-2 notifications are kept two years', async () => {
  await tell('o-plaintiff', 'n1', INSTANT('2023-03-02 23:59'));
  await tell('o-plaintiff', 'n2', INSTANT('2023-03-03 00:00'));
  await notifications.updateWhere({ openid: 'o-plaintiff' }, { deliverAt: null });
  await trial.run('expire');
  expect(await idsOf('notifications')).toEqual(['n2']);
});

test('PRIV-2 tasks are kept a year after they were done; open ones stay however old', async () => {
  const task = (_id: string, state: Task['state'], doneAt: Date | null): Task => ({
    _id,
    courtId: 'yuyao',
    role: 'filing-judge',
    kind: 'decideFiling',
    about: 'f1',
    title: '待决定',
    dueOn: '2023-03-03' as Task['dueOn'],
    page: null,
    state,
    at: at('2023-03-01 09:00'),
    doneAt,
    sortKey: `2023-03-03:${_id}`,
  });
  await tasks.insert(task('t1', 'done', at('2024-03-02 23:59')));
  await tasks.insert(task('t2', 'done', at('2024-03-03 00:00')));
  await tasks.insert(task('t3', 'open', null));
  await trial.run('expire');
  expect(await idsOf('tasks')).toEqual(['t2', 't3']);
});

test('PRIV-1, PRIV-2 a consent stays as long as it is in force, and three years after another took its place', async () => {
  const consent = (_id: string, openid: string, time: string): Consent => ({
    _id,
    openid,
    kind: 'face',
    version: '1',
    given: true,
    at: at(time),
    officer: null,
  });
  const inForce = (time: string) => ({ consents: { face: { version: '1', given: true, at: at(time) } } });
  await consents.insert(consent('c1', 'o-plaintiff', '2020-01-01 09:00'));
  await consents.insert(consent('c2', 'o-plaintiff', '2021-01-01 09:00'));
  await people.update('o-plaintiff', inForce('2021-01-01 09:00'));
  await consents.insert(consent('c3', 'o-defendant', '2020-01-01 09:00'));
  await consents.insert(consent('c4', 'o-defendant', '2024-01-01 09:00'));
  await people.update('o-defendant', inForce('2024-01-01 09:00'));
  await consents.insert(consent('c5', 'o-gone', '2020-01-01 09:00'));
  await trial.run('expire');
  const left = (await idsOf('consents')).filter((id) => /^c\d$/.test(id));
  expect(left).toEqual(['c2', 'c3', 'c4']);
});

test('PRIV-2 wrong codes go after their day, and a day later', async () => {
  const tries = collection<Stored & { date: string; count: number }>('help_tries');
  for (const date of ['2025-03-01', '2025-03-02', '2025-03-03'])
    await tries.insert({ _id: `o-a:${date}`, date, count: 10 });
  await trial.run('expire');
  expect(await idsOf('help_tries')).toEqual(['o-a:2025-03-02', 'o-a:2025-03-03']);
});

test('PRIV-2 who took numbers is forgotten with the day’s tickets; the figures stay', async () => {
  const days = collection<Stored & { date: string; recent: string[]; issued: number }>('queue_days');
  for (const date of ['2025-01-20', '2025-01-31', '2025-02-01'])
    await days.insert({ _id: `hall:${date}:filing`, date, recent: ['o-a:1', 'o-b:2'], issued: 2 });
  const left = async () => {
    const found = await days.find({}, { limit: 1000 });
    return found
      .filter(({ _id }) => _id.startsWith('hall:'))
      .map(({ date, recent, issued }) => [date, recent.length, issued])
      .sort();
  };
  await trial.run('expire');
  expect(await left()).toEqual([
    ['2025-01-20', 0, 2],
    ['2025-01-31', 0, 2],
    ['2025-02-01', 2, 2],
  ]);
  trial.at('2025-03-04 03:00');
  await trial.run('expire');
  expect((await left()).at(-1)).toEqual(['2025-02-01', 0, 2]);
});

test('ID-6 a lawyer is told once, a month before his standing ends, also where the clock stood for a few days', async () => {
  const practitioner = (_id: string, until: string, more: Partial<Representation> = {}) =>
    representations.insert({
      _id,
      capacity: { kind: 'practitioner', profession: 'lawyer' },
      openid: 'o-lawyer' as OpenId,
      courtId: 'yuyao',
      state: 'confirmed',
      live: _id,
      until,
      papers: {},
      ...more,
    } as unknown as Representation);
  await practitioner('r1', '2025-04-02');
  await practitioner('r2', '2025-04-30');
  await practitioner('r3', '2025-04-02', { state: 'ended' });
  await practitioner('r4', '2025-03-30');
  for (const day of ['03', '04', '05']) {
    trial.at(`2025-03-${day} 09:00`);
    await trial.runAll();
  }
  const told = await notifications.find({ openid: 'o-lawyer' }, { limit: 10 });
  expect(told.map(({ _id }) => _id).sort()).toEqual(['r1:ends:2025-04-02', 'r4:ends:2025-03-30']);
  expect(told[0]).toMatchObject({ message: { template: 'standingEnds' }, text: expect.stringContaining('执业证') });
});

test('PRIV-2 what was laid down for the court to copy goes a week after the court has taken it in', async () => {
  const laid = async (name: string, time: string) => {
    const { fileID } = await sdkApp().uploadFile({
      cloudPath: `uploads/o-plaintiff/${name}`,
      fileContent: Buffer.from('x'),
    });
    await noteRawUploads([fileID], { _id: `o-plaintiff:${name}`, at: at(time) });
    return fileID;
  };
  const old = await laid('old.pdf', '2025-02-23 23:59');
  const kept = await laid('kept.pdf', '2025-02-24 00:00');
  // Gone already: as good as removed.
  await noteRawUploads([old], { _id: 'o-plaintiff:again', at: at('2025-02-20 09:00') });
  await trial.run('expire');
  await expect(readFile(old)).rejects.toThrow();
  expect((await readFile(kept)).toString()).toBe('x');
  expect((await rawUploads.find({}, { limit: 10 })).map(({ fileIds }) => fileIds)).toEqual([[kept]]);
});
