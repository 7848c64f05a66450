import { CallFailure, type FailureCode } from '../../../api/failure';
import { type Part, partsOf, refusalOf, type ScannedFile } from './parts';
import { Sender } from './sender';
import type { AddParts, Item, Sending, SendingOutside } from './sending';

const MB = 1024 * 1024;
const PDF: ScannedFile[] = [{ path: 'a.pdf', size: 300 * MB }];
const SAID = { name: '第一卷', kind: 'evidence' as const };

// Partial: only what a sender looks at.
const item = (state: string, partCount: number, prepared = 0) =>
  ({ itemId: 'i', state, partCount, pages: 500, prepared }) as Item;

/** A court that counts, and a phone with a file; `cuts` fail in turn, by what is asked. */
function court(parts: number, more: Partial<SendingOutside> = {}) {
  const log: string[] = [];
  let stored: Sending | null = null;
  let taken = 0;
  let prepared = 0;
  const cuts: { at: string; code: FailureCode; fields?: Record<string, string>; done?: boolean }[] = [];
  const cut = (at: string, work: () => void) => {
    const next = cuts[0];
    if (next?.at !== at) {
      work();
      return;
    }
    cuts.shift();
    if (next.done) work();
    throw new CallFailure(next.code, `没办成 ${next.code}`, next.fields);
  };
  const outside: SendingOutside = {
    has: async () => true,
    async upload(part, tell) {
      cut(`upload ${part.position / MB}`, () => tell(part.length));
      log.push(`upload ${part.position / MB}`);
      return `f${part.position / MB}`;
    },
    async scanIn({ fileIds, more: goesOn }) {
      cut('scanIn', () => {
        taken = Math.max(taken, 1);
      });
      log.push(`scanIn ${fileIds}${goesOn ? ' …' : ''}`);
      return item(goesOn ? 'receiving' : 'preparing', taken);
    },
    async addParts({ from, fileIds, more: goesOn }: AddParts) {
      if (from !== taken) throw new CallFailure('CONFLICT', '从下一段接着传', { from: String(taken) });
      cut(`add ${from}`, () => {
        taken += 1;
      });
      log.push(`add ${from} ${fileIds}${goesOn ? ' …' : ''}`);
      return item(goesOn ? 'receiving' : 'preparing', taken);
    },
    async prepare() {
      cut('prepare', () => undefined);
      prepared = Math.min(500, prepared + 200);
      log.push(`prepare ${prepared}`);
      return item(prepared < 500 ? 'preparing' : 'ready', parts, prepared);
    },
    forget: (fileId) => log.push(`forget ${fileId}`),
    failureOf: (error) => (error instanceof CallFailure ? error : new CallFailure('INTERNAL', String(error))),
    mayComeLater: ({ code }) => ['OFFLINE', 'TIMEOUT', 'INTERNAL'].includes(code),
    kept: () => stored,
    keep: (sending) => {
      stored = sending && structuredClone(sending);
    },
    ...more,
  };
  return { outside, log, cuts, kept: () => stored };
}

const begin = { caseId: 'c', said: SAID, form: 'pdf' as const, digest: 'd' };
const uploads = (log: readonly string[]) => log.filter((line) => line.startsWith('upload'));

test('a PDF of 300 MB goes in 38 parts without gap or overlap, and its pages are made to the end', async () => {
  const parts = partsOf(PDF, 'pdf');
  expect(parts).toHaveLength(38);
  let end = 0;
  for (const { position, length, before } of parts) {
    expect([position, before]).toEqual([end, end]);
    end += length;
  }
  expect(end).toBe(300 * MB);
  const { outside, log } = court(38);
  const sender = new Sender(outside);
  await sender.begin({ ...begin, files: PDF });
  expect(uploads(log)).toHaveLength(38);
  expect(log.filter((line) => line.startsWith('prepare'))).toEqual(['prepare 200', 'prepare 400', 'prepare 500']);
  expect(sender.current).toMatchObject({ state: 'done', done: 38, percent: 100, pages: 500, prepared: 500 });
});

test('a cut costs the part under way and no other; the program may have been closed meanwhile', async () => {
  const { outside, log, cuts } = court(38);
  cuts.push({ at: 'upload 80', code: 'OFFLINE' });
  const before = new Sender(outside);
  await before.begin({ ...begin, files: PDF });
  expect(before.current).toMatchObject({ state: 'paused', done: 10, itemId: 'i' });
  const after = new Sender(outside);
  await after.resume();
  expect(after.current?.state).toBe('done');
  expect(uploads(log)).toHaveLength(38);
});

