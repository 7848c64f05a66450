/** 谁能看、谁能办: the party whose paper it is, officers of the case, and the others once a copy was served on them (PROG-1, 2, 4, 5). */
import type { CaseRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { either, type Staff, staff } from '../../platform/policy';
import { type Case, cases } from '../../records/case/case';
import { isOfficerOf } from '../../records/case/officer';
import { activePart, type CasePart, noCase } from '../../records/case/part';
import { caseParties, present } from '../../records/case/parties';
import { casePapers, documentIdOf, type FiledPaper } from '../../records/paper/paper';
import { serviceIdOf, services } from '../../records/service/service';

export type StaffGrant = { openid: OpenId; staff: Staff };
export type Grant = VerifiedGrant | StaffGrant;

export const officers = staff('judge', 'clerk', 'filing-judge', 'enforcement');
export const officerOrParty = either(officers, verified);

export const noPaper = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份材料。请从“我的材料”或者案件页打开。');

/** Acts for a party now, and for which. Throws NOT_FOUND for strangers and former ones, FORBIDDEN for a witness. */
export async function filerIn(caseId: string, openid: OpenId, at: number): Promise<CasePart> {
  const part = await activePart(caseId, openid, at);
  if (part.member.role === 'witness')
    throw new CourtError('FORBIDDEN', '证人不是当事人，不能在案件里提交材料。有话要说的，请联系承办书记员。');
  if (part.parties.length > 0) return part;
  // A member from before it was kept for whom: the only party of his side, or the clerk has to say.
  const side = part.member.side ?? part.member.role;
  const own = present(await caseParties.find({ caseId }, { limit: 1000 })).filter(({ role }) => role === side);
  const [only] = own;
  if (!only || own.length > 1)
    throw new CourtError('PRECONDITION_FAILED', '法院还没有登记您代表哪一位当事人。请联系承办书记员登记后再提交。');
  return { ...part, parties: [only._id] };
}

/** Which of his parties it is filed for; all, unless he says. Throws INVALID_INPUT for others'. */
export function partiesFor({ parties }: CasePart, chosen: readonly string[] | undefined): string[] {
  if (chosen === undefined) return [...parties];
  const own = [...new Set(chosen)].filter((one) => parties.includes(one));
  if (own.length !== new Set(chosen).size)
    throw new CourtError('INVALID_INPUT', '只能替您自己或者您代理的当事人提交，请重新选择。', {
      partyIds: '请重新选择当事人',
    });
  return own;
}

/** `own`: of the party whose it is; `served`: another party that has a copy; `court`. */
export type Seeing = { paper: FiledPaper; found: Case } & (
  | { as: 'own' | 'served'; part: CasePart }
  | { as: 'court'; staff: Staff }
);

/** DOMAIN 4: judge and clerk of the case, enforcement of its; the filing judge until it is assigned. Not what is still a draft. */
export const isCourtOf = (found: Case, by: Staff): boolean =>
  isOfficerOf(found, by, 'judge', 'clerk', 'enforcement') ||
  (found.trial === undefined && isOfficerOf(found, by, 'filing-judge'));

/** Throws NOT_FOUND. */
export async function seen(paperId: string, grant: Grant, now: number): Promise<Seeing> {
  const paper = await casePapers.get(paperId);
  const found = paper && (await cases.get(paper.caseId));
  if (!paper || !found) throw noPaper();
  if ('staff' in grant && paper.receivedAt && isCourtOf(found, grant.staff))
    return { paper, found, as: 'court', staff: grant.staff };
  const part = await activePart(paper.caseId, grant.openid, now).catch(unknown);
  if (paper.receivedAt ? isOwn(paper, part) : paper.by === grant.openid) return { paper, found, as: 'own', part };
  if (!paper.receivedAt || !(await hasCopy(paper, part, grant.openid))) throw noPaper();
  return { paper, found, as: 'served', part };
}

function unknown(error: unknown): never {
  throw error instanceof CourtError ? noPaper() : error;
}

const isOwn = ({ parties }: FiledPaper, part: CasePart): boolean => parties.some((one) => part.parties.includes(one));

/** SERVE-4: where arriving is not service, he opens it among his documents first: that is what makes it served. */
async function hasCopy(paper: FiledPaper, { parties }: CasePart, openid: OpenId): Promise<boolean> {
  for (const partyId of parties) {
    if (!paper.copies?.to.includes(partyId)) continue;
    const service = await services.get(serviceIdOf(documentIdOf(paper._id), partyId));
    if (service && (service.effectiveOn !== null || service.openedAt[openid] !== undefined)) return true;
  }
  return false;
}

/** Of a case of his own court that he may work on. Throws NOT_FOUND. */
export async function courtSeen(paperId: string, grant: StaffGrant): Promise<{ paper: FiledPaper; found: Case }> {
  const paper = await casePapers.get(paperId);
  const found = paper?.receivedAt && paper.courtId === grant.staff.courtId ? await cases.get(paper.caseId) : undefined;
  if (!paper || !found || !isCourtOf(found, grant.staff)) throw noPaper();
  return { paper, found };
}

export async function caseOf(caseId: string): Promise<Case> {
  const found = await cases.get(caseId);
  if (!found) throw noCase();
  return found;
}

/** Who causes an event of a machine. */
export const actorOf = (role: CaseRole | null): 'agent' | 'guardianRep' | 'party' =>
  role === 'agent' || role === 'guardianRep' ? role : 'party';
