/** 怎么答复: what is still missing, what is asked once more, and what is sent. Free of wx. */

import type { Question } from '../../api/question';
import type { EventOf } from '../../api/services';
import type { Asked } from './start';

export interface Decision {
  way: '' | 'grant' | 'refuse';
  scope: '' | 'all' | 'some';
  chosen: readonly string[];
  powerSeen: boolean;
  note: string;
  reason: string;
}

const LEAST = 2;

/** DOSS-5: of a former agent, for the retrial application. */
export const needsPower = ({ request }: Asked): boolean => request.purpose === 'retrial' && request.hasProof;

export function errorsOf(decision: Decision, asked: Asked): Record<string, string> {
  const { way, scope, chosen, powerSeen, reason } = decision;
  if (!way) return { way: '请选准许还是不准许。' };
  if (way === 'refuse') return reason.trim().length < LEAST ? { reason: '不准许要写明理由，申请人会看到。' } : {};
  return {
    ...(scope ? {} : { scope: '请选给看多少。' }),
    ...(scope === 'some' && chosen.length === 0 ? { items: '请选给看哪几份。' } : {}),
    ...(needsPower(asked) && !powerSeen ? { power: '请先看委托书，是不是为申请再审出具的。' } : {}),
  };
}

export function grantOf(
  readingId: string,
  { scope, chosen, powerSeen, note }: Decision,
): EventOf<'read-dossier', 'grant'> {
  return {
    action: 'grant',
    readingId,
    ...(scope === 'some' ? { items: [...chosen] } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(powerSeen ? { powerOfAttorneySeen: true } : {}),
  };
}

export const questionOf = ({ way, scope, chosen }: Decision, { request }: Asked): Question =>
  way === 'grant'
    ? {
        title: '准许阅卷？',
        content: `${request.name}从现在起 7 天内，可以在手机上看${scope === 'some' ? `选定的 ${chosen.length} 份材料` : '正卷里依法能看的材料'}。看了哪一页都有记录，随时可以收回。`,
        confirmText: '准许',
      }
    : { title: '不准许？', content: '理由会一字不差地告诉申请人。', confirmText: '不准许' };

export const REVOKE: Question = {
  title: '收回许可？',
  content: '收回以后，申请人马上就看不到了。理由会一字不差地告诉申请人。',
  confirmText: '收回',
  grave: true,
};
