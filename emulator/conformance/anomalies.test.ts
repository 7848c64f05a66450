/** The anomalies that isolation levels are told apart by, each by its name, through the real SDK. */
import cloudbase from '@cloudbase/node-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk } from './both-sdks';

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' };

let emulator: Emulator;
let sdk: Sdk;
let plain: Documents;
beforeAll(async () => {
  emulator = await createEmulator({ envId: 'local-env', onWarning: () => undefined });
  Object.assign(process.env, emulator.environment);
  sdk = nodeSdk('local-env');
  plain = sdk.on(sdk.db);
  await sdk.db.createCollection('accounts');
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  await plain.set('accounts', 'x', { n: 1 });
  await plain.set('accounts', 'y', { n: 1 });
  await plain.remove('accounts', 'z');
  emulator.warnings.clear();
});

type Transaction = Awaited<ReturnType<Sdk['db']['startTransaction']>>;

/** A transaction by hand, with short actions on `accounts`. */
class Hand {
  private constructor(private readonly transaction: Transaction) {}

  static async begin(): Promise<Hand> {
    return new Hand(await sdk.db.startTransaction());
  }

  async n(id: string): Promise<unknown> {
    return (await sdk.on(this.transaction).get('accounts', id))?.n;
  }

  set(id: string, n: number): Promise<unknown> {
    return sdk.on(this.transaction).set('accounts', id, { n });
  }

  add(id: string, by: number): Promise<number> {
    return sdk.on(this.transaction).update('accounts', id, { n: sdk.db.command.inc?.(by) });
  }

  commit(): Promise<unknown> {
    return this.transaction.commit();
  }

  rollback(): Promise<unknown> {
    return this.transaction.rollback();
  }

  /** `where(…).updateAndReturn`, the one query that an SDK does inside a transaction: what it found, if anything. */
  async updateAndReturn(where: Record<string, unknown>, by: number): Promise<unknown> {
    const query = this.transaction.collection('accounts').where(where) as unknown as {
      updateAndReturn(changes: unknown): Promise<{ doc: unknown }>;
    };
    return (await query.updateAndReturn({ n: sdk.db.command.inc?.(by) })).doc;
  }
}

const two = () => Promise.all([Hand.begin(), Hand.begin()]);
const n = async (id: string) => (await plain.get('accounts', id))?.n;
const warned = () => emulator.warnings.list().map(({ code }) => code);

// Adya, "Weak Consistency" (1999), G0 to G2; Berenson et al., "A Critique of ANSI SQL Isolation Levels" (1995), P0 to A5B.
// MongoDB manual, "Read Isolation, Consistency, and Recency": transactions have read concern snapshot.
describe('forbidden', () => {
  test('G0, P0 dirty write: nobody writes over what is not committed', async () => {
    const [one, other] = await two();
    await one.set('x', 10);
    await expect(other.set('x', 20)).rejects.toMatchObject(CONFLICT);
    await one.set('y', 10);
    await one.commit();
    expect([await n('x'), await n('y')]).toEqual([10, 10]);
  });

  test('G1a aborted read, P1 dirty read: what is rolled back was never seen', async () => {
    const [one, other] = await two();
    await one.set('x', 10);
    await one.set('z', 10);
    expect([await other.n('x'), await other.n('z'), await n('x'), await n('z')]).toEqual([1, undefined, 1, undefined]);
    await one.rollback();
    expect([await other.n('x'), await n('x'), await n('z')]).toEqual([1, 1, undefined]);
    await other.commit();
  });

  test('G1b intermediate read: of two writes to one document only the last is ever seen', async () => {
    const [one, other] = await two();
    await one.set('x', 10);
    expect([await other.n('x'), await n('x')]).toEqual([1, 1]);
    await one.set('x', 11);
    await one.commit();
    expect([await other.n('x'), await n('x')]).toEqual([1, 11]);
    await other.commit();
  });

  test('G1c circular information flow: of two that overlap neither reads the other', async () => {
    const [one, other] = await two();
    await one.set('x', 10);
    await other.set('y', 20);
    expect([await one.n('y'), await other.n('x')]).toEqual([1, 1]);
    await one.commit();
    expect(await other.n('x')).toBe(1);
    await other.commit();
  });

  test('P4 lost update: of two that read the same and write it the second fails, and starts anew', async () => {
    const [one, other] = await two();
    expect([await one.n('x'), await other.n('x')]).toEqual([1, 1]);
    await one.set('x', 2);
    await one.commit();
    await expect(other.set('x', 2)).rejects.toMatchObject(CONFLICT);
    let runs = 0;
    await sdk.db.runTransaction(async (transaction) => {
      const inside = sdk.on(transaction);
      const seen = Number((await inside.get('accounts', 'x'))?.n);
      runs += 1;
      if (runs === 1) await plain.update('accounts', 'x', { n: sdk.db.command.inc?.(10) });
      await inside.set('accounts', 'x', { n: seen + 1 });
    });
    expect([runs, await n('x')]).toEqual([2, 13]);
  });

  test('P2 fuzzy read: a document read twice is the same, though it was changed, removed or made meanwhile', async () => {
    const one = await Hand.begin();
    expect([await one.n('x'), await one.n('y'), await one.n('z')]).toEqual([1, 1, undefined]);
    await plain.update('accounts', 'x', { n: 2 });
    await plain.remove('accounts', 'y');
    await plain.add('accounts', { _id: 'z', n: 1 });
    expect([await one.n('x'), await one.n('y'), await one.n('z')]).toEqual([1, 1, undefined]);
    await one.commit();
  });

  test('P3 phantom: a query finds nothing that came or changed after the snapshot', async () => {
    const one = await Hand.begin();
    expect(await one.n('x')).toBe(1);
    await plain.add('accounts', { _id: 'z', n: 50 });
    await plain.update('accounts', 'y', { n: 50 });
    expect(await one.updateAndReturn({ n: 50 }, 1)).toBeNull();
    await one.commit();
    expect([await n('y'), await n('z')]).toEqual([50, 50]);
  });

  test('A5A, G-single read skew: two documents are read as of one moment', async () => {
    const [reader, writer] = await two();
    expect(await reader.n('x')).toBe(1);
    await writer.add('x', -1);
    await writer.add('y', 1);
    await writer.commit();
    expect(await reader.n('y')).toBe(1);
    await reader.commit();
    expect([await n('x'), await n('y')]).toEqual([0, 2]);
  });

  test('a stale snapshot: what was answered before the first action is seen', async () => {
    const one = await Hand.begin();
    await plain.update('accounts', 'x', { n: 2 });
    expect(await one.n('x')).toBe(2);
    await one.commit();
  });
});