test('a part that was uploaded and whose answer was lost is not uploaded again, nor counted twice', async () => {
  const { outside, log, cuts } = court(38);
  cuts.push({ at: 'add 5', code: 'TIMEOUT', done: true });
  const sender = new Sender(outside);
  await sender.begin({ ...begin, files: PDF });
  expect(sender.current).toMatchObject({ state: 'paused', done: 5, uploaded: 'f40' });
  // Here the court does not know the request again, and says how many it has.
  await sender.resume();
  expect(sender.current).toMatchObject({ state: 'done', done: 38 });
  expect(uploads(log).filter((line) => line === 'upload 40')).toHaveLength(1);
});

test('where the last part came long ago and nobody heard of it, its pages are made', async () => {
  const { outside, cuts } = court(38);
  cuts.push({ at: 'add 37', code: 'TIMEOUT', done: true }, { at: 'add 37', code: 'PRECONDITION_FAILED' });
  const addParts: typeof outside.addParts = async (event) => {
    // All is there, and the court says so before it counts.
    const closed = event.from === 37 && cuts.length === 1;
    if (closed) throw new CallFailure(cuts.shift()?.code ?? 'INTERNAL', '已经收齐');
    return outside.addParts(event);
  };
  const sender = new Sender({ ...outside, addParts });
  await sender.begin({ ...begin, files: PDF });
  expect(sender.current).toMatchObject({ state: 'paused', done: 37 });
  await sender.resume();
  expect(sender.current).toMatchObject({ state: 'done', done: 38, prepared: 500 });
});

test('an upload that is gone is sent anew, when he goes on', async () => {
  const { outside, log, cuts } = court(38);
  cuts.push({ at: 'add 5', code: 'NOT_FOUND' });
  const sender = new Sender(outside);
  await sender.begin({ ...begin, files: PDF });
  expect(sender.current).toMatchObject({ state: 'paused', done: 5, uploaded: '' });
  await sender.resume();
  expect(sender.current?.state).toBe('done');
  expect(uploads(log).filter((line) => line === 'upload 40')).toHaveLength(2);
});

test('making pages goes on after a cut, too', async () => {
  const { outside, cuts } = court(38);
  cuts.push({ at: 'prepare', code: 'TIMEOUT' });
  const sender = new Sender(outside);
  await sender.begin({ ...begin, files: PDF });
  expect(sender.current).toMatchObject({ state: 'paused', done: 38 });
  await sender.resume();
  expect(sender.current).toMatchObject({ state: 'done', prepared: 500 });
});

test('a broken file is said in the court’s words, and is not tried again', async () => {
  const { outside, log, cuts } = court(38);
  cuts.push({ at: 'prepare', code: 'INVALID_INPUT' });
  const sender = new Sender(outside);
  await sender.begin({ ...begin, files: PDF });
  expect(sender.current).toMatchObject({ state: 'refused', message: '没办成 INVALID_INPUT' });
  const lines = log.length;
  await sender.resume();
  expect(log).toHaveLength(lines);
});

test('a file that the phone has no more is asked for again, and only the same one goes on', async () => {
  let there = true;
  const { outside, log, cuts } = court(38, { has: async () => there });
  cuts.push({ at: 'upload 160', code: 'OFFLINE' });
  const sender = new Sender(outside);
  await sender.begin({ ...begin, files: PDF });
  there = false;
  await sender.resume();
  expect(sender.current?.state).toBe('lost');
  expect(sender.refound({ path: 'b.pdf', size: 300 * MB, digest: 'other' })).toBe(false);
  expect(sender.refound({ path: 'b.pdf', size: 299 * MB, digest: 'd' })).toBe(false);
  expect(sender.refound({ path: 'b.pdf', size: 300 * MB, digest: 'd' })).toBe(true);
  there = true;
  await sender.resume();
  expect(sender.current?.state).toBe('done');
  expect(uploads(log)).toHaveLength(38);
});

test('each picture is a part, a page each, in the order in which they were chosen', async () => {
  const pictures = [3, 2, 5].map((size, i) => ({ path: `${i}.jpg`, size: size * MB }));
  const parts: Part[] = partsOf(pictures, 'pictures');
  expect(parts.map(({ path, whole, before }) => [path, whole, before / MB])).toEqual([
    ['0.jpg', true, 0],
    ['1.jpg', true, 3],
    ['2.jpg', true, 5],
  ]);
});

test('what is too large, too many or empty is said before anything is sent', () => {
  expect(refusalOf([{ path: 'a', size: 401 * MB }], 'pdf')).toContain('400 MB');
  expect(refusalOf([{ path: 'a', size: 0 }], 'pdf')).toContain('空的');
  expect(
    refusalOf(
      Array.from({ length: 301 }, () => ({ path: 'a', size: 1 })),
      'pictures',
    ),
  ).toContain('300 张');
  expect(refusalOf([{ path: 'a', size: 21 * MB }], 'pictures')).toContain('20 MB');
  expect(refusalOf(PDF, 'pdf')).toBe('');
});
