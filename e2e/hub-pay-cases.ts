/** 微信支付 in the browser: the hub's panel decides what comes of orders and refunds. */
import assert from 'node:assert/strict';
import { axeFindings, type HubCase, isWide, openHub } from './hub-stage';
import { LocalMerchant } from './merchant';

/** What is told again after 15 seconds would be told before a busy computer has looked: only who moves the clock brings that. */
const stopClock = (base: string) =>
  fetch(`${base}/clock`, { method: 'POST', body: JSON.stringify({ now: new Date().toISOString() }) });

export const HUB_PAY_CASES: HubCase[] = [
  {
    name: 'orders are paid, or not, as the panel says: in full, one fen off, silently, late',
    async run(page, base) {
      await stopClock(base);
      const merchant = await LocalMerchant.at(base);
      for (const name of ['order-full', 'order-off', 'order-silent', 'order-late', 'order-fails', 'order-closed'])
        await merchant.order(name, 'o-1');
      await merchant.close('order-closed');
      await openHub(page, base, { address: '#as=o-1;view=developer' });
      const panel = page.getByRole('region', { name: '微信支付' });
      const line = (no: string) => panel.locator('.line.pay').filter({ has: page.getByText(no, { exact: true }) });
      const press = (no: string, name: string) => line(no).getByRole('button', { name, exact: true }).click();
      await press('order-full', '付款成功');
      await line('order-full').getByText('¥50.00 · 案件受理费 · 已付款').waitFor();
      await line('order-full')
        .getByText(/通知 1 次，没有收下（404），下一次/)
        .waitFor();
      await press('order-full', '再通知一次');
      await line('order-full')
        .getByText(/通知 2 次/)
        .waitFor();
      await press('order-off', '金额差一分');
      await line('order-off').getByText('¥50.00 → ¥49.99').waitFor();
      await press('order-silent', '不通知');
      await line('order-silent').getByText('已付款').waitFor();
      await line('order-silent').getByText('没有通知').waitFor();
      await press('order-late', '迟到 5 分钟');
      await line('order-late')
        .getByText(/还没有通知，下一次/)
        .waitFor();
      await press('order-fails', '付款失败');
      await line('order-fails').getByText('付款失败').first().waitFor();
      assert.equal((await merchant.standing('order-fails'))?.state, 'PAYERROR');
      await press('order-closed', '付款成功');
      await line('order-closed').getByText('已付款').waitFor();
      await fetch(`${base}/clock`, { method: 'POST', body: '{"advance":"PT6M"}' });
      await line('order-late')
        .getByText(/通知 \d+ 次，没有收下/)
        .waitFor();
    },
  },
  {
    name: 'refunds end as the panel says: back, abnormal and back after all, closed',
    async run(page, base) {
      await stopClock(base);
      const merchant = await LocalMerchant.at(base);
      await merchant.order('order-paid', 'o-1');
      await fetch(`${base}/pay/order-paid/succeed`, { method: 'POST', body: '{}' });
      for (const [no, fen] of [
        ['back', 1000],
        ['odd', 1500],
        ['shut', 500],
      ] as const)
        await merchant.refund('order-paid', no, fen);
      await openHub(page, base, { address: '#as=o-1;view=developer' });
      const panel = page.getByRole('region', { name: '微信支付' });
      await panel.getByText('¥50.00 · 案件受理费 · 已转入退款').waitFor();
      const line = (no: string) => panel.locator('.line.pay').filter({ has: page.getByText(no, { exact: true }) });
      const press = (no: string, name: string) => line(no).getByRole('button', { name, exact: true }).click();
      await line('back').getByText('退 ¥10.00（共付 ¥50.00） · 调解结案 · 退款处理中').waitFor();
      await press('back', '成功');
      await line('back').getByText('已退款').waitFor();
      await press('back', '再通知一次');
      await line('back')
        .getByText(/通知 2 次/)
        .waitFor();
      await press('odd', '异常');
      await line('odd').getByText('退款异常').waitFor();
      await press('odd', '成功');
      await line('odd').getByText('已退款').waitFor();
      await press('shut', '关闭');
      await line('shut').getByText('退款关闭').waitFor();
      for (const width of [1440, 375]) {
        await openHub(page, base, { address: '#as=o-1;view=developer', width });
        await line('shut').waitFor();
        assert.equal(await isWide(page), false, `${width}`);
        assert.deepEqual(await axeFindings(page), [], `${width}`);
      }
      const states = await Promise.all(['back', 'odd', 'shut'].map((no) => merchant.refundStanding(no)));
      assert.deepEqual(
        states.map((refund) => refund?.status),
        ['SUCCESS', 'SUCCESS', 'CLOSED'],
      );
    },
  },
];
