/** 财产分配方案, 分配, and 继续查找 (ENF-8, 14; 民诉法265, 解释508-510): several creditors have fifteen days to object, each from his own service. */
import { distributionPlan } from '../../../court/documents/distribution-plan';
import { fen, yuanText } from '../../../court/money';
import { computePeriod } from '../../../court/time/period';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { type ExecutionFile, paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import { heldFen } from '../../../records/enforcement/sums';
import { serviceIdOf, services } from '../../../records/service/service';
import type { CourtInput } from '../contract-court';
import { pastDay } from './days';
import { officerStep } from './officer-step';

const OBJECTION_DAYS = 15;

const planId = (partyId: string, key: string): string => `${partyId}:distributionPlan:${key}`;

export const makePlan = officerStep<CourtInput<'makePlan'>>('plan', (file, { input, key }) => {
  const { found, today, owed } = file;
  const proceedsFen = fen(input.proceedsFen);
  if (found.state !== 'realising' && found.state !== 'distributing')
    throw new CourtError('PRECONDITION_FAILED', '分配方案在财产变现以后制作。请先处置财产。');
  const shares = input.shares.map((one) => ({
    creditor: one.creditor.trim(),
    rank: one.rank.trim(),
    claimFen: fen(one.claimFen),
    shareFen: fen(one.shareFen),
  }));
  const given = shares.reduce((sum, { shareFen }) => sum + shareFen, 0 + owed.feeLeftFen);
  if (given > proceedsFen || shares.some(({ claimFen, shareFen }) => shareFen > claimFen))
    throw new CourtError(
      'INVALID_INPUT',
      `分配数额加上执行申请费 ${yuanText(owed.feeLeftFen)}不能超过可分配的款项，每一位的分配数额不能超过他的债权。请核对。`,
      { shares: '请核对金额' },
    );
  const text = '已制作财产分配方案并送达。有异议的，请在收到之日起 15 日内书面提出。';
  return {
    move: null,
    set: { plan: command().set({ documentId: key, madeOn: today, settled: null }) },
    entry: { kind: 'other', title: '制作财产分配方案', told: { applicant: text, judgmentDebtor: text } },
    papers: file.parties.map((party) => ({
      documentId: planId(party._id, key),
      paper: distributionPlan({
        ...paperTo(file, party),
        proceedsFen,
        feeFen: owed.feeLeftFen,
        shares,
        reasons: input.reasons,
      }),
      recipient: party.openid,
      to: {
        partyId: party._id,
        kind: 'notice',
        starts: [
          {
            kind: 'other',
            title: '对分配方案提出异议',
            days: OBJECTION_DAYS,
            next: '有异议的，请在这一天以前书面提出。',
            rule: 'ENF-14 民诉法解释第509条',
          },
        ],
      },
    })),
  };
});

/** Of everybody who was served with it; undefined: somebody was not. */
async function objectionsOver({ parties, found, today }: ExecutionFile): Promise<boolean> {
  if (!found.plan) return true;
  for (const { _id } of parties) {
    const service = await services.get(serviceIdOf(planId(_id, found.plan.documentId), _id));
    if (!service?.effectiveOn) return false;
    if (today <= computePeriod({ from: service.effectiveOn, days: OBJECTION_DAYS }).lastDay) return false;
  }
  return true;
}

export const settlePlan = officerStep<CourtInput<'settlePlan'>>('planSettled', async (file, { input }) => {
  const { plan } = file.found;
  if (!plan) throw new CourtError('PRECONDITION_FAILED', '本案没有分配方案。');
  if (!(await objectionsOver(file)))
    throw new CourtError(
      'PRECONDITION_FAILED',
      '还有人没有收到分配方案，或者收到后不满 15 日，异议期还没有过。请在异议期过后再登记。',
    );
  const settled = { on: pastDay(input.on, file, 'on'), text: input.text.trim() };
  const text = `分配方案的异议期已过：${settled.text}`;
  return {
    move: null,
    set: { plan: command().set({ ...plan, settled }) },
    entry: { kind: 'other', title: '分配方案确定', told: { applicant: text, judgmentDebtor: text } },
  };
});

export const distribute = officerStep<CourtInput<'distribute'>>('distribute', (file, { input }) => {
  const { sums, plan } = file.found;
  const held = heldFen(sums);
  if (input.shareFen > held)
    throw new CourtError('INVALID_INPUT', `法院账户里现在有 ${yuanText(held)}，应得的不能比这多。请核对。`, {
      shareFen: '请核对金额',
    });
  return {
    move: {
      event: 'distribute',
      holds: { moneyReceived: held > 0, planUndisputed: !plan || plan.settled !== null },
    },
    entry: {
      kind: 'received',
      title: '核算分配',
      told: enforcementWords({ event: 'distribute' }, { amount: yuanText(held), share: yuanText(fen(input.shareFen)) }),
    },
  };
});

export const searchOn = officerStep<CourtInput<'searchOn'>>('searchOn', ({ found, owed, measures }) => {
  const holdsAssets = measures.some(({ state }) => state === 'inForce');
  const outcome = holdsAssets ? 'assetsHeld' : 'nothingHeld';
  return {
    move: {
      event: 'searchOn',
      outcome,
      holds: {
        moneyPaidOut: owed.heldFen === 0,
        debtLeft: owed.dueFen > 0,
        nothingHeld: !holdsAssets,
        assetsHeld: holdsAssets,
      },
    },
    entry: {
      kind: 'inquiry',
      title: holdsAssets ? '继续处置财产' : '继续查找财产',
      told: enforcementWords(
        { event: 'searchOn', outcome },
        { amount: yuanText(found.sums.paidOutFen), left: yuanText(owed.dueFen) },
      ),
    },
  };
});
