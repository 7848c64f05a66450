/**
 * 办案数据: how many, how long and how much, a month of a court at a time (court/figures/definitions says how each is counted). Each is
 * counted anew from the records themselves, along an index, never added up from one count to the next: counted again, a month is the
 * same, unless something was entered late. No document of a case is read, and none of another court is counted.
 */

import type { Figures, KeptFigures, StandingKey } from '../../court/figures/definitions';
import { addToMonth, firstDayOf, type Month, monthOf } from '../../court/figures/month';
import { caseCivilMachine } from '../../court/machines/case-civil';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { collection, command, type Stored } from '../../platform/database';
import { cases } from '../case/case';
import { filings } from '../filing/filing';
import { ofClues, ofExecutions, ofMoney } from './count-enforcement';
import { ofFilings, ofRegistrations } from './count-filings';
import { ofClosings } from './count-trials';
import type { Span } from './counting';

/** `<courtId>:<month>`: one a court and month, of months that are over. */
export interface CourtFigures extends Stored {
  courtId: string;
  month: Month;
  figures: KeptFigures;
  /** When it was last counted. */
  countedAt: Date;
}

export const COURT_FIGURES = 'court_figures';
export const courtFigures = collection<CourtFigures>(COURT_FIGURES);
const figuresId = (courtId: string, month: Month): string => `${courtId}:${month}`;

/**
 * Counts a month of a court: eleven database actions, side by side.
 * @param today of a month under way: clues are due only up to the day before
 */
export async function countMonth(courtId: string, month: Month, today?: LegalDate): Promise<Figures> {
  const span: Span = { courtId, from: firstDayOf(month), end: firstDayOf(addToMonth(month, 1)) };
  const parts = await Promise.all([
    ofFilings(span),
    ofRegistrations(span),
    ofClosings(span),
    ofExecutions(span),
    ofClues(today === undefined ? span : { ...span, end: today }),
    ofMoney(span),
  ]);
  const [filed, registered, closed, ended, clues, money] = parts;
  return { ...filed, ...registered, ...closed, ...ended, ...clues, ...money };
}

/** Counts a month that is over and keeps it, in the place of what was counted before. */
export async function keepMonth(courtId: string, month: Month, at: Date): Promise<void> {
  const figures = await countMonth(courtId, month);
  const _id = figuresId(courtId, month);
  const isThere = await courtFigures.update(_id, { figures: command().set(figures), countedAt: at });
  // Another run may have been faster: it counted the same.
  if (!isThere) await courtFigures.insertMissing({ _id, courtId, month, figures, countedAt: at });
}

/** The first month of which there is anything to count; undefined: the court has received nothing yet. Two database actions. */
export async function firstMonthOf(courtId: string): Promise<Month | undefined> {
  const _ = command();
  const first = { limit: 1 };
  const [[received], [registered]] = await Promise.all([
    filings.find(
      { courtId, receivedAt: _.gt(new Date(0)) },
      { ...first, orderBy: [['receivedAt', 'asc']], fields: ['receivedAt'] },
    ),
    cases.find(
      { courtId, registeredOn: _.gt('') },
      { ...first, orderBy: [['registeredOn', 'asc']], fields: ['registeredOn'] },
    ),
  ]);
  const days = [...(received?.receivedAt ? [legalDateOf(received.receivedAt.getTime())] : [])];
  if (registered) days.push(registered.registeredOn);
  const [earliest] = days.toSorted();
  return earliest && monthOf(earliest);
}

/** Those kept of a court, from a month on, the earliest first. */
export const keptSince = (courtId: string, from: Month, most: number): Promise<CourtFigures[]> =>
  courtFigures.find({ courtId, month: command().gte(from) }, { orderBy: [['month', 'asc']], limit: most });

/** Not closed yet: what was mediated is not before everybody has signed. */
const OPEN = [...caseCivilMachine.open, 'mediated'];

/** What waits and what is open at this moment: five database actions, side by side. */
export async function countStanding(courtId: string, today: LegalDate): Promise<Record<StandingKey, number>> {
  const _ = command();
  const open = (kinds: readonly (FilingKind | null)[], states: readonly string[] = OPEN) =>
    cases.count({ courtId, state: _.in([...states]), kind: _.in([...kinds]) });
  const [waiting, waitingLate, openCivil, openAdministrative, openEnforcement] = await Promise.all([
    filings.count({ courtId, inCourt: true }),
    // Of what no days run for, as after somebody insists (FILE-8), no last day is over: as in the judges' own list.
    filings.count({ courtId, inCourt: true, dueKey: _.lt(today), decisionDue: _.neq(null) }),
    // Without a kind it is civil.
    open(['civil', null]),
    open(['administrative']),
    open(['enforcement'], ['registered']),
  ]);
  return { waiting, waitingLate, openCivil, openAdministrative, openEnforcement };
}
