/** 我能代谁办, 谁在代我办, and what waits for the court: lists by cursor; one representation whole; its papers piece by piece. */

import { isCreditCode } from '../../court/people/identity-number';
import { command, type Where } from '../../platform/database';
import { sha256Of } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { readFile } from '../../platform/storage';
import { uploadFolder } from '../../platform/uploads';
import { notFound } from '../../records/representation/moves';
import { keyOfPerson, organisationKey } from '../../records/representation/party-key';
import { type Representation, representations } from '../../records/representation/representation';
import { isPrincipal } from '../../records/representation/standing';
import type { IdentityInput, IdentityResult } from './contract';
import { type OfficerGrant, partsOf } from './decide-binding';
import { isAgent, type Part } from './representation-moves';
import { paperView, summariesOf, viewOf } from './representation-views';

const PAGE = 20;
/** A function's answer is 1 MB at most in the client; base64 adds a third. */
const ANSWER_BYTES = 512 * 1024;

type List = IdentityResult<'myAgents'>;

/** @param key the one field that orders the list and is its cursor */
async function listOf(
  where: Where,
  key: 'listKey' | 'inboxKey',
  { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number | undefined },
  now: number,
): Promise<List> {
  const _ = command();
  const isLatestFirst = key === 'listKey';
  const after = cursor === undefined ? {} : { [key]: isLatestFirst ? _.lt(cursor) : _.gt(cursor) };
  const found = await representations.find(
    { ...where, ...after },
    { orderBy: [[key, isLatestFirst ? 'desc' : 'asc']], limit: limit + 1 },
  );
  const page = found.slice(0, limit);
  return {
    representations: await summariesOf(page, now),
    next: found.length > limit ? (page.at(-1)?.[key] ?? null) : null,
  };
}

export const myRoles: ReadOperation<IdentityInput<'myRoles'>, IdentityResult<'myRoles'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input, grant: { openid }, clock }) {
    return { ...(await listOf({ openid }, 'listKey', input, clock.now())), uploadFolder: uploadFolder(openid) };
  },
};

/** Of a person those that act for himself; for an organisation those of it, if he heads it. */
export const myAgents: ReadOperation<IdentityInput<'myAgents'>, List, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { creditCode, ...page }, grant, clock }) {
    const partyKey = creditCode === undefined ? keyOfPerson(grant.person) : organisationKey(creditCode);
    if (creditCode !== undefined && !isCreditCode(creditCode.toUpperCase()))
      throw new CourtError('INVALID_INPUT', '统一社会信用代码有误，请核对。', { creditCode: '请核对' });
    if (!partyKey) return { representations: [], next: null };
    if (creditCode !== undefined && !(await isPrincipal(grant, partyKey, clock.now()))) throw notFound();
    return listOf({ partyKey }, 'listKey', page, clock.now());
  },
};

/** The longest waiting first. */
export const bindings: ReadOperation<IdentityInput<'bindings'>, List, OfficerGrant> = {
  kind: 'read',
  policy: staff('window', 'filing-judge'),
  run: ({ input, grant, clock }) =>
    listOf({ courtId: grant.staff.courtId, waiting: true }, 'inboxKey', input, clock.now()),
};

type Viewer = OfficerGrant | VerifiedGrant;
const officersOrPeople = either(staff('window', 'filing-judge', 'clerk'), verified);

/** Who may see it, and as what. Throws NOT_FOUND for everybody else. */
async function visibleTo(id: string, grant: Viewer, now: number): Promise<{ found: Representation; parts: Part[] }> {
  const found = await representations.get(id);
  if (!found) throw notFound();
  const parts: Part[] = [];
  if ('staff' in grant && grant.staff.courtId === found.courtId) {
    // A clerk sees an agent's power that ended, since he tells the other side; and no other paper.
    const sees = partsOf(grant.staff).filter((part) => part !== 'clerk' || found.otherSide !== null);
    parts.push(...sees);
  }
  if (found.openid === grant.openid) parts.push('holder');
  else if ('person' in grant && found.partyKey && isAgent(found) && (await isPrincipal(grant, found.partyKey, now)))
    parts.push('principal');
  if (parts.length === 0) throw notFound();
  return { found, parts };
}

export const representation: ReadOperation<
  IdentityInput<'representation'>,
  IdentityResult<'representation'>,
  Viewer
> = {
  kind: 'read',
  policy: officersOrPeople,
  async run({ input: { representationId }, grant, clock }) {
    const { found, parts } = await visibleTo(representationId, grant, clock.now());
    return viewOf(found, parts, clock.now());
  },
};

/** By the function itself: a temporary link would work for anybody who has it. The hash is checked at every read (EVID-6). */
export const representationPaper: ReadOperation<
  IdentityInput<'representationPaper'>,
  IdentityResult<'representationPaper'>,
  Viewer
> = {
  kind: 'read',
  policy: officersOrPeople,
  async run({ input: { representationId, key, offset = 0 }, grant, clock }) {
    const { found, parts } = await visibleTo(representationId, grant, clock.now());
    const paper = Object.hasOwn(found.papers, key) ? found.papers[key] : undefined;
    // The agent's own identity card is for the court; the principal reads the power that is given in his name.
    const isHisToSee = parts.some((part) => part !== 'principal') || paper?.paperId === 'power-of-attorney';
    if (!paper || !isHisToSee) throw notFound();
    const bytes = await readFile(paper.fileId);
    if (sha256Of(bytes) !== paper.sha256)
      throw new Error(`paper ${key} of representation ${representationId} differs from what was received`);
    const slice = bytes.subarray(offset, offset + ANSWER_BYTES);
    const end = offset + slice.length;
    return { ...paperView(key, paper), base64: slice.toString('base64'), next: end < bytes.length ? end : null };
  },
};
