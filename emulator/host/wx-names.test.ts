import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_SYSTEM_NAMES, WX_NAMES } from './runtime/wx/names';
import { namesOf } from './wx-names';

const declarations = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8');
const lists = {
  WX_NAMES: namesOf(declarations, 'Wx'),
  FILE_SYSTEM_NAMES: namesOf(declarations, 'FileSystemManager'),
};

// After an upgrade of the typings: UPDATE_NAMES=1 npx jest emulator/host/wx-names.test.ts
if (process.env.UPDATE_NAMES) {
  const written = Object.entries(lists).map(
    ([name, names]) => `export const ${name}: readonly string[] =\n  '${names.join(' ')}'.split(' ');\n`,
  );
  const head = "/** The names of WeChat's API, written by wx-names.test.ts from miniprogram-api-typings. */\n\n";
  writeFileSync(join(__dirname, 'runtime/wx/names.ts'), head + written.join('\n'));
}

test("the names are those of WeChat's typings", () => {
  expect(lists.WX_NAMES.length).toBeGreaterThan(400);
  expect(lists.WX_NAMES).toEqual(WX_NAMES);
  expect(lists.FILE_SYSTEM_NAMES).toEqual(FILE_SYSTEM_NAMES);
});
