/** 诉讼费用结算清单, one party's part: what he bears, and what he gets back or still pays, and to whom (FEE-15, 16; 收费办法53.2, 民诉法解释207). */
import type { SettledShare } from '../fees/shares';
import { type Fen, fen } from '../money';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Addressee, CIVIL_INTERPRETATION, FEE_MEASURES, money, moneyInFull, until, you } from './wording';

export interface FeeListShare extends SettledShare {
  name: string;
  /** `原告` */
  role: string;
}

export interface OwnFacts {
  to: Addressee;
  shares: readonly FeeListShare[];
  /** Until when refunds are made (收费办法53.2), and debts are to be paid where the court has named a day. */
  refundBy?: LegalDate | undefined;
  payBy?: LegalDate | undefined;
}

export const sum = (amounts: readonly Fen[]): Fen => fen(amounts.reduce<number>((total, amount) => total + amount, 0));

export function ownText(facts: OwnFacts, { paidFen, borneFen, refundFen, directFen, owesFen }: FeeListShare): string {
  const { to, refundBy } = facts;
  const who = you(to);
  const stands = `${who}应当负担诉讼费用${moneyInFull(borneFen)}，已经交纳${money(paidFen)}。`;
  if (refundFen > 0)
    return `${stands}多交的${moneyInFull(refundFen)}，由本院自文书生效之日起十五日内${refundBy ? `（最迟${plainDate(refundBy)}）` : ''}按原付款途径退还，不需要另行申请（${FEE_MEASURES}第五十三条第二款）。`;
  if (directFen > 0)
    return `${stands}多交的${moneyInFull(directFen)}，因${who}同意由败诉方直接支付，本院不再退还，由败诉方向${who}支付（${CIVIL_INTERPRETATION}第二百零七条第一款）。`;
  if (owesFen > 0) return `${stands}${debtText(facts, owesFen)}`;
  return `${stands}不需要补交，也没有应当退还的费用。`;
}

/** 解释207: to the court, but for what goes straight to winners who agreed to it. */
function debtText({ shares, payBy }: OwnFacts, owes: Fen): string {
  const winners = shares.filter(({ directFen }) => directFen > 0);
  const direct = sum(winners.map(({ directFen }) => directFen));
  const debtors = shares.filter(({ owesFen }) => owesFen > 0);
  const when = payBy ? `请在${until(payBy)}` : '请按文书确定的时间';
  const forced = `拒不交纳的，本院可以强制执行（${CIVIL_INTERPRETATION}第二百零七条）。`;
  if (direct === 0) return `还应当补交${moneyInFull(owes)}，${when}向本院交纳。${forced}`;
  const pays = `还应当支付${moneyInFull(owes)}，`;
  const names = winners.map(({ role, name }) => `${role}${name}`).join('、');
  // Of several debtors the document says who pays which winner.
  if (debtors.length > 1)
    return `${pays}其中直接支付给${names}的部分，按文书确定的份额支付；其余${when}向本院交纳。${forced}`;
  const toCourt = fen(Math.max(0, owes - direct));
  if (toCourt === 0) return `${pays}直接支付给${names}，不向本院交纳。`;
  return `${pays}其中${money(direct)}直接支付给${names}，其余${money(toCourt)}${when}向本院交纳。${forced}`;
}
