/** PROG-3, 4, FILE-16: of two who sue together, one asks for a preservation: the other learns nothing of its fee, and neither does the other side. */
import type { OpenId } from '../../platform/caller';
import { notifications } from '../../platform/notify';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import type { FeeOrder } from '../../records/fee/order';
import { payKeyOf } from '../../records/fee/pay-code';
import type { PayFeeAction } from './contract';
import { AID, CONTENT, PLAINTIFF, startTrial, type Trial } from './decisions/trial';

const FACTORY = 'o-company';
const FACTORY_PARTY = {
  kind: 'organisation',
  name: '余姚某某塑料厂',
  domicile: '余姚市泗门镇',
  phone: '0574-62000000',
  creditCode: '91350100M000100Y43',
  orgRepName: '周海燕',
};
const PRESERVATION = { for: 'preservation', claimFen: 10_000_000, appliedOn: '2025-03-04', lastDay: '2025-03-06' };

let trial: Trial;
let suit: FeeOrder;
/** The preservation's. */
let orderId: string;
let chen: string;

beforeAll(async () => {
  trial = await startTrial();
  suit = await trial.registered({ ...CONTENT, plaintiffs: [...CONTENT.plaintiffs, FACTORY_PARTY] });
  const { caseId } = suit;
  const [first = '', second = ''] = suit.parties;
  chen = first;
  await trial.defendant(suit);
  await member(FACTORY, { role: 'orgRep', parties: [second] });
  await member('o-lawyer', { role: 'agent', parties: [first], special: [], lawyer: true });
  for (const party of await caseParties.find({ caseId }, { limit: 10 }))
    if (party._id === second) await caseParties.update(second, { openid: FACTORY, released: true });
  const occasion = { ...PRESERVATION, parties: [chen] };
  const { amountFen } = await trial.did('o-clerk', { action: 'computeIssue', caseId, occasion });
  orderId = (await trial.did('o-clerk', { action: 'issue', caseId, occasion, amountFen })).orderId;
});
afterAll(() => trial.stop());

const member = (
  openid: string,
  more: { role: 'orgRep' | 'agent'; parties: string[]; special?: []; lawyer?: boolean },
) =>
  caseMembers.insert({
    ...{ _id: `${suit.caseId}:${openid}`, caseId: suit.caseId, courtId: 'yuyao', openid: openid as OpenId },
    ...{ side: 'plaintiff', from: new Date(trial.emulator.clock.now()) },
    ...more,
  });

const follow = (openid: string, action: string, more: object = {}) =>
  trial.must('check-progress', openid, { action, ...more });

/** Everything he is shown and told, of this case and of all his cases. */
async function seenBy(openid: string): Promise<string> {
  const { caseId } = suit;
  const shown = [
    await trial.did(openid, { action: 'orders' }),
    await trial.did(openid, { action: 'orders', caseId }),
    await trial.did(openid, { action: 'refunds' }),
    await follow(openid, 'overview', { caseId }),
    await follow(openid, 'timeline', { caseId }),
    await follow(openid, 'papers', { caseId }),
    await follow(openid, 'deadlines', { caseId }),
    await follow(openid, 'calendar'),
    await follow(openid, 'calendarFile'),
    await follow(openid, 'myCases'),
    await notifications.find({ openid: openid as OpenId }, { limit: 1000 }),
  ];
  return JSON.stringify(shown);
}

const traces = (text: string) => [orderId, `${suit.caseId}:applicationFee`, '保全'].filter((one) => text.includes(one));

test('FEE-10 both who sue owe the fee of the suit; who asks for a preservation owes its fee alone', async () => {
  expect(suit.parties).toEqual([`${suit.caseId}:plaintiff:1`, `${suit.caseId}:plaintiff:2`]);
  expect(await trial.order(orderId)).toMatchObject({ payer: 'plaintiff', parties: [chen] });
  for (const openid of [PLAINTIFF, 'o-lawyer', FACTORY])
    expect(await trial.ask(openid, { action: 'order', orderId: suit._id })).toMatchObject({ ok: true });
});

test.each([PLAINTIFF, 'o-lawyer'])(
  '%s, who asked or acts for who asked, sees it and its last day everywhere',
  async (openid) => {
    const { caseId } = suit;
    expect(await trial.did(openid, { action: 'order', orderId })).toMatchObject({ itemName: '保全申请费' });
    const { orders } = await trial.did(openid, { action: 'orders', caseId });
    expect(orders.map((one) => one.orderId)).toContain(orderId);
    expect(traces(await seenBy(openid))).toHaveLength(3);
    for (const action of ['deadlines', 'overview', 'calendar'] as const)
      expect(JSON.stringify(await follow(openid, action, action === 'calendar' ? {} : { caseId }))).toContain(
        '保全申请费的交费期限',
      );
    expect(((await follow(openid, 'calendarFile')) as { text: string }).text.replace(/\r\n /g, '')).toContain(
      '保全申请费的交费期限',
    );
  },
);

