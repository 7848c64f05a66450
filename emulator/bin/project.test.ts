import { rmSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem';
import { type ProjectOptions, readProject } from './project';
import { newProject, writeFiles } from './trial';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true });
});

const MAIN = 'exports.main = () => 1;';

function write(files: Record<string, string | object>): string {
  const dir = newProject(files);
  made.push(dir);
  return dir;
}
const read = (files: Record<string, string | object>, options?: ProjectOptions) => readProject(write(files), options);
/** A project with one function of these settings. */
const withSettings = (settings: object, options?: ProjectOptions) =>
  read({ 'cloudbaserc.json': { functions: [{ name: 'one', ...settings }] } }, options);

// docs.cloudbase.net/cli-v1/config and /cli-v1/functions/configs
describe('cloudbaserc.json', () => {
  test('names functions with their settings', () => {
    const dir = write({
      'cloudbaserc.json': {
        envId: 'shop-1a2b',
        functionRoot: './cloud',
        functions: [
          {
            name: 'nightly',
            handler: 'src/jobs.run',
            timeout: 60,
            memorySize: 512,
            envVariables: { LEVEL: 3, DEBUG: true, NAME: 'x' },
            triggers: [{ name: 'night', type: 'timer', config: '0 0 2 * * * *' }],
          },
          { name: 'shared', dir: 'other/place' },
        ],
      },
    });
    const project = readProject(dir);
    expect(project).toMatchObject({ file: 'cloudbaserc.json', envId: 'shop-1a2b', remarks: [] });
    expect(project.find('nightly')).toEqual({
      dir: path.join(dir, 'cloud/nightly'),
      handler: 'src/jobs.run',
      timeoutMs: 60_000,
      memoryMb: 512,
      env: { LEVEL: '3', DEBUG: 'true', NAME: 'x' },
    });
    expect(project.find('shared')?.dir).toBe(path.join(dir, 'cloud/other/place'));
    expect(project.triggers).toEqual([{ function: 'nightly', name: 'night', config: '0 0 2 * * * *' }]);
  });

  test('what it leaves out is as the CLI deploys it: index.main, 5 s, 256 MB, in functions/', () => {
    const dir = write({ 'cloudbaserc.json': { functions: [{ name: 'one' }] } });
    expect(readProject(dir).find('one')).toEqual({
      dir: path.join(dir, 'functions/one'),
      handler: 'index.main',
      timeoutMs: 5000,
      memoryMb: 256,
      env: {},
    });
    expect(readProject(dir, { timeout: 20 }).find('one')?.timeoutMs).toBe(20_000);
  });

  test('settings of the old form, one level deeper, are read too', () => {
    expect(withSettings({ config: { timeout: 9, envVariables: { A: 1 } } }).find('one')).toMatchObject({
      timeoutMs: 9000,
      env: { A: '1' },
    });
  });

  test('functions that it does not name are served with the defaults, also when they come later', () => {
    const dir = write({ 'cloudbaserc.json': {}, 'functions/a/index.js': MAIN, 'functions/lib/util.js': '' });
    const project = readProject(dir);
    expect(project.functions.map(({ name }) => name)).toEqual(['a']);
    expect(project.find('b')).toBeUndefined();
    writeFiles(dir, { 'functions/b/index.js': MAIN });
    expect(project.find('b')).toMatchObject({ dir: path.join(dir, 'functions/b'), handler: 'index.main' });
  });

  test('no name leads out of the folder', () => {
    const project = read({
      'cloudbaserc.json': {},
      'functions/a/index.js': MAIN,
      'index.js': MAIN,
      '.x/index.js': MAIN,
    });
    for (const name of ['..', '../functions/a', 'a/../a', '.', '', '__proto__'])
      expect(project.find(name)).toBeUndefined();
  });

  test.each<[string, object, RegExp]>([
    ['PHP', { runtime: 'Php7.4' }, /one is not served: its runtime is Php7\.4/],
    ['HTTP', { type: 'HTTP' }, /one is not served: it is an HTTP function/],
  ])('a function of %s is not served, and that is said', (_what, settings, remark) => {
    const project = read({
      'cloudbaserc.json': {
        functions: [
          { name: 'one', ...settings },
          { name: 'two', runtime: 'Nodejs18.15' },
        ],
      },
      'functions/one/index.js': MAIN,
    });
    expect(project.remarks).toEqual([expect.stringMatching(remark)]);
    expect(project.functions.map(({ name }) => name)).toEqual(['two']);
    expect(project.find('one')).toBeUndefined();
  });
});

