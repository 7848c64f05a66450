/** 更正、撤下、看密封的内容: what is asked before. */
import type { ChangeForm } from './form';

const form: ChangeForm = { reason: '', applicant: '', debtor: '' };

Component({
  properties: {
    /** Change */
    change: { type: String, value: '' },
    form: { type: Object, value: form },
    errors: { type: Object, value: {} },
    /** Who reads it. */
    applicant: { type: Boolean, value: false },
    debtor: { type: Boolean, value: false },
    sending: { type: Boolean, value: false },
    trouble: { type: String, value: '' },
  },
  methods: {
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.triggerEvent('type', { field: currentTarget.dataset.field, value: detail.value });
    },
    send() {
      this.triggerEvent('send');
    },
  },
});
