/**
 * 退多少: what of an acceptance fee goes back on the ground that the clerk names (FEE-6, 7, 8, 15, 16). All of the grounds are of acceptance
 * fees (收费办法15, 21, 25, 27; 解释199); an application fee goes back only as the document settles who bears it.
 */
import { type Fen, fen, yuanText } from '../money';
import { balanceOf } from './balance';
import { claimChanged } from './changed-claim';
import { topUpUnpaid } from './conversion';
import { halve, halvingGrounds } from './halving';
import { REFUND_GROUNDS, type Refund, type RefundGround, refundOn } from './refund';
import { settleShares } from './shares';
import type { Tariff } from './tariff';

/** Beside those of 收费办法15, 24–28: how the claim or the suit changed, and who bears the fee in the end. */
export const OTHER_GROUNDS = {
  claimLowered: '法庭调查结束前减少了诉讼请求，退还多交的部分',
  topUpUnpaid: '转为普通程序后没有补交差额，裁定按撤诉处理，退还已交的一半',
  deemedWithdrawn: '裁定按撤诉处理，由法官决定减半，退还一半',
  settled: '按生效文书写明的负担结算，退还不该由交费的人负担的部分',
} as const;

export type GiveBackGround = RefundGround | keyof typeof OTHER_GROUNDS;

export interface GiveBackFacts {
  ground: GiveBackGround;
  /** The whole fee of the claim as it stands: halved already or not, reduced by aid or not. */
  due: Tariff;
  /** Of that fee, by whomever, in all orders. */
  paidFen: Fen;
  /** A second instance's; these have grounds of their own. */
  appeal: boolean;
  /** `claimLowered`: the fee of the claim as it is now, halved and reduced alike. */
  lowered?: Tariff | undefined;
  /** `settled`: what who paid bears in the end, as the document says. */
  bornFen?: Fen | undefined;
}

const OF_APPEAL: readonly GiveBackGround[] = ['remanded', 'appealDismissedByRuling'];
const OF_FIRST: readonly GiveBackGround[] = ['nonAcceptance', 'dismissSuit', 'topUpUnpaid', 'claimLowered'];

const isOther = (ground: GiveBackGround): ground is keyof typeof OTHER_GROUNDS => Object.hasOwn(OTHER_GROUNDS, ground);

/** Of the reasons why money goes back, also of such as have nothing to do with the case. */
export const isGiveBackGround = (reason: string): reason is GiveBackGround =>
  Object.hasOwn(OTHER_GROUNDS, reason) || Object.hasOwn(REFUND_GROUNDS, reason);

export const groundText = (ground: GiveBackGround): string =>
  isOther(ground) ? OTHER_GROUNDS[ground] : REFUND_GROUNDS[ground].text;

/** `refundFen` 0 with a step that says why, where nothing goes back. Throws RangeError where a fact of the ground is missing. */
export function giveBack(facts: GiveBackFacts): Refund {
  const { ground, due, paidFen, appeal } = facts;
  if (ground === 'settled') return settled(facts);
  if (due.item === 'applicationFee')
    return nothing(
      paidFen,
      '申请费不因为案件怎样结束而退还；由谁负担，看生效文书怎样写',
      'FEE-16 诉讼费用交纳办法第38条',
    );
  if ((appeal ? OF_FIRST : OF_APPEAL).includes(ground))
    return nothing(paidFen, `“${groundText(ground)}”退的不是这一审的费用`, 'FEE-15 诉讼费用交纳办法第27条');
  switch (ground) {
    case 'claimLowered': {
      if (!facts.lowered) throw new RangeError('which claim is left?');
      return ofBalance(claimChanged(due, facts.lowered, paidFen, false), paidFen);
    }
    case 'topUpUnpaid':
      return topUpUnpaid(paidFen);
    case 'deemedWithdrawn': {
      if (due.halvedFor.length > 0)
        return nothing(paidFen, '已经减半交纳，一个案件只减半一次', 'FEE-6 民诉法解释第206条');
      const { grounds } = halvingGrounds({ procedure: 'ordinary', outcome: 'deemedWithdrawn', merged: 'none' });
      return ofBalance(balanceOf(halve(due, grounds), paidFen, 'FEE-6 诉讼费用交纳办法第15条'), paidFen);
    }
    default:
      return refundOn(ground, due, paidFen);
  }
}

function settled({ paidFen, bornFen }: GiveBackFacts): Refund {
  if (bornFen === undefined) throw new RangeError('how much does he bear?');
  const [share] = settleShares(bornFen, [{ partyId: 'payer', paidFen, borneFen: bornFen }]);
  const refundFen = share?.refundFen ?? fen(0);
  const result = refundFen > 0 ? `退还 ${yuanText(refundFen)}` : '不用退还';
  const text = `按生效文书应负担 ${yuanText(bornFen)}，已交 ${yuanText(paidFen)}，${result}。`;
  return { refundFen, keptFen: fen(paidFen - refundFen), steps: [{ text, rule: 'FEE-16 民诉法解释第207条第1款' }] };
}

const ofBalance = ({ refundFen, steps }: Pick<Refund, 'refundFen' | 'steps'>, paidFen: Fen): Refund => ({
  refundFen,
  keptFen: fen(paidFen - refundFen),
  steps,
});

const nothing = (paidFen: Fen, why: string, rule: string): Refund => ({
  refundFen: fen(0),
  keptFen: paidFen,
  steps: [{ text: `${why}：已交 ${yuanText(paidFen)}，不用退还。`, rule }],
});
