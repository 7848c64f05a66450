/** 选一队: for somebody without a phone, who gets a number here; or for who is at the counter and belongs elsewhere. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { NOBODY, type QueueRow } from '../desk';

const start: { taken: { number: string; ahead: number; queueName: string }; sending: string; trouble: string } = {
  taken: { number: '', ahead: 0, queueName: '' },
  sending: '',
  trouble: '',
};

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_QUEUES = [] as QueueRow[];

Component({
  properties: {
    visible: { type: Boolean, value: false },
    /** takeFor | transfer */
    purpose: { type: String, value: '' },
    queues: { type: Array, value: NO_QUEUES },
    hallId: { type: String, value: '' },
    current: { type: Object, value: NOBODY },
  },
  data: start,
  observers: {
    visible(visible: boolean) {
      if (visible) this.setData(start);
    },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
    again() {
      this.setData(start);
    },
    async choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { queue } = currentTarget.dataset;
      if (this.data.sending) return;
      if (this.data.purpose === 'transfer') {
        this.triggerEvent('transfer', { queueId: queue });
        return;
      }
      this.setData({ sending: queue, trouble: '' });
      try {
        const { number, ahead, queueName } = await call('take-number', {
          action: 'takeFor',
          hallId: this.data.hallId,
          queueId: queue,
        });
        this.setData({ taken: { number, ahead, queueName } });
        this.triggerEvent('taken');
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: '' });
    },
  },
});
