/** 执行案件的承办人: what waits in an execution waits for its own officer, and he is told of it (DOMAIN 4). */
import { enforcementMachine } from '../../court/machines/enforcement';
import type { LegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { type CaseTelling, tellOfficers } from '../../records/case/tell';
import { type Enforcement, enforcements } from '../../records/enforcement/enforcement';
import { executionPage } from '../../records/enforcement/page';
import type { Raised, Task } from '../../records/task/task';

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
