import { printOnce, Warnings } from './warnings';

const warning = (message: string, shape?: string) => ({
  code: 'CODE',
  message,
  detail: {},
  ...(shape === undefined ? {} : { shape }),
});

test('warnings are listed, the newest first, and only so many are kept', () => {
  const told: string[] = [];
  const warnings = new Warnings(({ message }) => told.push(message));
  for (let i = 0; i < 600; i++) warnings.add(warning(`${i}`));
  expect(warnings.list()).toHaveLength(500);
  expect(warnings.list()[0]?.message).toBe('599');
  expect(told).toHaveLength(600);
  warnings.clear();
  expect(warnings.list()).toEqual([]);
});

test('an advice is added once a shape, and only then made; once forgotten, it is added anew', () => {
  const warnings = new Warnings(() => undefined);
  let made = 0;
  const add = (shape: string) =>
    warnings.once('CODE', shape, () => {
      made += 1;
      return { message: shape, detail: {} };
    });
  for (const shape of ['a', 'a', 'b', 'a']) add(shape);
  expect([made, warnings.list().map(({ message }) => message)]).toEqual([2, ['b', 'a']]);
  warnings.clear();
  add('a');
  expect(warnings.list()).toHaveLength(1);
});

test('where LOG_LEVEL is error, advice is not printed, other warnings are', () => {
  const lines: string[] = [];
  const warnings = new Warnings(printOnce((line) => lines.push(line)));
  const level = process.env.LOG_LEVEL;
  const advise = () => warnings.once('ADVICE', 'shape', () => ({ message: 'advice', detail: {} }));
  process.env.LOG_LEVEL = 'error';
  advise();
  warnings.add(warning('grave'));
  process.env.LOG_LEVEL = '';
  warnings.clear();
  advise();
  process.env.LOG_LEVEL = level;
  expect(lines).toEqual(['[emulator] CODE: grave', '[emulator] ADVICE: advice']);
});

test('what is printed is printed once a shape', () => {
  const lines: string[] = [];
  const warnings = new Warnings(printOnce((line) => lines.push(line)));
  for (const one of [warning('a 1', 'a'), warning('a 2', 'a'), warning('b'), warning('b')]) warnings.add(one);
  expect(lines).toEqual(['[emulator] CODE: a 1', '[emulator] CODE: b']);
});
