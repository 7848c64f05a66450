/** FEE-11, 13: the last day of a fee stands among the dates of its case, as the order is: it runs, stands still, and ends with it. */
import { notifications } from '../../platform/notify';
import { type CaseDate, caseDates } from '../../records/case/date';
import { AID, APPROVAL, CONTENT, PLAINTIFF, startTrial, type Trial } from './decisions/trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const dateOf = (orderId: string): Promise<CaseDate | undefined> => caseDates.get(`${orderId}:payFee`);
const deadlines = async (caseId: string, openid = PLAINTIFF) =>
  (
    await trial.must<{ dates: { title: string; on: string; stateName: string; steps: { rule: string }[] }[] }>(
      'check-progress',
      openid,
      { action: 'deadlines', caseId },
    )
  ).dates;

const UNSERVED = { ...CONTENT, addressConfirmation: { ...CONTENT.addressConfirmation, eService: false } };

test('FEE-11 it runs from registration where the notice is served by that, is shown step by step, and is done once paid', async () => {
  const { _id: orderId, caseId } = await trial.registered();
  expect(await deadlines(caseId)).toMatchObject([
    {
      title: '案件受理费的交费期限',
      on: '2025-03-11',
      stateName: '进行中',
      steps: expect.arrayContaining([expect.objectContaining({ rule: expect.stringContaining('FEE-11') })]),
    },
  ]);
  await trial.defendant({ ...(await trial.order(orderId)) });
  expect(await deadlines(caseId, 'o-defendant')).toEqual([]);
  await trial.paid(orderId);
  expect(await deadlines(caseId)).toMatchObject([{ stateName: '已办理' }]);
});

test('FEE-11 none before the notice is served; then from its last day', async () => {
  const { _id: orderId } = await trial.registered(UNSERVED);
  expect(await dateOf(orderId)).toBeUndefined();
  trial.at('2025-03-10 09:00');
  await trial.did('o-clerk', { action: 'serveNotice', orderId, servedOn: '2025-03-07' });
  expect(await dateOf(orderId)).toMatchObject({ on: '2025-03-14', state: 'running', kind: 'payFee' });
});

test('FEE-13 it stands still while aid is looked at, runs on when that is withdrawn, anew when it is refused, and ends when it is granted', async () => {
  const { _id: orderId } = await trial.registered();
  const first = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
  expect(await dateOf(orderId)).toMatchObject({ state: 'stayed' });
  trial.at('2025-03-06 09:00');
  await trial.did(PLAINTIFF, { action: 'withdrawAid', aidId: first.aidId });
  const { lastDay } = await trial.order(orderId);
  expect(await dateOf(orderId)).toMatchObject({ state: 'running', on: lastDay });
  const second = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
  const refusal = { granted: false, reasons: '不符合条件。', lastDay: '2025-03-20' };
  await trial.did('o-judge', { action: 'decideAid', aidId: second.aidId, ...refusal });
  expect(await dateOf(orderId)).toMatchObject({ state: 'running', on: '2025-03-20' });
  const third = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
  const grant = { granted: true, ground: 'subsistence', reasons: '低保户。', approval: APPROVAL };
  await trial.did('o-judge', { action: 'decideAid', aidId: third.aidId, ...grant });
  expect(await trial.order(orderId)).toMatchObject({ state: 'exempted' });
  expect(await dateOf(orderId)).toMatchObject({ state: 'calledOff' });
});

test('FEE-7 of an order that is replaced it ends, and runs for the new one', async () => {
  const { _id, caseId } = await trial.registered();
  const event = { caseId, occasion: { for: 'claimRaised', claimFen: 20_000_000 }, amountFen: 430_000 };
  const { orderId, lastDay } = await trial.did('o-clerk', { action: 'issue', ...event });
  expect(await dateOf(_id)).toMatchObject({ state: 'calledOff' });
  expect(await dateOf(orderId)).toMatchObject({ state: 'running', on: lastDay });
});

test('FEE-12 overdue it is over, and done when it is paid after all; lapsed it stays over', async () => {
  const { _id: orderId } = await trial.registered();
  trial.at('2025-03-12 09:00');
  await trial.tick();
  expect(await trial.order(orderId)).toMatchObject({ state: 'overdue' });
  expect(await dateOf(orderId)).toMatchObject({ state: 'over' });
  await trial.did('o-judge', { action: 'lapse', orderId, reasons: '原告没有预交案件受理费。' });
  await trial.did('o-clerk', { action: 'signLapse', orderId });
  expect(await dateOf(orderId)).toMatchObject({ state: 'over' });
  const again = await trial.registered();
  trial.at('2025-03-20 09:00');
  await trial.tick();
  await trial.paid(again._id);
  expect(await dateOf(again._id)).toMatchObject({ state: 'done' });
});

test('FEE-11 of its last day he is reminded by the order alone, and not once more as of a period', async () => {
  const { _id: orderId } = await trial.registered();
  for (const day of ['04', '08', '09', '10', '11']) {
    trial.at(`2025-03-${day} 09:30`);
    await trial.tick();
  }
  const told = await notifications.find({ openid: PLAINTIFF as never }, { limit: 1000 });
  const reminders = told.filter(({ _id }) => _id.includes(':due:') || _id.includes(':ends:'));
  expect(reminders.map(({ _id }) => _id)).toEqual([`${orderId}:due:2025-03-11:${PLAINTIFF}`]);
});
