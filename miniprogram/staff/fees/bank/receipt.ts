/** 银行的回单: what finance copies from it, and what would become of that sum. Free of wx. */
import { fenOf, moneyText } from '../../../text/yuan';

export interface Receipt {
  reference: string;
  amount: string;
  paidOn: string;
  payerName: string;
}

export const NO_RECEIPT: Receipt = { reference: '', amount: '', paidOn: '', payerName: '' };

export function receiptErrors({ reference, amount, paidOn, payerName }: Receipt): Record<string, string> {
  const fen = fenOf(amount);
  const errors = {
    reference: reference.trim() ? '' : '请写回单上的凭证号（流水号）',
    amountFen: fen ? '' : '请照回单写金额，如 2300 或者 2300.50',
    paidOn: paidOn ? '' : '请选交款的日期',
    payerName: payerName.trim() ? '' : '请写交款人的姓名或者名称',
  };
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text));
}

/** FEE-17: what is paid too much goes back; too little does not count for part of it, and goes back whole. '' it fits. */
export function notTheSum(owedFen: number, amount: string): string {
  const fen = fenOf(amount);
  if (!fen || fen === owedFen) return '';
  if (fen > owedFen) return `比应交的多 ${moneyText(fen - owedFen)}：单子算交清，多的要转账退回，会列进退费。`;
  return `比应交的少 ${moneyText(owedFen - fen)}：不能算交清，这笔款要整笔退回，请先和当事人联系。`;
}
