/** 裁判的起草和签署, in words for the court's own people: nobody else knows of it before it is issued (PROG-6). */
import type { GuardWords, StateWords } from './state-machine';

export const DECISION_STATES = {
  draft: { name: '草稿', next: '请写完各部分，预览无误后签署。' },
  signing: { name: '签署中', next: '等合议庭成员和书记员签名；都签完、判决已宣判，就盖院印并出具。' },
  issued: { name: '已出具', next: '文书已经出具，请查看送达情况。', final: true },
  dropped: { name: '已作废', next: '这份草稿不再使用。', final: true },
} satisfies Record<string, StateWords>;

export const DECISION_GUARDS = {
  complete: { text: '文书还有部分没有写。请写完再签署。', rule: 'SIGN-4 民事诉讼法155' },
  caseAllows: { text: '案件现在的情况不能作出这份裁判。请先看还差什么。', rule: 'SIGN-4' },
  signedByAll: { text: '还有人没有签名。', rule: 'SIGN-4 民事诉讼法155, 157' },
} satisfies Record<string, GuardWords>;
