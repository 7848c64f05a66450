/**
 * What faceid says when somebody did not pass, sorted by what he can do about it (ID-8: it never ends with "refused").
 * Codes: Tencent's own lists (SDKs for Go and Java, `faceid` v20180301; the Node.js SDK has none). Numbers of the page for
 * signing: cloud.tencent.com/document/product/1007/115319 and the comments of `IntentionVerifyData.ErrorCode`.
 */
import type { FaceFault } from './face';

export interface FaceFailure {
  fault: FaceFault;
  /** Plain Chinese, what to do next. */
  advice: string;
}

const retry = (advice: string): FaceFailure => ({ fault: 'retry', advice });
const notThePerson = (advice: string): FaceFailure => ({ fault: 'notThePerson', advice });
const window = (advice: string): FaceFailure => ({ fault: 'window', advice });
const ours = (advice: string): FaceFailure => ({ fault: 'ours', advice });

const LATER =
  '核验服务暂时出了问题，不是您的原因，也不算一次失败。请过几分钟再试；急着办理的，请带身份证到法院窗口办理。';
const SERVICE = '核验服务还没有准备好，不是您的原因。请带身份证到法院窗口办理，或者过一天再试。';
const WHOLE_FACE = '脸没有完整拍到。请摘下口罩、帽子和墨镜，把整张脸放在框内，再录一次。';
const LIVE = '没有确认是您本人正在拍摄。请本人面对镜头，不要对着照片或屏幕拍，换一个光线均匀、背景简单的地方再录一次。';
const SPOKEN = '没有听清您读的数字。请找个安静的地方，用普通话一个数字一个数字慢慢读，再录一次。';
const LOUDER = '声音太小。请离手机近一些，大声读出数字，再录一次。';
const SIX_SECONDS = '视频太长、太短或太大。请从头再录一次，读完数字就停，大约 6 秒。';
const OTHER_VIDEO = '视频打不开。请用小程序里的录制按钮重新录一次，不要选相册里的视频。';
const NOT_SAME = '拍到的人和身份证上的照片没有对上。请确认是本人在办理；确是本人的，请带身份证到法院窗口核验。';
const NO_RECORD = '公安系统里暂时查不到您的身份信息或照片，手机上核验不了。请带身份证到法院窗口核验，可以照常办理。';
const FURTHER = '脸离镜头太近或太远，或者偏到了一边。请把脸放到框的正中间，再录一次。';

