/**
 * 后续费用: what an order after the first one comes to, and why: from the case's tariff, the court's values and what was paid already,
 * never from the client (FEE-2, 6..8, 10). Pure.
 */
import type { NoticeOccasion } from '../../../court/documents/fee-occasion';
import { claimChanged } from '../../../court/fees/changed-claim';
import { suitTariff } from '../../../court/fees/claims';
import { convertedToOrdinary } from '../../../court/fees/conversion';
import { halve, halvingGrounds } from '../../../court/fees/halving';
import { FEE_KINDS, type FeeKind, type SuitKind } from '../../../court/fees/kinds';
import { type FeeItem, feeOf, type Tariff } from '../../../court/fees/tariff';
import { FeeUnknown, tariffOf } from '../../../court/fees/tariffs';
import { feeOrderMachine } from '../../../court/machines/fee-order';
import { FEE_ORDER_GUARDS } from '../../../court/machines/fee-order-words';
import { type Fen, fen, yuanText } from '../../../court/money';
import { filedKind } from '../../../court/papers-filed/kinds';
import type { PartyRole } from '../../../court/people/roles';
import type { Step } from '../../../court/step';
import { isLegalDate, type LegalDate } from '../../../court/time/legal-date';
import type { Court } from '../../../platform/courts';
import { CourtError } from '../../../platform/errors';
import type { Case, CaseOutcome } from '../../../records/case/case';
import { caseMachineOf } from '../../../records/case/case-machine';
import { type CaseParty, inOrder } from '../../../records/case/parties';
import type { FeeOrder } from '../../../records/fee/order';
import { wholeFee } from '../../../records/fee/whole-fee';
import type { PayFeeInput } from '../contract';

export type Occasion = PayFeeInput<'computeIssue'>['occasion'];

export interface LaterFee {
  item: FeeItem;
  kind: FeeKind;
  occasion: NoticeOccasion;
  payer: PartyRole;
  /** Of those of that side who owe it: `case_parties` ids; undefined: who of several it is has to be said. */
  parties: string[] | undefined;
  amountFen: Fen;
  steps: Step[];
  /** The whole of which it asks. */
  whole: Tariff;
  /** FEE-7: orders that it takes the place of. */
  replaces: FeeOrder[];
  namedDay?: LegalDate;
}

const refused = (message: string) => new CourtError('PRECONDITION_FAILED', message);

/** What it is reckoned from. */
export interface FeeFile {
  registered: Case;
  court: Court;
  parties: readonly CaseParty[];
  /** All of the case. */
  orders: readonly FeeOrder[];
}

/** Throws PRECONDITION_FAILED where nothing is to be paid, INVALID_INPUT for what the case has not. */
export function laterFee(file: FeeFile, asked: Occasion): LaterFee {
  const { registered, court, orders } = file;
  refuseOver(registered, asked);
  switch (asked.for) {
    case 'claimRaised':
      return raised(registered, court, ofTheSuit(registered, orders), fen(asked.claimFen));
    case 'ordinaryProcedure':
      return ordinary(registered, ofTheSuit(registered, orders));
    case 'counterclaim':
    case 'thirdPartyClaim':
      return ownClaim(file, asked);
    case 'preservation':
      return preservation(file, asked);
  }
}

/** Of the suit before it is decided, whoever has it by then; of preservation until the superior court has the file (民诉法解释161). */
export function refuseOver({ kind, state, outcome }: Case, { for: what }: Occasion): void {
  const states =
    kind === 'enforcement'
      ? (['registered'] as const)
      : what === 'preservation'
        ? filedKind(what).states
        : caseMachineOf(kind).open;
  if (!states.some((one) => one === state) || (outcome !== undefined && WITHOUT_JUDGMENT.includes(outcome)))
    throw refused('案件已经结案，不能再开缴费单。');
}

/** There is nothing that could be enforced, nor secured. */
const WITHOUT_JUDGMENT: readonly CaseOutcome[] = [
  'withdrawn',
  'deemedWithdrawn',
  'dismissSuit',
  'transferred',
  'terminated',
];

/** FEE-10: who of a side it is that asks; another of them is not to learn of it by its fee. Throws INVALID_INPUT for who is not of it. */
function owersOfSide(
  { parties }: FeeFile,
  payer: PartyRole,
  named: readonly string[] | undefined,
): string[] | undefined {
  const side = inOrder(parties).filter(({ role }) => role === payer);
  if (named?.some((partyId) => !side.some(({ _id }) => _id === partyId))) throw noSuchParty();
  const own = side.map(({ _id }) => _id);
  if (named && named.length > 0) return own.filter((partyId) => named.includes(partyId));
  return own.length > 1 ? undefined : own;
}

