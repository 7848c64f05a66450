/**
 * 案中递交的材料: what a kind of paper that a party files in a live case is, as data: who files it, with which authority, when, what
 * goes with it, what follows. Nothing here ever refuses to receive one (DOMAIN 6.2): what does not fit is a doubt, said and kept.
 */
import type { NamedAct } from '../access/viewer';
import type { CaseState } from '../machines/case-civil';
import type { PartyRole, StaffRole } from '../people/roles';
import type { Step } from '../step';

export type CaseMatter = 'civil' | 'administrative' | 'enforcement';

/** Periods of one party that a paper is to come in (kinds of `case_dates`). */
export type PeriodKind =
  | 'answer'
  | 'evidence'
  | 'jurisdictionObjection'
  | 'appeal'
  | 'appealAnswer'
  | 'recusal'
  | 'reconsideration';

/** What the form asks for; a field that is left open is a doubt. */
export type AskedField =
  | 'requests'
  | 'facts'
  | 'amount'
  /** Somebody, or something: a judge, a witness, what is to be frozen. */
  | 'about'
  /** Which period was missed, and when the obstacle ended (TIME-5). */
  | 'period'
  /** A list of evidence (EVID-2). */
  | 'items';

/** How a decision is put in writing: told in a notice, a decision 决定, a ruling 裁定 signed by judge and clerk (民诉法157). */
export type DecisionForm = 'notice' | 'decision' | 'ruling';

/** `elsewhere`: it is a move of the case, and made there, with its own ruling. */
export type Way = { form: DecisionForm; title: string; remedy?: Step } | { elsewhere: string };

export interface Deciding {
  /** As the paper cites them; of a ruling the judge may name others. */
  articles: string;
  by: readonly StaffRole[];
  /** What the court has to decide in, counted from receipt; none: no text gives days. */
  within?: { days: number; rule: string };
  /** In urgency (TIME-12). */
  urgentWithin?: { hours: number; rule: string };
  granted?: Way;
  refused?: Way;
  /** DOMAIN 4: reserved to the president, recorded by the officer. */
  approval?: 'president';
}

export interface FiledKindInfo {
  /** 答辩状 … */
  name: string;
  /** 说人话: what it is for. */
  plain: string;
  /** As lists of kinds are grouped. */
  group: 'answer' | 'claim' | 'remedy' | 'measure' | 'evidence' | 'procedure' | 'enforcement' | 'other';
  matters: readonly CaseMatter[];
  /** Whose paper it is; empty: anybody's. */
  sides: readonly PartyRole[];
  /** ID-7: an agent files it only with this in his power of attorney. */
  special?: NamedAct;
  /** Where it makes sense; elsewhere it is received with a doubt. */
  states: readonly CaseState[];
  /** Why it comes late, or early, outside `states`. */
  outside?: string;
  /** The first that runs for the party counts. */
  periods?: readonly PeriodKind[];
  /** What it means that the period is over: received all the same. */
  late?: string;
  asks: readonly AskedField[];
  /** What is meant by the amount, or by `about`. */
  amountMeans?: string;
  aboutMeans?: string;
  /** What to hand in with it. */
  papers: readonly string[];
  /** Said of money, in plain words. */
  fee?: Step;
  /** PROG-4: kept from everybody but who asked for it and the court. */
  embargo?: true;
  /** Which period of his is done with it, so that nobody is reminded of it any more. */
  finishes?: PeriodKind;
  /** PROG-3: told to all of the case as a step; missing: it is shown to the others with the copy they are served with. */
  step?: 'appeal' | 'recusal' | 'jurisdictionDispute';
  /** Copies to the other parties: within so many days of receipt; `copies` missing: none are sent. */
  copies?: { days: number | null; rule: string; answer?: 'answer' | 'appealAnswer' };
  /** Missing: it is noted in the file, and asks for no decision. */
  deciding?: Deciding;
  /** Taking it back needs an application of its own, on which a court decides. */
  noWithdrawal?: string;
  rule: string;
}

/** Before a decision. */
export const OPEN: readonly CaseState[] = ['registered', 'preparing', 'scheduled', 'inHearing', 'heard', 'stayed'];
/** Until the debate ends (解释232). */
export const BEFORE_DEBATE_ENDS: readonly CaseState[] = ['registered', 'preparing', 'scheduled', 'inHearing', 'stayed'];
export const BEFORE_HEARING: readonly CaseState[] = ['registered', 'preparing', 'scheduled', 'stayed'];
export const DECIDED: readonly CaseState[] = ['decided', 'appealable', 'appealed'];
export const ANY: readonly CaseState[] = [...OPEN, ...DECIDED, 'mediated', 'effective', 'closed', 'archived'];

export const SUITS: readonly CaseMatter[] = ['civil', 'administrative'];
export const ALL: readonly CaseMatter[] = [...SUITS, 'enforcement'];

export const COPY_IN_5_DAYS = { days: 5, rule: 'FILE-12 民事诉讼法第128条' } as const;
export const COPY_TO_OTHERS = { days: null, rule: 'FILE-12 民事诉讼法第71条' } as const;
