/** 退费的波折: not confirmed, not gone back at once, gone back by the bank; and money that does not fit, cleared up. */
import assert from 'node:assert/strict';
import { paidOrder } from '../fee-desk-samples';
import { feeOf, mispaid, stand } from '../fee-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { orderOf, pickFirst, proposed, REFUND, refundAt, write } from './at-desk';

const area = (phone: Phone, field: string, text: string) => phone.by(field).locator('textarea').first().fill(text);

const stateOf = async (court: JourneyCourt, orderId: string, refundNo: string) =>
  (await orderOf(court, orderId)).refunds.find((one) => one.refundNo === refundNo)?.state;

const rejected: Journey = {
  name: 'finance does not confirm a refund and says why; the clerk reads it, and it is proposed anew',
  async run(court) {
    const orderId = await paidOrder(court, '王建国');
    const refundNo = await proposed(court, orderId);
    const finance = await court.phone({ as: 'o-finance', at: refundAt(refundNo, orderId) });
    await finance.tap('write-reject');
    await finance.tap('reject');
    await finance.sees('至少 5 个字');
    await area(finance, 'reason', '调解书还没有生效，生效以后再提。');
    await finance.settled();
    await finance.picture('fees-desk-reject');
    await finance.tap('reject');
    await finance.sees('书记员会看到：调解书还没有生效');
    await finance.tap('modal-confirm');
    await finance.says('told', '没有确认，已经告诉书记员');
    await finance.says('state', '没有确认');
    await finance.healthy();

    const clerk = await court.phone({ as: 'o-clerk', at: 'pages/messages/index' });
    await clerk.tap(clerk.front.getByText('退费没有确认').first());
    await clerk.at(REFUND);
    await clerk.says('refund-trouble', '调解书还没有生效');
    await clerk.tap('to-order');
    await clerk.at('staff/fees/order/index');
    await clerk.tap('move-proposeRefund');
    await clerk.at('staff/fees/propose/index');
    assert.equal(await stateOf(court, orderId, refundNo), 'rejected');
    // Nothing is lost to who paid: the order is as paid as before.
    assert.equal((await orderOf(court, orderId)).state, 'paid');
    assert.notEqual(await proposed(court, orderId), refundNo);
    await clerk.healthy();
  },
};

/** Of one that was closed, the number under which it was asked for again. */
async function latestNumber(court: JourneyCourt): Promise<string> {
  const answer = await fetch(`${court.emulator.url}/pay`);
  // The boundary: the stand-in's own list.
  const { refunds } = (await answer.json()) as { refunds: { outRefundNo: string; status: string }[] };
  const open = refunds.find(({ status }) => status === 'PROCESSING');
  assert.ok(open, JSON.stringify(refunds));
  return open.outRefundNo;
}

const retried: Journey = {
  name: 'the provider closes a refund: finance has it asked for again, and it goes back once',
  async run(court) {
    const orderId = await paidOrder(court, '王建国');
    const refundNo = await proposed(court, orderId);
    await court.must('pay-fee', 'o-finance', { action: 'confirmRefund', refundNo });
    await stand(court, `refund/${refundNo}/close`);
    const finance = await court.phone({ as: 'o-finance', at: 'staff/home/index' });
    await finance.tap('desk-refunds');
    await finance.tap(`refund-${refundNo}`);
    await finance.at(REFUND);
    await finance.says('state', '要人工办理');
    await finance.says('refund-trouble', '再退一次');
    await finance.settled();
    await finance.picture('fees-desk-abnormal');
    await finance.tap('retry-refund');
    await finance.sees('不会退两次');
    await finance.tap('modal-confirm');
    await finance.says('told', '又交给支付机构办了');
    await finance.says('state', '退款中');
    await stand(court, `refund/${await latestNumber(court)}/succeed`);
    await finance.go({ as: 'o-finance', at: refundAt(refundNo, orderId) });
    await finance.says('state', '已退回');
    await finance.lacks('retry-refund');
    await finance.go({ as: 'o-finance', at: 'staff/fees/ledger/index' });
    await finance.says('out', '¥1,650.00');
    await finance.healthy();
  },
};

const byHand: Journey = {
  name: 'the payer’s account takes nothing any more: finance gives it back by the bank, and the payer sees when and how',
  async run(court) {
    const orderId = await paidOrder(court, '王建国');
    const refundNo = await proposed(court, orderId);
    await court.must('pay-fee', 'o-finance', { action: 'confirmRefund', refundNo });
    await stand(court, `refund/${refundNo}/abnormal`);
    const finance = await court.phone({ as: 'o-finance', at: refundAt(refundNo, orderId) });
    await finance.says('refund-trouble', '收不了款');
    await finance.tap('write-by-hand');
    await finance.tap('finish');
    await finance.sees('请写银行回单上的凭证号');
    await write(finance, 'reference', '20261126-0042');
    await pickFirst(finance, 'on');
    await finance.settled();
    await finance.picture('fees-desk-by-hand');
    await finance.tap('finish');
    await finance.sees('银行凭证号 20261126-0042');
    await finance.tap('modal-confirm');
    await finance.says('told', '已经通知付款的人');
    await finance.says('state', '已退回');
    await finance.healthy();
    assert.equal(await stateOf(court, orderId, refundNo), 'done');

    const payer = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
    await payer.tap(payer.front.getByText(/退回/).first());
    await payer.at('services/pay-fee/refunds/one/index');
    await payer.says('state', '已退回');
    await payer.sees('银行转账');
    await payer.settled();
    await payer.picture('pay-fee-by-hand');
    await payer.healthy();
  },
};

const doubt: Journey = {
  name: 'a sum that does not fit waits for finance, who looks at its order, writes what it was, and finds it among those settled',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国');
    await mispaid(court, orderId);
    const finance = await court.phone({ as: 'o-finance', at: 'staff/home/index' });
    await finance.says('count-doubts', '1');
    await finance.tap('desk-doubts');
    await finance.at('staff/fees/doubts/index');
    await finance.says('doubt-amount', '¥3,300.00');
    await finance.settled();
    await finance.picture('fees-desk-doubt');
    await finance.tap('write-note');
    await finance.tap('settle');
    await finance.sees('至少 5 个字');
    await area(finance, 'note', '付款人少付了，整笔已经提交退回。');
    await finance.tap('settle');
    await finance.tap('modal-confirm');
    await finance.sees('没有对不上的款');
    await finance.tap('show-settled');
    await finance.says('settled', '整笔已经提交退回');
    await finance.healthy();

    // Leaders read; they settle nothing.
    const leader = await court.phone({ as: 'o-leader', at: 'staff/home/index' });
    await leader.tap('desk-ledger');
    await leader.at('staff/fees/ledger/index');
    await leader.says('in', '¥');
    await leader.settled();
    await leader.picture('fees-desk-leader');
    await leader.healthy();
  },
};

export const FEES_BACK: Journey[] = [rejected, retried, byHand, doubt];
