/** 签署前再问一遍. Free of wx. */
import type { Question } from '../../../api/question';

export const QUESTIONS = {
  lay: {
    title: '交付签署吗？',
    content: '写完了、看过了，再交付。交付就是您签名；合议庭成员和书记员接着签。签的就是这一份，要改先收回。',
    confirmText: '交付签署',
  },
  takeBack: { title: '收回修改？', content: '已经签的名都作废，改好以后要重新签。', confirmText: '收回' },
  drop: { title: '作废这份草稿？', content: '作废以后不能再用，也不能恢复。', confirmText: '作废', grave: true },
  sign: {
    title: '签名吗？',
    content: '签的就是您刚才看的这份。最后一人签完（判决还要已经宣判），马上盖院印、出具、送达，不能撤回。',
    confirmText: '签名',
    grave: true,
  },
} as const satisfies Record<string, Question>;
