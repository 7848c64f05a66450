/** 确认页上的: what is shown before a time is booked. */
import type { DataOf } from '../../../api/services';
import type { NearTime } from '../days';
import { matterOptions } from '../matters';
import type { PapersOption } from '../papers';

/** Before the papers go: it cannot be undone. */
export const HAND_IN = {
  title: '一起交给法院？',
  content:
    '起诉状和附件今天就交给法院，当天算收到，不能再改；要补的，法院会一次告诉您。约的时间去不了，也不影响已经交的材料。',
  confirmText: '一起交',
  cancelText: '再看看',
};

export const start: {
  state: string;
  failure: { code: string; message: string };
  slotId: string;
  courtId: string;
  slot: DataOf<'book-filing', 'consider'>['slot'] | null;
  when: { day: string; clock: string };
  address: string;
  matters: typeof matterOptions;
  matter: string;
  options: PapersOption[];
  /** A filing, TIME_ONLY, or '' not chosen yet. */
  papers: string;
  late: { text: string; filingId: string };
  /** The chosen draft has words on this phone that the court has not. */
  unsent: boolean;
  withPapers: boolean;
  missing: { matter: string; papers: string };
  sending: boolean;
  trouble: string;
  /** Where the trouble is mended: a page, or ''. */
  mendUrl: string;
  mendText: string;
  near: NearTime[];
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  slotId: '',
  courtId: '',
  slot: null,
  when: { day: '', clock: '' },
  address: '',
  matters: matterOptions,
  matter: '',
  options: [],
  papers: '',
  late: { text: '', filingId: '' },
  unsent: false,
  withPapers: false,
  missing: { matter: '', papers: '' },
  sending: false,
  trouble: '',
  mendUrl: '',
  mendText: '',
  near: [],
};
