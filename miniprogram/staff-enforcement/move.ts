/** 执行里的一步, as its page asks for it: what it does in law, what is filled in, what is sent, what came of it. Free of wx. */
import type { Question } from '../api/question';
import type { ActionOf, DataOf, EventOf, Service } from '../api/services';
import type { FormField, Values } from '../components/form/field';
import type { Came } from '../components/move-frame/came';

export type Execution = DataOf<'follow-enforcement', 'execution'>;
export type Papers = DataOf<'file-paper', 'inbox'>['papers'];
export type Officers = DataOf<'check-progress', 'trialOfficers'>;
type Moved = DataOf<'follow-enforcement', 'notify'>;

export interface About {
  found: Execution;
  /** The measure, receipt, debtor, ruling or matter that it is about; '' none. */
  of: string;
  /** YYYY-MM-DD */
  today: string;
  officers: Officers;
  /** Applications of parties of the kind that the step asks for. */
  papers: Papers;
}

/** api/call.ts as a step is given it. */
export type Call = <S extends Service, A extends ActionOf<S>>(
  service: S,
  event: EventOf<S, A>,
) => Promise<DataOf<S, A>>;

export interface Step {
  /** Of the page. */
  title: string;
  /** After 现在不能. */
  what: string;
  can(found: Execution): boolean;
  /** What it means and what follows, a sentence each: who is told comes last. */
  says(about: About): readonly string[];
  fields(about: About): readonly FormField[];
  question(values: Values, about: About): Question;
  verb: string;
  done: string;
  /** The ruling on which it stands: written and signed before. */
  ruling?: string | ((about: About) => string);
  /** Names people of the court. */
  named?: boolean;
  /** Stands on an application of this kind. */
  papers?: string;
  /** Takes files along. */
  files?: true;
  send(values: Values, about: About, call: Call): Promise<Came>;
}
export type Steps = Readonly<Record<string, Step>>;

export const isOfficer = ({ as, taken }: Execution): boolean => taken && as === 'enforcement';
export const can =
  (...events: readonly string[]) =>
  (found: Execution): boolean =>
    events.some((one) => found.can.includes(one));
const OVER: readonly string[] = ['completed', 'terminated', 'roundClosed'];
export const isOver = ({ state }: Execution): boolean => OVER.includes(state);
export const isOpen = (found: Execution): boolean => isOfficer(found) && !isOver(found);

export const held = ({ measures }: Execution) => measures.filter(({ state }) => state === 'inForce');

/** Each side reads its own. */
export const cameOf = ({ caseId, stateName, told, warnings, papersDue }: Moved): Came => ({
  caseId,
  stateName,
  tells: [
    ...(told.applicant ? [{ who: '申请执行人', text: told.applicant }] : []),
    ...(told.judgmentDebtor ? [{ who: '被执行人', text: told.judgmentDebtor }] : []),
  ],
  warnings,
  papersDue,
  ofExecution: true,
});

export const noted = (title: string, content: string, confirmText = '记下'): Question => ({
  title,
  content,
  confirmText,
});
export const grave = (title: string, content: string, confirmText: string): Question => ({
  ...noted(title, content, confirmText),
  grave: true,
});
