/** 答过的: questions and answers so far, in order. They stay on this page and go to the guide alone. */
export interface Given {
  questionId: string;
  value: string;
  /** As they were read. */
  question: string;
  answer: string;
}

/** To ask this one anew, with what was answered before it. */
export function upTo(given: readonly Given[], questionId: string): Given[] {
  const at = given.findIndex((one) => one.questionId === questionId);
  return at < 0 ? [...given] : given.slice(0, at);
}

export const answersOf = (given: readonly Given[]) => given.map(({ questionId, value }) => ({ questionId, value }));
