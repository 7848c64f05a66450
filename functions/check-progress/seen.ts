/** 看到的案件: a case as one of its people sees it, with whatever of it is asked for, in one database action (PROG-1, 2). */
import type { OpenId } from '../../platform/caller';
import type { Case } from '../../records/case/case';
import { type CaseMember, caseMembers } from '../../records/case/member';
import { type CasePart, isActive, noCase, partOf } from '../../records/case/part';
import { type CaseParty, inOrder } from '../../records/case/parties';

export interface Seen<More> {
  part: CasePart;
  found: Case;
  parties: CaseParty[];
  more: More;
}

interface Joined extends CaseMember {
  cases: Case[];
  named: CaseParty[];
}

const CASE = { lookup: { from: 'cases', localField: 'caseId', foreignField: '_id', as: 'cases' } };
const NAMED = { lookup: { from: 'case_parties', localField: 'caseId', foreignField: 'caseId', as: 'named' } };

export interface Looking {
  caseId: string;
  openid: OpenId;
  /** Epoch ms. */
  now: number;
  /** Also for who took part once: he goes on seeing what he could see then. */
  former?: boolean;
}

/**
 * @param lookups further stages; what they find is in `more`
 * Throws NOT_FOUND for everybody who is not in the case: that it exists is nobody else's business.
 */
export async function seen<More>(
  { caseId, openid, now, former = false }: Looking,
  lookups: readonly Record<string, unknown>[],
): Promise<Seen<More>> {
  const [joined] = await caseMembers.aggregate<Joined & More>([
    { match: { _id: `${caseId}:${openid}` } },
    CASE,
    NAMED,
    ...lookups,
  ]);
  const found = joined?.cases[0];
  // A witness learns nothing of the case's course (HEAR-12).
  if (!joined || !found || joined.role === 'witness') throw noCase();
  if (former ? joined.from.getTime() > now : !isActive(joined, now)) throw noCase();
  const parties = inOrder(joined.named);
  return { part: partOf(joined, parties), found, parties, more: joined };
}

/** A lookup by the case, in the order of a key; both ends of its range are texts, so that an index serves it. */
export function lookupByCase(
  from: string,
  as: string,
  { key, above = '', below = '\uffff', order, limit }: Range,
): Record<string, unknown> {
  const pipeline = [
    {
      $match: {
        $expr: { $and: [{ $eq: ['$caseId', '$$caseId'] }, { $gt: [`$${key}`, above] }, { $lt: [`$${key}`, below] }] },
      },
    },
    { $sort: { [key]: order === 'asc' ? 1 : -1 } },
    { $limit: limit },
  ];
  return { lookup: { from, let: { caseId: '$caseId' }, pipeline, as } };
}

interface Range {
  key: string;
  above?: string | undefined;
  below?: string | undefined;
  order: 'asc' | 'desc';
  limit: number;
}
