/** 超期: filings past the day of their decision, by number and date alone: an administrator sees no content (PRIV-5). Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';

type Task = DataOf<'keep-time', 'myTasks'>['tasks'][number];

export interface LateRow {
  taskId: string;
  title: string;
  next: string;
  due: string;
  days: number;
}

/** What only has to be seen to: a judge's own tasks have a page, though the same person may be both. */
export const lateOf = (tasks: readonly Task[]) =>
  tasks.filter(({ kind, late, page }) => kind === 'decideFiling' && late && page === null);

export const lateRows = (tasks: readonly Task[]): LateRow[] =>
  lateOf(tasks).map(({ taskId, title, next, dueOn, lateDays }) => ({
    taskId,
    title,
    next,
    due: dayText(dueOn),
    days: lateDays,
  }));
