/** 费款缴纳: paid with a receipt, cancelled and paid, two at one order, paid by somebody else, aid refused, a refund. */
import assert from 'node:assert/strict';
import type { PayFeeResult } from '../../functions/pay-fee/contract';
import { atTill, codeOf, feeOf, mispaid, sharedOf, stand } from '../fee-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { SEVEN_DAYS, shanghaiDay } from '../shanghai-day';
import { proposed } from './at-desk';

const DAY_MS = 86_400_000;
const ORDER = 'services/pay-fee/order/index';
const RESULT = 'services/pay-fee/result/index';
const PAYER = 'services/pay-fee/payer/index';

const orderPage = (orderId: string) => `${ORDER}?orderId=${encodeURIComponent(orderId)}`;
const payerPage = (orderId: string, code: string) => `${PAYER}?orderId=${encodeURIComponent(orderId)}&code=${code}`;
const order = (court: JourneyCourt, orderId: string) =>
  court.must<PayFeeResult<'order'>>('pay-fee', 'o-plaintiff', { action: 'order', orderId });
const agree = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('showModal', { confirm: true, cancel: false })`);

/** WeChat asks about messages first, then takes the money. */
async function toTheSheet(phone: Phone): Promise<void> {
  await phone.tapAsked('pay');
  await phone.by('payment-confirm').waitFor();
}

/** As the hub does it. */
const setNetwork = (phone: Phone, network: 'online' | 'offline') =>
  phone.page.evaluate(`postMessage({ phone: { network: '${network}' } }, location.origin)`);

async function pays(phone: Phone): Promise<void> {
  await toTheSheet(phone);
  await phone.tap('payment-confirm');
  await phone.tap('payment-done');
}

const receipt: Journey = {
  name: 'a fee is found on home, explained step by step, paid, and its receipt is there',
  async run(court) {
    const { orderId, filingId } = await feeOf(court, '王建国');
    const phone = await court.phone({ as: 'o-plaintiff' });
    await phone.says(`waiting-fee:${orderId}`, '案件受理费 3,300 元');
    await phone.says(`waiting-fee:${orderId}`, SEVEN_DAYS);
    await phone.tap(`waiting-fee:${orderId}`);
    await phone.at(ORDER);
    await phone.says('amount', '3,300 元');
    await phone.says('state', '待缴费');
    await phone.tap('amount-steps');
    await phone.says('amount-steps-open', '诉讼费用交纳办法');
    await phone.tap('why');
    await phone.says('why-open', '按撤诉处理');
    await phone.settled();
    await phone.picture('pay-fee-order');

    await toTheSheet(phone);
    await phone.says('till-step', '请在微信的付款窗口里付');
    await phone.tap('payment-confirm');
    await phone.tap('payment-done');
    await phone.at(RESULT);
    await phone.says('paid-amount', '3,300 元');
    await phone.settled();
    await phone.picture('pay-fee-paid');
    await phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
    await phone.tap('paper-0');
    await phone.says('paper-0', /诉讼费用缴费凭证\s*\d{4}年/);
    await phone.tap('see-order');
    await phone.at(ORDER);
    await phone.says('state', '已缴费');
    await phone.says('payment-0', '您用微信付的');
    await phone.lacks('pay');

    await phone.go({
      as: 'o-plaintiff',
      at: `services/file-case/filing/index?filingId=${encodeURIComponent(filingId)}`,
    });
    await phone.says('fee-state', '已缴费');
    await phone.says('pay-fee', '看缴费单和凭证');
    await phone.go({ as: 'o-plaintiff' });
    await phone.tap('service-pay-fee');
    await phone.says('none-owed', '没有要交的费用');
    await phone.says('other-0', '已缴费');
    await phone.healthy();
  },
};

const cancelled: Journey = {
  name: 'who cancels at the till has paid nothing, pays later, and the fee was paid once',
  async run(court) {
    const { orderId, filingId } = await feeOf(court, '王建国');
    const filing = `services/file-case/filing/index?filingId=${encodeURIComponent(filingId)}`;
    const phone = await court.phone({ as: 'o-plaintiff', at: filing });
    await phone.tap('pay-fee');
    await phone.at(ORDER);
    await toTheSheet(phone);
    await phone.tap('payment-cancel');
    await phone.says('till-said', '您取消了付款，没有扣钱');
    await phone.says('state', '待缴费');
    await phone.says('pay', '支付 3,300 元');
    await phone.picture('pay-fee-cancelled');
    assert.equal((await order(court, orderId)).state, 'issued');

    await pays(phone);
    await phone.says('paid-amount', '3,300 元');
    const { state, payments } = await order(court, orderId);
    assert.deepEqual([state, payments.map(({ countedFen }) => countedFen)], ['paid', [330_000]]);
    await phone.healthy();
  },
};

const twoPhones: Journey = {
  name: 'two phones at one order: the second is told that somebody is paying, and sees it paid, once',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const code = await codeOf(court, orderId);
    const first = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    const second = await court.phone({ as: 'o-elder', at: payerPage(orderId, code) });
    await second.says('amount', '3,300 元');
    await toTheSheet(first);
    // His page is from before: only now he hears of it.
    await second.tapAsked('pay');
    await second.says('till-said', '另一个人正在付');
    await second.says('at-till', /请等到 \d\d:\d\d 再看/);
    await second.lacks('pay');
    await second.picture('pay-fee-busy');

    await first.tap('payment-confirm');
    await first.tap('payment-done');
    await first.says('paid-amount', '3,300 元');
    await second.says('state', '已缴费');
    await second.says('closed', '费用已收到');
    const { payments, refunds } = await order(court, orderId);
    assert.deepEqual([payments.length, refunds.length], [1, 0]);
    await first.healthy();
    await second.healthy();
  },
};

const byAnother: Journey = {
  name: 'somebody else pays by the link he is sent: he sees no more than he needs, and has a receipt of his own',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const code = await codeOf(court, orderId);
    const asks = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    await asks.tap('share-pay');
    await asks.at('services/pay-fee/share/index');
    await asks.says('what-he-sees', '看不到起诉状');
    await asks.tap('send');
    await asks.sees('请帮我交一笔诉讼费');
    await asks.sees(code);
    await asks.picture('pay-fee-share');
    await asks.tap('notice-confirm');

    // A code on paper has room for 32 characters.
    const { scene } = await sharedOf(court, orderId);
    const scans = await court.phone({
      as: 'o-defendant',
      at: `${PAYER}?scene=${encodeURIComponent(scene)}`,
      scene: 1047,
    });
    await scans.says('amount', '3,300 元');
    await scans.says('pay', '支付 3,300 元');
    await scans.go({ as: 'o-defendant', at: `${PAYER}?scene=${encodeURIComponent('p=0')}`, scene: 1047 });
    await scans.says('page-error', '重新发一次');

    const pay = await court.phone({ as: 'o-elder', at: payerPage(orderId, code), scene: 1007 });
    await pay.says('order', '替 陈** 交');
    await pay.says('order', '余姚市人民法院');
    const all = await pay.front.innerText();
    assert.doesNotMatch(all, /陈晓梅|王建国|借/);
    await pay.settled();
    await pay.picture('pay-fee-payer');
    await pays(pay);
    await pay.at(RESULT);
    await pay.says('what-next', '您替 陈** 交清了');
    await pay.says('paper-0', '诉讼费用缴费凭证');
    await pay.tap('see-order');
    await pay.at(PAYER);
    await pay.says('paid-by-me', '3,300 元');

    await asks.go({ as: 'o-plaintiff', at: orderPage(orderId) });
    await asks.says('payment-0', '沈**用微信付的');
    // Whose it is not and who has no code sees nothing.
    await pay.go({ as: 'o-defendant', at: orderPage(orderId) });
    await pay.says('page-error', '没有找到');
    await asks.healthy();
  },
};

/** The next picture that is asked for. */
const readyPhoto = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
    canvas.getContext('2d').fillRect(20, 20, 200, 200);
    const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [new File([photo], '1.jpg', { type: 'image/jpeg' })];
  })`);

