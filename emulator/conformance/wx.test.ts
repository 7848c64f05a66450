import cloudbase from '@cloudbase/node-sdk';
import wxCloud from 'wx-server-sdk';
import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;

beforeEach(async () => {
  emulator = await createEmulator({ envId: 'local-env' });
  Object.assign(process.env, emulator.environment);
  wxCloud.init({ env: 'local-env' });
});
afterEach(() => emulator.stop());

const outbox = async () => (await fetch(`${emulator.url}/outbox`)).json();
const next = (answer: object) => fetch(`${emulator.url}/outbox/next`, { method: 'POST', body: JSON.stringify(answer) });
const message = (touser: string) => ({
  touser,
  templateId: 'notice-template',
  page: 'pages/case/case?id=1',
  miniprogramState: 'trial' as const,
  lang: 'zh_CN' as const,
  data: { thing1: { value: '开庭提醒' }, time2: { value: '2026年12月1日 09:30' } },
});

// wx-server-sdk src/api/openapi/namespace/generic.ts and src/protobuf/openapi.js; WeChat, subscribeMessage.send.
describe('cloud.openapi of wx-server-sdk', () => {
  test('a subscribe message is recorded as WeChat would get it, and answered ok', async () => {
    emulator.clock.apply({ now: '2026-12-01T01:00:00.000Z' });
    const answer = await wxCloud.openapi.subscribeMessage.send(message('o-plaintiff'));
    expect(answer).toEqual({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' });
    expect(await outbox()).toEqual([
      {
        at: expect.stringMatching(/^2026-12-01T01:00:0/),
        apiName: 'subscribeMessage.send',
        openid: 'o-plaintiff',
        data: {
          touser: 'o-plaintiff',
          template_id: 'notice-template',
          page: 'pages/case/case?id=1',
          miniprogram_state: 'trial',
          lang: 'zh_CN',
          data: { thing1: { value: '开庭提醒' }, time2: { value: '2026年12月1日 09:30' } },
        },
      },
    ]);
  });

  // WeChat, wxacode.get: {contentType, buffer}; the quick-start project uploads that buffer.
  test('a mini-program code is a picture', async () => {
    const { contentType, buffer } = await wxCloud.openapi.wxacode.get({ path: 'pages/index/index' });
    expect(contentType).toBe('image/png');
    expect(Buffer.from(buffer).subarray(1, 4).toString()).toBe('PNG');
    expect(await outbox()).toMatchObject([{ apiName: 'wxacode.get', data: { path: 'pages/index/index' } }]);
    await next({ errcode: 45009, errmsg: 'reach max api daily quota limit' });
    await expect(wxCloud.openapi.wxacode.get({ path: 'a' })).rejects.toMatchObject({ errCode: 45009 });
  });

  test('other calls are recorded the same way; of media only what it is', async () => {
    await wxCloud.openapi.uniformMessage.send({ touser: 'o-elder', mpTemplateMsg: { appid: 'wx1' } });
    await wxCloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.alloc(3000, 255) } });
    expect(await outbox()).toMatchObject([
      { apiName: 'uniformMessage.send', openid: 'o-elder', data: { mp_template_msg: { appid: 'wx1' } } },
      {
        apiName: 'security.imgSecCheck',
        openid: null,
        data: { media: { fileName: 'media.png', bytes: 3000 } },
      },
    ]);
  });

  // WeChat, subscribeMessage.send: 43101, the user refused to be told.
  test('a prepared refusal reaches the function once, and nothing is sent', async () => {
    await next({ errcode: 43101, errmsg: 'user refuse to accept the msg' });
    await expect(wxCloud.openapi.subscribeMessage.send(message('o-plaintiff'))).rejects.toMatchObject({
      errCode: 43101,
      errMsg: expect.stringContaining('user refuse to accept the msg'),
    });
    expect(await outbox()).toEqual([]);
    await wxCloud.openapi.subscribeMessage.send(message('o-plaintiff'));
    expect(await outbox()).toHaveLength(1);
  });

  test('a refusal can be for one person only', async () => {
    await next({ errcode: 43101, errmsg: 'refused', openid: 'o-defendant' });
    await wxCloud.openapi.subscribeMessage.send(message('o-plaintiff'));
    await expect(wxCloud.openapi.subscribeMessage.send(message('o-defendant'))).rejects.toMatchObject({
      errCode: 43101,
    });
    expect(await outbox()).toMatchObject([{ openid: 'o-plaintiff' }]);
  });

  test('DELETE /outbox empties it and forgets prepared refusals', async () => {
    await wxCloud.openapi.subscribeMessage.send(message('o-plaintiff'));
    await next({ errcode: 43101, errmsg: 'refused' });
    await fetch(`${emulator.url}/outbox`, { method: 'DELETE' });
    expect(await outbox()).toEqual([]);
    await wxCloud.openapi.subscribeMessage.send(message('o-plaintiff'));
    expect(await outbox()).toHaveLength(1);
  });

  test('a refusal without a code is itself refused', async () => {
    expect((await next({ errcode: 0 })).status).toBe(400);
    expect((await next({ errmsg: 'no code' })).status).toBe(400);
  });

  test('WeChat’s inner calls are said not to be emulated', async () => {
    await expect(wxCloud.getOpenData({ list: ['cloud-id'] })).rejects.toMatchObject({
      errMsg: expect.stringContaining('only calls of the open API are emulated'),
    });
  });
});

// node-sdk src/wx/index.ts, callWxOpenApi: action wx.api, JSON both ways.
test('callWxOpenApi of node-sdk is recorded too', async () => {
  const app = cloudbase.init({ env: 'local-env' });
  const { result } = await app.callWxOpenApi({
    apiName: 'templateMessage.send',
    requestData: { touser: 'o-elder', template_id: 't' },
  });
  expect(result).toEqual({ errcode: 0, errmsg: 'ok' });
  expect(await outbox()).toMatchObject([
    { apiName: 'templateMessage.send', openid: 'o-elder', data: { template_id: 't' } },
  ]);
});

// wx-server-sdk src/api/cloudpay/namespace/generic.ts, action wx.wxPayApi.
test('what of cloudPay is not emulated says so', async () => {
  const { cloudPay } = wxCloud as unknown as { cloudPay: { downloadBill(data: object): Promise<unknown> } };
  await expect(cloudPay.downloadBill({ billDate: '20261126' })).rejects.toMatchObject({
    errMsg: expect.stringContaining('cloudPay.downloadBill is not emulated'),
  });
});

test('a form that is cut short is refused, and the emulator goes on', async () => {
  const answer = await fetch(`${emulator.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=mark' },
    body: '--mark\r\ncontent-disposition: form-data; name="action"\r\n\r\nwx.openApi',
  });
  expect(answer.status).toBe(400);
  expect(await outbox()).toEqual([]);
});
