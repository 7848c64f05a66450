/**
 * 期限和日程: what runs for a party, and what he must come to: periods from his own service (SERVE-6, TIME-8), hearings and other
 * dates of the court. One document each; a calendar over all of a person's cases is one query over them.
 */
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

/** A period runs for one party; a date is for all who are called to it. */
export type CaseDateKind =
  | 'answer'
  | 'evidence'
  | 'jurisdictionObjection'
  | 'appeal'
  | 'appealAnswer'
  | 'payFee'
  | 'recusal'
  | 'reconsideration'
  | 'sign'
  | 'performance'
  | 'applyEnforcement'
  /** ENF-7: the last day of a measure, for who asked for it. */
  | 'measureEnds'
  | 'other'
  | 'hearing'
  | 'evidenceExchange'
  | 'pretrialMeeting'
  | 'inquiry'
  | 'pronouncement';

export interface Stay {
  /** `case_papers` id of the objection. */
  paperId: string;
  from: LegalDate;
  /** The day on which the ruling that rejects it took effect, or it was taken back. */
  to?: LegalDate;
}

export interface CaseDate extends Stored {
  caseId: string;
  courtId: string;
  caseNo: string;
  kind: CaseDateKind;
  /** `case_parties` id whose period it is; null: a date for everybody of the case. */
  partyId: string | null;
  /** Where several have it together, all of them; missing: `partyId` alone. */
  parties?: string[];
  title: string;
  /** What to do by then, and how. */
  next: string;
  /** The last day of a period (TIME-2), or the day of a date. */
  on: LegalDate;
  /** Of dates, and of periods by the hour; null: the whole day. */
  at: Date | null;
  place?: string;
  /** HEAR-5, of hearings: whether it is public. */
  open?: boolean;
  /** Of dates: how-manieth of its kind, and how one takes part; missing: of before it was kept. */
  called?: { count: number; mode: 'online' | 'offline' | 'mixed' };
  /** How it comes about, with its rules. */
  steps: Step[];
  /** A year of its calendar has no notice yet (TIME-2). */
  provisional: boolean;
  /** The service it runs from (`case_services` id); null: none. */
  from: string | null;
  /**
   * `running`; `done`: he has done it; `over`: the last day is past (nothing follows by itself, clause A); `stayed`; `called-off`:
   * replaced or no longer so.
   */
  state: 'running' | 'done' | 'over' | 'stayed' | 'calledOff';
  /** TIME-7, 证据规定55(1): it stands still for these objections to jurisdiction; `to` missing: that one still lasts. */
  stays?: Stay[];
  /** As it was before it stood still for the first time: the day it runs from, and its last day. */
  plain?: { from: LegalDate; on: LegalDate };
  /** Order of lists, the nearest first: `on:at:_id`. */
  dateKey: string;
}

/** Those whose period it is; none: it is a date for everybody. */
export const partiesOfDate = ({ partyId, parties }: Pick<CaseDate, 'partyId' | 'parties'>): readonly string[] =>
  parties ?? (partyId === null ? [] : [partyId]);

export const CASE_DATES = 'case_dates';
export const caseDates = collection<CaseDate>(CASE_DATES);

export const dateKeyOf = ({ _id, on, at }: Pick<CaseDate, '_id' | 'on' | 'at'>): string =>
  `${on}:${at ? at.toISOString() : '-'}:${_id}`;
