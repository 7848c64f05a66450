/** 现场, as the page stands before anything is known. */
import { type Draft, newDraft } from './note/draft';
import { NOWHERE, placeText, type Where } from './place';
import type { MediaRow, UnsentRow } from './rows';

export const NOT_READ = '这部手机的存储出了问题，以前存着的没有丢。请清理一下手机的空间，关掉本程序再打开。';

export const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  caseNo: string;
  title: string;
  online: boolean;
  where: Where;
  whereText: string;
  unsent: UnsentRow[];
  unsentText: string;
  others: number;
  media: MediaRow[];
  pictures: { value: string; label: string; note: string }[];
  writing: boolean;
  draft: Draft;
  errors: Record<string, string>;
  today: string;
  busy: boolean;
  trouble: string;
  told: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  caseNo: '',
  title: '',
  online: true,
  where: NOWHERE,
  whereText: placeText(NOWHERE),
  unsent: [],
  unsentText: '',
  others: 0,
  media: [],
  pictures: [],
  writing: false,
  draft: newDraft(0),
  errors: {},
  today: '',
  busy: false,
  trouble: '',
  told: '',
};
