/** 劳动争议: arbitration first, and when one may go to court after it (FILE-9; 劳动争议调解仲裁法5, 29, 47–50). */

import { type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';
import type { GroundHint } from './grounds';

export interface LabourFacts {
  /** `refused`: 不予受理; `overdue`: no decision in time. */
  arbitration: 'none' | 'refused' | 'overdue' | 'awarded';
  /** 收到裁决书之日 */
  awardReceivedOn?: LegalDate | undefined;
  /** 一裁终局 (劳动争议调解仲裁法47) */
  finalAward?: boolean | undefined;
  filer?: 'worker' | 'employer' | undefined;
  /** Only unpaid wages, on the employer's written IOU (劳动争议司法解释（一）15). */
  wageIouOnly?: boolean | undefined;
}

const SUIT_DAYS = 15;
const SET_ASIDE_DAYS = 30;

export function labourGrounds(facts: LabourFacts, today: LegalDate): GroundHint[] {
  const { arbitration, awardReceivedOn, finalAward, filer, wageIouOnly } = facts;
  const hint = (text: string, rule: string): GroundHint[] => [
    { ground: 'labourArbitrationFirst', text, rule: `FILE-9 ${rule}` },
  ];
  if (arbitration === 'none' && !wageIouOnly)
    return hint(
      '劳动争议要先向劳动人事争议仲裁委员会申请仲裁，不收费；不服裁决再起诉。仍要起诉的，材料也会收下。',
      '劳动争议调解仲裁法第5条',
    );
  if (arbitration !== 'awarded' || !awardReceivedOn) return [];
  if (finalAward && filer === 'employer') {
    const last = computePeriod({ from: awardReceivedOn, days: SET_ASIDE_DAYS }).lastDay;
    return hint(
      `这是终局裁决，用人单位不能起诉，可以在 ${legalDateText(last)}前向仲裁委所在地的中级法院申请撤销。`,
      '劳动争议调解仲裁法第47、49条',
    );
  }
  const { lastDay } = computePeriod({ from: awardReceivedOn, days: SUIT_DAYS });
  if (today <= lastDay) return [];
  return hint(
    `收到裁决书后 15 天内起诉，最后一天是 ${legalDateText(lastDay)}，看来已经过了；是否受理由法官决定，材料也会收下。`,
    '劳动争议调解仲裁法第48、50条',
  );
}
