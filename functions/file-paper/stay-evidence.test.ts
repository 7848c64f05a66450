/** 举证期限中止: an objection to jurisdiction in time makes the evidence periods of the case stand still, and they run on when it is dealt with (证据规定55(1)). */
import { parseLegalDate } from '../../court/time/legal-date';
import type { LivingCase } from '../../demo/living-case';
import { caseDates } from '../../records/case/date';
import { casePapers } from '../../records/paper/paper';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const DAY = parseLegalDate;
/** Both have until 21 March for evidence, the defendant until 18 March to answer. */
async function begun(): Promise<{ of: LivingCase; own: string; other: string }> {
  const of = await trial.living();
  await trial.period(of, of.defendant, 'answer');
  const own = (await trial.period(of, of.defendant, 'evidence', DAY('2025-03-21')))._id;
  const other = (await trial.period(of, of.plaintiff, 'evidence', DAY('2025-03-21')))._id;
  return { of, own, other };
}
const object = ({ caseId }: LivingCase, openid = 'o-defendant') =>
  trial.filed(openid, caseId, 'jurisdictionObjection', { facts: '应当由被告住所地法院管辖', about: '慈溪市人民法院' });
const texts = async (openid: string) => (await trial.told(openid)).map(({ title }) => title);

test('TIME-7 证据规定55(1) it stands still for every party, with the rule in its steps; everybody is told', async () => {
  const { of, own, other } = await begun();
  const { paperId } = await object(of);
  for (const id of [own, other]) {
    const date = await caseDates.get(id);
    expect(date).toMatchObject({ state: 'stayed', on: '2025-03-21', stays: [{ paperId, from: '2025-03-10' }] });
    expect(date?.steps.at(-1)).toMatchObject({ rule: expect.stringContaining('证据规定第55条第(1)项') });
  }
  expect(await texts('o-plaintiff')).toContain('举证期限暂停');
  expect((await trial.course(of.caseId)).map(({ title }) => title)).toContain('举证期限暂停');
});

test('证据规定55(1) once the rejection is in force, as the officer records it, the days that were left run on', async () => {
  const { of, own } = await begun();
  const { paperId } = await object(of);
  trial.at('2025-03-25T10:00:00+08:00');
  const resume = { action: 'resumeEvidence' as const, paperId, on: '2025-03-24' };
  expect(await trial.ask('o-judge', resume)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  await casePapers.update(paperId, { state: 'refused' });
  expect(await trial.ask('o-judge', { ...resume, on: '2025-03-26' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect(await trial.ask('o-plaintiff', resume)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  await trial.did('o-judge', resume);
  await trial.did('o-clerk', resume);
  // From 10 to 24 March are 15 days: 21 March becomes 5 April, a holiday until 6 April.
  expect(await caseDates.get(own)).toMatchObject({ state: 'running', on: '2025-04-07', stays: [{ to: '2025-03-24' }] });
  expect((await texts('o-defendant')).filter((title) => title === '举证期限接着计算')).toHaveLength(1);
});

test('taken back, the objection holds nothing any more from that day on', async () => {
  const { of, own } = await begun();
  const { paperId } = await object(of);
  trial.at('2025-03-12T10:00:00+08:00');
  await trial.did('o-defendant', { action: 'withdraw', paperId });
  // 10 to 12 March: three days.
  expect(await caseDates.get(own)).toMatchObject({ state: 'running', on: '2025-03-24' });
});

test('while another objection lasts, the end of the first one moves nothing', async () => {
  const { of, own } = await begun();
  const first = await object(of);
  trial.at('2025-03-12T10:00:00+08:00');
  const second = await object(of);
  trial.at('2025-03-13T10:00:00+08:00');
  await trial.did('o-defendant', { action: 'withdraw', paperId: first.paperId });
  expect(await caseDates.get(own)).toMatchObject({ state: 'stayed' });
  trial.at('2025-03-14T10:00:00+08:00');
  await trial.did('o-defendant', { action: 'withdraw', paperId: second.paperId });
  // 10 to 14 March: five days, each counted once.
  expect(await caseDates.get(own)).toMatchObject({ state: 'running', on: '2025-03-26' });
});

test('TIME-6 too late, or by the plaintiff, it stays nothing; it is received all the same', async () => {
  const { of, own } = await begun();
  await object(of, 'o-plaintiff');
  trial.at('2025-03-19T10:00:00+08:00');
  await object(of);
  expect(await caseDates.get(own)).toMatchObject({ state: 'running', on: '2025-03-21' });
});

test('TIME-3 an answer that was posted in time ends its period also when the clock has found it over', async () => {
  const of = await trial.living();
  const { _id } = await trial.period(of, of.defendant, 'answer');
  await caseDates.update(_id, { state: 'over' });
  trial.at('2025-03-21T10:00:00+08:00');
  const entered = { action: 'enterPaper' as const, caseId: of.caseId, kind: 'answer', partyIds: [of.defendant] };
  await trial.did('o-clerk', { ...entered, how: 'post', on: '2025-03-18', content: { facts: '不欠款' }, files: [] });
  expect(await caseDates.get(_id)).toMatchObject({ state: 'done' });
});

test('TIME-12 民诉法50 the review of a refused recusal is decided in three days, any other in ten', async () => {
  const of = await trial.living();
  const ask = () => trial.filed('o-plaintiff', of.caseId, 'reconsideration', { facts: '不服', about: '决定书' });
  expect((await trial.paper((await ask()).paperId)).decideBy).toBe('2025-03-20');
  const { paperId } = await trial.filed('o-plaintiff', of.caseId, 'recusal', { facts: '有利害关系', about: '严法官' });
  await trial.did('o-judge', { action: 'decide', paperId, outcome: 'refused', reasons: '没有法定情形' });
  expect((await trial.paper((await ask()).paperId)).decideBy).toBe('2025-03-13');
});
