/** 窗口叫号的起点: everything the page shows, before anything is known. */
import { type Desk, NOBODY } from './desk';

interface Shown extends Desk {
  state: string;
  failure: { code: string; message: string };
  /** Halls the clerk may choose from where the address names none. */
  halls: { hallId: string; name: string }[];
  hallId: string;
  hallName: string;
  counters: { counterId: string; name: string }[];
  counterId: string;
  counterName: string;
  main: string;
  mainNote: string;
  /** The move under way; `wait` for a moment after one, so that a second tap of the same press does nothing. */
  sending: string;
  /** What was done, or why it was not. */
  told: string;
  trouble: string;
  /** When it was so, while the hall cannot be asked. */
  stale: string;
  sheet: '' | 'counter' | 'transfer' | 'takeFor' | 'close';
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  halls: [],
  hallId: '',
  hallName: '',
  counters: [],
  counterId: '',
  counterName: '',
  current: NOBODY,
  queues: [],
  waiting: 0,
  alsoHere: [],
  elsewhere: [],
  passed: [],
  main: '叫下一位',
  mainNote: '',
  sending: '',
  told: '',
  trouble: '',
  stale: '',
  sheet: '',
};
