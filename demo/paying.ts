/**
 * `npm run demo`: fees. Paid with a receipt; from two phones, and the one too many goes back; half of it back after mediation; aid
 * refused, then paid; a payment nobody told of, found by the bill. At the end every fen is accounted for.
 */
import { fen, yuanText } from '../court/money';
import { play, refusal, say, setClock } from './caller';
import { booksHold, fee, feeOf, mustBe, pays, stand, WHO, withoutAnswers } from './payable';

const ELDER = 'o-elder';
const FINANCE = 'o-finance';
const PAID_DAY = '2025-12-15';

let time = '';
async function at(day: string, hour: string): Promise<void> {
  await setClock({ now: `${day}T${hour}:00+08:00` });
  time = `${day} ${hour}`;
}
const order = (orderId: string) => fee(WHO, { action: 'order', orderId });
const sum = (amount: number) => yuanText(fen(amount));

async function withReceipt(): Promise<string> {
  await at('2025-12-03', '10:00');
  const orderId = await feeOf('王建国');
  const { itemName, amountFen, lastDay, steps, payerText } = await order(orderId);
  say(time, `立案以后，陈晓梅在手机上看到${itemName} ${sum(amountFen)}，最后一天 ${lastDay}。${payerText}`);
  for (const { text, rule } of steps) say(time, `  ${text}  ［${rule}］`);
  await pays(orderId, { twice: true });
  const { stateName, payments, documents } = await order(orderId);
  mustBe(
    'payments',
    payments.map(({ countedFen }) => countedFen),
    [330_000],
  );
  say(time, `她用微信付了，微信通知了两次，只算一次：${stateName}。${documents.map(({ title }) => title).join('、')}`);
  return orderId;
}

async function fromTwoPhones(): Promise<string> {
  await at('2025-12-03', '14:00');
  const orderId = await feeOf('李国强');
  const { code } = await fee(WHO, { action: 'sharePay', orderId });
  const first = await fee(WHO, { action: 'prepay', orderId });
  await at('2025-12-03', '14:01');
  const wait = await refusal('pay-fee', ELDER, { action: 'prepay', orderId, code });
  say(time, `她打开了付款窗口，又请沈阿婆代付。沈阿婆也点了付款：${wait}`);
  await at('2025-12-03', '14:04');
  const second = await fee(ELDER, { action: 'prepay', orderId, code });
  await stand(`${second.outTradeNo}/succeed`);
  say(time, '三分钟没有付，沈阿婆再点：前一次先在微信关闭，沈阿婆付清。');
  // What must not happen, and does: a payment that was closed succeeds all the same.
  await stand(`${first.outTradeNo}/succeed`, { late: true });
  const { state, refunds } = await order(orderId);
  mustBe(
    'refunds',
    refunds.map(({ amountFen }) => amountFen),
    [330_000],
  );
  const [{ refundNo, reasonText, next } = { refundNo: '', reasonText: '', next: '' }] = refunds;
  say(time, `关闭的那一次还是扣了款：${reasonText}。${next}`);
  await fee(FINANCE, { action: 'confirmRefund', refundNo });
  await stand(`refund/${refundNo}/succeed`);
  const after = await order(orderId);
  mustBe('the order', [state, after.state, after.refunds[0]?.state], ['paid', 'paid', 'done']);
  say(time, `财务确认，微信退完：多付的一笔${after.refunds[0]?.stateName}，缴费单还是${after.stateName}。`);
  return orderId;
}

async function afterMediation(): Promise<string> {
  await at('2025-12-04', '09:00');
  const orderId = await feeOf('赵大勇');
  await pays(orderId);
  await at('2025-12-05', '15:00');
  const ground = { orderId, ground: 'mediated' };
  const { refundFen, steps } = await fee('o-clerk', { action: 'computeRefund', ...ground });
  const on = { basis: '民事调解书', effectiveOn: '2025-12-05' };
  const { refundNo, dueOn } = await fee('o-clerk', { action: 'proposeRefund', ...ground, ...on, refundFen });
  say(time, `调解书生效，书记员提出退费：${steps.map(({ text }) => text).join('')}最迟 ${dueOn} 退。`);
  const hasty = await refusal('pay-fee', 'o-clerk', { action: 'confirmRefund', refundNo });
  say(time, `书记员自己确认：${hasty}`);
  const confirmed = await fee(FINANCE, { action: 'confirmRefund', refundNo });
  await stand(`refund/${refundNo}/succeed`);
  const { stateName, refunds, documents } = await order(orderId);
  mustBe(
    'refunds',
    refunds.map((one) => [one.state, one.amountFen]),
    [['done', 165_000]],
  );
  say(time, `财务确认：${confirmed.stateName}。微信退完：${refunds[0]?.stateName}，缴费单还是${stateName}。`);
  say(time, `  她在手机上能看：${documents.map(({ title }) => title).join('、')}`);
  return orderId;
}

async function aidRefused(): Promise<string> {
  await at('2025-12-07', '20:00');
  const orderId = await feeOf('孙立新');
  const asked = { kind: 'exempt', grounds: ['subsistence'], reasons: '家里三口人，都吃低保。', proofs: [] };
  const { aidId } = await fee(WHO, { action: 'applyAid', orderId, ...asked });
  say(time, `她申请免交。${(await order(orderId)).next}`);
  const meanwhile = await refusal('pay-fee', WHO, { action: 'prepay', orderId });
  say(time, `决定以前点付款：${meanwhile}`);
  await at('2025-12-09', '09:00');
  const refused = { granted: false, reasons: '没有低保证明，经济困难的情况不能确认。', lastDay: '2025-12-16' };
  const { decision } = await fee('o-judge', { action: 'decideAid', aidId, ...refused });
  say(time, `法官没有批准：${decision?.reasons}新的最后一天 ${decision?.lastDay}。`);
  await at('2025-12-12', '12:00');
  await pays(orderId);
  const { state, stateName, documents } = await order(orderId);
  mustBe('the order', state, 'paid');
  say(time, `她交了：${stateName}。${documents.map(({ title }) => title).join('、')}`);
  return orderId;
}

async function foundByTheBill(): Promise<string> {
  await at(PAID_DAY, '16:00');
  const orderId = await feeOf('周正');
  await pays(orderId, { silent: true });
  say(time, `她付了，微信的通知没有送到，问也问不到。缴费单：${(await order(orderId)).stateName}。`);
  // The minute's questions would find it long before: they have no answer this time.
  await withoutAnswers(() => at('2025-12-16', '10:30'));
  mustBe('payments before', (await order(orderId)).payments.length, 0);
  const day = await fee(FINANCE, { action: 'reconcile', day: PAID_DAY });
  mustBe('the day', [day.state, day.billIn], ['agrees', day.ledgerIn]);
  const { state, stateName } = await order(orderId);
  mustBe('the order', state, 'paid');
  say(
    time,
    `财务对昨天的账，账单上有：账单收 ${sum(day.billIn)}，账上收 ${sum(day.ledgerIn)}，找到 ${day.found} 笔没有通知到的。`,
  );
  say(time, `缴费单：${stateName}，她也收到了消息。`);
  return orderId;
}

async function paying(): Promise<void> {
  const orderIds = [
    await withReceipt(),
    await fromTwoPhones(),
    await afterMediation(),
    await aidRefused(),
    await foundByTheBill(),
  ];
  await booksHold(orderIds);
  say(time, `${orderIds.length} 张缴费单的账：收到的每一分钱，要么算作交费，要么退回，和微信的账一致。`);
}

play(paying);
