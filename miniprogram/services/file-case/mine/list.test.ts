import { clientsOf, groupOf, listed, type Summary, upTo } from './list';

const COURTS = new Map([['yuyao', '余姚法院']]);
const ALL = { group: '', words: '' } as const;

const filing = (id: string, state: string, more: Partial<Summary> = {}): Summary => ({
  filingId: id,
  courtId: 'yuyao',
  kind: 'civil',
  kindName: '民事起诉',
  title: `${id} 诉 王建国 民间借贷纠纷`,
  state,
  stateName: state,
  version: 1,
  receiptNo: null,
  receivedAt: null,
  updatedAt: '2026-12-03T00:00:00.000Z',
  decisionDue: null,
  daysLeft: null,
  alert: null,
  correctBy: null,
  correctDaysLeft: null,
  waitsForMe: ['draft', 'correcting', 'returned', 'guided'].includes(state),
  next: '',
  caseNo: null,
  ...more,
});

const titles = (filings: Summary[], wanted: Parameters<typeof listed>[1] = ALL) =>
  listed(filings, wanted, COURTS).blocks.map(({ title, count }) => `${title} ${count}`);

test('what waits for the filer is first, then what the court does, drafts, and what is over', () => {
  const some = ['registered', 'draft', 'reviewing', 'guided', 'withdrawn', 'refused', 'correcting', 'mediating'];
  expect(titles(some.map((state, i) => filing(`${i}`, state)))).toEqual([
    '等您办理 2',
    '法院在办 2',
    '还没有交的草稿 1',
    '已经有结果 3',
  ]);
});

test('a state of a later version is the court’s, unless it waits for the filer', () => {
  expect(groupOf(filing('1', 'fromTheFuture'))).toBe('court');
  expect(groupOf(filing('1', 'fromTheFuture', { waitsForMe: true }))).toBe('yours');
});

test('500 filings are drawn by twenties, and their title stands once', () => {
  const { blocks, found } = listed(
    Array.from({ length: 500 }, (_, i) => filing(`${i}`, 'reviewing')),
    ALL,
    COURTS,
  );
  expect(found).toBe(500);
  expect(blocks).toHaveLength(25);
  expect(blocks.every(({ rows }) => rows.length === 20)).toBe(true);
  expect(blocks.filter(({ title }) => title)).toHaveLength(1);
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(25);
  // One setData carries one block.
  expect(JSON.stringify(blocks[0]).length).toBeLessThan(20_000);
});

test('enough blocks are drawn to fill a screen, however small they are', () => {
  const { blocks } = listed([filing('1', 'draft'), filing('2', 'correcting'), filing('3', 'refused')], ALL, COURTS);
  expect(upTo(40, blocks)).toHaveLength(3);
  expect(upTo(2, blocks)).toHaveLength(2);
});

test('found by every word of name, cause, court or number, and by how it stands; the counts stay', () => {
  const some = [
    filing('陈晓梅', 'registered', { caseNo: '（2026）浙0281民初7号' }),
    filing('沈阿婆', 'reviewing', { receiptNo: '收20261203-ABCD1234' }),
    filing('林某', 'correcting'),
  ];
  const names = (wanted: Partial<Parameters<typeof listed>[1]>) =>
    listed(some, { ...ALL, ...wanted }, COURTS).blocks.flatMap(({ rows }) => rows.map(({ filingId }) => filingId));
  expect(names({ words: '王建国 陈晓梅' })).toEqual(['陈晓梅']);
  expect(names({ words: '民初7号' })).toEqual(['陈晓梅']);
  expect(names({ words: ' abcd1234 ' })).toEqual(['沈阿婆']);
  expect(names({ words: '余姚法院' })).toHaveLength(3);
  expect(names({ words: 'correcting' })).toEqual(['林某']);
  expect(names({ words: '张三' })).toEqual([]);
  expect(names({ group: 'yours' })).toEqual(['林某']);
  expect(listed(some, { group: 'yours', words: '张三' }, COURTS).counts).toEqual({
    yours: 1,
    court: 1,
    draft: 0,
    over: 1,
  });
});

test('what is left of a correction is said, and is urgent from two days on', () => {
  const [row] = listed([filing('1', 'correcting', { correctDaysLeft: 2 })], ALL, COURTS).blocks[0]?.rows ?? [];
  expect(row).toMatchObject({ left: '还有 2 天', urgent: true });
  const [calm] = listed([filing('1', 'correcting', { correctDaysLeft: 3 })], ALL, COURTS).blocks[0]?.rows ?? [];
  expect(calm?.urgent).toBe(false);
});

test('a lawyer sees the filings of one client, and how many of each state they are', () => {
  const some = [
    filing('甲', 'reviewing'),
    filing('甲', 'draft'),
    filing('乙', 'registered', {
      kind: 'enforcement',
      kindName: '申请执行',
      title: '乙 申请执行 王建国',
      caseNo: '执1号',
    }),
    filing('丙', 'draft', { title: '（未填写） 诉 （未填写）' }),
  ];
  expect(clientsOf(some)).toEqual([
    { name: '甲', count: 2 },
    { name: '乙', count: 1 },
  ]);
  expect(listed(some, { ...ALL, client: '甲' }, COURTS)).toMatchObject({
    counts: { court: 1, draft: 1, over: 0 },
    found: 2,
  });
  expect(listed(some, { ...ALL, words: '申请执行 执1号' }, COURTS).blocks[0]?.rows[0]?.where).toBe(
    '申请执行，余姚法院，执1号',
  );
});
