/** 诉讼费用清单: at the close, what each party paid and bears (FEE-16), and what is given back or collected (FEE-15). */
import { type Fen, fen } from '../money';

/** One party's; Shares of one case name each party once. */
export interface Share {
  partyId: string;
  paidFen: Fen;
  /** As the officer has decided. */
  borneFen: Fen;
  /** 解释207: agrees that the losing side pays him directly, instead of being refunded by the court. */
  paidDirectly?: boolean;
}

export interface SettledShare extends Share {
  /** From the court. */
  refundFen: Fen;
  /** From the losing side, not through the court. */
  directFen: Fen;
  /** Still to pay. */
  owesFen: Fen;
}

/**
 * 解释207: the winner's prepaid share is refunded and collected from the loser.
 * @param totalFen all fees of the case that this list is about
 * Throws RangeError unless what the parties bear adds up to the total, and each party is named once.
 */
export function settleShares(totalFen: Fen, shares: readonly Share[]): SettledShare[] {
  const borne = fen(shares.reduce((sum, { borneFen }) => sum + borneFen, 0));
  if (borne !== totalFen) throw new RangeError(`the shares add up to ${borne} fen and not to ${totalFen}`);
  if (new Set(shares.map(({ partyId }) => partyId)).size !== shares.length)
    throw new RangeError('a party is named twice');
  return shares.map((share) => {
    const back = fen(Math.max(0, share.paidFen - share.borneFen));
    return {
      ...share,
      refundFen: share.paidDirectly ? fen(0) : back,
      directFen: share.paidDirectly ? back : fen(0),
      owesFen: fen(Math.max(0, share.borneFen - share.paidFen)),
    };
  });
}
