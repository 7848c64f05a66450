/** 财产线索, as its officer sees it. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, momentText } from '../../text/day';

export type Clue = DataOf<'follow-enforcement', 'cluesOf'>['clues'][number];

export interface Row {
  clueId: string;
  title: string;
  stateName: string;
  tone: string;
  from: string;
  text: string;
  more: string[];
  by: string;
  left: number;
  steps: Clue['steps'];
  asks: string;
  answer: string;
  files: Clue['files'];
  open: boolean;
  whole: boolean;
}

/** @param whole as it was written: opened with a reason, else its numbers are masked */
export function rowOf(clue: Clue, now: number, whole: boolean): Row {
  const {
    clueId,
    kindName,
    urgent,
    partyName,
    byName,
    at,
    state,
    stateName,
    text,
    more,
    checkBy,
    steps,
    asks,
    answer,
  } = clue;
  return {
    clueId,
    title: `${urgent ? '紧急 ' : ''}${kindName}`,
    stateName,
    tone: state === 'answered' ? 'over' : state === 'given' ? 'yours' : 'running',
    from: `${partyName}${byName === partyName ? '' : `（${byName}）`}，${momentText(at, now)}${clue.channel === 'counter' ? '，当面或者书面' : ''}`,
    text,
    more: more.map((one) => `${momentText(one.at, now)} 补充：${one.text}`),
    by: state === 'answered' ? '' : (checkBy ?? ''),
    left: checkBy ? daysBetween(dayOf(now), checkBy) : 0,
    steps,
    asks: asks ?? '',
    answer: answer
      ? `${answer.resultName}：${answer.text}（${momentText(answer.at, now)}${answer.late ? '，晚了' : ''}）`
      : '',
    files: clue.files,
    open: state !== 'answered',
    whole,
  };
}
