/** 看完整的: one covered number or address, with a reason that is kept with the officer's name (PRIV-5). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';

const PHRASES = ['核对当事人身份', '打电话联系当事人', '查明是不是同一个人', '送达文书'];
const start: { reason: string; error: string; value: string; sending: boolean; trouble: string } = {
  reason: '',
  error: '',
  value: '',
  sending: false,
  trouble: '',
};

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** Path of the covered text; '' closed. */
    field: { type: String, value: '' },
    label: { type: String, value: '' },
  },
  data: { ...start, phrases: PHRASES },
  observers: {
    /** What was seen of one is gone with it. */
    field() {
      this.setData(start);
    },
  },
  methods: {
    write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ reason: detail.text, error: '' });
    },
    close() {
      this.setData(start);
      this.triggerEvent('close');
    },
    async show() {
      const { filingId, field, sending } = this.data;
      const reason = this.data.reason.trim();
      if (sending) return;
      if (reason.length < 2) {
        this.setData({ error: '请写为什么要看' });
        return;
      }
      this.setData({ sending: true, trouble: '' });
      try {
        const { value } = await call('file-case', { action: 'reveal', filingId, field, reason });
        this.setData({ value });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
  },
});
