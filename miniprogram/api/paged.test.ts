import { type Listed, loadList, moreOfList, nothingYet, pagesUntil } from './paged';

class ListPage {
  data: Listed<string> = { ...nothingYet, rows: [] };
  setData(change: Partial<Listed<string>>) {
    this.data = { ...this.data, ...change };
  }
}

const answered = <T>() => {
  const box: { give: (value: T) => void } = { give: () => {} };
  const promise = new Promise<T>((resolve) => {
    box.give = resolve;
  });
  return { promise, give: (value: T) => box.give(value) };
};

test('of two answers on their way only the one asked for last counts', async () => {
  const page = new ListPage();
  const [slow, fast] = [answered<{ rows: string[]; next: null }>(), answered<{ rows: string[]; next: null }>()];
  const first = loadList(page, () => slow.promise);
  const second = loadList(page, () => fast.promise);
  fast.give({ rows: ['now'], next: null });
  await second;
  slow.give({ rows: ['before'], next: null });
  await first;
  expect(page.data).toMatchObject({ rows: ['now'], state: 'content' });
});

test('the next page is asked for once, however often it is pressed', async () => {
  const page = new ListPage();
  await loadList(page, async () => ({ rows: ['a'], next: 'x' }));
  const asked: unknown[] = [];
  const ask = async (after: object) => {
    asked.push(after);
    return { rows: ['b'], next: null };
  };
  await Promise.all([moreOfList(page, ask), moreOfList(page, ask)]);
  expect(asked).toEqual([{ cursor: 'x' }]);
  expect(page.data).toMatchObject({ rows: ['a', 'b'], next: '', loading: false });
});

test('what is there stays where it could not be asked again', async () => {
  const page = new ListPage();
  const fail = async () => {
    throw { errMsg: 'request:fail' };
  };
  await loadList(page, fail);
  expect(page.data).toMatchObject({ state: 'error', failure: { code: 'OFFLINE' } });
  await loadList(page, async () => ({ rows: ['a'], next: null }));
  await loadList(page, fail);
  expect(page.data).toMatchObject({ state: 'content', rows: ['a'], trouble: expect.stringContaining('网络') });
});

test('what is looked for is found on whatever page it is, and no page is asked for that is not needed', async () => {
  const pages: Record<string, { rows: number[]; next: string | null }> = {
    '': { rows: [1, 2], next: 'x' },
    x: { rows: [3, 4], next: 'y' },
    y: { rows: [5], next: null },
  };
  const asked: string[] = [];
  const ask = async ({ cursor = '' }: { cursor?: string }) => {
    asked.push(cursor);
    return pages[cursor] ?? { rows: [], next: null };
  };
  expect(await pagesUntil(ask, (found) => found.includes(3))).toEqual([1, 2, 3, 4]);
  expect(asked).toEqual(['', 'x']);
  expect(await pagesUntil(ask, (found) => found.includes(9))).toEqual([1, 2, 3, 4, 5]);
  asked.length = 0;
  expect(await pagesUntil(ask, () => true)).toEqual([]);
  expect(asked).toEqual([]);
});
