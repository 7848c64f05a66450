/** The unmodified @cloudbase/js-sdk 3.7 in Node.js, in both of its modes; e2e/ runs the same cases in Chromium. */
import { generateKeyPairSync } from 'node:crypto';
import sdk from '@cloudbase/js-sdk';
import nodeSdk from '@cloudbase/node-sdk';
import type { Emulator } from '../emulator';
import { ENV_ID, startCloud } from './client-cloud';
import { DOCUMENT_CASES } from './client-document-cases';
import { RULE_CASES } from './client-rule-cases';
import { SERVICE_CASES } from './client-service-cases';
import { connect, type Mode, type Sdk, type Tokens, type WebApp } from './web-sdk';

const open = ({ port }: Emulator, mode: Mode): WebApp => connect(sdk as unknown as Sdk, { env: ENV_ID, mode, port });

describe.each<Mode>(['CLOUD_API', 'GATEWAY'])('in mode %s', (mode) => {
  let emulator: Emulator;
  let app: WebApp;
  beforeEach(async () => {
    emulator = await startCloud();
    app = open(emulator, mode);
    // The SDK prints what it cannot parse (XML of an upload), and help with each failed sign-in.
    for (const name of ['log', 'warn', 'error'] as const) jest.spyOn(console, name).mockImplementation(() => undefined);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await emulator.stop();
  });

  test.each([...SERVICE_CASES, ...DOCUMENT_CASES, ...RULE_CASES])('$name', async ({ run }) => {
    const person = async (openid: string): Promise<Tokens> => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ openid });
      const answer = await fetch(`${emulator.url}/auth/v1/signin/openid`, { method: 'POST', headers, body });
      return (await answer.json()) as Tokens;
    };
    await run({ app, mode, swallows: mode === 'GATEWAY', file: (fileContent) => ({ fileContent }), person, expect });
  });
});

// node-sdk src/auth/index.ts, createTicket.
describe('a custom ticket of the server SDK', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const credentials = { private_key_id: 'key-1', private_key: privateKey, env_id: 'env-x' };
  const ticket = (uid: string, changes = {}) =>
    nodeSdk
      .init({ env: 'env-x', credentials: { ...credentials, ...changes } })
      .auth()
      .createTicket(uid);
  let emulator: Emulator;
  afterEach(async () => {
    jest.restoreAllMocks();
    await emulator.stop();
  });

  test('signs in, and the function sees the id that it was made for', async () => {
    emulator = await startCloud({ customLogin: { privateKeyId: 'key-1', publicKey } });
    const app = open(emulator, 'CLOUD_API');
    const { data, error } = await app.auth().signInWithCustomTicket(async () => ticket('user-1234'));
    expect(error).toBeNull();
    const { result } = await app.callFunction({ name: 'who', data: {} });
    expect(result).toMatchObject({ customUserId: 'user-1234', uid: data.user?.id, anonymous: false });
    // The platform's id is another one, as in the cloud.
    expect(data.user?.id).not.toBe('user-1234');
  });

  test('is refused when another key signed it, or none is known', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const foreign = ticket('user-1234', { private_key: other.export({ type: 'pkcs8', format: 'pem' }).toString() });
    emulator = await startCloud({ customLogin: { privateKeyId: 'key-1', publicKey } });
    const signIn = async (text: string) =>
      (
        await open(emulator, 'CLOUD_API')
          .auth()
          .signInWithCustomTicket(async () => text)
      ).error;
    expect(await signIn(foreign)).toMatchObject({ message: expect.stringContaining('signature') });
    expect(await signIn(ticket('user-1234', { private_key_id: 'key-2' }))).toMatchObject({
      message: expect.stringContaining('unknown here'),
    });
    expect(await signIn('rubbish')).toMatchObject({ message: expect.stringContaining('malformed') });
    expect(await signIn(ticket('user-1234'))).toBeNull();
  });
});
