/** What GetDetectInfoEnhanced tells of a page: the face (`Text`), and what was read aloud (`IntentionVerifyData`). */
import type { Challenge } from './challenges';
import { type Failure, failureOf } from './failures';
import type { Register } from './register';

/** Of 100; 70 and more is the same person. */
export const SIMILARITY = 96.8;
/** cloud.tencent.com/document/product/1007/115319. */
const EXPIRED = { number: 15, message: 'Token 过期，请重试' };
const UNFINISHED = { number: 17, message: '本次流程未完成' };

/** What the register has against a name. */
export function mismatch(register: Register, name: string, idNumber: string): Failure | undefined {
  const problem = register.problem(name, idNumber);
  return problem === undefined ? undefined : failureOf(problem);
}

/** Who is somebody else by the register does not pass, whatever was ordered. */
const faceFailure = (one: Challenge, register: Register): Failure | undefined =>
  one.failure ?? mismatch(register, one.name, one.idNumber);

export function textOf(one: Challenge, isExpired: boolean, register: Register) {
  const base = { IdCard: one.idNumber, Name: one.name, Extra: one.extra, CompareLibType: '权威库', UseIDType: 0 };
  if (one.state === 'waiting') {
    const { number, message } = isExpired ? EXPIRED : UNFINISHED;
    return { ...base, ErrCode: number, ErrMsg: message, LiveStatus: null, Comparestatus: null, Sim: null };
  }
  const failure = faceFailure(one, register);
  if (!failure)
    return {
      ...base,
      ErrCode: 0,
      ErrMsg: '成功',
      LiveStatus: 0,
      LiveMsg: '成功',
      Comparestatus: 0,
      Comparemsg: '成功',
      Sim: SIMILARITY.toFixed(2),
    };
  const { about, number = 4, message } = failure;
  const lived = about === 'compare';
  return {
    ...base,
    ErrCode: number,
    ErrMsg: message,
    LiveStatus: lived ? 0 : number,
    LiveMsg: lived ? '成功' : message,
    Comparestatus: lived ? number : null,
    Comparemsg: lived ? message : null,
    Sim: lived ? '31.20' : null,
  };
}

/** Null where nothing was to be read aloud, or the face did not come so far. */
export function intentionOf(one: Challenge, register: Register) {
  if (one.text === '' || one.state === 'waiting' || faceFailure(one, register)) return null;
  const failed = one.intention !== undefined;
  return {
    IntentionVerifyVideo: '',
    IntentionVerifyAudio: '',
    IntentionVerifyBestFrame: '',
    ErrorCode: one.intention ?? 0,
    ErrorMessage: failed ? '意愿核身未通过' : '成功',
    AsrResult: failed ? '' : one.text,
    AsrResultSimilarity: failed ? '0.00' : '100.00',
  };
}
