/** 证据的出示范围: confidential evidence (EVID-8), and what of a mediation may reach the trial file (EVID-11). */
import type { Step } from '../step';

/**
 * EVID-8, 民事诉讼法第71条, 解释第103条: whether an item may be shown now: confidential ones only to those who must examine
 * them, and in a part of the hearing that is not public.
 */
export function mayShowEvidence(
  item: { confidential: boolean },
  scene: { viewer: 'court' | 'party' | 'agent' | 'witness' | 'spectator'; publicPart: boolean },
): boolean {
  if (!item.confidential) return scene.viewer !== 'witness';
  if (scene.publicPart) return false;
  return scene.viewer === 'court' || scene.viewer === 'party' || scene.viewer === 'agent';
}

export interface MediationMaterial {
  kind: 'statement' | 'concession' | 'proposal' | 'recording' | 'transcript' | 'undisputedFact' | 'failureRecord';
  /** Undisputed facts: confirmed by everybody, in writing. */
  confirmedInWriting: boolean;
}

/**
 * EVID-11, 解释第107条, 在线调解规则第18、21、22条: whether something out of a mediation may reach the trial file. What was
 * conceded for a settlement may not, unless all agree or a law says so, which an officer records with the law.
 */
export function mediationMaterialForTrial(
  material: MediationMaterial,
  exception: { allAgree: boolean; law?: string },
): Step & { allowed: boolean } {
  const rule = 'EVID-11 民诉法解释第107条、在线调解规则第18条';
  if (material.kind === 'undisputedFact') {
    if (material.confirmedInWriting)
      return {
        allowed: true,
        text: '双方书面确认的无争议事实，可以用于审理。',
        rule: 'EVID-11 在线调解规则第18、22条',
      };
    return { allowed: false, text: '无争议的事实还没有书面确认，不能用于审理。', rule: 'EVID-11 在线调解规则第22条' };
  }
  if (material.kind === 'failureRecord')
    return { allowed: true, text: '调解不成的情况记录交给法官。', rule: 'EVID-11 在线调解规则第21条第1款' };
  if (exception.allAgree) return { allowed: true, text: '各方当事人都同意使用。', rule };
  const law = exception.law?.trim() ?? '';
  if (law !== '') return { allowed: true, text: `法律另有规定：${law}。`, rule };
  return { allowed: false, text: '为了调解让步说的话，不能拿来在审理中对他不利，不进入审理卷宗。', rule };
}

/**
 * EVID-11, 解释第107条: the mark on an item that shows what somebody conceded for a mediation or settlement agreement, in or out
 * of a mediation. It is taken in like any other (EVID-3); undefined: no mark.
 * @param concededToSettle as the party it stands against says; undefined: it has not said so
 */
export function settlementMark(
  item: { concededToSettle: boolean | undefined },
  exception: { allAgree: boolean; law?: string },
): Step | undefined {
  if (item.concededToSettle !== true || exception.allAgree || (exception.law?.trim() ?? '') !== '') return undefined;
  const text = '对方说这是为了调解、和解才让步认可的；查明属实的，不能作为对他不利的根据，请法官审查。';
  return { text, rule: 'EVID-11 民诉法解释第107条' };
}
