/** 收件凭证: what was received, when, under which number, and how that stands to the period (EVID-2, TIME-3). */
import type { Paper } from '../../draft/content';

const start: { why: boolean; timings: Paper['timings']; by: string } = { why: false, timings: [], by: '' };

Component({
  properties: {
    /** Paper */
    paper: { type: Object, value: {} },
    tone: { type: String, value: 'quiet' },
    when: { type: String, value: '' },
    how: { type: String, value: '' },
  },
  data: start,
  observers: {
    paper(paper: Paper | null) {
      if (!paper) return;
      const { timings, names, byName, asName } = paper;
      const all = names.join('、');
      this.setData({
        // Where no period runs, there is nothing to say.
        timings: timings.filter(({ state }) => state !== 'open'),
        by: `${all}提交${byName === all ? '' : `，经手：${byName}（${asName}）`}`,
      });
    },
  },
  methods: {
    toggle() {
      this.setData({ why: !this.data.why });
    },
    copy() {
      const { receiptNo = '' }: { receiptNo?: string | null } = this.data.paper;
      wx.setClipboardData({ data: receiptNo ?? '' });
    },
  },
});
