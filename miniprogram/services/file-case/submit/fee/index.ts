/** 大约要交多少: an estimate with each step of it; the court's notice prevails (GUIDE-1). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { yuanText } from '../../../../text/yuan';

const start: {
  fee: string;
  half: string;
  steps: { text: string; rule: string }[];
  notice: string;
  trouble: string;
  open: boolean;
} = {
  fee: '',
  half: '',
  steps: [],
  notice: '',
  trouble: '',
  open: false,
};

Component({
  properties: {
    courtId: { type: String, value: '' },
    kind: { type: String, value: '' },
    amountFen: { type: Number, value: 0 },
  },
  data: start,
  observers: {
    'courtId, kind, amountFen'(courtId: string, kind: string, amountFen: number) {
      if (courtId && kind) this.ask(courtId, kind, amountFen);
    },
  },
  methods: {
    async ask(courtId: string, kind: string, amountFen: number) {
      try {
        const asked = { action: 'estimateFee' as const, courtId, kind };
        const found = await call('guide', amountFen > 0 ? { ...asked, amountFen } : asked);
        const { feeFen, halfFen, steps, notice } = found;
        const half = halfFen === null ? '' : yuanText(halfFen);
        this.setData({ fee: yuanText(feeFen), half, steps, notice, trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    askAid() {
      this.triggerEvent('aid');
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
