import { lambdaHandler } from './lambda';

const main = jest.fn(async (event: unknown) => ({ ok: true as const, data: event }));
const handler = lambdaHandler(main);
const context = { environment: JSON.stringify({ WX_OPENID: 'o-judge' }) };

afterEach(() => {
  delete process.env.LOCAL_CLOUD_SECRET;
  delete process.env.WX_OPENID;
  main.mockClear();
});

test('the Lambda entry refuses whoever does not hold the local cloud’s secret', async () => {
  const claimed = { clientContext: { custom: { secret: 'guess', context } } };
  await expect(handler({}, claimed)).rejects.toThrow('only under the local cloud');
  process.env.LOCAL_CLOUD_SECRET = 'secret';
  await expect(handler({}, claimed)).rejects.toThrow('only under the local cloud');
  await expect(handler({}, {})).rejects.toThrow('only under the local cloud');
  expect(main).not.toHaveBeenCalled();
});

test('with the secret it runs, with the caller in the environment', async () => {
  process.env.LOCAL_CLOUD_SECRET = 'secret';
  await expect(handler({ a: 1 }, { clientContext: { custom: { secret: 'secret', context } } })).resolves.toEqual({
    ok: true,
    data: { a: 1 },
  });
  expect(main).toHaveBeenCalledWith({ a: 1 }, context);
  expect(process.env.WX_OPENID).toBe('o-judge');
});
