/** 一笔对不上的款: what each side says, and how it was cleared up. */
import { go } from '../../../../api/go';
import { orderAt } from '../../addresses';
import type { DoubtRow } from '../rows';

const NO_ROW: DoubtRow = {
  doubtId: '',
  kind: '',
  title: '',
  text: '',
  saidFen: 0,
  ownFen: null,
  at: '',
  number: '',
  orderId: '',
  billDay: '',
  maySettle: false,
  settled: '',
};

const start: { writing: boolean; note: string; error: string; phrases: string[] } = {
  writing: false,
  note: '',
  error: '',
  phrases: ['已经和支付机构核实，当天补记。', '已经核实，整笔退回付款人。'],
};

Component({
  properties: {
    /** DoubtRow of ../rows */
    row: { type: Object, value: NO_ROW },
    sending: { type: Boolean, value: false },
  },
  data: start,
  methods: {
    toggle() {
      this.setData({ writing: !this.data.writing, error: '' });
    },
    write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ note: detail.text, error: '' });
    },
    settle() {
      const note = this.data.note.trim();
      if ([...note].length < 5) this.setData({ error: '请写明查到了什么、怎么处理的，至少 5 个字' });
      else this.triggerEvent('settle', { doubtId: this.data.row.doubtId, note });
    },
    toOrder() {
      go(orderAt(this.data.row.orderId));
    },
  },
});
