/** 阅卷申请的待办: who asked to read is to have an answer in three working days, from the clerk, or the archivist after archiving (DOSS-3). */
import { command } from '../../platform/database';
import type { Case } from '../../records/case/case';
import { type DossierRequest, dossierRequests } from '../../records/dossier/request';
import { type Raised, raiseTasks } from '../../records/task/task';
import { aboutThings, casesById, isStillFor, taskFor } from './case-officers';
import { everyMinutes, type Job } from './job';

const A_SLICE = 120;

export const dossierTasks: Job = {
  name: 'dossierTasks',
  due: everyMinutes(30),
  async slice({ cursor, now }) {
    const found = await dossierRequests.find(
      { state: 'requested', dueKey: command().gt(cursor) },
      {
        orderBy: [['dueKey', 'asc']],
        limit: A_SLICE,
        fields: ['caseId', 'courtId', 'number', 'dueOn', 'dueKey'],
      },
    );
    const of = await casesById(found.flatMap(({ caseId }) => caseId ?? []));
    const raised = found.map((request) => taskOf(request, request.caseId ? of.get(request.caseId) : undefined));
    return {
      done: await raiseTasks(raised, now),
      next: found.length === A_SLICE ? (found.at(-1)?.dueKey ?? null) : null,
    };
  },
};

const isArchived = (of: Case | undefined): boolean => of?.state === 'archived';

/** Of a stranger's request that names no case, the clerks of the court. */
function taskOf({ _id, courtId, number, dueOn }: DossierRequest, of: Case | undefined): Raised {
  const task = {
    key: `dossier:${_id}`,
    courtId,
    kind: 'answerDossierRequest' as const,
    about: _id,
    title: `阅卷申请 ${number} 待答复`,
    dueOn,
    page: '/staff-dossier/requests/index',
  };
  if (!isArchived(of)) return taskFor(of ?? {}, 'clerk', task);
  const { key, ...rest } = task;
  return { ...rest, _id: `${key}:archivist`, role: 'archivist' };
}

export const stillUnanswered = aboutThings(dossierRequests, (request, task, of) => {
  if (request.state !== 'requested') return false;
  if (isArchived(of)) return task.role === 'archivist';
  return task.role === 'clerk' && isStillFor(task, of ?? {});
});
