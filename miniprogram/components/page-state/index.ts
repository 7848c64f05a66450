/** 页面状态: what stands in a page's place while it loads, when there is nothing, and when it failed; else the page itself. */
import { failureHeading, leadsNowhere } from '../../text/failure';

Component({
  properties: {
    /** loading | empty | error | content. Stay at content while refreshing: what is there is better than a skeleton. */
    state: { type: String, value: 'loading' },
    /** The CallFailure, or any {code, message}. */
    failure: { type: Object, value: { code: '', message: '' } },
    emptyTitle: { type: String, value: '还没有内容' },
    /** What to do next. */
    emptyText: { type: String, value: '' },
    /** Text of a button; `action` is triggered. */
    emptyAction: { type: String, value: '' },
    /** Cards of the skeleton. */
    bones: { type: Number, value: 3 },
  },
  data: { heading: '', nowhere: false, cards: [0, 1, 2] },
  observers: {
    bones(bones: number) {
      this.setData({ cards: Array.from({ length: bones }, (_, i) => i) });
    },
    failure({ code }: { code: string }) {
      this.setData({ heading: failureHeading(code), nowhere: leadsNowhere(code) });
    },
  },
  methods: {
    retry() {
      this.triggerEvent('retry');
    },
    act() {
      this.triggerEvent('action');
    },
    goHome() {
      wx.switchTab({ url: '/pages/home/index' });
    },
  },
});
