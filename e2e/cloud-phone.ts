/** Phones with nothing but `wx.cloud`, served into the page by the test itself from the local cloud's own origin. */
import { build } from 'esbuild';
import type { Frame, Page } from 'playwright-core';

export interface CloudCase {
  name: string;
  /** @param base the local cloud's address; throws to fail */
  run(page: Page, base: string): Promise<void>;
}

const CLOUD = 'emulator/host/runtime/wx/cloud';

/** What the host's `main.ts` does of it. */
const ENTRY = `
  import { network } from './emulator/host/runtime/network';
  import { files } from './emulator/host/runtime/wx/files';
  import { createCloud } from './${CLOUD}';
  // By these the SDK takes a page for WeChat's own, and would send its requests by wx.request.
  const never = () => { throw new Error('the SDK asked wx'); };
  const known = () => ({ platform: 'devtools' });
  const wx = {
    getSystemInfoSync: known, getDeviceInfo: known, getAccountInfoSync: never, login: never, request: never,
    getStorageSync: never, setStorageSync: never, connectSocket: never, cloud: createCloud(),
  };
  Object.assign(globalThis, { wx, Page: never, App: never, network, files });
  const rejections = [];
  addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));
  Object.assign(globalThis, { rejections });
`;

async function bundled(input: { contents: string } | { file: string }): Promise<string> {
  const { outputFiles } = await build({
    ...('file' in input ? { entryPoints: [input.file] } : { stdin: { contents: input.contents, resolveDir: '.' } }),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

const PAGE = '<!doctype html><meta charset="utf-8"><title>phone</title><script src="app.js"></script>';

let scripts: Promise<Record<string, string>> | undefined;

/** The same for all cases. */
function served(): Promise<Record<string, string>> {
  scripts ??= Promise.all([bundled({ contents: ENTRY }), bundled({ file: `${CLOUD}/sdk.ts` })]).then(([app, sdk]) => ({
    'app.js': app,
    'sdk.js': sdk,
  }));
  return scripts;
}

async function serve(page: Page, base: string): Promise<void> {
  const texts = await served();
  await page.unrouteAll();
  // What the test serves counts as come from afar, which may not open sockets to this computer.
  await page.context().grantPermissions(['local-network-access'], { origin: base });
  await page.route(`${base}/phone/**`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const script = texts[name];
    if (script !== undefined) return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    const two = ['o-alice', 'o-bob'].map((openid) => `<iframe name="${openid}" src="/phone/?as=${openid}"></iframe>`);
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: name === 'two' ? two.join('') : PAGE });
  });
}

export async function openPhone(page: Page, base: string, openid: string): Promise<void> {
  await serve(page, base);
  await page.goto(`${base}/phone/?as=${openid}`);
}

/** Alice's and Bob's, side by side in one page. */
export async function openTwoPhones(page: Page, base: string): Promise<[Frame, Frame]> {
  await serve(page, base);
  await page.goto(`${base}/phone/two`);
  const [alice, bob] = ['o-alice', 'o-bob'].map((name) => page.frame({ name }));
  if (!alice || !bob) throw new Error('the phones are not there');
  return [alice, bob];
}

/** What `failure` of the statements makes of an error. */
export interface Failure {
  errCode: number;
  errMsg: string;
}

/** Runs statements in the phone, which may `return`; what is thrown there comes as `{ errCode, errMsg, message }`. */
export function inPhone<T = unknown>(phone: Page | Frame, statements: string): Promise<T> {
  return phone.evaluate<T>(`(async () => {
    const { cloud } = wx;
    const failure = (work) => work.then(
      (result) => ({ resolved: result }),
      (error) => ({ errCode: error.errCode, errMsg: error.errMsg, isError: error instanceof Error }),
    );
    ${statements}
  })()`);
}

/** Until the phone's network is that. */
export const NETWORK_IS = `
  const networkIs = (state) => new Promise((resolve) => {
    if (network.state === state) return resolve();
    const stop = network.onChange(() => { if (network.state === state) { stop(); resolve(); } });
  });
`;
