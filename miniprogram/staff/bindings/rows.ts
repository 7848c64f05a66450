/** 待核对的: whose standing waits for an officer, the longest first. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween } from '../../text/day';

type Summary = DataOf<'identity', 'bindings'>['representations'][number];

export interface BindingRow {
  representationId: string;
  /** 李四，法定代表人 */
  who: string;
  forWhom: string;
  stateName: string;
  missing: string;
  waits: string;
}

function waitsText(updatedAt: string, now: number): string {
  const days = daysBetween(dayOf(Date.parse(updatedAt)), dayOf(now));
  return days <= 0 ? '今天交的' : `等了 ${days} 天`;
}

export const bindingRows = (found: readonly Summary[], now: number): BindingRow[] =>
  found.map(({ representationId, holderName, kindName, principalName, stateName, missingCount, updatedAt }) => ({
    representationId,
    who: `${holderName}，${kindName}`,
    forWhom: principalName ?? '',
    stateName,
    missing: missingCount > 0 ? `还差 ${missingCount} 样材料` : '材料齐了',
    waits: waitsText(updatedAt, now),
  }));
