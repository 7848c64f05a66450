/**
 * 操作日志: acts of one's own court: who, what, when, and the id of what it was about; never what stands in a case (PRIV-5). That is
 * why it is a write: whoever looks leaves an act, too.
 */

import { maskText } from '../../court/people/mask';
import { STAFF_ROLE_NAMES } from '../../court/people/roles';
import { addDays, parseLegalDate } from '../../court/time/legal-date';
import { type Act, acts } from '../../platform/act';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staffCollection } from '../../platform/policy';
import { sideBySide } from '../../platform/side-by-side';
import { caseNamed, idsOfCase } from '../../records/case/ids';
import { revelations } from '../../records/revelation/revelation';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, mayRead } from './desk';

const PAGE = 50;
const LONGEST_DAYS = 366;

type Asked = CourtDeskInput<'audit'>;

export const audit: WriteOperation<Asked, CourtDeskResult<'audit'>, DeskGrant> = {
  kind: 'write',
  policy: mayRead,
  async run({ input, grant, note }) {
    const { courtId } = grant.staff;
    const { from, to, by = '', what = '', about = '', limit = PAGE } = input;
    note({ courtId, target: [from, to, by, what, about].filter(Boolean).join(' ') });
    const found = await find(courtId, input, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const [officers, opened] = await Promise.all([
      staffCollection.find({ _id: command().in([...new Set(page.map((act) => act.by))]), courtId }, { limit: 100 }),
      revelations.find({ _id: command().in(page.map(({ _id }) => _id)) }, { limit: PAGE * 2 }),
    ]);
    const reasons = new Map(opened.map(({ _id, reason }) => [_id, maskText(reason)]));
    const known = new Map(officers.map((one) => [one._id, one]));
    return {
      entries: page.map(({ _id, at, by: who, service, action, target }) => ({
        actId: _id,
        at: at.toISOString(),
        by: who,
        name: known.get(who)?.name ?? null,
        roles: known.get(who)?.roles.map((role) => STAFF_ROLE_NAMES[role]) ?? [],
        service,
        action,
        target: target ?? null,
        reason: reasons.get(_id) ?? null,
      })),
      next: found.length > limit && last ? `${last.at.getTime()}:${last._id}` : null,
    };
  },
};

/** Of a case everything in it; else the one id. null: it was not asked for. */
async function targetsOf(courtId: string, about: string | undefined): Promise<string[] | null> {
  if (about === undefined) return null;
  const of = await caseNamed(courtId, about);
  return of === undefined ? [about] : idsOfCase(of);
}

/** As many as one look takes. */
const A_LOOK = 100;
type Search = (more: Record<string, unknown>, limit: number) => Promise<Act[]>;

/** Several looks side by side, put together again in order. */
const inLooks =
  (search: Search, targets: readonly string[] | null): Search =>
  async (more, limit) => {
    if (targets === null) return search(more, limit);
    const looks = Array.from({ length: Math.ceil(targets.length / A_LOOK) }, (_, i) =>
      targets.slice(i * A_LOOK, (i + 1) * A_LOOK),
    );
    const each = await sideBySide(looks, (some) => search({ ...more, target: command().in(some) }, limit));
    return each.flat().sort(latestFirst).slice(0, limit);
  };

const latestFirst = (a: Act, b: Act): number =>
  b.at.getTime() - a.at.getTime() || (a._id < b._id ? 1 : a._id > b._id ? -1 : 0);

/** The latest first; those of one moment by their ids. Two searches along the index, never by skipping. */
async function find(courtId: string, { from, to, by, what, about, cursor }: Asked, most: number): Promise<Act[]> {
  const _ = command();
  const [first, end] = [parseLegalDate(from), addDays(parseLegalDate(to), 1)];
  if (end <= first || end > addDays(first, LONGEST_DAYS))
    throw new CourtError('INVALID_INPUT', '请选择一年以内的起止日期，结束日期不早于开始日期。', { to: '请重新选择' });
  const where = { courtId, ...(by === undefined ? {} : { by }), ...(what === undefined ? {} : { action: what }) };
  const since = _.gte(new Date(`${first}T00:00:00+08:00`));
  const search = inLooks(
    (more, limit) =>
      acts.find(
        { ...where, ...more },
        {
          orderBy: [
            ['at', 'desc'],
            ['_id', 'desc'],
          ],
          limit,
          fields: ['at', 'by', 'service', 'action', 'target'],
        },
      ),
    await targetsOf(courtId, about),
  );
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (!after) return search({ at: _.and([since, _.lt(new Date(`${end}T00:00:00+08:00`))]) }, most);
  const same = await search({ at: after.at, _id: _.lt(after.id) }, most);
  if (same.length >= most) return same;
  return [...same, ...(await search({ at: _.and([since, _.lt(after.at)]) }, most - same.length))];
}

function readCursor(cursor: string): { at: Date; id: string } {
  const [, ms, id] = /^(\d{1,15}):(.+)$/.exec(cursor) ?? [];
  if (!ms || !id) throw new CourtError('INVALID_INPUT', '页码不对，请从第一页重新看。', { cursor: '格式不对' });
  return { at: new Date(Number(ms)), id };
}
