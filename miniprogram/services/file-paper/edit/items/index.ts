/** 证据清单: what each piece is, where it comes from and what it proves (EVID-2). */
import { type EvidenceItem, same } from '../../draft/content';

const MOST = 200;
const EMPTY: EvidenceItem = { name: '' };
const start: { rows: EvidenceItem[] } = { rows: [EMPTY] };

Component({
  properties: {
    hint: { type: String, value: '' },
    /** EvidenceItem[] */
    value: { type: Array, value: [] },
    error: { type: String, value: '' },
  },
  data: { ...start, most: MOST },
  observers: {
    value(value: EvidenceItem[] | null) {
      const rows = value && value.length > 0 ? value : [EMPTY];
      if (!same(rows, this.data.rows)) this.setData({ rows });
    },
  },
  methods: {
    report(rows: EvidenceItem[], draw: boolean) {
      if (draw) this.setData({ rows });
      else this.data.rows = rows;
      this.triggerEvent('change', { patch: { items: rows } });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { i, field } = currentTarget.dataset;
      this.report(
        this.data.rows.map((one, at) => (at === i ? { ...one, [field]: detail.value } : one)),
        false,
      );
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const { rows } = this.data;
      const last = rows.length - 1;
      this.report(
        rows.map((one, at) =>
          at === last ? { ...one, proves: `${one.proves ?? ''}${detail.text}`.slice(0, 1000) } : one,
        ),
        true,
      );
    },
    add() {
      this.report([...this.data.rows, EMPTY], true);
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const rows = this.data.rows.filter((_, at) => at !== currentTarget.dataset.i);
      this.report(rows.length > 0 ? rows : [EMPTY], true);
    },
  },
});
