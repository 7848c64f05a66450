/** 预约的起点: everything the page shows, before anything is known. */
import type { Figures, VisitRow } from './visits';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  date: string;
  dayTitle: string;
  halls: { value: string; label: string }[];
  hallId: string;
  rows: VisitRow[];
  figures: Figures;
  slots: string[];
  showSlots: boolean;
  more: boolean;
  sending: string;
  trouble: string;
  told: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  date: '',
  dayTitle: '',
  halls: [],
  hallId: '',
  rows: [],
  figures: { waiting: 0, arrived: 0, missed: 0 },
  slots: [],
  showSlots: false,
  more: false,
  sending: '',
  trouble: '',
  told: '',
};
