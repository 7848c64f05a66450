import { disagreements } from './agreement';
import { importsOf, wrongArrows } from './arrows';

const source = (file: string, text: string) => ({ file, text });

test('an arrow against the house is found, types included', () => {
  expect(wrongArrows([source('court/fees.ts', "import type { Act } from '../platform/act';\n")])).toHaveLength(1);
  expect(
    wrongArrows([source('emulator/x.ts', "import { main } from '../functions/take-number/index';\n")]),
  ).toHaveLength(1);
  expect(wrongArrows([source('functions/a/x.ts', "import { y } from '../b/y';\n")])).toHaveLength(1);
  expect(wrongArrows([source('court/fees.ts', "import lodash from 'lodash';\n")])).toHaveLength(1);
  expect(wrongArrows([source('platform/x.ts', "const y = await import('../emulator/emulator');\n")])).toHaveLength(1);
  expect(
    wrongArrows([source('miniprogram/x.ts', "import { contract } from '../functions/a/contract';\n")]),
  ).toHaveLength(1);
});

test('what is for tests is imported by tests only', () => {
  expect(wrongArrows([source('functions/a/x.ts', "import { startTrial } from './trial';\n")])).toHaveLength(1);
});

test('arrows that point the right way pass', () => {
  expect(
    wrongArrows([
      source('platform/act.ts', "import { x } from '../court/x';\nimport { y } from './y';\n"),
      source('functions/a/x.test.ts', "import { startCourt } from '../../demo/court-cloud';\n"),
      source('functions/a/trial.ts', "import { startCourt } from '../../demo/court-cloud';\n"),
      source('functions/a/y.test.ts', "import { startTrial } from './trial';\n"),
      source('miniprogram/x.ts', "import type { Event } from '../functions/a/contract';\n"),
    ]),
  ).toEqual([]);
});

test('imports over several lines are read', () => {
  expect(importsOf(source('a.ts', "import {\n  a,\n  b,\n} from './c';\nexport { d } from './e';\n"))).toMatchObject([
    { to: './c' },
    { to: './e' },
  ]);
});

test('a function that one of the files does not name is found', () => {
  const described = { folders: ['a'], serverless: { functions: {} }, cloudbase: { functions: [] }, collections: [] };
  expect(disagreements(described, [])).toHaveLength(2);
});

test('a collection without rules is found', () => {
  const described = { folders: [], serverless: {}, cloudbase: {}, collections: [] };
  expect(disagreements(described, [source('platform/x.ts', "export const x = collection<X>('things');")])).toEqual([
    'platform/x.ts uses things, which has no database-rules/things.json',
  ]);
});
