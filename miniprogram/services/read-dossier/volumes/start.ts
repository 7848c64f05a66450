/** 案卷目录, as the page stands before anything is known. */
export interface Row {
  itemId: string;
  name: string;
  about: string;
  pagesText: string;
  at: number;
  /** What one should know before opening it. */
  marks: string[];
}

export const start: {
  readingId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  caseNo: string;
  until: string;
  /** Duties are still to be read. */
  duties: boolean;
  opening: boolean;
  /** Granted, and not begun. */
  fresh: boolean;
  pages: number;
  count: number;
  rows: Row[];
  more: boolean;
  wanted: string;
  none: boolean;
  typed: string;
  jumpTrouble: string;
  /** `接着看`: 0 nothing yet. */
  place: number;
  placeName: string;
  canCopy: boolean;
  copying: boolean;
  /** For choosing what is copied. */
  copyRows: { value: string; label: string; note: string; pages: number }[];
  told: string;
} = {
  readingId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  caseNo: '',
  until: '',
  duties: false,
  opening: false,
  fresh: false,
  pages: 0,
  count: 0,
  rows: [],
  more: false,
  wanted: '',
  none: false,
  typed: '',
  jumpTrouble: '',
  place: 0,
  placeName: '',
  canCopy: false,
  copying: false,
  copyRows: [],
  told: '',
};
