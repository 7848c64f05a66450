/** 几种裁判文书都有的部分, as they are read from what is filled in. Free of wx. */
import { type Values, wordsIn } from '../../../components/form/field';
import { fenOf } from '../../../text/yuan';
import type { Content, What } from '../kinds';

export type Of<W extends What> = Extract<Content, { what: W }>;

export const textsOf = (values: Values) => ({ facts: wordsIn(values, 'facts'), reasons: wordsIn(values, 'reasons') });

export function feeIn(values: Values): Pick<Of<'withdraw'>, 'fee'> {
  const what = wordsIn(values, 'fee.what');
  const borneBy = wordsIn(values, 'fee.borneBy');
  if (!what) return {};
  return { fee: { what, amountFen: fenOf(wordsIn(values, 'fee.amount')) ?? 0, ...(borneBy ? { borneBy } : {}) } };
}

export function counterclaimIn(values: Values): Pick<Of<'withdraw'>, 'counterclaim'> {
  const counterclaim = wordsIn(values, 'counterclaim');
  return counterclaim ? { counterclaim } : {};
}

export function applicationIn(values: Values): Of<'withdraw'>['application'] {
  const paperId = wordsIn(values, 'application.paperId');
  const record = wordsIn(values, 'application.record');
  return {
    on: wordsIn(values, 'application.on'),
    partyId: wordsIn(values, 'application.partyId'),
    ...(paperId && paperId !== 'paper' ? { paperId } : record ? { record } : {}),
  };
}
