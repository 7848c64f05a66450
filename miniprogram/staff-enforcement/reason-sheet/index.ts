/** 为什么要看: asked before what is masked or under seal is opened; who, when and why are kept (PRIV-5). */
const LEAST = 2;

Component({
  properties: {
    visible: { type: Boolean, value: false },
    title: { type: String, value: '' },
    /** On the button. */
    verb: { type: String, value: '看原文' },
    sending: { type: Boolean, value: false },
    /** Why it was not opened. */
    trouble: { type: String, value: '' },
  },
  data: { reason: '', error: '' },
  observers: {
    /** Another look has a reason of its own. */
    visible() {
      this.setData({ reason: '', error: '' });
    },
  },
  methods: {
    write({ detail }: WechatMiniprogram.Input) {
      this.setData({ reason: detail.value, error: '' });
    },
    close() {
      this.triggerEvent('close');
    },
    send() {
      const reason = this.data.reason.trim();
      if (reason.length < LEAST) this.setData({ error: '请写为什么要看' });
      else this.triggerEvent('reason', { reason });
    },
  },
});
