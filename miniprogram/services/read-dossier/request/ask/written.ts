/** 写了一半的阅卷申请: what is asked, what is still missing. Free of wx. */
import type { EventOf } from '../../../../api/services';

export interface Proof {
  name: string;
  fileIds: string[];
}

export interface Written {
  purpose: 'trial' | 'retrial';
  reason: string;
  wanted: string;
  caseNo: string;
  partyName: string;
  proof: Proof | null;
}

export const NOTHING: Written = { purpose: 'trial', reason: '', wanted: '', caseNo: '', partyName: '', proof: null };

/** What is usual, to begin with by a tap. */
export const REASONS = ['准备开庭', '写答辩状', '准备上诉', '了解案件情况'];
export const WANTED = ['我可以看的全部材料', '对方提交的证据', '庭审笔录'];
export const PUBLIC_REASONS = ['了解判决结果', '研究、学习', '与我的权益有关'];
export const PUBLIC_WANTED = ['已经生效的判决书', '已经生效的裁定书'];

const LEAST = 2;

/** Field → what to do; empty: nothing is missing. */
export function missing({ reason, wanted, caseNo, partyName }: Written, isPublic: boolean): Record<string, string> {
  return {
    ...(isPublic && !caseNo.trim() && !partyName.trim() ? { caseNo: '案号和当事人，至少写一样。' } : {}),
    ...(reason.trim().length < LEAST ? { reason: '请写为什么要看，几个字就行。' } : {}),
    ...(wanted.trim().length < LEAST ? { wanted: '请写要看哪些材料。' } : {}),
  };
}

export function eventOf(
  caseId: string,
  { purpose, reason, wanted, proof }: Written,
): EventOf<'read-dossier', 'request'> {
  return {
    action: 'request',
    caseId,
    purpose,
    reason: reason.trim(),
    wanted: wanted.trim(),
    ...(proof && purpose === 'retrial' ? { proof } : {}),
  };
}

export function publicEventOf(
  courtId: string,
  { reason, wanted, caseNo, partyName }: Written,
): EventOf<'read-dossier', 'requestPublic'> {
  return {
    action: 'requestPublic',
    courtId,
    reason: reason.trim(),
    wanted: wanted.trim(),
    ...(caseNo.trim() ? { caseNo: caseNo.trim() } : {}),
    ...(partyName.trim() ? { partyName: partyName.trim() } : {}),
  };
}

/** A tap on what is usual adds it; once. */
export const withPhrase = (text: string, phrase: string): string =>
  text.includes(phrase) ? text : [text.trim(), phrase].filter(Boolean).join('、');
