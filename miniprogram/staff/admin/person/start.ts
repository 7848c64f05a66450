/** 岗位页的起点: everything the page shows, before anything is known. */
import type { Change } from '../changes';
import { type Hall, NO_POST, type Post, ROLE_IDS, ROLES } from './form';

interface Shown {
  state: string;
  failure: { code: string; message: string };
  /** '' a new one. */
  staffId: string;
  active: boolean;
  /** The only administrator of this court: himself. */
  lastAdmin: boolean;
  roles: { id: string; name: string; may: string }[];
  halls: Hall[];
  counters: { value: string; label: string }[];
  before: Post;
  post: Post;
  code: string;
  changes: Change[];
  errors: Record<string, string>;
  sending: string;
  trouble: string;
  done: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  staffId: '',
  active: true,
  lastAdmin: false,
  roles: ROLE_IDS.map((id) => ({ id, ...ROLES[id] })),
  halls: [],
  counters: [],
  before: NO_POST,
  post: NO_POST,
  code: '',
  changes: [],
  errors: {},
  sending: '',
  trouble: '',
  done: '',
};
