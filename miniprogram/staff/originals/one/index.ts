/** 一份原件: compared at the counter: the same, or not; with a remark where it is not. */
import type { OriginalRow } from '../rows';

const NO_ROW: OriginalRow = {
  originalId: '',
  name: '',
  stateName: '',
  tone: 'yours',
  reason: '',
  asked: '',
  by: '',
  seen: '',
  mayShow: false,
  mayDrop: false,
};

Component({
  properties: {
    /** OriginalRow of ../rows */
    row: { type: Object, value: NO_ROW },
    sending: { type: Boolean, value: false },
  },
  data: { remark: '', differs: false, error: '' },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      this.setData({ remark: detail.value, error: '' });
    },
    agrees() {
      this.tell(true);
    },
    /** First what is different. */
    differs() {
      if (!this.data.differs) this.setData({ differs: true });
      else if (!this.data.remark.trim()) this.setData({ error: '请写明哪里不一样' });
      else this.tell(false);
    },
    tell(agrees: boolean) {
      const { row, remark } = this.data;
      this.triggerEvent('shown', { originalId: row.originalId, agrees, remark: agrees ? '' : remark.trim() });
    },
    drop() {
      this.triggerEvent('dropped', { originalId: this.data.row.originalId });
    },
  },
});
