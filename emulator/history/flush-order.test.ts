/**
 * What strace would show of a database that keeps its word: no answer is written to a socket before the flush of all
 * that it tells of. Here the journal and the sockets are watched instead.
 */
import { ServerResponse } from 'node:http';
import cloudbase from '@cloudbase/node-sdk';
import fc from 'fast-check';
import { createEmulator, type Emulator } from '../emulator';
import type { Journal, JournalWrite } from '../store/journal';
import { unpack } from '../store/prepare';
import type { Database } from './act';
import { type Random, randomOf } from './random';

process.env.TENCENTCLOUD = 'true';

interface Thing {
  _id: string;
  v: number;
}
type State = ReadonlyMap<string, Thing>;
const DOCUMENT = 'dthings\0s';

/** A disk that takes its time, and remembers every state that it was brought to. */
class SlowJournal implements Journal {
  /** The first is empty; each document's write makes one. All of them are on disk. */
  readonly states: State[] = [new Map()];
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = randomOf(seed);
  }

  async *entries(): AsyncIterable<[string, Uint8Array]> {}

  async write(batch: JournalWrite[]): Promise<void> {
    for (let turns = this.#random.below(30); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
    for (const write of batch) {
      if (!write.key.startsWith(DOCUMENT)) continue;
      const state = new Map(this.states.at(-1));
      const id = write.key.slice(DOCUMENT.length);
      if (write.type === 'put') state.set(id, unpack<Thing>(write.value));
      else state.delete(id);
      this.states.push(state);
    }
  }

  async close(): Promise<void> {}
}

interface Answer {
  requestId: string;
}

/** What an answer claims: true of some state that was on disk when it was written. */
type Claim = (state: State) => boolean;
type Kind = 'set' | 'remove' | 'add' | 'get' | 'all' | 'count' | 'transaction' | 'return';
interface Step {
  kind: Kind;
  id: string;
}

class Client {
  #v = 0;

  constructor(private readonly database: Database) {}

  async act({ kind, id }: Step): Promise<[Answer, Claim]> {
    const things = this.database.collection('things');
    this.#v += 1;
    const v = this.#v;
    const wrote: Claim = (state) => state.get(id)?.v === v;
    switch (kind) {
      case 'set':
        return [await things.doc(id).set({ v }), wrote];
      case 'remove':
        return [await things.doc(id).remove(), (state) => !state.has(id)];
      case 'add':
        return things.add({ _id: id, v }).then(
          (answer: Answer): [Answer, Claim] => [answer, wrote],
          // E11000: somebody has it.
          (refusal: Answer): [Answer, Claim] => [refusal, (state) => state.has(id)],
        );
      case 'get': {
        const answer = await things.doc(id).get();
        const [seen]: Thing[] = answer.data;
        return [answer, (state) => state.get(id)?.v === seen?.v];
      }
      case 'all': {
        const answer = await things.where({ v: this.database.command.gt(0) }).get();
        return [answer, (state) => textOf(answer.data) === textOf([...state.values()])];
      }
      case 'count': {
        const answer = await things.where({ v: this.database.command.gt(0) }).count();
        return [answer, (state) => state.size === answer.total];
      }
      case 'return': {
        const answer = await things.where({ _id: id }).updateAndReturn({ v });
        return [answer, answer.doc ? wrote : (state) => !state.has(id)];
      }
      case 'transaction': {
        const one = await this.database.startTransaction();
        try {
          await one.collection('things').doc(id).set({ v });
          await one.collection('things').doc('z').set({ v });
          return [await one.commit(), (state) => wrote(state) && state.get('z')?.v === v];
        } catch (refusal) {
          // A conflict tells nothing.
          return [refusal as Answer, () => true];
        }
      }
    }
  }
}

const textOf = (things: Thing[]) =>
  things
    .map(({ _id, v }) => `${_id} ${v}`)
    .sort()
    .join();

let answered: Map<string, number>;
let journal: SlowJournal;
let ended: jest.SpyInstance;

beforeAll(() => {
  const end = ServerResponse.prototype.end;
  ended = jest.spyOn(ServerResponse.prototype, 'end').mockImplementation(function (this: ServerResponse, ...given) {
    const requestId = /"requestId":"([^"]+)"/.exec(String(given[0]))?.[1];
    if (requestId) answered.set(requestId, journal.states.length);
    return Reflect.apply(end, this, given);
  });
});
afterAll(() => ended.mockRestore());

const kinds: Kind[] = ['set', 'remove', 'add', 'get', 'all', 'count', 'transaction', 'return'];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), id: fc.constantFrom('a', 'b', 'c') }),
  { minLength: 40, maxLength: 60, size: 'max' },
);

test('no answer leaves before the flush that it depends on, be it of a write, a read or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), steps, async (seed, all) => {
      journal = new SlowJournal(seed);
      answered = new Map();
      const emulator: Emulator = await createEmulator({ journal });
      await emulator.store.ensureIndexes('things', []);
      const serviceUrl = `${emulator.url}/admin`;
      const app = cloudbase.init({ env: 'flushes', secretId: 'local', secretKey: 'local', serviceUrl });
      const client = new Client(app.database());
      const left = [...all];
      const worker = async (): Promise<void> => {
        for (let step = left.shift(); step; step = left.shift()) {
          const [{ requestId }, claim] = await client.act(step);
          const onDisk = journal.states.slice(0, answered.get(requestId));
          expect({ step, told: onDisk.some(claim) }).toEqual({ step, told: true });
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
      await emulator.stop();
    }),
    { numRuns: 12 },
  );
});
