import { inTurn } from './in-turn';

test('ENF-6 pictures come two at a time, in their order; one that nobody waits for any more is not looked at', async () => {
  const asked: string[] = [];
  const gives = new Map<string, () => void>();
  let left = false;
  const picture = (name: string, isWanted = () => true) =>
    inTurn(isWanted, () => {
      asked.push(name);
      return new Promise<string>((resolve) => gives.set(name, () => resolve(name)));
    });
  const all = [picture('a'), picture('b'), picture('gone', () => !left), picture('c')];
  const give = async (name: string) => {
    gives.get(name)?.();
    await Promise.resolve().then(() => new Promise(setImmediate));
  };
  await give('');
  expect(asked).toEqual(['a', 'b']);
  left = true;
  await give('a');
  expect(asked).toEqual(['a', 'b', 'c']);
  await give('b');
  await give('c');
  expect(await Promise.all(all)).toEqual(['a', 'b', undefined, 'c']);
});

test('one that fails keeps nobody back', async () => {
  await expect(
    inTurn(
      () => true,
      () => Promise.reject(new Error('no network')),
    ),
  ).rejects.toThrow('no network');
  expect(
    await inTurn(
      () => true,
      async () => 'next',
    ),
  ).toBe('next');
});
