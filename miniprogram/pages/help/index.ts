/** 怎么用: answers to what people ask, and a human at the end. */
import { QUESTIONS } from './questions';

Page({
  data: { questions: QUESTIONS, openId: '' },
  toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id } = currentTarget.dataset;
    this.setData({ openId: id === this.data.openId ? '' : id });
  },
});
