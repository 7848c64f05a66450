/** 语音输入: what somebody says for a long text becomes text he can read over. Tencent's 一句话识别; nothing is kept. */
import type { Client } from 'tencentcloud-sdk-nodejs-asr/tencentcloud/services/asr/v20190614/asr_client';
import { CourtError } from '../errors';
import { hotwordList } from './hot-words';
import { refusalOf, tencentConfig, upstreamFailed } from './tencent';

/** What the phones record: `wx.getRecorderManager` makes mp3, aac and wav. */
export const SPEECH_FORMATS = ['mp3', 'm4a', 'aac', 'wav'] as const;
export type SpeechFormat = (typeof SPEECH_FORMATS)[number];

export interface SpeechGateway {
  /**
   * Mandarin with the court's own words, at most 60 s.
   * @param audio at most `MOST_AUDIO_BYTES`
   * @throws CourtError INVALID_INPUT (too long, or no sound file), PRECONDITION_FAILED (nothing could be heard),
   *   UPSTREAM_FAILED; all in Chinese, saying what to do next
   */
  recognise(audio: Buffer, format: SpeechFormat): Promise<string>;
}

/** 3 MB of base64 (comment of SentenceRecognitionRequest.Data). */
export const MOST_AUDIO_BYTES = (3 * 1024 * 1024 * 3) / 4;
const SECONDS = 12;

const UNHEARD = '没有听清您说的话。请找个安静的地方，离手机近一些再说一遍；也可以直接打字。';
const TOO_LONG = '一次最多说 60 秒。请分成几段，一段一段地说；也可以直接打字。';
const NO_SOUND = '这段录音打不开。请重新录一次；也可以直接打字。';
const LATER = '语音转文字暂时用不了。请直接打字，或者过几分钟再试；已经填写的内容都还在。';

/** asr v20190614 errors (SDK for Go). What is not here is ours. */
const REFUSED: Record<string, [code: 'INVALID_INPUT' | 'PRECONDITION_FAILED', message: string]> = {
  'FailedOperation.ErrorRecognize': ['PRECONDITION_FAILED', UNHEARD],
  'InternalError.ErrorRecognize': ['PRECONDITION_FAILED', UNHEARD],
  'InvalidParameterValue.ErrorVoicedataTooLong': ['INVALID_INPUT', TOO_LONG],
  'InvalidParameterValue.ErrorInvalidVoicedata': ['INVALID_INPUT', NO_SOUND],
  'InvalidParameterValue.ErrorInvalidVoiceFormat': ['INVALID_INPUT', NO_SOUND],
  'InvalidParameter.FileEncode': ['INVALID_INPUT', NO_SOUND],
};

async function connect(): Promise<Client> {
  const { Client } = await import('tencentcloud-sdk-nodejs-asr/tencentcloud/services/asr/v20190614/asr_client');
  return new Client(tencentConfig(SECONDS));
}

export const tencentSpeech: SpeechGateway = {
  async recognise(audio, format) {
    if (audio.length === 0) throw new CourtError('INVALID_INPUT', NO_SOUND);
    if (audio.length > MOST_AUDIO_BYTES) throw new CourtError('INVALID_INPUT', TOO_LONG);
    const text = await heard(audio, format);
    if (text === '') throw new CourtError('PRECONDITION_FAILED', UNHEARD);
    return text;
  },
};

async function heard(audio: Buffer, format: SpeechFormat): Promise<string> {
  try {
    const client = await connect();
    const { Result = '' } = await client.SentenceRecognition({
      EngSerViceType: '16k_zh',
      SourceType: 1,
      VoiceFormat: format,
      Data: audio.toString('base64'),
      DataLen: audio.length,
      HotwordList: hotwordList(),
      // Hm and er go; figures stay as they are written in a complaint.
      FilterModal: 1,
      ConvertNumMode: 1,
    });
    return Result.trim();
  } catch (error) {
    const known = REFUSED[refusalOf(error)?.code ?? ''];
    if (known) throw new CourtError(...known);
    throw upstreamFailed('asr', 'SentenceRecognition', error, LATER);
  }
}
