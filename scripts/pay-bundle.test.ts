/** WeChat Pay's client as functions have it: bundled, in strict mode, against the stand-in. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { payEnvironment } from '../demo/gateways';
import { createEmulator, type Emulator } from '../emulator/emulator';
import { bundle } from './bundles';

const run = promisify(execFile);
let emulator: Emulator;
let folder: string;

beforeAll(async () => {
  emulator = await createEmulator();
  folder = mkdtempSync(path.join(tmpdir(), 'pay-'));
  // Not by a file of the test's own: the project's tsconfig.json makes the bundle strict.
  await bundle({ 'payer/index': 'platform/gateways/pay.ts' }, folder);
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true });
});

test('a bundled function signs its questions, believes the answers, and makes what the phone pays with', async () => {
  const script = `const { wechatPay } = require('./payer/index.js');
    (async () => {
      const order = { outTradeNo: 'WF-bundled', subMchid: '1900000109' };
      const { prepayId } = await wechatPay.prepay({ ...order, openid: 'o-plaintiff', amountFen: 5000, description: '案件受理费',
        attach: 'order-1', expiresAt: new Date(Date.now() + 600_000), notifyUrl: 'http://127.0.0.1:9/none' });
      const { package: pays } = wechatPay.payParameters(prepayId);
      console.log(JSON.stringify({ pays, ...(await wechatPay.query(order)) }));
    })().catch((error) => { console.error(error); process.exit(1); });`;
  const env = { PATH: process.env.PATH ?? '', ...payEnvironment(emulator) };
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder, env });
  const [said] = stdout.trim().split('\n').slice(-1);
  expect(JSON.parse(said ?? '')).toEqual({
    pays: expect.stringMatching(/^prepay_id=wx/),
    state: 'notPaid',
  });
});
