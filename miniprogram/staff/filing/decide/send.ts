/** 登记决定: each decision as its call. */
import { call } from '../../../api/call';
import type { Filing } from '../filing';
import { withoutStop } from '../told';
import type { Draft } from './decision';
import type { DecideMove } from './decisions';

/** @param clerkId who signs a ruling with the judge; '' the court's first clerk. Throws a CallFailure. */
export function send(move: DecideMove, filingId: string, { ground, text }: Draft, clerkId: string): Promise<Filing> {
  if (move === 'returnUncorrected' || move === 'divertToMediation' || move === 'resumeReview')
    return call('file-case', { action: move, filingId });
  if (move === 'guideElsewhere' && ground)
    return call('file-case', { action: move, filingId, ground, text: withoutStop(text) });
  if (move === 'refuse')
    return call('file-case', {
      action: move,
      filingId,
      reasons: text.trim(),
      ...(clerkId ? { clerkId } : {}),
    });
  return call('file-case', { action: 'returnDeficient', filingId, reasons: withoutStop(text) });
}
