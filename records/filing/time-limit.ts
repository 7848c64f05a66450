/** 期限提示 (FILE-21, 23): reckoned from the form, as "looks in time, late, or unclear"; it never stands in the way of filing. */
import type { Doubt } from '../../court/pleading/complaint';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { administrativeLimit } from '../../court/pleading/time-limits/administrative-suit';
import type { TimeLimit } from '../../court/pleading/time-limits/answer';
import { enforcementLimit } from '../../court/pleading/time-limits/enforcement-limit';
import { ImpossibleFacts } from '../../court/pleading/time-limits/impossible';
import type { Obstacle } from '../../court/pleading/time-limits/running';
import type { LegalDate } from '../../court/time/legal-date';
import type { Content } from './content';
import { dayOf } from './form/fields';

/** null: civil limitation is the other side's to plead, and never reckoned here (FILE-9, 解释219). */
export type Reckoned = { found: TimeLimit } | { impossible: Doubt } | null;

export function timeLimitOf(kind: FilingKind, content: Content, today: LegalDate): Reckoned {
  try {
    if (kind === 'enforcement') return { found: ofEnforcement(content, today) };
    return kind === 'administrative' ? { found: ofAdministrativeSuit(content, today) } : null;
  } catch (error) {
    if (!(error instanceof ImpossibleFacts)) throw error;
    return { impossible: { field: FIELDS[error.field] ?? error.field, text: error.reason, rule: 'FILE-21, FILE-23' } };
  }
}

/** A day that cannot be, or a last day that looks over: told with what may be done all the same. */
export function timeLimitDoubt(kind: FilingKind, content: Content, today: LegalDate): Doubt[] {
  const reckoned = timeLimitOf(kind, content, today);
  if (!reckoned) return [];
  if ('impossible' in reckoned) return [reckoned.impossible];
  const { standing, notice } = reckoned.found;
  const field = kind === 'enforcement' ? 'performance' : 'act';
  const rule = kind === 'enforcement' ? 'FILE-21 民诉法第250条' : 'FILE-23 行诉法第45至48条';
  return standing === 'late' ? [{ field, text: notice, rule }] : [];
}

function ofEnforcement({ title, performance, course }: Content, today: LegalDate): TimeLimit {
  const instalments = (performance?.instalments ?? []).flatMap(({ by }) => dayOf(by) ?? []);
  const interruptions = course?.interruptions?.flatMap(({ kind, on, endedOn }) => {
    const day = dayOf(on);
    return day === undefined ? [] : [{ kind, on: day, endedOn: dayOf(endedOn) }];
  });
  return enforcementLimit({
    today,
    title: title?.kind,
    performBy: dayOf(performance?.by),
    instalments,
    noTerm: performance?.noTerm,
    effectiveOn: dayOf(title?.effectiveOn),
    servedOn: dayOf(title?.servedOn),
    settledUntil: dayOf(course?.settledUntil),
    again: course?.again,
    interruptions,
    obstacles: obstaclesOf(course?.obstacles),
    goodReason: course?.goodReason,
  });
}

function ofAdministrativeSuit({ act, review, lostTime, ...rest }: Content, today: LegalDate): TimeLimit {
  return administrativeLimit({
    today,
    route: act?.inaction ? 'inaction' : undefined,
    actOn: dayOf(act?.on),
    knewOn: dayOf(act?.knewOn),
    told: act?.toldOfTimeLimit,
    learnedLimitOn: dayOf(act?.learnedLimitOn),
    realProperty: act?.realProperty,
    appliedOn: dayOf(act?.appliedOn),
    performDueOn: dayOf(act?.performDueOn),
    urgent: act?.urgent,
    reviewDecisionReceivedOn: dayOf(review?.decisionReceivedOn),
    reviewAcceptedOn: dayOf(review?.acceptedOn),
    reviewDueOn: dayOf(review?.dueOn),
    obstacles: obstaclesOf(lostTime),
    hindered: rest.hindered,
    hindranceEndedOn: dayOf(rest.hindranceEndedOn),
  });
}

const obstaclesOf = (given: readonly { from?: string | undefined; to?: string | undefined }[] | undefined) =>
  given?.flatMap(({ from, to }): Obstacle[] => {
    const day = dayOf(from);
    return day === undefined ? [] : [{ from: day, to: dayOf(to) }];
  });

/** Where in the form a day of the law's facts was typed. */
const FIELDS: Readonly<Record<string, string>> = {
  performBy: 'performance.by',
  effectiveOn: 'title.effectiveOn',
  servedOn: 'title.servedOn',
  noTerm: 'performance.noTerm',
  settledUntil: 'course.settledUntil',
  actOn: 'act.on',
  knewOn: 'act.knewOn',
  learnedLimitOn: 'act.learnedLimitOn',
  appliedOn: 'act.appliedOn',
  performDueOn: 'act.performDueOn',
  reviewDecisionReceivedOn: 'review.decisionReceivedOn',
  reviewAcceptedOn: 'review.acceptedOn',
  reviewDueOn: 'review.dueOn',
};
