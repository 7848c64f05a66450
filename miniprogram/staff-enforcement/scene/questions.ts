/** 丢掉以前再问一次. Free of wx. */
import type { Question } from '../../api/question';

export const LEAVE: Question = { title: '不记了？', content: '写的这些会删掉。', confirmText: '不记了' };

export const REMOVE: Question = {
  title: '删掉这一份？',
  content: '法院还没有收到，删了就没有了。',
  confirmText: '删掉',
  grave: true,
};
