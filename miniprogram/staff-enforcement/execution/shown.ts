/** 执行案件, as its officers' page shows it: no more than is seen. Free of wx. */
import { daysBetween, dayText } from '../../text/day';
import { shortStars } from '../../text/stars';
import { yuanText } from '../../text/yuan';
import { debtorsNow } from '../fields';
import { type Execution, isOver } from '../move';
import { type DebtorRow, debtorRows, type MeasureRow, measureRows } from './rows';
import { type Group, groupsOf, type Todo } from './todo';
import { usualOf } from './usual';

interface Due {
  label: string;
  date: string;
  left: number;
}
interface Sum {
  id: string;
  label: string;
  text: string;
}
type Steps = { text: string; rule: string }[];

export interface Shown {
  caseNo: string;
  title: string;
  stateName: string;
  over: boolean;
  facts: string[];
  comesNext: string;
  next: Todo | null;
  dues: Due[];
  papersDue: number;
  demand: { title: string; text: string } | null;
  owed: { left: string; lines: Sum[]; steps: Steps } | null;
  sums: Sum[];
  excess: Steps;
  debtors: DebtorRow[];
  measures: MeasureRow[];
  gaps: Steps;
  /** What was done of the steps before a closing of the round. */
  done: string[];
  groups: Group[];
}

/** What is due, the first first. */
export function duesOf(found: Execution, today: string): Due[] {
  const dues: [string, string | null][] = [
    ['发执行通知', found.noticeBy],
    ...found.measures
      .filter(({ state }) => state === 'inForce')
      .map(({ text, renewBy }): [string, string] => [`续行 ${shortStars(text)}`, renewBy]),
    ...found.money
      .filter(({ leftFen }) => (leftFen ?? 0) > 0)
      .map(({ ref, payOutBy }): [string, string | null] => [`发放执行款（${ref}）`, payOutBy]),
    ...debtorsNow(found).flatMap(({ name, performBy, reportBy, reportedOn }): [string, string | null][] => [
      [`${name}履行`, performBy !== null && performBy >= today ? performBy : null],
      [`${name}报告财产`, reportedOn === null ? reportBy : null],
    ]),
  ];
  if (isOver(found)) return [];
  return dues
    .flatMap(([label, date]) => (date ? [{ label, date, left: daysBetween(today, date) }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

const sum = (id: string, label: string, fen: number): Sum => ({ id, label, text: yuanText(fen) });

function owedOf({ owed }: Execution): Shown['owed'] {
  return (
    owed && {
      left: yuanText(owed.leftFen),
      lines: [
        sum('debt', '尚欠（一般债务）', owed.debtFen),
        sum('interest', '加倍部分利息，算到今天', owed.interestFen),
        sum('fee', '执行申请费', owed.feeFen),
      ],
      steps: owed.steps,
    }
  );
}

function sumsOf({ sums, owed }: Execution): Sum[] {
  if (!sums) return [];
  const all = [
    sum('received', '已到账', sums.receivedFen),
    sum('feeTaken', '已扣执行申请费', sums.feeTakenFen),
    sum('paidOut', '已发放', sums.paidOutFen),
    sum('returned', '已退还', sums.returnedFen),
    sum('settled', '双方直接付了', sums.settledFen),
    sum('held', '还在法院账户', owed?.heldFen ?? 0),
  ];
  return all.filter(({ id, text }) => text !== '0 元' || id === 'received' || id === 'held');
}

export function shownOf(found: Execution, today: string): Shown {
  const { caseNo, title, stateName, registeredOn, officer, clerk, judge, resumes, obligation, can } = found;
  const { text, next } = usualOf(found);
  const closing = can.includes('closeRound') || found.round.steps.length > 0;
  return {
    caseNo,
    title,
    stateName,
    over: isOver(found),
    facts: [
      `立案 ${dayText(registeredOn)}`,
      [officer ? `执行员 ${officer}` : '还没有人接', clerk ? `书记员 ${clerk}` : '', judge ? `裁决法官 ${judge}` : '']
        .filter(Boolean)
        .join('，'),
      resumes ? '恢复执行的案件，原案的控制、限制接着有效' : '',
    ].filter((line) => line !== ''),
    comesNext: text,
    next,
    dues: duesOf(found, today),
    papersDue: found.papersDue,
    demand: obligation && { title: obligation.title, text: obligation.text },
    owed: owedOf(found),
    sums: sumsOf(found),
    excess: found.excess ? [found.excess] : [],
    debtors: debtorRows(found, today),
    measures: measureRows(found, today),
    gaps: closing && !isOver(found) ? found.round.gaps : [],
    done: found.round.steps.map(({ on, text: how }) => `${dayText(on)} ${how}`),
    groups: groupsOf(found),
  };
}
