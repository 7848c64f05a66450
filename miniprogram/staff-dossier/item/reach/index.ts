/** 送到了谁: service by the program is looked up; what reached somebody by hand or on paper is noted here (DOSS-6). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { dayOf } from '../../../text/day';
import type { Kept, Party } from '../../said';
import { handedOverWith, type ReachRow, reachRows } from './reached';

const start: {
  rows: ReachRow[];
  options: { value: string; label: string }[];
  noting: boolean;
  chosen: string[];
  on: string;
  today: string;
  trouble: string;
  sending: boolean;
} = { rows: [], options: [], noting: false, chosen: [], on: '', today: '', trouble: '', sending: false };

Component({
  properties: {
    /** Kept */
    item: { type: Object, value: {} },
    /** Party[] */
    parties: { type: Array, value: [] },
    mayKeep: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'item, parties'(item: Kept, parties: Party[]) {
      if (!item.itemId) return;
      const rows = reachRows(item, parties);
      this.setData({
        rows,
        options: rows.filter(({ reached }) => !reached).map(({ partyId, text }) => ({ value: partyId, label: text })),
      });
    },
  },
  methods: {
    begin() {
      const today = dayOf(Date.now());
      this.setData({ noting: true, chosen: [], on: today, today, trouble: '' });
    },
    stop() {
      this.setData({ noting: false });
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.setData({ chosen: detail.chosen, trouble: '' });
    },
    pick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ on: detail.value });
    },
    async save() {
      const { item, chosen, on, sending } = this.data;
      if (sending) return;
      if (chosen.length === 0) {
        this.setData({ trouble: '请选送到了谁。' });
        return;
      }
      this.setData({ sending: true, trouble: '' });
      try {
        // The boundary: WeChat's typings know an object's fields only by its initial value.
        const kept = item as Kept;
        const handedOver = handedOverWith(kept, chosen, on);
        await call('read-dossier', { action: 'correctItem', itemId: kept.itemId, handedOver });
        this.setData({ noting: false });
        this.triggerEvent('changed', { told: '记下了，对方现在可以在阅卷里看到。' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
