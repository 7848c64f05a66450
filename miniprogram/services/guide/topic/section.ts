/** 一问一答: one question about a topic with all that belongs to its answer. */
import type { DataOf } from '../../../api/services';

export type TopicAnswer = DataOf<'guide', 'topic'>;
export type Topic = TopicAnswer['topic'];
type Term = TopicAnswer['terms'][number];

interface Link {
  id: string;
  title: string;
  note: string;
  url: string;
}

export interface Section {
  id: string;
  title: string;
  text: string;
  /** Numbered where the order matters. */
  numbered: boolean;
  points: string[];
  items: { name: string; text: string }[];
  links: Link[];
  terms: Term[];
}

/** Before its terms are known. */
export type Draft = Pick<Section, 'id' | 'title'> & Partial<Omit<Section, 'terms'>>;

export const link = (id: string, title: string, url: string, note = ''): Link => ({ id, title, note, url });
