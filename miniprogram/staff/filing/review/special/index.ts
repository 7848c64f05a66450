/** 特别情形: a mark that the judge sets or takes away; what follows from it is decided in writing. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { MATTERS, type Matter } from './matters';

const start: { open: boolean; matter: Matter | ''; text: string; sending: boolean; trouble: string } = {
  open: false,
  matter: '',
  text: '',
  sending: false,
  trouble: '',
};

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** Of the mark; '' none. */
    marked: { type: String, value: '' },
    note: { type: String, value: '' },
  },
  data: { ...start, matters: MATTERS },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open, trouble: '' });
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Matter }>) {
      this.setData({ matter: detail.value });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.setData({ text: detail.value });
    },
    mark() {
      const { matter, text } = this.data;
      if (matter) this.send(matter, text.trim());
      else this.setData({ trouble: '请选一种情形。' });
    },
    unmark() {
      this.send(null, '');
    },
    async send(matter: Matter | null, text: string) {
      const { filingId, sending } = this.data;
      if (sending) return;
      this.setData({ sending: true, trouble: '' });
      try {
        const event = { action: 'markSpecial' as const, filingId, matter };
        this.triggerEvent('changed', await call('file-case', { ...event, ...(text ? { text } : {}) }));
        this.setData({ open: false });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
  },
});
