/** 输错号码: six figures can be guessed by trying; who tries too often in a day waits for tomorrow. */
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';
import { CourtError } from '../../platform/errors';

/** `help_tries/<openid>:<Shanghai date>` */
interface Tries extends Stored {
  /** Asia/Shanghai; swept by it (keep-time). */
  date: LegalDate;
  count: number;
}

const tries = collection<Tries>('help_tries');
const MOST_WRONG = 10;

const triesId = (openid: OpenId, at: Date): string => `${openid}:${legalDateOf(at.getTime())}`;

export async function refuseTooManyCodes(openid: OpenId, at: Date): Promise<void> {
  if (((await tries.get(triesId(openid, at)))?.count ?? 0) >= MOST_WRONG)
    throw new CourtError('TOO_MANY_REQUESTS', '今天输错的次数太多，请明天再试，或者带身份证到窗口办理。');
}

export async function countWrongCode(openid: OpenId, at: Date): Promise<void> {
  const _id = triesId(openid, at);
  if (await tries.insertMissing({ _id, date: legalDateOf(at.getTime()), count: 1 })) return;
  await tries.update(_id, { count: command().inc(1) });
}
