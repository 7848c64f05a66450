import { Session, SignedOut } from './session';

const token = (n: number) =>
  `h.${btoa(JSON.stringify({ iss: 'env-x', n, sub: '?>?>' }))
    .replaceAll('/', '_')
    .replaceAll('+', '-')}.s`;

let asked: string[];
beforeEach(() => {
  asked = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    asked.push(String(init?.body));
    return Response.json({ access_token: token(asked.length) });
  });
});
afterEach(() => jest.restoreAllMocks());

test('the phone signs in once, as its person, and learns of which environment the local cloud is', async () => {
  const session = new Session('o-alice');
  const [first, second] = await Promise.all([session.login(), session.login()]);
  expect([first, second]).toEqual([{ token: token(1), env: 'env-x' }, first]);
  expect(asked).toEqual(['{"openid":"o-alice"}']);
});

test('a dead token is replaced once, however many requests found it dead', async () => {
  const session = new Session('o-alice');
  const { token: dead } = await session.login();
  expect(await Promise.all([session.renewed(dead), session.renewed(dead)])).toEqual([token(2), token(2)]);
  expect(await session.renewed('an older one')).toBe(token(2));
  expect(asked).toHaveLength(2);
});

test('a sign-in that failed is tried again by who asks next', async () => {
  jest.mocked(fetch).mockRejectedValueOnce(new TypeError('net::ERR_CONNECTION_REFUSED'));
  const session = new Session('o-alice');
  await expect(session.login()).rejects.toThrow('request:fail net::ERR_CONNECTION_REFUSED');
  expect((await session.login()).env).toBe('env-x');
});

test('nobody is not signed in', async () => {
  await expect(new Session('').login()).rejects.toThrow(SignedOut);
  expect(asked).toEqual([]);
});
