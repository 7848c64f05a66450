/** 卷宗目录, as the page stands before anything is known. */
export type Volume = 'main' | 'internal';

export interface Row {
  itemId: string;
  name: string;
  about: string;
  pagesText: string;
  marks: string[];
  /** Something is to be done about it. */
  todo: string;
}

const VOLUMES = [
  { value: 'main', label: '正卷' },
  { value: 'internal', label: '副卷' },
];

export const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  caseNo: string;
  title: string;
  volume: Volume;
  volumes: typeof VOLUMES;
  mayKeep: boolean;
  pages: number;
  count: number;
  rows: Row[];
  more: boolean;
  wanted: string;
  ordering: boolean;
  moving: boolean;
  trouble: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  caseNo: '',
  title: '',
  volume: 'main',
  volumes: VOLUMES,
  mayKeep: false,
  pages: 0,
  count: 0,
  rows: [],
  more: false,
  wanted: '',
  ordering: false,
  moving: false,
  trouble: '',
};
