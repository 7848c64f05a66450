import { FILING_KIND_NAMES } from '../../../../court/pleading/filing-kinds';
import type { Content, Doubt } from './content';
import { blocksOf } from './forms/blocks';
import { isAside, placeOf, standingOf, stepOf, stepOfField, stepsOf } from './steps';

const doubt = (field: string, text: string): Doubt => ({ field, text, rule: '' });
const standing = (id: string, content: Content, doubts: Doubt[] = [], errors: Record<string, string> = {}) => {
  const step = stepOf(id);
  if (!step) throw new Error(`no step ${id}`);
  return standingOf(step, content, doubts, errors);
};

test('every field that the court may name leads to a step', () => {
  for (const path of [
    'plaintiffs.0.idNumber',
    'defendants',
    'claims.1.amountFen',
    'causeOfAction',
    'factsAndReasons',
    'evidence',
    'witnesses.0.name',
    'addressConfirmation',
    'mediation',
    'truthConfirmed',
  ])
    expect([path, stepOfField(path)?.id]).toEqual([path, expect.any(String)]);
  expect(stepOfField('judge')).toBeUndefined();
});

test.each(FILING_KIND_NAMES)('each section of a %s filing belongs to one step', (kind) => {
  const sections = stepsOf(kind).flatMap((step) => [...step.sections]);
  expect(new Set(sections).size).toBe(sections.length);
});

test('FILE-20, 22 what the court may doubt in the other kinds leads to a step too', () => {
  const enforcement = [
    ['title', 'title'],
    ['effective', 'title'],
    ['title.effectiveOn', 'title'],
    ['successionProof', 'title'],
    ['applicants.0.domicile', 'applicants'],
    ['agents（applicants.1）', 'agents'],
    ['judgmentDebtors', 'debtors'],
    ['matter', 'unperformed'],
    ['performed', 'deadline'],
    ['performBy', 'deadline'],
    ['performance.by', 'deadline'],
    ['course.settledUntil', 'deadline'],
    ['knownAssets', 'assets'],
    ['account.number', 'account'],
  ] as const;
  for (const [path, id] of enforcement) expect([path, stepOfField(path, 'enforcement')?.id]).toEqual([path, id]);
  const administrative = [
    ['act.knewOn', 'act'],
    ['proofOfAct', 'act'],
    ['review', 'review'],
    ['defendants.0.name', 'authority'],
    ['claims.0', 'act-claims'],
    ['aid', 'aid'],
  ] as const;
  for (const [path, id] of administrative) expect([path, stepOfField(path, 'administrative')?.id]).toEqual([path, id]);
});

test('the way through leaves out what most people do not need, unless somebody acts for another', () => {
  const step = stepOf('agents');
  const plaintiff = stepOf('plaintiff');
  if (!step || !plaintiff) throw new Error('no such steps');
  expect(isAside(step, {})).toBe(true);
  expect(placeOf(step, 'civil', {})).toMatchObject({ number: 0, next: '' });
  expect(placeOf(plaintiff, 'civil', {})).toEqual({ number: 1, count: 8, next: 'defendants' });
  expect(placeOf(plaintiff, 'civil', { filedAs: 'agent' })).toEqual({ number: 1, count: 10, next: 'agents' });
});

test('every question stands in a section of its step', () => {
  const astray = FILING_KIND_NAMES.flatMap((kind) =>
    stepsOf(kind).flatMap(({ id, sections }) =>
      blocksOf(id)
        .flatMap(({ items, list }) => (list ? [list.path] : items.map(({ path }) => path)))
        .filter((path) => !sections.some((section) => path.split('.')[0] === section)),
    ),
  );
  expect(astray).toEqual([]);
});

test('FILE-1 a step says what it lacks; it is wrong only where the court says so', () => {
  expect(standing('facts', {}, [doubt('factsAndReasons', '还没有写事实')])).toEqual({
    state: 'lacks',
    text: '还没有填',
  });
  const parties: Content = { plaintiffs: [{ kind: 'person', name: '陈' }] };
  const lacking = [doubt('plaintiffs.0.phone', '还没有电话'), doubt('plaintiffs.0.sex', '还没有性别')];
  expect(standing('plaintiff', parties, lacking)).toEqual({ state: 'lacks', text: '还没有电话等 2 处' });
  expect(standing('plaintiff', parties)).toEqual({ state: 'done', text: '填好了' });
  expect(standing('plaintiff', parties, lacking, { 'plaintiffs.0.idNumber': '号码有误' })).toEqual({
    state: 'wrong',
    text: '号码有误',
  });
});

test('who files, chosen before anything is written, is nothing written yet', () => {
  expect(standing('plaintiff', { filedAs: 'party', agentAuthority: 'none' }).text).toBe('还没有填');
});

test('evidence and witnesses may stay empty', () => {
  expect(standing('evidence', {}, [doubt('evidence', '没有列出证据')]).state).toBe('free');
  expect(standing('witnesses', {}).state).toBe('free');
});

test('SERVE-1 an address without an answer about electronic service is not done', () => {
  expect(standing('address', { addressConfirmation: { address: '余姚' } }).text).toContain('电子送达');
  expect(standing('address', { addressConfirmation: { address: '余姚', eService: false } }).state).toBe('done');
});
