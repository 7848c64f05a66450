/** 阅卷申请: how pressing its state is, for its reader and for the court, and who the reader is in the case. */
import type { Tone } from './tone';

const READERS = new Map<string, Tone>([
  ['requested', 'running'],
  ['granted', 'yours'],
  ['viewing', 'yours'],
  ['copyPending', 'running'],
  ['copied', 'yours'],
  ['refused', 'urgent'],
  ['revoked', 'urgent'],
]);

export const readingTone = (state: string): Tone => READERS.get(state) ?? 'over';

/** Whose turn it is at the court's desk. */
export const courtReadingTone = (state: string): Tone =>
  state === 'requested' || state === 'copyPending' ? 'yours' : READERS.has(state) ? 'running' : 'over';

/** States in which pages may be read. */
export const isReadable = (state: string): boolean => ['granted', 'viewing', 'copyPending', 'copied'].includes(state);

const ROLES = new Map([
  ['plaintiff', '原告'],
  ['defendant', '被告'],
  ['thirdParty', '第三人'],
  ['applicant', '申请执行人'],
  ['judgmentDebtor', '被执行人'],
  ['agent', '代理人'],
  ['guardianRep', '法定代理人'],
  ['orgRep', '单位负责人'],
]);

/** Of a stranger's request there is none. */
export const readerRole = (role: string | null): string =>
  role === null ? '案外人' : (ROLES.get(role) ?? '案件当事人');
