import { createEmulator, type Emulator } from '../../emulator/emulator';
import { meaningOf, sendSubscribeMessage } from './messages';

test.each([
  [43101, 'noConsent'],
  [43108, 'retry'],
  [45009, 'retry'],
  [45011, 'retry'],
  [40003, 'drop'],
  [43004, 'drop'],
  [43019, 'drop'],
  [47003, 'alarm'],
  [40037, 'alarm'],
  [41030, 'alarm'],
  [43107, 'alarm'],
  [-604101, 'alarm'],
  [-1, 'unsure'],
  [-501001, 'unsure'],
  [-604102, 'unsure'],
])('%s means %s', (code, meaning) => {
  expect(meaningOf(code)).toBe(meaning);
});

describe('through the SDK', () => {
  let emulator: Emulator;
  let timers: jest.SpyInstance;
  beforeEach(async () => {
    timers = jest.spyOn(globalThis, 'setTimeout');
    emulator = await createEmulator();
    Object.assign(process.env, emulator.environment);
  });
  afterEach(async () => {
    await emulator.stop();
    for (const { value } of timers.mock.results) clearTimeout(value);
    jest.restoreAllMocks();
  });
  const message = {
    openid: 'o-a',
    templateId: 't',
    page: '/pages/messages/index?a=1',
    data: { thing1: { value: '一' } },
  };

  test('a message is sent with the page as WeChat writes it', async () => {
    expect(await sendSubscribeMessage(message)).toEqual({ kind: 'sent' });
    expect(emulator.outbox.list()).toMatchObject([
      {
        openid: 'o-a',
        data: { template_id: 't', page: 'pages/messages/index?a=1', data: { thing1: { value: '一' } } },
      },
    ]);
  });

  test('WeChat’s own code comes through', async () => {
    emulator.outbox.prepare({ errcode: 43101, errmsg: 'user refuse to accept the msg' });
    expect(await sendSubscribeMessage(message)).toEqual({ kind: 'noConsent', code: 43101 });
  });

  test.each(['error-before', 'error-after', 'timeout-after'] as const)('after %s nobody knows', async (fault) => {
    emulator.faults.add({ match: { gateway: 'subscribeMessage.send' }, fault });
    expect(await sendSubscribeMessage(message)).toEqual({ kind: 'unsure' });
  });
});
