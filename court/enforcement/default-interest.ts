/** 加倍部分债务利息: the double part of default interest on a money debt, exact and rounded once (ENF-14). */
import { type Fen, fen, rounded, yuanText } from '../money';
import type { Step } from '../step';
import { addDays, daysBetween, type LegalDate, legalDateText } from '../time/legal-date';

/** 日万分之一点七五: 0.0175% = 7 / 40,000 a day. */
const RATE = { numerator: 7n, denominator: 40_000n };
/** 法释〔2014〕8号第7条: days before it follow older rules. */
const IN_FORCE_FROM = '2014-08-01';

export interface DefaultInterest {
  /** The base: unpaid money debt of the title without its ordinary interest, in fen. */
  debtFen: Fen;
  /** Last day of the performance period; where the title states none, the day it took effect. Not itself counted. */
  dueOn: LegalDate;
  /** The day it is reckoned to (performance, deduction, effect of the sale): counted. */
  until: LegalDate;
  /** What was paid towards the base, each reckoned to its own day. What a payment goes towards is an officer's entry. */
  payments: readonly { on: LegalDate; towardsDebtFen: Fen }[];
  /** First and last days of stays that do not count (第3条第3款): review of the title not asked by the debtor, retrial. */
  notCounted: readonly { from: LegalDate; to: LegalDate }[];
}

/**
 * ENF-14, 民事诉讼法第264条, 法释〔2014〕8号第1至3条: unpaid debt × 0.0175% × days, part by part between payments.
 * @returns the sum in fen, the unpaid base, and how it comes about
 * @throws RangeError for days before 2014-08-01, an end before the due day, payments outside the time or beyond the debt,
 * and a stay that ends before it begins
 */
export function doubleInterest(input: DefaultInterest): { interestFen: Fen; unpaidFen: Fen; steps: Step[] } {
  const { debtFen, dueOn, until, notCounted } = input;
  if (addDays(dueOn, 1) < IN_FORCE_FROM) throw new RangeError(`days before ${IN_FORCE_FROM} follow older rules`);
  if (until < dueOn) throw new RangeError('interest reckoned to a day before the debt was due');
  for (const { from, to } of notCounted) if (to < from) throw new RangeError('a stay that ends before it begins');
  const payments = input.payments.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const rule = 'ENF-14 民事诉讼法第264条、法释〔2014〕8号第1条';
  const steps: Step[] = [
    { text: `从 ${legalDateText(dueOn)}的第二天起算，每天按没有还清的债务的万分之一点七五计算。`, rule },
  ];
  let unpaid: number = debtFen;
  let numerator = 0n;
  let after = dueOn;
  const add = (to: LegalDate) => {
    const days = countedDays(after, to, notCounted);
    if (days > 0 && unpaid > 0) {
      const part = BigInt(unpaid) * BigInt(days) * RATE.numerator;
      numerator += part;
      const amount = yuanText(rounded({ numerator: part, denominator: RATE.denominator }));
      const text = `到 ${legalDateText(to)}：${yuanText(fen(unpaid))} × 0.0175% × ${days} 天 ≈ ${amount}。`;
      steps.push({ text, rule });
    }
    after = to;
  };
  for (const { on, towardsDebtFen } of payments) {
    if (on <= dueOn || on > until) throw new RangeError(`a payment outside the time reckoned: ${on}`);
    if (towardsDebtFen > unpaid) throw new RangeError('payments beyond the debt');
    add(on);
    unpaid -= towardsDebtFen;
    const text = `${legalDateText(on)}偿还 ${yuanText(towardsDebtFen)}，还欠 ${yuanText(fen(unpaid))}。`;
    steps.push({ text, rule: 'ENF-14 法释〔2014〕8号第3条' });
  }
  add(until);
  const interestFen = rounded({ numerator, denominator: RATE.denominator });
  steps.push({
    text: `加倍部分利息合计 ${yuanText(interestFen)}；先还判决等确定的债务，再还这部分利息，另有约定的除外。`,
    rule: 'ENF-14 法释〔2014〕8号第4条',
  });
  return { interestFen, unpaidFen: fen(unpaid), steps };
}

/** Days after `after` up to and with `to`, less those within a stay; stays may overlap. */
function countedDays(after: LegalDate, to: LegalDate, notCounted: DefaultInterest['notCounted']): number {
  let days = daysBetween(after, to);
  let covered = after;
  for (const stay of notCounted.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = stay.from > covered ? addDays(stay.from, -1) : covered;
    const end = stay.to < to ? stay.to : to;
    if (end <= from) continue;
    days -= daysBetween(from, end);
    covered = end;
  }
  return days;
}
