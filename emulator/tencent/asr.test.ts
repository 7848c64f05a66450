/** Speech, as the unmodified client meets it. */
import { Client as Asr } from 'tencentcloud-sdk-nodejs-asr/tencentcloud/services/asr/v20190614/asr_client';
import { emulator, json, onTrial, refused, settings } from './trial';

onTrial();

describe('speech', () => {
  const asr = () => new Asr(settings());
  const audio = Buffer.from('some sound');
  const ask = (more: object = {}) =>
    asr().SentenceRecognition({
      EngSerViceType: '16k_zh',
      SourceType: 1,
      VoiceFormat: 'mp3',
      Data: audio.toString('base64'),
      DataLen: audio.length,
      ...more,
    });

  test('it hears what it was told, in that order, and then that it cannot hear', async () => {
    await json('/asr/next', 'POST', { text: '我要起诉' });
    await json('/asr/next', 'POST', { text: '' });
    expect((await json('/asr')).body).toEqual(['我要起诉', '']);
    expect(await ask()).toMatchObject({ Result: '我要起诉' });
    expect(await ask()).toMatchObject({ Result: '' });
    const unheard = await ask().catch((error: Error) => error);
    expect(unheard).toMatchObject(refused('FailedOperation.ErrorRecognize'));
    expect(String(unheard)).toContain('本地替身');
    expect(await json('/asr/next', 'POST', { words: 'x' })).toMatchObject({ status: 400 });
  });

  const wav = (seconds: number) => {
    const file = Buffer.alloc(44 + seconds * 8000);
    file.write('RIFF', 0, 'latin1');
    file.writeUInt32LE(8000, 28);
    return { VoiceFormat: 'wav', Data: file.toString('base64'), DataLen: file.length };
  };

  test.each<[string, object, string]>([
    ['another engine', { EngSerViceType: 'zh' }, 'InvalidParameterValue.ErrorInvalidEngservice'],
    ['another format', { VoiceFormat: 'webm' }, 'InvalidParameterValue.ErrorInvalidVoiceFormat'],
    ['another source', { SourceType: 2 }, 'InvalidParameterValue.ErrorInvalidSourcetype'],
    ['an address', { SourceType: 0, Url: 'http://a' }, 'FailedOperation.ErrorDownFile'],
    ['no sound', { Data: '' }, 'InvalidParameterValue.ErrorInvalidVoicedata'],
    ['another length', { DataLen: 3 }, 'InvalidParameter.ErrorContentlength'],
    ['more than a minute', wav(61), 'InvalidParameterValue.ErrorVoicedataTooLong'],
    ['hot words without weight', { HotwordList: '原告' }, 'InvalidParameterValue.InvalidWordWeightStr'],
    [
      'a hot word of eleven characters',
      { HotwordList: `${'字'.repeat(11)}|8` },
      'InvalidParameterValue.InvalidWordWeightStr',
    ],
    ['a weight of twelve', { HotwordList: '原告|12' }, 'InvalidParameterValue.InvalidWordWeightStr'],
  ])('%s is refused', async (_what, more, code) => {
    await expect(ask(more)).rejects.toMatchObject(refused(code));
  });

  test('of a wav it knows how long it is', async () => {
    emulator.tencent.ears.prepare('好');
    expect(await ask(wav(2))).toMatchObject({ Result: '好', AudioDuration: 2000 });
  });
});
