/** 预约页上的: as it stands before anything is known. */
import type { DataOf } from '../../../api/services';

export type Booking = DataOf<'book-filing', 'get'>;

export const start: {
  state: string;
  failure: { code: string; message: string };
  bookingId: string;
  fresh: boolean;
  booking: Omit<Booking, 'can' | 'warnings'> | null;
  when: { day: string; clock: string };
  /** The time to sue looks over before that day; '' no. */
  late: string;
  tone: string;
  bring: string[];
  canCancel: boolean;
  /** It is to come, so that one may prepare. */
  toCome: boolean;
  reminded: string;
  noted: string;
  sending: string;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  bookingId: '',
  fresh: false,
  booking: null,
  when: { day: '', clock: '' },
  late: '',
  tone: 'quiet',
  bring: [],
  canCancel: false,
  toCome: false,
  reminded: '',
  noted: '',
  sending: '',
  trouble: '',
};
