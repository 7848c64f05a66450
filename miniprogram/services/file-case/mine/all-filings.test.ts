import { AllFilings } from './all-filings';
import type { Summary } from './list';

const PAGE = 10;

/** The court's list, as functions/file-case/list.ts orders it. */
class Court {
  filings: Summary[];
  asked: (string | undefined)[] = [];
  fail = false;

  constructor(count: number) {
    this.filings = Array.from({ length: count }, (_, i) => this.filing(`f${i}`, i));
  }

  private filing = (filingId: string, minute: number) =>
    ({
      filingId,
      state: 'reviewing',
      waitsForMe: false,
      updatedAt: new Date(minute * 60_000).toISOString(),
    }) as Summary;

  private key = ({ state, waitsForMe, updatedAt, filingId }: Summary) =>
    `${waitsForMe && state !== 'draft' ? 1 : 0}:${updatedAt}:${filingId}`;

  change(filingId: string, minute: number, state: string, waitsForMe = false): void {
    this.filings = this.filings.filter((one) => one.filingId !== filingId);
    this.filings.push({ ...this.filing(filingId, minute), state, waitsForMe });
  }

  ask = async (cursor: string | undefined) => {
    this.asked.push(cursor);
    if (this.fail) throw new Error('no network');
    const sorted = [...this.filings].sort((a, b) => (this.key(a) < this.key(b) ? 1 : -1));
    const found = sorted.filter((one) => cursor === undefined || this.key(one) < cursor);
    const page = found.slice(0, PAGE);
    const last = page[page.length - 1];
    return { filings: page, next: found.length > PAGE && last ? this.key(last) : null };
  };
}

const nothing = () => {};

test('all pages are asked for, and each is told of', async () => {
  const court = new Court(35);
  const all = new AllFilings(court.ask);
  const told: number[] = [];
  await all.load(false, () => told.push(all.list.length));
  expect(told).toEqual([10, 20, 30, 35]);
  expect(all.complete).toBe(true);
  expect(all.list.map(({ filingId }) => filingId)).toEqual(Array.from({ length: 35 }, (_, i) => `f${34 - i}`));
});

test('looking again asks one page where little has changed, and takes up what has', async () => {
  const court = new Court(35);
  const all = new AllFilings(court.ask);
  await all.load(false, nothing);
  court.asked = [];
  court.change('f3', 100, 'correcting', true);
  await all.load(false, nothing);
  expect(court.asked).toHaveLength(1);
  expect(all.list[0]).toMatchObject({ filingId: 'f3', state: 'correcting' });
  expect(all.list).toHaveLength(35);
});

test('looking again goes on as far as everything has changed', async () => {
  const court = new Court(35);
  const all = new AllFilings(court.ask);
  await all.load(false, nothing);
  for (let i = 0; i < 15; i += 1) court.change(`f${i}`, 100 + i, 'registered');
  court.asked = [];
  await all.load(false, nothing);
  expect(court.asked).toHaveLength(2);
  expect(all.list.filter(({ state }) => state === 'registered')).toHaveLength(15);
});

test('a whole look asks for every page; so does the first after one that was cut', async () => {
  const court = new Court(35);
  const all = new AllFilings(court.ask);
  await all.load(false, nothing);
  court.asked = [];
  await all.load(true, nothing);
  expect(court.asked).toHaveLength(4);

  const other = new AllFilings(court.ask);
  let pages = 0;
  const cut = other.load(false, () => {
    pages += 1;
    if (pages === 2) court.fail = true;
  });
  await expect(cut).rejects.toThrow('no network');
  expect(other.list).toHaveLength(20);
  court.fail = false;
  await other.load(false, nothing);
  expect(other.list).toHaveLength(35);
});

test('of two looks at once the later goes on alone', async () => {
  const court = new Court(35);
  const all = new AllFilings(court.ask);
  await Promise.all([all.load(false, nothing), all.load(false, nothing)]);
  expect(all.list).toHaveLength(35);
  expect(court.asked.filter((cursor) => cursor === undefined)).toHaveLength(2);
  expect(court.asked).toHaveLength(5);
});
