/** 待办: what waits by its day, the latest first, and where it ends. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText } from '../../text/day';

type Task = DataOf<'keep-time', 'myTasks'>['tasks'][number];

export interface TaskRow {
  taskId: string;
  title: string;
  next: string;
  /** 今天, 明天, 12月3日 */
  due: string;
  urgent: boolean;
  /** '' it is seen to elsewhere. */
  url: string;
}

/** Bookings are recorded on their day's page, whatever the clock knew of it. */
const urlOf = ({ kind, dueOn, page }: Task) =>
  page ?? (kind === 'recordBookings' ? `/staff/bookings/index?date=${dueOn}` : '');

function dueText({ dueOn, late }: Task, now: number): string {
  const left = daysBetween(dayOf(now), dueOn);
  if (late) return '已过期';
  if (left === 0) return '今天';
  if (left === 1) return '明天';
  return dayText(dueOn)
    .replace(/^\d+年/, '')
    .replace('星期', '周');
}

export const taskRows = (tasks: readonly Task[], now: number): TaskRow[] =>
  tasks.map((task) => ({
    taskId: task.taskId,
    title: task.title,
    next: task.next,
    due: dueText(task, now),
    urgent: task.late || daysBetween(dayOf(now), task.dueOn) <= 0,
    url: urlOf(task),
  }));
