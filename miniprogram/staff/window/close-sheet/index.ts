/** 关号: at closing the timer does it; a clerk may close his hall by hand, also before time. Cannot be undone today. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';

const start: { day: string; hours: string; waiting: number; sending: boolean; trouble: string; expired: number } = {
  day: '',
  hours: '',
  waiting: 0,
  sending: false,
  trouble: '',
  expired: -1,
};

Component({
  properties: {
    visible: { type: Boolean, value: false },
    hallId: { type: String, value: '' },
  },
  data: start,
  observers: {
    visible(visible: boolean) {
      if (!visible) return;
      this.setData(start);
      this.look();
    },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
    async look() {
      try {
        const { day, hours, queues } = await call('take-number', { action: 'queues', hallId: this.data.hallId });
        this.setData({ day, hours, waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0) });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    async closeDay() {
      const { hallId, day, waiting } = this.data;
      const early = day !== 'closed';
      const sure = await confirmed({
        title: early ? '真的要提前关号吗？' : '现在关号吗？',
        content: `${waiting > 0 ? `还有 ${waiting} 位在等，他们的号全部作废。` : ''}今天不能再取号、叫号，不能恢复。`,
        confirmText: '关号',
        grave: true,
      });
      if (!sure) return;
      this.setData({ sending: true, trouble: '' });
      try {
        // Also where another window closed it early already: then it was asked for, too.
        const { halls } = await call('take-number', { action: 'closeDay', hallId, early: true });
        this.setData({ expired: halls.reduce((sum, { expired }) => sum + expired, 0) });
        this.triggerEvent('closed');
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
  },
});