const noSuchParty = () =>
  new CourtError('INVALID_INPUT', '没有找到这位当事人，请重新选择是谁提出的。', { parties: '请重新选择' });

/** Orders for the plaintiff's own claim that still count, the earliest first. */
function ofTheSuit({ fee, kind }: Case, orders: readonly FeeOrder[]): FeeOrder[] {
  const family = orders
    .filter(({ state, occasion: { kind: one } }) => (one === 'plaintiff' || one === 'topUp') && state !== 'replaced')
    .sort((a, b) => a.seq - b.seq);
  // FEE-10: wages, or an enforcement case: settled at the end.
  if (kind === 'enforcement' || family.length === 0)
    throw refused(`本案的诉讼费用${fee?.payment ?? '不用先交'}，不用另开缴费单。`);
  return family;
}

const last = (family: readonly FeeOrder[]): FeeOrder => {
  const found = family.at(-1);
  if (!found) throw new RangeError('no order');
  return found;
};

const inSummary = (family: readonly FeeOrder[]): boolean => wholeFee(last(family)).halvedFor.includes('summary');

/** FEE-7: the difference on the new total; halved as the suit is (FEE-6). */
function raised(registered: Case, court: Court, family: readonly FeeOrder[], claimFen: Fen): LaterFee {
  const whole = unlessUnknown(() => {
    const tariff = suitTariff(rowFor(registered, claimFen), [claimFen], court.fees);
    return inSummary(family) ? halve(tariff, ['summary']) : tariff;
  });
  const { topUpFen, steps } = claimChanged(wholeFee(last(family)), whole, paidOf(family), false);
  return rest(registered, family, whole, { topUpFen, steps }, 'claimRaised');
}

/** FEE-8: what was not paid for summary procedure. */
function ordinary(registered: Case, family: readonly FeeOrder[]): LaterFee {
  if (registered.kind === 'administrative' || !inSummary(family))
    throw refused('受理费没有因为简易程序减半，转为普通程序不用补交。');
  const { item, exact, halvedFor } = wholeFee(last(family));
  const doubled = { numerator: exact.numerator * 2n, denominator: exact.denominator };
  const text = '转为普通程序，受理费不再减半';
  const whole: Tariff = {
    item,
    exact: doubled,
    halvedFor: halvedFor.filter((ground) => ground !== 'summary'),
    steps: [{ text, rule: 'FEE-8 民诉法解释第199条' }],
  };
  const { topUpFen, steps } = convertedToOrdinary(whole, paidOf(family));
  return rest(registered, family, whole, { topUpFen, steps }, 'toOrdinary');
}

/** What counted and was not given back. */
const paidOf = (family: readonly FeeOrder[]): Fen =>
  fen(family.reduce((sum, { paid, refundedFen }) => sum + (paid ? paid.amountFen - refundedFen : 0), 0));

/** What is left to pay, in one order: it takes the place of those of the suit that nobody has paid. */
function rest(
  { fee }: Case,
  family: readonly FeeOrder[],
  whole: Tariff,
  { topUpFen, steps }: { topUpFen: Fen; steps: Step[] },
  why: 'claimRaised' | 'toOrdinary',
): LaterFee {
  const replaces = family.filter(({ state }) => feeOrderMachine.open.includes(state));
  const letOff = fen(family.reduce((sum, { letOffFen = fen(0) }) => sum + letOffFen, 0));
  const amountFen = fen(Math.max(0, topUpFen - letOff));
  if (amountFen === 0) throw refused(FEE_ORDER_GUARDS.moreIsDue.text);
  const [open, ...others] = replaces;
  if (open && others.length === 0 && open.amountFen === amountFen)
    throw refused('这笔费用已经开了缴费单，还没有交，不用重开。');
  const aided: Step[] =
    letOff > 0 && topUpFen > 0
      ? [
          {
            text: `已经准予减免的 ${yuanText(letOff)}不用补交，还要交 ${yuanText(amountFen)}。`,
            rule: 'FEE-14 诉讼费用交纳办法第51条',
          },
        ]
      : [];
  const whyOf = ({ occasion }: FeeOrder) => (occasion.kind === 'topUp' ? occasion.why : undefined);
  return {
    item: 'acceptanceFee',
    kind: fee?.kind ?? last(family).kind,
    // Where the first one was never paid, it is still the fee that the plaintiff pays ahead.
    occasion: replaces.some(({ occasion }) => occasion.kind === 'plaintiff')
      ? { kind: 'plaintiff' }
      : // FEE-8 has a consequence of its own, which what is added to it does not take away.
        { kind: 'topUp', why: replaces.some((one) => whyOf(one) === 'toOrdinary') ? 'toOrdinary' : why },
    payer: 'plaintiff',
    parties: last(family).parties,
    amountFen,
    steps: [...steps, ...aided],
    whole,
    replaces,
  };
}

