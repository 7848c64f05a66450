/** 我的案件: over all courts, the latest change first, each with what comes next and by when (PROG-1); ended parts apart (PROG-2). */
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type Case, cases } from '../../records/case/case';
import { type CaseDate, caseDates } from '../../records/case/date';
import { partsOf } from '../../records/case/my-parts';
import { type CasePart, isActive } from '../../records/case/part';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { dateView, isAhead, isFor } from './dates';
import { missingOf, nextOf, roleName, stateName } from './words';

type Line = CheckProgressResult<'myCases'>['cases'][number];

const USUAL = 20;
const MOST_CASES = 1000;
const MOST_DATES = 1000;
const LIST_FIELDS = ['caseNo', 'courtName', 'kind', 'title', 'state', 'registeredOn', 'changedKey'];

export const myCases: ReadOperation<CheckProgressInput<'myCases'>, CheckProgressResult<'myCases'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { ended = false, text = '', only, cursor, limit = USUAL }, grant: { openid }, clock }) {
    const now = clock.now();
    const all = await partsOf(openid, now);
    const parts = all.filter(({ member }) => isActive(member, now));
    if (all.length === 0) return { cases: [], counts: { open: 0, over: 0, ended: 0 }, found: 0, next: null };
    const ids = all.map(({ member }) => member.caseId);
    const found = await cases.find({ _id: command().in(ids) }, { limit: MOST_CASES, fields: LIST_FIELDS });
    const byId = new Map(found.map((one) => [one._id, one]));
    const over = parts.filter(({ member }) => isOver(byId.get(member.caseId))).length;
    const matching = (ended ? all.filter((part) => !parts.includes(part)) : parts).flatMap((part) => {
      const of = byId.get(part.member.caseId);
      const fits =
        of && (ended || only === undefined || (only === 'over') === isOver(of)) && has(text, part, of, ended);
      return fits ? [{ part, of, key: keyOf(part, of, ended) }] : [];
    });
    const rows = matching
      .filter(({ key }) => cursor === undefined || key < cursor)
      .sort((a, b) => (a.key < b.key ? 1 : -1));
    const page = rows.slice(0, limit);
    const nearest = ended ? new Map<string, CaseDate>() : await nearestOf(page, legalDateOf(now));
    return {
      cases: page.map(({ part, of }) => lineOf(part, of, nearest.get(of._id), ended, now)),
      counts: { open: parts.length - over, over, ended: all.length - parts.length },
      found: matching.length,
      next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  },
};

const OVER: readonly Case['state'][] = ['effective', 'closed', 'archived'];

const isOver = (of: Case | undefined): boolean => of !== undefined && OVER.includes(of.state);

/** Full-width brackets and figures are typed either way. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word of it, in what a list says of the case; PROG-2: not in how a case stands that goes on without him. */
function has(text: string, { member }: CasePart, of: Case, ended: boolean): boolean {
  const said = [of.caseNo, of.title, of.courtName ?? '', roleName(member), ended ? '' : stateName(of)].join(' ');
  return plain(text)
    .split(/\s+/)
    .every((word) => plain(said).includes(word));
}

/** PROG-2: of a part that is over the place in the list tells nothing of what came after. */
const keyOf = ({ member }: CasePart, { _id, changedKey, registeredOn }: Case, ended: boolean): string =>
  ended ? `${member.to?.toISOString() ?? ''}:${_id}` : (changedKey ?? `${registeredOn}:${_id}`);

async function nearestOf(
  page: readonly { part: CasePart; of: Case }[],
  today: LegalDate,
): Promise<Map<string, CaseDate>> {
  const parties = new Map(page.map(({ part, of }) => [of._id, part.parties]));
  const found = await caseDates.find(
    { caseId: command().in([...parties.keys()]), dateKey: command().gte(today) },
    { orderBy: [['dateKey', 'asc']], limit: MOST_DATES },
  );
  const nearest = new Map<string, CaseDate>();
  for (const one of found)
    if (!nearest.has(one.caseId) && isAhead(one, today) && isFor(one, parties.get(one.caseId) ?? []))
      nearest.set(one.caseId, one);
  return nearest;
}

function lineOf(part: CasePart, of: Case, nearest: CaseDate | undefined, ended: boolean, now: number): Line {
  const { member } = part;
  return {
    caseId: of._id,
    caseNo: of.caseNo,
    courtName: of.courtName ?? '',
    kind: of.kind ?? 'civil',
    title: of.title,
    // PROG-2: how it goes on is not his to know any more.
    state: ended ? 'ended' : of.state,
    stateName: ended ? '身份已结束' : stateName(of),
    next: ended ? '您在本案的身份已经结束，只能查看当时能看到的进展。' : (missingOf(part) ?? nextOf(of)),
    roleName: roleName(member),
    since: member.from.toISOString(),
    until: member.to?.toISOString() ?? null,
    nearest: nearest ? dateView(nearest, now) : null,
  };
}
