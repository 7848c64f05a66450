/** 出示码: six figures on a person's phone that somebody else types. One use, 5 minutes, for one purpose. */
import { randomInt } from 'node:crypto';
import { CODE_MINUTES, type ShownCodePurpose } from '../../court/agency/check';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';
import { CourtError } from '../../platform/errors';

/** `shown_codes/<code>`: the figures of an old one are given out again. */
export interface ShownCode extends Stored {
  openid: OpenId;
  purpose: string;
  expiresAt: Date;
  /** The act that used it. */
  usedBy: string | null;
}

const shownCodes = collection<ShownCode>('shown_codes');

const FIGURES = 1_000_000;
/** With a tenth of all codes out, none of these is free once in ten million. */
const MOST_TRIES = 8;

/** @param purpose also others than those of this service may have codes of their own */
export async function issueCode(
  openid: OpenId,
  purpose: ShownCodePurpose | 'help',
  now: number,
): Promise<{ code: string; expiresAt: Date }> {
  const expiresAt = new Date(now + CODE_MINUTES * 60_000);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const _id = String(randomInt(FIGURES)).padStart(6, '0');
    const code = { openid, purpose, expiresAt, usedBy: null };
    if (await shownCodes.insertMissing({ _id, ...code })) return { code: _id, expiresAt };
    // Twice the same moment: the guard lets one of them have it.
    if ((await shownCodes.updateWhere({ _id, expiresAt: command().lte(new Date(now)) }, code)) > 0)
      return { code: _id, expiresAt };
  }
  throw new CourtError('TOO_MANY_REQUESTS', '现在同时出示的人太多，请过一分钟再点一次。');
}

/**
 * Uses a code up; the same act again gets the same answer. Throws NOT_FOUND for one that is unknown, old, used or for
 * something else: who typed it learns nothing more.
 */
export async function spendCode(
  code: string,
  purpose: ShownCodePurpose | 'help',
  act: string,
  now: number,
): Promise<OpenId> {
  const spent = await shownCodes.updateAndReturn(
    { _id: code, purpose, usedBy: null, expiresAt: command().gt(new Date(now)) },
    { usedBy: act },
  );
  if (spent) return spent.openid;
  const found = await shownCodes.get(code);
  if (found?.usedBy === act && found.purpose === purpose) return found.openid;
  throw new CourtError('NOT_FOUND', '这个码不对，或者已经过期、用过。请让对方在手机上重新出示一个，再输入一次。', {
    code: '请重新出示后输入',
  });
}
