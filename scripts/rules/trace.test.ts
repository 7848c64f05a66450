import { namedBy, rulesOf, trace, untraced } from './trace';

const DOMAIN = '- **FEE-1** Payable … **FEE-2** Arithmetic. See FEE-9.\n- **FILE-6** Defects.';
const source = (file: string, text: string) => ({ file, text });

test('rules are those that DOMAIN.md states, not those it refers to', () => {
  expect(rulesOf(DOMAIN)).toEqual(['FEE-1', 'FEE-2', 'FILE-6']);
});

test('a title proves the rules it begins with', () => {
  expect(namedBy('FEE-2, FILE-6 half of what is missing')).toEqual(['FEE-2', 'FILE-6']);
  expect(namedBy('FEE-2 as FILE-6 has it')).toEqual(['FEE-2']);
  expect(namedBy('unlike FEE-2')).toEqual([]);
});

test('titles of plain and tabular tests are found, code by its comments', () => {
  const [payable, arithmetic, defects] = trace(
    DOMAIN,
    [
      source(
        'court/a.test.ts',
        "test('FEE-2 the sum', () => {});\ntest.each([\n  [1, f(2)],\n])('FILE-6 %d', () => {});",
      ),
      source('court/a.ts', '// FEE-1\n// FEE-1 again'),
    ],
    {},
  );
  expect(payable).toMatchObject({ tests: [], code: ['court/a.ts'] });
  expect(arithmetic?.tests).toEqual([{ file: 'court/a.test.ts', title: 'FEE-2 the sum' }]);
  expect(defects?.tests).toHaveLength(1);
});

test('a rule that nobody accounts for, one that is tested by now, and one that does not exist are found', () => {
  const files = [source('court/a.test.ts', "test('FEE-2 the sum', () => {});"), source('court/a.ts', '// FEE-77')];
  const standings = {
    'FEE-2': { document: 'only words' },
    'FILE-6': { later: 'correct-filing', what: 'the notice' },
    'ID-1': { document: 'x' },
  };
  expect(untraced(DOMAIN, files, standings, ['correct-filing'])).toEqual([
    'FEE-1: no test names it, and scripts/rules does not say why',
    'FEE-2: a test names it by now; take it out of scripts/rules',
    'FILE-6: waits for correct-filing, which exists; test it',
    'scripts/rules accounts for ID-1, which DOMAIN.md does not have',
    'court/a.ts names FEE-77, which DOMAIN.md does not have',
  ]);
});
