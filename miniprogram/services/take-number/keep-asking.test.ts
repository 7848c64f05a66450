import { keepAsking } from './keep-asking';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const questions = (answered = true) => {
  const ask = jest.fn(async () => answered);
  return { ask, asking: keepAsking(ask) };
};

test('asks at once, then every half minute', async () => {
  const { ask, asking } = questions();
  await asking.now();
  await jest.advanceTimersByTimeAsync(61_000);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('many moves within a moment are one question', async () => {
  const { ask, asking } = questions();
  await asking.now();
  for (let i = 0; i < 20; i += 1) {
    await jest.advanceTimersByTimeAsync(100);
    asking.soon();
  }
  await jest.advanceTimersByTimeAsync(1_500);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a move after a quiet while is asked about at once', async () => {
  const { ask, asking } = questions();
  await asking.now();
  await jest.advanceTimersByTimeAsync(10_000);
  asking.soon();
  await jest.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what moves while the answer is on its way is asked about again', async () => {
  const { ask, asking } = questions();
  const first = asking.now();
  asking.soon();
  await first;
  await jest.advanceTimersByTimeAsync(3_100);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('without an answer it asks again sooner', async () => {
  const { ask, asking } = questions(false);
  await asking.now();
  await jest.advanceTimersByTimeAsync(9_000);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a page that is not looked at asks nothing', async () => {
  const { ask, asking } = questions();
  await asking.now();
  asking.pause();
  asking.soon();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(ask).toHaveBeenCalledTimes(1);
  await asking.now();
  expect(ask).toHaveBeenCalledTimes(2);
});
