/** 诉讼标的额: which amount a suit's fee is counted on, where it has several claims (FEE-5). */
import { type Fen, fen, yuanText } from '../money';
import type { Step } from '../step';
import type { CourtFees } from './court-fees';
import type { SuitKind } from './kinds';
import type { Tariff } from './tariff';
import { tariffOf } from './tariffs';

/**
 * FEE-5: the tariff of a suit of first instance. Several property claims are added; non-property claims beside them cost
 * nothing more, several alone are one (解释201); divorce and personality rights keep their own rows. A civil suit about a
 * bankrupt debtor falls under the row of property whatever it is about, except labour (解释200).
 * @param amounts fen of each claim for money or worth money; claims without are left out
 * @param bankruptDebtor 破产程序中有关债务人的案件
 * Throws as tariffOf, and RangeError where the sum is above 2^53 − 1.
 */
export function suitTariff(
  kind: SuitKind,
  amounts: readonly Fen[],
  fees: CourtFees,
  { bankruptDebtor = false } = {},
): Tariff {
  const total = sum(amounts);
  const asProperty = bankruptDebtor && OWN_ROW[kind];
  const tariff = withSumStep(tariffOf(asProperty ? 'property' : kind, total, fees), amounts, total);
  return asProperty ? { ...tariff, steps: [AS_PROPERTY, ...tariff.steps] } : tariff;
}

/** 解释200: civil rows that give way to that of property; neither labour nor administrative ones do. */
const OWN_ROW: Record<SuitKind, boolean> = {
  property: false,
  divorce: true,
  personality: true,
  otherNonProperty: true,
  ip: true,
  labour: false,
  administrative: false,
  administrativeIpMaritime: false,
};

const AS_PROPERTY: Step = {
  text: '债务人进入了破产程序，和它有关的民事案件按财产案件的标准收费，劳动争议除外。',
  rule: 'FEE-5 民诉法解释第200条',
};

function sum(amounts: readonly Fen[]): Fen | undefined {
  return amounts.length === 0 ? undefined : fen(amounts.reduce((total, amount) => total + amount, 0));
}

function withSumStep(tariff: Tariff, amounts: readonly Fen[], total: Fen | undefined): Tariff {
  if (total === undefined || amounts.length < 2) return tariff;
  const added = amounts.map((amount) => yuanText(amount)).join(' ＋ ');
  const step: Step = { text: `诉讼标的额合计：${added} ＝ ${yuanText(total)}`, rule: 'FEE-5 民诉法解释第201条' };
  return { ...tariff, steps: [step, ...tariff.steps] };
}
