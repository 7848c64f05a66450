/**
 * 关联码: six figures on a court's letter, by which who it names comes into the case: name and number must agree with the party's as
 * well. The clerk makes it, and by that lets the party in; it is used once.
 */
import { randomInt } from 'node:crypto';
import { collection, command, type Stored } from '../../platform/database';
import { CourtError } from '../../platform/errors';

/** A letter takes days; who is abroad comes to the window. */
export const LINK_CODE_DAYS = 30;

/** `case_link_codes/<code>`: the figures of an old one are given out again. */
export interface LinkCode extends Stored {
  caseId: string;
  courtId: string;
  partyId: string;
  expiresAt: Date;
  /** The act that made it. */
  madeBy: string;
  /** The act that used it; null: nobody has. */
  usedBy: string | null;
}

export const LINK_CODES = 'case_link_codes';
export const linkCodes = collection<LinkCode>(LINK_CODES);

const FIGURES = 1_000_000;
const MOST_TRIES = 8;

/** The same act again gets the same code. */
export async function makeCode(
  of: Pick<LinkCode, 'caseId' | 'courtId' | 'partyId'>,
  act: { _id: string; at: Date },
): Promise<LinkCode> {
  const made = await linkCodes.first({ madeBy: act._id });
  if (made) return made;
  const expiresAt = new Date(act.at.getTime() + LINK_CODE_DAYS * 86_400_000);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const _id = String(randomInt(FIGURES)).padStart(6, '0');
    const code = { ...of, expiresAt, madeBy: act._id, usedBy: null };
    if (await linkCodes.insertMissing({ _id, ...code })) return { _id, ...code };
    // Twice the same moment: the guard lets one of them have it.
    if ((await linkCodes.updateWhere({ _id, expiresAt: command().lte(act.at) }, code)) > 0) return { _id, ...code };
  }
  throw new CourtError('TOO_MANY_REQUESTS', '现在没有空的关联码，请过一分钟再试。');
}

/** For every failure: who typed it learns nothing, also not whether there is such a code. */
export const wrongCode = (): CourtError =>
  new CourtError(
    'NOT_FOUND',
    '没有找到可以关联的案件。请核对法院信函上的 6 位数字；名字、证件号码要与案件里的一致。不一致的，请带身份证联系承办书记员。',
    { code: '请核对后重新输入' },
  );
