/** 随程序提供的指引内容: what every court starts from. */
import type { Template, Term, Topic } from './schema';
import { TEMPLATES } from './templates';
import { TERMS } from './terms';
import { TOPICS } from './topics';

/** A kind of content and its items. */
export interface Items {
  topic: Topic;
  term: Term;
  template: Template;
}
export type ContentKind = keyof Items;

export const ID_OF: { [K in ContentKind]: (item: Items[K]) => string } = {
  topic: ({ topicId }) => topicId,
  term: ({ term }) => term,
  template: ({ templateId }) => templateId,
};

export const BASE: { [K in ContentKind]: readonly Items[K][] } = { topic: TOPICS, term: TERMS, template: TEMPLATES };
