/** 办理时间: when something was done, as the officer's phone said, which may have had no network: between registration and now. */
import { legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { Enforcement } from '../../../records/enforcement/enforcement';

/** A phone's clock may be so much ahead; then the court's counts. */
const GRACE_MS = 5 * 60_000;

/** @param said ISO; undefined: now. Throws CourtError INVALID_INPUT. */
export function doneAtOf(
  said: string | undefined,
  { registeredOn }: Pick<Enforcement, 'registeredOn'>,
  now: Date,
): Date {
  if (said === undefined) return now;
  const at = new Date(said);
  if (at.getTime() > now.getTime() + GRACE_MS)
    throw new CourtError('INVALID_INPUT', '办理时间在现在以后。请核对手机的时间后再提交。', { doneAt: '请核对时间' });
  if (legalDateOf(at.getTime()) < registeredOn)
    throw new CourtError('INVALID_INPUT', '办理时间在立案以前。请核对手机的时间后再提交。', { doneAt: '请核对时间' });
  return at > now ? now : at;
}
