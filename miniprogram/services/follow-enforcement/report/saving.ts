/** 存了没有: how saving stands, in honest words. Free of wx. */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'failed';

export const SAVING_TEXT: Record<Saving, string> = {
  saved: '已经存好，换手机也能接着写',
  unsaved: '停一下就自动存',
  saving: '正在存',
  waiting: '没有网络，先存在这台手机上；连上网再存',
  failed: '还没有存好',
};
