/** 登记决定: each decision as its call. */
import { call } from '../../../api/call';
import type { Filing } from '../filing';
import type { DecideMove, Draft } from './decision';

/** Throws a CallFailure. */
export function send(move: DecideMove, filingId: string, { ground, text }: Draft): Promise<Filing> {
  const reasons = text.trim();
  if (move === 'returnUncorrected') return call('file-case', { action: move, filingId });
  if (move === 'guideElsewhere' && ground) return call('file-case', { action: move, filingId, ground, text: reasons });
  return call('file-case', { action: move === 'refuse' ? 'refuse' : 'returnDeficient', filingId, reasons });
}
