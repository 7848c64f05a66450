/** 告知对象: who takes part in many cases at once, in few looks; a case with thousands of people is read to its end. */
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { type CaseMember, caseMembers } from '../../records/case/member';
import { isActive, partOf } from '../../records/case/part';
import { type CaseParty, caseParties } from '../../records/case/parties';

/** One look; the database itself answers no more than 1,000. */
const A_LOOK = 900;
const CASES_A_LOOK = 25;

/** Case → who takes part at `now` (epoch ms), with the parties he is or acts for. A witness learns nothing of its course (HEAR-12). */
export async function peopleOfCases(caseIds: readonly string[], now: number): Promise<Map<string, CaseMember[]>> {
  const ids = [...new Set(caseIds)];
  const looks = Array.from({ length: Math.ceil(ids.length / CASES_A_LOOK) }, (_, i) =>
    ids.slice(i * CASES_A_LOOK, (i + 1) * CASES_A_LOOK),
  );
  const all = (await sideBySide(looks, membersOf)).flat();
  const members = await withParties(all.filter((one) => isActive(one, now) && one.role !== 'witness'));
  const byCase = new Map<string, CaseMember[]>(ids.map((id) => [id, []]));
  for (const one of members) byCase.get(one.caseId)?.push(one);
  return byCase;
}

async function membersOf(caseIds: readonly string[]): Promise<CaseMember[]> {
  const found = await caseMembers.find({ caseId: command().in([...caseIds]) }, { limit: A_LOOK });
  if (found.length < A_LOOK) return found;
  const each: CaseMember[] = [];
  for (const caseId of caseIds) each.push(...(await everybodyIn(caseId)));
  return each;
}

/** Along their ids, `<caseId>:<openid>`. */
async function everybodyIn(caseId: string): Promise<CaseMember[]> {
  const all: CaseMember[] = [];
  for (let after = `${caseId}:`; ; ) {
    const found = await caseMembers.find(
      {
        _id: command()
          .gt(after)
          .and(command().lt(`${caseId};`)),
      },
      { orderBy: [['_id', 'asc']], limit: A_LOOK },
    );
    all.push(...found);
    const last = found.at(-1);
    if (found.length < A_LOOK || !last) return all;
    after = last._id;
  }
}

/** Of members written before their parties were kept, they are looked up. */
async function withParties(members: readonly CaseMember[]): Promise<CaseMember[]> {
  const old = new Set(members.filter(({ parties }) => parties === undefined).map(({ caseId }) => caseId));
  if (old.size === 0) return [...members];
  const named: CaseParty[] = await caseParties.find({ caseId: command().in([...old]) }, { limit: A_LOOK });
  return members.map((one) => ({
    ...one,
    parties: [
      ...partOf(
        one,
        named.filter(({ caseId }) => caseId === one.caseId),
      ).parties,
    ],
  }));
}
