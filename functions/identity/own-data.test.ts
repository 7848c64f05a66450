/** What the court keeps about somebody is read out to him, and only to him; what he asks for is answered (PRIV-3); keys change (PRIV). */
import { randomBytes } from 'node:crypto';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import { notify } from '../../platform/notify';
import { resealPage } from '../../platform/reseal';
import { seal } from '../../platform/secrets';
import { sealedAt } from '../../records/filing/filing';
import { OWN_DATA } from '../../records/person/own-data';
import {
  identities,
  identityHash,
  numberOf,
  offlinePeople,
  offlineSeal,
  people,
  personSeal,
  phoneOf,
} from '../../records/person/person';
import type { IdentityResult } from './contract';
import { type IdentityTrial, NEWCOMER, START, startIdentity } from './trial';

type Part = IdentityResult<'exportMyData'>;
type Request = IdentityResult<'requestErasure'>;
interface Item {
  kind: string;
  title: string;
  data: Record<string, unknown>;
}

let trial: IdentityTrial;
const keys = process.env.COURT_KEYS;
beforeEach(async () => {
  trial = await startIdentity();
});
afterEach(async () => {
  await trial.stop();
  if (keys === undefined) delete process.env.COURT_KEYS;
  else process.env.COURT_KEYS = keys;
});

const refused = (code: string) => ({ ok: false, error: { code } });

async function exported(openid: string): Promise<{ items: Item[]; parts: Part[] }> {
  const parts: Part[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const part: Part = await trial.tell<Part>(openid, { action: 'exportMyData', ...(cursor ? { cursor } : {}) });
    parts.push(part);
    cursor = part.next;
  }
  return { items: parts.flatMap(({ json }): Item[] => JSON.parse(json)), parts };
}

const filed = (n: number, filer: string, text: string) => {
  const _id = `f-${filer}-${n}`;
  const content = seal(JSON.stringify({ factsAndReasons: text }), sealedAt(_id));
  return collection<{ _id: string } & Record<string, unknown>>('filings').insert({
    _id,
    filer,
    courtId: 'yuyao',
    state: 'draft',
    listKey: `0:${_id}`,
    title: `草稿 ${n}`,
    content,
  });
};

describe('PRIV-3 export', () => {
  test('only after a fresh check, within thirty minutes; refusing leads to the window', async () => {
    expect(await trial.ask('o-plaintiff', { action: 'exportMyData' })).toMatchObject({
      error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('窗口') },
    });
    await trial.pass('o-plaintiff', { purpose: 'export' });
    expect(await trial.ask('o-plaintiff', { action: 'exportMyData' })).toMatchObject({ ok: true });
    trial.emulator.clock.set(START + 30 * 60_000 + 1);
    expect(await trial.ask('o-plaintiff', { action: 'exportMyData' })).toMatchObject(refused('PRECONDITION_FAILED'));
  });

  test('everything that is his and nothing of others, his number whole, without codes and hashes', async () => {
    await filed(1, 'o-plaintiff', '借款三十万元');
    await filed(1, 'o-defendant', '别人的事');
    await notify({
      _id: 'n1',
      openid: 'o-plaintiff' as OpenId,
      courtId: 'yuyao',
      title: '请补正',
      text: '共 2 项。',
      page: '',
      at: new Date(START),
    });
    await trial.pass('o-plaintiff', { purpose: 'export' });
    await trial.tell<Request>('o-plaintiff', {
      action: 'requestErasure',
      about: 'ticket',
      text: '请删除',
      courtId: 'yuyao',
    });
    const { items, parts } = await exported('o-plaintiff');
    const text = JSON.stringify(items);
    for (const there of ['11010519491231002X', '13800001234', '借款三十万元', '请补正', '请删除'])
      expect(text).toContain(there);
    for (const not of ['别人的事', '王建国', 'idHash', '"secret"', '"claimed"', 'partyHashes'])
      expect(text).not.toContain(not);
    expect(new Set(items.map(({ title }) => title))).toEqual(
      new Set([
        '账号和身份',
        '告知和同意的记录',
        '核验记录（不含影像）',
        '个人信息的申请和答复',
        '草稿和递交的申请',
        '收到的消息',
      ]),
    );
    expect(parts[0]?.retention.join('\n')).toContain('人脸照片：用完当天就删除');
  });

  test('many filings come in parts that fit an answer, each thing once', async () => {
    for (let i = 0; i < 60; i += 1) await filed(i, 'o-plaintiff', '事'.repeat(10_000));
    await trial.pass('o-plaintiff', { purpose: 'export' });
    const { items, parts } = await exported('o-plaintiff');
    expect(parts.length).toBeGreaterThan(2);
    for (const { json } of parts) expect(Buffer.byteLength(json)).toBeLessThanOrEqual(700 * 1024);
    const ids = items.filter(({ kind }) => kind === 'draft').map(({ data }) => data._id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
    expect(await trial.ask('o-plaintiff', { action: 'exportMyData', cursor: 'x' })).toMatchObject(
      refused('INVALID_INPUT'),
    );
    expect(await trial.ask('o-plaintiff', { action: 'exportMyData', cursor: `${OWN_DATA.length}:` })).toMatchObject(
      refused('INVALID_INPUT'),
    );
  });
});

