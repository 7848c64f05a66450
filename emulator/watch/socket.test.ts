/** The socket itself: who may log in, and what clients send that they should not. */
import { connect } from 'node:net';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { loginOf, RawClient, type RawMessage } from './raw-client';
import { SdkModel } from './sdk-model';

const ENVIRONMENT: EmulatorOptions = {
  envId: 'env-x',
  collections: { boards: [], tickets: [] },
  rules: { boards: { read: true, write: false }, tickets: { read: "doc.state == 'open'", write: false } },
  onWarning: () => undefined,
};

let emulator: Emulator;
const start = async (options: EmulatorOptions = {}) => {
  emulator = await createEmulator({ ...ENVIRONMENT, ...options });
};
afterEach(async () => {
  await emulator.stop();
});

const put = (collection: string, ...docs: { _id: string; [field: string]: string | number }[]) =>
  emulator.store.run((unit) => {
    for (const doc of docs) unit.put(emulator.store.collection(collection), `s${doc._id}`, doc);
  });
const codeOf = ({ msgType, msgData }: RawMessage) => [msgType, msgData?.code];

describe('a login', () => {
  const tokenOf = (openid: string) => emulator.client.signIn(openid).access_token;

  test('websocket-client.ts, webLogin: with the signature of auth.wsWebSign', async () => {
    await start();
    const client = await RawClient.connect(emulator.port);
    expect(await client.ask('LOGIN', ...loginOf(emulator, tokenOf('o-alice')))).toMatchObject({
      msgType: 'LOGIN_RES',
      msgData: { envId: 'env-x' },
    });
  });

  test('with an access token itself', async () => {
    await start();
    const client = await RawClient.connect(emulator.port);
    const answer = await client.ask('LOGIN', { envId: 'env-x', accessToken: tokenOf('o-alice') });
    expect(answer.msgType).toBe('LOGIN_RES');
  });

  test.each([
    ['no signature', undefined, 'SIGN_PARAM_INVALID'],
    ['a text that is none', 'hello', 'SIGN_PARAM_INVALID'],
    ['one that was changed', 'W10.AAAA', 'SIGN_INVALID_ERROR'],
  ])('realtime.d.ts: %s is refused with a code at which the SDK asks for another', async (_what, signStr, code) => {
    await start();
    const client = await RawClient.connect(emulator.port);
    const answer = await client.ask('LOGIN', { envId: 'env-x', accessToken: '' }, { exMsgData: { signStr } });
    expect(codeOf(answer)).toEqual(['ERROR', code]);
  });

  test('one that was signed by another local cloud, or for another person, is refused', async () => {
    await start();
    const other = await createEmulator(ENVIRONMENT);
    const client = await RawClient.connect(emulator.port);
    expect(codeOf(await client.ask('LOGIN', ...loginOf(other, tokenOf('o-alice'))))[1]).toBe('SIGN_INVALID_ERROR');
    const [body] = emulator.watch.wsSign(tokenOf('o-alice')).signStr.split('.');
    const [, mac] = emulator.watch.wsSign(tokenOf('o-bob')).signStr.split('.');
    const forged = { exMsgData: { signStr: `${body}.${mac}` } };
    expect(codeOf(await client.ask('LOGIN', { envId: '' }, forged))[1]).toBe('SIGN_INVALID_ERROR');
    await other.stop();
  });

  test('a signature holds for 2 minutes; an access token that was signed out, no longer', async () => {
    await start();
    const client = await RawClient.connect(emulator.port);
    const token = tokenOf('o-alice');
    const login = loginOf(emulator, token);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_001);
    expect(codeOf(await client.ask('LOGIN', ...login))[1]).toBe('SIGN_EXPIRED_ERROR');
    now.mockRestore();
    await fetch(`${emulator.url}/auth/v1/revoke`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(codeOf(await client.ask('LOGIN', ...loginOf(emulator, token)))[1]).toBe('CHECK_LOGIN_FAILED');
  });

  test('another environment is refused; after five refusals the socket is closed for good (3050)', async () => {
    await start();
    const client = await RawClient.connect(emulator.port);
    for (let i = 0; i < 5; i++) {
      expect(codeOf(await client.ask('LOGIN', { envId: 'other' }))).toEqual(['ERROR', 'INVALIID_ENV']);
    }
    expect(await client.whenClosed()).toBe(3050);
  });

  test('before it nothing is watched', async () => {
    await start();
    const client = await RawClient.connect(emulator.port);
    await expect(client.watch('w', { collName: 'boards' })).rejects.toThrow('CHECK_LOGIN_FAILED');
  });

  test('who does not log in within 30 s is closed out', async () => {
    await start();
    const client = await RawClient.connect(emulator.port);
    emulator.watch.beat();
    await client.ask('PING');
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 30_001);
    emulator.watch.beat();
    expect(await client.whenClosed()).toBe(3050);
    now.mockRestore();
  });
});

