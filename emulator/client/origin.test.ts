import http from 'node:http';
import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ origins: ['https://servicewechat.com'], hosts: ['host.docker.internal'] });
});
afterAll(() => emulator.stop());

describe('from where', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,x-sdk-version',
  };

  /** fetch sets these headers itself. */
  const raw = (headers: Record<string, string>, method = 'GET', path = '/clock') =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
      const { port } = emulator;
      const call = http.request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
      });
      call.on('error', reject);
      call.end();
    });

  test.each(['http://127.0.0.1:5173', 'http://localhost', 'http://localhost:8080', 'https://servicewechat.com'])(
    'pages of %s may, with credentials and every header',
    async (origin) => {
      const asked = await raw({ origin, ...preflight }, 'OPTIONS', '/web');
      expect(asked).toMatchObject({
        status: 204,
        headers: {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          'access-control-allow-headers': 'authorization,x-sdk-version',
          'access-control-allow-methods': expect.stringContaining('PATCH'),
          vary: 'Origin',
        },
      });
      expect(await raw({ origin })).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': origin } });
    },
  );

  test.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'null',
    'https://localhost',
    'http://localhost:80:1',
  ])('pages of %s may not, not even without a preflight', async (origin) => {
    const refused = await raw({ origin }, 'DELETE', '/stats');
    expect(refused.status).toBe(403);
    expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    expect((await raw({ origin, ...preflight }, 'OPTIONS', '/web')).status).toBe(403);
  });

  test('a host name that is not this computer’s is refused, also for /admin', async () => {
    expect((await raw({ host: 'evil.example' }, 'POST', '/admin')).status).toBe(403);
    expect((await raw({ host: 'evil.example:4000' })).status).toBe(403);
    for (const host of ['localhost:1', 'LOCALHOST', '[::1]:4000', '127.0.0.1', 'host.docker.internal:4000'])
      expect((await raw({ host })).status).toBe(200);
  });

  test('paths that are none are 400', async () => {
    expect((await raw({}, 'GET', '//')).status).toBe(400);
    expect((await raw({}, 'GET', '/storage/%')).status).toBeLessThan(500);
  });
});
