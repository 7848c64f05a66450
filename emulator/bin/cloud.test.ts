/** The command as a stranger has it: the built package, installed beside nothing of ours, over projects as they are made elsewhere. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, newProject, writeFiles } from './trial';

const home = mkdtempSync(path.join(tmpdir(), 'stranger-'));
const command = path.join(home, 'node_modules/.bin/weifayuan-cloud');
const running = new Set<ChildProcess>();
const made: string[] = [home];

/** As npm would install the package and its two dependencies. */
beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts', 'emulator'], { encoding: 'utf8' });
  expect(built.stderr).toBe('');
  chmodSync(home, 0o755);
  mkdirSync(path.dirname(command), { recursive: true });
  cpSync('dist/emulator', path.join(home, 'node_modules/weifayuan-cloud'), { recursive: true });
  symlinkSync('../weifayuan-cloud/cloud.js', command);
  for (const name of ['classic-level', 'esbuild'])
    symlinkSync(path.resolve('node_modules', name), path.join(home, 'node_modules', name));
}, 120_000);
afterAll(async () => {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

interface Cloud {
  child: ChildProcess;
  port: number;
  url: string;
  /** Everything printed so far. */
  said: () => string;
  untilSaid: (text: string) => Promise<void>;
  /** The function's result, or the error's code and message. */
  call: (name: string, event?: object, openid?: string) => Promise<Record<string, unknown>>;
}

async function start(dir: string, ...flags: string[]): Promise<Cloud> {
  const port = await freePort();
  const child = spawn(command, [dir, '--port', `${port}`, ...flags], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  const heard = new Set<() => void>();
  const hear = (part: Buffer) => {
    said += part.toString();
    for (const tell of heard) tell();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`ended with ${code}: ${said}`));
    });
  });
  // Later ends are awaited where they are meant.
  ended.catch(() => undefined);
  const untilSaid = (text: string) => {
    const told = new Promise<void>((resolve) => {
      const look = () => {
        if (said.includes(text)) resolve();
      };
      heard.add(look);
      look();
    });
    return Promise.race([told, ended]);
  };
  await untilSaid('\nready\n');
  const url = `http://127.0.0.1:${port}`;
  const call = async (name: string, event: object = {}, openid = 'o-alice') => {
    const answer = await fetch(`${url}/call/${name}`, {
      method: 'POST',
      headers: { 'x-openid': openid },
      body: JSON.stringify(event),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  return { child, port, url, said: () => said, untilSaid, call };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const exit = once(child, 'exit');
  child.kill(signal);
  return (await exit)[0];
}

function project(files: Record<string, string | object>): string {
  const dir = newProject(files);
  made.push(dir);
  return dir;
}

/** Instead of `npm install`. */
function install(folder: string): void {
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

const INIT = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
`;
const ACTIONS = {
  getOpenId: `const { OPENID, APPID, UNIONID } = cloud.getWXContext(); return { openid: OPENID, appid: APPID, unionid: UNIONID };`,
  getMiniProgramCode: `const { buffer } = await cloud.openapi.wxacode.get({ path: 'pages/index/index' });
    return (await cloud.uploadFile({ cloudPath: 'code.png', fileContent: buffer })).fileID;`,
  createCollection: `try {
      await db.createCollection('sales');
      await db.collection('sales').add({ data: { region: '华东', city: '上海', sales: 11 } });
      return { success: true };
    } catch (error) {
      return { success: true, data: 'collection exists' };
    }`,
  selectRecord: `return await db.collection('sales').get();`,
  insertRecord: `return await db.collection('sales').add({ data: { ...event.data, at: db.serverDate() } });`,
  updateRecord: `try {
      for (const one of event.data)
        await db.collection('sales').where({ _id: one._id }).update({ data: { sales: one.sales } });
      return { success: true };
    } catch (error) {
      return { success: false, errMsg: error };
    }`,
  deleteRecord: `return await db.collection('sales').doc(event.data._id).remove();`,
  sumRecord: `const $ = db.command.aggregate;
    return await db.collection('sales').aggregate().group({ _id: '$region', sum: $.sum('$sales') }).end();`,
};

/** The shape in which WeChat's devtools make a mini-program with cloud functions. */
const quickStart = (): Record<string, string | object> => ({
  'project.config.json': {
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'cloudfunctions/',
    appid: 'wx0123456789abcdef',
    projectname: 'quickstart-wx-cloud',
    compileType: 'miniprogram',
  },
  'miniprogram/app.js': `App({ onLaunch() { wx.cloud.init({ traceUser: true }); } });`,
  'cloudfunctions/quickstartFunctions/package.json': {
    name: 'quickstartFunctions',
    version: '1.0.0',
    main: 'index.js',
    dependencies: { 'wx-server-sdk': '~2.4.0' },
  },
  'cloudfunctions/quickstartFunctions/config.json': { permissions: { openapi: ['wxacode.get'] } },
  'cloudfunctions/quickstartFunctions/index.js': `${Object.keys(ACTIONS)
    .map((name) => `const ${name} = require('./${name}/index');`)
    .join('\n')}
exports.main = async (event, context) => {
  switch (event.type) {
${Object.keys(ACTIONS)
  .map((name) => `    case '${name}': return await ${name}.main(event, context);`)
  .join('\n')}
  }
};`,
  ...Object.fromEntries(
    Object.entries(ACTIONS).map(([name, body]) => [
      `cloudfunctions/quickstartFunctions/${name}/index.js`,
      `${INIT}exports.main = async (event, context) => {\n    ${body}\n};`,
    ]),
  ),
});

describe('WeChat’s quick-start project', () => {
  const NAME = 'quickstartFunctions';

  test('works as it is, fails as in the cloud, keeps its data, and runs changed code at the next call', async () => {
    const dir = project(quickStart());
    const folder = path.join(dir, 'cloudfunctions', NAME);
    // Computers that run tests may be slow: more than WeChat's 3 s.
    const cloud = await start(dir, '--timeout', '20');
    const call = (type: string, data?: unknown) => cloud.call(NAME, { type, data });
    expect(cloud.said()).toContain('project.config.json');
    expect(cloud.said()).toContain(`${NAME} needs wx-server-sdk, not installed yet: npm install --prefix`);
    expect(await call('getOpenId')).toMatchObject({
      code: 'FUNCTION_INVOCATION_FAILED',
      message: expect.stringContaining(
        `wx-server-sdk is not installed for this function: run "npm install" in ${folder}`,
      ),
    });
    install(folder);

    expect(await call('getOpenId')).toEqual({ openid: 'o-alice', appid: 'wx0123456789abcdef' });
    expect(await call('selectRecord')).toMatchObject({
      code: 'FUNCTION_INVOCATION_FAILED',
      message: expect.stringContaining('collection.get:fail -502005 database collection not exists'),
    });
    await cloud.untilSaid('collection sales does not exist, and the cloud makes none by itself');
    expect(await call('createCollection')).toEqual({ success: true });
    expect(await call('createCollection')).toEqual({ success: true, data: 'collection exists' });
    expect(await call('insertRecord', { _id: 'south', region: '华南', city: '广州', sales: 22 })).toMatchObject({
      _id: 'south',
      errMsg: 'collection.add:ok',
    });
    expect(await call('insertRecord', { _id: 'south' })).toMatchObject({ message: expect.stringContaining('E11000') });
    expect(await call('updateRecord', [{ _id: 'south', sales: 33 }])).toEqual({ success: true });
    expect(await call('selectRecord')).toMatchObject({
      data: [
        { city: '上海', sales: 11 },
        { _id: 'south', sales: 33 },
      ],
      errMsg: 'collection.get:ok',
    });
    expect(await call('sumRecord')).toMatchObject({ list: expect.arrayContaining([{ _id: '华南', sum: 33 }]) });
    expect(await call('deleteRecord', { _id: 'south' })).toMatchObject({ stats: { removed: 1 } });
    expect(await call('getMiniProgramCode')).toMatch(/^cloud:\/\/local-env\..*\/code\.png$/);

    writeFiles(folder, {
      'getOpenId/index.js': 'exports.main = async () => { console.log("called"); return "changed"; };',
    });
    expect(await call('getOpenId')).toBe('changed');
    await cloud.untilSaid(`[${NAME}] called`);
    writeFiles(folder, { 'getOpenId/index.js': 'exports.main = async () => nowhere.at.all;' });
    expect(await call('getOpenId')).toMatchObject({ message: expect.stringContaining('nowhere is not defined') });
    await cloud.untilSaid(`[${NAME}] ReferenceError: nowhere is not defined`);
    expect(await cloud.call('nothing')).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });

    expect(await end(cloud.child, 'SIGKILL')).toBeNull();
    const again = await start(dir, '--timeout', '20');
    expect(await again.call(NAME, { type: 'selectRecord' })).toMatchObject({ data: [{ city: '上海' }] });
    expect(await end(again.child, 'SIGINT')).toBe(0);
    const anew = await start(dir, '--fresh', '--create-collections', '--timeout', '20');
    expect(await anew.call(NAME, { type: 'selectRecord' })).toMatchObject({ data: [], errMsg: 'collection.get:ok' });
    expect(await end(anew.child, 'SIGTERM')).toBe(0);
  }, 120_000);
});

// What a phone makes of it is proved in a browser: e2e/other-project-cases.ts.
describe('a mini-program', () => {
  const page = {
    'app.json': { pages: ['pages/one'] },
    'app.js': 'App({});',
    'pages/one.js': `Page({ data: { text: 'the page is here' } });`,
    'pages/one.wxml': '<view>{{text}}</view>',
  };
  const within = (folder: string) =>
    Object.fromEntries(Object.entries(page).map(([name, content]) => [`${folder}${name}`, content]));
  const get = async ({ url }: Cloud, name: string) => {
    const answer = await fetch(url + name);
    return { status: answer.status, text: await answer.text() };
  };

  test('beside functions is built with nothing but the package, and built again after a change', async () => {
    const dir = project({ ...quickStart(), ...within('miniprogram/') });
    const cloud = await start(dir);
    expect(JSON.parse((await get(cloud, '/hub')).text)).toMatchObject({
      title: 'quickstart-wx-cloud',
      people: [{ openid: 'o-alice' }, { openid: 'o-bob' }],
      phone: true,
    });
    expect(await get(cloud, '/phone/')).toMatchObject({ status: 200, text: expect.stringContaining('app.js') });
    expect((await get(cloud, '/phone/app.js')).text).toContain('the page is here');
    expect(await get(cloud, '/phone/sdk.js')).toMatchObject({ status: 200 });

    writeFiles(dir, { 'miniprogram/pages/one.wxml': '<view>{{tekst}}</view>' });
    await cloud.untilSaid('miniprogram/pages/one.wxml:1:');
    expect(await get(cloud, '/phone/')).toMatchObject({ status: 500, text: expect.stringContaining('tekst') });
    expect(await end(cloud.child, 'SIGTERM')).toBe(0);
  }, 120_000);

  test('is left out on demand', async () => {
    const cloud = await start(project({ ...quickStart(), ...within('miniprogram/') }), '--no-phone');
    expect(JSON.parse((await get(cloud, '/hub')).text)).toMatchObject({ title: '', phone: false });
    expect(await get(cloud, '/phone/')).toMatchObject({ status: 404 });
    expect(await end(cloud.child, 'SIGTERM')).toBe(0);
  }, 120_000);

  test('may be all that there is', async () => {
    const cloud = await start(project(page));
    expect(cloud.said()).toContain('app.json');
    expect(cloud.said()).toMatch(/functions +none\n/);
    expect(await get(cloud, '/phone/')).toMatchObject({ status: 200 });
    expect(await end(cloud.child, 'SIGTERM')).toBe(0);
  }, 120_000);
});

/** A project for CloudBase's CLI: node-sdk, a timer, variables, a collection with its index. */
const shop = (): Record<string, string | object> => ({
  'cloudbaserc.json': {
    version: '2.0',
    envId: '{{env.ENV_ID}}',
    functionRoot: 'functions',
    functions: [
      { name: 'order', timeout: 20, envVariables: { CURRENCY: 'CNY', PRICE_KEY: '{{env.PRICE_KEY}}' } },
      { name: 'slow', timeout: 1 },
      {
        name: 'nightly',
        timeout: 20,
        triggers: [{ name: 'closeDay', type: 'timer', config: '0 30 2 * * * *' }],
      },
    ],
  },
  '.env': 'ENV_ID=shop-7g4f\nPRICE_KEY=not-a-secret\n',
  'database/orders.json': {
    collection: 'orders',
    indexes: [{ name: 'by_buyer', unique: false, fields: [{ field: 'buyer', direction: 1 }] }],
  },
  'functions/order/index.js': `const tcb = require('@cloudbase/node-sdk');
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
const orders = app.database().collection('orders');
let calls = 0;
exports.main = async (event, context) => {
  const { environment } = tcb.parseContext(context);
  if (event.action === 'where') return (await orders.where({ [event.field]: event.value }).get()).data;
  if (event.action === 'nightly') return (await app.callFunction({ name: 'nightly', data: {} })).result;
  await orders.add({ buyer: environment.WX_OPENID, price: event.price });
  return { calls: (calls += 1), currency: process.env.CURRENCY, key: environment.PRICE_KEY, env: environment.TCB_ENV };
};`,
  'functions/slow/index.js': 'exports.main = () => new Promise(() => {});',
  'functions/nightly/index.js': `const tcb = require('@cloudbase/node-sdk');
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
exports.main = async (event) => {
  if (event.Type !== 'Timer') throw new Error('only for the timer');
  await db.collection('orders').where({ buyer: 'o-alice' }).update({ closedAt: event.Time });
};`,
});

describe('a project with cloudbaserc.json', () => {
  test('has its variables, timer, index and time limits', async () => {
    const dir = project(shop());
    install(path.join(dir, 'functions'));
    const cloud = await start(dir, '--strict-indexes', '--env', 'PRICE_KEY=given');
    expect(cloud.said()).toMatch(/environment +shop-7g4f\n/);
    expect(cloud.said()).toContain('nightly (20 s, timer closeDay: 0 30 2 * * * *)');
    expect(cloud.said()).toMatch(/collections +orders\n/);
    const order = (event: object) => cloud.call('order', event);

    expect(await order({ price: 5 })).toEqual({ calls: 1, currency: 'CNY', key: 'given', env: 'shop-7g4f' });
    expect(await order({ price: 6 })).toMatchObject({ calls: 2 });
    const mine = await order({ action: 'where', field: 'buyer', value: 'o-alice' });
    expect(mine).toHaveLength(2);
    expect(mine).toEqual(expect.arrayContaining([expect.objectContaining({ price: 5 })]));
    expect(await order({ action: 'where', field: 'price', value: 5 })).toMatchObject({
      code: 'FUNCTION_INVOCATION_FAILED',
      message: expect.stringMatching(/INDEX_MISSING.*orders\.json.*strict indexes/),
    });
    expect(await order({ action: 'nightly' })).toMatchObject({
      message: expect.stringContaining('only for the timer'),
    });
    expect(await cloud.call('slow')).toEqual({
      code: 'FUNCTION_TIME_LIMIT_EXCEEDED',
      message: 'slow: Invoking task timed out after 1 seconds',
    });

    const clock = (body: object) => fetch(`${cloud.url}/clock`, { method: 'POST', body: JSON.stringify(body) });
    await clock({ now: '2026-12-01T00:00:00Z' });
    await clock({ advance: 'P1D' });
    expect(await order({ action: 'where', field: 'buyer', value: 'o-alice' })).toMatchObject([
      // Half past two in the morning in UTC+8.
      { closedAt: '2026-12-01T18:30:00Z' },
      { closedAt: '2026-12-01T18:30:00Z' },
    ]);

    const second = spawnSync(command, [dir, '--port', `${cloud.port}`, '--data', path.join(home, 'other')], {
      encoding: 'utf8',
    });
    expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining(`Port ${cloud.port} is in use`) });
    const same = spawnSync(command, [dir, '--port', `${await freePort()}`, '--fresh'], { encoding: 'utf8' });
    expect(same).toMatchObject({ status: 1, stderr: expect.stringContaining('Another process uses the data') });
    expect(await end(cloud.child, 'SIGTERM')).toBe(0);
  }, 120_000);
});

describe('what cannot start says why, in one or a few lines', () => {
  const run = (...args: string[]) => spawnSync(command, args, { cwd: home, encoding: 'utf8' });

  test('an unknown flag, with the usage', () => {
    const { status, stderr } = run('--prot', '1');
    expect(status).toBe(1);
    expect(stderr).toContain('weifayuan-cloud [dir] [options]');
  });

  test('a folder without a project, and one whose settings the cloud would refuse', () => {
    const empty = project({ 'index.js': '' });
    expect(run(empty)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('has neither a cloudbaserc.json nor'),
    });
    const tooLong = project({ 'cloudbaserc.json': { functions: [{ name: 'one', timeout: 90 }] } });
    const { status, stderr } = run(tooLong);
    expect(status).toBe(1);
    expect(stderr).toContain('the timeout of a function: at most 60 s, not 90');
    expect(stderr).not.toContain('    at ');
  });

  test('--help is help', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--create-collections') });
  });
});

describe('the package is a library, too', () => {
  test('as its README has it', () => {
    const node = (script: string) =>
      spawnSync(process.execPath, ['-e', `(async () => {${script}})()`], {
        cwd: home,
        encoding: 'utf8',
        env: { ...process.env, NODE_PATH: path.resolve('node_modules'), LOG_LEVEL: 'error' },
      });
    const inline = node(`
      const { createEmulator } = require('weifayuan-cloud');
      const emulator = await createEmulator({
        functions: { hello: (event) => ({ hello: event.name }) },
        collections: { things: [{ name: 'by_n', unique: false, fields: [{ field: 'n', direction: 1 }] }] },
        strictIndexes: true,
      });
      Object.assign(process.env, emulator.environment);
      const db = require('@cloudbase/node-sdk').init({ env: 'local-env' }).database();
      await db.collection('things').add({ n: 1 });
      const { data } = await db.collection('things').where({ n: 1 }).get();
      const answer = await emulator.functions.call('hello', { name: 'you' }, { openid: 'o-a', source: 'wx_client' });
      console.log(JSON.stringify([data.length, answer]));
      await emulator.stop();`);
    expect(inline).toMatchObject({ status: 0, stdout: '[1,{"hello":"you"}]\n' });

    const dir = project({
      'cloudbaserc.json': {},
      'functions/hello/index.js': 'exports.main = ({ name }) => "hello " + name;',
    });
    const whole = node(`
      const { emulator } = await require('weifayuan-cloud').serve(${JSON.stringify(dir)});
      console.log(await emulator.functions.call('hello', { name: 'you' }, { openid: 'o-a', source: 'wx_client' }));
      await emulator.stop();`);
    expect(whole).toMatchObject({ status: 0, stdout: 'hello you\n' });

    writeFiles(dir, { 'app.json': { pages: ['pages/one'] }, 'app.js': 'App({});' });
    writeFiles(dir, { 'pages/one.js': 'Page({});', 'pages/one.wxml': '<view>one</view>' });
    const phones = node(`
      const { emulator } = await require('weifayuan-cloud').serve(${JSON.stringify(dir)}, { phone: true });
      console.log((await fetch(emulator.url + '/phone/')).status);
      await emulator.stop();`);
    expect(phones).toMatchObject({ status: 0, stdout: '200\n' });
  });
});
