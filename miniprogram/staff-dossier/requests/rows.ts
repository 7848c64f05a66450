/** 阅卷申请的一行, at the court's desk. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText, leftText, momentText } from '../../text/day';
import { courtReadingTone, readerRole } from '../../text/dossier';
import type { Tone } from '../../text/tone';

type Request = DataOf<'read-dossier', 'inbox'>['requests'][number];

export interface Row {
  readingId: string;
  title: string;
  who: string;
  wanted: string;
  asked: string;
  due: string;
  urgent: boolean;
  stateName: string;
  tone: Tone;
}

/** Days before the last one from which it is pressing. */
const SOON = 1;

export function rowsOf(requests: readonly Request[], now: number): Row[] {
  const today = dayOf(now);
  return requests.map((one) => {
    const left = daysBetween(today, one.dueOn);
    const waits = one.state === 'requested';
    return {
      readingId: one.readingId,
      title: one.caseNo || `当事人 ${one.partyName ?? ''}`,
      who: `${one.name}，${readerRole(one.role)}${one.purpose === 'retrial' ? '，为申请再审' : ''}`,
      wanted: one.wanted,
      asked: `${momentText(one.askedAt, now)} 申请`,
      due: waits ? `最迟 ${dayText(one.dueOn)} 答复，${leftText(left)}` : '',
      urgent: waits && left <= SOON,
      stateName: one.stateName,
      tone: courtReadingTone(one.state),
    };
  });
}
