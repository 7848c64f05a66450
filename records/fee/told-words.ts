/** 告知用语 of fee orders: the machine's own words for who owes it (DOMAIN 3 `feeOrder`). */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';

/** Throws RangeError where it says nothing, or a value is missing. */
export function payerWords(
  event: FeeOrderEvent,
  outcome: string | undefined,
  values: Readonly<Record<string, string>> = {},
): string {
  const words = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, event, outcome).told?.payer;
  if (!words) throw new RangeError(`the payer is told nothing of ${event}`);
  return fillIn(words, values);
}
