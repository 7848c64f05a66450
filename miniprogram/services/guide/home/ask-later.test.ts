import { askLater, PAUSE_MS } from './ask-later';

const settled = async () => {
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
};

function asking() {
  const asked: { text: string; answer(answer: string): void; fail(error: Error): void }[] = [];
  const told: string[] = [];
  const search = askLater<string>({
    ask: (text) => new Promise((answer, fail) => asked.push({ text, answer, fail })),
    onAnswer: (answer) => told.push(answer),
    onFailure: (error) => told.push(`failed: ${error instanceof Error ? error.message : ''}`),
  });
  return { asked, told, search };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('it asks once the person pauses, with all that was typed by then', () => {
  const { asked, search } = asking();
  for (const text of ['借', '借钱', '借钱不']) {
    search.later(text);
    jest.advanceTimersByTime(PAUSE_MS - 1);
  }
  expect(asked).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(asked.map(({ text }) => text)).toEqual(['借钱不']);
});

test('an answer or a failure that comes after a later question was asked is not shown', async () => {
  const { asked, told, search } = asking();
  for (const text of ['借', '借钱', '借钱不还']) search.now(text);
  asked[2]?.answer('loan');
  asked[0]?.answer('anything');
  asked[1]?.fail(new Error('offline'));
  await settled();
  expect(told).toEqual(['loan']);
});

test('the button does not wait, and is not asked again by the pause after it', () => {
  const { asked, search } = asking();
  search.later('借钱');
  search.now('借钱');
  jest.advanceTimersByTime(PAUSE_MS * 2);
  expect(asked).toHaveLength(1);
});

test('what is forgotten is neither asked nor told; a failure that still matters is', async () => {
  const { asked, told, search } = asking();
  search.later('借钱');
  search.forget();
  jest.advanceTimersByTime(PAUSE_MS * 2);
  expect(asked).toEqual([]);
  search.now('借钱');
  asked[0]?.fail(new Error('offline'));
  await settled();
  expect(told).toEqual(['failed: offline']);
});
