/** 我的案件: in which cases somebody takes part, and for whom; a lawyer has many. */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { caseMembers } from './member';
import { type CasePart, partOf } from './part';
import { type CaseParty, caseParties } from './parties';

/** One look of the database; who has more cases at once sees those he came into last. */
const MOST = 1000;

/** Begun by `now`, active or over. One database action, two where some were written before parties were kept. */
export async function partsOf(openid: OpenId, now: number): Promise<CasePart[]> {
  const found = await caseMembers.find({ openid }, { limit: MOST });
  const members = found.filter(({ from, role }) => from.getTime() <= now && role !== 'witness');
  const old = members.filter(({ parties }) => parties === undefined).map(({ caseId }) => caseId);
  const named: CaseParty[] =
    old.length > 0 ? await caseParties.find({ caseId: command().in(old) }, { limit: MOST }) : [];
  return members.map((member) =>
    partOf(
      member,
      named.filter(({ caseId }) => caseId === member.caseId),
    ),
  );
}
