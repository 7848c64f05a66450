/** 您可以办的: what one can do in an execution, and what one can ask of the court in writing. */
import { call } from '../../../../api/call';
import { go } from '../../../../api/go';
import { dayOf, daysBetween } from '../../../../text/day';
import type { View } from '../shown';
import { askedRows, type Row, rowsOf } from './rows';

// The boundary: WeChat's typings know a property's shape only by its initial value.
const NO_CASE = null as View | null;
const start: { rows: Row[]; asked: Row[]; unfolded: boolean } = { rows: [], asked: [], unfolded: false };

Component({
  properties: { of: { type: Object, value: NO_CASE } },
  data: start,
  observers: {
    of(of: View | null) {
      if (!of) return;
      const today = dayOf(Date.now());
      this.setData({ rows: rowsOf(of, (day) => daysBetween(today, day)) });
      if (this.data.asked.length === 0) this.loadAsked(of.caseId);
    },
  },
  methods: {
    /** The page stands without it: the page of all kinds has them too. */
    async loadAsked(caseId: string) {
      try {
        const { kinds } = await call('file-paper', { action: 'kinds', caseId });
        this.setData({ asked: askedRows(caseId, kinds) });
      } catch {
        this.setData({ asked: [] });
      }
    },
    unfold() {
      this.setData({ unfolded: !this.data.unfolded });
    },
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(currentTarget.dataset.url);
    },
  },
});
