/** 扣执行费、发放、退还 (ENF-14, FEE-10, ID-7): out of one receipt each time, never more than is left of it. */
import { mayReceiveMoney } from '../../../court/enforcement/payout';
import { enforcementMachine } from '../../../court/machines/enforcement';
import type { Step } from '../../../court/step';
import { CourtError } from '../../../platform/errors';
import type { CaseMember } from '../../../records/case/member';
import { applicantsOf, type ExecutionFile } from '../../../records/enforcement/file';
import type { CourtInput } from '../contract-court';
import { pastDay } from './days';
import { debtorOf } from './debtor';
import { counted, lateWarning, receiptWith, yuan } from './money';
import { moneyStep } from './officer-step';
import { specialActs } from './signed-by';

export const takeFee = moneyStep<CourtInput<'takeFee'>>('fee', (file, context) => {
  const { input, key } = context;
  const { amountFen } = input;
  const of = receiptWith(file, input.receiptId, amountFen);
  if (amountFen > file.owed.feeLeftFen)
    throw new CourtError('PRECONDITION_FAILED', `执行申请费还应收 ${yuan(file.owed.feeLeftFen)}，请核对金额。`, {
      amountFen: '请核对金额',
    });
  const on = pastDay(input.on, file, 'on');
  const sum = counted(context, file, key, { kind: 'feeTaken', amountFen, on, ref: input.ref, of });
  const text = `从到账款中扣执行申请费 ${yuan(amountFen)}，由被执行人负担。`;
  return {
    move: null,
    set: sum.set,
    entry: { kind: 'paidOut', title: '扣执行申请费', told: { applicant: text, judgmentDebtor: text } },
    also: sum.write,
  };
});

/** ID-7, 执行规定20. Throws CourtError INVALID_INPUT (no applicant), FORBIDDEN (his power does not name it). */
function payee({ members, ...file }: ExecutionFile, partyId: string, agent: string | undefined): string {
  const party = applicantsOf(file).find(({ _id }) => _id === partyId);
  if (!party)
    throw new CourtError('INVALID_INPUT', '执行款只能发给申请执行人，请重新选择。', {
      partyId: '请重新选择申请执行人',
    });
  if (agent === undefined) return party.name;
  const member = members.find(
    (one: CaseMember) => one.openid === agent && one.role === 'agent' && one.parties?.includes(partyId),
  );
  const authority = member ? { special: specialActs(member) } : undefined;
  if (!mayReceiveMoney({ personId: agent, ...(authority ? { authority } : {}) }, partyId))
    throw new CourtError(
      'FORBIDDEN',
      '这位代理人没有“代收执行款”的特别授权，不能把执行款发给他。请发给申请执行人本人，或者请他补交写明这一项的委托书。',
      { agent: '没有代收执行款的授权' },
    );
  return `${party.name}（由代理人代收）`;
}

/** 解释509, 510: with several creditors nothing goes out while the plan can still be objected to. Throws CourtError PRECONDITION_FAILED. */
function needPlanSettled({ found: { plan } }: ExecutionFile): void {
  if (plan && !plan.settled) throw new CourtError('PRECONDITION_FAILED', enforcementMachine.guards.planUndisputed.text);
}

export const payOut = moneyStep<CourtInput<'payOut'>>('payOut', (file, context) => {
  const { input, key } = context;
  const { amountFen, partyId, agent } = input;
  needPlanSettled(file);
  const to = payee(file, partyId, agent);
  const of = receiptWith(file, input.receiptId, amountFen);
  if (amountFen > file.owed.dueFen)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `申请执行人还应得 ${yuan(file.owed.dueFen)}，多出的要退还被执行人。请核对金额。`,
      { amountFen: '请核对金额' },
    );
  const on = pastDay(input.on, file, 'on');
  const sum = counted(context, file, key, {
    kind: 'paidOut',
    amountFen,
    on,
    ref: input.ref,
    partyId,
    agent,
    account: input.account,
    of,
  });
  const applicant = `已向${to}发放 ${yuan(amountFen)}，收款账户 ${sum.entry.account?.masked ?? ''}。`;
  return {
    move: null,
    set: sum.set,
    entry: {
      kind: 'paidOut',
      title: '发放执行款',
      // The other side learns nothing of his account.
      told: { applicant, judgmentDebtor: `已向申请执行人发放 ${yuan(amountFen)}。` },
    },
    also: sum.write,
    warnings: [...lateWarning(of, on), ...feeWarning(file, amountFen)],
  };
});

/** FEE-10: the fee goes first; the officer may have reasons. */
const feeWarning = ({ owed }: ExecutionFile, amountFen: number): Step[] =>
  owed.heldFen - amountFen < owed.feeLeftFen
    ? [
        {
          text: `发放以后，剩下的不够扣执行申请费 ${yuan(owed.feeLeftFen)}。`,
          rule: 'FEE-10 诉讼费用交纳办法第20条第2款',
        },
      ]
    : [];

export const returnSurplus = moneyStep<CourtInput<'returnSurplus'>>('surplus', (file, context) => {
  const { input, key } = context;
  const { amountFen, partyId } = input;
  debtorOf(file, partyId, 'partyId');
  const of = receiptWith(file, input.receiptId, amountFen);
  const { heldFen, dueFen, feeLeftFen } = file.owed;
  const surplus = Math.max(0, heldFen - dueFen - feeLeftFen);
  if (amountFen > surplus)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `先要够扣执行申请费、够发给申请执行人，可以退还的是 ${yuan(surplus)}。请核对金额。`,
      { amountFen: '请核对金额' },
    );
  const on = pastDay(input.on, file, 'on');
  const sum = counted(context, file, key, {
    kind: 'returned',
    amountFen,
    on,
    ref: input.ref,
    partyId,
    account: input.account,
    of,
  });
  return {
    move: null,
    set: sum.set,
    entry: {
      kind: 'paidOut',
      title: '退还多出的款项',
      debtor: partyId,
      told: {
        applicant: `多出的 ${yuan(amountFen)} 已退还被执行人。`,
        judgmentDebtor: `已向您退还 ${yuan(amountFen)}，理由：${input.reason.trim()}`,
      },
    },
    also: sum.write,
  };
});
