/** 问一句: before what counts. Free of wx. */
import type { Shown } from './shown';

/** As a page's own button that cannot be undone. */
const GRAVE = '#a8322a';

export const confirmQuestion = (one: Shown | null) => ({
  title: '确认由他代您办？',
  content:
    one && one.acts.length > 0
      ? `他可以代您：${one.acts.map(({ name }) => name).join('、')}。他照此做的，算您做的。以后可以随时结束。`
      : '他可以代您立案、交证据、出庭，不能代您承认、放弃、和解、上诉。以后可以随时结束。',
  confirmText: '确认',
  cancelText: '再看看',
});

export const declineQuestion = () => ({
  title: '不是您委托的？',
  content: '选“不是”以后，他不能代您办这件事。以后想委托，请他重新写一份。',
  confirmText: '不是',
  cancelText: '再看看',
  confirmColor: GRAVE,
});

export const withdrawQuestion = (one: Shown | null) => ({
  title: one?.live ? '不再用这个身份？' : '撤回这份申请？',
  content: one?.live
    ? '从现在起，您不能再用它办理和查看。以后要用，得重新申请、重新核对。'
    : '法院不再核对。以后还可以重新申请。',
  confirmText: one?.live ? '不再用' : '撤回',
  cancelText: '留着',
  confirmColor: GRAVE,
});
