/** What the pages of 预约立案 and 补正 are looked at with, beside page-samples.ts. */
import type { BookFilingResult } from '../functions/book-filing/contract';
import type { JourneyCourt } from './journey';
import { shanghaiDay } from './shanghai-day';

const DAY_MS = 86_400_000;

/** Times of two weeks, one of them taken: `slotId` is free, `bookingId` the elder's. */
export async function bookedTime(court: JourneyCourt): Promise<{ slotId: string; bookingId: string }> {
  const now = court.emulator.clock.now();
  const dates = Array.from({ length: 10 }, (_, i) => shanghaiDay(now + (i + 1) * DAY_MS));
  const times = ['09:00', '10:00', '14:00'].map((from) => ({ from, to: from.replace(':00', ':30') }));
  await court.must('book-filing', 'o-admin', {
    action: 'openSlots',
    hallId: 'yuyao-hall-1',
    dates,
    times,
    capacity: 1,
  });
  const { days } = await court.must<BookFilingResult<'slots'>>('book-filing', undefined, {
    action: 'slots',
    courtId: 'yuyao',
  });
  const [taken = '', slotId = ''] = days.flatMap(({ slots }) => slots.map((slot) => slot.slotId));
  const booking = { action: 'book', slotId: taken, matter: 'civil' };
  const { bookingId } = await court.must<BookFilingResult<'book'>>('book-filing', 'o-elder', booking);
  return { slotId, bookingId };
}

/** Originals of a filing are wanted within five days. */
export async function askOriginals(court: JourneyCourt, filingId: string): Promise<void> {
  const bringBy = shanghaiDay(court.emulator.clock.now() + 5 * DAY_MS);
  await court.must('correct-filing', 'o-filing-judge', {
    action: 'requireOriginals',
    filingId,
    items: [{ name: '借条' }, { name: '银行转账凭证' }],
    reason: 'unclear',
    explain: '照片右下角反光，看不清日期。',
    bringBy,
  });
}
