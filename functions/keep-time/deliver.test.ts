import type { OpenId } from '../../platform/caller';
import { consents, grantConsents } from '../../platform/messages/consents';
import { deliverDue } from '../../platform/messages/deliver';
import { type Delivery, notifications, notify } from '../../platform/notify';
import { phoneFor } from './phone-for';
import { startTrial, type Trial, tell } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await trial.stop();
});

const tellPlain = (_id: string) =>
  notify({
    _id,
    openid: 'o-plaintiff' as OpenId,
    courtId: 'yuyao',
    title: '法官已经开始审查',
    text: '请留意通知。',
    page: '/pages/messages/index',
    at: new Date(trial.now()),
  });

let acts = 0;
const accept = (openid: string, times = 1) => grantTimes(openid, times);
async function grantTimes(openid: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    acts += 1;
    await grantConsents(openid as OpenId, ['filingReceived'], { _id: `act-${acts}`, at: new Date(trial.now()) });
  }
}
const left = async (openid: string) => (await consents.get(`${openid}:filingReceived`))?.count;
const state = async (id: string): Promise<Delivery['state'] | undefined> =>
  (await notifications.get(id))?.delivery?.state;
const refuse = (errcode: number) => trial.emulator.outbox.prepare({ errcode, errmsg: 'refused' });
const sent = () => trial.emulator.outbox.list();

test('SERVE-5 what was told goes out as a reminder, once, and says neither who nor what it is about', async () => {
  await accept('o-plaintiff');
  await tell('o-plaintiff', 'f1:received', trial.now());
  await trial.run();
  await trial.run();
  expect(sent()).toMatchObject([
    {
      apiName: 'subscribeMessage.send',
      openid: 'o-plaintiff',
      data: {
        template_id: 't-filingReceived',
        page: 'services/file-case/filing/index?filingId=f1',
        data: {
          thing1: { value: '收20250303-ABCD' },
          date2: { value: '2025年3月3日' },
          date3: { value: '2025年3月10日' },
          thing4: { value: '法官会在期限前决定，请留意' },
        },
      },
    },
  ]);
  expect([await state('f1:received'), await left('o-plaintiff')]).toEqual(['sent', 0]);
});

test('one acceptance is one message: two that race for it send one', async () => {
  await accept('o-plaintiff');
  for (const id of ['a', 'b']) await tell('o-plaintiff', id, trial.now());
  await Promise.all([
    deliverDue(trial.now(), phoneFor),
    deliverDue(trial.now(), phoneFor),
    deliverDue(trial.now(), phoneFor),
  ]);
  expect(sent()).toHaveLength(1);
  expect([await state('a'), await state('b')].sort()).toEqual(['sent', 'unreached']);
  expect(await left('o-plaintiff')).toBe(0);
});

test('runs that overlap send each message once', async () => {
  await accept('o-plaintiff', 40);
  for (let i = 0; i < 40; i += 1) await tell('o-plaintiff', `n${i}`, trial.now());
  await Promise.all(Array.from({ length: 4 }, () => trial.run('deliver')));
  expect(sent()).toHaveLength(40);
  expect(await left('o-plaintiff')).toBe(0);
});

test('as many as were accepted go out, and the program keeps telling the others', async () => {
  await accept('o-plaintiff', 3);
  for (let i = 0; i < 5; i += 1) await tell('o-plaintiff', `n${i}`, trial.now());
  await trial.run('deliver');
  expect(sent()).toHaveLength(3);
  expect(await notifications.count({ openid: 'o-plaintiff', read: false })).toBe(5);
});

test('the same acceptance, asked again, is counted once; keys that are no templates are passed over', async () => {
  const act = { _id: 'act', at: new Date(trial.now()) };
  const grant = () => grantConsents('o-plaintiff' as OpenId, ['filingReceived', 'nonsense', 'filingReceived'], act);
  expect(await Promise.all([grant(), grant()])).toEqual([['filingReceived'], ['filingReceived']]);
  expect(await left('o-plaintiff')).toBe(1);
  await Promise.all(Array.from({ length: 20 }, () => accept('o-elder')));
  expect(await left('o-elder')).toBe(20);
});

