/** 案号: （year）court code, type code, sequence 号; unique, in order of intake, never reused (NUM-1..5). */

export interface CaseNo {
  /** Calendar year of registration in Shanghai (NUM-1). */
  year: number;
  /** 法院代字, data of the court (NUM-3). */
  courtCode: string;
  typeCode: TypeCode;
  /** From 1, no leading zero (NUM-2). */
  seq: number;
}

/** NUM-5: 类型代字, as data. */
export const TYPE_CODES = {
  民初: '民事一审',
  民终: '民事二审',
  民申: '民事申请再审审查',
  民再: '民事再审',
  民撤: '第三人撤销之诉',
  民特: '特别程序',
  民督: '督促程序',
  民催: '公示催告',
  民辖: '民事管辖',
  民辖终: '民事管辖上诉',
  行初: '行政一审',
  行终: '行政二审',
  行申: '行政申请再审审查',
  行再: '行政再审',
  行审: '非诉行政行为申请执行审查',
  行赔初: '行政赔偿一审',
  执: '首次执行',
  执恢: '恢复执行',
  执保: '财产保全执行',
  执异: '执行异议',
  执复: '执行复议',
  执监: '执行监督',
  财保: '诉前财产保全',
  破申: '破产申请审查',
  破: '破产',
  诉前调: '诉前调解',
  诉前调确: '诉前调解确认',
  诉前调书: '诉前调解书',
} as const;

export type TypeCode = keyof typeof TYPE_CODES;

/** NUM-2: one sequence a court, type and year. */
export const sequenceId = (courtId: string, typeCode: TypeCode, year: number) => `${courtId}:${typeCode}:${year}`;

/** NUM-1: with full-width brackets. Throws RangeError unless `parseCaseNo` would read it back (NUM-2, NUM-3). */
export function printCaseNo({ year, courtCode, typeCode, seq }: CaseNo): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`not a year: ${year}`);
  if (!isCourtCode(courtCode)) throw new RangeError(`not a court code: ${courtCode}`);
  if (!Number.isInteger(seq) || seq < 1 || seq > MOST_SEQ) throw new RangeError(`not a sequence number: ${seq}`);
  return `（${year}）${courtCode}${typeCode}${seq}号`;
}

// Longest first: 民辖终 before 民辖, 诉前调确 before 诉前调.
const TYPES = (Object.keys(TYPE_CODES) as TypeCode[]).sort((a, b) => b.length - a.length);
/** Provinces, autonomous regions and municipalities; 兵 for the corps in Xinjiang, 军 for military courts. */
const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新兵军';
/** High court: the character alone; intermediate: 2 digits; basic: 4 (NUM-3). */
const COURT_CODE = `最高法|[${PROVINCES}](?:\\d{4}|\\d{2})?`;
const MOST_SEQ = 9_999_999;

/** NUM-3: whether a text has the form of a 法院代字. Which court it is, only the court's data says. */
export const isCourtCode = (text: string): boolean => new RegExp(`^(?:${COURT_CODE})$`).test(text);

const CASE_NO = new RegExp(`^[（(](\\d{4})[)）](${COURT_CODE})(${TYPES.join('|')})([1-9]\\d{0,6})号$`);

/** NUM-1: half-width brackets and spaces are taken too. Returns undefined for what is no case number. */
export function parseCaseNo(text: string): CaseNo | undefined {
  const [, year, courtCode, typeCode, seq] = CASE_NO.exec(text.replace(/\s+/g, '')) ?? [];
  const type = TYPES.find((one) => one === typeCode);
  if (!year || !courtCode || !type || !seq) return undefined;
  return { year: Number(year), courtCode, typeCode: type, seq: Number(seq) };
}
