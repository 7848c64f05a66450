/** 执行案件的承办人: what waits in an execution waits for its own officer, and he is told of it (DOMAIN 4). */
import { enforcementMachine } from '../../court/machines/enforcement';
import type { LegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { type CaseTelling, tellOfficers } from '../../records/case/tell';
import { type Enforcement, enforcements } from '../../records/enforcement/enforcement';
import { executionPage } from '../../records/enforcement/page';
import type { Raised, Task } from '../../records/task/task';
import type { Page } from './stages';

/** Looked at in one page. */
export const A_SLICE = 120;

export interface Looking {
  after: string;
  /** The last day that was looked at before. */
  looked: LegalDate;
  today: LegalDate;
  /** Epoch ms. */
  now: number;
}

export type Looked = Page & { seen: number };

export async function executionsById(ids: readonly string[]): Promise<Map<string, Enforcement>> {
  const wanted = [...new Set(ids)];
  const found =
    wanted.length === 0 ? [] : await enforcements.find({ _id: command().in(wanted) }, { limit: wanted.length });
  return new Map(found.map((one) => [one._id, one]));
}

/** Nothing more is to be held or sold; a closed round lives on (ENF-8). */
export const isOver = ({ state }: Pick<Enforcement, 'state'>): boolean =>
  state === 'completed' || state === 'terminated';

/** It goes on: neither settled, stayed nor ended. */
export const goesOn = ({ state }: Pick<Enforcement, 'state'>): boolean => enforcementMachine.open.includes(state);

export const tellOfficer = (
  { caseId, courtId, officer }: Enforcement,
  telling: CaseTelling,
  within?: Transaction,
): Promise<void> =>
  tellOfficers(
    { _id: caseId, courtId, officers: [officer.openid] },
    { page: executionPage(caseId), ...telling },
    within,
  );

type Own = Pick<Raised, 'kind' | 'about' | 'title' | 'dueOn'> & { key: string };

/** The officer's; and once its day is over also who sees to it that it is done. */
export function executionTask(
  { caseId, courtId, officer: { openid } }: Pick<Enforcement, 'caseId' | 'courtId' | 'officer'>,
  { key, ...task }: Own,
  today: LegalDate,
): Raised[] {
  const own: Raised = {
    ...task,
    _id: `${key}:${openid}`,
    courtId,
    role: 'enforcement',
    for: openid,
    page: executionPage(caseId),
  };
  if (today <= task.dueOn) return [own];
  return [own, { ...task, _id: `${key}:admin`, courtId, role: 'admin', page: null }];
}

/** What was another's is closed, and raised for who has it now; of an administrator it stays his. */
export const isStillHis = (
  { role, for: holder }: Pick<Task, 'role' | 'for'>,
  { officer }: Pick<Enforcement, 'officer'>,
): boolean => role !== 'enforcement' || holder === officer.openid;

/** One page of those in a state that ended within some days, in their order. */
export async function endedWithin(
  state: Enforcement['state'],
  { from, to }: { from: LegalDate; to: LegalDate },
  after: string,
): Promise<{ found: Enforcement[]; last: string | undefined }> {
  const _ = command();
  const bar = after.indexOf('|');
  const [day, id] = [after.slice(0, Math.max(bar, 0)), after.slice(bar + 1)];
  const look = (where: object, limit: number) =>
    enforcements.find(
      { state, ...where },
      {
        orderBy: [
          ['ended.on', 'asc'],
          ['_id', 'asc'],
        ],
        limit,
      },
    );
  const same = day === '' ? [] : await look({ 'ended.on': day, _id: _.gt(id) }, A_SLICE);
  const further =
    same.length === A_SLICE
      ? []
      : await look({ 'ended.on': _.and(day === '' ? _.gte(from) : _.gt(day), _.lte(to)) }, A_SLICE - same.length);
  const found = [...same, ...further];
  const last = found.length === A_SLICE ? found.at(-1) : undefined;
  return { found, last: last && `${last.ended?.on ?? ''}|${last._id}` };
}
