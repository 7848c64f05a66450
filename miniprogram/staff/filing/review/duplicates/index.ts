/** 可能重复的: filings and cases of one's own court with the same parties, for the judge to compare (解释247). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';

type Duplicates = DataOf<'file-case', 'duplicates'>;

interface Row {
  filingId: string;
  title: string;
  text: string;
}

const rowOf = ({ filingId, title, stateName, receivedAt, caseNo, same }: Duplicates['found'][number]): Row => ({
  filingId,
  title,
  text: [`${same.join('、')}相同`, caseNo ?? stateName, receivedAt ? `${momentText(receivedAt, Date.now())} 收到` : '']
    .filter(Boolean)
    .join('；'),
});

const start: { rows: Row[]; advice: Duplicates['advice']; trouble: string } = { rows: [], advice: null, trouble: '' };

Component({
  properties: { filingId: { type: String, value: '' } },
  data: start,
  observers: {
    filingId(filingId: string) {
      this.setData(start);
      if (filingId) this.load(filingId);
    },
  },
  methods: {
    async load(filingId: string) {
      try {
        const { found, advice } = await call('file-case', { action: 'duplicates', filingId });
        if (filingId === this.data.filingId) this.setData({ rows: found.map(rowOf), advice, trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    retry() {
      this.load(this.data.filingId);
    },
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      wx.navigateTo({ url: `/staff/filing/review/index?filingId=${encodeURIComponent(currentTarget.dataset.id)}` });
    },
  },
});
