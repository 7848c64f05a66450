/** 一件延长申请: why, until when it was, and the judge's answer: so many days, or the reasons why not. */
import { confirmed } from '../../../api/confirm';
import type { ExtensionRow } from '../rows';

const NO_ROW: ExtensionRow = {
  extensionId: '',
  filingId: '',
  title: '',
  reason: '',
  askedAt: '',
  lastDay: '',
  urgent: false,
  path: '',
  obstacle: '',
  steps: [],
  from: '',
  days: 7,
};

const WAYS = [
  { value: 'grant', label: '同意' },
  { value: 'refuse', label: '不同意' },
];
const PHRASES = ['所说的情况不妨碍在期限内补正。', '没有说明因为什么不能在期限内补正。'];

const start: { way: string; days: number; reasons: string; error: string } = {
  way: '',
  days: 7,
  reasons: '',
  error: '',
};

Component({
  properties: {
    /** ExtensionRow of ../rows */
    row: { type: Object, value: NO_ROW },
    sending: { type: Boolean, value: false },
    trouble: { type: String, value: '' },
  },
  data: { ...start, ways: WAYS, phrases: PHRASES },
  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ way: detail.value, error: '', days: this.data.row.days });
    },
    count({ detail }: WechatMiniprogram.CustomEvent<{ days: number }>) {
      this.setData({ days: detail.days });
    },
    write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ reasons: detail.text });
    },
    open() {
      this.triggerEvent('open', { filingId: this.data.row.filingId });
    },
    async decide() {
      const { way, days, row } = this.data;
      const reasons = this.data.reasons.trim();
      if (way === 'refuse' && [...reasons].length < 5) {
        this.setData({ error: '请写明为什么不延长，至少 5 个字' });
        return;
      }
      const sure = await confirmed({
        title: way === 'grant' ? `多给 ${days} 天？` : '不延长？',
        content: `${row.title}。当事人马上收到通知，不能撤回。`,
        confirmText: way === 'grant' ? '同意' : '不延长',
      });
      if (sure)
        this.triggerEvent('decide', { extensionId: row.extensionId, days: way === 'grant' ? days : 0, reasons });
    },
  },
});
