/** 页面和遮盖, as the page stands before anything is known. */
import { notActing } from '../../api/acting';
import type { Question } from '../../api/question';
import { COVERS, type Region } from './regions';

export interface Drawn extends Region {
  style: string;
}

export const start: {
  caseId: string;
  itemId: string;
  volume: 'main' | 'internal';
  state: string;
  failure: { code: string; message: string };
  name: string;
  mayKeep: boolean;
  reviewed: boolean;
  waits: boolean;
  /** Of its kind others see all of it, unless the judge orders otherwise (DOSS-6). */
  whole: boolean;
  page: number;
  pages: number;
  src: string;
  /** Height of the page, of its width in percent. */
  ratio: number;
  busy: boolean;
  drawing: boolean;
  covers: Region['covers'];
  options: typeof COVERS;
  regions: Drawn[];
  /** Styles of what was found in the text. */
  found: string[];
  changed: boolean;
  told: string;
  jumping: boolean;
} & typeof notActing = {
  ...notActing,
  caseId: '',
  itemId: '',
  volume: 'main',
  state: 'loading',
  failure: { code: '', message: '' },
  name: '',
  mayKeep: false,
  reviewed: false,
  waits: false,
  whole: false,
  page: 1,
  pages: 0,
  src: '',
  ratio: 141.4,
  busy: true,
  drawing: false,
  covers: 'othersNumbers',
  options: COVERS,
  regions: [],
  found: [],
  changed: false,
  told: '',
  jumping: false,
};

export const REVIEWED: Question = {
  title: '逐页核对过了？',
  content: '核对以后，别人申请阅卷就能看到这份材料，您画的地方和认出来的号码会涂黑。没有看完的页，请先看完。',
  confirmText: '核对过',
};
