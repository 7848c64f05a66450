import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { loan } from './content/topics/loan';
import type { GuideResult } from './contract';
import { main } from './index';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ guide: main });
});
afterEach(() => court.stop());

const admin = <T>(event: Record<string, unknown>) => court.must<T>('guide', 'o-admin', event);
const topic = (courtId?: string) =>
  court.must<GuideResult<'topic'>>('guide', undefined, {
    action: 'topic',
    topicId: 'loan',
    ...(courtId ? { courtId } : {}),
  });
const CHANGED = { ...loan, brief: '余姚法院改过的一句话。' };
const save = (version: number, item: unknown = CHANGED, reason = '本地做法') => ({
  action: 'saveContent',
  kind: 'topic',
  itemId: 'loan',
  version,
  item,
  reason,
});

test('a court changes its own text: others keep theirs, and earlier versions stay', async () => {
  expect(await admin(save(0))).toEqual({ kind: 'topic', itemId: 'loan', version: 1 });
  expect(await topic('yuyao')).toMatchObject({ version: 1, topic: { brief: CHANGED.brief } });
  expect(await topic('gz-intermediate')).toMatchObject({ version: 0, topic: { brief: loan.brief } });
  expect(await topic()).toMatchObject({ version: 0, topic: { brief: loan.brief } });
  await admin(save(1, { ...loan, brief: '又改了。' }));
  const restore = { action: 'restoreContent', kind: 'topic', itemId: 'loan', reason: '改错了' };
  expect(await admin({ ...restore, version: 2, to: 1 })).toMatchObject({ version: 3 });
  expect(await topic('yuyao')).toMatchObject({ version: 3, topic: { brief: CHANGED.brief } });
  await admin({ ...restore, version: 3, to: 0 });
  expect(await topic('yuyao')).toMatchObject({ version: 4, topic: { brief: loan.brief } });
  const history = await admin<GuideResult<'contentHistory'>>({
    action: 'contentHistory',
    kind: 'topic',
    itemId: 'loan',
  });
  expect(history.current).toBe(4);
  expect(history.versions.map(({ version, reason, item }) => [version, reason, item === null])).toEqual([
    [4, '改错了', true],
    [3, '改错了', false],
    [2, '本地做法', false],
    [1, '本地做法', false],
  ]);
});

test('a court adds a term of its own', async () => {
  const item = { term: '代办帮办', plain: '志愿者帮您在手机上办。' };
  await admin({ action: 'saveContent', kind: 'term', itemId: '代办帮办', version: 0, item, reason: '本院用语' });
  const { terms } = await court.must<GuideResult<'terms'>>('guide', undefined, { action: 'terms', courtId: 'yuyao' });
  expect(terms.at(-1)).toEqual(item);
});

test('of two who change the same version one is told to look again', async () => {
  const results = await Promise.all([1, 2].map(() => court.call('guide', 'o-admin', save(0))));
  expect(results.map((result) => (result.ok ? 'saved' : result.error.code)).sort()).toEqual(['CONFLICT', 'saved']);
});

test('the same request sent again saves once', async () => {
  const event = { ...save(0), requestId: '7f0b9a4e-6a51-4c1f-9d8e-0a4bb2b6c111' };
  expect(await admin(event)).toEqual(await admin(event));
  expect(await topic('yuyao')).toMatchObject({ version: 1 });
});

test('what does not hold together is not saved, and says where', async () => {
  const bad = async (item: unknown) => {
    const result = await court.call('guide', 'o-admin', save(0, item));
    return result.ok ? result : result.error;
  };
  expect(await bad({ ...loan, brief: undefined })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { 'item.brief': expect.any(String) },
  });
  expect(await bad({ ...loan, topicId: 'other' })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { itemId: expect.any(String) },
  });
  expect(await bad({ ...loan, cost: { ...loan.cost, kind: 'bribe' } })).toMatchObject({ code: 'INVALID_INPUT' });
  const { questions, findings } = loan.eligibility;
  expect(await bad({ ...loan, eligibility: { questions: questions.slice(1), findings } })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await topic('yuyao')).toMatchObject({ version: 0 });
});

test('only an administrator changes content, and only that of his court', async () => {
  for (const openid of ['o-plaintiff', 'o-judge', 'o-window', undefined]) {
    const result = await court.call('guide', openid, save(0));
    expect(result).toMatchObject({ ok: false, error: { code: openid ? 'FORBIDDEN' : 'UNAUTHENTICATED' } });
  }
  await court.must('guide', 'o-bj-admin', save(0));
  expect(await topic('bj-4th-intermediate')).toMatchObject({ version: 1 });
  expect(await topic('yuyao')).toMatchObject({ version: 0 });
});