async function speaks(phone: Phone, court: JourneyCourt, text: string): Promise<void> {
  await fetch(`${court.base}/asr/next`, { method: 'POST', body: JSON.stringify({ text }) });
  await phone.page.evaluate(`phoneScript.answer('authorize', {})`);
  await phone.page.evaluate(
    `phoneScript.answer('RecorderManager', new File(['RIFF....WAVEfmt spoken words'], 'said.wav', { type: 'audio/wav' }))`,
  );
  await phone.tap('reasons-speak');
  await phone.says('reasons-speak', '正在听');
  await phone.tap('reasons-speak');
  await phone.says('reasons-reading', '听到的是这样');
  await phone.tap('reasons-take');
}

const aid: Journey = {
  name: 'aid is asked for step by step, by voice and with a photo; it is refused with reasons and a new day, and he pays',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const phone = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await phone.tap('ask-aid');
    await phone.at('services/pay-fee/aid/index');
    await phone.tap('forward');
    await phone.says('trouble', '请选一种');
    await phone.tap('kind-exempt');
    await phone.tap('forward');
    await phone.tap('ground-subsistence');
    await phone.settled();
    await phone.picture('pay-fee-aid-grounds');
    await phone.tap('forward');
    await speaks(phone, court, '家里三口人，都吃低保，一个月一千二百元，交不起。');
    await phone.picture('pay-fee-aid-reasons');
    await phone.tap('forward');
    await phone.says('aid-papers', '当地困难标准');
    await readyPhoto(phone);
    await phone.tap('photo');
    await phone.tap('remove-0');
    await readyPhoto(phone);
    await phone.tap('photo');
    await phone.by('remove-0').waitFor();
    await phone.settled();
    await phone.picture('pay-fee-aid-proofs');
    await phone.tap('forward');
    await phone.says('look', '家里三口人');
    await phone.says('look', '证明-1');
    await phone.settled();
    await phone.picture('pay-fee-aid-look');
    await phone.tapAsked('hand-in');
    await phone.at('services/pay-fee/aid/one/index');
    await phone.says('received', '法院收到了');
    await phone.says('next', '期限停下来了');

    const { aids } = await order(court, orderId);
    const lastDay = shanghaiDay(court.emulator.clock.now() + 6 * DAY_MS);
    await court.must('pay-fee', 'o-judge', {
      action: 'decideAid',
      aidId: aids[0]?.aidId ?? '',
      granted: false,
      reasons: '没有低保证明，经济困难的情况不能确认。',
      lastDay,
    });
    await phone.says('decision', '没有低保证明');
    await phone.says('state', '没有批准');
    await phone.settled();
    await phone.picture('pay-fee-aid-refused');
    await phone.tap('see-order');
    await phone.at(ORDER);
    await phone.says('state', '待缴费');
    await pays(phone);
    await phone.says('paid-amount', '3,300 元');
    await phone.healthy();
  },
};

