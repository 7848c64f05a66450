/** 费款, the court's desks: a refund after mediation, a payment nobody told of, aid decided, and the ruling on who did not pay. */
import assert from 'node:assert/strict';
import { askAid, paidOrder } from '../fee-desk-samples';
import { atTill, feeOf, stand } from '../fee-samples';
import type { Journey, JourneyCourt } from '../journey';
import { shanghaiDay } from '../shanghai-day';
import { findsCase, ORDER, orderOf as order, pickFirst, REFUND, refundAt, write } from './at-desk';
import { readsPaper } from './reads-paper';

const DAY_MS = 86_400_000;
const HOME = 'staff/home/index';

/** Of a paid order of the first case of the year. @returns the number of the refund that the clerk proposed */
async function proposes(court: JourneyCourt, orderId: string): Promise<string> {
  const clerk = await court.phone({ as: 'o-clerk', at: HOME });
  await findsCase(clerk, orderId);
  await clerk.picture('fees-desk-case');
  await clerk.tap(`order-${orderId}`);
  await clerk.at(ORDER);
  await clerk.says('payment-0', '¥3,300.00');
  await clerk.tap('move-proposeRefund');
  await clerk.at('staff/fees/propose/index');
  await clerk.tap('ground-mediated');
  await clerk.tap('compute');
  await clerk.says('refund-sum', '¥1,650.00');
  await clerk.says('refund-steps', '减半收取');
  await clerk.tap('propose');
  await clerk.sees('请写依据的文书');
  await write(clerk, 'basis', '民事调解书');
  await pickFirst(clerk, 'effective');
  await clerk.settled();
  await clerk.picture('fees-desk-propose');
  await clerk.tap('propose');
  await clerk.sees('财务确认以后原路退回');
  await clerk.tap('modal-confirm');
  await clerk.at(REFUND);
  await clerk.says('state', '待财务确认');
  await clerk.lacks('confirm');
  await clerk.healthy();
  const [refund] = (await order(court, orderId)).refunds;
  assert.equal(refund?.amountFen, 165_000);
  return refund.refundNo;
}

const refunds: Journey = {
  name: 'after mediation the clerk proposes a refund by its ground, finance confirms it, and it is back when the provider says so',
  async run(court) {
    const orderId = await paidOrder(court, '王建国');
    const refundNo = await proposes(court, orderId);
    const finance = await court.phone({ as: 'o-finance', at: HOME });
    await finance.says('count-refunds', '1');
    await finance.tap('desk-refunds');
    await finance.says(`refund-${refundNo}`, '¥1,650.00');
    await finance.tap(`refund-${refundNo}`);
    await finance.at(REFUND);
    await finance.says('proposed-by', '江书记员');
    await finance.says('of-payment', '微信支付');
    await finance.says('refund-steps', '调解结案');
    await finance.settled();
    await finance.picture('fees-desk-refund');
    await finance.tap('confirm');
    await finance.tap('modal-confirm');
    await finance.says('told', '已经确认');
    await finance.says('state', '退款中');
    await stand(court, `refund/${refundNo}/succeed`);
    await finance.go({ as: 'o-finance', at: refundAt(refundNo, orderId) });
    await finance.says('state', '已退回');
    await finance.go({ as: 'o-finance', at: 'staff/fees/ledger/index' });
    await finance.says('in', '¥3,300.00');
    await finance.says('out', '¥1,650.00');
    await finance.says('balance', '¥1,650.00');
    await finance.settled();
    await finance.picture('fees-desk-ledger');
    await finance.healthy();
    const [refund] = (await order(court, orderId)).refunds;
    assert.deepEqual([refund?.state, refund?.amountFen], ['done', 165_000]);
  },
};

const reconciles: Journey = {
  name: 'finance compares yesterday with the provider’s bill, and a payment that nobody told of is found and counted',
  async run(court) {
    const now = court.emulator.clock.now();
    court.emulator.clock.set(now - DAY_MS);
    const { orderId } = await feeOf(court, '王建国');
    await stand(court, `${await atTill(court, 'o-plaintiff', orderId)}/succeed`, { silent: true });
    // Bills are there from ten o'clock on.
    const today = shanghaiDay(now);
    court.emulator.clock.set(Math.max(now, Date.parse(`${today}T11:00:00+08:00`)));
    assert.equal((await order(court, orderId)).payments.length, 0);

    const finance = await court.phone({ as: 'o-finance', at: HOME });
    await finance.tap('desk-days');
    await finance.tap('choose-day');
    await finance.at('staff/fees/days/one/index');
    await finance.says('not-yet', '还没有对过');
    await finance.tap('run');
    await finance.says('told', '找到 1 笔付了没有通知到的');
    await finance.says('state', '对上了');
    await finance.says('bill-in', '¥3,300.00');
    await finance.says('ledger-in', '¥3,300.00');
    await finance.says('list-billOnly', '0 笔');
    await finance.settled();
    await finance.picture('fees-desk-day');
    await finance.tap('run');
    await finance.says('told', /^两边对上了。$/);
    await finance.healthy();
    const paid = await order(court, orderId);
    assert.deepEqual([paid.state, paid.payments.length], ['paid', 1]);
  },
};

