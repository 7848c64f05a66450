import fc from 'fast-check';
import { assetText, caseOfEntry, type Entry, entryOf, joined, newOnes, rowsOf } from './feed-rows';

const NOW = Date.parse('2026-12-03T10:00:00+08:00');

const entry = (n: number, more: Partial<Entry> = {}): Entry => ({
  entryId: `yuyao:执:2025:7:e${n}`,
  kind: 'scene',
  kindName: '现场执行',
  officer: { name: '石执行', post: '执行员' },
  doneAt: new Date(NOW - n * 60_000).toISOString(),
  enteredAt: new Date(NOW - n * 60_000).toISOString(),
  later: false,
  publishedAt: new Date(NOW).toISOString(),
  place: null,
  title: `第${n}条`,
  text: '办理了',
  assets: [],
  media: [],
  sha256: '',
  corrects: null,
  correctedBy: null,
  takenOff: null,
  ...more,
});
const idsOf = (entries: readonly Entry[]) => entries.map(({ title }) => title);

test('ENF-5 what comes stands once, the newest first, in place of what was there', () => {
  const have = [entry(1), entry(3)];
  const off = entry(3, { title: '这条记录已撤下', takenOff: { at: entry(0).doneAt, reason: '发错' } });
  expect(idsOf(joined(have, [entry(2), off]))).toEqual(['第1条', '第2条', '这条记录已撤下']);
});

test('in whatever pieces and order they come, all are there once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 60 }))), (pieces) => {
      const all = pieces.reduce<Entry[]>(
        (have, come) =>
          joined(
            have,
            come.map((n) => entry(n)),
          ),
        [],
      );
      const wanted = [...new Set(pieces.flat())].sort((a, b) => a - b);
      expect(idsOf(all)).toEqual(wanted.map((n) => `第${n}条`));
    }),
  );
});

test('what was told between asking and opening is new; what is older than the page that was asked for is not', () => {
  const have = [entry(2), entry(3)];
  const come = [entry(1), entry(2), entry(3), entry(4)];
  expect(newOnes(have, come, false)).toEqual([entry(1).entryId]);
  expect(newOnes(have, come, true)).toEqual([entry(1).entryId, entry(4).entryId]);
  expect(newOnes([], [entry(1)], true)).toEqual([entry(1).entryId]);
});

test('ENF-5 what a live query brings reads as what the service answers, with both times where they are far apart', () => {
  const { later: _, ...doc } = entry(60);
  const live = entryOf({ ...doc, doneAt: new Date(doc.doneAt), enteredAt: new Date(NOW), publishedAt: new Date(NOW) });
  expect(live).toMatchObject({ doneAt: doc.doneAt, later: true });
  expect(rowsOf([live], NOW)[0]).toMatchObject({ when: '今天 09:00', entered: '今天 10:00' });
  expect(entryOf({ ...doc, enteredAt: doc.doneAt }).later).toBe(false);
  expect(rowsOf([entry(1)], NOW)[0]?.entered).toBe('');
});

test('ENF-5 a correction names what it corrects, and that says that it was corrected', () => {
  const first = entry(2, { correctedBy: entry(1).entryId });
  const second = entry(1, { corrects: first.entryId });
  const [newer, older] = rowsOf([second, first], NOW, new Set([second.entryId]));
  expect(newer).toMatchObject({ corrects: first.entryId, corrected: '第2条', fresh: true });
  expect(older).toMatchObject({ correctedBy: second.entryId, fresh: false });
});

test('ENF-4 an asset is told by its last places, its amount or a band of it, and until when', () => {
  const asset = {
    kind: '存款',
    holder: '余姚农商行',
    masked: '***************0018',
    amountFen: null,
    band: '1 万元以下',
    until: '2027-11-27',
  };
  expect(assetText({ ...asset, measure: '冻结' })).toBe(
    '冻结存款，余姚农商行 ****0018，1 万元以下，到 2027年11月27日 星期六 为止',
  );
});

test('an entry’s id says of which case it is', () => {
  expect(caseOfEntry('yuyao:执:2025:7:control-1a2b')).toBe('yuyao:执:2025:7');
});
