/** 一步: a move or a record of a living case as its page asks for it: what it means, what is filled in, what is sent. Free of wx. */
import type { Question } from '../api/question';
import type { DataOf } from '../api/services';
import type { FormField, Values } from '../components/form/field';
import type { Came } from '../components/move-frame/came';

export type CourtCase = DataOf<'check-progress', 'courtCase'>;

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
