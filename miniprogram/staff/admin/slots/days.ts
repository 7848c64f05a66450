/** 开放的时段: day by day, with the places that are left; days off that are open are marked. Free of wx. */
import type { DataOf } from '../../../api/services';

type Days = DataOf<'book-filing', 'slots'>['days'];

export interface SlotRow {
  slotId: string;
  label: string;
  note: string;
  /** As a person says it when he asks whether to call it off. */
  when: string;
  chosen: boolean;
}
export interface DayRow {
  date: string;
  title: string;
  dayOff: string;
  slots: SlotRow[];
}

/** Without days on which nothing is open. */
export const dayRows = (days: Days): DayRow[] =>
  days
    .filter(({ slots }) => slots.length > 0)
    .map(({ date, dateText, dayOff, slots }) => ({
      date,
      title: dateText,
      dayOff: dayOff ?? '',
      slots: slots.map(({ slotId, from, to, free, timeText }) => ({
        slotId,
        label: `${from}–${to}`,
        note: free > 0 ? `还能约 ${free} 位` : '已经约满',
        when: timeText,
        chosen: false,
      })),
    }));

export const toggled = (days: readonly DayRow[], slotId: string, chosen: boolean): DayRow[] =>
  days.map((day) => ({
    ...day,
    slots: day.slots.map((slot) => (slot.slotId === slotId ? { ...slot, chosen } : slot)),
  }));

/** A whole day, or none of it. */
export const toggledDay = (days: readonly DayRow[], date: string): DayRow[] =>
  days.map((day) => {
    if (day.date !== date) return day;
    const all = day.slots.every(({ chosen }) => chosen);
    return { ...day, slots: day.slots.map((slot) => ({ ...slot, chosen: !all })) };
  });

export const chosenIn = (days: readonly DayRow[]): SlotRow[] =>
  days.flatMap(({ slots }) => slots.filter(({ chosen }) => chosen));
