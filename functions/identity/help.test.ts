import { acts } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { notifications } from '../../platform/notify';
import { seal } from '../../platform/secrets';
import { offlinePeople } from '../../records/person/person';
import { isConfirmedByPerson } from '../../records/representation/hand-in';
import { coverMatter, helpActs, helpIn, helps, noteHelpAct } from '../../records/representation/help';
import { cardOf, type Representing, startRepresenting, stubs } from '../../records/representation/trial';

let court: Representing;
beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(() => court.stop());

const DAY = 86_400_000;
const HELPER = 'o-plaintiff' as OpenId;
const now = () => court.emulator.clock.now();
const told = async (openid: string) => (await notifications.find({ openid }, { limit: 50 })).map(({ title }) => title);
const notFound = { ok: false, error: { code: 'NOT_FOUND' } };

async function offered(relation = '女儿') {
  return court.does(HELPER, 'offerHelp', { relation });
}
async function agreed(scope: readonly string[] = ['fillIn', 'read', 'handIn'], person = 'o-elder', until?: string) {
  const { code } = await offered();
  const { helpId } = await court.does(person, 'openOffer', { code });
  return court.does(person, 'acceptHelp', { helpId, scope, ...(until ? { until } : {}) });
}

test('ACC-1, ID-2 a daughter’s phone shows six figures, the elder types them, sees who it is, and says what and until when', async () => {
  const { code, helpId, expiresAt } = await offered();
  expect(Date.parse(expiresAt) - now()).toBe(5 * 60_000);
  const opened = await court.does('o-elder', 'openOffer', { code });
  expect(opened).toMatchObject({
    helpId,
    state: 'opened',
    helperName: '陈晓梅',
    relation: '女儿',
    live: false,
    can: ['acceptHelp', 'endHelp'],
  });
  const help = await court.does('o-elder', 'acceptHelp', { helpId, scope: ['fillIn'], until: '2025-04-30' });
  expect(help).toMatchObject({
    state: 'active',
    live: true,
    scope: [{ id: 'fillIn', name: '帮忙填写' }],
    until: '2025-04-30',
    consent: { how: 'phone', officer: null },
  });
  expect([await told('o-elder'), await told(HELPER)]).toEqual([['帮办已约定'], ['帮办已约定']]);
  expect((await court.does(HELPER, 'myHelps')).helps).toMatchObject([{ helpId, iAm: 'helper', personName: '沈阿婆' }]);
});