describe('possible, as in the cloud, and warned of', () => {
  test('A5B, G2-item write skew: both see two on duty, and both leave', async () => {
    const [one, other] = await two();
    for (const doctor of [one, other]) expect([await doctor.n('x'), await doctor.n('y')]).toEqual([1, 1]);
    await one.set('x', 0);
    await other.set('y', 0);
    await one.commit();
    expect(warned()).toEqual([]);
    await other.commit();
    expect([await n('x'), await n('y')]).toEqual([0, 0]);
    expect(emulator.warnings.list()).toMatchObject([
      {
        code: 'WRITE_SKEW_POSSIBLE',
        message: expect.stringContaining('read accounts "x", which others changed before it committed'),
        detail: {
          transactionId: expect.any(String),
          read: [{ collection: 'accounts', ids: ['x'], queries: [] }],
          wrote: [{ collection: 'accounts', ids: ['y'] }],
        },
      },
    ]);
  });

  test('G2 write skew by a query: each looks for a booking at an hour, finds none, and books', async () => {
    const [one, other] = await two();
    for (const [guest, id] of [
      [one, 'x'],
      [other, 'y'],
    ] as const) {
      expect(await guest.updateAndReturn({ n: 9 }, 0)).toBeNull();
      await guest.set(id, 9);
    }
    await one.commit();
    await other.commit();
    expect([await n('x'), await n('y')]).toEqual([9, 9]);
    expect(emulator.warnings.list().filter(({ code }) => code === 'WRITE_SKEW_POSSIBLE')).toMatchObject([
      { code: 'WRITE_SKEW_POSSIBLE', detail: { read: [{ collection: 'accounts', ids: [], queries: ['{"n":9}'] }] } },
    ]);
  });

  // Fekete, O'Neil, O'Neil, "A Read-Only Transaction Anomaly Under Snapshot Isolation" (2004).
  test('the read-only anomaly: a reader sees a state that no order of the two writers has', async () => {
    const fee = await Hand.begin();
    expect([await fee.n('x'), await fee.n('y')]).toEqual([1, 1]);
    const deposit = await Hand.begin();
    await deposit.add('y', 20);
    await deposit.commit();
    const reader = await Hand.begin();
    expect([await reader.n('x'), await reader.n('y')]).toEqual([1, 21]);
    await reader.commit();
    await fee.set('x', -11);
    await fee.commit();
    expect([await n('x'), await n('y')]).toEqual([-11, 21]);
    expect(warned()).toEqual(['WRITE_SKEW_POSSIBLE']);
  });

  test('whoever writes what the decision rests on is in conflict instead, and not warned', async () => {
    const [one, other] = await two();
    for (const doctor of [one, other]) expect([await doctor.n('x'), await doctor.n('y')]).toEqual([1, 1]);
    await one.set('x', 0);
    await one.add('y', 0);
    await expect(other.set('y', 0)).rejects.toMatchObject(CONFLICT);
    await one.commit();
    expect([await n('x'), await n('y')]).toEqual([0, 1]);
    expect(warned()).toEqual([]);
  });
});

test('nobody else is warned: readers, those whose reads stayed, and those who only write', async () => {
  const [reader, apart, blind] = await Promise.all([Hand.begin(), Hand.begin(), Hand.begin()]);
  expect([await reader.n('x'), await apart.n('y'), await blind.n('y')]).toEqual([1, 1, 1]);
  await plain.update('accounts', 'x', { n: 2 });
  await plain.add('accounts', { _id: 'z', n: 1 });
  await apart.set('y', 2);
  await Promise.all([reader.commit(), apart.commit(), blind.commit()]);
  expect(warned()).toEqual([]);
});

test('by default the warning is printed, once for what is alike', async () => {
  const lines: string[] = [];
  const print = jest.spyOn(console, 'warn').mockImplementation((line) => void lines.push(String(line)));
  const own = await createEmulator();
  const db = cloudbase
    .init({ env: 'local-env', secretId: 'local', secretKey: 'local', serviceUrl: `${own.url}/admin` })
    .database();
  await db.createCollection('things');
  await db.collection('things').add([{ _id: 'x', n: 1 }, { _id: 'y' }, { _id: 'z' }]);
  for (const id of ['y', 'z']) {
    const one = await db.startTransaction();
    await one.collection('things').doc('x').get();
    await db
      .collection('things')
      .doc('x')
      .update({ n: db.command.inc(1) });
    await one.collection('things').doc(id).update({ n: 1 });
    await one.commit();
  }
  await own.stop();
  print.mockRestore();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\[emulator\] WRITE_SKEW_POSSIBLE: transaction \S+ read things "x"/);
});
