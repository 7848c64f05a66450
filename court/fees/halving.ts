/** 减半: the grounds on which an acceptance fee is halved, and that it is halved only once (FEE-6). */
import { portion, type Tariff } from './tariff';

/** 收费办法第15、16、18条. */
export const HALVING_GROUNDS = {
  summary: { title: '适用简易程序或小额诉讼', rule: 'FEE-6 诉讼费用交纳办法第16条、民诉法解释第281条' },
  mediated: { title: '调解结案', rule: 'FEE-6 诉讼费用交纳办法第15条' },
  withdrawn: { title: '申请撤诉', rule: 'FEE-6 诉讼费用交纳办法第15条' },
  counterclaimMerged: { title: '反诉合并审理', rule: 'FEE-6 诉讼费用交纳办法第18条' },
  thirdPartyClaimMerged: { title: '有独立请求权的第三人的请求合并审理', rule: 'FEE-6 诉讼费用交纳办法第18条' },
  // Art. 15 speaks of applying to withdraw; whether this is halved too is for the officer to say.
  deemedWithdrawn: { title: '按撤诉处理（由法官决定减半）', rule: 'FEE-6 诉讼费用交纳办法第15条' },
} as const;

export type HalvingGround = keyof typeof HALVING_GROUNDS;

/** How a case stands, as far as its fee may be halved for it. */
export interface HalvingFacts {
  procedure: 'ordinary' | 'summary' | 'smallClaims';
  outcome: 'mediated' | 'withdrawn' | 'deemedWithdrawn' | 'other' | 'open';
  /** The claim is not the plaintiff's but was merged with his. */
  merged: 'counterclaim' | 'thirdPartyClaim' | 'none';
  /** Whether the officer halves after 按撤诉处理; undefined: he has not said, which proposes half (practice). Not for FEE-8: there half of what was paid is refunded. */
  officerHalves?: boolean;
}

/** FEE-6: all grounds that hold, to be given to `halve` at once; `officerDecides`: the half is but a proposal. */
export function halvingGrounds(facts: HalvingFacts): { grounds: HalvingGround[]; officerDecides: boolean } {
  const { procedure, outcome, merged, officerHalves } = facts;
  const grounds: HalvingGround[] = [];
  if (procedure !== 'ordinary') grounds.push('summary');
  if (merged === 'counterclaim') grounds.push('counterclaimMerged');
  if (merged === 'thirdPartyClaim') grounds.push('thirdPartyClaimMerged');
  if (outcome === 'mediated' || outcome === 'withdrawn') grounds.push(outcome);
  // Where it is halved for another ground, there is nothing left to decide.
  const officerDecides = outcome === 'deemedWithdrawn' && grounds.length === 0 && officerHalves === undefined;
  if (outcome === 'deemedWithdrawn' && officerHalves !== false) grounds.push('deemedWithdrawn');
  return { grounds, officerDecides };
}

/**
 * FEE-6: half, for one ground or several together; none: the fee stays whole.
 * Throws RangeError for a fee halved before (解释第206条: only once), and for an application fee (第15、16、18条 speak of the
 * acceptance fee alone).
 */
export function halve(tariff: Tariff, grounds: readonly HalvingGround[]): Tariff {
  if (grounds.length === 0) return tariff;
  if (tariff.halvedFor.length > 0) throw new RangeError(`halved before, for ${tariff.halvedFor.join(', ')}`);
  if (tariff.item !== 'acceptanceFee') throw new RangeError('an application fee is not halved');
  const [first] = grounds.map((ground) => HALVING_GROUNDS[ground].rule);
  const titles = grounds.map((ground) => HALVING_GROUNDS[ground].title).join('、');
  const several = grounds.length > 1 ? '，只减半一次' : '';
  const rule = grounds.length > 1 ? `${first}、民诉法解释第206条` : `${first}`;
  return { ...portion(tariff, [1n, 2n], `减半（${titles}${several}）`, rule), halvedFor: grounds };
}
