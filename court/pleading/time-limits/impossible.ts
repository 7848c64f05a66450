/** 自相矛盾的日期: what cannot have happened so: days after today, an end before its beginning, knowing before the act. */
import { addYears, type LegalDate } from '../../time/legal-date';

/** Facts that contradict each other or the calendar. */
export class ImpossibleFacts extends RangeError {
  /**
   * @param field path in the facts, e.g. `interruptions.0.on`
   * @param reason in Chinese, for whoever typed it
   */
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
    this.name = 'ImpossibleFacts';
  }
}

/** Terms of payment run for decades, not longer: a later year is a slip of the pen. */
const LONGEST_TERM_YEARS = 60;

/** Throws ImpossibleFacts if what has happened is dated after today. */
export function happened(field: string, day: LegalDate | undefined, today: LegalDate): void {
  if (day !== undefined && day > today) throw new ImpossibleFacts(field, '这一天还没有到，请核对日期');
}

/** For a day that may lie ahead, like the last day to pay. Throws ImpossibleFacts if it is over 60 years away. */
export function plausible(field: string, day: LegalDate | undefined, today: LegalDate): void {
  if (day !== undefined && day > today && day > addYears(today, LONGEST_TERM_YEARS))
    throw new ImpossibleFacts(field, '这一天太远了，请核对年份');
}

/** Throws ImpossibleFacts with `reason` if both days are known and in the wrong order. */
export function inOrder(
  field: string,
  first: LegalDate | undefined,
  second: LegalDate | undefined,
  reason: string,
): void {
  if (first !== undefined && second !== undefined && second < first) throw new ImpossibleFacts(field, reason);
}
