/** Who is let in, and which action is meant. */
import Sign from 'tencentcloud-sdk-nodejs/tencentcloud/common/sign';
import { emulator, faceid, onTrial, refused } from './trial';

onTrial();

describe('TC3-HMAC-SHA256', () => {
  const send = async (change: {
    body?: string;
    timestamp?: number;
    service?: string;
    headers?: Record<string, string>;
  }) => {
    const { body = '{}', timestamp = Math.floor(Date.now() / 1000), service = '127' } = change;
    const headers = { 'Content-Type': 'application/json' };
    const signed = { method: 'POST', url: emulator.url, payload: {}, timestamp, service, headers, multipart: false };
    const authorization = Sign.sign3({ ...signed, secretId: 'id', secretKey: 'key', boundary: '' });
    const answer = await fetch(emulator.url, {
      method: 'POST',
      body,
      headers: {
        ...headers,
        authorization,
        'x-tc-action': 'GetLiveCode',
        'x-tc-version': '2018-03-01',
        'x-tc-timestamp': `${timestamp}`,
        ...change.headers,
      },
    });
    expect(answer.status).toBe(200);
    const { Response }: { Response: { Error?: { Code: string } } } = JSON.parse(await answer.text());
    return Response;
  };
  const code = async (change: Parameters<typeof send>[0]) => (await send(change)).Error?.Code;

  test('the right key is let in, and the answer carries its RequestId', async () => {
    expect(await faceid().GetLiveCode()).toEqual({
      LiveCode: expect.stringMatching(/^\d{4}$/),
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(await code({})).toBeUndefined();
  });

  test('a wrong key and an unknown one are not', async () => {
    const wrong = faceid({ secretId: 'id', secretKey: 'other' }).GetLiveCode();
    await expect(wrong).rejects.toMatchObject(refused('AuthFailure.SignatureFailure'));
    const unknown = faceid({ secretId: 'nobody', secretKey: 'key' }).GetLiveCode();
    await expect(unknown).rejects.toMatchObject(refused('AuthFailure.SecretIdNotFound'));
  });

  test('a body that was altered on its way is not', async () => {
    expect(await code({ body: '{"a":1}' })).toBe('AuthFailure.SignatureFailure');
  });

  test('a time more than five minutes off the real one is not, however the local cloud’s clock stands', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await code({ timestamp: now - 290 })).toBeUndefined();
    expect(await code({ timestamp: now - 310 })).toBe('AuthFailure.SignatureExpire');
    expect(await code({ timestamp: now + 310 })).toBe('AuthFailure.SignatureExpire');
    emulator.clock.apply({ advance: 'P30D' });
    expect(await code({})).toBeUndefined();
    expect(await code({ headers: { 'x-tc-timestamp': `${now - 1}` } })).toBe('AuthFailure.SignatureFailure');
  });

  test('what is no such authorization is not', async () => {
    expect(await code({ headers: { authorization: 'Bearer x' } })).toBe('AuthFailure.InvalidAuthorization');
    const headers = {
      authorization: `TC3-HMAC-SHA256 Credential=id/1970-01-01/127/tc3_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
    };
    expect(await code({ headers })).toBe('AuthFailure.SignatureFailure');
  });

  test('an action or a version that does not exist is said so', async () => {
    expect(await code({ headers: { 'x-tc-action': 'GetLivelyCode' } })).toBe('InvalidAction');
    expect(await code({ headers: { 'x-tc-action': 'toString' } })).toBe('InvalidAction');
    expect(await code({ headers: { 'x-tc-version': '2017-03-12' } })).toBe('NoSuchVersion');
    await expect(faceid().GetActionSequence({})).rejects.toMatchObject(refused('InvalidAction'));
  });

  test('the hub’s page is where it was', async () => {
    expect((await fetch(emulator.url)).headers.get('content-type')).toContain('text/html');
  });
});
