import type { Content, Doubt } from './content';
import { STEPS, standingOf, stepOf, stepOfField } from './steps';

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

test('each section belongs to one step', () => {
  const sections = STEPS.flatMap((step) => [...step.sections]);
  expect(new Set(sections).size).toBe(sections.length);
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

test('evidence and witnesses may stay empty', () => {
  expect(standing('evidence', {}, [doubt('evidence', '没有列出证据')]).state).toBe('free');
  expect(standing('witnesses', {}).state).toBe('free');
});

test('SERVE-1 an address without an answer about electronic service is not done', () => {
  expect(standing('address', { addressConfirmation: { address: '余姚' } }).text).toContain('电子送达');
  expect(standing('address', { addressConfirmation: { address: '余姚', eService: false } }).state).toBe('done');
});
