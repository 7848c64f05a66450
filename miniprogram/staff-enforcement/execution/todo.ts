/** 现在能办的, grouped as an officer thinks of them; as far as state and role go: what else stands in the way is said when it is tried. Free of wx. */
import { rulingsAt, stepAt } from '../addresses';
import type { Execution } from '../move';
import { STEPS } from '../moves/steps';

export interface Todo {
  id: string;
  name: string;
  url: string;
}
export interface Group {
  id: string;
  name: string;
  todos: Todo[];
}

const GROUPS: readonly { id: string; name: string; steps: readonly string[] }[] = [
  {
    id: 'first',
    name: '先做',
    steps: ['takeOver', 'notify', 'investigate', 'fixObligation', 'changeParties', 'changeOfficers'],
  },
  { id: 'control', name: '查控', steps: ['layRuling', 'issueAssistance', 'control', 'renew', 'release', 'search'] },
  { id: 'sell', name: '处置', steps: ['recordValuation', 'realise', 'realisationFailed', 'deduct'] },
  {
    id: 'money',
    name: '款项',
    steps: [
      'receive',
      'takeFee',
      'payOut',
      'returnSurplus',
      'recordPaidDirectly',
      'distribute',
      'makePlan',
      'settlePlan',
      'searchOn',
    ],
  },
  {
    id: 'debtor',
    name: '对被执行人',
    steps: [
      'restrict',
      'permitConsumption',
      'liftRestriction',
      'list',
      'endListing',
      'delist',
      'orderEviction',
      'recordWhereabouts',
    ],
  },
  {
    id: 'end',
    name: '结束',
    steps: [
      'complete',
      'settle',
      'resumeTitle',
      'stay',
      'resumeExecution',
      'recordRoundStep',
      'closeRound',
      'terminate',
      'askResumption',
    ],
  },
];

/** Where its matter is chosen first, among the rulings. */
const MATTER_FIRST = ['layRuling'];

/** All that a colleague can do where the officer has left. */
export const IN_HIS_PLACE = 'changeOfficers';

export function groupsOf(found: Execution): Group[] {
  const url = (step: string): string =>
    MATTER_FIRST.includes(step) ? rulingsAt(found.caseId) : stepAt(found.caseId, step);
  return GROUPS.map(({ id, name, steps }) => ({
    id,
    name,
    todos: steps.flatMap((step) => {
      const one = STEPS[step];
      return one?.can(found) && (!found.standsIn || step === IN_HIS_PLACE)
        ? [{ id: step, name: one.title, url: url(step) }]
        : [];
    }),
  })).filter(({ todos }) => todos.length > 0);
}
