/** 复制: leave of the keeper, at cost price, with the receipt's number where something was paid (DOSS-4). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { fenOf } from './money';

type Request = DataOf<'read-dossier', 'get'>;
type Way = '' | 'grant' | 'refuse';

const WAYS = [
  { value: 'grant', label: '同意' },
  { value: 'refuse', label: '不同意' },
];
const LEAST = 2;

const start: {
  ways: typeof WAYS;
  way: Way;
  pages: number;
  amount: string;
  reference: string;
  note: string;
  reason: string;
  errors: Record<string, string>;
  trouble: string;
  sending: boolean;
} = {
  ways: WAYS,
  way: '',
  pages: 0,
  amount: '',
  reference: '',
  note: '',
  reason: '',
  errors: {},
  trouble: '',
  sending: false,
};

Component({
  properties: {
    /** Request */
    request: { type: Object, value: {} },
  },
  data: start,
  observers: {
    request({ copy }: Request) {
      this.setData({ pages: copy?.pages ?? 0 });
    },
  },
  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Way }>) {
      this.setData({ way: detail.value, errors: {} });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.setData({ [currentTarget.dataset.field]: detail.value, errors: {} });
    },
    missing(): Record<string, string> {
      const { way, amount, reference, reason } = this.data;
      if (way === 'refuse') return reason.trim().length < LEAST ? { reason: '不同意要写明理由。' } : {};
      const fen = fenOf(amount);
      if (fen === undefined) return { amount: '请写多少元，没有收费写 0。' };
      return fen > 0 && !reference.trim() ? { reference: '收了费的，请写收据号。' } : {};
    },
    async decide() {
      const { request, way, amount, reference, note, reason, sending } = this.data;
      // The boundary: WeChat's typings know an object's fields only by its initial value.
      const { readingId } = request as Request;
      const errors = this.missing();
      this.setData({ errors, trouble: '' });
      if (sending || !way || Object.keys(errors).length > 0) return;
      const content =
        way === 'grant' ? '同意以后申请人会收到通知，可以来领。' : '理由会告诉申请人；申请人仍然可以在手机上看。';
      if (!(await confirmed({ title: way === 'grant' ? '同意复制？' : '不同意复制？', content, confirmText: '答复' })))
        return;
      this.setData({ sending: true });
      try {
        if (way === 'refuse') await call('read-dossier', { action: 'refuseCopy', readingId, reason: reason.trim() });
        else
          await call('read-dossier', {
            action: 'grantCopy',
            readingId,
            amountFen: fenOf(amount) ?? 0,
            ...(reference.trim() ? { reference: reference.trim() } : {}),
            ...(note.trim() ? { note: note.trim() } : {}),
          });
        this.triggerEvent('decided', {
          told: way === 'grant' ? '同意复制了，申请人收到了通知。' : '答复了，理由告诉了申请人。',
        });
      } catch (error) {
        const { message, fields } = failureOf(error);
        this.setData({ trouble: message, errors: fields });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
