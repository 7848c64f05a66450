import { collection, type Stored, sdkApp } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { sideBySide } from '../../platform/side-by-side';
import { readFile } from '../../platform/storage';
import { attachments } from '../../records/filing/attachment';
import { type Filing, filings, filingVersions } from '../../records/filing/filing';
import { standing } from '../../records/filing/standing';
import { type Representation, representations } from '../../records/representation/representation';
import { partyAgents, seatsId } from '../../records/representation/seats';
import { filingOf, INSTANT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await trial.stop();
});

const draft = (_id: string, updated: string) => filingOf(_id, { state: 'draft', updated });
const there = async (id: string) => (await filings.get(id)) !== undefined;
const titles = async () =>
  (await notifications.find({ openid: 'o-plaintiff' }, { limit: 1000 })).map(({ title }) => title);

async function put(filing: Filing, files = 0, at = filing.updatedAt): Promise<string[]> {
  await filings.insert(filing);
  const fileIds: string[] = [];
  for (let i = 0; i < files; i += 1) {
    const cloudPath = `courts/yuyao/filings/${filing._id}/${i}.pdf`;
    const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('%PDF-1.7') });
    fileIds.push(fileID);
    const part = { fileId: fileID, size: 8, sha256: 'x' };
    const [_id, name] = [`${filing._id}:${i}`, `证据-${i}`];
    await attachments.insert({
      _id,
      filingId: filing._id,
      courtId: 'yuyao',
      name,
      type: 'pdf',
      size: 8,
      sha256: 'x',
      parts: [part],
      during: 'draft',
      at,
      act: 'a',
    });
  }
  return fileIds;
}
const isStored = (fileId: string) =>
  readFile(fileId).then(
    () => true,
    () => false,
  );
/** At 3 in the night, each or every few, from one day to another. */
async function nights(from: string, to: string, every = 1): Promise<void> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += every * 86_400_000) {
    trial.at(`${new Date(day).toISOString().slice(0, 10)} 03:00`);
    await trial.runAll('expire');
  }
}

test('PRIV-2 a draft nobody touches is told of at day 76 and goes with its files two weeks later, not before', async () => {
  // 76 days after 3 March is 18 May; the 90th is 1 June, and it is gone on the day after.
  const files = await put(draft('d1', '2025-03-03 10:00'), 3);
  await filingVersions.insert({
    _id: 'd1:1',
    filingId: 'd1',
    version: 1,
    content: draft('d1', '2025-03-03 10:00').content,
    at: new Date(),
  });
  await nights('2025-05-10', '2025-05-17', 7);
  expect(await titles()).toEqual([]);
  await nights('2025-05-18', '2025-06-01');
  expect([await titles(), await there('d1')]).toEqual([['您的草稿快要到期'], true]);
  await nights('2025-06-02', '2025-06-03');
  expect([await titles(), await there('d1')]).toEqual([expect.arrayContaining(['草稿已到期删除']), false]);
  expect(await Promise.all(files.map(isStored))).toEqual([false, false, false]);
  expect([await attachments.count({ filingId: 'd1' }), await filingVersions.count({ filingId: 'd1' })]).toEqual([0, 0]);
});

test('PRIV-2 nobody loses a draft untold: where the clock stood for months it is told first, and two weeks are given', async () => {
  await put(draft('d1', '2025-03-03 10:00'));
  await nights('2025-12-01', '2025-12-14', 13);
  expect([await titles(), await there('d1')]).toEqual([['您的草稿快要到期'], true]);
  await nights('2025-12-15', '2025-12-15');
  expect(await there('d1')).toBe(false);
});

test('PRIV-2 saving it, or adding a file, begins the ninety days anew', async () => {
  await put(draft('saved', '2025-03-03 10:00'));
  await put(draft('added', '2025-03-03 10:00'), 1, new Date(INSTANT('2025-05-25 10:00')));
  await nights('2025-05-18', '2025-05-20');
  await filings.update('saved', { version: 2, lastAct: 'a2', ...standing('saved', 'draft', new Date(trial.now())) });
  await nights('2025-05-21', '2025-08-01', 8);
  expect([await there('saved'), await there('added')]).toEqual([true, true]);
  // Of the first only: the other was touched a week later.
  expect(await titles()).toEqual(['您的草稿快要到期']);
  await nights('2025-08-02', '2025-09-10', 3);
  expect([await there('saved'), await there('added')]).toEqual([false, false]);
});

test('FILE-1 what was handed in is never removed, however old, whatever became of it', async () => {
  const states = [
    'submitted',
    'reviewing',
    'correcting',
    'returned',
    'guided',
    'registered',
    'refused',
    'withdrawn',
  ] as const;
  for (const state of states) await put(filingOf(state, { state, updated: '2024-01-05 10:00' }), 1);
  await nights('2025-05-01', '2025-06-15', 9);
  expect(await filings.count({})).toBe(states.length);
  expect(await attachments.count({})).toBe(states.length);
});

