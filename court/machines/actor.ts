/** 行为人: who may cause an event of a machine (DOMAIN 3 and 4), and who is told of it. */
import { STAFF_ROLES, type StaffRole } from '../people/roles';

/**
 * Beside the staff roles of DOMAIN 4: people as they stand to the thing itself. `filer` files it himself or for another
 * (ID-5..7); `party` is each side of the case or of the mediation; `applicant` and `judgmentDebtor` are those of an
 * enforcement; `participant` is whoever takes part in a hearing; `recipient` the one a document is served on.
 * `sys` and `gateway` only record what the law ties directly to an event: a day that is over, a message that arrived (clause A).
 */
export type Actor =
  | StaffRole
  | 'party'
  | 'agent'
  | 'guardianRep'
  | 'filer'
  | 'holder'
  | 'payer'
  | 'recipient'
  | 'applicant'
  | 'judgmentDebtor'
  | 'participant'
  | 'witness'
  | 'anyone'
  | 'sys'
  | 'gateway';

const MACHINES: readonly Actor[] = ['sys', 'gateway'];
const STAFF: readonly Actor[] = STAFF_ROLES;

/** 有权作出决定的人员: those of the staff who may record a legal consequence (clause A); a mediator and an administrator may not. */
export const isOfficer = (actor: Actor): boolean =>
  STAFF.includes(actor) && actor !== 'mediator' && actor !== 'admin' && actor !== 'window';

/** Whether `actor` is one of `who`; `anyone` means any person, and no machine. */
export const isAmong = (who: readonly Actor[], actor: Actor): boolean =>
  who.includes(actor) || (who.includes('anyone') && !MACHINES.includes(actor));