describe('PRIV-3 what is asked', () => {
  const ask = (action: string, about = 'profile') =>
    trial.tell<Request>('o-plaintiff', { action, about, text: '电话换了', courtId: 'yuyao' });
  const answer = (officer: string, dataRequestId: string, granted: boolean) =>
    trial.ask<Request>(officer, { action: 'answerDataRequest', dataRequestId, granted, answer: '已核对，见理由' });

  test('the law’s word comes at once, the officer’s answer with reasons later, and he is told', async () => {
    const request = await ask('requestErasure', 'evidence');
    expect(request).toMatchObject({
      state: 'open',
      right: 'delete',
      guidance: expect.stringContaining('书面说明理由'),
    });
    expect((await ask('requestCorrection', 'courtDocument')).guidance).toContain('裁定补正');
    expect((await ask('requestExplanation')).rule).toContain('48');
    const { requests } = await trial.tell<IdentityResult<'dataRequests'>>('o-admin', { action: 'dataRequests' });
    expect(requests.map(({ right, name }) => `${right} ${name}`)).toEqual(
      expect.arrayContaining(['delete 陈**', 'correct 陈**', 'explain 陈**']),
    );
    expect(await answer('o-admin', request.requestId, false)).toMatchObject({ ok: true, data: { state: 'refused' } });
    const mine = await trial.tell<IdentityResult<'myDataRequests'>>('o-plaintiff', { action: 'myDataRequests' });
    expect(mine.requests.find(({ requestId }) => requestId === request.requestId)).toMatchObject({
      answer: '已核对，见理由',
      answeredAt: expect.any(String),
    });
    expect(await collection('notifications').count({ openid: 'o-plaintiff' })).toBe(1);
  });

  test('one officer answers, of that court, an administrator; nobody sees others’', async () => {
    const { requestId } = await ask('requestErasure');
    for (const officer of ['o-window', 'o-judge', 'o-plaintiff'])
      expect(await answer(officer, requestId, true)).toMatchObject(refused('FORBIDDEN'));
    expect(await answer('o-bj-admin', requestId, true)).toMatchObject(refused('NOT_FOUND'));
    const both = await Promise.all([answer('o-admin', requestId, true), answer('o-admin', requestId, false)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused('CONFLICT'));
    const theirs = await trial.tell<IdentityResult<'myDataRequests'>>('o-defendant', { action: 'myDataRequests' });
    expect(theirs.requests).toEqual([]);
  });
});

describe('PRIV-3 an account that is erased', () => {
  const erase = async (openid: string) => {
    const asked = { action: 'requestErasure', about: 'profile', text: '不用了', courtId: 'yuyao' };
    const { requestId } = await trial.tell<Request>(openid, asked);
    return trial.ask<Request>('o-admin', {
      action: 'answerDataRequest',
      dataRequestId: requestId,
      granted: true,
      answer: '同意删除',
    });
  };

  test('who has no case is nobody afterwards, and may come anew', async () => {
    await trial.register('o-newcomer');
    expect(await erase('o-newcomer')).toMatchObject({ ok: true, data: { state: 'granted' } });
    expect(await trial.tell('o-newcomer', { action: 'status' })).toMatchObject({ verified: false, name: '' });
    const one = await people.get('o-newcomer');
    for (const field of ['idNumber', 'idHash', 'phone', 'idKind']) expect(one).not.toHaveProperty(field);
    expect(await identities.get(identityHash('idCard', NEWCOMER.idNumber))).toBeUndefined();
    expect(await trial.register('o-newcomer')).toMatchObject({ verified: true });
  });

  test('who has one keeps what the file needs: the officer is told what to answer', async () => {
    await filed(1, 'o-plaintiff', '借款');
    await collection('filings').update('f-o-plaintiff-1', { state: 'submitted' });
    expect(await erase('o-plaintiff')).toMatchObject({
      error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('停止其他使用') },
    });
    expect(await trial.tell('o-plaintiff', { action: 'status' })).toMatchObject({ verified: true });
  });
});