const withdrawn: Journey = {
  name: 'an application for aid is withdrawn, and the fee is to be paid again',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const { aidId } = await court.must<PayFeeResult<'applyAid'>>('pay-fee', 'o-plaintiff', {
      action: 'applyAid',
      orderId,
      kind: 'reduce',
      grounds: ['otherReduce'],
      reasons: '生意亏了，一时拿不出这么多。',
      proofs: [],
    });
    const phone = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    await phone.says('state', '救助审查中');
    await phone.lacks('pay');
    await phone.tap('aid-0');
    await phone.at('services/pay-fee/aid/one/index');
    assert.match(aidId, /./);
    await agree(phone);
    await phone.tap('withdraw');
    await phone.says('state', '已撤回');
    await phone.tap('see-order');
    await phone.says('state', '待缴费');
    await phone.by('pay').waitFor();
    await phone.healthy();
  },
};

const refund: Journey = {
  name: 'a sum that did not count goes back: seen by its payer at each step, until it is back',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const { refundNo } = await mispaid(court, orderId);
    const phone = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    await phone.says('payment-0', '没有算作交费');
    await phone.tap('refund-0');
    await phone.at('services/pay-fee/refunds/one/index');
    await phone.says('state', '待财务确认');
    await court.must('pay-fee', 'o-finance', { action: 'confirmRefund', refundNo });
    await phone.says('state', '退款中');
    await stand(court, `refund/${refundNo}/succeed`);
    await phone.says('state', '已退回');
    await phone.says('stages', '微信支付原路退回');
    await phone.settled();
    await phone.picture('pay-fee-refunded');
    await phone.go({ as: 'o-plaintiff', at: 'services/pay-fee/refunds/index' });
    await phone.says('refund-0', '退回');
    await phone.healthy();
  },
};

