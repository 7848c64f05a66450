/** 工作台的起点: everything the page shows, before anything is known. */
import type { Count } from './counts';
import type { Desk } from './desks';
import type { TaskRow } from './tasks';

export interface CountedDesk extends Desk {
  counts: Count[];
  /** Why there are no figures. */
  trouble: string;
}

interface Shown {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  name: string;
  roles: string;
  /** Nothing can be done before a check. */
  locked: boolean;
  /** Until when the check of today holds; '' none is asked for. */
  openUntil: string;
  desks: CountedDesk[];
  /** Some of them are lines. */
  hasLines: boolean;
  closed: string;
  tasks: TaskRow[];
  tasksNext: string;
  tasksTrouble: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  courtName: '',
  name: '',
  roles: '',
  locked: false,
  openUntil: '',
  desks: [],
  hasLines: false,
  closed: '',
  tasks: [],
  tasksNext: '',
  tasksTrouble: '',
};