describe('bad input', () => {
  test.each(['{', '[]', 'null', '"PING"', '{"__proto__":1'])('%s is no message: the socket is closed', async (text) => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    client.send(text);
    expect(await client.whenClosed()).toBe(1007);
  });

  test('bytes instead of text close the socket', async () => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    client.socket.send(Buffer.from('{}'));
    expect(await client.whenClosed()).toBe(1007);
  });

  test('a message of more than 100 KB closes the socket', async () => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    client.send(JSON.stringify({ msgType: 'PING', requestId: 'x'.repeat(100_000) }));
    expect(await client.whenClosed()).toBe(1009);
  });

  test.each([
    ['an unknown type', { msgType: 'DROP' }, 'INVALID_PARAM'],
    ['no type', {}, 'INVALID_PARAM'],
    ['no watchId', { msgType: 'INIT_WATCH', msgData: { envId: 'env-x' } }, 'INVALID_PARAM'],
    ['no data', { msgType: 'INIT_WATCH', watchId: 'w', msgData: null }, 'INVALIID_ENV'],
    ['another environment', { msgType: 'INIT_WATCH', watchId: 'w', msgData: { envId: 'y' } }, 'INVALIID_ENV'],
    ['an unknown watch', { msgType: 'CHECK_LAST', watchId: 'w', msgData: { queryID: 'q' } }, 'QUERYID_INVALID_ERROR'],
  ])('%s is an error, and the socket goes on', async (_what, message, code) => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    client.send({ requestId: 'r', ...message });
    expect(codeOf(await client.until(({ requestId }) => requestId === 'r'))).toEqual(['ERROR', code]);
    expect((await client.ask('PING')).msgType).toBe('PONG');
  });

  test.each([
    ['a collection that is no text', { collName: 1 }],
    ['a query that is no text', { query: {} }],
    ['a query that is not JSON', { query: '{' }],
    ['a query that is no object', { query: '[]' }],
    ['a limit below 0', { limit: -1 }],
    ['a limit that is a fraction', { limit: 1.5 }],
    ['an order that is neither way', { orderBy: { n: 'up' } }],
    ['an order that is a text', { orderBy: 'n' }],
    ['a query of more than 32,000 characters', { query: JSON.stringify({ n: 'x'.repeat(32_000) }) }],
    [
      'what is near',
      { query: JSON.stringify({ at: { $near: { $geometry: { type: 'Point', coordinates: [0, 0] } } } }) },
    ],
  ])('%s cannot be watched', async (_what, wrong) => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    const data = { envId: 'env-x', collName: 'boards', query: '{}', ...wrong };
    expect(codeOf(await client.ask('INIT_WATCH', data, { watchId: 'w' }))).toEqual(['ERROR', 'INVALID_PARAM']);
    expect(emulator.watch.counts).toMatchObject({ watches: 0, channels: 0 });
  });

  test('an unknown operator has its own code', async () => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    await expect(client.watch('w', { collName: 'boards', query: { n: { $huh: 1 } } })).rejects.toThrow(
      'DATABASE_INVALID_OPERRATOR',
    );
  });

  test.each([
    ['that is none', 'hello'],
    ['of nobody', `${'0'.repeat(36)}["boards","{}",null,[]`],
    ['of another form', `${'0'.repeat(36)}{"a":1}`],
    ['with an order of another form', `${'0'.repeat(36)}["boards","{}",null,[1]]`],
  ])('REBUILD_WATCH: a queryID %s is refused', async (_what, queryID) => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    const data = { envId: 'env-x', collName: 'boards', queryID, eventID: 0 };
    const answer = await client.ask('REBUILD_WATCH', data, { watchId: 'w' });
    expect(codeOf(answer)).toEqual(['ERROR', 'QUERYID_INVALID_ERROR']);
  });

  test.each([-1, 1.5, '1', null])('REBUILD_WATCH: the eventID %s is refused', async (eventID) => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    const { queryId: queryID } = await client.watch('w', { collName: 'boards' });
    const data = { envId: 'env-x', collName: 'boards', queryID, eventID };
    expect(codeOf(await client.ask('REBUILD_WATCH', data, { watchId: 'w' }))).toEqual(['ERROR', 'INVALID_PARAM']);
  });

  test('a made-up queryID gives no more than the rules allow', async () => {
    await start();
    await put('tickets', { _id: 'a', state: 'sealed' });
    const client = await RawClient.open(emulator, 'o-alice');
    const queryID = `${'0'.repeat(36)}["tickets","{}",null,[]]`;
    const data = { envId: 'env-x', collName: 'tickets', queryID, eventID: 5 };
    const answer = await client.ask('REBUILD_WATCH', data, { watchId: 'w' });
    expect(codeOf(answer)).toEqual(['ERROR', 'COLLECTION_PERMISSION_DENIED']);
  });

  test('a query that the rule does not follow from is refused, and says what it lacks', async () => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    await expect(client.watch('w', { collName: 'tickets' })).rejects.toThrow(
      /COLLECTION_PERMISSION_DENIED.*doc\.state == 'open'.*lacks: state: 'open'/s,
    );
  });

  test('a collection without rules, or that is not there, cannot be watched', async () => {
    await start({ collections: { boards: [], tickets: [], closed: [] } });
    const client = await RawClient.open(emulator, 'o-alice');
    await expect(client.watch('w', { collName: 'closed' })).rejects.toThrow('COLLECTION_PERMISSION_DENIED');
    await expect(client.watch('w', { collName: 'nowhere' })).rejects.toThrow('DATABASE_COLLECTION_NOT_EXIST');
    await expect(client.watch('w', { collName: '__client_ended' })).rejects.toThrow('DATABASE_COLLECTION_NOT_EXIST');
  });

  test("another's queryID goes on as one's own, and the other is not disturbed", async () => {
    await start();
    const [alice, eve] = [await RawClient.open(emulator, 'o-alice'), await RawClient.open(emulator, 'o-eve')];
    const seen = await alice.watch('w', { collName: 'boards' });
    const copied = new SdkModel();
    copied.queryId = seen.queryId;
    copied.current = seen.current;
    const taken = await eve.rebuild('w', 'boards', copied);
    await put('boards', { _id: 'a', n: 1 });
    while (seen.docs.length === 0) await alice.change();
    while (taken.docs.length === 0) await eve.change();
    expect(emulator.watch.counts).toMatchObject({ watches: 2, lingering: 0 });
  });

  test('one connection has at most 500 watches', async () => {
    await start();
    const client = await RawClient.open(emulator, 'o-alice');
    for (let i = 0; i < 500; i++) await client.watch(`w${i}`, { collName: 'boards', query: { i } });
    await expect(client.watch('one more', { collName: 'boards' })).rejects.toThrow('at most 500');
    await client.close();
    expect(emulator.watch.counts).toMatchObject({ watches: 0, channels: 0 });
  });

  test('a page of a foreign origin, and a foreign host name, are not let in', async () => {
    await start();
    expect((await RawClient.connect(emulator.port, { origin: 'https://evil.example' })).closed).toBe(1006);
    expect((await RawClient.connect(emulator.port, { host: 'evil.example' })).closed).toBe(1006);
    expect((await RawClient.connect(emulator.port, { origin: 'http://localhost:8080' })).closed).toBeUndefined();
  });

  test('an upgrade at another path is answered with 404', async () => {
    await start();
    const socket = connect(emulator.port, '127.0.0.1');
    socket.write('GET /other HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    const text = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    expect(text).toMatch(/^HTTP\/1\.1 404 /);
    socket.destroy();
  });
});
