import type { FileCaseResult } from './contract';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

type List = FileCaseResult<'mine'>;
const ITEMS = [{ what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址' }];

const mine = (extra: object = {}, openid = 'o-plaintiff') =>
  trial.must<List>('file-case', openid, { action: 'mine', ...extra });
const at = (time: string) => trial.emulator.clock.set(Date.parse(`${time}:00+08:00`));
const draft = async () =>
  (await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT })).filingId;
const idsOf = ({ filings }: List) => filings.map(({ filingId }) => filingId);

test('what the court waits for comes first, then the latest change; drafts are among them', async () => {
  at('2025-03-03T09:00');
  const asked = (await trial.submitted()).filingId;
  await trial.judge('take', asked);
  await trial.judge('requestCorrection', asked, { items: ITEMS });
  at('2025-03-03T10:00');
  const handedIn = (await trial.submitted()).filingId;
  at('2025-03-03T11:00');
  const written = await draft();
  expect((await mine()).filings).toMatchObject([
    {
      filingId: asked,
      stateName: '待补正',
      waitsForMe: true,
      correctBy: '2025-03-10',
      correctDaysLeft: 7,
      next: '请补正，最迟 2025 年 3 月 10 日（周一）。',
    },
    { filingId: written, waitsForMe: true, next: '还没有交给法院，填好后请提交。', correctBy: null },
    {
      filingId: handedIn,
      waitsForMe: false,
      updatedAt: '2025-03-03T02:00:00.000Z',
      next: '等法官决定，最迟 2025 年 3 月 10 日（周一）。',
    },
  ]);
  at('2025-03-03T12:00');
  await trial.judge('take', handedIn);
  expect(idsOf(await mine())).toEqual([asked, handedIn, written]);
  expect(idsOf(await mine({ drafts: true }))).toEqual([written]);
  expect(idsOf(await mine({ drafts: false }))).toEqual([asked, handedIn]);
});

test('a lawyer turns the pages of all his filings, each once, also of those changed in the same moment', async () => {
  const ids = await Promise.all(Array.from({ length: 45 }, draft));
  const seen: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: List = await mine(cursor ? { cursor } : {});
    seen.push(...idsOf(page));
    cursor = page.next;
    pages += 1;
  } while (cursor);
  expect(pages).toBe(3);
  expect([...seen].sort()).toEqual([...ids].sort());
  expect(await mine({}, 'o-lawyer')).toEqual({ filings: [], next: null });
});

test('a registered filing waits for nobody here; the judge’s own list says what waits for him', async () => {
  const { filingId } = await trial.submitted();
  const inbox = () => trial.must<List>('file-case', 'o-filing-judge', { action: 'inbox' });
  expect((await inbox()).filings).toMatchObject([
    { waitsForMe: true, next: '请开始审查，最迟 2025 年 3 月 10 日（周一）决定。' },
  ]);
  await trial.judge('take', filingId);
  await trial.judge('register', filingId);
  expect((await mine()).filings).toMatchObject([{ state: 'registered', waitsForMe: false }]);
  expect(await inbox()).toEqual({ filings: [], next: null });
});

test('FILE-5 the filer reads that a decision is overdue and whom to ask, the judge that he registers what he cannot judge', async () => {
  const { filingId } = await trial.submitted();
  at('2025-03-10T23:59');
  expect((await mine()).filings[0]?.next).toContain('等法官决定');
  at('2025-03-11T00:00');
  expect((await mine()).filings[0]?.next).toContain('12368');
  const overdue = await trial.must<List>('file-case', 'o-filing-judge', { action: 'overdue' });
  expect(overdue.filings).toMatchObject([{ filingId, next: expect.stringContaining('先行立案') }]);
});

test('the list costs two database actions, one of them to know who asks', async () => {
  await trial.submitted();
  trial.emulator.stats.reset();
  await mine();
  expect(trial.emulator.stats.info().calls['file-case.mine']?.most).toBe(2);
});
