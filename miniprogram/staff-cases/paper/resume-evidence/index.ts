/** 恢复举证期限 (证据规定55(1)): the day from which the rest of a stayed evidence period runs again. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { dayOf } from '../../../text/day';

Component({
  properties: { paperId: { type: String, value: '' } },
  data: { ...notActing, on: '', today: '' },
  lifetimes: {
    attached() {
      this.setData({ today: dayOf(Date.now()) });
    },
  },
  methods: {
    pick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ on: detail.value, errors: {} });
    },
    /** What stands now is the page's to show. */
    async load() {
      this.triggerEvent('stale');
    },
    async resume() {
      const { on, paperId } = this.data;
      if (!on) {
        this.setData({ errors: { on: '请选裁定生效的日期' } });
        return;
      }
      const question = {
        title: '恢复举证期限吗？',
        content: '剩下的天数接着算，各方马上收到新的最后一天。填错了要另行更正。',
        confirmText: '恢复',
      };
      const done = await act(this, question, () => call('file-paper', { action: 'resumeEvidence', paperId, on }));
      if (done) this.triggerEvent('resumed');
    },
  },
});
