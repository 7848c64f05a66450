/** 数一数: what waits at one desk, asked of the service that keeps it. */
import { call } from '../../api/call';
import { dayOf } from '../../text/day';
import {
  bookingCounts,
  type Count,
  caseCounts,
  executionCounts,
  filingCounts,
  refundCounts,
  waitingCounts,
  windowCounts,
} from './counts';
import type { Desk } from './desks';

/** A list beyond this is counted as `100+`. */
const MOST = 100;

const LISTS: Readonly<Record<string, () => Promise<Count[]>>> = {
  filing: async () => filingCounts(await call('file-case', { action: 'inbox', limit: MOST })),
  rulings: async () => {
    const { rulings, next } = await call('file-case', { action: 'rulingsToSign', limit: MOST });
    return waitingCounts('rulings', rulings.length, next !== null, '份等您签名');
  },
  cases: async () => {
    const { cases, next } = await call('check-progress', { action: 'courtCases', list: 'mine', limit: 50 });
    return caseCounts(cases, next !== null, dayOf(Date.now()));
  },
  unassigned: async () => {
    const { cases, next } = await call('check-progress', { action: 'courtCases', list: 'unassigned', limit: 50 });
    return waitingCounts('unassigned', cases.length, next !== null, '件');
  },
  archive: async () => {
    const states = ['effective', 'closed'];
    const { cases, next } = await call('check-progress', { action: 'courtCases', list: 'closed', states, limit: 50 });
    return waitingCounts('archive', cases.length, next !== null, '件');
  },
  papers: async () => {
    const { papers, next } = await call('file-paper', { action: 'inbox', of: 'own', limit: 50 });
    return waitingCounts('papers', papers.length, next !== null, '份等处理');
  },
  sign: async () => {
    const [filed, decided] = await Promise.all([
      call('file-paper', { action: 'toSign' }),
      call('check-progress', { action: 'decisionsToSign' }),
    ]);
    const more = filed.next !== null || decided.next !== null;
    return waitingCounts('sign', filed.papers.length + decided.decisions.length, more, '份等您签名');
  },
  track: async () => {
    const { services, next } = await call('receive-documents', { action: 'track', state: 'late', limit: MOST });
    return waitingCounts('track', services.length, next !== null, '份过了日子');
  },
  readings: async () => {
    const { requests, next } = await call('read-dossier', { action: 'inbox', limit: MOST });
    return waitingCounts('readings', requests.length, next !== null, '份等答复');
  },
  executions: async () => {
    const { executions, next } = await call('follow-enforcement', { action: 'executions', list: 'mine', limit: MOST });
    return executionCounts(executions, next !== null, dayOf(Date.now()));
  },
  untaken: async () => {
    const { executions, next } = await call('follow-enforcement', { action: 'executions', list: 'untaken', limit: 50 });
    return waitingCounts('untaken', executions.length, next !== null, '件等人接');
  },
  executionRulings: async () => {
    const { rulings, next } = await call('follow-enforcement', { action: 'rulingsToSign' });
    return waitingCounts('executionRulings', rulings.length, next !== null, '份等您签名');
  },
  resumptions: async () => {
    const { resumptions } = await call('follow-enforcement', { action: 'resumptionsToRegister' });
    return waitingCounts('resumptions', resumptions.length, false, '件待登记');
  },
  bookings: async () => {
    const { visits } = await call('book-filing', { action: 'day', date: dayOf(Date.now()), limit: MOST });
    return bookingCounts(visits);
  },
  extensions: async () => {
    const { extensions, next } = await call('correct-filing', { action: 'extensions', limit: MOST });
    return waitingCounts('extensions', extensions.length, next !== null, '件待决定');
  },
  bindings: async () => {
    const { representations, next } = await call('identity', { action: 'bindings', limit: 50 });
    return waitingCounts('bindings', representations.length, next !== null, '件待核对');
  },
  matters: async () => {
    const { matters, next } = await call('identity', { action: 'accountMatters' });
    return waitingCounts('matters', matters.length, next !== null, '件待处理');
  },
  refunds: async () => refundCounts(await call('pay-fee', { action: 'refundQueue', limit: MOST })),
  doubts: async () => {
    const { doubts, next } = await call('pay-fee', { action: 'doubts', limit: MOST });
    return waitingCounts('doubts', doubts.length, next !== null, '笔要查');
  },
  aids: async () => {
    const { aids, next } = await call('pay-fee', { action: 'aidQueue', limit: MOST });
    return waitingCounts('aids', aids.length, next !== null, '份待决定');
  },
  overdue: async () => {
    const { orders, next } = await call('pay-fee', { action: 'courtOrders', state: 'overdue', limit: MOST });
    return waitingCounts('overdue', orders.length, next !== null, '张逾期');
  },
  lapses: async () => {
    const { orders, next } = await call('pay-fee', { action: 'lapsesToSign', limit: MOST });
    return waitingCounts('lapses', orders.length, next !== null, '份等您签名');
  },
};

/** Throws a CallFailure. None of a desk that nothing waits at. */
export async function countAt({ id, hallId }: Desk): Promise<Count[]> {
  if (hallId) return windowCounts(await call('take-number', { action: 'board', hallId }));
  return (await LISTS[id]?.()) ?? [];
}
