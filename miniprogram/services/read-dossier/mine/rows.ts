/** 我的阅卷的一行. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText, momentText } from '../../../text/day';
import { isReadable, readingTone } from '../../../text/dossier';
import type { Tone } from '../../../text/tone';

type Request = DataOf<'read-dossier', 'mine'>['requests'][number];

export interface Row {
  readingId: string;
  title: string;
  courtName: string;
  number: string;
  stateName: string;
  tone: Tone;
  /** By when it is answered, or until when it may be read. */
  due: string;
}

export const rowsOf = (requests: readonly Request[], now: number): Row[] =>
  requests.map((one) => ({
    readingId: one.readingId,
    title: one.caseNo || one.partyName || '',
    courtName: one.courtName,
    number: one.number,
    stateName: one.stateName,
    tone: readingTone(one.state),
    due: dueOf(one, now),
  }));

function dueOf({ state, dueOn, granted }: Request, now: number): string {
  if (state === 'requested') return `法院最迟 ${dayText(dueOn)} 答复`;
  if (granted && isReadable(state)) return `可以看，到 ${momentText(granted.until, now)} 为止`;
  return '';
}
