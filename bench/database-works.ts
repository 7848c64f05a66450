/** What both databases of the benchmark do: its documents, its works, and the check that all of it was done. */
import type { Document } from '../emulator/query/value';

export const CASES = 100_000;
const COURTS = 20;
const ACCOUNTS = 1000;
export const BALANCE = 1000;
export const PAGE = 20;
export const COUNTER = 'filing-2026';
/** The same in both: a page is one court's newest cases before a moment. */
export const PAGE_INDEX = 'court_at';

/** What is done in process and through the SDK alike. Each promise resolves when its work is on disk. */
export interface Documents {
  name: string;
  insert(doc: Document): Promise<void>;
  get(id: string): Promise<Document | undefined>;
  page(court: string, before: number): Promise<Document[]>;
  /** `$inc` of the one counter. Answers whether a document was changed. */
  increment(): Promise<boolean>;
  /** In one transaction: from one account, to another, and an entry in the ledger. */
  transfer(from: string, to: string, entry: Document): Promise<void>;
  /** Transactions begun so far; a transfer that met a conflict began more than one. */
  begun(): number;
}

/** One of the two databases itself: it is also loaded, and looked at when all is done. */
export interface Database extends Documents {
  /** Many documents at once, to begin with. */
  load(collection: 'cases' | 'counters' | 'accounts', docs: Document[]): Promise<void>;
  /** What `check` compares. */
  totals(): Promise<{ counter: number; balance: number; accounts: number; entries: number; cases: number }>;
}

const FACTS = 'the parties agreed on delivery in three parts; the second part was not delivered in time. '.repeat(6);

/** About 930 bytes as JSON. */
export function caseDocument(id: string, i: number): Document {
  return {
    _id: id,
    court: courtOf(i),
    at: i,
    number: `(2026) 0281 civil first ${i}`,
    cause: 'dispute over a sales contract',
    status: 'filed',
    plaintiff: { name: `plaintiff ${i}`, openid: `o-plaintiff-${i}`, verified: true },
    defendant: { name: `defendant ${i}`, address: `${i} Yuli Road, Yuyao` },
    amountFen: 100_000 + i,
    facts: FACTS,
  };
}

export const caseId = (i: number) => `case-${String(i).padStart(7, '0')}`;
export const courtOf = (i: number) => `court-${i % COURTS}`;
const accountId = (i: number) => `account-${String(i % ACCOUNTS).padStart(4, '0')}`;

export const counterDocument = (): Document => ({ ...caseDocument(COUNTER, 0), n: 0 });
export const accountDocuments = (): Document[] =>
  Array.from({ length: ACCOUNTS }, (_, i) => ({ ...caseDocument(accountId(i), i), balance: BALANCE }));

/** Spread over 0 … below, the same for both databases. */
const spread = (i: number, below: number) => (i * 7919) % below;

/**
 * As good as random, and the same for both databases: MurmurHash3's last step. Of 64 transactions at once 22 % want an
 * account of another, of 16 (PostgreSQL's pool) 6 %. A regular step like `spread` hides a rhythm in which the same
 * accounts come together: it made them 78 % and 3 %.
 */
function mixed(i: number, below: number): number {
  const first = Math.imul(i ^ (i >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return ((second ^ (second >>> 16)) >>> 0) % below;
}

function ensure(fact: boolean, what: string): void {
  if (!fact) throw new Error(`the benchmark saw a wrong result: ${what}`);
}

/** The i-th piece of a work, with a look at its result. */
export type Work = (db: Documents, i: number) => Promise<void>;

const get: Work = async (db, i) => {
  const id = caseId(spread(i, CASES));
  const doc = await db.get(id);
  ensure(doc?._id === id && doc.facts === FACTS, `${db.name}: get ${id}`);
};

const increment: Work = async (db) => ensure(await db.increment(), `${db.name}: increment`);

const insert: Work = (db, i) => db.insert(caseDocument(`new-${i}`, CASES + i));

const page: Work = async (db, i) => {
  const before = 1000 + spread(i, CASES - 1000);
  const list = await db.page(courtOf(i), before);
  const falling = list.every(({ at }, k) => Number(at) < Number(list[k - 1]?.at ?? before));
  // The newest before it: every COURTS-th case is this court's.
  const newest = Number(list.at(-1)?.at) >= before - PAGE * COURTS;
  const own = list.every(({ court }) => court === courtOf(i));
  ensure(list.length === PAGE && falling && newest && own, `${db.name}: page`);
};

const transfer: Work = (db, i) => {
  const from = mixed(2 * i, ACCOUNTS);
  const to = from + 1 + mixed(2 * i + 1, ACCOUNTS - 1);
  return db.transfer(accountId(from), accountId(to), caseDocument(`entry-${i}`, i));
};

/** Inserts come last: they alone make `cases` grow. */
export const works = {
  'get by id': get,
  'page of 20 out of 100,000': page,
  'hot $inc': increment,
  '3-document transaction': transfer,
  insert,
};

/** How many pieces of each work a database did. */
export type Done = Map<string, number>;

/** Every counted piece took effect once, and no transfer made or lost anything. */
export async function check(db: Database, done: Done): Promise<void> {
  const of = (work: keyof typeof works) => done.get(work) ?? 0;
  const { counter, balance, accounts, entries, cases } = await db.totals();
  ensure(counter === of('hot $inc'), `${db.name}: the counter is ${counter}, not ${of('hot $inc')}`);
  ensure(accounts === ACCOUNTS && balance === ACCOUNTS * BALANCE, `${db.name}: the accounts' sum is ${balance}`);
  ensure(
    entries === of('3-document transaction'),
    `${db.name}: ${entries} entries, not ${of('3-document transaction')}`,
  );
  ensure(cases === CASES + of('insert'), `${db.name}: ${cases} cases, not ${CASES + of('insert')}`);
}
