/** 预约时间页的起点: everything the page shows, before anything is known. */
import type { DayRow } from './days';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  halls: { value: string; label: string; note: string }[];
  hallId: string;
  days: DayRow[];
  next: string;
  chosen: number;
  asking: boolean;
  reason: string;
  wrong: string;
  sending: string;
  trouble: string;
  done: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  halls: [],
  hallId: '',
  days: [],
  next: '',
  chosen: 0,
  asking: false,
  reason: '',
  wrong: '',
  sending: '',
  trouble: '',
  done: '',
};
