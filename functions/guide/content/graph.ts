/** 起诉条件自测: a way of at most six questions to a finding; walked on the server, so that a page holds no law. */
import type { Topic } from './schema';

type Eligibility = Topic['eligibility'];
type Question = Eligibility['questions'][number];
type Finding = Eligibility['findings'][number];

export const MOST_QUESTIONS = 6;

export type Standing = { question: Question; asked: number } | { finding: Finding; asked: number };

/** `questionId` or its answer does not belong here. */
export class WrongAnswer extends Error {
  constructor(readonly position: number) {
    super(`answer ${position} does not belong to the question asked there`);
  }
}

/**
 * Where the answers lead, taken from the first question on.
 * Throws WrongAnswer for one that answers another question than the one asked, and for one too many.
 */
export function walk(
  { questions, findings }: Eligibility,
  answers: readonly { questionId: string; value: string }[],
): Standing {
  let at = questions[0]?.questionId;
  for (const [position, { questionId, value }] of answers.entries()) {
    const option = questions
      .find((one) => one.questionId === at && one.questionId === questionId)
      ?.options.find((one) => one.value === value);
    if (!option) throw new WrongAnswer(position);
    at = option.to;
  }
  const asked = answers.length;
  const question = questions.find((one) => one.questionId === at);
  if (question) return { question, asked };
  const finding = findings.find((one) => one.findingId === at);
  if (finding) return { finding, asked };
  throw new RangeError(`eligibility leads to ${at}, which is neither question nor finding`);
}

/** What is wrong with a set of questions, in Chinese for who edits it; empty: nothing. */
export function graphErrors({ questions, findings }: Eligibility): string[] {
  const problems: string[] = [];
  const ids = [...questions.map(({ questionId }) => questionId), ...findings.map(({ findingId }) => findingId)];
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`编号 ${id} 用了两次`);
  for (const { questionId, options } of questions) {
    for (const { to, label } of options)
      if (!ids.includes(to)) problems.push(`问题 ${questionId} 的“${label}”指向不存在的 ${to}`);
    if (new Set(options.map(({ value }) => value)).size < options.length)
      problems.push(`问题 ${questionId} 有重复的选项`);
  }
  if (problems.length > 0) return problems;
  const reached = new Set<string>();
  const follow = (id: string, depth: number): void => {
    reached.add(id);
    const question = questions.find((one) => one.questionId === id);
    if (!question) return;
    // A circle is found here too: it never ends.
    if (depth >= MOST_QUESTIONS) {
      problems.push(`经过 ${id} 的问题超过 ${MOST_QUESTIONS} 个，或者绕回了原处`);
      return;
    }
    for (const { to } of question.options) follow(to, depth + 1);
  };
  follow(questions[0]?.questionId ?? '', 0);
  for (const id of ids) if (!reached.has(id)) problems.push(`${id} 走不到`);
  return [...new Set(problems)];
}
