/**
 * 付一次款: the order is asked for, WeChat takes the money, the court says whether it has it. What the phone says is a hint only: "paid"
 * is what the court has seen, and where nobody knows yet, that is said, and never 再付一次 (FEE-17). Free of wx.
 */
import { type CallFailure, failureOf, undecided } from '../../../api/failure';
import type { DataOf } from '../../../api/services';

type Begun = DataOf<'pay-fee', 'prepay'>;
type Standing = DataOf<'pay-fee', 'confirm'>;

/** asking: nothing is taken yet; paying: WeChat's sheet; confirming: the court is asked; leaving: the till is given back. */
export type Step = 'asking' | 'paying' | 'confirming' | 'leaving';

export interface Outside {
  prepay(): Promise<Begun>;
  /** `ok`, `cancel`, or WeChat's words of what failed. */
  pay(parameters: Begun['parameters']): Promise<string>;
  confirm(): Promise<Standing>;
  giveUp(): Promise<Standing>;
  wait(ms: number): Promise<void>;
  now(): number;
  tell(step: Step): void;
}

export type Outcome =
  | { kind: 'paid' }
  /** Nothing was taken, and one may pay again. */
  | { kind: 'left'; text: string }
  /** Another is at the till, until this instant. */
  | { kind: 'busy'; text: string; until: string }
  /** The order has changed: it is looked at anew. */
  | { kind: 'refused'; text: string }
  /** Money may have been taken: one asks again, and does not pay. */
  | { kind: 'unknown'; text: string };

/** Before each question, the last one again and again. */
const PAUSES_MS = [0, 1000, 1500, 2500, 4000];
/** So long the court is asked: longer nobody looks at a screen that does not change. */
const PATIENCE_MS = 25_000;
const ONCE_MS = 2000;

const NOT_TAKEN = '没有付款，没有扣钱。';
const UNKNOWN = '还没有查到付款的结果。如果微信已经扣款，钱不会丢，查到了会发消息告诉您。请先不要再付。';
const NOT_LEFT = '刚才没有付成，但还没有和法院核对上。请点“查结果”，先不要从别的地方再付。';

export async function payOnce(outside: Outside): Promise<Outcome> {
  outside.tell('asking');
  let begun: Begun;
  try {
    begun = await outside.prepay();
  } catch (error) {
    return notBegun(failureOf(error));
  }
  outside.tell('paying');
  const said = await outside.pay(begun.parameters);
  return said === 'ok' ? confirmed(outside, PATIENCE_MS) : leave(outside, said);
}

/** Asked by somebody who waits for it. */
export const askAgain = (outside: Outside): Promise<Outcome> => confirmed(outside, ONCE_MS);

/** @param said `cancel`, or why it failed */
export async function leave(outside: Outside, said: string): Promise<Outcome> {
  outside.tell('leaving');
  try {
    const { paid } = await outside.giveUp();
    if (paid) return { kind: 'paid' };
  } catch (error) {
    const { code, message } = failureOf(error);
    return undecided(code) ? { kind: 'unknown', text: NOT_LEFT } : { kind: 'refused', text: message };
  }
  return {
    kind: 'left',
    text: said === 'cancel' ? `您取消了付款，没有扣钱。` : `没有付成：${said}。没有扣钱，可以再付一次。`,
  };
}

async function confirmed(outside: Outside, patience: number): Promise<Outcome> {
  outside.tell('confirming');
  const until = outside.now() + patience;
  for (let i = 0; i === 0 || outside.now() < until; i += 1) {
    await outside.wait(PAUSES_MS[Math.min(i, PAUSES_MS.length - 1)] ?? 0);
    const standing = await outside.confirm().catch((error: unknown) => failureOf(error));
    if ('paid' in standing) {
      if (standing.paid) return { kind: 'paid' };
      // Not counted, and nobody is at the till any more: why, the order says.
      if (standing.state !== 'paying') return { kind: 'refused', text: `${standing.stateName}。${standing.next}` };
    } else if (!undecided(standing.code)) return { kind: 'refused', text: standing.message };
  }
  return { kind: 'unknown', text: UNKNOWN };
}

/** Without a prepay_id WeChat takes nothing. */
function notBegun({ code, message, fields }: CallFailure): Outcome {
  const { until } = fields;
  if (code === 'CONFLICT' && until) return { kind: 'busy', text: message, until };
  if (undecided(code)) return { kind: 'left', text: `${NOT_TAKEN}${message}` };
  return { kind: 'refused', text: message };
}
