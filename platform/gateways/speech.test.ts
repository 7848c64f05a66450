/** Speech over Tencent's own client, against the local cloud's stand-in. */
import { gatewayEnvironment } from '../../demo/gateways';
import { createEmulator, type Emulator } from '../../emulator/emulator';
import { HOT_WORDS, hotwordList } from './hot-words';
import { MOST_AUDIO_BYTES, SPEECH_FORMATS, tencentSpeech } from './speech';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await createEmulator();
  Object.assign(process.env, gatewayEnvironment(emulator));
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await emulator.stop();
});
afterEach(() => {
  emulator.faults.clear();
  emulator.tencent.ears.clear();
});

const SOUND = Buffer.from('a minute of a voice');
const hear = (text: string) => emulator.tencent.ears.prepare(text);

test.each(SPEECH_FORMATS)('what is said in %s becomes text', async (format) => {
  hear(' 被告于二〇二五年三月借款，至今未还。\n');
  expect(await tencentSpeech.recognise(SOUND, format)).toBe('被告于二〇二五年三月借款，至今未还。');
});

test('silence is nothing wrong: he may say it again, or type', async () => {
  const unheard = { code: 'PRECONDITION_FAILED', message: expect.stringMatching(/再说一遍.*打字/) };
  await expect(tencentSpeech.recognise(SOUND, 'mp3')).rejects.toMatchObject(unheard);
  hear('');
  await expect(tencentSpeech.recognise(SOUND, 'mp3')).rejects.toMatchObject(unheard);
});

test('too long, and no sound at all, is said before it is sent', async () => {
  const long = tencentSpeech.recognise(Buffer.alloc(MOST_AUDIO_BYTES + 1), 'mp3');
  await expect(long).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('60 秒') });
  await expect(tencentSpeech.recognise(Buffer.alloc(0), 'mp3')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  hear('最长的一段');
  expect(await tencentSpeech.recognise(Buffer.alloc(MOST_AUDIO_BYTES, 1), 'mp3')).toBe('最长的一段');
});

test('a minute and one second is Tencent’s to measure', async () => {
  const file = Buffer.alloc(44 + 61 * 8000);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(8000, 28);
  hear('never heard');
  const long = tencentSpeech.recognise(file, 'wav');
  await expect(long).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('60 秒') });
});

test.each(['error-before', 'timeout-after'] as const)(
  '%s: he types, and what he wrote is still there',
  async (fault) => {
    hear('我要起诉');
    emulator.faults.add({ match: { gateway: 'asr' }, fault, times: 1 });
    await expect(tencentSpeech.recognise(SOUND, 'mp3')).rejects.toMatchObject({
      code: 'UPSTREAM_FAILED',
      message: expect.stringContaining('直接打字'),
    });
  },
);

test('the hot words are within Tencent’s limits, each once', () => {
  expect(HOT_WORDS.length).toBeLessThanOrEqual(128);
  expect(new Set(HOT_WORDS).size).toBe(HOT_WORDS.length);
  for (const word of HOT_WORDS) expect(word).toMatch(/^\p{Script=Han}{2,10}$/u);
  expect(hotwordList()).toMatch(/^原告\|8,/);
});
