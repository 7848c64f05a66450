/** 收费标准的表: amounts as they are typed, against the decree's ranges (FEE-3). The server checks them again. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { lawOf } from '../../../text/rule';
import { fenOf, yuanText, yuanTyped } from '../../../text/yuan';
import { type Change, change, kept } from '../changes';

type Tariffs = DataOf<'court-desk', 'tariffs'>;
type Fee = Tariffs['fees'][number];
type Saving = EventOf<'court-desk', 'saveTariffs'>;

export interface FeeRow {
  field: Fee['field'];
  title: string;
  range: string;
  law: string;
}

export function rangeText({ leastFen, mostFen }: Pick<Fee, 'leastFen' | 'mostFen'>): string {
  return leastFen === null || mostFen === null ? '' : `${yuanText(leastFen)}到 ${yuanText(mostFen)}之间`;
}

/** Other courts leave them empty. */
const MARITIME: readonly Fee['field'][] = ['maritimeLimitationFund', 'maritimeInjunction', 'shipLienNotice'];
const only = (field: Fee['field']) => (MARITIME.includes(field) ? '海事法院才填。' : '');

export const feeRows = (fees: readonly Fee[]): FeeRow[] =>
  fees.map((fee) => ({
    field: fee.field,
    title: fee.title,
    range: `${only(fee.field)}${rangeText(fee) ? `应在 ${rangeText(fee)}` : '没有全国统一的范围，按本省规定'}`,
    law: lawOf(fee.rule),
  }));

export const typedOf = (fees: readonly Fee[]): Record<string, string> =>
  Object.fromEntries(fees.map(({ field, valueFen }) => [field, valueFen === null ? '' : yuanTyped(valueFen)]));

/** '' nothing is wrong with it. */
export function errorOf(fee: Fee, typed: string): string {
  if (typed.trim() === '') return '';
  const fen = fenOf(typed);
  if (fen === undefined) return '看不出是多少钱，请只写数字，例如 150';
  const { leastFen, mostFen } = fee;
  if (leastFen === null || mostFen === null || (fen >= leastFen && fen <= mostFen)) return '';
  return `${yuanText(fen)}不行：应在 ${rangeText(fee)}（${lawOf(fee.rule)}）`;
}

const WHO = '查这项费用的人、以后立案的人；已经开出的交费通知不变';
const valueText = (typed: string) => {
  const fen = fenOf(typed);
  if (typed.trim() === '') return '';
  return fen === undefined ? typed : `${yuanText(fen)}一件`;
};

export const changesOf = (fees: readonly Fee[], typed: Readonly<Record<string, string>>): Change[] =>
  kept(
    fees.map(({ field, title, valueFen }) =>
      change(title, valueText(valueFen === null ? '' : yuanTyped(valueFen)), valueText(typed[field] ?? ''), WHO),
    ),
  );

/** All values go together: what is left empty is not fixed any more. */
export function savingOf(
  { version, fees }: Tariffs,
  typed: Readonly<Record<string, string>>,
  { source, effectiveFrom }: { source: string; effectiveFrom: string },
): Saving {
  const given = fees.flatMap(({ field }) => {
    const fen = fenOf(typed[field] ?? '');
    return fen === undefined ? [] : [[field, fen] as const];
  });
  return { action: 'saveTariffs', version, effectiveFrom, source: source.trim(), fees: Object.fromEntries(given) };
}
