import fc from 'fast-check';
import { arbitraryDocument, plainValue } from '../query/arbitrary';
import { compileFilter } from '../query/filter';
import { indexKeys } from '../query/key';
import { compileSort } from '../query/sort';
import type { Document, Value } from '../query/value';
import type { IndexSpec } from './index';
import { NOTHING_LEFT, storeOf, type Trial } from './trial';
import type { Query } from './unit';

const path = fc.constantFrom('a', 'b', 'c', 'a.b');
const direction = fc.constantFrom<1 | -1>(1, -1);
const fields = fc.uniqueArray(fc.record({ field: path, direction }), {
  minLength: 1,
  maxLength: 3,
  selector: ({ field }) => field,
});
const specs = (unique: fc.Arbitrary<boolean>): fc.Arbitrary<IndexSpec[]> =>
  fc
    .array(fc.record({ fields, unique }), { maxLength: 3 })
    .map((list) => list.map((spec, i) => ({ name: `index${i}`, ...spec })));

const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: plainValue },
  { weight: 2, arbitrary: fc.array(plainValue, { maxLength: 4 }).map(($in) => ({ $in })) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), plainValue).map(([o, v]) => ({ [o]: v })),
  },
  { weight: 2, arbitrary: fc.tuple(plainValue, plainValue).map(([$gte, $lt]) => ({ $gte, $lt })) },
  fc.constantFrom<Value>(null, { $exists: false }, { $ne: 1 }, { $gt: 0, $lte: 2 }, { $in: [1, 1, null] }),
);
const filter: fc.Arbitrary<Document> = fc.oneof(
  fc.dictionary(path, condition, { maxKeys: 2, noNullPrototype: true }),
  fc.tuple(path, condition, path, condition).map(([a, x, b, y]) => ({ $and: [{ [a]: x }, { [b]: y }] })),
);
const query: fc.Arbitrary<Query> = fc
  .record(
    { filter, sort: fields, skip: fc.nat({ max: 3 }), limit: fc.integer({ min: 1, max: 5 }) },
    { requiredKeys: ['filter'] },
  )
  .map((made): Query => made);

type Step =
  | { do: 'insert' | 'replace'; id: number; doc: Document; by: number }
  | { do: 'remove'; id: number; by: number }
  | { do: 'read'; query: Query; by: number }
  | { do: 'begin' | 'commit' | 'abort'; by: number }
  | { do: 'reindex'; specs: IndexSpec[] };

const id = fc.nat({ max: 9 });
/** 0: a plain action; 1 to 3: the transaction of that number. */
const by = fc.nat({ max: 3 });
const steps = (unique: fc.Arbitrary<boolean>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('insert' as const), id, doc: arbitraryDocument, by }) },
      { weight: 5, arbitrary: fc.record({ do: fc.constant('replace' as const), id, doc: arbitraryDocument, by }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), id, by }) },
      { weight: 8, arbitrary: fc.record({ do: fc.constant('read' as const), query, by }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('begin' as const), by }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'abort' as const), by }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reindex' as const), specs: specs(unique) }) },
    ),
    { maxLength: 60, size: 'max' },
  );

type State = Map<string, Document>;
interface Open {
  id: string;
  seen: State;
  own: Map<string, Document | null>;
  began: number;
}

/** What the store must do, said in the simplest way: arrays, copies and the query engine. */
class Model {
  readonly docs: State = new Map();
  readonly changed = new Map<string, number>();
  readonly open = new Map<number, Open>();
  clock = 0;
  specs: IndexSpec[] = [];

  set(id: string, doc: Document | null): void {
    this.clock += 1;
    this.changed.set(id, this.clock);
    if (doc) this.docs.set(id, doc);
    else this.docs.delete(id);
  }

  state(open: Open | undefined): State {
    if (!open) return this.docs;
    const state = new Map(open.seen);
    for (const [id, doc] of open.own)
      if (doc) state.set(id, doc);
      else state.delete(id);
    return state;
  }

  isLocked(id: string, except?: Open): boolean {
    return [...this.open.values()].some((open) => open !== except && open.own.has(id));
  }

  /** Whether an index refuses the document: two arrays side by side, or a unique key of another. */
  refuses(id: string, doc: Document, specs = this.specs): boolean {
    return specs.some(({ fields, unique }) => {
      const keys = keysOf(doc, fields);
      if (!keys) return true;
      if (!unique) return false;
      return [...this.docs].some(
        ([other, one]) => other !== id && keysOf(one, fields)?.some((key) => keys.includes(key)),
      );
    });
  }
}

function keysOf(doc: Document, fields: IndexSpec['fields']): string[] | undefined {
  try {
    return indexKeys(doc, fields);
  } catch {
    return undefined;
  }
}

