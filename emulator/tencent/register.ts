/** 证件库: whom the stand-in knows, and whether a number can be one at all. */
import { ApiError } from './error';

export interface Registered {
  name: string;
  /** 居民身份证号, with a capital X. */
  idNumber: string;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** GB 11643. A small x is none (comment of DetectAuthRequest.IdCard). */
function isIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECK[sum % 11] === number[17];
}

const isName = (name: string) => /^[\p{Script=Han}·•]{1,30}$|^[A-Za-z][A-Za-z .'-]{0,49}$/u.test(name);

export class Register {
  readonly #names: ReadonlyMap<string, string>;

  constructor(people: readonly Registered[]) {
    this.#names = new Map(people.map(({ name, idNumber }) => [idNumber, name]));
  }

  /** What is wrong with a name and a number, as LivenessRecognition says it; a number that nobody entered is nobody else's. */
  problem(name: string, idNumber: string): string | undefined {
    if (!isIdNumber(idNumber)) return 'FailedOperation.IdFormatError';
    if (!isName(name)) return 'FailedOperation.NameFormatError';
    const known = this.#names.get(idNumber);
    return known !== undefined && known !== name ? 'FailedOperation.IdNameMisMatch' : undefined;
  }

  /** `Result` of IdCardVerification. */
  verdict(name: string, idNumber: string): { Result: string; Description: string } {
    const problem = this.problem(name, idNumber);
    if (problem === 'FailedOperation.IdFormatError')
      return { Result: '-2', Description: '非法身份证号（长度、校验位等不正确）' };
    if (problem === 'FailedOperation.NameFormatError')
      return { Result: '-3', Description: '非法姓名（长度、格式等不正确）' };
    if (problem) return { Result: '-1', Description: '姓名和身份证号不一致' };
    return { Result: '0', Description: '姓名和身份证号一致' };
  }

  /** Throws ApiError FailedOperation.IdFormatError or NameFormatError. */
  refuseMalformed(name: string, idNumber: string): void {
    const problem = this.problem(name, idNumber);
    if (problem === 'FailedOperation.IdFormatError') throw new ApiError(problem, '输入的身份证号有误。');
    if (problem === 'FailedOperation.NameFormatError') throw new ApiError(problem, '输入的姓名有误。');
  }
}
