/** 钟点: minutes of the day as people read them, and back. Free of wx. */

/** 540 → `09:00` */
export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `09:00` → 540; not a time of the day: NaN. */
export function minutesOf(clock: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):([0-5]\d)$/.exec(clock) ?? [];
  return hours === '' ? Number.NaN : Number(hours) * 60 + Number(minutes);
}

export const ALL_DAY = { open: 0, close: 1440 };

export const hoursText = ({ open, close }: { open: number; close: number }) =>
  open === ALL_DAY.open && close === ALL_DAY.close ? '全天' : `${clockOf(open)}–${clockOf(close)}`;