const decides: Journey = {
  name: 'a judge grants less than was asked for, with the president’s approval and a new last day',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    await askAid(court, orderId);
    const judge = await court.phone({ as: 'o-judge', at: HOME });
    await judge.says('count-aids', '1');
    await judge.tap('desk-aids');
    await judge.tap('aid-0');
    await judge.at('staff/fees/aid/one/index');
    await judge.says('reasons', '家里的鱼塘全没了');
    await judge.tap('way-reduce');
    await judge.tap('decide');
    await judge.sees('请写 30 到 99 的整数');
    await write(judge, 'percent', '50');
    await judge.tap('ground-disaster');
    await judge.tap('reasons-phrase-0');
    await pickFirst(judge, 'last-day');
    await write(judge, 'approver', '孟院长');
    await pickFirst(judge, 'approved-on');
    await write(judge, 'approval-ref', '余法救〔2026〕1号');
    await judge.settled();
    await judge.picture('fees-desk-aid');
    await judge.tap('decide');
    await judge.sees('准许减交 50%');
    await judge.tap('modal-confirm');
    await judge.says('told', '已经准许');
    await judge.says('decision', '¥1,650.00');
    await judge.healthy();
    const reduced = await order(court, orderId);
    assert.deepEqual([reduced.state, reduced.amountFen], ['issued', 165_000]);
  },
};

async function tick(court: JourneyCourt): Promise<void> {
  for (let more = true; more; ) {
    // The boundary: a timer's function answers with its contract's result.
    const { data } = (await court.emulator.functions.trigger('keep-time', 'eachMinute')) as {
      data: { jobs: { more: boolean }[] };
    };
    more = data.jobs.some((job) => job.more);
  }
}

const lapses: Journey = {
  name: 'nobody paid: the judge finds it among what is to be done, rules and signs, the clerk reads and signs, and only then it stands',
  async run(court) {
    const now = court.emulator.clock.now();
    // The phone's own days are today's: what went before was before.
    court.emulator.clock.set(now - 20 * DAY_MS);
    const { orderId } = await feeOf(court, '王建国');
    court.emulator.clock.set(now);
    await tick(court);
    const judge = await court.phone({ as: 'o-judge', at: HOME });
    await judge.says('count-overdue', '1');
    await judge.tap('task-0');
    await judge.at(ORDER);
    await judge.says('state', '已逾期');
    await judge.settled();
    await judge.picture('fees-desk-overdue');
    await judge.tap('move-lapse');
    await judge.at('staff/fees/lapse/index');
    await judge.tap('preview');
    await judge.sees('请写明理由');
    await judge.tap('reasons-phrase-0');
    await readsPaper(judge, 'preview');
    await judge.says('read', '看过了');
    await judge.settled();
    await judge.picture('fees-desk-lapse');
    await judge.tap('rule');
    await judge.tap('modal-confirm');
    await judge.says('done', '等书记员签名');
    assert.equal((await order(court, orderId)).state, 'overdue');
    await judge.healthy();

    const clerk = await court.phone({ as: 'o-clerk', at: HOME });
    await clerk.says('count-lapses', '1');
    await clerk.tap('desk-lapses');
    await clerk.tap('lapse-0');
    await clerk.at('staff/fees/lapses/sign/index');
    await readsPaper(clerk, 'read');
    await clerk.says('seen', '看过了');
    await clerk.settled();
    await clerk.picture('fees-desk-sign');
    await clerk.tap('sign');
    await clerk.tap('modal-confirm');
    await clerk.says('issued', '已加盖院印');
    assert.equal((await order(court, orderId)).state, 'lapsed');
    await clerk.healthy();
  },
};

const bank: Journey = {
  name: 'finance records what was paid at the bank from its receipt, once',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    const at = { as: 'o-finance', at: `${ORDER}?orderId=${encodeURIComponent(orderId)}` };
    const finance = await court.phone(at);
    await finance.tap('move-recordPayment');
    await finance.at('staff/fees/bank/index');
    await write(finance, 'reference', '20261126-0001');
    await write(finance, 'sum', '3000');
    await finance.says('differs', '少 ¥300.00');
    await write(finance, 'sum', '3300');
    await pickFirst(finance, 'paid-on');
    await write(finance, 'payer', '陈晓梅');
    await finance.tap('record');
    await finance.tap('modal-confirm');
    await finance.says('done', '已缴费');
    await finance.settled();
    await finance.picture('fees-desk-bank');
    await finance.healthy();
    const paid = await order(court, orderId);
    assert.deepEqual(
      [paid.state, paid.payments.map(({ channel, countedFen }) => [channel, countedFen])],
      ['paid', [['bank', 330_000]]],
    );
  },
};

export const FEES_DESK: Journey[] = [refunds, reconciles, decides, lapses, bank];
