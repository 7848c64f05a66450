/** 上次知道的: the day's tickets as they were last known, so that a number can be shown without any network. */
import { dayOf } from '../../../text/day';
import type { Ticket } from './words';

const STORED_AT = 'take-number:tickets';

export interface LastKnown {
  tickets: Ticket[];
  /** Epoch ms, by the phone. */
  at: number;
}

export function keepLastKnown(known: LastKnown): void {
  wx.setStorage({ key: STORED_AT, data: known, fail: () => {} });
}

/** undefined: none, or of another day. */
export function lastKnown(): LastKnown | undefined {
  const known = wx.getStorageSync<LastKnown | ''>(STORED_AT);
  return known && dayOf(known.at) === dayOf(Date.now()) ? known : undefined;
}
