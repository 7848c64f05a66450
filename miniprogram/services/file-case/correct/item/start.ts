/** 一项的页面上的: as it stands before anything is known, and what is said of the saving. */
export const SAVED = '已经存到法院，换一部手机也能接着答。';
export const SAVING = '正在存';
export const NOT_SAVED = '先存在这台手机上了，还没有存到法院。';

export const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  number: number;
  count: number;
  itemId: string;
  what: string;
  rule: string;
  how: string;
  text: string;
  name: string;
  most: number;
  saved: string;
  unsaved: boolean;
  /** What another phone answered; '' nothing else. */
  theirs: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  courtId: '',
  number: 0,
  count: 0,
  itemId: '',
  what: '',
  rule: '',
  how: '',
  text: '',
  name: '',
  most: 2000,
  saved: '',
  unsaved: false,
  theirs: '',
};
