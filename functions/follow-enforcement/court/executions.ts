/** 执行案件列表: what an officer works on, what is due first before the rest; what nobody has taken over; what is over (DOMAIN 4). */
import { type EnforcementState, enforcementMachine } from '../../../court/machines/enforcement';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Case, cases } from '../../../records/case/case';
import { type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { owedOn } from '../../../records/enforcement/sums';
import type { CourtInput, CourtResult } from '../contract-court';
import { leftOfficers } from './left-officers';
import type { StaffGrant } from './mine';

type Line = CourtResult<'executions'>['executions'][number];
const USUAL = 20;
const NEVER = '9999-12-31';

const isState = (text: string): text is EnforcementState => Object.hasOwn(enforcementMachine.states, text);
const STATES = Object.keys(enforcementMachine.states).filter(isState);
const isFinal = (state: EnforcementState): boolean => {
  const words: { final?: boolean } = enforcementMachine.states[state];
  return words.final === true;
};

export const executions: ReadOperation<CourtInput<'executions'>, CourtResult<'executions'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run({ input: { list, cursor, limit = USUAL }, grant, clock }) {
    if (list === 'untaken') {
      const found = await cases.find(
        {
          courtId: grant.staff.courtId,
          state: 'registered',
          kind: 'enforcement',
          officers: null,
          ...(cursor === undefined ? {} : { changedKey: command().lt(cursor) }),
        },
        { orderBy: [['changedKey', 'desc']], limit: limit + 1 },
      );
      const page = found.slice(0, limit);
      const next = found.length > limit ? (page.at(-1)?.changedKey ?? null) : null;
      return { executions: page.map(untakenLine), next };
    }
    const states = STATES.filter((state) => isFinal(state) === (list === 'ended'));
    const left = list === 'left' ? await leftOfficers(grant.staff.courtId) : [];
    if (list === 'left' && left.length === 0) return { executions: [], next: null };
    const found = await enforcements.find(
      {
        ...(list === 'left'
          ? { courtId: grant.staff.courtId, 'officer.openid': command().in(left) }
          : { 'officer.openid': grant.openid }),
        state: command().in(states),
        ...(cursor === undefined ? {} : { dueKey: command().gt(cursor) }),
      },
      { orderBy: [['dueKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    const today = legalDateOf(clock.now());
    const titles = await titlesOf(page);
    return {
      executions: page.map((one): Line => {
        const [dueOn = NEVER] = one.dueKey.split(':');
        return {
          ...lineOf(one),
          title: titles.get(one.caseId) ?? '',
          dueOn: dueOn === NEVER ? null : dueOn,
          // Without each payment's day the interest is not known here: what is shown is debt and fee.
          leftFen: owedOn({ ...one, obligation: { ...one.obligation, doubled: null } }, [], today).leftFen,
        };
      }),
      next: found.length > limit ? (page.at(-1)?.dueKey ?? null) : null,
    };
  },
};

async function titlesOf(page: readonly Enforcement[]): Promise<Map<string, string>> {
  if (page.length === 0) return new Map();
  const found = await cases.find(
    { _id: command().in(page.map(({ caseId }) => caseId)) },
    { limit: page.length, fields: ['title'] },
  );
  return new Map(found.map(({ _id, title }) => [_id, title]));
}

const lineOf = ({ caseId, caseNo, registeredOn, state }: Enforcement) => ({
  caseId,
  caseNo,
  registeredOn,
  state,
  stateName: enforcementMachine.states[state].name,
});

const untakenLine = ({ _id: caseId, caseNo, title, registeredOn }: Case): Line => ({
  caseId,
  caseNo,
  title,
  registeredOn,
  state: 'registered',
  stateName: '等接案',
  dueOn: null,
  leftFen: null,
});
