/** 用自己的话找主题: which topics fit what a person says, best first. Nothing of it is kept. */
import type { Topic } from './content/schema';

const MOST_FOUND = 6;
/** What a word of the topic is worth when it is said, against two neighbouring characters in common. */
const WORD = 10;
const TITLE = 6;

export function findTopics<T extends Pick<Topic, 'title' | 'words' | 'brief' | 'what'>>(
  topics: readonly T[],
  text: string,
): T[] {
  const said = text.replace(/[\s，。！？、；：“”‘’,.!?;:]/g, '');
  if (said === '') return [];
  const scored = topics.map((topic) => ({ topic, score: score(topic, said) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best / 4)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ topic }) => topic);
}

function score({ title, words, brief, what }: Pick<Topic, 'title' | 'words' | 'brief' | 'what'>, said: string): number {
  const whole = words.filter((word) => said.includes(word) || (said.length > 1 && word.includes(said))).length;
  const titled = said.includes(title) || (said.length > 1 && title.includes(said)) ? TITLE : 0;
  return whole * WORD + titled + common(said, [title, ...words].join(' ')) * 3 + common(said, brief + what);
}

function common(said: string, text: string): number {
  let count = 0;
  for (let i = 0; i + 1 < said.length; i++) if (text.includes(said.slice(i, i + 2))) count++;
  return count;
}
