/** 交过的财产报告: each with how it was received, what is asked to complete, and the paper itself. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { casePage, reportPage } from '../../addresses';
import type { HandedRow } from '../handed-rows';
import { showReport } from '../paper';

const NO_ROWS: HandedRow[] = [];
const start: { asked: { text: string; by: string } | null; trouble: string; opening: string } = {
  asked: null,
  trouble: '',
  opening: '',
};

Component({
  properties: {
    rows: { type: Array, value: NO_ROWS },
    caseId: { type: String, value: '' },
    partyId: { type: String, value: '' },
    /** Just now. */
    fresh: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    rows(rows: HandedRow[]) {
      if (rows.length > 0) this.loadAsked(rows);
    },
  },
  methods: {
    /** What the officer asks to complete stands with the report it is about; the latest counts. */
    async loadAsked(rows: HandedRow[]) {
      try {
        for (const { reportId } of rows) {
          const { asked } = await call('follow-enforcement', { action: 'ownReport', reportId });
          if (!asked) continue;
          this.setData({ asked: { text: asked.text, by: asked.by ?? '' } });
          return;
        }
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id } = currentTarget.dataset;
      if (this.data.opening) return;
      this.setData({ opening: id, trouble: '' });
      try {
        await showReport(id);
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ opening: '' });
      }
    },
    more() {
      go(reportPage(this.data.caseId, this.data.partyId, 'supplement'));
    },
    wholeCase() {
      wx.navigateBack({
        fail: () => go(casePage(this.data.caseId)),
      });
    },
  },
});
