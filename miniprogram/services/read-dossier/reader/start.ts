/** 看案卷, as the page stands before anything is known. */
export const start: {
  readingId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  /** Through all that may be read, from 1. */
  at: number;
  total: number;
  itemId: string;
  name: string;
  page: number;
  pages: number;
  zoom: number;
  masked: boolean;
  /** Reading has ended, and why. */
  ended: string;
  jumping: boolean;
  typed: string;
  jumpTrouble: string;
} = {
  readingId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  at: 0,
  total: 0,
  itemId: '',
  name: '',
  page: 0,
  pages: 0,
  zoom: 1,
  masked: false,
  ended: '',
  jumping: false,
  typed: '',
  jumpTrouble: '',
};
