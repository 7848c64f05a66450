/** 承办案件: the cases of a judge or clerk, those that wait for their assignment, a filing judge's court, the archive (DOMAIN 4). */
import type { CaseState } from '../../court/machines/case-civil';
import { CASE_STATES } from '../../court/machines/case-civil-words';
import type { StaffRole } from '../../court/people/roles';
import { daysBetween, type LegalDate, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command, type Where } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { type Case, cases } from '../../records/case/case';
import { type CaseDate, caseDates } from '../../records/case/date';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { bodyOf, limitView } from './overview';
import { stateName } from './words';

type Input = CheckProgressInput<'courtCases'>;
export type StaffGrant = { openid: OpenId; staff: Staff };
/** DOMAIN 4, `progress`: who of the staff follows cases at all. */
export const followsCases = staff('judge', 'clerk', 'filing-judge', 'enforcement', 'archivist');

const USUAL = 20;
/** Of one page: a case has few dates at a time. */
const MOST_DATES = 500;

/** Whose list it is. */
const FOR: Readonly<Record<Input['list'], readonly StaffRole[]>> = {
  mine: ['judge', 'clerk', 'enforcement'],
  unassigned: ['clerk', 'filing-judge'],
  court: ['filing-judge'],
  closed: ['archivist', 'filing-judge'],
};

const isState = (text: string): text is CaseState => Object.hasOwn(CASE_STATES, text);
const ALL: readonly CaseState[] = Object.keys(CASE_STATES).filter(isState);
const CLOSED: readonly CaseState[] = ['effective', 'closed', 'archived'];

export const courtCases: ReadOperation<Input, CheckProgressResult<'courtCases'>, StaffGrant> = {
  kind: 'read',
  policy: followsCases,
  async run({ input, grant, clock }) {
    const { list, cursor, limit = USUAL } = input;
    if (!FOR[list].some((role) => grant.staff.roles.includes(role)))
      throw new CourtError('FORBIDDEN', '这个列表不在您的岗位范围内，请选择其他列表。');
    const found = await cases.find(
      { ...whereOf(input, grant), ...(cursor === undefined ? {} : { changedKey: command().lt(cursor) }) },
      { orderBy: [['changedKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    const now = clock.now();
    const dates = await nearestOf(page, legalDateOf(now));
    return {
      cases: page.map((one) => lineOf(one, now, dates.get(one._id))),
      next: found.length > limit ? (page.at(-1)?.changedKey ?? null) : null,
    };
  },
};

function whereOf({ list, states = [] }: Input, { openid, staff: { courtId } }: StaffGrant): Where {
  const wanted = states.filter(isState);
  if (wanted.length < states.length)
    throw new CourtError('INVALID_INPUT', '没有这样的案件状态，请重新选择。', { states: '请重新选择状态' });
  if (list === 'mine') return { officers: openid, ...(wanted.length > 0 ? { state: command().in(wanted) } : {}) };
  if (list === 'unassigned') return { courtId, state: 'registered', officers: null };
  const within = list === 'closed' ? CLOSED : ALL;
  return {
    courtId,
    state: command().in(wanted.length > 0 ? within.filter((one) => wanted.includes(one)) : [...within]),
  };
}

/** The next date of each that the court has set; periods of the parties are theirs to keep. */
async function nearestOf(page: readonly Case[], today: LegalDate): Promise<ReadonlyMap<string, CaseDate>> {
  if (page.length === 0) return new Map();
  const ahead = await caseDates.find(
    {
      caseId: command().in(page.map(({ _id }) => _id)),
      dateKey: command().gte(today),
      partyId: null,
      state: 'running',
    },
    { orderBy: [['dateKey', 'asc']], limit: MOST_DATES },
  );
  return new Map(ahead.reverse().map((one) => [one.caseId, one]));
}

function lineOf(
  one: Case,
  now: number,
  nearest: CaseDate | undefined,
): CheckProgressResult<'courtCases'>['cases'][number] {
  const limit = limitView(one);
  return {
    caseId: one._id,
    caseNo: one.caseNo,
    kind: one.kind ?? 'civil',
    title: one.title,
    state: one.state,
    stateName: stateName(one),
    registeredOn: one.registeredOn,
    trial: bodyOf(one),
    limit: limit && {
      lastDay: limit.lastDay,
      daysLeft: limit.lastDay === null ? null : daysBetween(legalDateOf(now), parseLegalDate(limit.lastDay)),
    },
    nearest: nearest ? { title: nearest.title, on: nearest.on, at: nearest.at?.toISOString() ?? null } : null,
  };
}