test('SERVE-5 messages are counted as they were accepted; SMS to a number that is kept sealed', async () => {
  process.env.MESSAGE_TEMPLATES = '{"correctionAsked":"wx-template-1"}';
  // Without a session, too: a page opens before anybody is known.
  expect(await trial.call('identity', undefined, { action: 'messageTemplates' })).toEqual({
    ok: true,
    data: { templates: { correctionAsked: 'wx-template-1' } },
  });
  const accepted = ['correctionAsked', 'no-such-template'];
  expect(await trial.tell('o-plaintiff', { action: 'allowMessages', accepted })).toEqual({
    counted: ['correctionAsked'],
  });
  const sms = (extra: object) => trial.ask('o-plaintiff', { action: 'remindBySms', ...extra });
  expect(await sms({ wanted: true, phone: '12345' })).toMatchObject(refused('INVALID_INPUT'));
  expect(await sms({ wanted: true, phone: '13912345678' })).toEqual({
    ok: true,
    data: { wanted: true, phone: '139****5678' },
  });
  const one = await people.get('o-plaintiff');
  expect(JSON.stringify(one)).not.toContain('13912345678');
  expect(one && phoneOf(one)).toBe('13912345678');
  expect(await sms({ wanted: false })).toMatchObject({ ok: true, data: { wanted: false } });
  expect(await trial.ask('o-newcomer', { action: 'remindBySms', wanted: true, phone: '13912345678' })).toMatchObject(
    refused('IDENTITY_REQUIRED'),
  );
});

test('PRIV-4 keys change: what an old one sealed is sealed anew, look-ups go on, and the old key can go', async () => {
  await trial.register('o-newcomer');
  await trial.tell('o-window', {
    action: 'recordOfflinePerson',
    name: '钱进',
    idKind: 'idCard',
    idNumber: '330281196001010028',
    phone: '13912345678',
    noticeGiven: true,
  });
  const old: { keys: Record<string, string>; hash: string } = JSON.parse(process.env.COURT_KEYS ?? '');
  const next = randomBytes(32).toString('base64');
  process.env.COURT_KEYS = JSON.stringify({ ...old, current: 'k2', keys: { ...old.keys, k2: next } });
  const all = (await people.count({})) + 1;
  const again = (from: 'people' | 'offline_people', field: 'idNumber' | 'phone') => {
    const place = from === 'people' ? personSeal : offlineSeal;
    return resealPage({ collection: from, field, place: ({ _id }) => place(_id) }, 'local-1', '');
  };
  expect((await again('people', 'idNumber')).done + (await again('offline_people', 'idNumber')).done).toBe(all);
  expect((await again('people', 'phone')).done).toBeGreaterThan(0);
  expect((await again('offline_people', 'phone')).done).toBe(1);
  expect(await again('people', 'idNumber')).toEqual({ done: 0, last: undefined });
  // The old key is thrown away.
  process.env.COURT_KEYS = JSON.stringify({ ...old, current: 'k2', keys: { k2: next } });
  const [one, elder] = await Promise.all([people.get('o-newcomer'), people.get('o-elder')]);
  expect(one && numberOf(one)).toBe(NEWCOMER.idNumber);
  expect(elder && phoneOf(elder)).toBe('13800005678');
  expect(await identities.get(identityHash('idCard', NEWCOMER.idNumber))).toMatchObject({ openid: 'o-newcomer' });
  expect(await offlinePeople.count({})).toBe(1);
  process.env.COURT_KEYS = JSON.stringify({ ...old, keys: { ...old.keys, k2: next } });
});

test('PRIV-2 a person’s document holds what a purpose is known for, and no more', async () => {
  await trial.register('o-newcomer');
  expect(Object.keys((await people.get('o-newcomer')) ?? {}).sort()).toEqual(
    [
      '_id',
      'checks',
      'consents',
      'how',
      'idHash',
      'idKind',
      'idNumber',
      'inCheck',
      'name',
      'proof',
      'replaced',
      'verified',
      'verifiedAt',
    ].sort(),
  );
});