/** The answer must be one the naive way could have given: the same places in the order, any of equals. */
function expectAnswer(
  answer: Document[],
  state: State,
  { filter, sort = [], skip = 0, limit = Infinity }: Query,
): void {
  const matching = [...state.values()].filter(compileFilter(filter));
  const compare = compileSort(sort);
  const expected = sort.length > 0 ? matching.sort(compare) : matching;
  const window = expected.slice(skip, skip + limit);
  expect(answer).toHaveLength(window.length);
  expect(new Set(answer.map(({ _id }) => _id)).size).toBe(answer.length);
  for (const [i, doc] of answer.entries()) {
    expect(matching).toContainEqual(doc);
    const there = window[i];
    if (sort.length > 0 && there) expect(compare(doc, there)).toBe(0);
  }
}

function canSort(state: State, { filter, sort }: Query): boolean {
  const matches = compileFilter(filter);
  return !sort || [...state.values()].filter(matches).every((doc) => keysOf(doc, sort) !== undefined);
}

type Writing = Extract<Step, { id: number }>;

async function write(trial: Trial, model: Model, step: Writing, open: Open | undefined): Promise<void> {
  const key = `d${step.id}`;
  const there = model.state(open).has(key);
  // A plain action would wait for the transaction; that is tested by itself.
  if (!open && model.isLocked(key)) return;
  if (step.do === 'insert' ? there : !there) return;
  const doc = step.do === 'remove' ? null : { _id: key, ...step.doc };
  const action = trial.act((unit, things) => unit.put(things, `s${key}`, doc), open?.id);
  const conflicts = open && (model.isLocked(key, open) || (model.changed.get(key) ?? 0) > open.began);
  const refused = doc !== null && model.refuses(key, doc);
  if (conflicts || refused) {
    await expect(action).rejects.toThrow(conflicts ? /conflict/ : /E11000|parallel arrays/);
    if (open) for (const [name, one] of model.open) if (one === open) model.open.delete(name);
    return;
  }
  await action;
  if (open) open.own.set(key, doc);
  else model.set(key, doc);
}

async function take(trial: Trial, model: Model, step: Step): Promise<void> {
  if (step.do === 'reindex') {
    if (model.open.size > 0 && [...model.open.values()].some(({ own }) => own.size > 0)) return;
    const refused = [...model.docs].some(([key, doc]) => model.refuses(key, doc, step.specs));
    const oldRefused = trial.things.hasObsolete;
    const ensured = trial.store.ensureIndexes('things', step.specs);
    if (refused) return void (await expect(ensured).rejects.toThrow(/E11000|parallel arrays/));
    // An old version that a snapshot still reads may not fit the index either.
    if (
      oldRefused &&
      !(await ensured.then(
        () => true,
        () => false,
      ))
    )
      return;
    await ensured;
    model.specs = step.specs;
    return;
  }
  const open = step.by > 0 ? model.open.get(step.by) : undefined;
  if (step.by > 0 && !open && step.do !== 'begin') return;
  switch (step.do) {
    case 'begin':
      if (step.by > 0 && !open)
        model.open.set(step.by, {
          id: await trial.begin(),
          seen: new Map(model.docs),
          own: new Map(),
          began: model.clock,
        });
      return;
    case 'commit':
    case 'abort':
      if (!open) return;
      model.open.delete(step.by);
      if (step.do === 'abort') trial.store.transactions.abort(open.id);
      else {
        await trial.commit(open.id);
        for (const [key, doc] of open.own) model.set(key, doc);
      }
      return;
    case 'read': {
      const state = model.state(open);
      if (canSort(state, step.query)) expectAnswer(await trial.find(step.query, open?.id), state, step.query);
      return;
    }
    default:
      return write(trial, model, step, open);
  }
}

async function live(indexes: IndexSpec[], all: Step[]): Promise<void> {
  const trial = await storeOf(indexes);
  const model = new Model();
  model.specs = indexes;
  for (const step of all) await take(trial, model, step);
  for (const { id: transaction, own } of model.open.values()) {
    if (own.size % 2 === 0) trial.store.transactions.abort(transaction);
    else await trial.commit(transaction).then(() => own.forEach((doc, key) => void model.set(key, doc)));
  }
  expect(trial.leftovers).toEqual(NOTHING_LEFT);
  expectAnswer(await trial.find({ filter: {} }), model.docs, { filter: {} });
  await trial.store.close();
}

test('with any indexes, transactions and snapshots the store answers as an array of documents would', async () => {
  const never = fc.constant(false);
  await fc.assert(fc.asyncProperty(specs(never), steps(never), live), { numRuns: 250 });
});

test('with unique indexes plain actions are refused exactly where two documents would have one key', async () => {
  const plain = steps(fc.boolean()).map((all) =>
    // Transactions only read: what their unique keys do to each other is tested case by case.
    all.map((step): Step => ('doc' in step || step.do === 'remove' ? { ...step, by: 0 } : step)),
  );
  await fc.assert(fc.asyncProperty(specs(fc.boolean()), plain, live), { numRuns: 250 });
});
