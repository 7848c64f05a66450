/**
 * 人脸核验 (ID-1, ID-3, ID-8): Tencent's faceid. Either he reads four figures aloud to our own camera (活体人脸核身, LIP), or,
 * for signing, a whole sentence on a page of Tencent's (意愿核身): face, voice and will in one. What is compared with is the
 * police's photograph. No picture is asked back, none is kept.
 */
import type { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client';
import type { GetDetectInfoEnhancedResponse } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_models';
import { CourtError } from '../errors';
import {
  type FaceFailure,
  FLOW_UNFINISHED,
  failureOf,
  flowFailure,
  INTENTION_UNFINISHED,
  intentionFailure,
} from './face-codes';
import { logFailure, refusalOf, setting, tencentConfig, upstreamFailed } from './tencent';

/** What to do about it: he tries again; it is not he; he goes to the window; or it is our own trouble, which costs him no attempt. */
export type FaceFault = 'retry' | 'notThePerson' | 'window' | 'ours';

export type FaceOutcome =
  /** `similarity` 0 to 100 (70 and more is the same person); `reference`: the provider's request id. */
  | { passed: true; similarity: number; reference: string }
  /** `code`: the provider's; `advice`: plain Chinese, what to do next. */
  | { passed: false; fault: FaceFault; code: string; advice: string };

/** `heard`: what he read aloud, as it was understood; `extra`: what `beginIntention` was given. */
export type IntentionOutcome =
  | { passed: true; similarity: number; reference: string; heard: string; extra: string }
  | Extract<FaceOutcome, { passed: false }>
  | { passed: null };

export interface FaceGateway {
  /** A code to be read aloud to the camera. `challengeId`: the provider's request id. Throws CourtError UPSTREAM_FAILED. */
  begin(): Promise<{ challengeId: string; code: string }>;
  /**
   * Compares the video of the person reading the code with the police's photograph.
   * @param order.video mp4, avi or flv, at most `MOST_VIDEO_BYTES`; about 6 s. More is answered as a failure to be tried again.
   * @throws CourtError UPSTREAM_FAILED where no answer came in time: what happened there is unknown
   */
  check(order: { name: string; idNumber: string; code: string; video: Buffer }): Promise<FaceOutcome>;
  /**
   * Signing: he reads `text` (1 to 120 characters) aloud on the page at `url`. `token` holds two hours, its result three days.
   * @param order.extra comes back with the result, at most 1,024 characters, e.g. the hash of what is signed
   */
  beginIntention(order: {
    name: string;
    idNumber: string;
    text: string;
    extra?: string;
  }): Promise<{ challengeId: string; token: string; url: string }>;
  /** `passed: null`: not done yet. Throws CourtError UPSTREAM_FAILED. */
  intention(token: string): Promise<IntentionOutcome>;
}

/** Tencent takes 8 MB of base64, which is 6 MB of video. */
export const MOST_VIDEO_BYTES = 6 * 1024 * 1024;
const MOST_TEXT = 120;
const MOST_EXTRA = 1024;
/** Tencent's own bar between one person and another. */
const SAME_PERSON = 70;

/** The engines look at some seconds of video; starting takes no time. */
const CHECK_SECONDS = 12;
const BEGIN_SECONDS = 6;

const CANNOT = '人脸核验服务暂时没有回应。请过几分钟再试；急着办理的，可以带身份证到法院窗口核验。';
const UNKNOWN = '这一次核验的结果没有收到，不会算作失败。请重新开始核验；多次不成的，请带身份证到法院窗口办理。';

async function connect(seconds: number): Promise<Client> {
  const { Client } = await import('tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client');
  return new Client(tencentConfig(seconds));
}

/** What must be in an answer. Throws Error, which becomes UPSTREAM_FAILED. */
function given(value: string | undefined, name: string): string {
  if (!value) throw new Error(`the answer has no ${name}`);
  return value;
}

const failed = (code: string, { fault, advice }: FaceFailure): FaceOutcome & { passed: false } => ({
  passed: false,
  fault,
  code,
  advice,
});

export const tencentFace: FaceGateway = {
  async begin() {
    try {
      const { LiveCode, RequestId } = await (await connect(BEGIN_SECONDS)).GetLiveCode();
      return { challengeId: given(RequestId, 'RequestId'), code: given(LiveCode, 'LiveCode') };
    } catch (error) {
      throw upstreamFailed('faceid', 'GetLiveCode', error, CANNOT);
    }
  },

  async check({ name, idNumber, code, video }) {
    // Asking would cost a transfer of what will be refused.
    if (video.length === 0 || video.length > MOST_VIDEO_BYTES)
      return failed('FailedOperation.LipSizeError', failureOf('FailedOperation.LipSizeError'));
    try {
      const answer = await (await connect(CHECK_SECONDS)).LivenessRecognition({
        IdCard: idNumber.toUpperCase(),
        Name: name,
        LivenessType: 'LIP',
        ValidateData: code,
        VideoBase64: video.toString('base64'),
      });
      return sorted(answer.Result, answer.Sim, given(answer.RequestId, 'RequestId'));
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw upstreamFailed('faceid', 'LivenessRecognition', error, UNKNOWN);
      const failure = failureOf(refusal.code);
      // Our own trouble is for the court's IT to see, too.
      if (failure.fault === 'ours') logFailure('faceid', 'LivenessRecognition', error);
      return failed(refusal.code, failure);
    }
  },

  async beginIntention({ name, idNumber, text, extra = '' }) {
    // Bugs of the caller, never what a person typed.
    if (text.length === 0 || text.length > MOST_TEXT) throw new Error('a sentence to read has 1 to 120 characters');
    if (extra.length > MOST_EXTRA) throw new Error('extra has at most 1,024 characters');
    try {
      const { BizToken, Url, RequestId } = await (await connect(BEGIN_SECONDS)).DetectAuth({
        RuleId: setting('TENCENT_FACE_RULE_ID'),
        IdCard: idNumber.toUpperCase(),
        Name: name,
        IntentionVerifyText: text,
        ...(extra ? { Extra: extra } : {}),
      });
      return {
        challengeId: given(RequestId, 'RequestId'),
        token: given(BizToken, 'BizToken'),
        url: given(Url, 'Url'),
      };
    } catch (error) {
      const code = refusalOf(error)?.code;
      // The one thing of his own that can be wrong here.
      if (code === 'FailedOperation.IdFormatError' || code === 'FailedOperation.NameFormatError')
        throw new CourtError('PRECONDITION_FAILED', failureOf(code).advice);
      throw upstreamFailed('faceid', 'DetectAuth', error, CANNOT);
    }
  },

  async intention(token) {
    try {
      const answer = await (await connect(BEGIN_SECONDS)).GetDetectInfoEnhanced({
        BizToken: token,
        RuleId: setting('TENCENT_FACE_RULE_ID'),
        // Texts, and what was read aloud: no pictures.
        InfoType: '15',
      });
      return intentionOf(answer);
    } catch (error) {
      const code = refusalOf(error)?.code;
      if (code === 'InvalidParameterValue.BizTokenExpired') return failed(code, failureOf(code));
      throw upstreamFailed('faceid', 'GetDetectInfoEnhanced', error, CANNOT);
    }
  },
};

/** Success alone does not do: the score must say the same. */
function sorted(result: string | undefined, similarity: number | undefined, reference: string): FaceOutcome {
  if (result === 'Success' && similarity !== undefined && !Number.isNaN(similarity)) {
    if (similarity >= SAME_PERSON) return { passed: true, similarity, reference };
    return failed('FailedOperation.CompareLowSimilarity', failureOf('FailedOperation.CompareLowSimilarity'));
  }
  const code = result && result !== 'Success' ? result : 'FailedOperation.UnKnown';
  return failed(code, failureOf(code));
}

/** Face and will must both be there: a face that passed says nothing of the sentence. */
function intentionOf({ Text, IntentionVerifyData, RequestId }: GetDetectInfoEnhancedResponse): IntentionOutcome {
  const face = Text?.ErrCode;
  if (face === undefined || face === null || face === FLOW_UNFINISHED) return { passed: null };
  if (face !== 0) return failed(`${face}`, flowFailure(face));
  const will = IntentionVerifyData?.ErrorCode;
  if (will === undefined || will === null || will === INTENTION_UNFINISHED) return { passed: null };
  if (will !== 0) return failed(`${will}`, intentionFailure(will));
  // Tencent contradicts itself: nobody is bound by that.
  if (Text?.LiveStatus !== 0 || Text.Comparestatus !== 0)
    return failed('FailedOperation.UnKnown', failureOf('FailedOperation.UnKnown'));
  const outcome = sorted('Success', Number(Text.Sim ?? Number.NaN), given(RequestId, 'RequestId'));
  if (!outcome.passed) return outcome;
  return { ...outcome, heard: IntentionVerifyData?.AsrResult ?? '', extra: Text.Extra ?? '' };
}
