/** 文书寄到哪里: the address for service, and whether electronic service is agreed to: explicitly or not at all (SERVE-1). */
import type { Address, Content } from '../../../draft/content';

const CONSENTS = [
  { value: 'yes', label: '同意', note: '文书发到这个小程序里，有新的会提醒您' },
  { value: 'no', label: '不同意', note: '文书照旧寄纸质的' },
];

const start: { address: Address; consent: string; consents: typeof CONSENTS; canCopy: boolean } = {
  address: {},
  consent: '',
  consents: CONSENTS,
  canCopy: false,
};

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    /** The first plaintiff's, to take over. */
    domicile: { type: String, value: '' },
    phone: { type: String, value: '' },
  },
  data: start,
  observers: {
    value({ addressConfirmation: address = {} }: Content) {
      const { eService } = address;
      this.setData({ address: { ...address }, consent: eService === undefined ? '' : eService ? 'yes' : 'no' });
    },
  },
  methods: {
    report() {
      this.triggerEvent('change', { addressConfirmation: { ...this.data.address } });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      Object.assign(this.data.address, { [currentTarget.dataset.name]: detail.value });
      this.report();
    },
    copy() {
      const { domicile, phone, address } = this.data;
      this.setData({
        address: { ...address, ...(domicile ? { address: domicile } : {}), ...(phone ? { phone } : {}) },
      });
      this.report();
    },
    consent({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.address.eService = detail.value === 'yes';
      this.setData({ consent: detail.value });
      this.report();
    },
  },
});
