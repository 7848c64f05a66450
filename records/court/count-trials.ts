/** 审判的数: what was closed in a month and how, how long it took, and what was appealed. */
import type { FigureKey } from '../../court/figures/definitions';
import { averageDays, medianDays } from '../../court/figures/duration';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { command } from '../../platform/database';
import { type CaseOutcome, cases } from '../case/case';
import { type Counted, daysFrom, each, MOST_GROUPS, type Part, type Span, sumOf, tookOf, within } from './counting';

interface Closed {
  kind?: FilingKind;
  outcome?: CaseOutcome;
  days: number | null;
}

const OUTCOMES: Partial<
  Record<CaseOutcome, 'closedMediated' | 'closedWithdrawn' | 'closedDismissed' | 'closedOtherwise'>
> = {
  mediated: 'closedMediated',
  withdrawn: 'closedWithdrawn',
  deemedWithdrawn: 'closedWithdrawn',
  dismissSuit: 'closedDismissed',
  transferred: 'closedOtherwise',
  terminated: 'closedOtherwise',
};
const closedAs = ({ outcome }: Closed) => (outcome && OUTCOMES[outcome]) ?? 'closedJudged';

/** 审限规定第十条: a judgment or ruling on the day of its pronouncement; what was mediated when the last one has signed for it. */
export async function ofClosings(
  span: Span,
): Part<
  | 'closed'
  | 'closedCivil'
  | 'closedAdministrative'
  | 'closedJudged'
  | 'closedMediated'
  | 'closedWithdrawn'
  | 'closedDismissed'
  | 'closedOtherwise'
  | 'closeDaysAverage'
  | 'closeDaysMedian'
  | 'appealed'
> {
  const { courtId, from, end } = span;
  const closed = (match: object, day: string) =>
    cases.aggregate<Counted<Closed>>([
      { match: { courtId, ...match } },
      { group: { _id: { kind: '$kind', outcome: '$outcome', days: daysFrom('$registeredOn', day) }, n: each } },
      { limit: MOST_GROUPS },
    ]);
  const _ = command();
  const [decided, mediated, appealed] = await Promise.all([
    closed({ decidedOn: within(span) }, '$decidedOn'),
    closed({ outcome: 'mediated', effectiveOn: within(span) }, '$effectiveOn'),
    cases.count({ courtId, appealedOn: _.and(_.gte(from), _.lt(end)) }),
  ]);
  const counted = [...decided.filter(({ _id }) => _id.outcome !== 'mediated'), ...mediated];
  const took = tookOf(counted);
  const as = (key: FigureKey) => sumOf(counted, (one) => closedAs(one) === key);
  return {
    closed: sumOf(counted),
    closedCivil: sumOf(counted, ({ kind = 'civil' }) => kind === 'civil'),
    closedAdministrative: sumOf(counted, ({ kind }) => kind === 'administrative'),
    closedJudged: as('closedJudged'),
    closedMediated: as('closedMediated'),
    closedWithdrawn: as('closedWithdrawn'),
    closedDismissed: as('closedDismissed'),
    closedOtherwise: as('closedOtherwise'),
    closeDaysAverage: averageDays(took),
    closeDaysMedian: medianDays(took),
    appealed,
  };
}
