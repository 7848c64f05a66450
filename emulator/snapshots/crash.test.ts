/**
 * A crash at each step of saving and restoring: at each operation on files, and before and after each batch of the
 * journal, everything stops for ever; then another local cloud is started on what is on disk.
 */
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type Emulator } from '../emulator';
import type { Journal } from '../store/journal';
import { capture } from './image';

/** A disk for the journal that outlives the process that is no more. */
class Disk {
  readonly #held = new Map<string, Uint8Array>();

  journal(step: () => Promise<void>): Journal {
    const held = this.#held;
    return {
      async *entries() {
        yield* [...held].sort(([a], [b]) => (a < b ? -1 : 1));
      },
      async write(batch) {
        await step();
        for (const write of batch) {
          if (write.type === 'put') held.set(write.key, write.value);
          else held.delete(write.key);
        }
        await step();
      },
      async close() {},
    };
  }
}

/** Counts steps from when it is armed; from the fatal one on no step ends any more. */
class Fate {
  #left = Number.POSITIVE_INFINITY;
  #die: () => void = () => undefined;
  readonly death = new Promise<'dead'>((resolve) => {
    this.#die = () => resolve('dead');
  });

  arm(steps: number): void {
    this.#left = steps;
  }

  readonly step = (): Promise<void> => {
    this.#left -= 1;
    if (this.#left > 0) return Promise.resolve();
    this.#die();
    return new Promise(() => undefined);
  };
}

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'snapshot-crash-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await fs.rm(folder, { recursive: true, force: true });
});

/** The operations on files that make, replace or remove one. */
function watchFiles(fate: Fate): void {
  const { open, rename, rm } = fs;
  jest.spyOn(fs, 'open').mockImplementation((...args) => fate.step().then(() => open(...args)));
  jest.spyOn(fs, 'rename').mockImplementation((...args) => fate.step().then(() => rename(...args)));
  jest.spyOn(fs, 'rm').mockImplementation((...args) => fate.step().then(() => rm(...args)));
}

const start = (disk: Disk, fate: Fate, dataDir: string) =>
  createEmulator({ dataDir, journal: disk.journal(fate.step), onWarning: () => undefined });

async function write({ store, files }: Emulator, collections: Record<string, object[]>, texts: Record<string, string>) {
  for (const [name, docs] of Object.entries(collections)) {
    await store.ensureIndexes(name, [{ name: 'n', unique: true, fields: [{ field: 'n', direction: 1 }] }]);
    await store.run((unit) => {
      for (const [n, doc] of docs.entries()) unit.put(store.collection(name), `s${n}`, { _id: `${n}`, n, ...doc });
    });
  }
  for (const [at, content] of Object.entries(texts)) await files.put(at, asStream(content), 'o-a');
}

async function* asStream(content: string) {
  yield Buffer.from(content);
}

/** All that is there, to be compared. */
async function stateOf({ store, files }: Emulator): Promise<unknown> {
  const image = await capture(store, '__storage');
  const texts: Record<string, string> = {};
  for (const { path: at } of image.files) {
    const opened = await files.read(at);
    texts[at] = (await opened?.bytes.readFile('utf8')) ?? 'missing';
    await opened?.bytes.close();
  }
  return JSON.parse(JSON.stringify({ collections: image.collections, texts }));
}

/** The first state is saved as `a`, then there is a second one. */
async function prepare(emulator: Emulator): Promise<{ first: unknown; second: unknown }> {
  await write(emulator, { cases: [{ v: 1 }, { v: 2 }], gone: [{}] }, { 'x.txt': 'one', 'y.txt': 'two' });
  const first = await stateOf(emulator);
  await emulator.save('a');
  await write(emulator, { cases: [{ v: 3 }, {}, {}], made: [{}] }, { 'x.txt': 'three', 'z.txt': 'four' });
  await emulator.files.remove(['y.txt']);
  await emulator.store.run((unit) => unit.put(emulator.store.collection('gone'), 's0', null));
  return { first, second: await stateOf(emulator) };
}

/** Lets `act` die at its n-th step; `check` looks at what is there then. Returns the outcomes, step by step. */
async function atEachStep(
  act: (emulator: Emulator) => Promise<unknown>,
  check: (emulator: Emulator, states: { first: unknown; second: unknown }) => Promise<'first' | 'second'>,
): Promise<('first' | 'second')[]> {
  const outcomes: ('first' | 'second')[] = [];
  for (let step = 1; ; step += 1) {
    const dataDir = path.join(folder, `${step}`);
    const [disk, fate] = [new Disk(), new Fate()];
    await fs.mkdir(dataDir);
    const dying = await start(disk, fate, dataDir);
    const states = await prepare(dying);
    watchFiles(fate);
    fate.arm(step);
    const end = await Promise.race([act(dying).then(() => 'survived' as const), fate.death]);
    jest.restoreAllMocks();
    fate.arm(end === 'dead' ? 0 : Number.POSITIVE_INFINITY);
    // The dead one only lets go of its port.
    const stopped = dying.stop();
    if (end === 'survived') await stopped;
    const next = await start(disk, new Fate(), dataDir);
    outcomes.push(await check(next, states));
    const { files } = await capture(next.store, '__storage');
    expect(await fs.readdir(path.join(dataDir, 'storage'))).toHaveLength(files.length);
    await next.stop();
    if (end === 'survived') return outcomes;
  }
}

/** First the one, from some step on the other. */
function expectOneTurn(outcomes: readonly string[], before: string, after: string): void {
  const turn = outcomes.indexOf(after);
  expect(turn).toBeGreaterThan(0);
  expect(outcomes).toEqual(outcomes.map((_, i) => (i < turn ? before : after)));
}

const which = (state: unknown, { first, second }: { first: unknown; second: unknown }) => {
  const found = [first, second].findIndex((one) => JSON.stringify(one) === JSON.stringify(state));
  if (found === -1) expect(state).toEqual(first);
  return found === 0 ? ('first' as const) : ('second' as const);
};

test('a crash at any step of restore leaves all that was there, or all of the snapshot, and no bytes of files besides', async () => {
  const outcomes = await atEachStep(
    (emulator) => emulator.restore('a'),
    async (emulator, states) => which(await stateOf(emulator), states),
  );
  expect(outcomes.length).toBeGreaterThan(15);
  expectOneTurn(outcomes, 'second', 'first');
}, 120_000);

test('a crash at any step of save leaves the old snapshot or the new one, whole, and what is there untouched', async () => {
  const outcomes = await atEachStep(
    (emulator) => emulator.save('a'),
    async (emulator, states) => {
      expect(await stateOf(emulator)).toEqual(states.second);
      await emulator.restore('a');
      return which(await stateOf(emulator), states);
    },
  );
  expect(outcomes.length).toBeGreaterThan(5);
  expectOneTurn(outcomes, 'first', 'second');
}, 120_000);