const unheard: Journey = {
  name: 'paid, and nobody told the court: the payment begun before is asked for, never paid again',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    await stand(court, `${await atTill(court, 'o-plaintiff', orderId)}/succeed`, { silent: true });
    const phone = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    await phone.says('at-till', '您有一次付款还没有完成');
    await phone.says('pay', '接着付');
    await phone.settled();
    await phone.picture('pay-fee-unheard');
    await phone.tap('ask-result');
    await phone.at(RESULT);
    await phone.says('paid-amount', '3,300 元');
    assert.equal((await order(court, orderId)).payments.length, 1);
    await phone.healthy();
  },
};

const offline: Journey = {
  name: 'the network goes while he pays: nobody tells him to pay again, and once it is back he sees it paid',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const phone = await court.phone({ as: 'o-plaintiff', at: orderPage(orderId) });
    await phone.by('pay').waitFor();
    // What WeChat asks about messages is known before the network goes.
    await phone.settled();
    await setNetwork(phone, 'offline');
    await phone.tapAsked('pay', 'deny');
    await phone.says('till-said', '没有付款，没有扣钱');
    await setNetwork(phone, 'online');

    await toTheSheet(phone);
    await phone.tap('payment-confirm');
    await phone.sees('支付成功');
    await setNetwork(phone, 'offline');
    await phone.tap('payment-done');
    await phone.says('till-step', '正在确认，不要重复付款');
    await phone.by('ask-result').waitFor();
    await phone.says('till-said', '请先不要再付');
    await phone.lacks('pay');
    await phone.settled();
    await phone.picture('pay-fee-offline');
    await setNetwork(phone, 'online');
    await phone.says('state', '已缴费');
    await phone.by('ask-result').waitFor({ state: 'hidden' });
    assert.equal((await order(court, orderId)).payments.length, 1);
  },
};

const told: Journey = {
  name: 'what is told of a fee leads on: the bill and the notice of the case to the order, what was paid, what goes back',
  async run(court) {
    const { orderId, filingId } = await feeOf(court, '王建国');
    const phone = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
    const opens = async (title: string, route: string) => {
      await phone.go({ as: 'o-plaintiff', at: 'pages/messages/index' });
      await phone.tap(phone.front.getByText(title, { exact: true }).first());
      await phone.at(route);
    };
    await opens('请交诉讼费用', ORDER);
    await phone.says('state', '待缴费');
    await phone.go({
      as: 'o-plaintiff',
      at: `services/file-case/filing/index?filingId=${encodeURIComponent(filingId)}`,
    });
    await phone.says('documents', '交纳诉讼费用通知书');
    await phone.by('document-order').scrollIntoViewIfNeeded();
    await phone.settled();
    await phone.picture('pay-fee-from-papers');
    await phone.tap('document-order');
    await phone.at(ORDER);

    await stand(court, `${await atTill(court, 'o-plaintiff', orderId)}/succeed`);
    await opens('诉讼费用已收到', ORDER);
    await phone.says('state', '已缴费');
    const refundNo = await proposed(court, orderId);
    await court.must('pay-fee', 'o-finance', { action: 'confirmRefund', refundNo });
    await stand(court, `refund/${refundNo}/succeed`);
    await opens('退费已退回', 'services/pay-fee/refunds/one/index');
    await phone.says('state', '已退回');
    await phone.says('amount', '1,650 元');
    await phone.go({ as: 'o-plaintiff', at: 'pages/messages/index' });
    await phone.settled();
    await phone.picture('pay-fee-messages');
    await phone.healthy();
  },
};

export const PAY_FEE: Journey[] = [
  receipt,
  told,
  cancelled,
  twoPhones,
  byAnother,
  aid,
  withdrawn,
  refund,
  unheard,
  offline,
];
