/** 哪一份立案: of those that one wrote oneself. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { Option } from '../form';

const MOST = 20;

const start: { options: Option[]; loading: boolean; trouble: string } = { options: [], loading: true, trouble: '' };

Component({
  properties: { value: { type: String, value: '' } },
  data: start,
  lifetimes: {
    attached() {
      this.load();
    },
  },
  methods: {
    async load() {
      try {
        const { filings } = await call('file-case', { action: 'mine', limit: MOST });
        const options = filings.map(({ filingId, title, stateName }) => ({
          value: filingId,
          label: title || '刚开始写的起诉状',
          note: stateName,
        }));
        this.setData({ options, loading: false, trouble: '' });
      } catch (error) {
        this.setData({ loading: false, trouble: failureOf(error).message });
      }
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', detail);
    },
  },
});
