import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { grantConsents } from '../../platform/messages/consents';
import { chooseSms } from '../../platform/messages/sms';
import { notifications, notify } from '../../platform/notify';
import { seal } from '../../platform/secrets';
import { people, sealedIdentity } from '../../records/person/person';
import { phoneFor } from './phone-for';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await trial.stop();
});

/** Invented, with valid checksums: born 1949 and 1988. */
const OLD = '11010519491231002X';
const openid = (text: string) => text as OpenId;

async function known(id: string, phone: string, idNumber?: string): Promise<void> {
  const identity = idNumber
    ? sealedIdentity(id, { name: '沈阿婆', idKind: 'idCard', idNumber, phone })
    : { phone: seal(phone, `people/${id}`) };
  await people.insert({ _id: id, name: '沈阿婆', verified: true, ...identity });
}

const tell = (id: string, _id: string, template: 'periodEnds' | 'filingReceived' = 'periodEnds') =>
  notify({
    _id,
    openid: openid(id),
    courtId: 'yuyao',
    title: '补正期限明天到',
    text: '请逐项补好交回。',
    page: '/pages/messages/index',
    at: new Date(trial.now()),
    message:
      template === 'periodEnds'
        ? { template, values: { number: '收1', due: '2025-03-04' } }
        : { template, values: { number: '收1', received: '2025-03-03', due: '2025-03-10' } },
  });
const sent = () => trial.emulator.outbox.list().map(({ apiName }) => apiName);
const delivery = async (id: string) => (await notifications.get(id))?.delivery;

test('SERVE-5 who chose SMS and WeChat cannot reach gets one, which names nothing', async () => {
  await known('o-a', '13800001234');
  await chooseSms(openid('o-a'), true, new Date(trial.now()));
  await tell('o-a', 'n1');
  await trial.run('deliver');
  await trial.run('deliver');
  const [message, ...more] = trial.emulator.outbox.list();
  expect([message?.apiName, more]).toEqual(['sms.SendSms', []]);
  expect(message?.data).toMatchObject({ TemplateParamSet: ['期限和日程提醒'] });
  expect(await delivery('n1')).toMatchObject({ state: 'sent', by: 'sms' });
});

test('with a consent left it is WeChat that carries it; when WeChat says that none is, SMS does', async () => {
  await known('o-a', '13800001234');
  await chooseSms(openid('o-a'), true, new Date(trial.now()));
  for (const act of ['a1', 'a2'])
    await grantConsents(openid('o-a'), ['periodEnds'], { _id: act, at: new Date(trial.now()) });
  await tell('o-a', 'n1');
  await trial.run('deliver');
  trial.emulator.outbox.prepare({ errcode: 43101, errmsg: 'refused' });
  await tell('o-a', 'n2');
  await trial.run('deliver');
  expect(sent()).toEqual(['subscribeMessage.send', 'sms.SendSms']);
});

test('ACC-1 an elder who chose nothing and accepted nothing is reached by SMS; who chose otherwise is not', async () => {
  await known('o-old', '13800001234', OLD);
  expect(await phoneFor(openid('o-old'), trial.now())).toBe('13800001234');
  await chooseSms(openid('o-old'), false, new Date(trial.now()));
  expect(await phoneFor(openid('o-old'), trial.now())).toBeUndefined();
  await chooseSms(openid('o-old'), true, new Date(trial.now()));
  expect(await phoneFor(openid('o-old'), trial.now())).toBe('13800001234');
});

test('nobody else is: no number, no choice and no age, a landline', async () => {
  await known('o-young', '13800001234', '110105198812310021');
  await known('o-landline', '0574-62000000', OLD);
  for (const id of ['o-young', 'o-landline', 'o-newcomer', 'o-nobody'])
    expect(await phoneFor(openid(id), trial.now())).toBeUndefined();
});

test('ID-2 a frozen account gets neither, and keeps its consent; what stands in the program stands; lifted, it is reminded again', async () => {
  await known('o-frozen', '13800001234', OLD);
  await people.update('o-frozen', { suspended: { reason: 'theft', at: new Date(trial.now()), matter: 'm' } });
  await tell('o-frozen', 'n1');
  await grantConsents(openid('o-frozen'), ['periodEnds'], { _id: 'a1', at: new Date(trial.now()) });
  await tell('o-frozen', 'n2');
  await trial.run('deliver');
  expect(sent()).toEqual([]);
  for (const id of ['n1', 'n2'])
    expect(await notifications.get(id)).toMatchObject({ read: false, delivery: { state: 'unreached' } });
  await people.update('o-frozen', { suspended: command().remove() });
  await tell('o-frozen', 'n3');
  await tell('o-frozen', 'n4');
  await trial.run('deliver');
  expect(sent().toSorted()).toEqual(['sms.SendSms', 'subscribeMessage.send']);
});

test('Q-1 a frozen account’s number is called all the same: he has to come to the window', async () => {
  await known('o-frozen', '13800001234', OLD);
  await people.update('o-frozen', { suspended: { reason: 'theft', at: new Date(trial.now()), matter: 'm' } });
  await grantConsents(openid('o-frozen'), ['ticketCalled'], { _id: 'a1', at: new Date(trial.now()) });
  await notify({
    _id: 't1',
    openid: openid('o-frozen'),
    courtId: 'yuyao',
    title: '到您了',
    text: '请到 2 号窗口。',
    page: '/pages/home/index',
    at: new Date(trial.now()),
    message: { template: 'ticketCalled', values: { number: 'A001', place: '2号窗口' } },
  });
  await trial.run('deliver');
  expect(sent()).toEqual(['subscribeMessage.send']);
});

test('what costs no right is not worth an SMS', async () => {
  await known('o-old', '13800001234', OLD);
  await tell('o-old', 'n1', 'filingReceived');
  await trial.run('deliver');
  expect([sent(), await delivery('n1')]).toEqual([[], expect.objectContaining({ state: 'unreached' })]);
});

test('an SMS without an answer is not sent again: it counts as sent', async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await known('o-old', '13800001234', OLD);
  trial.emulator.faults.add({ match: { gateway: 'sms.SendSms' }, fault: 'error-after' });
  await tell('o-old', 'n1');
  for (let minute = 0; minute < 10; minute += 1) {
    await trial.run('deliver');
    trial.emulator.clock.advance(60_000);
  }
  expect(sent().length).toBeLessThanOrEqual(1);
  expect(await delivery('n1')).toMatchObject({ state: 'unsure', by: 'sms' });
});
