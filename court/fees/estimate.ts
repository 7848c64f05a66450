/** 诉讼费用计算器: what a matter will cost, for whoever asks before filing (GUIDE-1); the court's notice prevails. */
import { fen, yuanText } from '../money';
import type { CourtFees } from './court-fees';
import { halve } from './halving';
import { FEE_KINDS, type FeeKind, type SuitKind } from './kinds';
import { type Fee, feeOf } from './tariff';
import { tariffOf } from './tariffs';

export interface Estimate extends Fee {
  /** FEE-6: in summary procedure, mediated or withdrawn, fen; null where it is not halved, or is already. */
  halfFen: number | null;
  notes: string[];
}

/** 第15、16条 speak of cases that are heard; the objection to jurisdiction is none, and what is free stays free. */
const HALVED_LATER: Record<SuitKind | 'appeal' | 'retrialPayable', true> = {
  property: true,
  divorce: true,
  personality: true,
  otherNonProperty: true,
  ip: true,
  labour: true,
  administrative: true,
  administrativeIpMaritime: true,
  appeal: true,
  retrialPayable: true,
};

/**
 * @param amount fen, see FEE_KINDS: undefined where there is none. Where the kind uses no amount it changes nothing.
 * Throws FeeUnknown where the kind needs an amount above 0, or the court's own value is missing; RangeError for an amount
 * that is negative, no integer or above 2^53 − 1, and for a court's value outside the decree's range.
 */
export function estimateFee(kind: FeeKind, amount: number | undefined, fees: CourtFees): Estimate {
  const tariff = tariffOf(kind, amount === undefined ? undefined : fen(amount), fees);
  const notes: string[] = [...FEE_KINDS[kind].notes];
  if (!Object.hasOwn(HALVED_LATER, kind)) return { ...feeOf(tariff), halfFen: null, notes };
  const halfFen = feeOf(halve(tariff, ['withdrawn'])).feeFen;
  notes.push(`${halvedFor(kind)}减半，交 ${yuanText(halfFen)}。`);
  return { ...feeOf(tariff), halfFen, notes };
}

function halvedFor(kind: FeeKind): string {
  // Summary procedure is of first instance only.
  if (kind === 'appeal' || kind === 'retrialPayable') return '调解结案或者申请撤诉的，';
  // Small claims are civil claims for money alone, never of status (民诉法165, 166).
  const small = kind === 'property' || kind === 'ip' || kind === 'labour' ? '（包括小额诉讼）' : '';
  return `适用简易程序${small}、调解结案或者申请撤诉的，`;
}
