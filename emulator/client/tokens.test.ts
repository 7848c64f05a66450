import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createEmulator, type Emulator } from '../emulator';
import { memoryJournal } from '../store/journal';
import { Store } from '../store/store';
import { personOf } from './caller';
import { Tokens } from './tokens';

const KEY = Buffer.alloc(32, 7);
const HOUR = 3600_000;
const alice = personOf('env-x', 'o-alice');

let now = 0;
beforeEach(() => {
  now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

async function open(key = KEY, envId = 'env-x') {
  const store = await Store.open(memoryJournal(), () => undefined);
  return { store, tokens: await Tokens.open(store, envId, key) };
}

// docs.cloudbase.net/http-api/auth/auth-sign-in-custom: 2 hours and 31 days.
test('an access token holds two hours, a refresh token 31 days', async () => {
  const { tokens } = await open();
  const { access_token, refresh_token, expires_in } = tokens.signIn(alice);
  expect(expires_in).toBe(7200);
  expect(tokens.identify(access_token)).toEqual(alice);
  now += 2 * HOUR - 1000;
  expect(tokens.identify(access_token)).toEqual(alice);
  now += 1000;
  expect(tokens.identify(access_token)).toBe('ACCESS_TOKEN_EXPIRED');
  now += 31 * 24 * HOUR - 2 * HOUR - 1000;
  const refreshed = tokens.refresh(refresh_token);
  expect(refreshed && tokens.identify(refreshed.access_token)).toEqual(alice);
  now += 1000;
  expect(tokens.refresh(refresh_token)).toBeUndefined();
});

test('refreshing does not lengthen a session', async () => {
  const { tokens } = await open();
  let { refresh_token } = tokens.signIn(alice);
  for (let day = 0; day < 30; day += 1) {
    now += 24 * HOUR;
    refresh_token = tokens.refresh(refresh_token)?.refresh_token ?? '';
  }
  now += 25 * HOUR;
  expect(tokens.refresh(refresh_token)).toBeUndefined();
});

test('a session that ends sooner, as a custom ticket may say, has shorter tokens', async () => {
  const { tokens } = await open();
  const { access_token, refresh_token, expires_in } = tokens.signIn(alice, now + 60_000);
  expect(expires_in).toBeLessThanOrEqual(60);
  now += 61_000;
  expect(tokens.identify(access_token)).toBe('ACCESS_TOKEN_EXPIRED');
  expect(tokens.refresh(refresh_token)).toBeUndefined();
});

test('what another key or environment signed is nobody’s', async () => {
  const { tokens } = await open();
  for (const other of [await open(Buffer.alloc(32, 8)), await open(KEY, 'env-y')]) {
    const { access_token, refresh_token } = other.tokens.signIn(alice);
    expect(tokens.identify(access_token)).toBe('INVALID_ACCESS_TOKEN');
    expect(tokens.refresh(refresh_token)).toBeUndefined();
  }
});

test('a token without a signature, or that asks for another algorithm, is nobody’s', async () => {
  const { tokens } = await open();
  const [, claims] = tokens.signIn(alice).access_token.split('.');
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  for (const text of [`${none}.${claims}.`, `${none}.${claims}`, `.${claims}.`, '', '..', 'a.b.c.d'])
    expect(tokens.identify(text)).toBe('INVALID_ACCESS_TOKEN');
});

test('signing out ends the session with all its tokens, and no other', async () => {
  const { tokens, store } = await open();
  const first = tokens.signIn(alice);
  const second = tokens.signIn(alice);
  const refreshed = tokens.refresh(first.refresh_token);
  await tokens.signOut(first.access_token);
  expect(tokens.identify(first.access_token)).toBe('INVALID_ACCESS_TOKEN');
  expect(refreshed && tokens.identify(refreshed.access_token)).toBe('INVALID_ACCESS_TOKEN');
  expect(tokens.refresh(first.refresh_token)).toBeUndefined();
  expect(tokens.identify(second.access_token)).toEqual(alice);
  // Another opening of the same data knows it, too, and forgets it when its tokens are dead anyway.
  const again = await Tokens.open(store, 'env-x', KEY);
  expect(again.refresh(first.refresh_token)).toBeUndefined();
  now += 32 * 24 * HOUR;
  await Tokens.open(store, 'env-x', KEY);
  expect(store.collections.get('__client_ended')?.docs.size).toBe(0);
});

test('sessions outlive a restart, and end with another data folder', async () => {
  jest.restoreAllMocks();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'client-tokens-'));
  const start = (dataDir: string): Promise<Emulator> => createEmulator({ envId: 'env-x', dataDir });
  const first = await start(path.join(folder, 'one'));
  const { access_token } = first.client.signIn('o-alice');
  await first.stop();
  const second = await start(path.join(folder, 'one'));
  expect(second.client.identify(access_token)).toMatchObject({ openid: 'o-alice' });
  await second.stop();
  const other = await start(path.join(folder, 'two'));
  expect(other.client.identify(access_token)).toBeUndefined();
  await other.stop();
  await rm(folder, { recursive: true, force: true });
});