// docs.cloudbase.net/cli-v1/config: data sources, and which .env file wins
describe('variables of cloudbaserc.json', () => {
  const files = {
    'cloudbaserc.json': {
      envId: '{{env.ENV_ID}}',
      functions: [
        {
          name: 'one',
          timeout: '{{env.TIMEOUT}}',
          envVariables: { WHERE: 'in {{ tcb.envId }}', KEY: '{{env.KEY}}', ID: '{{util.uid}}', NONE: '{{env.NONE}}' },
        },
      ],
    },
    '.env': 'ENV_ID=shop\nTIMEOUT=7\nKEY="from .env"\n',
    '.env.local': 'KEY=local\n',
    '.env.test': 'KEY=test\n',
  };

  test('are filled from .env, .env.local, .env.<mode> and --env, the later first', () => {
    const envOf = (options?: ProjectOptions) => read(files, options).find('one')?.env;
    expect(envOf()).toMatchObject({ WHERE: 'in shop', KEY: 'local', ID: expect.stringMatching(/^[0-9a-f]{24}$/) });
    expect(envOf({ mode: 'test' })).toMatchObject({ KEY: 'test' });
    expect(envOf({ mode: 'test', env: { KEY: 'given', MORE: 'x' } })).toMatchObject({ KEY: 'given', MORE: 'x' });
    expect(read(files).find('one')?.timeoutMs).toBe(7000);
  });

  test('one without a value is empty, and said', () => {
    const project = read(files);
    expect(project.find('one')?.env.NONE).toBe('');
    expect(project.remarks).toEqual([
      '{{env.NONE}} in cloudbaserc.json has no value: put it into .env, or give --env NONE=…',
    ]);
  });
});

// developers.weixin.qq.com: cloudfunctionRoot; "functions/triggers": config.json of the function
describe('project.config.json', () => {
  const wechat = { 'project.config.json': { appid: 'wx0123456789abcdef', cloudfunctionRoot: 'cloudfunctions/' } };

  test('each folder with an index.js is a function of 3 s, with the triggers of its config.json', () => {
    const dir = write({
      ...wechat,
      'cloudfunctions/login/index.js': MAIN,
      'cloudfunctions/daily/index.js': MAIN,
      'cloudfunctions/daily/config.json': {
        permissions: { openapi: [] },
        triggers: [{ name: 'day', type: 'timer', config: '0 0 1 * * * *' }],
      },
      'cloudfunctions/common/tools.js': '',
    });
    const project = readProject(dir);
    expect(project).toMatchObject({ file: 'project.config.json', appId: 'wx0123456789abcdef', envId: undefined });
    expect(project.functions.map(({ name, timeout }) => [name, timeout])).toEqual([
      ['daily', 3],
      ['login', 3],
    ]);
    expect(project.triggers).toEqual([{ function: 'daily', name: 'day', config: '0 0 1 * * * *' }]);
  });

  test('where both files are, cloudbaserc.json rules; root and appid come from WeChat’s', () => {
    const dir = write({ ...wechat, 'cloudbaserc.json': { envId: 'e' }, 'cloudfunctions/login/index.js': MAIN });
    expect(readProject(dir)).toMatchObject({ file: 'cloudbaserc.json', envId: 'e', appId: 'wx0123456789abcdef' });
    expect(readProject(dir).find('login')).toMatchObject({
      dir: path.join(dir, 'cloudfunctions/login'),
      timeoutMs: 5000,
    });
  });
});

