/** 存了没有: how saving stands, in honest words. Free of wx. */
import type { Saving } from './saving';

export const SAVING_TEXT: Record<Saving, string> = {
  saved: '已经存好，换手机也能接着写',
  unsaved: '停一下就自动存',
  saving: '正在存',
  waiting: '没有网络，先存在这台手机上；连上网自动送去',
  failed: '还没有存好',
  clash: '另一台手机也改过，请先选用哪一份',
  gone: '这份已经不是草稿，不能再改',
};
