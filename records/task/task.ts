/**
 * 待办: what an officer has to do, as the clock found it. A task decides nothing and moves nothing (clause A); it closes when the
 * thing itself is done, which is looked up and not guessed.
 */
import type { StaffRole } from '../../court/people/roles';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';

export type TaskKind =
  /** FILE-5: a filing waits for a decision. */
  | 'decideFiling'
  /** FILE-8: who brought no correction insists; the ruling has no days of its own. */
  | 'ruleOnInsistence'
  /** FIX-1: the filer asked for more time. */
  | 'decideExtension'
  /** FIX-4: the originals asked for were shown at the counter. */
  | 'seeOriginals'
  /** APPT-1: bookings of a day of which nobody has said whether they came. */
  | 'recordBookings'
  /** FEE-12: a fee was not paid in time; the judge rules, or does not. */
  | 'unpaidFee'
  /** FEE-13: aid was asked for of a fee that was ordered. */
  | 'decideAid'
  /** FEE-15: a refund waits for the court's finance. */
  | 'confirmRefund'
  /** FEE-15: a refund was confirmed, and does not go back by itself. */
  | 'finishRefund'
  /** FEE-17: sums of a day do not agree with the provider's. */
  | 'lookAtMoney'
  /** FEE-12, 解释318: the fee of an appeal was not paid in time. */
  | 'unpaidAppealFee'
  /** FEE-9, FEE-11: an appeal was received whose fee could not be reckoned. */
  | 'settleAppealFee'
  /** FILE-12: the complaint goes to the defendants within five days. */
  | 'sendNotices'
  /** SERVE-10: it could not be sent electronically, and no other means was chosen yet. */
  | 'chooseMeans'
  /** FILE-12: a registered case has no judge yet. */
  | 'assignCase'
  /** TIME-9, 11: a trial limit comes near, or is over. */
  | 'trialLimit'
  /** TIME-8: everybody has the document that decided the case; its clerk looks whether it can be recorded. */
  | 'recordServed'
  /** TIME-8, MED-8: as far as the clock sees nothing stands against its being in force; the clerk confirms. */
  | 'confirmEffect'
  /** SERVE-4: the day for proof of receipt is over. */
  | 'serviceProof'
  /** SERVE-10: the days of a public notice are over. */
  | 'noticeOver'
  /** SERVE-10: it was not served, and no other means was chosen yet. */
  | 'otherMeans'
  /** SERVE-3, 4: a recipient says that it is not so. */
  | 'decideDispute'
  /** DOSS-3: somebody asked to read the dossier. */
  | 'answerDossierRequest'
  /** TIME-12: a paper was filed on which the court decides within days. */
  | 'decidePaper'
  /** FILE-12: a paper was filed of which copies go to the others within days. */
  | 'sendCopies'
  /** FILE-12: an execution was registered and is nobody's yet. */
  | 'takeOverExecution'
  /** ENF-1: the notice to the debtor, ten days from the application, three after a first measure. */
  | 'executionNotice'
  /** ENF-7: a measure ends soon. */
  | 'renewMeasure'
  /** ENF-12: what keeps a debtor in the list is over; an officer deletes within three working days. */
  | 'deleteListing'
  /** ENF-1: a clue was given; whether it is concrete nobody has said yet, or more was asked for. */
  | 'judgeClue'
  /** ENF-1: a concrete clue is checked in seven days, an urgent one in three. */
  | 'checkClue'
  /** ENF-14: money came in that is not paid out yet. */
  | 'payOut'
  /** ENF-8: every six months for five years after the round was closed. */
  | 'inquireAgain'
  /** ENF-8: to go on was asked for; the filing judge registers. */
  | 'registerResumed'
  /** ENF-7, 10: the execution is over, and something is still held, or somebody restricted. */
  | 'liftAfterEnd';

/** What has a last day. For the others no text gives one, and none is made up: their `dueOn` is the day since when they wait. */
const HAS_LAST_DAY: Record<TaskKind, boolean> = {
  decideFiling: true,
  ruleOnInsistence: false,
  decideExtension: false,
  seeOriginals: false,
  recordBookings: true,
  unpaidFee: false,
  decideAid: false,
  confirmRefund: true,
  finishRefund: true,
  lookAtMoney: false,
  unpaidAppealFee: false,
  settleAppealFee: false,
  sendNotices: true,
  chooseMeans: false,
  assignCase: true,
  trialLimit: true,
  recordServed: false,
  confirmEffect: false,
  serviceProof: false,
  noticeOver: false,
  otherMeans: false,
  decideDispute: false,
  answerDossierRequest: true,
  decidePaper: true,
  sendCopies: true,
  takeOverExecution: true,
  executionNotice: true,
  renewMeasure: true,
  deleteListing: true,
  judgeClue: false,
  checkClue: true,
  payOut: true,
  inquireAgain: true,
  registerResumed: false,
  liftAfterEnd: false,
};

export const hasLastDay = ({ kind }: Pick<Task, 'kind'>): boolean => HAS_LAST_DAY[kind];

/** Its last day is over: never so of what has none. */
export const isLate = (task: Pick<Task, 'kind' | 'dueOn'>, today: LegalDate): boolean =>
  hasLastDay(task) && task.dueOn < today;

export interface Task extends Stored {
  courtId: string;
  role: StaffRole;
  /** DOMAIN 4: whose case it is about; missing: everybody's who has the role. */
  for?: OpenId;
  kind: TaskKind;
  /** The document it is about; of bookings `court:day`. */
  about: string;
  /** Without case content: an administrator reads it, too (PRIV-5). */
  title: string;
  /** The last day; of what has none (hasLastDay) the day since when it waits. */
  dueOn: LegalDate;
  /** Where in the mini-program it is done; null: this role only sees to it that it is. */
  page: string | null;
  state: 'open' | 'done';
  at: Date;
  doneAt: Date | null;
  /** Order of a list, the nearest day first: `dueOn:_id`. */
  sortKey: string;
}

export const tasks = collection<Task>('tasks');

export type Raised = Omit<Task, 'state' | 'at' | 'doneAt' | 'sortKey'>;

/** Raises what is not there, and opens again what was done and is not any more. At most 1,000. Returns how many are new or open again. */
export async function raiseTasks(wanted: readonly Raised[], now: number): Promise<number> {
  if (wanted.length === 0) return 0;
  const there = await tasks.find(
    { _id: command().in(wanted.map(({ _id }) => _id)) },
    { limit: wanted.length, fields: ['state'] },
  );
  const states = new Map(there.map(({ _id, state }) => [_id, state]));
  const raised = await sideBySide(wanted, (one) => raise(one, states.get(one._id), now));
  return raised.filter(Boolean).length;
}

async function raise(task: Raised, state: Task['state'] | undefined, now: number): Promise<boolean> {
  if (state === 'open') return false;
  if (state === 'done')
    return (await tasks.updateWhere({ _id: task._id, state: 'done' }, { state: 'open', doneAt: null })) > 0;
  const at = new Date(now);
  return tasks.insertMissing({ ...task, state: 'open', at, doneAt: null, sortKey: `${task.dueOn}:${task._id}` });
}

export const closeTasks = (ids: readonly string[], now: number): Promise<number> =>
  tasks.updateWhere({ _id: command().in([...ids]), state: 'open' }, { state: 'done', doneAt: new Date(now) });
