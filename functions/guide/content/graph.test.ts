import { graphErrors, MOST_QUESTIONS, WrongAnswer, walk } from './graph';
import type { Topic } from './schema';

type Eligibility = Topic['eligibility'];

const law = { title: '民事诉讼法', article: '第122条', gist: '起诉的条件。' };
const question = (questionId: string, ...to: string[]): Eligibility['questions'][number] => ({
  questionId,
  text: '问题',
  plain: '解释',
  options: to.map((one, i) => ({ value: `v${i}`, label: `去 ${one}`, to: one })),
});
const finding = (findingId: string): Eligibility['findings'][number] => ({
  findingId,
  kind: 'file',
  title: '结论',
  text: '说明',
  law,
});

const SOUND: Eligibility = {
  questions: [question('a', 'b', 'x'), question('b', 'x', 'y')],
  findings: [finding('x'), finding('y')],
};

test('answers lead from question to question to a finding', () => {
  expect(walk(SOUND, [])).toMatchObject({ question: { questionId: 'a' }, asked: 0 });
  expect(walk(SOUND, [{ questionId: 'a', value: 'v0' }])).toMatchObject({ question: { questionId: 'b' } });
  expect(
    walk(SOUND, [
      { questionId: 'a', value: 'v0' },
      { questionId: 'b', value: 'v1' },
    ]),
  ).toMatchObject({ finding: { findingId: 'y' }, asked: 2 });
});

test('an answer to another question, an unknown one and one too many are refused, with their place', () => {
  const place = (answers: { questionId: string; value: string }[]) => {
    try {
      walk(SOUND, answers);
    } catch (error) {
      return error instanceof WrongAnswer ? error.position : error;
    }
    return undefined;
  };
  expect(place([{ questionId: 'b', value: 'v0' }])).toBe(0);
  expect(place([{ questionId: 'a', value: 'other' }])).toBe(0);
  expect(
    place([
      { questionId: 'a', value: 'v1' },
      { questionId: 'a', value: 'v1' },
    ]),
  ).toBe(1);
});

test('questions that lead nowhere, in a circle, too far, or are never asked are found', () => {
  expect(graphErrors(SOUND)).toEqual([]);
  const { questions, findings } = SOUND;
  expect(graphErrors({ questions: [question('a', 'b', 'gone'), ...questions.slice(1)], findings })).toHaveLength(1);
  expect(graphErrors({ questions: [question('a', 'b', 'x'), question('b', 'a', 'y')], findings })).not.toEqual([]);
  expect(graphErrors({ questions, findings: [...findings, finding('z')] })).toEqual(['z 走不到']);
  expect(graphErrors({ questions, findings: [...findings, finding('a')] })).toEqual(['编号 a 用了两次']);
  const chain = Array.from({ length: MOST_QUESTIONS + 1 }, (_, i) =>
    question(`q${i}`, i === MOST_QUESTIONS ? 'y' : `q${i + 1}`, 'x'),
  );
  expect(graphErrors({ questions: chain, findings })[0]).toContain('超过 6 个');
  expect(graphErrors({ questions: chain.slice(1), findings })).toEqual([]);
});
