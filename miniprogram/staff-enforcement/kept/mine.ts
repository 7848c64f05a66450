/** 谁在用这部手机: the officer who is signed in, and what he knew of a case when he last had a network. */
import { call } from '../../api/call';
import { failureOf, undecided } from '../../api/failure';
import { hashOf } from '../../api/hash';
import { whoAmI } from '../../api/session';

const OFFICER_AT = 'enforcement-officer';
const CASES_AT = 'enforcement-cases';
const MOST_CASES = 100;

/** As the officer is known without a network; '' he never was here. */
export async function signedIn(): Promise<string> {
  try {
    const { staff } = await whoAmI();
    const by = staff ? hashOf(`${staff.courtId}\n${staff.name}`) : '';
    wx.setStorageSync(OFFICER_AT, by);
    return by;
  } catch (error) {
    if (!undecided(failureOf(error).code)) throw error;
    return wx.getStorageSync<string>(OFFICER_AT);
  }
}

export interface KnownCase {
  caseId: string;
  caseNo: string;
  /** Who is named to it; without a network as it was. */
  title: string;
}

const known = (by: string): KnownCase[] =>
  wx.getStorageSync<Record<string, KnownCase[]> | undefined>(CASES_AT)?.[by] ?? [];

/** Throws what the court refuses. Without a network what is remembered, or only the id. */
export async function caseOf(by: string, caseId: string): Promise<KnownCase & { online: boolean }> {
  try {
    const { caseNo, title } = await call('follow-enforcement', { action: 'execution', caseId });
    const one = { caseId, caseNo, title };
    const all = [one, ...known(by).filter((other) => other.caseId !== caseId)].slice(0, MOST_CASES);
    wx.setStorageSync(CASES_AT, { [by]: all });
    return { ...one, online: true };
  } catch (error) {
    if (!undecided(failureOf(error).code)) throw error;
    const one = known(by).find((other) => other.caseId === caseId);
    return { caseId, caseNo: one?.caseNo ?? '', title: one?.title ?? '', online: false };
  }
}
