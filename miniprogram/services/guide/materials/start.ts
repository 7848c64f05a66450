/** What the page of papers shows before anything is known. */
import type { Action } from '../main-action';
import { agentsFor, type Filer, filerText, HIRES, HOW, MOST_AGENTS, NOBODY_ELSE, TITLES, whoFor } from './filer';
import type { Part } from './list';

interface MaterialsData {
  state: string;
  failure: { code: string; message: string };
  topicId: string;
  title: string;
  enforcement: boolean;
  /** The questions stand there; else the list. */
  choosing: boolean;
  filer: Filer;
  filerText: string;
  who: ReturnType<typeof whoFor>;
  how: typeof HOW;
  titles: typeof TITLES;
  agents: ReturnType<typeof agentsFor>;
  hires: typeof HIRES;
  /** Whether agents are to be chosen. */
  hiring: boolean;
  mostAgents: number;
  sending: boolean;
  trouble: string;
  parts: Part[];
  /** Whether the law of each paper is shown. */
  rules: boolean;
  progress: string;
  notice: string;
  action: Action;
}

export const start: MaterialsData = {
  state: 'loading',
  failure: { code: '', message: '' },
  topicId: '',
  title: '',
  enforcement: false,
  choosing: true,
  filer: NOBODY_ELSE,
  filerText: filerText(NOBODY_ELSE),
  who: whoFor(''),
  how: HOW,
  titles: TITLES,
  agents: agentsFor('person'),
  hires: HIRES,
  hiring: false,
  mostAgents: MOST_AGENTS,
  sending: false,
  trouble: '',
  parts: [],
  rules: false,
  progress: '',
  notice: '',
  action: { label: '', url: '' },
};
