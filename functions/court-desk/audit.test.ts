/** 操作日志按案件查: what was done about a case, by its number, with everything that is in it; ids and never what stands in it (PRIV-5). */
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { type LivingCase, livingCase } from '../../demo/living-case';
import { acts } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import type { Result } from '../../platform/errors';
import { caseEvents } from '../../records/case/event';
import { revelations } from '../../records/revelation/revelation';
import type { CourtDeskResult } from './contract';
import { main } from './index';

let court: CourtCloud;
let living: LivingCase;
beforeEach(async () => {
  court = await startCourt({ 'court-desk': main });
  court.emulator.clock.set(Date.parse('2025-03-10T09:00:00+08:00'));
  living = await livingCase();
});
afterEach(() => court.stop());

let made = 0;
async function done(target: string, more: { action?: string; by?: string; at?: string; courtId?: string } = {}) {
  const { action = 'submit', by = 'o-plaintiff', at = '2025-03-05T10:00:00+08:00', courtId = 'yuyao' } = more;
  made += 1;
  const _id = `${by}:${made}`;
  await acts.insert({
    ...{ _id, service: 'file-paper', action, by, at: new Date(at), hash: 'h', claim: _id },
    ...{ courtId, target, state: 'done', answer: { text: '王建国欠款' } },
  });
  return _id;
}

const DAYS = { from: '2025-03-01', to: '2025-03-10' };
const ask = (event: object, openid = 'o-admin'): Promise<Result<CourtDeskResult<'audit'>>> =>
  court.call('court-desk', openid, { action: 'audit', ...DAYS, ...event });
const found = async (event: object, openid = 'o-admin') => {
  const answer = await ask(event, openid);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data;
};
const ids = async (event: object, openid?: string) => (await found(event, openid)).entries.map(({ actId }) => actId);

test('PRIV-5 by a case number: the case, its parties, entries and papers, the latest first; nothing of other cases or of what stands in it', async () => {
  const other = await livingCase({ n: 8 });
  const [event] = await caseEvents.find({ caseId: living.caseId }, { limit: 1 });
  const all = [
    await done(living.caseId, { at: '2025-03-02T10:00:00+08:00' }),
    await done(living.plaintiff, { at: '2025-03-03T10:00:00+08:00', by: 'o-clerk' }),
    await done(event?._id ?? '', { at: '2025-03-04T10:00:00+08:00', by: 'o-clerk', action: 'correctEvent' }),
    await done(living.filingId, { at: '2025-03-05T10:00:00+08:00' }),
  ];
  await done(other.caseId);
  await done(`${living.caseId}0`);
  const answer = await found({ about: living.caseNo });
  expect(answer.entries.map(({ actId }) => actId)).toEqual([...all].reverse());
  expect(await ids({ about: living.caseNo.replace('（', '(').replace('）', ')') })).toEqual([...all].reverse());
  expect(await ids({ about: living.caseId })).toEqual([...all].reverse());
  expect(JSON.stringify(answer)).not.toMatch(/王建国|陈晓梅|欠款/);
});

test('by a case and a person, by a case and an action, by one id alone', async () => {
  const mine = await done(living.caseId);
  const clerks = await done(living.caseId, { by: 'o-clerk', action: 'assign' });
  const one = await done('a-paper-of-its-own');
  expect(await ids({ about: living.caseNo, by: 'o-plaintiff' })).toEqual([mine]);
  expect(await ids({ about: living.caseNo, what: 'assign' })).toEqual([clerks]);
  expect(await ids({ about: 'a-paper-of-its-own' })).toEqual([one]);
  expect(await ids({ about: 'nothing-of-that-name' })).toEqual([]);
});

test('many acts of one case and moment, page by page: each once, in order', async () => {
  const all: string[] = [];
  for (let i = 0; i < 23; i += 1) all.push(await done(i % 2 ? living.caseId : living.plaintiff));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CourtDeskResult<'audit'> = await found({
      about: living.caseNo,
      limit: 5,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.entries.map(({ actId }) => actId));
    cursor = page.next;
  } while (cursor);
  expect(seen).toHaveLength(23);
  expect(new Set(seen)).toEqual(new Set(all));
});

test('PRIV-5 a case with more things than one look takes: all of them are looked at, in order over the looks', async () => {
  const expected: string[] = [];
  for (let i = 0; i < 130; i += 1) {
    const _id = `${living.caseId}:e${i}`;
    await caseEvents.insert({
      ...{ _id, caseId: living.caseId, courtId: 'yuyao', kind: 'procedure', at: new Date(), title: 't', text: 't' },
      ...{ by: null, listKey: _id },
    });
    const minute = String(i % 60).padStart(2, '0');
    if (i % 10 === 0)
      expected.unshift(await done(_id, { at: `2025-03-0${4 + Math.floor(i / 60)}T10:${minute}:00+08:00` }));
  }
  expect(await ids({ about: living.caseNo, limit: 100 })).toEqual(expected);
});

test('DOMAIN 6.4 a case of another court is not found by its number, and who asked is in the log himself', async () => {
  await done(living.caseId);
  expect(await ids({ about: living.caseNo }, 'o-bj-admin')).toEqual([]);
  expect(await ask({ about: living.caseNo }, 'o-judge')).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  const looks = (await found({ what: 'audit' })).entries;
  await found({ about: living.caseNo });
  const after = (await found({ what: 'audit' })).entries;
  expect(after.length).toBeGreaterThan(looks.length);
  expect(after.some(({ target }) => target?.includes(living.caseNo))).toBe(true);
});

test('PRIV-5 what was opened under seal stands there with the reason, and numbers in it are masked', async () => {
  const _id = await done(living.caseId, { by: 'o-enforcement', action: 'revealNumber' });
  await revelations.insert({
    ...{ _id, courtId: 'yuyao', filingId: living.caseId, field: 'number', name: '石执行', at: new Date() },
    ...{ reason: '向银行核对账户6228480318050020018', by: 'o-enforcement' as OpenId },
  });
  const [entry] = (await found({ about: living.caseNo, what: 'revealNumber' })).entries;
  expect(entry).toMatchObject({ actId: _id, reason: expect.stringContaining('向银行核对账户') });
  expect(entry?.reason).not.toContain('6228480318050020018');
});
