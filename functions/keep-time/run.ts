/** 一轮: what of the timer's work is due now, piece by piece. A piece that fails keeps none of the others from running. */
import { sealActs } from '../../platform/act-chain';
import { deliverDue } from '../../platform/messages/deliver';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { timer } from '../../platform/policy';
import { bookingsTomorrow, pastBookings } from './bookings';
import { caseTasks } from './case-tasks';
import { choices } from './choices';
import { closeTasks } from './close-tasks';
import type { KeepTimeResult } from './contract';
import { corrections } from './corrections';
import { decisions } from './decisions';
import { dossierTasks } from './dossier-tasks';
import { toLookAt } from './doubt-tasks';
import { drafts, withdrawnDrafts } from './drafts';
import { leftOver } from './due-papers';
import { executionDue } from './execution-due';
import { executionTasks } from './execution-tasks';
import { faceResults, leftVideos, oldCodes } from './faces';
import { toConfirm, toFinish } from './fee-tasks';
import { askedAids, feesDue, overdueFees, unpaidFees } from './fees';
import { courtFigures } from './figures';
import { type Job, type JobReport, readStandings, runJob, type Standings } from './job';
import { askedExtensions, insistences, shownOriginals } from './judge-tasks';
import { oldConsents, oldNotifications, oldTasks, wrongCodes } from './kept';
import { leftMedia } from './left-media';
import { measureLapses, measureReminders } from './measure-ends';
import { officers } from './officers';
import { outagesTold, silences } from './outages';
import { ownTasks } from './own-tasks';
import { paperDrafts } from './paper-drafts';
import { appealFees, paperTasks } from './paper-tasks';
import { lastDays, overPeriods, periodsAhead } from './periods';
import { phoneFor } from './phone-for';
import { isRecalled, RECALLED_ACTIONS } from './recalled';
import { reportDrafts } from './report-drafts';
import { reseal } from './reseal';
import { serviceTasks } from './service-tasks';
import { staleActs } from './stale-acts';
import { endingStandings } from './standings';
import { removedFiles, spentUploads, takers, tickets, timerActs } from './sweeps';

type TimerContext = WriteContext<Record<string, never>, { openid: undefined }>;
type Piece = (context: TimerContext, all: Standings) => Promise<JobReport | undefined>;

const piece =
  (job: Job): Piece =>
  ({ clock, act }, all) =>
    runJob(job, all, clock.now(), act);

const deliver: Piece = async ({ clock }) => {
  const { looked, more } = await deliverDue(clock.now(), phoneFor);
  return { job: 'deliver', done: looked, more };
};

const seal: Piece = async ({ clock }) => {
  const { sealed, more } = await sealActs(clock.now(), { actions: RECALLED_ACTIONS, isWhole: isRecalled });
  return { job: 'sealActs', done: sealed, more };
};

const duePapers: Piece = ({ clock, act }, all) => runJob(leftOver(clock), all, clock.now(), act);

const REMIND = [
  decisions,
  officers,
  ownTasks,
  corrections,
  choices,
  bookingsTomorrow,
  endingStandings,
  feesDue,
  overPeriods,
  lastDays,
  periodsAhead,
  measureReminders,
  silences,
  outagesTold,
].map(piece);
const EXPIRE = [
  pastBookings,
  drafts,
  withdrawnDrafts,
  paperDrafts,
  reportDrafts,
  tickets,
  takers,
  leftVideos,
  faceResults,
  oldCodes,
  wrongCodes,
  oldNotifications,
  oldTasks,
  oldConsents,
  removedFiles,
  spentUploads,
  timerActs,
  staleActs,
  reseal,
  courtFigures,
  leftMedia,
].map(piece);
const TASKS = [
  // First: what is gone needs no renewal.
  measureLapses,
  closeTasks,
  insistences,
  askedExtensions,
  shownOriginals,
  overdueFees,
  unpaidFees,
  askedAids,
  toConfirm,
  toFinish,
  toLookAt,
  caseTasks,
  serviceTasks,
  paperTasks,
  appealFees,
  dossierTasks,
  executionTasks,
  executionDue,
].map(piece);

type Timed = WriteOperation<Record<string, never>, KeepTimeResult<'eachMinute'>, { openid: undefined }>;

const timed = (pieces: readonly Piece[]): Timed => ({
  kind: 'write',
  policy: timer,
  async run(context) {
    const jobs: JobReport[] = [];
    const failures: unknown[] = [];
    const all = await readStandings();
    for (const run of pieces) {
      try {
        const report = await run(context, all);
        if (report) jobs.push(report);
      } catch (error) {
        failures.push(error);
      }
    }
    // The log must show it; the next minute tries again.
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    return { jobs };
  },
});

export const operations = {
  // What people wait for goes last, since it waits for WeChat: nothing else is kept from its minute.
  eachMinute: timed([seal, ...TASKS, ...REMIND, ...EXPIRE, duePapers, deliver]),
  deliver: timed([deliver]),
  sealActs: timed([seal]),
  remind: timed(REMIND),
  expire: timed(EXPIRE),
  tasks: timed(TASKS),
};
