/** 找法院的问题: each with when it matters and what its answer tells; only what can change the courts found is asked. */
import type { DataOf, EventOf } from '../../../../api/services';
import type { Answer, Asked } from '../question/question';

type Event = EventOf<'guide', 'findCourt'>;
export type CivilFacts = NonNullable<Event['facts']>;
export type AdministrativeFacts = NonNullable<Event['administrative']>;
export type Party = NonNullable<CivilFacts['plaintiff']>;
export type Found = DataOf<'guide', 'findCourt'>;
export type Dispute = NonNullable<Event['dispute']>;

/** What the matter is: a kind from the list, one's own words, or an authority's act. */
export type Matter = { dispute: Dispute } | { cause: string } | { administrative: true };

/** What was told up to now. */
export interface Told {
  plaintiff: Party;
  defendant: Party;
  facts: CivilFacts;
  administrative: AdministrativeFacts;
}

/** How things stand when the next question is looked for. */
export interface Standing {
  matter: Matter;
  told: Told;
  found: Found;
  /** Of the courts found, those whose place is not known yet. */
  open: readonly string[];
  /** Value of an answer; '' skipped or by another way; undefined: not asked. */
  answer(id: string): string | undefined;
}

export interface Question extends Asked {
  when(standing: Standing): boolean;
  tell(told: Told, answer: Answer): Told;
}

interface Words {
  id: string;
  text: string;
  plain: string;
  when: Question['when'];
  options?: Record<string, string>;
}

const SKIP = { skip: '不知道，先跳过' };

const asked = ({ options = {}, ...words }: Words, input: Asked['input'], tell: Question['tell']): Question => ({
  ...words,
  input,
  kinds: [],
  options: Object.entries({ ...options, ...SKIP }).map(([value, label]) => ({ value, label })),
  tell,
});

export const choice = (words: Words, tell: (told: Told, value: string) => Told) =>
  asked(words, 'none', (told, { value }) => (value === undefined || value === 'skip' ? told : tell(told, value)));

export const place = (words: Words, tell: (told: Told, place: string) => Told) =>
  asked(words, 'place', (told, { place: where }) => (where ? tell(told, where) : told));

export const money = (words: Words, tell: (told: Told, fen: number) => Told) =>
  asked(words, 'money', (told, { amountFen }) => (amountFen === undefined ? told : tell(told, amountFen)));

export const withFacts = (told: Told, facts: Partial<CivilFacts>): Told => ({
  ...told,
  facts: { ...told.facts, ...facts },
});
export const withContract = (told: Told, contract: Partial<NonNullable<CivilFacts['contract']>>): Told =>
  withFacts(told, { contract: { ...told.facts.contract, ...contract } });

/** Whether the guide asks so in its own words. */
export const asks = ({ found }: Standing, words: RegExp) => found.questions.some((text) => words.test(text));
