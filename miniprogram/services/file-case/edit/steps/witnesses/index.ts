/** 谁能作证: witnesses' names and where they live (FILE-2). */
import type { Content, Witness } from '../../../draft/content';

interface Row extends Required<Witness> {
  key: number;
}

const MOST = 50;
let lastKey = 0;
const rowOf = ({ name, domicile = '' }: Witness): Row => ({ key: ++lastKey, name, domicile: domicile ?? '' });

const start: { rows: Row[] } = { rows: [] };

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    value({ witnesses = [] }: Content) {
      this.setData({ rows: witnesses.map(rowOf) });
    },
  },
  methods: {
    report() {
      this.triggerEvent('change', { witnesses: this.data.rows.map(({ name, domicile }) => ({ name, domicile })) });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { i, name } = currentTarget.dataset;
      const row = this.data.rows[i];
      if (row) Object.assign(row, { [name]: detail.value });
      this.report();
    },
    add() {
      if (this.data.rows.length < MOST) this.setData({ rows: [...this.data.rows, rowOf({ name: '' })] });
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ rows: this.data.rows.filter((_, i) => i !== currentTarget.dataset.i) });
      this.report();
    },
  },
});