type OwnClaim = Extract<Occasion, { for: 'counterclaim' | 'thirdPartyClaim' }>;

const OF = { counterclaim: 'counterclaim', thirdPartyClaim: 'thirdParty' } as const;

/** FEE-6: halved if it is merged with the suit, and only once. */
function ownClaim(file: FeeFile, asked: OwnClaim): LaterFee {
  const { registered, court, orders } = file;
  if ((registered.kind ?? 'civil') !== 'civil') throw refused('只有民事案件有反诉和第三人的独立请求。');
  const { for: what, claimFen, raisedOn, merged } = asked;
  if (!isLegalDate(raisedOn)) throw new RangeError(raisedOn);
  const suit = orders.filter(({ occasion }) => occasion.kind === 'plaintiff' || occasion.kind === 'topUp');
  const summary = merged && suit.some((one) => wholeFee(one).halvedFor.includes('summary'));
  const { grounds } = halvingGrounds({
    procedure: summary ? 'summary' : 'ordinary',
    outcome: 'open',
    merged: merged ? what : 'none',
  });
  const amount = claimFen === undefined ? [] : [fen(claimFen)];
  const whole = unlessUnknown(() => halve(suitTariff(rowFor(registered, amount[0]), amount, court.fees), grounds));
  const { feeFen, steps } = feeOf(whole);
  const kind = OF[what];
  const payer = what === 'counterclaim' ? 'defendant' : 'thirdParty';
  const parties = owersOfSide(file, payer, asked.parties);
  refuseTwice(orders, parties, (one) => one.occasion.kind === kind && one.amountFen === feeFen);
  return {
    item: 'acceptanceFee',
    kind: what,
    occasion: kind === 'counterclaim' ? { kind, raisedOn } : { kind },
    payer,
    parties,
    amountFen: feeFen,
    steps,
    whole,
    replaces: [],
  };
}

type Preservation = Extract<Occasion, { for: 'preservation' }>;

function preservation(file: FeeFile, { claimFen, by, lastDay, parties: named }: Preservation): LaterFee {
  const { registered, court, orders } = file;
  const whole = unlessUnknown(() => tariffOf('preservation', fen(claimFen), court.fees));
  const { feeFen, steps } = feeOf(whole);
  const payer = by ?? (registered.kind === 'enforcement' ? 'applicant' : 'plaintiff');
  const parties = owersOfSide(file, payer, named);
  refuseTwice(orders, parties, (one) => one.kind === 'preservation' && one.amountFen === feeFen);
  return {
    item: 'applicationFee',
    kind: 'preservation',
    occasion: { kind: 'application', what: 'preservation' },
    payer,
    parties,
    amountFen: feeFen,
    steps,
    whole,
    replaces: [],
    ...(lastDay && isLegalDate(lastDay) ? { namedDay: lastDay } : {}),
  };
}

/** The same once more, of the same, while the first is not paid, is a slip. */
function refuseTwice(
  orders: readonly FeeOrder[],
  parties: readonly string[] | undefined,
  isSame: (order: FeeOrder) => boolean,
): void {
  const theirs = orders.filter((one) => parties?.some((partyId) => one.parties.includes(partyId)));
  if (theirs.some((one) => feeOrderMachine.open.includes(one.state) && isSame(one)))
    throw refused('同样的缴费单已经开过一张，还没有交。请先核对，不要重复开。');
}

const SUITS: readonly FeeKind[] = [
  'property',
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'labour',
  'administrative',
  'administrativeIpMaritime',
];
const isSuitKind = (kind: FeeKind): kind is SuitKind => SUITS.includes(kind);

/** FEE-5: with an amount a property claim, unless the suit has a row of its own. */
function rowFor({ fee }: Case, claimFen: Fen | undefined): SuitKind {
  const kind = fee?.kind ?? 'property';
  if (!isSuitKind(kind)) throw refused(`“${FEE_KINDS[kind].title}”的案件没有这样的费用。`);
  if (kind === 'otherNonProperty' && claimFen !== undefined) return 'property';
  return kind === 'property' && claimFen === undefined ? 'otherNonProperty' : kind;
}

function unlessUnknown(compute: () => Tariff): Tariff {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FeeUnknown || error instanceof RangeError)
      throw refused('按本院现有的收费标准算不出这笔费用，请核对金额，或者请管理员核对收费标准。');
    throw error;
  }
}
