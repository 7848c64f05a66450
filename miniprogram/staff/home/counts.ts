/** 待办数: what waits at a desk, in figures. Free of wx. */
import type { DataOf } from '../../api/services';

type Board = DataOf<'take-number', 'board'>;
type Inbox = DataOf<'file-case', 'inbox'>;

export interface Count {
  id: string;
  figure: string;
  text: string;
  urgent: boolean;
}

const count = (id: string, figure: number | string, text: string, urgent = false): Count => ({
  id,
  figure: String(figure),
  text,
  urgent,
});

export const windowCounts = ({
  queues,
  atCounters,
  passed,
}: Pick<Board, 'queues' | 'atCounters' | 'passed'>): Count[] => [
  count(
    'waiting',
    queues.reduce((sum, { waiting }) => sum + waiting, 0),
    '位在等',
  ),
  count('served', atCounters.length, '位在窗口'),
  ...(passed.length > 0 ? [count('passed', passed.length, '位过号')] : []),
];

/** Of the first page, the nearest deadline first: what lies beyond it is less urgent, or makes a `+`. */
export function filingCounts({ filings, next }: Inbox): Count[] {
  const last = filings[filings.length - 1];
  const figure = (n: number, goesOn: boolean) => (next !== null && goesOn ? `${n}+` : n);
  const of = (alert: 'soon' | 'overdue') => {
    const n = filings.filter((one) => one.alert === alert).length;
    return { n, shown: figure(n, last?.alert === alert) };
  };
  const [soon, overdue] = [of('soon'), of('overdue')];
  return [
    count('todo', figure(filings.length, true), '件待决定'),
    count('soon', soon.shown, '件快到期', soon.n > 0),
    count('overdue', overdue.shown, '件超期', overdue.n > 0),
  ];
}

/** A desk with one kind of thing in it; a list that is longer than was asked for makes a `+`. */
export const waitingCounts = (id: string, figure: number, more: boolean, text: string): Count[] => [
  count(id, more ? `${figure}+` : figure, text, figure > 0),
];

type Visits = DataOf<'book-filing', 'day'>['visits'];

const EXPECTED: readonly string[] = ['booked', 'past'];

/** Who has cancelled does not come. */
export function bookingCounts(visits: Visits): Count[] {
  const of = (states: readonly string[]) => visits.filter(({ state }) => states.includes(state)).length;
  return [count('expected', of(EXPECTED), '位还没有到'), count('arrived', of(['arrived']), '位到了')];
}

type Cases = DataOf<'check-progress', 'courtCases'>['cases'];

const OVER: readonly string[] = ['effective', 'closed', 'archived'];
/** From here on the days left of a trial limit are urgent. */
const SOON = 15;

/** Of the first page; a further one makes a `+`. @param today YYYY-MM-DD */
export function caseCounts(cases: Cases, more: boolean, today: string): Count[] {
  const open = cases.filter(({ state }) => !OVER.includes(state));
  const figure = (n: number) => (more ? `${n}+` : n);
  const hearings = open.filter(({ nearest }) => nearest?.on === today).length;
  const late = open.filter(({ limit }) => limit?.daysLeft != null && limit.daysLeft <= SOON).length;
  return [
    count('cases', figure(open.length), '件在办'),
    count('today', figure(hearings), '件今天有期日'),
    ...(late > 0 ? [count('limits', figure(late), '件审限快到', true)] : []),
  ];
}

type Executions = DataOf<'follow-enforcement', 'executions'>['executions'];

/** Those of the first pages, what is due first first. */
export function executionCounts(executions: Executions, more: boolean, today: string): Count[] {
  const figure = (n: number) => (more ? `${n}+` : n);
  const due = executions.filter(({ dueOn }) => dueOn !== null && dueOn <= today).length;
  return [
    count('executions', figure(executions.length), '件在办'),
    ...(due > 0 ? [count('due', due, '件今天到期或者过了', true)] : []),
  ];
}

type Refunds = DataOf<'pay-fee', 'refundQueue'>;

/** Of the first page, the nearest last day first: a further one makes a `+` of whatever it ends with. */
export function refundCounts({ refunds, next }: Refunds): Count[] {
  const of = (isIt: (refund: Refunds['refunds'][number]) => boolean) => refunds.filter(isIt).length;
  const shown = (n: number) => (next === null ? n : `${n}+`);
  const byHand = of(({ state }) => state === 'abnormal');
  const late = of((refund) => refund.late);
  return [
    count('refunds', shown(of(({ state }) => state === 'proposed')), '笔待确认'),
    ...(byHand > 0 ? [count('byHand', shown(byHand), '笔要人工办', true)] : []),
    ...(late > 0 ? [count('late', shown(late), '笔超期', true)] : []),
  ];
}
