/** 收费种类的先后: what most people come for stands first; what is a suit that can be filed here goes on to filing. */
import type { DataOf } from '../../../../api/services';

export type FeeKind = DataOf<'guide', 'feeKinds'>['kinds'][number];

const COMMON = [
  'property',
  'labour',
  'divorce',
  'personality',
  'administrative',
  'enforcement',
  'preservation',
  'paymentOrder',
  'appeal',
];
const SUITS = ['property', 'labour', 'divorce', 'personality', 'otherNonProperty', 'ip'];

export function inOrder(kinds: readonly FeeKind[]): { common: FeeKind[]; more: FeeKind[] } {
  const common = COMMON.flatMap((kind) => kinds.find((one) => one.kind === kind) ?? []);
  return { common, more: kinds.filter((one) => !common.includes(one)) };
}

export const isSuit = (kind: string) => SUITS.includes(kind);
