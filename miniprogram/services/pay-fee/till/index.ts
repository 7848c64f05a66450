/**
 * 收银台: the way from 支付 to the court's own word that it is paid, for the party and for whoever pays for him. Says who is at the till,
 * and asks again while somebody is. Events: `refresh`: the order is to be looked at anew; `paid`.
 */
import { call } from '../../../api/call';
import { askMessages, prepareMessages } from '../../../api/messages';
import { askAgain, leave, type Outcome, type Outside, payOnce, type Step } from './flow';
import { atTillText, type Paying, stepText } from './words';

/** While somebody is at the till. */
const LOOK_EVERY_MS = 8000;

const timers = new WeakMap<object, number>();

const start: { step: Step | ''; stepText: string; said: string; unknown: boolean; atTill: string } = {
  step: '',
  stepText: '',
  said: '',
  unknown: false,
  atTill: '',
};

Component({
  properties: {
    orderId: { type: String, value: '' },
    /** Of who pays for another. */
    code: { type: String, value: '' },
    /** `2,300 元` */
    amount: { type: String, value: '' },
    /** prepay, giveUp: what the court says may be done. */
    can: { type: Array, value: [] },
    /** Who is at the till; null nobody. */
    paying: { type: null, value: null },
  },
  data: { ...start, mayPay: false, mine: false },
  observers: {
    'can, paying'(can: string[], paying: Paying | null) {
      this.setData({
        mayPay: can.includes('prepay'),
        mine: paying?.mine ?? false,
        atTill: atTillText(paying, Date.now()),
      });
      // The court says that nobody is there: what was not known is settled.
      if (this.data.unknown && !paying) this.setData({ unknown: false, said: '' });
      this.lookAgain(paying !== null);
    },
  },
  lifetimes: {
    attached() {
      prepareMessages();
    },
    detached() {
      this.lookAgain(false);
    },
  },
  methods: {
    lookAgain(again: boolean) {
      clearTimeout(timers.get(this) ?? 0);
      if (!again) return;
      const look = () => {
        if (this.data.step === '') this.triggerEvent('refresh');
        timers.set(this, setTimeout(look, LOOK_EVERY_MS));
      };
      timers.set(this, setTimeout(look, LOOK_EVERY_MS));
    },
    pay() {
      if (this.data.step) return;
      // Right after the tap: WeChat asks only then.
      const asked = askMessages('pay');
      this.run((outside) =>
        payOnce({ ...outside, prepay: async () => (await Promise.all([outside.prepay(), asked]))[0] }),
      );
    },
    ask() {
      this.run(askAgain);
    },
    giveUp() {
      this.run((outside) => leave(outside, 'cancel'));
    },
    async run(errand: (outside: Outside) => Promise<Outcome>) {
      if (this.data.step) return;
      const outcome = await errand(this.outside());
      const unknown = outcome.kind === 'unknown';
      const said = outcome.kind === 'paid' || outcome.kind === 'busy' ? '' : outcome.text;
      this.setData({ step: '', stepText: '', said, unknown });
      if (outcome.kind === 'busy') {
        const other = { mine: false, since: '', until: outcome.until };
        this.setData({ atTill: atTillText(other, Date.now()), mayPay: false });
      }
      if (unknown) this.lookAgain(true);
      this.triggerEvent(outcome.kind === 'paid' ? 'paid' : 'refresh');
    },
    outside(): Outside {
      const { orderId, code } = this.data;
      const of = { orderId, ...(code ? { code } : {}) };
      return {
        prepay: () => call('pay-fee', { action: 'prepay', ...of }),
        confirm: () => call('pay-fee', { action: 'confirm', ...of }),
        giveUp: () => call('pay-fee', { action: 'giveUp', ...of }),
        pay: (parameters) =>
          new Promise((resolve) =>
            wx.requestPayment({
              ...parameters,
              signType: 'RSA',
              success: () => resolve('ok'),
              fail: ({ errMsg }) =>
                resolve(/cancel/.test(errMsg) ? 'cancel' : errMsg.replace(/^requestPayment:fail\s*/, '')),
            }),
          ),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        now: () => Date.now(),
        tell: (step) => this.setData({ step, stepText: stepText(step), said: '', unknown: false }),
      };
    },
  },
});
