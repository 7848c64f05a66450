/** 变更诉讼请求: a claim raised or lowered during the suit (FEE-7), 诉讼费用交纳办法第21、35条. */
import { type Fen, fen, yuanText } from '../money';
import { type Balance, balanceOf } from './balance';
import { feeOf, type Tariff } from './tariff';

export interface ChangedClaim extends Balance {
  /** 收费办法35: the part of the fee that whoever lowered too late bears, however the case ends; fen. */
  borneByChangerFen: Fen;
}

/**
 * @param before tariff of the claim before the change, `after` of the whole claim after it; halved alike (FEE-6)
 * @param paidFen paid so far
 * @param investigationClosed whether 法庭调查 had ended when the lower claim was put forward
 */
export function claimChanged(before: Tariff, after: Tariff, paidFen: Fen, investigationClosed: boolean): ChangedClaim {
  const lessened = feeOf(before).feeFen - feeOf(after).feeFen;
  if (lessened <= 0 || !investigationClosed) {
    const rule = `FEE-7 诉讼费用交纳办法第21条第(${lessened > 0 ? '二' : '一'})项`;
    return { ...balanceOf(after, paidFen, rule), borneByChangerFen: fen(0) };
  }
  const rule = 'FEE-7 诉讼费用交纳办法第35条';
  const balance = balanceOf(before, paidFen, rule);
  const text = `法庭调查结束后才减少请求的，不退费；减少部分的费用 ${yuanText(fen(lessened))}由减少请求的一方负担。`;
  return { ...balance, borneByChangerFen: fen(lessened), steps: [...balance.steps, { text, rule }] };
}
