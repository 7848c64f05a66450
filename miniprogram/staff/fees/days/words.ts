/** 一天的账: whether both sides agree, in a word. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import type { Tone } from '../../../text/tone';

export type Day = DataOf<'pay-fee', 'reconciliations'>['days'][number];

export interface DayRow {
  day: string;
  date: string;
  stateName: string;
  tone: Tone;
  /** In and out as the court has them. */
  inFen: number;
  outFen: number;
  wrong: string;
}

const STATES: Readonly<Record<Day['state'], { name: string; tone: Tone }>> = {
  agrees: { name: '对上了', tone: 'over' },
  differs: { name: '有对不上的', tone: 'urgent' },
  notReady: { name: '账单还没有出', tone: 'running' },
};

export const stateOf = (state: Day['state']) => STATES[state];

export const dayRows = (days: readonly Day[]): DayRow[] =>
  days.map(({ day, state, ledgerIn, ledgerOut, billOnly, ledgerOnly, differs, found }) => ({
    day,
    date: dayText(day),
    stateName: STATES[state].name,
    tone: STATES[state].tone,
    inFen: ledgerIn,
    outFen: ledgerOut,
    wrong: [
      ...(billOnly + ledgerOnly + differs > 0 ? [`${billOnly + ledgerOnly + differs} 笔对不上`] : []),
      ...(found > 0 ? [`补记了 ${found} 笔`] : []),
    ].join('，'),
  }));
