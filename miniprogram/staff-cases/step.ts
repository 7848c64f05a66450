/** 一步: a move or a record of a living case as its page asks for it: what it means, what is filled in, what is sent. Free of wx. */
import type { Question } from '../api/question';
import type { DataOf } from '../api/services';
import { type FormField, type Values, wordsIn } from './form/field';

export type CourtCase = DataOf<'check-progress', 'courtCase'>;

/** What came of it, as far as its service says. */
export interface Came {
  caseId: string;
  stateName?: string;
  told?: string | null;
  warnings?: { text: string; rule: string }[];
  papersDue?: number;
}

/** The case, and the date, entry or exclusion that the step is about; '' none. */
export interface About {
  found: CourtCase;
  of: string;
  /** YYYY-MM-DD */
  today: string;
}

export interface Step {
  /** Of the page. */
  title: string;
  /** After 现在不能. */
  what: string;
  can(found: CourtCase): boolean;
  /** What it means and what follows, a sentence each. */
  says(about: About): readonly string[];
  fields(about: About): readonly FormField[];
  question(values: Values, about: About): Question;
  verb: string;
  done: string;
  send(values: Values, about: About): Promise<Came>;
}

/** Judges and clerk of the case, while it is not over. */
export const isOfficer = ({ as }: CourtCase): boolean => as.includes('judge') || as.includes('clerk');
export const can = (event: string) => (found: CourtCase) => found.can.includes(event);

export const partiesOf = ({ parties }: CourtCase) =>
  parties.map(({ partyId, name, roleName }) => ({ value: partyId, label: `${roleName} ${name}` }));

/** 审批: the president needs no account; who records it says who approved, when, under which number (DOMAIN 4). */
export const approvalFields = (today: string, by = '院长'): FormField[] => [
  { name: 'approval.name', label: '批准人', is: 'text', most: 50, hint: `先由${by}批准，再在这里登记。` },
  { name: 'approval.date', label: '批准日期', is: 'day', end: today },
  { name: 'approval.ref', label: '审批文号', is: 'text', most: 100, hint: '如 余法审〔2026〕12号' },
];

export const approvalIn = (values: Values) => ({
  name: wordsIn(values, 'approval.name'),
  date: wordsIn(values, 'approval.date'),
  ref: wordsIn(values, 'approval.ref'),
});
