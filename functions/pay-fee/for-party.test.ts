/** What a party's pages are told beside the order itself, and what somebody who paid for him is. */
import { AID_GROUNDS } from '../../court/fees/aid';
import { feeOrders } from '../../records/fee/order';
import { ORDER, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

test('FEE-14 one may ask to be let off or to pay less on the grounds of the decree, each with what shows it', async () => {
  const { grounds, uploadFolder } = await trial.did(PLAINTIFF, { action: 'aidGrounds' });
  expect(uploadFolder).toBe(`uploads/${PLAINTIFF}/`);
  // FEE-13: later payment is granted before registration only.
  const open = Object.entries(AID_GROUNDS).filter(([, { aid }]) => aid !== 'defer');
  expect(grounds.map(({ ground, kind }) => [ground, kind])).toEqual(open.map(([key, { aid }]) => [key, aid]));
  const subsistence = grounds.find(({ ground }) => ground === 'subsistence');
  expect(subsistence?.papers).toEqual(expect.arrayContaining(['书面申请', expect.stringContaining('当地困难标准')]));
});

test('FEE-17 who paid for another finds his own receipt under the code, and nothing before he paid', async () => {
  await trial.registered();
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  const shown = () => trial.did('o-elder', { action: 'forPayer', orderId: ORDER, code });
  expect((await shown()).documents).toEqual([]);
  const { outTradeNo } = await trial.did('o-elder', { action: 'prepay', orderId: ORDER, code });
  await trial.pay(outTradeNo);
  const { documents } = await shown();
  expect(documents).toEqual([expect.objectContaining({ title: '诉讼费用缴费凭证' })]);
  // The party has it among his own; somebody else with the code has not.
  expect((await trial.did('o-company', { action: 'forPayer', orderId: ORDER, code })).documents).toEqual([]);
});

test('FEE-17 where the court takes no money by phone, the party is told at once how to pay, and offered nothing else', async () => {
  await trial.registered();
  expect(await trial.did(PLAINTIFF, { action: 'order', orderId: ORDER })).toMatchObject({
    can: expect.arrayContaining(['prepay', 'sharePay']),
    otherWays: expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining('代') })]),
  });
  await feeOrders.update(ORDER, { subMchid: null });
  const { can, otherWays } = await trial.did(PLAINTIFF, { action: 'order', orderId: ORDER });
  expect(can).toEqual(['applyAid']);
  expect(otherWays.map(({ text }) => text).join('')).toMatch(/^本院还没有开通手机交费.*银行.*窗口[^代]*$/);
  expect(await trial.ask(PLAINTIFF, { action: 'prepay', orderId: ORDER })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('没有开通手机交费') },
  });
});
