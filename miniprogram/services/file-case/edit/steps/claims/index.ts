/** 要什么: 案由, and what the court shall order, with amounts to the fen. */
import { fenOf, yuanText, yuanTyped } from '../../../../../text/yuan';
import type { Claim, Content } from '../../../draft/content';
import { totalFen } from '../../../draft/wording';
import { CAUSES } from './causes';

interface Row {
  key: number;
  text: string;
  /** As typed: kept even when it is no amount. */
  typed: string;
  error: string;
  /** The amount as it was understood. */
  means: string;
}

const MOST = 50;
const NO_AMOUNT = '这里请只写数字，比如 15000 或者 1.5万';
let lastKey = 0;
const rowOf = ({ text, amountFen }: Claim): Row => ({
  key: ++lastKey,
  text,
  typed: amountFen === undefined ? '' : yuanTyped(amountFen),
  error: '',
  means: '',
});
const claimOf = ({ text, typed }: Row): Claim => {
  const amountFen = fenOf(typed);
  return amountFen ? { text, amountFen } : { text };
};

const start: { cause: string; rows: Row[]; total: string; causes: typeof CAUSES; choosing: boolean } = {
  cause: '',
  rows: [],
  total: '',
  causes: CAUSES,
  choosing: false,
};

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    value({ causeOfAction = '', claims = [] }: Content) {
      const rows = claims.map(rowOf);
      this.setData({ cause: causeOfAction, rows: rows.length > 0 ? rows : [rowOf({ text: '' })] });
      this.count();
    },
  },
  methods: {
    count() {
      const fen = totalFen(this.data.rows.map(claimOf));
      const total = fen > 0 ? yuanText(fen) : '';
      if (total !== this.data.total) this.setData({ total });
    },
    report() {
      this.count();
      this.triggerEvent('change', { causeOfAction: this.data.cause, claims: this.data.rows.map(claimOf) });
    },
    typeCause({ detail }: WechatMiniprogram.Input) {
      this.data.cause = detail.value;
      this.report();
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const row = this.data.rows[currentTarget.dataset.i];
      if (row) row.text = detail.value;
      this.report();
    },
    speak({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const { i } = currentTarget.dataset;
      const text = `${this.data.rows[i]?.text ?? ''}${detail.text}`;
      this.setData({ [`rows[${i}].text`]: text });
      this.report();
    },
    typeAmount({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { i } = currentTarget.dataset;
      const row = this.data.rows[i];
      if (!row) return;
      row.typed = detail.value;
      const fen = fenOf(detail.value);
      const error = detail.value.trim() === '' || fen !== undefined ? '' : NO_AMOUNT;
      this.setData({ [`rows[${i}].error`]: error, [`rows[${i}].means`]: fen ? `就是 ${yuanText(fen)}` : '' });
      this.report();
    },
    add() {
      if (this.data.rows.length < MOST) this.setData({ rows: [...this.data.rows, rowOf({ text: '' })] });
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ rows: this.data.rows.filter((_, i) => i !== currentTarget.dataset.i) });
      this.report();
    },
    showCauses() {
      this.setData({ choosing: true });
    },
    hideCauses() {
      this.setData({ choosing: false });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ cause: currentTarget.dataset.cause, choosing: false });
      this.report();
    },
  },
});
