/** 支付: wx.requestPayment over the local cloud's WeChat Pay. */
import assert from 'node:assert/strict';
import { axeFaults } from '../axe';
import type { PageCase } from '../host-cases';
import { LocalMerchant } from '../merchant';
import type { Phone } from '../phone';
import { failure, focused, pending, says, script } from './ask-phone';

const OPEN = 'pages/wx-open/index';

const merchantOf = (phone: Phone) => LocalMerchant.at(new URL(phone.page.url()).origin);
const hands = (phone: Phone, payment: object) =>
  says<void>(phone, `void wx.setStorageSync('payment', ${JSON.stringify(payment)})`);

/** An order of alice's, given to the phone. */
async function ordered(phone: Phone, no: string, more: object = {}) {
  const merchant = await merchantOf(phone);
  const payment = merchant.payment(await merchant.order(no, 'o-alice'));
  await hands(phone, { ...payment, ...more });
  return { merchant, payment };
}

export const PAY_CASES: PageCase[] = [
  {
    name: 'the sheet says how much to whom; it is paid, told, and the page hears of it after 完成',
    at: OPEN,
    async run(phone) {
      const { merchant } = await ordered(phone, 'sheet-1');
      await phone.tap('pay');
      await phone.sees('¥50.00');
      await phone.sees('付款给 示范法院');
      await phone.sees('案件受理费');
      assert.equal(await pending(phone), 'requestPayment');
      assert.equal(await focused(phone), 'payment-confirm');
      assert.deepEqual(await axeFaults(phone.page), []);
      await phone.picture('wx-request-payment');
      await phone.tap('payment-confirm');
      await phone.sees('支付成功');
      const paid = await merchant.standing('sheet-1');
      assert.deepEqual([paid?.state, paid?.paidFen, paid?.payerOpenid], ['SUCCESS', 5000, 'o-alice']);
      assert.deepEqual(await axeFaults(phone.page), []);
      await phone.picture('wx-request-payment-paid');
      assert.equal(await says(phone, `document.querySelector('[data-testid=log]').innerText`), '');
      await phone.tap('payment-done');
      await phone.says('log', 'requestPayment:ok');
      await phone.tap('pay');
      await phone.sees('该订单已支付');
      await phone.tap('payment-done');
      await phone.says('log', 'requestPayment:fail 该订单已支付');
    },
  },
  {
    name: 'who cancels pays nothing and may pay later, by the promise too',
    at: OPEN,
    async run(phone) {
      const { merchant, payment } = await ordered(phone, 'cancel-1');
      await phone.tap('pay');
      await phone.tap('payment-cancel');
      await phone.says('log', 'requestPayment:fail cancel');
      await phone.tap('pay');
      await phone.by('payment-confirm').waitFor();
      await phone.page.keyboard.press('Escape');
      await phone.says('log', 'requestPayment:fail cancel');
      assert.equal((await merchant.standing('cancel-1'))?.state, 'NOTPAY');
      await script(phone, `answer('requestPayment', 'pay')`);
      assert.equal(await failure(phone, `requestPayment(${JSON.stringify(payment)})`), 'done');
      assert.equal((await merchant.standing('cancel-1'))?.state, 'SUCCESS');
    },
  },
  {
    name: 'a script pays, cancels, or has no money',
    at: OPEN,
    async run(phone) {
      const { merchant } = await ordered(phone, 'script-1');
      for (const [answer, expected, state] of [
        ['cancel', 'requestPayment:fail cancel', 'NOTPAY'],
        ['fail', 'requestPayment:fail 支付失败，请更换支付方式', 'PAYERROR'],
        ['pay', 'requestPayment:ok', 'SUCCESS'],
      ]) {
        await script(phone, `answer('requestPayment', '${answer}')`);
        await phone.tap('pay');
        await phone.says('log', expected ?? '');
        assert.equal((await merchant.standing('script-1'))?.state, state);
      }
      assert.equal(await pending(phone), null);
    },
  },
  {
    name: 'what is missing, of another type or not signed so is refused, and nothing is paid',
    at: OPEN,
    async run(phone) {
      const { merchant, payment } = await ordered(phone, 'wrong-1');
      const { timeStamp: _, ...timeless } = payment;
      assert.equal(
        await failure(phone, `requestPayment(${JSON.stringify(timeless)})`),
        'requestPayment:fail parameter error: parameter.timeStamp should be String instead of Undefined;',
      );
      assert.equal(
        await failure(phone, `requestPayment(${JSON.stringify({ ...payment, timeStamp: 1 })})`),
        'requestPayment:fail parameter error: parameter.timeStamp should be String instead of Number;',
      );
      const other = merchant.payment(await merchant.order('wrong-2', 'o-alice'));
      for (const [more, expected] of [
        [{ nonceStr: '' }, '调用支付JSAPI缺少参数: nonceStr'],
        [{ package: 'prepay_id=undefined' }, '调用支付JSAPI缺少参数: total_fee'],
        [{ package: 'prepay_id=wx1' }, '商家订单信息有误，请重新下单支付'],
        [{ package: other.package }, '支付验证签名失败'],
        [{ timeStamp: '1' }, '支付验证签名失败'],
        [{ paySign: '无' }, '支付验证签名失败'],
        [{ signType: 'MD5' }, '支付验证签名失败'],
        [{ signType: undefined }, '支付验证签名失败'],
      ] as const) {
        await hands(phone, { ...payment, ...more });
        await phone.tap('pay');
        await phone.sees(expected);
        await phone.tap('payment-done');
        await phone.says('log', `requestPayment:fail ${expected}`);
      }
      assert.equal((await merchant.standing('wrong-1'))?.state, 'NOTPAY');
    },
  },
  {
    name: 'where the answer is lost the page hears of a failure, though it is paid',
    at: OPEN,
    async run(phone) {
      const { merchant } = await ordered(phone, 'lost-1');
      await phone.tap('pay');
      await phone.by('payment-confirm').waitFor();
      await phone.page.route('**/pay/prepay/**', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await phone.tap('payment-confirm');
      await phone.sees('系统繁忙');
      await phone.tap('payment-done');
      await phone.says('log', 'requestPayment:fail 系统繁忙，请稍后再试');
      assert.equal((await merchant.standing('lost-1'))?.state, 'SUCCESS');
    },
  },
  {
    name: 'another person’s order, a closed one, and one that was closed while the sheet was open take no money',
    at: OPEN,
    async run(phone) {
      const { merchant, payment } = await ordered(phone, 'closed-1');
      await hands(phone, merchant.payment(await merchant.order('bobs-1', 'o-bob')));
      await phone.tap('pay');
      await phone.sees('下单账号与支付账号不一致');
      await phone.picture('wx-request-payment-refused');
      await phone.tap('payment-done');
      await hands(phone, payment);
      await phone.tap('pay');
      await phone.by('payment-confirm').waitFor();
      await merchant.close('closed-1');
      await phone.tap('payment-confirm');
      await phone.sees('该订单已关闭');
      await phone.tap('payment-done');
      await phone.says('log', 'requestPayment:fail 该订单已关闭，请重新下单');
      await phone.tap('pay');
      await phone.tap('payment-done');
      await phone.says('log', 'requestPayment:fail 该订单已关闭，请重新下单');
      await phone.go({ at: OPEN });
      assert.equal(await failure(phone, `requestPayment(${JSON.stringify(payment)})`), 'requestPayment:fail not login');
    },
  },
];
