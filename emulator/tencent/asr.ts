/** 一句话识别, `asr` 2019-06-14: a stand-in that cannot hear. It answers the texts it was given, in their order. */
import type { Action } from './action';
import { ApiError } from './error';

const FORMATS = ['wav', 'pcm', 'ogg-opus', 'speex', 'silk', 'mp3', 'm4a', 'aac', 'amr'];
const ENGINES = /^(8k|16k)_(zh|en|yue|ja|ko|vi|ms|id|fil|th|pt|tr|ar|es|hi|fr|de)(-PY|_medical|_dialect)?$/;
/** Comments of SentenceRecognitionRequest. */
const MOST_BASE64 = 3 * 1024 * 1024;
const MOST_SECONDS = 60;
const MOST_HOTWORDS = 128;
const MOST_HOTWORD = 30;

export class Ears {
  readonly #next: string[] = [];

  prepare(text: string): void {
    this.#next.push(text);
  }

  hear(): string | undefined {
    return this.#next.shift();
  }

  list(): readonly string[] {
    return this.#next;
  }

  clear(): void {
    this.#next.length = 0;
  }
}

const refused = (code: string, message: string) => new ApiError(code, message);

export function asr(ears: Ears): Record<string, Action> {
  return {
    SentenceRecognition: {
      shape: {
        EngSerViceType: 'text!',
        SourceType: 'number!',
        VoiceFormat: 'text!',
        ProjectId: 'number',
        SubServiceType: 'number',
        Url: 'text',
        UsrAudioKey: 'text',
        Data: 'text',
        DataLen: 'number',
        WordInfo: 'number',
        FilterDirty: 'number',
        FilterModal: 'number',
        FilterPunc: 'number',
        ConvertNumMode: 'number',
        HotwordId: 'text',
        CustomizationId: 'text',
        ReinforceHotword: 'number',
        HotwordList: 'text',
        InputSampleRate: 'number',
        ReplaceTextId: 'text',
      },
      run({ parameters }) {
        if (!ENGINES.test(parameters.text('EngSerViceType')))
          throw refused('InvalidParameterValue.ErrorInvalidEngservice', 'EngSerViceType无效。');
        const format = parameters.text('VoiceFormat');
        if (!FORMATS.includes(format))
          throw refused('InvalidParameterValue.ErrorInvalidVoiceFormat', '音频编码格式不支持。');
        const source = parameters.number('SourceType');
        if (source === 0) throw refused('FailedOperation.ErrorDownFile', '下载音频文件失败：本地替身不下载文件。');
        if (source !== 1) throw refused('InvalidParameterValue.ErrorInvalidSourcetype', 'SourceType无效。');
        refuseHotwords(parameters.text('HotwordList'));
        const data = parameters.text('Data');
        const audio = Buffer.from(data, 'base64');
        if (audio.length === 0 || data.length > MOST_BASE64)
          throw refused('InvalidParameterValue.ErrorInvalidVoicedata', '音频数据无效。');
        if (parameters.number('DataLen') !== audio.length)
          throw refused('InvalidParameter.ErrorContentlength', '请求数据长度无效。');
        const seconds = format === 'wav' ? wavSeconds(audio) : 0;
        if (seconds > MOST_SECONDS) throw refused('InvalidParameterValue.ErrorVoicedataTooLong', '音频时长超过限制。');
        const text = ears.hear();
        if (text === undefined)
          throw refused(
            'FailedOperation.ErrorRecognize',
            '识别失败：这是本地替身，听不见声音；先 POST /asr/next 告诉它听见什么。',
          );
        return { Result: text, AudioDuration: Math.round(seconds * 1000), WordSize: 0, WordList: null };
      },
    },
  };
}

/** 热词|权重, with commas between; 1 to 11, or 100. */
function refuseHotwords(list: string): void {
  if (list === '') return;
  const words = list.split(',');
  const isSound = (one: string) => {
    const [, word = '', weight] = /^([^|]+)\|(\d+)$/.exec(one) ?? [];
    // A Chinese character is three bytes: ten of them are the thirty that fit.
    return (
      Buffer.byteLength(word) <= MOST_HOTWORD && (weight === '100' || (Number(weight) >= 1 && Number(weight) <= 11))
    );
  };
  if (words.length > MOST_HOTWORDS || !words.every(isSound))
    throw refused('InvalidParameterValue.InvalidWordWeightStr', '非法的WordWeightStr。');
}

/** Of a canonical RIFF header: bytes a second at 28. 0 where it is none. */
function wavSeconds(audio: Buffer): number {
  if (audio.length < 44 || audio.toString('latin1', 0, 4) !== 'RIFF') return 0;
  const rate = audio.readUInt32LE(28);
  return rate === 0 ? 0 : (audio.length - 44) / rate;
}
