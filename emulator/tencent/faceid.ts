/** 人脸核身, `faceid` 2018-03-01: what a court needs of it. Nobody's face is looked at: a check passes unless it is ordered otherwise. */
import type { Action } from './action';
import type { Challenges } from './challenges';
import { intentionOf, mismatch, SIMILARITY, textOf } from './detect-info';
import { ApiError } from './error';
import { failureOf } from './failures';
import type { Register } from './register';

export interface FaceidOptions {
  challenges: Challenges;
  register: Register;
  /** 业务流程 that exist. */
  rules: readonly string[];
  origin: () => string;
  wait: (ms: number) => Promise<void>;
}

/** Base64: comment of LivenessRecognitionRequest.VideoBase64. */
const MOST_VIDEO = 8 * 1024 * 1024;
const MOST_TEXT = 120;
const MOST_NAME = 32;
const MOST_EXTRA = 1024;
/** What is asked back of pictures is one grey pixel. */
const PICTURE =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';
const refused = (code: string, message?: string) => new ApiError(code, message ?? failureOf(code)?.message ?? code);

function refuseLonger(name: string, value: string, most: number): void {
  if (value.length > most) throw refused('InvalidParameterValue', `${name} 超过 ${most} 个字符。`);
}

export function faceid({ challenges, register, rules, origin, wait }: FaceidOptions): Record<string, Action> {
  const refuseOtherRules = (ruleId: string) => {
    if (!rules.includes(ruleId))
      throw refused('InvalidParameterValue.RuleIdNotExist', 'RuleId不存在，请到人脸核身控制台申请。');
  };

  return {
    GetLiveCode: {
      shape: {},
      run({ secretId }) {
        const begun = challenges.beginCode(secretId);
        if (!begun) throw refused('FailedOperation.RequestLimitExceeded');
        return { LiveCode: begun.secret, requestId: begun.id };
      },
    },

    LivenessRecognition: {
      shape: {
        IdCard: 'text!',
        Name: 'text!',
        LivenessType: 'text!',
        VideoBase64: 'text',
        VideoUrl: 'text',
        ValidateData: 'text',
        Optional: 'text',
        Encryption: 'object',
      },
      async run({ parameters, secretId }) {
        const [name, idNumber] = [parameters.text('Name'), parameters.text('IdCard')];
        const type = parameters.text('LivenessType');
        if (!['LIP', 'ACTION', 'SILENT'].includes(type))
          throw refused('InvalidParameterValue', 'LivenessType 取值：LIP/ACTION/SILENT。');
        if (type !== 'LIP') throw refused('UnsupportedOperation', '本地替身只有数字模式（LIP）。');
        const code = parameters.text('ValidateData');
        if (!/^\d{4}$/.test(code)) throw refused('InvalidParameterValue', 'ValidateData 应为数字验证码。');
        register.refuseMalformed(name, idNumber);
        refuseVideo(parameters.text('VideoBase64'), parameters.text('VideoUrl'));
        // Nobody says these figures, or said them before: whatever was read aloud, it is not what is asked.
        const challenge = challenges.ofCode(secretId, code);
        if (!challenge) throw refused('FailedOperation.LipVoiceRecognize');
        const order = challenges.take(challenge);
        const failure = order?.failure ?? mismatch(register, name, idNumber);
        // Settled before it waits: of two checks with one code only one passes.
        challenges.settle(Object.assign(challenge, { name, idNumber }), failure);
        await wait(order?.delayMs ?? 0);
        if (failure) throw refused(failure.code, failure.message);
        return { Result: 'Success', Description: '成功', Sim: SIMILARITY, BestFrameBase64: PICTURE, BestFrameList: [] };
      },
    },

    DetectAuth: {
      shape: {
        RuleId: 'text!',
        TerminalType: 'text',
        IdCard: 'text',
        Name: 'text',
        RedirectUrl: 'text',
        Extra: 'text',
        ImageBase64: 'text',
        Encryption: 'object',
        IntentionVerifyText: 'text',
        IntentionQuestions: 'objects',
        IntentionActions: 'objects',
        Config: 'object',
      },
      run({ parameters, secretId }) {
        const ruleId = parameters.text('RuleId');
        refuseOtherRules(ruleId);
        const [name, idNumber] = [parameters.text('Name'), parameters.text('IdCard')];
        const [text, extra] = [parameters.text('IntentionVerifyText'), parameters.text('Extra')];
        const redirectUrl = parameters.text('RedirectUrl');
        refuseLonger('Name', name, MOST_NAME);
        refuseLonger('IntentionVerifyText', text, MOST_TEXT);
        refuseLonger('Extra', extra, MOST_EXTRA);
        refuseLonger('RedirectUrl', redirectUrl, MOST_EXTRA);
        register.refuseMalformed(name, idNumber);
        const begun = challenges.beginIntention(secretId, { name, idNumber, ruleId, text, extra, redirectUrl });
        return { Url: `${origin()}/face/${begun.id}`, BizToken: begun.secret, requestId: begun.id };
      },
    },

    GetDetectInfoEnhanced: {
      shape: {
        BizToken: 'text!',
        RuleId: 'text!',
        InfoType: 'text',
        BestFramesCount: 'number',
        IsCutIdCardImage: 'flag',
        IsNeedIdCardAvatar: 'flag',
        IsEncrypt: 'flag',
        Encryption: 'object',
        IsEncryptResponse: 'flag',
        IsReturnAllVideo: 'flag',
      },
      async run({ parameters, secretId }) {
        const ruleId = parameters.text('RuleId');
        refuseOtherRules(ruleId);
        const found = challenges.ofToken(secretId, ruleId, parameters.text('BizToken'));
        if (found === 'illegal') throw refused('InvalidParameterValue.BizTokenIllegal', 'BizToken不合法。');
        if (found === 'expired') throw refused('InvalidParameterValue.BizTokenExpired', 'BizToken过期。');
        await wait(challenges.take(found)?.delayMs ?? 0);
        const wanted = parameters.text('InfoType') || '0';
        const has = (type: string) => wanted === '0' || wanted.includes(type);
        return {
          Text: has('1') ? textOf(found, challenges.isExpired(found), register) : null,
          IdCardData: null,
          BestFrame: has('3') && found.state === 'passed' ? { BestFrame: PICTURE, BestFrames: [] } : null,
          VideoData: null,
          IntentionVerifyData: has('5') ? intentionOf(found, register) : null,
          IsVerifyIntention: found.text !== '',
          IntentionVerifyType: found.text === '' ? null : '2',
        };
      },
    },

    IdCardVerification: {
      shape: { IdCard: 'text!', Name: 'text!', Encryption: 'object' },
      run: ({ parameters }) => register.verdict(parameters.text('Name'), parameters.text('IdCard')),
    },
  };
}

function refuseVideo(video: string, url: string): void {
  if (video === '' && url === '') throw refused('InvalidParameter', 'VideoUrl、VideoBase64 必须提供一个。');
  // The stand-in fetches nothing.
  if (video === '') throw refused('FailedOperation.LipNetFailed');
  if (video.length > MOST_VIDEO) throw refused('FailedOperation.LipSizeError');
  // Looks for what is wrong: an expression for all that is right would have to remember 8 MB of it.
  if (/[^A-Za-z0-9+/]/.test(video.replace(/={1,2}$/, ''))) throw refused('FailedOperation.LipVideoInvalid');
}
