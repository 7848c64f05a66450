/** 待办销号: an open task closes when what it asks for is done; each is looked up, none is guessed. */
import { command } from '../../platform/database';
import { extensions } from '../../records/correction/extension';
import { type Filing, filings } from '../../records/filing/filing';
import { closeTasks as close, type Task, type TaskKind, tasks } from '../../records/task/task';
import { stillToLift } from './after-end';
import { hasUnrecorded } from './bookings';
import { stillOfCases } from './case-tasks';
import { isUndecided } from './decisions';
import { stillUnanswered } from './dossier-tasks';
import { stillDoubted } from './doubt-tasks';
import { stillToNotify, stillToTakeOver } from './execution-begins';
import { stillOfClues, stillToPayOut, stillToRegister, stillToRenew } from './execution-due';
import { stillAbnormal, stillToConfirm } from './fee-tasks';
import { stillUndecided, stillUnpaid } from './fees';
import { everyMinutes, type Job } from './job';
import { isToRule, isWithTheCourt } from './judge-tasks';
import { stillToInquire } from './later-inquiries';
import { stillToDelete } from './listing-ends';
import { stillOfPapers, stillUnsettled } from './paper-tasks';
import { stillOfServices } from './service-tasks';

const A_SLICE = 200;

/** Of tasks of one kind, those that still stand. */
type Standing = (open: readonly Task[]) => Promise<ReadonlySet<string>>;

/** Of tasks about a filing: looked up together. */
const aboutFilings =
  (stands: (filing: Filing, task: Task) => boolean): Standing =>
  async (open) => {
    const found = await filings.find(
      { _id: command().in([...new Set(open.map(({ about }) => about))]) },
      { limit: open.length, fields: ['state', 'decisionDue', 'insisted'] },
    );
    const byId = new Map(found.map((filing) => [filing._id, filing]));
    const still = open.filter((task) => {
      const filing = byId.get(task.about);
      return filing !== undefined && stands(filing, task);
    });
    return new Set(still.map(({ _id }) => _id));
  };

const STILL: Record<TaskKind, Standing> = {
  decideFiling: aboutFilings((filing, { dueOn }) => isUndecided(filing, dueOn)),
  ruleOnInsistence: aboutFilings(isToRule),
  seeOriginals: aboutFilings(isWithTheCourt),
  async decideExtension(open) {
    const asked = await extensions.find(
      { _id: command().in(open.map(({ about }) => about)), state: 'asked' },
      { limit: open.length, fields: ['_id'] },
    );
    const ids = new Set(asked.map(({ _id }) => _id));
    return new Set(open.filter(({ about }) => ids.has(about)).map(({ _id }) => _id));
  },
  unpaidFee: stillUnpaid,
  decideAid: stillUndecided,
  confirmRefund: stillToConfirm,
  finishRefund: stillAbnormal,
  lookAtMoney: stillDoubted,
  unpaidAppealFee: stillUnpaid,
  settleAppealFee: stillUnsettled,
  sendNotices: stillOfCases,
  chooseMeans: stillOfServices,
  assignCase: stillOfCases,
  trialLimit: stillOfCases,
  recordServed: stillOfCases,
  confirmEffect: stillOfCases,
  serviceProof: stillOfServices,
  noticeOver: stillOfServices,
  otherMeans: stillOfServices,
  decideDispute: stillOfServices,
  answerDossierRequest: stillUnanswered,
  decidePaper: stillOfPapers,
  sendCopies: stillOfPapers,
  takeOverExecution: stillToTakeOver,
  executionNotice: stillToNotify,
  deleteListing: stillToDelete,
  inquireAgain: stillToInquire,
  judgeClue: stillOfClues,
  checkClue: stillOfClues,
  payOut: stillToPayOut,
  renewMeasure: stillToRenew,
  registerResumed: stillToRegister,
  liftAfterEnd: stillToLift,
  async recordBookings(open) {
    const stands = await Promise.all(open.map(({ courtId, dueOn }) => hasUnrecorded(courtId, dueOn)));
    return new Set(open.filter((_, i) => stands[i]).map(({ _id }) => _id));
  },
};

/** Ids of those whose matter is done. */
export async function doneAmong(open: readonly Task[]): Promise<Set<string>> {
  const done = new Set(open.map(({ _id }) => _id));
  for (const kind of new Set(open.map((one) => one.kind)))
    for (const id of await STILL[kind](open.filter((one) => one.kind === kind))) done.delete(id);
  return done;
}

export const closeTasks: Job = {
  name: 'closeTasks',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const open = await tasks.find(
      { state: 'open', sortKey: command().gt(cursor) },
      { orderBy: [['sortKey', 'asc']], limit: A_SLICE },
    );
    const done = await doneAmong(open);
    const closed = done.size === 0 ? 0 : await close([...done], now);
    return { done: closed, next: open.length === A_SLICE ? (open.at(-1)?.sortKey ?? null) : null };
  },
};
