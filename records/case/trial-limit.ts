/** 案件审限: the trial limit of a case as it stands, from its registration, procedures, extensions and exclusions (TIME-9..11). */
import { type TrialLimit, type TrialLimitInput, trialLimit } from '../../court/time/trial-limit';
import type { TrialCase } from '../../court/time/trial-limit-table';
import type { Case, Procedure } from './case';

type OfCase = Pick<Case, 'kind' | 'procedure' | 'earlier' | 'registeredOn' | 'exclusions' | 'extensions'>;

const CIVIL = { ordinary: 'civilOrdinary', summary: 'civilSummary', smallClaims: 'smallClaims' } as const;

/** Its row of the table, of a first instance. */
export const trialCaseOf = (kind: Case['kind'], procedure: Procedure): TrialCase =>
  kind === 'administrative'
    ? procedure === 'summary'
      ? 'administrativeSummary'
      : 'administrativeFirst'
    : CIVIL[procedure];

/** As court/time reads it. A conversion to summary procedure by agreement starts no other row: the law knows none (CONVERSIONS). */
export function limitInput({ kind, procedure = 'ordinary', earlier = [], ...of }: OfCase): TrialLimitInput {
  const before = earlier.map((one) => ({ kind: trialCaseOf(kind, one.procedure), until: one.until }));
  return {
    kind: trialCaseOf(kind, procedure),
    from: of.registeredOn,
    exclusions: of.exclusions ?? [],
    extensions: (of.extensions ?? []).map(({ by, length, approvedOn }) => ({ by, length, approvedOn })),
    earlier: before.filter(({ kind: was }) => was !== 'civilOrdinary' && was !== 'administrativeFirst'),
  };
}

export const limitOf = (found: OfCase): TrialLimit => trialLimit(limitInput(found));
