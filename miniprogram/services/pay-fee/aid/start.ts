/** 救助申请, as the page stands before anything is known. */
import { type GroundInfo, KINDS, MOST_REASONS, NOTHING, type Step, TITLES, type Written } from './form';

export const start: {
  orderId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  /** Of what order, in a line. */
  about: string;
  inTime: boolean;
  grounds: GroundInfo[];
  folder: string;
  step: Step;
  number: number;
  title: string;
  kinds: typeof KINDS;
  options: { value: string; label: string }[];
  papers: string[];
  written: Written;
  /** For looking over. */
  kindName: string;
  groundTitles: string[];
  mostReasons: number;
  trouble: string;
  identity: boolean;
  sending: boolean;
} = {
  orderId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  about: '',
  inTime: true,
  grounds: [],
  folder: '',
  step: 'kind',
  number: 1,
  title: TITLES.kind,
  kinds: KINDS,
  options: [],
  papers: [],
  written: NOTHING,
  kindName: '',
  groundTitles: [],
  mostReasons: MOST_REASONS,
  trouble: '',
  identity: false,
  sending: false,
};
