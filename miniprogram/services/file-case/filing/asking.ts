/** 问清楚再做: the questions before what cannot be undone, and what is said where there is nothing to see. Free of wx. */

export const WITHDRAW = {
  title: '撤回这份起诉？',
  content:
    '撤回以后，法院不再审查，也不能恢复。这件事以后还可以再起诉，到时候要重新交材料；请留意诉讼时效，不要拖太久。',
  confirmText: '撤回',
  cancelText: '不撤回',
};

export const INSIST = {
  title: '坚持起诉？',
  content:
    '法院会继续审查，然后立案，或者作出书面裁定，写明为什么不受理。对裁定不服的，收到裁定书起 10 日内可以上诉。坚持起诉不收钱。',
  confirmText: '坚持起诉',
  cancelText: '再想想',
};

export const STOP_MEDIATION = {
  title: '不调了？',
  content: '说了就停，不用讲理由。法院接着审查立案，不会因此对您不利；收到材料的日子不变。',
  confirmText: '不调了',
  cancelText: '再谈谈',
};

export const NOT_HERE =
  '这里没有这份立案，或者它不是用您的微信交的。立案只有交的人自己能看；替家人看的，请用他的微信打开。';
