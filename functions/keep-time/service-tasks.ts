/**
 * 送达的待办: the day for proof of receipt is over, a notice has run out, it was not served and nobody has chosen another way, or a recipient
 * disputes it. Each is its officer's to decide; a day that is over serves nobody (SERVE-4, 10, clause A).
 */
import type { SERVICE_STATES } from '../../court/machines/service-words';
import { legalDateOf } from '../../court/time/legal-date';
import { command, type Where } from '../../platform/database';
import { serviceDesk } from '../../records/service/page';
import { type Service, services } from '../../records/service/service';
import { type Raised, raiseTasks, type Task, type TaskKind } from '../../records/task/task';
import { aboutThings, casesById, isStillFor, taskFor } from './case-officers';
import { everyMinutes, type Job } from './job';
import { inStages } from './stages';

const A_SLICE = 120;

type ServiceTask = Extract<TaskKind, 'serviceProof' | 'noticeOver' | 'otherMeans' | 'chooseMeans' | 'decideDispute'>;

interface Stage {
  kind: ServiceTask;
  state: keyof typeof SERVICE_STATES;
  /** The field of the day that has to be over; none: it waits as soon as it is in this state. */
  day?: 'proofBy' | 'notice.servedOn';
}

const STAGES: readonly Stage[] = [
  { kind: 'serviceProof', state: 'sent', day: 'proofBy' },
  { kind: 'serviceProof', state: 'arrived', day: 'proofBy' },
  { kind: 'noticeOver', state: 'publicNotice', day: 'notice.servedOn' },
  { kind: 'otherMeans', state: 'failed' },
  { kind: 'chooseMeans', state: 'prepared' },
  { kind: 'decideDispute', state: 'disputed' },
];

const TITLES: Record<ServiceTask, string> = {
  serviceProof: '送达没有收悉的证明',
  noticeOver: '公告送达期满',
  otherMeans: '文书没有送到',
  chooseMeans: '文书备好了还没有送',
  decideDispute: '送达异议待决定',
};

export const serviceTasks: Job = {
  name: 'serviceTasks',
  due: everyMinutes(30),
  slice: ({ cursor, now }) =>
    inStages(cursor, STAGES, async (stage, after) => {
      const found = await pageOf(stage, after, legalDateOf(now));
      const waiting = found.filter((one) => one.correctedBy === null && stands(stage.kind, one, legalDateOf(now)));
      const of = await casesById(waiting.map(({ caseId }) => caseId));
      const raised = waiting.flatMap((service): Raised[] => {
        const theCase = of.get(service.caseId);
        return theCase ? [taskOf(stage.kind, service, theCase)] : [];
      });
      const last = found.length === A_SLICE ? found.at(-1) : undefined;
      return { done: await raiseTasks(raised, now), last: last && `${dayIn(last, stage) ?? ''}|${last._id}` };
    }),
};

/** Those of one day by their ids, then those of later days: never by skipping. */
async function pageOf({ state, day }: Stage, after: string, today: string): Promise<Service[]> {
  const _ = command();
  const bar = after.indexOf('|');
  const [from, id] = [after.slice(0, Math.max(bar, 0)), after.slice(bar + 1)];
  const look = (where: Where, limit: number) =>
    services.find(
      { state, ...where },
      { orderBy: [...(day ? ([[day, 'asc']] as const) : []), ['_id', 'asc']], limit, fields: FIELDS },
    );
  if (day === undefined) return look({ _id: _.gt(id) }, A_SLICE);
  const same = from === '' ? [] : await look({ [day]: from, _id: _.gt(id) }, A_SLICE);
  if (same.length === A_SLICE) return same;
  return [...same, ...(await look({ [day]: _.and(_.gt(from), _.lt(today)) }, A_SLICE - same.length))];
}

const FIELDS = [
  'caseId',
  'caseNo',
  'courtId',
  'state',
  'proofBy',
  'notice',
  'correctedBy',
  'dispute',
  'sentAt',
  'listKey',
];

/** On the day itself its clerk is at it: only what was left over counts as waiting. */
const stands = (kind: ServiceTask, service: Service, today: string): boolean =>
  kind !== 'chooseMeans' || sinceOf(kind, service) < today;

const dayIn = ({ proofBy, notice }: Service, { day }: Pick<Stage, 'day'>) =>
  day === 'proofBy' ? proofBy : day ? (notice?.servedOn ?? null) : null;

function taskOf(kind: ServiceTask, service: Service, of: Parameters<typeof taskFor>[0]): Raised {
  const { _id, caseNo, courtId } = service;
  const dueOn = sinceOf(kind, service);
  return taskFor(of, kind === 'decideDispute' ? 'judge' : 'clerk', {
    key: `${kind}:${_id}:${dueOn}`,
    courtId,
    kind,
    about: _id,
    title: `${caseNo} ${TITLES[kind]}`,
    dueOn,
    page: serviceDesk(_id),
  });
}

const ISO_LENGTH = '2025-03-03T01:00:00.000Z'.length;

/** The day that is over, or since when it waits. */
function sinceOf(kind: ServiceTask, { proofBy, notice, dispute, sentAt, listKey }: Service): Task['dueOn'] {
  if (kind === 'noticeOver' && notice) return notice.servedOn;
  // Of what was not sent its place in lists is that of when it was prepared.
  if (kind === 'chooseMeans') return legalDateOf(Date.parse(listKey.slice(0, ISO_LENGTH)));
  if (kind === 'decideDispute' && dispute) return legalDateOf(dispute.at.getTime());
  return proofBy ?? legalDateOf(sentAt?.getTime() ?? 0);
}

/** Of one kind of task, in which states of its service it stands. */
const STANDS: Record<ServiceTask, readonly Service['state'][]> = {
  serviceProof: ['sent', 'arrived'],
  noticeOver: ['publicNotice'],
  otherMeans: ['failed'],
  chooseMeans: ['prepared'],
  decideDispute: ['disputed'],
};

const isServiceTask = (kind: TaskKind): kind is ServiceTask => Object.hasOwn(STANDS, kind);

export const stillOfServices = aboutThings(services, (service, task, of) => {
  const { kind, dueOn } = task;
  return (
    isServiceTask(kind) &&
    of !== undefined &&
    isStillFor(task, of) &&
    service.correctedBy === null &&
    STANDS[kind].includes(service.state) &&
    sinceOf(kind, service) === dueOn
  );
});