test.each([FACTORY, 'o-defendant'])('PROG-4 %s finds no trace of it, nor anything to do with it', async (openid) => {
  expect(traces(await seenBy(openid))).toEqual([]);
  const documentId = `${orderId}:feeNotice`;
  const tries: [PayFeeAction, object][] = [
    ['order', { orderId }],
    ['sharePay', { orderId }],
    ['prepay', { orderId }],
    ['confirm', { orderId }],
    ['giveUp', { orderId }],
    ['applyAid', { orderId, ...AID }],
    ['readDocument', { orderId, documentId }],
  ];
  for (const [action, event] of tries)
    expect([action, await trial.ask(openid, { action, ...event })]).toMatchObject([
      action,
      { error: { code: 'NOT_FOUND' } },
    ]);
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued', attempts: 0 });
});

test('PROG-4 paid, and the measure carried out: the others know of the measure then, and of its fee never', async () => {
  const { caseId } = suit;
  await trial.pay((await trial.did(PLAINTIFF, { action: 'prepay', orderId })).outTradeNo);
  expect(await trial.order(orderId)).toMatchObject({ state: 'paid' });
  expect((await trial.told(PLAINTIFF)).join()).toContain('已收到');
  const measure = { kind: 'preservation', title: '财产保全', text: '裁定冻结被告的银行存款。', applicants: [chen] };
  const { eventId } = await trial.must<{ eventId: string }>('check-progress', 'o-clerk', {
    ...{ action: 'enterPreservation', caseId },
    ...measure,
  });
  for (const openid of [FACTORY, 'o-defendant']) expect(traces(await seenBy(openid))).toEqual([]);
  await trial.must('check-progress', 'o-clerk', {
    ...{ action: 'releasePreservation', caseId, eventId, how: 'executed', text: '已经冻结。' },
    owners: [`${caseId}:defendant:1`],
  });
  for (const openid of [FACTORY, 'o-defendant']) {
    expect(traces(await seenBy(openid))).toEqual(['保全']);
    expect(await trial.ask(openid, { action: 'order', orderId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  }
});

test('PROG-4 of two who could have asked, who it was has to be said; who is none of them cannot be named', async () => {
  const { caseId } = suit;
  const occasion = { ...PRESERVATION, claimFen: 5_000_000 };
  const computed = await trial.did('o-clerk', { action: 'computeIssue', caseId, occasion });
  expect(computed.parties).toMatchObject([
    { partyId: chen, name: '陈晓梅', owes: false },
    { name: '余姚某某塑料厂', owes: false },
  ]);
  const issue = (parties?: string[]) =>
    trial.ask('o-clerk', {
      ...{ action: 'issue', caseId, amountFen: computed.amountFen },
      occasion: { ...occasion, ...(parties ? { parties } : {}) },
    });
  expect(await issue()).toMatchObject({ error: { code: 'INVALID_INPUT', fields: { parties: expect.any(String) } } });
  expect(await issue([`${caseId}:defendant:1`])).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  // The one asks for it after the other, for the same sum: it is no slip.
  expect(await issue([chen])).toMatchObject({ ok: true });
  expect(await issue(suit.parties.slice(1))).toMatchObject({ ok: true });
  expect(await issue([chen])).toMatchObject({ error: { message: expect.stringContaining('重复') } });
});

test('FEE-17 with the code that who owes it hands out, anybody pays it, and sees for whom', async () => {
  const { orders } = await trial.did(PLAINTIFF, { action: 'orders', caseId: suit.caseId });
  const open = orders.find(({ itemName, state }) => itemName === '保全申请费' && state === 'issued');
  const { orderId: id = '' } = open ?? {};
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: id });
  expect(await trial.did('o-window', { action: 'forPayer', orderId: id, code })).toMatchObject({ forName: '陈**' });
  expect(await trial.did('o-window', { action: 'scannedOrder', key: payKeyOf(id) })).toMatchObject({ code });
});

test('PROG-2, ID-7 of whom it is not found yet for whom he stands: he pays for the suit, and sees no application’s fee', async () => {
  await caseMembers.update(`${suit.caseId}:o-lawyer`, { parties: [] });
  expect(await trial.ask('o-lawyer', { action: 'order', orderId: suit._id })).toMatchObject({ ok: true });
  expect(await trial.ask('o-lawyer', { action: 'order', orderId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await trial.ask('o-lawyer', { action: 'prepay', orderId: suit._id })).toMatchObject({ ok: true });
  await caseMembers.update(`${suit.caseId}:o-lawyer`, { to: new Date(trial.emulator.clock.now()) });
  expect(await trial.ask('o-lawyer', { action: 'order', orderId: suit._id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});
