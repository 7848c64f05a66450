/** 金额: yuan as people type them, read back in full so that a nought too many is seen. */
import { fenOf, yuanText, yuanTyped } from '../../../../text/yuan';

const WRONG = '没有看懂这个数。请写成 15000，或者 1.5万。';

const start: { typed: string; read: string; wrong: string } = { typed: '', read: '', wrong: '' };

Component({
  properties: {
    hint: { type: String, value: '' },
    /** Fen; null none. */
    value: { type: null, value: null },
    error: { type: String, value: '' },
  },
  data: start,
  observers: {
    value(fen: number | null) {
      if (typeof fen !== 'number' || fenOf(this.data.typed) === fen) return;
      this.setData({ typed: yuanTyped(fen), read: yuanText(fen), wrong: '' });
    },
  },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      const typed = detail.value;
      const fen = fenOf(typed);
      const amountFen = fen === 0 ? undefined : fen;
      this.data.typed = typed;
      this.setData({
        read: fen === undefined ? '' : yuanText(fen),
        wrong: typed.trim() !== '' && fen === undefined ? WRONG : '',
      });
      this.triggerEvent('change', { patch: { amountFen } });
    },
  },
});
