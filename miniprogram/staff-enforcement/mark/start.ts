/** 遮盖, as the page stands before anything is known. */
import { notActing } from '../../api/acting';
import type { DataOf } from '../../api/services';
import { type Region, WHYS, type Why } from './regions';

export type Media = DataOf<'follow-enforcement', 'mark'>;

export interface RegionRow {
  number: number;
  text: string;
  time: string;
}

export const start: {
  caseId: string;
  mediaId: string;
  state: string;
  failure: { code: string; message: string };
  media: Media | null;
  film: boolean;
  heading: string;
  /** `mark`: the original, to be covered; `shown`: what both sides will see. */
  mode: 'mark' | 'shown';
  src: string;
  ratio: number;
  busy: boolean;
  drawing: boolean;
  why: Why;
  whys: typeof WHYS;
  regions: Region[];
  rows: RegionRow[];
  /** Those that cover the film at this second. */
  drawn: { number: number; style: string }[];
  sound: boolean;
  changed: boolean;
  /** Of a film. */
  at: number;
  seconds: number;
  making: string;
  filmSrc: string;
  filmPercent: number;
  told: string;
} & typeof notActing = {
  ...notActing,
  caseId: '',
  mediaId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  media: null,
  film: false,
  heading: '',
  mode: 'mark',
  src: '',
  ratio: 75,
  busy: true,
  drawing: false,
  why: 'bystander',
  whys: WHYS,
  regions: [],
  rows: [],
  drawn: [],
  sound: false,
  changed: false,
  at: 0,
  seconds: 0,
  making: '',
  filmSrc: '',
  filmPercent: 0,
  told: '',
};
