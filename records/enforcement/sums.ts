/**
 * 执行款的账: what is owed, what came in, where it went and what is left, reckoned from the obligation and the money entries (ENF-14,
 * FEE-10). Nothing here decides: it shows the officer and both sides how the sums come about.
 */
import { doubleInterest } from '../../court/enforcement/default-interest';
import { type Fen, fen } from '../../court/money';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import type { Enforcement, Sums } from './enforcement';
import type { MoneyEntry } from './money';

type Kept = Pick<MoneyEntry, 'kind' | 'amountFen' | 'on'> & Partial<Pick<MoneyEntry, 'towardsBaseFen' | 'at'>>;

export const NO_SUMS: Sums = {
  receivedFen: fen(0),
  feeTakenFen: fen(0),
  paidOutFen: fen(0),
  returnedFen: fen(0),
  settledFen: fen(0),
};

const FIELD = {
  received: 'receivedFen',
  feeTaken: 'feeTakenFen',
  paidOut: 'paidOutFen',
  returned: 'returnedFen',
  paidDirectly: 'settledFen',
} as const satisfies Record<MoneyEntry['kind'], keyof Sums>;

/** With one entry more. */
export const withEntry = (sums: Sums, { kind, amountFen }: Pick<MoneyEntry, 'kind' | 'amountFen'>): Sums => ({
  ...sums,
  [FIELD[kind]]: fen(sums[FIELD[kind]] + amountFen),
});

/** What `Enforcement.sums` is to be at any moment. */
export const sumsOf = (entries: readonly Pick<MoneyEntry, 'kind' | 'amountFen'>[]): Sums =>
  entries.reduce(withEntry, NO_SUMS);

/** In the court's hands. */
export const heldFen = ({ receivedFen, feeTakenFen, paidOutFen, returnedFen }: Sums): Fen =>
  fen(receivedFen - feeTakenFen - paidOutFen - returnedFen);

export interface Owed {
  debtFen: Fen;
  /** 加倍部分债务利息, to the day asked for. */
  interestFen: Fen;
  feeFen: Fen;
  /** All three, less what came in or was paid to the applicant himself: what the debtor still has to pay. */
  leftFen: Fen;
  /** Debt and interest that the applicant has not in his hands yet. */
  dueFen: Fen;
  heldFen: Fen;
  feeLeftFen: Fen;
  /** What is left of the base of the double part. */
  baseLeftFen: Fen;
  steps: Step[];
}

const atLeastNothing = (amount: number): Fen => fen(Math.max(0, amount));

/**
 * ENF-14: how it stands at the end of that day. The debtor has paid when the money is with the court, or with the applicant; of what
 * comes in the fee goes first (FEE-10), then ordinary interest and costs, then the base (民法典561), then the double part (法释〔2014〕8号4),
 * unless the officer entered another share.
 */
export function owedOn(
  { obligation, feeFen, sums, uncounted = [] }: Pick<Enforcement, 'obligation' | 'feeFen' | 'sums' | 'uncounted'>,
  money: readonly Kept[],
  on: LegalDate,
): Owed {
  const { interestFen, unpaidFen, steps } = interestOn(obligation, feeFen, money, uncounted, on);
  const { debtFen } = obligation;
  const { receivedFen, returnedFen, settledFen, paidOutFen, feeTakenFen } = sums;
  const cameIn = receivedFen - returnedFen + settledFen;
  return {
    debtFen,
    interestFen,
    feeFen,
    leftFen: atLeastNothing(debtFen + interestFen + feeFen - cameIn),
    dueFen: atLeastNothing(debtFen + interestFen - paidOutFen - settledFen),
    heldFen: heldFen(sums),
    feeLeftFen: atLeastNothing(feeFen - feeTakenFen),
    baseLeftFen: unpaidFen,
    steps,
  };
}

function interestOn(
  { debtFen, doubled }: Enforcement['obligation'],
  feeFen: Fen,
  money: readonly Kept[],
  uncounted: NonNullable<Enforcement['uncounted']>,
  on: LegalDate,
): { interestFen: Fen; unpaidFen: Fen; steps: Step[] } {
  if (!doubled) return { interestFen: fen(0), unpaidFen: fen(0), steps: [] };
  const { dueOn, baseFen } = doubled;
  const towards = towardsBase(debtFen, baseFen, feeFen, money).filter((one) => one.on <= on);
  if (on <= dueOn) {
    const paid = towards.reduce((sum, one) => sum + one.towardsDebtFen, 0);
    return { interestFen: fen(0), unpaidFen: atLeastNothing(baseFen - paid), steps: [] };
  }
  const early = towards.reduce((sum, one) => (one.on <= dueOn ? sum + one.towardsDebtFen : sum), 0);
  return doubleInterest({
    debtFen: atLeastNothing(baseFen - early),
    dueOn,
    until: on,
    payments: towards.filter((one) => one.on > dueOn),
    notCounted: uncounted.filter(({ from }) => from <= on).map(({ from, to }) => ({ from, to: to ?? on })),
  });
}

/** Which part of each payment makes the base smaller. */
function towardsBase(
  debtFen: Fen,
  baseFen: Fen,
  feeFen: Fen,
  money: readonly Kept[],
): { on: LegalDate; towardsDebtFen: Fen }[] {
  let fee: number = feeFen;
  let others: number = Math.max(0, debtFen - baseFen);
  let base: number = baseFen;
  const paid: { on: LegalDate; towardsDebtFen: Fen }[] = [];
  const inTime = money
    .filter(({ kind }) => kind === 'received' || kind === 'paidDirectly')
    .toSorted((a, b) => (a.on === b.on ? (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) : a.on < b.on ? -1 : 1));
  for (const { kind, amountFen, on, towardsBaseFen } of inTime) {
    let left: number = amountFen;
    const take = (from: number): number => {
      const taken = Math.min(left, from);
      left -= taken;
      return taken;
    };
    if (kind === 'received') fee -= take(fee);
    if (towardsBaseFen === undefined) others -= take(others);
    const towards = Math.min(take(towardsBaseFen ?? base), base);
    base -= towards;
    if (towards > 0) paid.push({ on, towardsDebtFen: fen(towards) });
  }
  return paid;
}