test('ID-2 a code is good once, for five minutes, and not for oneself', async () => {
  const { code } = await offered();
  await court.does('o-elder', 'openOffer', { code });
  expect(await court.asks('o-defendant', 'openOffer', { code })).toMatchObject(notFound);
  const late = await offered();
  court.emulator.clock.advance(5 * 60_000 + 1);
  expect(await court.asks('o-elder', 'openOffer', { code: late.code })).toMatchObject(notFound);
  const own = await offered();
  expect(await court.asks(HELPER, 'openOffer', { code: own.code })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});

test('who guesses codes waits for tomorrow after ten', async () => {
  const { code } = await offered();
  const wrong = (Number(code) + 1) % 1_000_000;
  const guess = () => court.asks('o-defendant', 'openOffer', { code: String(wrong).padStart(6, '0') });
  for (let i = 0; i < 10; i += 1) expect(await guess()).toMatchObject(notFound);
  expect(await guess()).toMatchObject({ ok: false, error: { code: 'TOO_MANY_REQUESTS' } });
  expect(await court.asks('o-defendant', 'openOffer', { code })).toMatchObject({
    error: { code: 'TOO_MANY_REQUESTS' },
  });
  court.emulator.clock.advance(DAY);
  expect(await guess()).toMatchObject(notFound);
});

test('ACC-1 only what was agreed, only in the filings that were shared, only while it lasts', async () => {
  const mine = await court.draft('o-elder');
  const other = await court.draft('o-elder');
  const help = await agreed(['fillIn'], 'o-elder', '2025-03-05');
  const { helpId } = help;
  await expect(helpIn(mine, HELPER, 'fillIn', now())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await court.does('o-elder', 'shareMatter', { helpId, filingId: mine });
  expect(await helpIn(mine, HELPER, 'fillIn', now())).toMatchObject({ _id: helpId, person: 'o-elder' });
  await expect(helpIn(mine, HELPER, 'read', now())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(helpIn(other, HELPER, 'fillIn', now())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(helpIn(mine, 'o-defendant' as OpenId, 'fillIn', now())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  court.emulator.clock.set(Date.parse('2025-03-05T23:59:59+08:00'));
  expect(await helpIn(mine, HELPER, 'fillIn', now())).toMatchObject({ _id: helpId });
  court.emulator.clock.set(Date.parse('2025-03-06T00:00:00+08:00'));
  await expect(helpIn(mine, HELPER, 'fillIn', now())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('ACC-1 nobody shares what is not his own', async () => {
  const { helpId } = await agreed();
  const theirs = await court.draft('o-defendant');
  expect(await court.asks('o-elder', 'shareMatter', { helpId, filingId: theirs })).toMatchObject(notFound);
  expect(await court.asks(HELPER, 'shareMatter', { helpId, filingId: await court.draft(HELPER) })).toMatchObject(
    notFound,
  );
});

test('ACC-1, ID-2 the elder reads what was done for her, and ends it at once; others read nothing', async () => {
  const { helpId } = await agreed();
  const filingId = await court.draft('o-elder');
  await court.does('o-elder', 'shareMatter', { helpId, filingId });
  const help = await helps.get(helpId);
  const act = (await acts.find({}, { limit: 100 })).find(({ action }) => action === 'offerHelp');
  if (!help || !act) throw new Error('there is a help and its act');
  court.emulator.clock.advance(1000);
  await noteHelpAct(help, { ...act, at: new Date(now()) }, '填写了起诉状', filingId);
  await noteHelpAct(help, { ...act, at: new Date(now()) }, '填写了起诉状', filingId);
  const first = await court.does('o-elder', 'helpActs', { helpId, limit: 1 });
  expect(first.acts).toMatchObject([{ what: '填写了起诉状', filingId }]);
  expect((await court.does('o-elder', 'helpActs', { helpId, cursor: first.next })).acts).toMatchObject([
    { what: '本人让他看这份立案申请' },
  ]);
  expect(await court.asks('o-defendant', 'helpActs', { helpId })).toMatchObject(notFound);
  expect(await court.asks('o-defendant', 'endHelp', { helpId })).toMatchObject(notFound);
  expect(await court.does('o-elder', 'endHelp', { helpId })).toMatchObject({ state: 'ended', live: false, can: [] });
  await expect(helpIn(filingId, HELPER, 'read', now())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await told(HELPER)).toContain('帮办已停止');
  expect(await helpActs.count({ helpId })).toBe(2);
});

test('ID-2 helping is no representation: the very version is handed in only after the elder’s own word', async () => {
  const { helpId } = await agreed();
  const filingId = await court.draft('o-elder');
  await court.does('o-elder', 'shareMatter', { helpId, filingId });
  expect(await court.asks('o-defendant', 'askHandIn', { filingId, version: 1 })).toMatchObject(notFound);
  expect(await court.asks(HELPER, 'askHandIn', { filingId, version: 2 })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  expect(await court.does(HELPER, 'askHandIn', { filingId, version: 1 })).toMatchObject({ state: 'asked' });
  expect(await court.asks(HELPER, 'confirmHandIn', { filingId, version: 1 })).toMatchObject(notFound);
  expect(await isConfirmedByPerson(filingId, 1, 'o-elder')).toBe(false);
  expect(await told('o-elder')).toContain('请确认是否提交');
  expect((await court.does('o-elder', 'handIns')).handIns).toMatchObject([{ filingId, helperName: '陈晓梅' }]);
  expect(await court.does('o-elder', 'confirmHandIn', { filingId, version: 1 })).toMatchObject({ state: 'confirmed' });
  expect([await isConfirmedByPerson(filingId, 1, 'o-elder'), await isConfirmedByPerson(filingId, 1, HELPER)]).toEqual([
    true,
    false,
  ]);
  expect((await court.does('o-elder', 'handIns')).handIns).toEqual([]);
});

test('ID-2 a version that was changed meanwhile can’t be confirmed: the elder confirms what she saw', async () => {
  const { helpId } = await agreed();
  const filingId = await court.draft('o-elder');
  await court.does('o-elder', 'shareMatter', { helpId, filingId });
  await court.does(HELPER, 'askHandIn', { filingId, version: 1 });
  await stubs.update(filingId, { version: 2 });
  expect(await court.asks('o-elder', 'confirmHandIn', { filingId, version: 1 })).toMatchObject(notFound);
  expect(await isConfirmedByPerson(filingId, 2, 'o-elder')).toBe(false);
});

describe('at the window', () => {
  const PERSON = 'p-offline';
  beforeEach(() =>
    offlinePeople.insert({
      _id: PERSON,
      name: '钱阿公',
      idKind: 'idCard',
      idNumber: seal(cardOf('1940-02-02'), `offline_people/${PERSON}`),
      idHash: 'somebody',
      phone: null,
      courtId: 'yuyao',
      officer: '方窗口',
      at: new Date(now()),
    }),
  );
  const record = async (officer: string, extra: object = {}) => {
    const { code } = await offered();
    return court.asks(officer, 'recordHelp', {
      code,
      personId: PERSON,
      scope: ['fillIn', 'handIn'],
      papersSeen: true,
      heard: true,
      ...extra,
    });
  };

  test('ACC-1, ACC-2 consent of somebody without a phone is recorded by an officer who saw both papers and heard him', async () => {
    expect(await record('o-window')).toMatchObject({
      ok: true,
      data: {
        state: 'active',
        personName: '钱阿公',
        consent: { how: 'window', officer: '方窗口' },
        until: '2025-06-03',
      },
    });
    expect(await told(HELPER)).toEqual(['帮办已约定']);
    expect(await record('o-window', { papersSeen: false })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await record('o-filing-judge')).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await record(HELPER)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await record('o-window', { personId: 'p-nobody' })).toMatchObject(notFound);
    expect(await record('o-window', { until: '2027-01-01' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  test('ACC-2, FILE-13 what was read to him at the window is handed in; another court’s window records and ends nothing', async () => {
    const recorded = await record('o-window');
    if (!recorded.ok) throw new Error(recorded.error.message);
    const { helpId } = recorded.data;
    const help = await helps.get(helpId);
    if (!help) throw new Error('there is a help');
    const filingId = await court.draft(PERSON);
    await coverMatter(help, filingId, new Date(now()));
    await court.does(HELPER, 'askHandIn', { filingId, version: 1 });
    const word = { filingId, version: 1, ground: '已逐项宣读，本人表示属实并按手印。' };
    expect(await court.asks('o-gz-window', 'recordHandIn', word)).toMatchObject(notFound);
    expect(await court.asks('o-gz-window', 'endHelp', { helpId })).toMatchObject({ ok: false });
    expect(await court.does('o-window', 'recordHandIn', word)).toMatchObject({ state: 'confirmed' });
    expect(await isConfirmedByPerson(filingId, 1, PERSON)).toBe(true);
    expect(await court.does('o-window', 'endHelp', { helpId })).toMatchObject({ state: 'ended', iAm: 'court' });
  });
});
