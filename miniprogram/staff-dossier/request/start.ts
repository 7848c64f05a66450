/** 答复阅卷申请, as the page stands before anything is known. */
import { notActing } from '../../api/acting';
import type { DataOf } from '../../api/services';

export type Asked = DataOf<'read-dossier', 'courtRequest'>;

export const WAYS = [
  { value: 'grant', label: '准许' },
  { value: 'refuse', label: '不准许' },
];
export const SCOPES = [
  { value: 'all', label: '正卷里依法能看的全部', note: '以后送达、入卷的，7 天里也看得到' },
  { value: 'some', label: '只给选定的几份', note: '' },
];

export const start: {
  readingId: string;
  state: string;
  failure: { code: string; message: string };
  asked: Asked | null;
  can: { decide: boolean; revoke: boolean; copy: boolean };
  ways: typeof WAYS;
  way: '' | 'grant' | 'refuse';
  scopes: typeof SCOPES;
  scope: '' | 'all' | 'some';
  options: { value: string; label: string; note: string }[];
  chosen: string[];
  /** `申请人依法能看 12 份，共 300 页` */
  sum: string;
  /** Some have to be looked through before he sees them. */
  waiting: number;
  powerSeen: boolean;
  note: string;
  reason: string;
  revoking: boolean;
  told: string;
} & typeof notActing = {
  ...notActing,
  readingId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  asked: null,
  can: { decide: false, revoke: false, copy: false },
  ways: WAYS,
  way: '',
  scopes: SCOPES,
  scope: '',
  options: [],
  chosen: [],
  sum: '',
  waiting: 0,
  powerSeen: false,
  note: '',
  reason: '',
  revoking: false,
  told: '',
};
