/** 限制消费 (ENF-10; 限制高消费规定1-5, 8, 9): proposed by the officer when the notice's time is over, signed by the president; one exemption at a time. */

import { restrictionOrder } from '../../../court/documents/restriction-order';
import {
  type RestrictedPerson,
  restrictionLifting,
  restrictionObstacles,
} from '../../../court/enforcement/consumption';
import type { Step } from '../../../court/step';
import { legalDateText, parseLegalDate } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { DebtorStanding, Restriction } from '../../../records/enforcement/enforcement';
import { type ExecutionFile, paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { approved } from './approvals';
import { changedDebtors, debtorOf, debtorOnRecord } from './debtor';
import { officerStep } from './officer-step';
import { needNotTakenUp } from './resumed';

/** 限高规定3.2, 2015 */
const WHY: Readonly<Record<'orgRep' | 'inCharge' | 'responsible' | 'controller', RestrictedPerson['why']>> = {
  orgRep: '法定代表人',
  inCharge: '主要负责人',
  responsible: '影响债务履行的直接责任人员',
  controller: '实际控制人',
};

/** What stands against proposing it now; empty: the officer may. */
export const obstaclesTo = (
  { found, owed, today }: Pick<ExecutionFile, 'found' | 'owed' | 'today'>,
  { performBy, listing }: DebtorStanding,
  basis: Restriction['basis'] | undefined,
): Step[] =>
  restrictionObstacles({
    obligationToPerform: true,
    performBy: performBy ?? undefined,
    performed: found.obligation.kind === 'money' && owed.leftFen === 0,
    listed: listing !== null && !listing.deleted,
    basis: basis === 'listed' ? undefined : basis,
    today,
  });

export const restrict = officerStep<CourtInput<'restrict'>>('restrict', (file, { input, key }) => {
  const { today } = file;
  const { party, standing } = debtorOf(file, input.debtor);
  if (standing.restriction && !standing.restriction.lifted)
    throw new CourtError('PRECONDITION_FAILED', `${standing.name}已经在限制消费中。`);
  const from = parseLegalDate(input.from);
  if (from < today) throw new CourtError('INVALID_INPUT', '限制消费不能从今天以前开始。', { from: '请核对日期' });
  const approval = approved(input.approval, '院长', today);
  const others = (input.others ?? []).map(({ name, why }) => ({ name: name.trim(), why: WHY[why] }));
  if (standing.kind === 'person' && others.length > 0)
    throw new CourtError('INVALID_INPUT', '被执行人是个人的，限制消费令不约束别人。', { others: '请去掉' });
  const obstacles = obstaclesTo(file, standing, input.basis);
  if (obstacles.length > 0 && standing.performBy !== null && today > standing.performBy)
    throw new CourtError('PRECONDITION_FAILED', obstacles.map(({ text }) => text).join(''));
  const documentId = `${party._id}:restrictionOrder:${key}`;
  const restriction: Restriction = { from, basis: input.basis, others, approval, documentId, lifted: null };
  return {
    move: {
      event: 'restrict',
      holds: {
        noticePeriodOver: standing.performBy !== null && today > standing.performBy,
        owesPerformance: true,
      },
    },
    set: { debtors: command().set(changedDebtors(file, party._id, { restriction })) },
    entry: {
      kind: 'restriction',
      debtor: party._id,
      title: '限制消费',
      told: enforcementWords({ event: 'restrict' }, { from: legalDateText(from) }),
    },
    papers: [
      {
        documentId,
        paper: restrictionOrder({
          ...paperTo(file, party),
          from,
          basis: input.basis,
          others,
          president: approval.name,
        }),
        recipient: party.openid,
        to: { partyId: party._id, kind: 'notice', starts: [] },
      },
    ],
  };
});

/** Throws CourtError PRECONDITION_FAILED for who is not restricted. */
function restrictionNow({ restriction, name }: DebtorStanding): Restriction {
  if (restriction && !restriction.lifted) return restriction;
  throw new CourtError('PRECONDITION_FAILED', `${name}现在没有被限制消费。`);
}

export const permitConsumption = officerStep<CourtInput<'permitConsumption'>>('permit', async (file, { input }) => {
  await needNotTakenUp(file);
  const { party, standing } = debtorOf(file, input.debtor);
  restrictionNow(standing);
  const what = input.what.trim();
  return {
    move: { event: 'permitConsumption', holds: { needOfLifeOrBusiness: input.reason.trim() !== '' } },
    set: {
      permits: command().set([...(file.found.permits ?? []), { debtor: party._id, what, on: file.today }]),
    },
    entry: {
      kind: 'restriction',
      debtor: party._id,
      isHisOwn: true,
      title: '准许一次消费',
      told: enforcementWords({ event: 'permitConsumption' }, { what }),
      internal: `准许的理由：${input.reason.trim()}`,
    },
  };
});

const LIFTED = {
  performed: '义务已经履行完毕',
  goodSecurity: '提供了确实有效的担保',
  applicantConsents: '申请执行人同意',
  wrong: '限制错误',
} as const;

export const liftRestriction = officerStep<CourtInput<'liftRestriction'>>('lift', async (file, { input }) => {
  const { ground } = input;
  await needNotTakenUp(file);
  const { found, owed, today } = file;
  const { party, standing } = debtorOnRecord(file, input.debtor);
  const restriction = restrictionNow(standing);
  const performed =
    ground === 'performed' &&
    (found.ended?.how === 'completed' || (found.obligation.kind === 'money' ? owed.leftFen === 0 : true));
  const { lift } = restrictionLifting({
    performed,
    goodSecurity: ground === 'goodSecurity',
    applicantConsents: ground === 'applicantConsents',
  });
  const reason = `${LIFTED[ground]}。${input.reason.trim()}`;
  const lifted: Restriction = { ...restriction, lifted: { on: today, reason } };
  return {
    move: { event: 'liftRestriction', holds: { liftGround: lift !== 'no' || ground === 'wrong' } },
    set: { debtors: command().set(changedDebtors(file, party._id, { restriction: lifted })) },
    entry: {
      kind: 'restriction',
      debtor: party._id,
      title: '解除限制消费',
      told: enforcementWords({ event: 'liftRestriction' }, { reason }),
    },
  };
});
