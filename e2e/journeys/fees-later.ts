/** 后开的缴费单: a fee that becomes due later in a case, issued and paid; and a notice that was served on paper. */
import assert from 'node:assert/strict';
import { paidOrder } from '../fee-desk-samples';
import { feeOf } from '../fee-samples';
import type { Journey } from '../journey';
import { shanghaiDay } from '../shanghai-day';
import { findsCase, ORDER, orderAt, orderOf, pickFirst, write } from './at-desk';

const HOME = 'staff/home/index';
const ISSUE = 'staff/fees/issue/index';

const issued: Journey = {
  name: 'the claim is raised: the clerk has the difference reckoned, issues its order, and the plaintiff pays it',
  async run(court) {
    const orderId = await paidOrder(court, '王建国');
    const clerk = await court.phone({ as: 'o-clerk', at: HOME });
    await findsCase(clerk, orderId);
    await clerk.tap('issue');
    await clerk.at(ISSUE);
    await clerk.tap('compute');
    await clerk.sees('请选因为什么要交费');
    await clerk.tap('for-claimRaised');
    await clerk.tap('compute');
    await clerk.sees('请写金额');
    await write(clerk, 'claim', '20万');
    await clerk.tap('compute');
    // 4,300 of 200,000 yuan, and 3,300 were paid.
    await clerk.says('amount', '¥1,000.00');
    await clerk.says('computed', '由原告先交');
    await clerk.settled();
    await clerk.picture('fees-desk-issue');
    await clerk.tap('issue');
    await clerk.sees('开 ¥1,000.00 的缴费单');
    await clerk.tap('modal-confirm');
    await clerk.at(ORDER);
    await clerk.says('amount', '¥1,000.00');
    await clerk.says('paper-0', '补交诉讼费用通知书');
    await clerk.healthy();

    const payer = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
    await payer.tap(payer.front.getByText('请交案件受理费差额 1,000 元').first());
    await payer.at('services/pay-fee/order/index');
    await payer.says('amount', '1,000 元');
    await payer.says('state', '待缴费');
    await payer.settled();
    await payer.picture('pay-fee-later');
    await payer.tapAsked('pay');
    await payer.tap('payment-confirm');
    await payer.tap('payment-done');
    await payer.says('paid-amount', '1,000 元');
    assert.equal((await orderOf(court, orderId.replace(/:1$/, ':2'))).state, 'paid');
    await payer.healthy();
  },
};

const byJudge: Journey = {
  name: 'summary procedure becomes ordinary: the judge issues the other half; what does not fit is said, and nothing is issued',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国', {}, { summaryProcedure: true });
    assert.equal((await orderOf(court, orderId)).amountFen, 165_000);
    const judge = await court.phone({ as: 'o-judge', at: HOME });
    await findsCase(judge, orderId);
    await judge.tap('issue');
    await judge.at(ISSUE);
    await judge.tap('for-ordinaryProcedure');
    await judge.tap('compute');
    await judge.says('amount', '¥3,300.00');
    await judge.says('replaces', '1 张缴费单作废');
    await judge.tap('issue');
    await judge.tap('modal-confirm');
    await judge.at(ORDER);
    await judge.says('amount', '¥3,300.00');
    assert.equal((await orderOf(court, orderId)).state, 'replaced');

    await judge.tap('to-case');
    await judge.tap('issue');
    await judge.tap('for-ordinaryProcedure');
    await judge.tap('compute');
    await judge.says('trouble', /./);
    await judge.lacks('issue');
    await judge.settled();
    await judge.picture('fees-desk-issue-refused');
    await judge.healthy();
  },
};

const served: Journey = {
  name: 'no electronic service: no day runs until the clerk has written down when the notice was served on paper',
  async run(court) {
    const { orderId } = await feeOf(court, '王建国', {
      addressConfirmation: { address: '浙江省余姚市兰江街道 1 号', phone: '13800000001', eService: false },
    });
    const payer = await court.phone({
      as: 'o-plaintiff',
      at: `services/pay-fee/order/index?orderId=${encodeURIComponent(orderId)}`,
    });
    await payer.tap('deadline');
    await payer.says('deadline-open', '还没有送达');
    const clerk = await court.phone({ as: 'o-clerk', at: orderAt(orderId) });
    await clerk.tap('serve');
    await clerk.sees('请选当事人收到通知的那一天');
    await pickFirst(clerk, 'served');
    await clerk.settled();
    await clerk.picture('fees-desk-serve');
    await clerk.tap('serve');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '交费的最后一天是');
    await clerk.by('last-day').waitFor();
    await clerk.lacks('serve');
    await clerk.healthy();

    const { noticeServedOn, lastDay } = await orderOf(court, orderId);
    assert.equal(noticeServedOn, shanghaiDay(court.emulator.clock.now()));
    assert.ok(lastDay !== null && lastDay > noticeServedOn);
    // His page hears of it.
    await payer.sees('最后一天');
    await payer.go({ as: 'o-plaintiff' });
    await payer.says(`waiting-fee:${orderId}`, /还有 \d+ 天/);
    await payer.healthy();
  },
};

export const FEES_LATER: Journey[] = [issued, byJudge, served];
