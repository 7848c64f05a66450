/** 人脸核验: consent apart from all else, another way always open, and the lock after failures (ID-8; 个保法16, 28–30). */
import { addDays, type LegalDate, legalDateOf } from '../time/legal-date';

/** What is told before a separate consent (个保法17, 29, 30): shown item by item, none ticked beforehand. */
export const FACE_CONSENT_ITEMS = [
  { id: 'purpose', text: '为什么要：核对是不是本人，防止别人冒用您的名义办案。', rule: 'ID-8 个保法第17、28条' },
  {
    id: 'necessity',
    text: '为什么需要：网上调解、证据交换、开庭前，法院必须再核对是不是本人，刷脸是其中一种办法。',
    rule: 'ID-8 个保法第30条',
  },
  { id: 'effect', text: '对您有什么影响：只保存“通过”或者“没通过”，照片核对后就删除。', rule: 'ID-8 个保法第19、30条' },
  {
    id: 'handler',
    text: '由谁处理、保存多久、怎样行使权利：见隐私说明里写明的法院和服务商。',
    rule: 'ID-8 个保法第17条',
  },
  { id: 'otherWay', text: '不同意也可以办：到窗口，或者请工作人员核对证件。', rule: 'ID-8 个保法第16条' },
  { id: 'withdraw', text: '随时可以撤回同意，撤回前办的事不受影响。', rule: 'ID-8 个保法第15条' },
] as const;

/** What is kept of a check (个保法19): a band, not the score; no image. */
export interface FaceResult {
  passed: boolean;
  band: 'high' | 'medium' | 'low';
  providerReference: string;
}

/**
 * Takes from a provider's answer only what may be kept.
 * @param answer `score` 0–100, RangeError otherwise; whatever else it has (an image) is left behind
 */
export function keptOfFaceCheck(answer: { passed: boolean; score: number; providerReference: string }): FaceResult {
  const { passed, score, providerReference } = answer;
  if (!(score >= 0 && score <= 100)) throw new RangeError(`not a score from 0 to 100: ${score}`);
  return { passed, band: score >= 90 ? 'high' : score >= 70 ? 'medium' : 'low', providerReference };
}

/** 【practice】 */
export const FAILURES_A_DAY = 5;

export interface FaceLock {
  locked: boolean;
  /** Tries left today (Asia/Shanghai). */
  left: number;
  /** If locked: from this day on it may be tried again; the window is open at any time. */
  againOn?: LegalDate | undefined;
  text: string;
}

/** @param failures instants (epoch ms) of failed checks, any order; only those of today's Shanghai date count */
export function faceLock(failures: readonly number[], now: number): FaceLock {
  const today = legalDateOf(now);
  const failed = failures.filter((at) => legalDateOf(at) === today).length;
  const left = Math.max(0, FAILURES_A_DAY - failed);
  const otherWay = '也可以到窗口，或者请工作人员核对证件。';
  if (left > 0) return { locked: false, left, text: `今天还可以试 ${left} 次。${otherWay}` };
  return {
    locked: true,
    left,
    againOn: addDays(today, 1),
    text: `今天已有 ${failed} 次没通过，刷脸明天再试。不想等的，${otherWay}`,
  };
}
