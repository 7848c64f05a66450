import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { levelJournal } from '../store/journal';
import { readArguments } from './arguments';
import { openDataFolder } from './data-folder';
import { readCloudRules, readCollections } from './database-files';
import { missingPackages } from './packages';
import { writeFiles } from './trial';

const root = mkdtempSync(path.join(tmpdir(), 'files-'));
afterAll(() => rmSync(root, { recursive: true }));
const at = (...parts: string[]) => path.join(root, ...parts);

describe('collections’ files', () => {
  test('give collections and indexes; data and other files are left alone', () => {
    writeFiles(at('database'), {
      'things.json': {
        collection: 'things',
        rules: { read: true },
        indexes: [
          { name: 'by_n', fields: [{ field: 'n', direction: -1 }] },
          { name: 'where', unique: false, fields: [{ field: 'at', direction: '2dsphere' }] },
          { name: 'once', unique: true, fields: [{ field: 'a.b', direction: 1 }] },
        ],
      },
      'empty.json': { collection: 'empty', indexes: [] },
      // As WeChat's console exports data: one document a line.
      'export.json': '{"_id":"1"}\n{"_id":"2"}\n',
      'notes.txt': '"indexes"',
    });
    const { indexes, rules } = readCollections(at('database'));
    expect(rules).toEqual({ things: { read: true } });
    expect(indexes).toEqual({
      empty: [],
      things: [
        { name: 'by_n', unique: false, fields: [{ field: 'n', direction: -1 }] },
        { name: 'where', unique: false, fields: [{ field: 'at', direction: '2dsphere' }] },
        { name: 'once', unique: true, fields: [{ field: 'a.b', direction: 1 }] },
      ],
    });
    expect(readCollections(at('nowhere'))).toEqual({ indexes: {}, rules: {} });
  });

  test('rules of storage and functions stand in a file of their own, if anywhere', () => {
    expect(readCloudRules(at('nowhere'))).toEqual({});
    writeFiles(at('ruled'), { 'cloud-rules.json': { storage: 'PRIVATE' } });
    expect(readCloudRules(at('ruled'))).toEqual({ storageRules: 'PRIVATE' });
    writeFiles(at('wrong'), { 'cloud-rules.json': [] });
    expect(() => readCloudRules(at('wrong'))).toThrow(/expected/);
  });

  test.each<[string, unknown]>([
    ['a direction in words', [{ name: 'x', fields: [{ field: 'n', direction: 'up' }] }]],
    ['no fields', [{ name: 'x', fields: [] }]],
    ['no name', [{ fields: [{ field: 'n', direction: 1 }] }]],
    ['no list', {}],
  ])('%s is refused with the form that was expected', (_what, indexes) => {
    writeFiles(at('bad'), { 'a.json': { collection: 'a', indexes } });
    expect(() => readCollections(at('bad'))).toThrow(/a\.json: expected \{"collection": "things"/);
  });
});

test('packages that package.json names are looked for as require does', () => {
  writeFiles(at('app'), {
    'node_modules/shared/package.json': {},
    'cloud/one/package.json': { dependencies: { own: '1', shared: '1', '@scope/gone': '1' } },
    'cloud/one/node_modules/own/package.json': {},
    'cloud/two/index.js': '',
  });
  expect(missingPackages(at('app/cloud/one'))).toEqual(['@scope/gone']);
  expect(missingPackages(at('app/cloud/two'))).toEqual([]);
});

describe('the data folder', () => {
  test('is made, kept out of version control, and emptied only when asked', async () => {
    await openDataFolder(at('data'), false);
    expect(readFileSync(at('data/.gitignore'), 'utf8')).toMatch(/^\*$/m);
    writeFiles(at('data'), { 'storage/file': 'x' });
    await openDataFolder(at('data'), false);
    expect(existsSync(at('data/storage/file'))).toBe(true);
    await openDataFolder(at('data'), true);
    expect(existsSync(at('data/storage/file'))).toBe(false);
  });

  test('a folder of anything else is never taken, and so never emptied', async () => {
    writeFiles(at('precious'), { '.gitignore': 'node_modules\n', 'database/things.json': {}, 'index.js': '' });
    for (const fresh of [true, false])
      await expect(openDataFolder(at('precious'), fresh)).rejects.toThrow(/holds something else.*--data DIR/);
    expect(existsSync(at('precious/index.js'))).toBe(true);
  });

  test('data that another process uses is not emptied', async () => {
    await openDataFolder(at('used'), false);
    const journal = await levelJournal(at('used/database'));
    await expect(openDataFolder(at('used'), true)).rejects.toThrow(/Another process uses the data/);
    await journal.close();
    await openDataFolder(at('used'), true);
    expect(existsSync(at('used/database'))).toBe(false);
  });
});

describe('the command line', () => {
  const read = (...argv: string[]) => {
    const found = readArguments(argv);
    if (found === 'help') throw new Error('help was asked for');
    return found;
  };

  test('has defaults', () => {
    expect(read()).toMatchObject({
      dir: process.cwd(),
      options: { port: 4000, dataDir: path.resolve('.weifayuan-cloud'), fresh: false, env: {}, limits: {} },
    });
  });

  test('is read, after dashes too', () => {
    const argv = '-- app --port 1234 --env A=1 --env B=x=y --limit collections=5 --timeout 20 --env-id e'.split(' ');
    expect(read(...argv, '--fresh', '--strict-indexes', '--create-collections')).toMatchObject({
      dir: path.resolve('app'),
      options: {
        port: 1234,
        dataDir: path.resolve('app/.weifayuan-cloud'),
        env: { A: '1', B: 'x=y' },
        limits: { collections: 5 },
        timeout: 20,
        envId: 'e',
        fresh: true,
        strictIndexes: true,
        createCollections: true,
      },
    });
  });

  test.each(['--prot 1', '--port x', '--port 70000', '--env A', '--env =1', '--timeout 0', '--limit a=1', 'one two'])(
    '%s is refused',
    (text) => {
      expect(() => read(...text.split(' '))).toThrow();
    },
  );
});
