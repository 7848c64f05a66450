/** The errors of rules: those of a text, those of a whole file, and those of get() while a rule is looked at. */

/** A rule that is not in the language: where, and what was expected there. */
export class RuleSyntaxError extends Error {
  constructor(
    /** Characters before the place. */
    readonly at: number,
    readonly reason: string,
  ) {
    super(`character ${at + 1}: ${reason}`);
    this.name = 'RuleSyntaxError';
  }
}

/** One thing that is wrong in a file of rules. */
export interface RuleProblem {
  /** As in 'tickets.read'. */
  rule: string;
  reason: string;
  /** Characters before the place in the expression. */
  at?: number;
}

/** Everything that is wrong with the rules of one place, at once. */
export class RulesError extends Error {
  constructor(readonly problems: readonly RuleProblem[]) {
    super(
      problems
        .map(({ rule, reason, at }) => `${rule}${at === undefined ? '' : `, character ${at + 1}`}: ${reason}`)
        .join('\n'),
    );
    this.name = 'RulesError';
  }
}

/** get() asked for what it may not: refuses the request. */
export class GetError extends Error {}
