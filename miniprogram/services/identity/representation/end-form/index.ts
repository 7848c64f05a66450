/** 结束代理: a written notice to the court, by whichever of the two; it cannot be taken back (民诉法63). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';

const LEAST = 5;

Component({
  properties: {
    open: { type: Boolean, value: false },
    side: { type: String, value: 'holder' },
    representationId: { type: String, value: '' },
  },
  data: { text: '', error: '', sending: false },
  methods: {
    toggle() {
      this.triggerEvent('toggle');
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.setData({ text: detail.value, error: '' });
    },
    async end() {
      const { text, representationId } = this.data;
      const notice = text.trim();
      if (notice.length < LEAST) {
        this.setData({ error: '请写一句话，比如：从今天起不再委托他代理。' });
        return;
      }
      this.setData({ sending: true, error: '' });
      try {
        this.triggerEvent(
          'changed',
          await call('identity', { action: 'endPowerOfAttorney', representationId, notice }),
        );
      } catch (error) {
        const { fields, message } = failureOf(error);
        this.setData({ error: fields.notice || message });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
