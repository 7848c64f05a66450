/** 案号: what is typed of one, and the case it names. Free of wx. */

/** Types that are registered here (NUM-5). */
export const TYPES = ['民初', '执', '行初', '行赔初', '民撤'] as const;

export interface TypedNumber {
  year: string;
  type: string;
  seq: string;
}

const WHOLE = /[（(]\s*(\d{4})\s*[)）].*?(民初|行赔初|行初|民撤|执)\s*(?:字第)?\s*(\d+)\s*号/;

/** A whole number as the court's papers print it, typed or pasted where only its last figures are asked. */
export function readWhole(typed: string): TypedNumber | undefined {
  const [, year, type, seq] = WHOLE.exec(typed.normalize('NFKC').replace(/\(/g, '（').replace(/\)/g, '）')) ?? [];
  return year && type && seq ? { year, type, seq: String(Number(seq)) } : undefined;
}

/** What is missing of it; '' nothing. */
export function numberError({ year, seq }: TypedNumber): string {
  if (!/^20\d{2}$/.test(year)) return '年份是 4 位数字，请检查。';
  return /^[1-9]\d{0,6}$/.test(seq) ? '' : '请输入“号”前面的数字。';
}

/** As functions/file-case/register.ts names a case. */
export const caseIdOf = (courtId: string, { year, type, seq }: TypedNumber) => `${courtId}:${type}:${year}:${seq}`;
