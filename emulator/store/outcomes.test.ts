import type { JournalWrite } from './journal';
import { Outcomes } from './outcomes';
import { Store } from './store';
import { codeOf, KeptJournal, storeOf, Trial } from './trial';

const refuse = (error: unknown) => {
  throw error;
};

test('the last ones are remembered, also by who takes in what was kept, in a ring', () => {
  const disk = new Map<string, Uint8Array>();
  const write = (one: JournalWrite) => {
    if (one.type === 'put') disk.set(one.key, one.value);
  };
  let outcomes = new Outcomes(3);
  for (let i = 1; i <= 7; i++) {
    write(outcomes.record('t', `t${i}`));
    outcomes.set(`t${i}`, { committed: i });
    // A restart in the midst: the ring goes on where it was.
    if (i !== 5) continue;
    outcomes = new Outcomes(3);
    outcomes.restore([...disk.values()]);
  }
  const known = (of: Outcomes) => [4, 5, 6, 7].map((i) => of.get(`t${i}`) !== undefined);
  expect(known(outcomes)).toEqual([false, true, true, true]);
  expect(disk.size).toBe(3);
  const again = new Outcomes(3);
  again.restore([...disk.values()].reverse());
  expect(known(again)).toEqual([false, true, true, true]);
});

test('after a restart a commit asked again is answered as it ended, and acts once', async () => {
  const journal = new KeptJournal();
  const trial = await storeOf([], journal);
  await trial.insert({ _id: 'x', n: 1 });
  const [done, aborted, reader] = [await trial.begin(), await trial.begin(), await trial.begin()];
  await trial.add('x', 1, done);
  await trial.commit(done);
  trial.store.transactions.abort(aborted);
  await trial.commit(reader);
  await trial.store.close();

  const again = new Trial(await Store.open(journal, refuse));
  await again.commit(done);
  expect(await codeOf(again.add('x', 1, done))).toBe('DATABASE_TRANSACTION_FAIL');
  for (const gone of [aborted, reader]) expect(await codeOf(again.commit(gone))).toBe('DATABASE_TRANSACTION_FAIL');
  expect(await again.get('x')).toMatchObject({ n: 2 });
  await again.store.close();
});

test('what a transaction wrote and that it committed are in one batch', async () => {
  const journal = new KeptJournal();
  const trial = await storeOf([], journal);
  await trial.insert({ _id: 'x', n: 1 });
  journal.batches.length = 0;
  const one = await trial.begin();
  await trial.add('x', 1, one);
  await trial.commit(one);
  await trial.add('x', 1);
  expect(journal.batches.map((batch) => batch.map(({ key }) => key))).toEqual([['dthings\0sx', 't0'], ['dthings\0sx']]);
  await trial.store.close();
});
