/** 换一位书记员: while the ruling is not signed; it is another text then, which the judge signs with this move (SIGN-4). */
import { call } from '../../../../api/call';
import { confirmed } from '../../../../api/confirm';
import { failureOf } from '../../../../api/failure';

const start: { clerks: { value: string; label: string }[]; clerkId: string; sending: boolean; trouble: string } = {
  clerks: [],
  clerkId: '',
  sending: false,
  trouble: '',
};

Component({
  properties: { filingId: { type: String, value: '' } },
  data: start,
  methods: {
    async find() {
      const { filingId } = this.data;
      this.setData({ sending: true, trouble: '' });
      try {
        const { refusal } = await call('file-case', { action: 'get', filingId });
        const reasons = refusal?.reasons ?? '';
        const { clerks } = await call('file-case', { action: 'previewRuling', filingId, reasons });
        this.setData({ clerks: clerks.map((one) => ({ value: one.clerkId, label: one.name })) });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ clerkId: detail.value });
    },
    async change() {
      const { filingId, clerkId, clerks, sending } = this.data;
      const clerk = clerks.find(({ value }) => value === clerkId);
      if (sending || !clerk) {
        this.setData({ trouble: clerk ? '' : '请选一位书记员。' });
        return;
      }
      const content = '裁定书上改署他的名字，您随之重新签名；原来的书记员不能再签。';
      if (!(await confirmed({ title: `改由${clerk.label}签名？`, content, confirmText: '改由他签' }))) return;
      this.setData({ sending: true, trouble: '' });
      try {
        this.triggerEvent('changed', await call('file-case', { action: 'changeClerk', filingId, clerkId }));
        this.setData({ clerks: [] });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ sending: false });
    },
  },
});
