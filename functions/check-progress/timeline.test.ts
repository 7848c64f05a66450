/** 案件进展: who sees which entry of a case's course (PROG-2..6), page by page without gaps that tell. */

import type { LivingCase } from '../../demo/living-case';
import { cases } from '../../records/case/case';
import { caseEvents, enter, type NewCaseEvent } from '../../records/case/event';
import { caseMembers } from '../../records/case/member';
import { startTrial, type Trial } from './trial';

let court: Trial;
beforeEach(async () => {
  court = await startTrial();
});
afterEach(() => court.stop());

const at = (instant: string) => new Date(`${instant}+08:00`);
let minute = 0;
const put = (of: LivingCase, title: string, more: Partial<NewCaseEvent> = {}): Promise<void> =>
  enter({
    key: title,
    caseId: of.caseId,
    courtId: 'yuyao',
    kind: 'procedure',
    // Each a second later than the one before.
    at: new Date(at('2025-03-03T09:30:00').getTime() + (minute++ % 600) * 1000),
    title,
    text: title,
    by: null,
    ...more,
  });
const titles = async (openid: string, caseId: string) =>
  (await court.did(openid, { action: 'timeline', caseId })).entries.map(({ title }) => title);
const BEGINNING = ['登记立案', '法院收到立案材料'];

test('PROG-3 intake and registration stand at the beginning; what comes later stands above', async () => {
  const one = await court.living();
  await put(one, '转为普通程序');
  expect(await titles('o-plaintiff', one.caseId)).toEqual(['转为普通程序', ...BEGINNING]);
  expect(await titles('o-defendant', one.caseId)).toEqual(['转为普通程序', ...BEGINNING]);
});

test('PROG-4 a preservation is seen by who asked for it alone, until it was carried out', async () => {
  const one = await court.living({ thirdParty: true });
  const { caseId, plaintiff } = one;
  const before = (await cases.get(caseId))?.changedKey;
  await put(one, '准许保全', { kind: 'preservation', embargo: { applicants: [plaintiff] } });
  expect(await titles('o-plaintiff', caseId)).toEqual(['准许保全', ...BEGINNING]);
  expect(await titles('o-lawyer', caseId)).toEqual(['准许保全', ...BEGINNING]);
  for (const openid of ['o-defendant', 'o-company']) expect(await titles(openid, caseId)).toEqual(BEGINNING);
  // Nor does the case move up in anybody's list for it.
  expect((await cases.get(caseId))?.changedKey).toBe(before);
  await caseEvents.update(`${caseId}:准许保全`, { 'embargo.releasedAt': at('2025-03-03T11:00:00').getTime() });
  expect(await titles('o-defendant', caseId)).toEqual(BEGINNING);
  court.at('2025-03-03T11:00:00+08:00');
  expect(await titles('o-defendant', caseId)).toEqual(['准许保全', ...BEGINNING]);
});

test('PROG-5 a pleading is seen by who handed it in, and by each other once it was served on him', async () => {
  const one = await court.living({ thirdParty: true });
  const { caseId, defendant, plaintiff } = one;
  await put(one, '答辩状', {
    kind: 'pleading',
    by: defendant,
    servedAt: { [plaintiff]: at('2025-03-03T10:30:00').getTime() },
  });
  expect(await titles('o-defendant', caseId)).toContain('答辩状');
  expect(await titles('o-plaintiff', caseId)).not.toContain('答辩状');
  court.at('2025-03-03T10:30:00+08:00');
  expect(await titles('o-plaintiff', caseId)).toContain('答辩状');
  expect(await titles('o-company', caseId)).not.toContain('答辩状');
});

test('PROG-6 what is secret or was withdrawn is nobody’s; what was corrected is marked', async () => {
  const one = await court.living();
  await put(one, '秘密', { secret: true });
  await put(one, '误发', { withdrawn: true });
  await put(one, '写错的', { superseded: true });
  const { entries } = await court.did('o-plaintiff', { action: 'timeline', caseId: one.caseId });
  expect(entries.map(({ title, superseded }) => [title, superseded])).toEqual([
    ['写错的', true],
    ...BEGINNING.map((title) => [title, false]),
  ]);
});

test('PROG-2 a former agent goes on seeing what he could see, and nothing that came or was released later', async () => {
  const one = await court.living({ lawyerFor: 'defendant' });
  const { caseId, plaintiff } = one;
  await put(one, '在的时候');
  await put(one, '保全', {
    kind: 'preservation',
    embargo: { applicants: [plaintiff], releasedAt: at('2025-03-03T09:58:00').getTime() },
  });
  await caseMembers.update(`${caseId}:o-lawyer`, { to: at('2025-03-03T09:55:00') });
  await put(one, '走了以后', { at: at('2025-03-03T09:56:00') });
  expect(await titles('o-lawyer', caseId)).toEqual(['在的时候', ...BEGINNING]);
  expect(await titles('o-defendant', caseId)).toEqual(['走了以后', '保全', '在的时候', ...BEGINNING]);
});

test('pages follow each other without a gap, whatever is held back between; a cursor names nothing that is', async () => {
  const one = await court.living();
  const { caseId, plaintiff } = one;
  for (let n = 1; n <= 130; n += 1)
    await put(
      one,
      n % 13 === 0 ? `看得见 ${n}` : `保全 ${n}`,
      n % 13 === 0 ? {} : { kind: 'preservation', embargo: { applicants: [plaintiff] } },
    );
  const pages: string[][] = [];
  let cursor: string | null | undefined;
  do {
    const page = await court.did('o-defendant', {
      action: 'timeline',
      caseId,
      limit: 4,
      ...(cursor ? { cursor } : {}),
    });
    pages.push(page.entries.map(({ title }) => title));
    cursor = page.next;
    expect(cursor ?? '').not.toContain('保全');
  } while (cursor);
  expect(pages.map((page) => page.length)).toEqual([4, 4, 4]);
  expect(pages.flat()).toEqual([...Array.from({ length: 10 }, (_, i) => `看得见 ${130 - 13 * i}`), ...BEGINNING]);
});
