/** Random documents, commits and queries: whoever watches has, after each commit, exactly what the query finds. */
import fc from 'fast-check';
import { toPlain } from '../client/wire';
import type { IndexField } from '../query/key';
import type { Document } from '../query/value';
import { idKey } from '../store/collection';
import { memoryJournal } from '../store/journal';
import { Store } from '../store/store';
import { Channel } from './channel';
import { LiveQuery } from './live-query';
import { SdkModel } from './sdk-model';
import { type Outlet, Watch } from './watch';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const small = fc.integer({ min: 0, max: 3 });
const fields = fc.record(
  {
    n: fc.oneof(small, fc.constant(null), fc.array(small, { maxLength: 2 })),
    s: fc.record({ x: small, y: small }, { requiredKeys: [], noNullPrototype: true }),
    on: fc.date({ min: new Date(0), max: new Date(3), noInvalidDate: true }),
  },
  { requiredKeys: [] },
);
const step = fc.record({ id: fc.constantFrom(...IDS), doc: fc.option(fields), replaced: fc.boolean() });
const commit = fc.uniqueArray(step, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
const filter = fc.oneof(
  fc.constant<Document>({}),
  small.map((n): Document => ({ n })),
  small.map((n): Document => ({ n: { $gt: n } })),
  small.map((x): Document => ({ 's.x': x })),
  small.map((x): Document => ({ $or: [{ 's.x': x }, { on: { $exists: true } }] })),
);
const direction = fc.constantFrom<(1 | -1)[]>(1, -1);
const sort = fc
  .uniqueArray(fc.constantFrom('n', 's.x', 'on', '_id'), { maxLength: 2 })
  .chain((names) => fc.tuple(...names.map((field) => direction.map((way): IndexField => ({ field, direction: way })))));
const query = fc.record({ filter, sort, limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) });

const silent: Outlet = { send() {}, afterAll: () => undefined, fail() {}, forget() {} };

function watchOf(channel: Channel): Watch {
  return new Watch({
    watchId: 'w',
    queryId: 'q',
    request: { collection: 'things', query: '{}', sort: [] },
    filter: {},
    caller: null,
    channel,
    conditional: false,
    outlet: silent,
    allowed: async (_watch, then) => then(),
  });
}

/** The SDK behind a connection that may be cut; it comes again when `cut` ends. */
class Client {
  readonly sdk = new SdkModel();
  #watch: Watch;

  constructor(private readonly channel: Channel) {
    this.#watch = watchOf(channel);
    this.sdk.receive(this.#watch.init('r'));
  }

  read(): void {
    if (this.channel.number > this.#watch.current + this.#base()) this.#next();
  }

  /** A new connection, perhaps to a server that has forgotten how it counted. */
  again(forgotten: boolean): void {
    const numbering = forgotten ? undefined : this.#watch.numberingAt(this.sdk.current);
    this.#watch = watchOf(this.channel);
    this.sdk.receive(this.#watch.next('r', this.sdk.current, numbering));
  }

  /** An answer to REBUILD_WATCH that is lost on its way. */
  againInVain(forgotten: boolean): void {
    const numbering = forgotten ? undefined : this.#watch.numberingAt(this.sdk.current);
    this.#watch.next('r', this.sdk.current, numbering);
  }

  #base(): number {
    return this.#watch.numberingAt(this.sdk.current)?.base ?? 0;
  }

  #next(): void {
    this.sdk.receive(this.#watch.next('', this.sdk.current, this.#watch.numberingAt(this.sdk.current)));
  }
}

const plain = (docs: readonly Document[]) => docs.map((doc) => toPlain(doc));
const byId = (docs: readonly unknown[]) => docs.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test('js-sdk: replaying what is told gives the result of the query after each commit', async () => {
  const connections = fc.array(fc.constantFrom('stays', 'cut', 'forgotten', 'lost', 'forgotten and lost'), {
    minLength: 14,
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(query, fc.array(commit, { maxLength: 14 }), connections, async (asked, commits, fates) => {
      const store = await Store.open(memoryJournal(), (error) => {
        throw error;
      });
      await store.createCollection('things');
      const things = store.collection('things');
      const oracle = async () => {
        const { result } = await store.run((unit) => {
          const order = asked.sort.some(({ field }) => field === '_id')
            ? []
            : [{ field: '_id', direction: -1 as const }];
          return unit.find(things, { ...asked, sort: [...asked.sort, ...order], limit: asked.limit ?? 1000 });
        });
        return plain(result.map(({ doc }) => doc));
      };
      const write = (steps: (typeof commits)[number]) =>
        store.run((unit) => {
          for (const { id, doc, replaced } of steps) unit.put(things, idKey(id), doc && { _id: id, ...doc }, replaced);
        });
      const begun = Math.floor(commits.length / 3);
      for (const steps of commits.slice(0, begun)) await write(steps);
      const { result: found } = await store.run((unit) => unit.find(things, { filter: asked.filter }));
      const { limit, ...rest } = asked;
      const live = new LiveQuery({ ...rest, ...(limit && { limit }), open: false, most: 100 }, found);
      const channel = new Channel('key', 'things', store.lastCommit, live);
      store.commits.on(({ changes }) => void channel.apply(changes));
      const clients = [new Client(channel), new Client(channel)];
      for (const [at, steps] of commits.slice(begun).entries()) {
        await write(steps);
        if (at === 1) clients.push(new Client(channel));
        const expected = await oracle();
        expect(plain(live.docs)).toEqual(expected);
        clients[0]?.read();
        clients[2]?.read();
        const fate = fates[at] ?? 'stays';
        if (fate.includes('lost')) clients[1]?.againInVain(fate.includes('forgotten'));
        if (fate === 'stays') clients[1]?.read();
        else clients[1]?.again(fate === 'forgotten');
        for (const { sdk } of clients) expect(byId(sdk.docs)).toEqual(byId(expected));
      }
      await store.close();
    }),
    { numRuns: 300 },
  );
});
