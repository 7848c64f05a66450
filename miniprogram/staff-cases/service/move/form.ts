/** 送达的一步: for one thing that can be done with a service its title, what is asked, and what is sent. Free of wx. */
import type { Question } from '../../../api/question';
import type { EventOf } from '../../../api/services';
import type { FormField, Values } from '../../../components/form/field';
import type { Tracked } from '../../serving/officer';

type Event =
  | EventOf<'receive-documents', 'decideDispute'>
  | EventOf<'receive-documents', 'recordReceipt'>
  | EventOf<'receive-documents', 'fallback'>
  | EventOf<'receive-documents', 'proof'>
  | EventOf<'receive-documents', 'fail'>
  | EventOf<'receive-documents', 'publish'>
  | EventOf<'receive-documents', 'postPaper'>;

export interface MoveForm {
  title: string;
  /** What it does, in a sentence or two. */
  note: string;
  fields: (service: Tracked, today: string) => FormField[];
  event: (serviceId: string, values: Values) => Event;
  button: string;
  /** null: it can be put right later, and is not asked twice. */
  question: (service: Tracked) => Question | null;
  told: string;
}

/** Of what may be chosen: what is none of it is `or`. */
export const oneOf = <const T extends string>(all: readonly T[], value: string, or: T): T =>
  all.find((one) => one === value) ?? or;
