/** 一位受送达人: whether he is served, by which way and why, and what begins to run for him. */
import { NO_ROW, type PartyRow } from '../people/rows';

const start: { open: boolean } = { open: false };

Component({
  properties: { row: { type: Object, value: NO_ROW }, place: { type: Number, value: 0 } },
  data: start,
  methods: {
    unfold() {
      this.setData({ open: !this.data.open });
    },
    tick({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.change({ chosen: detail.chosen.length > 0 });
    },
    keep({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.change({ kept: detail.chosen });
    },
    days({ detail }: WechatMiniprogram.Input) {
      this.change({ days: detail.value });
    },
    abroad({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.change({ abroad: detail.chosen.length > 0 });
    },
    change(change: Partial<PartyRow>) {
      const { row } = this.data;
      this.triggerEvent('change', { row: { ...row, ...change } });
    },
    add() {
      this.triggerEvent('add', { partyId: this.data.row.partyId });
    },
    service() {
      this.triggerEvent('open', { serviceId: this.data.row.serviceId });
    },
  },
});