test('FILE-1 handed in after the warning it stays, with its files', async () => {
  const files = await put(draft('d1', '2025-03-03 10:00'), 1);
  await nights('2025-05-18', '2025-05-18');
  const at = new Date(trial.now());
  await filings.update('d1', { state: 'submitted', receivedAt: at, lastAct: 'a2', ...standing('d1', 'submitted', at) });
  await nights('2025-05-19', '2025-06-20', 8);
  expect([await there('d1'), await isStored(files[0] ?? '')]).toEqual([true, true]);
});

test('PRIV-2 a draft its filer withdrew goes after ninety days, too, without a word', async () => {
  const files = await put(
    filingOf('w1', { state: 'withdrawn', receivedAt: null, receiptNo: null, decisionDue: null }),
    2,
  );
  await nights('2025-05-28', '2025-06-01');
  expect(await there('w1')).toBe(true);
  await nights('2025-06-02', '2025-06-02');
  expect([await there('w1'), await titles()]).toEqual([false, []]);
  expect(await Promise.all(files.map(isStored))).toEqual([false, false]);
});

test('PRIV-2 what was begun for a draft goes with it: a power of attorney with its papers, help, what was to be confirmed', async () => {
  await put(draft('d1', '2025-03-03 10:00'));
  const cloudPath = 'courts/yuyao/representations/r1/0.pdf';
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('%PDF-1.7') });
  const power = {
    _id: 'r1',
    capacity: { kind: 'agent', of: 'relative' },
    openid: 'o-lawyer',
    courtId: 'yuyao',
    state: 'confirmed',
    live: 'r1',
    filingId: 'd1',
    partyKey: 'person:x',
    matter: '民间借贷',
    papers: { 'poa-1': { fileId: fileID } },
  } as unknown as Representation;
  await representations.insert(power);
  await representations.insert({ ...power, _id: 'r2', live: 'r2', filingId: 'd10', papers: {} });
  await partyAgents.insert({ _id: seatsId(power), agents: ['r1'], lastAct: 'a' });
  for (const name of ['help_matters', 'hand_ins', 'correction_answers'])
    for (const filingId of ['d1', 'd10'])
      await collection<Stored & { filingId: string }>(name).insert({ _id: `${filingId}:1`, filingId });
  await nights('2025-05-18', '2025-05-18');
  await nights('2025-06-02', '2025-06-02');
  expect([await there('d1'), await isStored(fileID)]).toEqual([false, false]);
  expect(await representations.get('r1')).toBeUndefined();
  expect(await partyAgents.get(seatsId(power))).toMatchObject({ agents: [] });
  for (const name of ['help_matters', 'hand_ins', 'correction_answers'])
    expect((await collection<Stored>(name).find({}, { limit: 10 })).map(({ _id }) => _id)).toEqual(['d10:1']);
  expect(await representations.get('r2')).toBeDefined();
});

test('many drafts are gone through in slices, each told once and removed once', async () => {
  const ids = Array.from({ length: 260 }, (_, i) => `d${i}`);
  await sideBySide(ids, (id) => filings.insert(draft(id, '2025-03-03 10:00')));
  trial.at('2025-05-20 03:00');
  const first = await trial.run('expire');
  expect(first.find(({ job }) => job === 'drafts')).toMatchObject({ more: true });
  expect(await notifications.count({ openid: 'o-plaintiff', read: false })).toBe(200);
  await trial.runAll('expire');
  expect(await notifications.count({ openid: 'o-plaintiff', read: false })).toBe(260);
  await nights('2025-06-03', '2025-06-03');
  expect(await filings.count({})).toBe(0);
  expect(await notifications.count({ openid: 'o-plaintiff', read: false })).toBe(520);
});

test.each(['error-before', 'error-after'] as const)(
  'PRIV-2 %s at each action of a removal: no document without its file, and the next night ends it',
  async (fault) => {
    for (const say of ['log', 'error'] as const) jest.spyOn(console, say).mockImplementation(() => undefined);
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const { faults } = trial.emulator;
    let steps = 0;
    for (let struck = true; struck; steps += 1) {
      const id = `d${steps}`;
      const files = await put(draft(id, '2025-03-03 10:00'), 2);
      await nights('2025-05-20', '2025-05-20');
      trial.at('2025-06-05 03:00');
      const { id: order } = faults.add({ match: { function: 'keep-time', action: '*' }, fault, skip: steps, times: 1 });
      await trial.run('expire').catch(() => undefined);
      struck = faults.list().some(({ hits }) => hits === 1);
      faults.remove(order);
      for (const { parts } of await attachments.find({ filingId: id }, { limit: 10 }))
        for (const { fileId } of parts) expect(await isStored(fileId)).toBe(true);
      await nights('2025-06-06', '2025-06-06');
      expect(await there(id)).toBe(false);
      expect(await Promise.all(files.map(isStored))).toEqual([false, false]);
      expect(trial.emulator.store.counts).toMatchObject({ held: 0, waiting: 0 });
      // The next draft begins with a clean slate.
      trial.at('2025-03-03 09:00');
    }
    for (const { value } of timers.mock.results) clearTimeout(value);
    expect(steps).toBeGreaterThan(25);
  },
  400_000,
);