/** Without the `FailedOperation.` before them. */
const FAILED_OPERATION: Record<string, FaceFailure> = {
  LipFaceIncomplete: retry(WHOLE_FACE),
  LipMoveSmall: retry('嘴唇动得太小，看不出是在读数字。请张大嘴，慢一些把数字读出来，再录一次。'),
  LipNetFailed: retry('视频没有传完整。请到信号好的地方，再录一次。'),
  LipSizeError: retry(SIX_SECONDS),
  LipVideoInvalid: retry(OTHER_VIDEO),
  LipVideoQuaility: retry('视频不够清楚。请擦一擦镜头，到光线亮一些的地方，再录一次。'),
  LipVoiceDetect: retry('没有录到声音。请允许小程序使用麦克风，读出数字，再录一次。'),
  LipVoiceLow: retry(LOUDER),
  LipVoiceRecognize: retry(SPOKEN),
  LivessBestFrameError: retry(WHOLE_FACE),
  LivessDetectFail: retry(LIVE),
  LivessDetectFake: retry(LIVE),
  LivessUnknownError: retry(LIVE),
  LivessSystemError: ours(LATER),
  LifePhotoDetectFaces: retry('画面里不止一个人。请让旁边的人走开，只拍您自己，再录一次。'),
  LifePhotoDetectNoFaces: retry(WHOLE_FACE),
  LifePhotoDetectFake: retry(LIVE),
  LifePhotoPoorQuality: retry('画面不够清楚。请擦一擦镜头，到光线亮一些的地方，再录一次。'),
  LifePhotoSizeError: retry(SIX_SECONDS),
  ActionLightDark: retry('光线太暗。请到亮一些的地方，让光照在脸上，再录一次。'),
  ActionLightStrong: retry('光线太强。请避开直射的阳光或灯，再录一次。'),
  ActionFaceClose: retry(FURTHER),
  ActionFaceFar: retry(FURTHER),
  ActionFaceLeft: retry(FURTHER),
  ActionFaceRight: retry(FURTHER),
  ActionNodetectFace: retry(WHOLE_FACE),
  SilentDetectFail: retry(LIVE),
  SilentThreshold: retry(LIVE),
  SilentTooShort: retry(SIX_SECONDS),
  CoveredFace: retry(WHOLE_FACE),
  DownLoadError: retry('视频没有传完整。请到信号好的地方，再录一次。'),
  // What he typed: a slip of the finger, never a finding of fraud (ID-9).
  IdFormatError: retry('身份证号不对。请对照身份证逐位核对，更正后再核验。'),
  NameFormatError: retry('姓名的写法不对。请按身份证上的写法填写，更正后再核验。'),
  CompareFail: notThePerson(NOT_SAME),
  CompareLowSimilarity: notThePerson(NOT_SAME),
  VerificationFail: notThePerson(NOT_SAME),
  IdNameMisMatch: notThePerson(
    '姓名和身份证号对不上。请对照身份证核对后再试；核对无误仍不通过的，请带身份证到法院窗口核验。',
  ),
  IdNoExistSystem: window(NO_RECORD),
  IdPhotoNoExist: window(NO_RECORD),
  IdPhotoPoorQuality: window(NO_RECORD),
  IdPhotoSystemNoanswer: ours(LATER),
  CompareSystemError: ours(LATER),
  CompareLibServiceUnavailable: ours(LATER),
  DbError: ours(LATER),
  FileSaveError: ours(LATER),
  RequestLimitExceeded: ours('现在核验的人太多，不是您的原因。请过几分钟再试；急着办理的，请带身份证到法院窗口办理。'),
  StsUnAuthErrError: ours(SERVICE),
  UnKnown: ours(LATER),
};

const OTHERS: Record<string, FaceFailure> = {
  'InvalidParameterValue.BizTokenExpired': retry('这次核验已经过期，不能再用。请重新开始核验。'),
  UnauthorizedOperation: ours(SERVICE),
  'UnauthorizedOperation.Arrears': ours(SERVICE),
  'UnauthorizedOperation.Nonactivated': ours(SERVICE),
  'UnauthorizedOperation.NonAuthorize': ours(SERVICE),
};

/** Of a code nobody listed nothing is held against the person. */
export function failureOf(code: string): FaceFailure {
  const [kind, name = ''] = code.split('.');
  return (kind === 'FailedOperation' ? FAILED_OPERATION[name] : OTHERS[code]) ?? ours(LATER);
}

/** Every code that is sorted by name, as Tencent writes it. */
export const SORTED_CODES: readonly string[] = [
  ...Object.keys(FAILED_OPERATION).map((name) => `FailedOperation.${name}`),
  ...Object.keys(OTHERS),
];

/** `Text.ErrCode`: he has not walked through the page yet. */
export const FLOW_UNFINISHED = 17;
/** `IntentionVerifyData.ErrorCode`: the face is done, the sentence is not. */
export const INTENTION_UNFINISHED = -12;

