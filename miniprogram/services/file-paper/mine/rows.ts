/** 一行: a paper as the list shows it. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import type { Tone } from '../../../text/tone';
import { paperTone } from '../paper/shown';

export interface Row {
  paperId: string;
  name: string;
  stateName: string;
  tone: Tone;
  when: string;
  about: string;
  receiptNo: string;
  isDraft: boolean;
  late: boolean;
}

type Line = DataOf<'file-paper', 'mine'>['papers'][number];

/** A draft that was thrown away is nothing that one has handed in. */
export const isShown = ({ state, receiptNo }: Line): boolean => state !== 'withdrawn' || receiptNo !== null;

/** @param ofOne of one case alone: its number need not be said on each line */
export function rowOf(line: Line, ofOne: boolean, now: number): Row {
  const { paperId, name, state, stateName, at, names, caseNo, caseTitle, receiptNo, late } = line;
  const isDraft = state === 'draft';
  return {
    paperId,
    name,
    stateName,
    tone: paperTone(state),
    when: `${momentText(at, now)}${isDraft ? '存的' : '收到'}`,
    about: ofOne ? names.join('、') : `${caseNo} ${caseTitle}`,
    receiptNo: receiptNo ?? '',
    isDraft,
    late,
  };
}
