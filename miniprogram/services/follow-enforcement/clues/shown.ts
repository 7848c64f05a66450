/** 线索的一条: what was told, what the officer asks, what came of it. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import type { Tone } from '../../../text/tone';

export type Clue = DataOf<'follow-enforcement', 'clues'>['clues'][number];

export interface ClueRow {
  clueId: string;
  kindName: string;
  tone: Tone;
  stateName: string;
  next: string;
  at: string;
  by: string;
  urgent: boolean;
  texts: { text: string; at: string }[];
  files: { fileId: string; name: string; mime: string }[];
  asks: string;
  checkBy: string;
  steps: Clue['steps'];
  answer: { result: string; text: string; by: string; late: boolean } | null;
  /** More can be added. */
  open: boolean;
}

export function clueRow(clue: Clue, now: number): ClueRow {
  const { clueId, kindName, state, stateName, next, urgent, partyName, byName, steps, asks, answer } = clue;
  return {
    clueId,
    kindName,
    tone: state === 'answered' ? 'over' : asks ? 'yours' : 'running',
    stateName,
    next,
    at: momentText(clue.at, now),
    by: partyName === byName ? '' : `${byName}替${partyName}说的`,
    urgent,
    texts: [
      { text: clue.text, at: '' },
      ...clue.more.map(({ text, at }) => ({ text, at: `${momentText(at, now)} 补充` })),
    ],
    files: clue.files.map(({ fileId, name, mime }) => ({ fileId, name, mime })),
    asks: state === 'answered' ? '' : (asks ?? ''),
    checkBy: state === 'answered' ? '' : (clue.checkBy ?? ''),
    steps,
    answer: answer && {
      result: answer.resultName,
      text: answer.text,
      by: `${answer.by}，${momentText(answer.at, now)}`,
      late: answer.late,
    },
    open: state !== 'answered',
  };
}
