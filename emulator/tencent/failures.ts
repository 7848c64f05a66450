/**
 * What a face check can end with, as Tencent names it (SDKs for Go and Java, `faceid` v20180301 errors), and the numbers by
 * which the page of DetectAuth says the same (cloud.tencent.com/document/product/1007/115319).
 */

export interface Failure {
  code: string;
  message: string;
  /** `Text.ErrCode` of GetDetectInfoEnhanced; undefined: that page has no number for it. */
  number?: number;
  /** Which half of the check it is about. */
  about: 'live' | 'compare' | 'account';
}

const failure =
  (about: Failure['about'], kind = 'FailedOperation.') =>
  ([name, message, number]: readonly [name: string, message: string, number?: number]): Failure => ({
    code: `${kind}${name}`,
    message,
    about,
    ...(number === undefined ? {} : { number }),
  });

const LIVE = [
  ['LipFaceIncomplete', '脸部未完整露出。', 1102],
  ['LipMoveSmall', '嘴唇动作幅度过小。', 1109],
  ['LipNetFailed', '视频拉取失败，请重试。', 1105],
  ['LipSizeError', '视频为空，或大小不合适，请控制录制时长在6s左右。', 1107],
  ['LipVideoInvalid', '视频格式有误。', 1104],
  ['LipVideoQuaility', '视频像素太低。', 1108],
  ['LipVoiceDetect', '未检测到声音。', 1101],
  ['LipVoiceLow', '视频声音太小。', 1106],
  ['LipVoiceRecognize', '声音识别失败。', 1103],
  ['LivessBestFrameError', '人脸检测失败，无法提取比对照。', 1004],
  ['LivessDetectFail', '活体检测没通过。', 1005],
  ['LivessDetectFake', '疑似非真人录制。', 1002],
  ['LivessSystemError', '调用活体引擎接口出错。', 1001],
  ['LivessUnknownError', '视频实人检测没通过。', 1003],
  ['LifePhotoDetectFaces', '检测到多张人脸。'],
  ['LifePhotoDetectNoFaces', '未能检测到完整人脸。', 2010],
  ['LifePhotoDetectFake', '实人比对没通过。'],
  ['LifePhotoPoorQuality', '传入图片分辨率太低，请重新上传。'],
  ['LifePhotoSizeError', '传入图片过大或过小。', 2004],
  ['ActionLightDark', '光线太暗。', 1201],
  ['ActionLightStrong', '光线太强。', 1202],
  ['SilentTooShort', '视频录制时间过短，请录制2秒以上的视频。', 1303],
] as const;

const COMPARE = [
  ['CompareFail', '比对失败。', 2011],
  ['CompareLowSimilarity', '比对相似度未达到通过标准。', 2016],
  ['CompareSystemError', '调用比对引擎接口出错。', 2001],
  ['IdFormatError', '输入的身份证号有误。', 2003],
  ['IdNameMisMatch', '姓名和身份证号不一致，请核实后重试。', 2006],
  ['IdNoExistSystem', '库中无此号，请到户籍所在地进行核实。', 2005],
  ['IdPhotoNoExist', '库中无此号照片，请到户籍所在地进行核实。', 2007],
  ['IdPhotoPoorQuality', '证件图片分辨率太低，请重新上传。', 2009],
  ['IdPhotoSystemNoanswer', '客户库自建库或认证中心返照失败，请稍后再试。', 2008],
  ['NameFormatError', '输入的姓名有误。', 2002],
  ['VerificationFail', '认证不通过。'],
] as const;

const ACCOUNT = [
  ['FailedOperation.DbError', '数据库异常。'],
  ['FailedOperation.RequestLimitExceeded', '调用次数超出限制。'],
  ['FailedOperation.StsUnAuthErrError', 'STS未授权。'],
  ['FailedOperation.UnKnown', '内部未知错误。', 4],
  ['InternalError', '内部错误。', 4],
  ['UnauthorizedOperation.Arrears', '帐号已欠费。'],
  ['UnauthorizedOperation.NonAuthorize', '账号未实名。'],
  ['UnauthorizedOperation.Nonactivated', '未开通服务。'],
] as const;

export const FAILURES: readonly Failure[] = [
  ...LIVE.map(failure('live')),
  ...COMPARE.map(failure('compare')),
  ...ACCOUNT.map(failure('account', '')),
];

/** What a check fails with that nobody said more about. */
export const USUAL_FAILURE = 'FailedOperation.CompareLowSimilarity';

export const failureOf = (code: string): Failure | undefined => FAILURES.find((one) => one.code === code);
