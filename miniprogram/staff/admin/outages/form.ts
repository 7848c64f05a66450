/** 故障台账的一条: what is written down of an outage, checked before it is sent. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';

export type Outage = DataOf<'court-desk', 'outages'>['outages'][number];

export interface OutageDraft {
  /** YYYY-MM-DD and HH:MM in Shanghai. */
  fromDay: string;
  fromTime: string;
  /** Not over yet: neither is filled in. */
  over: boolean;
  toDay: string;
  toTime: string;
  what: string;
  source: string;
  /** Why it is changed; of a new one nothing. */
  reason: string;
}

const SHANGHAI_MS = 8 * 3_600_000;
const split = (instant: string | null) => {
  const text = instant === null ? '' : new Date(Date.parse(instant) + SHANGHAI_MS).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
};

export function draftOf(one?: Outage): OutageDraft {
  const [from, to] = [split(one?.from ?? null), split(one?.to ?? null)];
  return {
    fromDay: from.day,
    fromTime: from.time,
    over: one?.to !== null && one?.to !== undefined,
    toDay: to.day,
    toTime: to.time,
    what: one?.state === 'noticed' ? '' : (one?.what ?? ''),
    source: one?.state === 'noticed' ? '' : (one?.source ?? ''),
    reason: '',
  };
}

/** By a field's name; empty: it can be sent. Whether the times are possible the server says, which has the clock. */
export function errorsOf(draft: OutageDraft, isNew: boolean): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!draft.fromDay) errors.fromDay = '请选开始的日子';
  if (!draft.fromTime) errors.fromTime = '请选开始的时间';
  if (draft.over && !draft.toDay) errors.toDay = '请选恢复的日子；还没有恢复的，选“还没有恢复”';
  if (draft.over && !draft.toTime) errors.toTime = '请选恢复的时间';
  if (draft.what.trim().length < 4) errors.what = '请写明当事人办不了什么，至少 4 个字';
  if (draft.source.trim().length < 2) errors.source = '请写明依据，例如运维通报、监控记录';
  if (!isNew && draft.reason.trim().length < 2) errors.reason = '请写明为什么改';
  return errors;
}

type Times = Pick<
  EventOf<'court-desk', 'recordOutage'>,
  'fromDay' | 'fromTime' | 'toDay' | 'toTime' | 'what' | 'source'
>;

export function fieldsOf({ fromDay, fromTime, over, toDay, toTime, what, source }: OutageDraft): Times {
  return { fromDay, fromTime, ...(over ? { toDay, toTime } : {}), what: what.trim(), source: source.trim() };
}

const TONES = { noticed: 'yours', standing: 'over', withdrawn: 'quiet' } as const;

export interface OutageRow extends Outage {
  tone: string;
  /** Under its text: who put it down, when; empty for what the clock noticed. */
  by: string;
}

export const rowOf = (one: Outage): OutageRow => ({
  ...one,
  tone: one.state === 'standing' && one.to === null ? 'urgent' : TONES[one.state],
  by: one.enteredBy === null ? '' : `${one.enteredBy}登记`,
});
