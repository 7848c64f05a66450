/** 本人确认: what a helper hands in, the person himself has confirmed before, on his own phone or at the window (ACC-1). */
import { call } from '../../../api/call';

export const ASKED =
  '还没有交。已经请本人确认：请他打开自己手机上的“消息”，看过以后按“可以交”。他确认以后，您再按一次。他没有手机的，请一起到窗口办。';

/** Asks him; true: he has confirmed this very version. Throws a CallFailure. */
export const confirmedByHim = async (filingId: string, version: number): Promise<boolean> =>
  (await call('identity', { action: 'askHandIn', filingId, version })).state === 'confirmed';
