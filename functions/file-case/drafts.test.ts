import { randomUUID } from 'node:crypto';
import { filings, filingVersions } from '../../records/filing/filing';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const draft = (content: object, extra: Record<string, unknown> = {}) =>
  trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content, ...extra });

test('a draft is saved step by step and opened again as it was, on any device', async () => {
  const first = await draft({ plaintiffs: CONTENT.plaintiffs });
  const second = await trial.file('o-plaintiff', {
    action: 'saveDraft',
    filingId: first.filingId,
    version: 1,
    content: CONTENT,
  });
  expect(second).toMatchObject({ filingId: first.filingId, version: 2, warnings: [] });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId: first.filingId })).toMatchObject({
    state: 'draft',
    version: 2,
    content: CONTENT,
  });
});

test('two devices that save the same draft: the second is told, and nothing is overwritten', async () => {
  const { filingId } = await draft({ causeOfAction: '一' });
  await trial.file('o-plaintiff', { action: 'saveDraft', filingId, version: 1, content: { causeOfAction: '二' } });
  expect(
    await trial.ask('o-plaintiff', { action: 'saveDraft', filingId, version: 1, content: { causeOfAction: '三' } }),
  ).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    version: 2,
    content: { causeOfAction: '二' },
  });
});

test('saving again with the same requestId makes no second draft', async () => {
  const requestId = randomUUID();
  const [a, b] = await Promise.all([draft(CONTENT, { requestId }), draft(CONTENT, { requestId })]);
  expect(a).toEqual(b);
});

test('somebody else’s draft does not exist for anybody, the court included', async () => {
  const { filingId } = await draft(CONTENT);
  for (const openid of ['o-defendant', 'o-filing-judge', 'o-gz-filing-judge']) {
    expect(await trial.ask(openid, { action: 'get', filingId })).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/NOT_FOUND|IDENTITY_REQUIRED/) },
    });
  }
  expect(await trial.ask('o-defendant', { action: 'saveDraft', filingId, version: 1, content: {} })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  expect(await trial.ask('o-filing-judge', { action: 'take', filingId })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});

test('ID-1 who has not verified his identity is told how to', async () => {
  expect(await trial.ask('o-newcomer', { action: 'saveDraft', courtId: 'yuyao', content: {} })).toMatchObject({
    ok: false,
    error: { code: 'IDENTITY_REQUIRED', message: expect.stringContaining('窗口') },
  });
});

test('PRIV-4 nothing of the form is readable in the database', async () => {
  const { filingId } = await draft(CONTENT);
  await trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
  const stored = JSON.stringify([await filings.get(filingId), await filingVersions.find({ filingId }, { limit: 10 })]);
  for (const secret of ['11010519491231002X', '13800001234', '世南西路', '至今未还'])
    expect(stored).not.toContain(secret);
  expect((await filings.get(filingId))?.partyHashes).toHaveLength(2);
});

test.each([
  ['a claim of 0', { claims: [{ text: '还钱', amountFen: 0 }] }, 'content.claims.0.amountFen'],
  ['a claim over 10^13 fen', { claims: [{ text: '还钱', amountFen: 10 ** 13 + 1 }] }, 'content.claims.0.amountFen'],
  ['half a fen', { claims: [{ text: '还钱', amountFen: 0.5 }] }, 'content.claims.0.amountFen'],
  ['an unknown field', { judge: 'o-plaintiff' }, 'content.judge'],
  ['51 plaintiffs', { plaintiffs: Array.from({ length: 51 }, () => ({ kind: 'person' })) }, 'content.plaintiffs'],
])('%s is INVALID_INPUT where it stands', async (_what, content, field) => {
  expect(await trial.ask('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } },
  });
});

test('names of one to thirty characters with rare ones, and a claim of 1 fen and of 10^13 fen, are kept exactly', async () => {
  const content = {
    plaintiffs: [
      { kind: 'person', name: '𠮷' },
      { kind: 'person', name: '阿卜杜热合曼·买买提吐尔逊·伊斯拉木𡈼㐂𠀋䶮𫖯' },
    ],
    claims: [
      { text: '一', amountFen: 1 },
      { text: '多', amountFen: 10 ** 13 },
    ],
  };
  const { filingId } = await draft(content);
  expect((await trial.file('o-plaintiff', { action: 'get', filingId })).content).toEqual(content);
});
