/** 我的立案, as the page stands before anything is known. */
import type { Block, Client, GroupId } from './list';

interface Choice {
  id: GroupId | '';
  title: string;
  count: number;
}

export const start: {
  state: string;
  failure: { code: string; message: string };
  choices: Choice[];
  group: GroupId | '';
  words: string;
  client: string;
  /** More than one. */
  clients: Client[];
  choosing: boolean;
  blocks: Block[];
  found: number;
  total: number;
  searchable: boolean;
  looking: boolean;
  /** More is drawn when one comes to the end. */
  more: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  choices: [],
  group: '',
  words: '',
  client: '',
  clients: [],
  choosing: false,
  blocks: [],
  found: 0,
  total: 0,
  searchable: false,
  looking: false,
  more: false,
  trouble: '',
};
