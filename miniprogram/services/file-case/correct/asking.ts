/** 交回以前: the question before it, and what stands in its way. Free of wx. */

export const HAND_IN = {
  title: '交回法院？',
  content: '交回以后不能再改，也不能再加附件。法院只会要求补正这一次，请看看有没有漏的。',
  confirmText: '交回',
  cancelText: '再看看',
};

export const STILL_SENDING = '还有文件没有传完。请等它传好再交；不要的，可以在那一项里点“不传了”。';

export const CHANGED = '另一部手机上刚改过。请再看一遍，没有问题再交。';