describe('what cannot be served is said plainly', () => {
  const problem = (files: Record<string, string | object>) => () => read(files);

  test.each<[string, Record<string, string | object>, RegExp]>([
    [
      'no configuration',
      { 'index.js': MAIN },
      /neither a cloudbaserc\.json nor a project\.config\.json with cloudfunctionRoot/,
    ],
    [
      'another form of it',
      { 'cloudbaserc.js': '' },
      /cloudbaserc\.js: of CloudBase's configuration files only cloudbaserc\.json is read/,
    ],
    ['no JSON', { 'cloudbaserc.json': '{ // functions' }, /cloudbaserc\.json cannot be read as JSON/],
    ['a list', { 'cloudbaserc.json': '[]' }, /a JSON object is expected/],
    [
      'no function',
      { 'cloudbaserc.json': {} },
      /There is no function in .*functions: each is a folder with an index\.js/,
    ],
  ])('%s', (_what, files, message) => {
    expect(problem(files)).toThrow(Problem);
    expect(problem(files)).toThrow(message);
  });

  // docs.cloudbase.net/cloud-function/function-configuration/env: names and reserved beginnings
  test.each<[string, object, RegExp]>([
    ['a path for a name', { name: '../one' }, /a name of letters, digits, - and _ is expected.*not "\.\.\/one"/],
    ['no name', { name: 7 }, /not 7/],
    ['a handler outside', { handler: '../x.main' }, /handler must be like "index\.main", not "\.\.\/x\.main"/],
    ['a timeout in words', { timeout: 'long' }, /function one: timeout: a number is expected, not "long"/],
    ['a reserved variable', { envVariables: { TENCENTCLOUD_SECRETID: 'x' } }, /the cloud keeps TENCENTCLOUD_SECRETID/],
    ['a variable with a dash', { envVariables: { 'A-B': 'x' } }, /letters, digits and _, a letter first: "A-B"/],
    ['a variable with fields', { envVariables: { A: { b: 1 } } }, /the value of A must be a text/],
    ['a trigger without a time', { triggers: [{ name: 't', type: 'timer' }] }, /function one: a trigger is/],
    ['a date that never comes', { triggers: [{ name: 't', type: 'timer', config: '0 0 0 30 2 * *' }] }, /never comes/],
  ])('%s', (_what, settings, message) => {
    expect(() => withSettings(settings)).toThrow(message);
  });

  test('one name twice', () => {
    expect(problem({ 'cloudbaserc.json': { functions: [{ name: 'a' }, { name: 'a' }] } })).toThrow(
      /names the function a twice/,
    );
  });
});

describe('a mini-program', () => {
  const APP = { pages: ['pages/a'] };
  const config = { miniprogramRoot: 'miniprogram/', projectname: '%E4%BE%BF%E7%AD%BE', cloudfunctionRoot: 'cloud' };

  test('is where project.config.json says, under the name that it says', () => {
    const project = read({ 'project.config.json': config, 'miniprogram/app.json': APP, 'cloud/a/index.js': MAIN });
    expect(project.miniProgram).toEqual({ file: 'miniprogram/app.json', name: '便签' });
    expect(project.functions).toHaveLength(1);
  });

  test('may have a name that is no address, or none', () => {
    const named = (projectname: string | undefined) =>
      read({ 'project.config.json': { projectname }, 'app.json': APP }).miniProgram?.name;
    expect([named('100%'), named(undefined)]).toEqual(['100%', '']);
  });

  test('needs no function and no configuration', () => {
    const dir = write({ 'app.json': APP, 'functions/a/index.js': MAIN });
    const project = readProject(dir);
    expect(project).toMatchObject({ file: 'app.json', functions: [], remarks: [] });
    expect(project.find('a')).toBeUndefined();
  });

  test('is served also where functions are still to come', () => {
    const project = read({ 'project.config.json': config, 'miniprogram/app.json': APP });
    expect(project.remarks).toEqual([expect.stringContaining('There is no function in')]);
  });

  test.each([
    ['nothing', {}],
    ['another kind of app.json', { 'app.json': { expo: { name: 'x' } } }],
  ])('%s is none', (_what, files) => {
    expect(read({ 'cloudbaserc.json': {}, 'functions/a/index.js': MAIN, ...files }).miniProgram).toBeUndefined();
  });
});