/** The page's numbers that say the same as a code. */
const FLOW_CODES: Record<number, string> = {
  1001: 'LivessSystemError',
  1002: 'LivessDetectFake',
  1003: 'LivessUnknownError',
  1004: 'LivessBestFrameError',
  1005: 'LivessDetectFail',
  1101: 'LipVoiceDetect',
  1102: 'LipFaceIncomplete',
  1103: 'LipVoiceRecognize',
  1104: 'LipVideoInvalid',
  1105: 'LipNetFailed',
  1106: 'LipVoiceLow',
  1107: 'LipSizeError',
  1108: 'LipVideoQuaility',
  1109: 'LipMoveSmall',
  1201: 'ActionLightDark',
  1202: 'ActionLightStrong',
  1203: 'ActionFaceClose',
  1204: 'ActionFaceRight',
  1205: 'ActionFaceFar',
  1206: 'ActionFaceLeft',
  1210: 'ActionNodetectFace',
  1301: 'SilentDetectFail',
  1302: 'SilentThreshold',
  1303: 'SilentTooShort',
  2001: 'CompareSystemError',
  2002: 'NameFormatError',
  2003: 'IdFormatError',
  2004: 'LifePhotoSizeError',
  2005: 'IdNoExistSystem',
  2006: 'IdNameMisMatch',
  2007: 'IdPhotoNoExist',
  2008: 'IdPhotoNoExist',
  2009: 'IdPhotoPoorQuality',
  2010: 'LivessBestFrameError',
  2011: 'CompareFail',
  2016: 'CompareLowSimilarity',
};

const AGAIN = '这次核验中途断开了。请重新开始核验，核验时不要切换到别的程序。';

/** Those that no code says. */
const FLOW_ONLY: Record<number, FaceFailure> = {
  14: retry(AGAIN),
  15: retry('这次核验已经过期，不能再用。请重新开始核验。'),
  16: window('核验的次数太多，这次不能再试了。请带身份证到法院窗口核验，或者明天再试。'),
  201: retry(AGAIN),
  202: retry(AGAIN),
  301: notThePerson('拍到的身份证和填写的身份证号不一致。请用本人的身份证，核对后再试。'),
  302: window('身份证已经过期。请先换领新证，急着办理的请到法院窗口说明。'),
  303: retry('身份证没有拍清楚。请把身份证放平，避开反光，重新拍一次。'),
  1007: retry(AGAIN),
  1008: retry('网络不稳定。请到信号好的地方，重新开始核验。'),
};

/** `Text.ErrCode` of the page for signing: neither 0 nor FLOW_UNFINISHED. */
export const flowFailure = (number: number): FaceFailure =>
  FLOW_ONLY[number] ?? failureOf(`FailedOperation.${FLOW_CODES[number] ?? 'UnKnown'}`);

const INTENTION: Record<number, FaceFailure> = {
  [-10]: retry('没有听清您读的句子。请找个安静的地方，照着屏幕慢慢读完，再来一次。'),
  [-11]: retry(AGAIN),
  [-14]: retry(AGAIN),
  [-15]: window('核验的次数太多，这次不能再试了。请带身份证到法院窗口签署，或者明天再试。'),
  [-16]: window('这次核验需要人工核实。请带身份证到法院窗口签署。'),
  [-17]: retry('没有听到您的声音。请允许使用麦克风，离手机近一些，大声读完屏幕上的句子。'),
  [-800]: retry('这部手机的浏览器不支持。请把微信更新到最新版，或者换一部手机再试。'),
  [-801]: retry('还没有允许使用摄像头和麦克风。请在提示出现时点“允许”，再来一次。'),
  [-802]: retry(AGAIN),
  [-803]: retry(AGAIN),
  3001: retry('读的时候脸离开了画面。请把脸保持在框内，再来一次。'),
  3002: retry('画面里不止一个人。请让旁边的人走开，只拍您自己，再来一次。'),
  3003: retry(WHOLE_FACE),
  3011: notThePerson(NOT_SAME),
  3012: notThePerson(NOT_SAME),
};

/** `IntentionVerifyData.ErrorCode`: neither 0 nor INTENTION_UNFINISHED. Busy and broken back ends (-1 to -9, -13) are ours. */
export const intentionFailure = (number: number): FaceFailure => INTENTION[number] ?? ours(LATER);