test('43101: WeChat knows of no consent, so none is counted any more', async () => {
  await accept('o-plaintiff', 5);
  refuse(43101);
  await tell('o-plaintiff', 'a', trial.now());
  await trial.run('deliver');
  expect([await state('a'), await left('o-plaintiff')]).toEqual(['unreached', 0]);
  await tell('o-plaintiff', 'b', trial.now());
  await trial.run('deliver');
  expect(sent()).toEqual([]);
});

test('a wrong template is ours to mend: told to the log, not tried again, and no consent is lost', async () => {
  const say = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await accept('o-plaintiff');
  refuse(47003);
  await tell('o-plaintiff', 'a', trial.now());
  await trial.run('deliver');
  expect([await state('a'), await left('o-plaintiff')]).toEqual(['failed', 1]);
  expect(say).toHaveBeenCalledWith(expect.stringContaining('"code":47003'));
  expect(say.mock.calls.flat().join()).not.toContain('o-plaintiff');
});

test('a limit of WeChat’s is waited for, longer each time', async () => {
  await accept('o-plaintiff');
  refuse(45009);
  refuse(45009);
  await tell('o-plaintiff', 'a', trial.now());
  await trial.run('deliver');
  expect([await state('a'), sent().length]).toEqual(['due', 0]);
  trial.at('2025-03-03 09:01');
  await trial.run('deliver');
  trial.at('2025-03-03 09:05');
  await trial.run('deliver');
  expect([await state('a'), sent().length]).toEqual(['due', 0]);
  trial.at('2025-03-03 09:06');
  await trial.run('deliver');
  expect([await state('a'), sent().length, await left('o-plaintiff')]).toEqual(['sent', 1, 0]);
});

test('who is not there any more is not tried again', async () => {
  await accept('o-plaintiff');
  refuse(40003);
  await tell('o-plaintiff', 'a', trial.now());
  await trial.run('deliver');
  expect([await state('a'), sent().length]).toEqual(['unreached', 0]);
});

test('nothing a day old goes out, and its consent stays', async () => {
  await accept('o-plaintiff');
  await tell('o-plaintiff', 'a', trial.now());
  trial.at('2025-03-04 09:01');
  await trial.run('deliver');
  expect([await state('a'), sent().length, await left('o-plaintiff')]).toEqual(['expired', 0, 1]);
});

test('what he has read in the program needs no reminder', async () => {
  await accept('o-plaintiff');
  await tell('o-plaintiff', 'a', trial.now());
  await notifications.update('a', { read: true });
  await trial.run('deliver');
  expect([await state('a'), sent().length, await left('o-plaintiff')]).toEqual(['unreached', 0, 1]);
});

test('without a template of the account nothing goes out, and nothing waits', async () => {
  process.env.MESSAGE_TEMPLATES = '';
  await accept('o-plaintiff');
  await tell('o-plaintiff', 'a', trial.now());
  await trial.run('deliver');
  expect([await state('a'), sent().length, await left('o-plaintiff')]).toEqual(['unreached', 0, 1]);
});

test('telling is one database action, with a message as without; what has no message is never looked at', async () => {
  await trial.stop();
  const actions: unknown[] = [];
  trial = await startTrial({}, { intercept: ({ action }) => actions.push(action) });
  actions.length = 0;
  await tell('o-plaintiff', 'a', trial.now());
  expect(actions).toEqual(['database.insertDocument']);
  await tellPlain('b');
  expect(actions).toEqual(['database.insertDocument', 'database.insertDocument']);
  expect(await trial.run('deliver')).toMatchObject([{ done: 1 }]);
  expect(await notifications.get('b')).not.toHaveProperty('delivery');
});

test('many that are due go out in runs of a bounded size, the longest due first', async () => {
  await accept('o-plaintiff', 250);
  for (let i = 0; i < 250; i += 1) await tell('o-plaintiff', `n${i}`, trial.now());
  expect(await trial.run('deliver')).toEqual([{ job: 'deliver', done: 200, more: true }]);
  expect(await trial.run('deliver')).toEqual([{ job: 'deliver', done: 50, more: false }]);
  expect(sent()).toHaveLength(250);
});
