/** 款项到账: deducted, sold, paid in, or paid to the applicant himself (ENF-14; 民诉法253, 254). */

import { enforcementMachine } from '../../../court/machines/enforcement';
import { fen } from '../../../court/money';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { Transaction } from '../../../platform/transact';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { MEASURES, type Measure } from '../../../records/enforcement/measure';
import { dropMeasureDate } from '../../../records/enforcement/measure-date';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { asRead } from './as-read';
import { pastDay } from './days';
import { debtorOf } from './debtor';
import { leftOfLimit, needPayer } from './limit';
import { inForce, lineOf } from './measures-told';
import { counted, dueOf, yuan } from './money';
import { moneyStep } from './officer-step';
import { needNotResumed } from './resumed';
import { rulingAbout, rulingFor } from './rulings-used';

/** Throws CourtError PRECONDITION_FAILED for what is over; money of a closed round still comes in, until another case resumes it. */
function needOpen(file: ExecutionFile): void {
  needNotResumed(file);
  const { state } = file.found;
  if (state !== 'completed' && state !== 'terminated') return;
  throw new CourtError(
    'PRECONDITION_FAILED',
    `执行现在是“${enforcementMachine.states[state].name}”，不能再记入到账款。请先核对案号。`,
  );
}

/** Of what was turned into money: gone whole, or still held for less. */
const lessHeld =
  (measure: Measure, amountFen: number, today: ExecutionFile['today'], act: string, sold: boolean) =>
  async (transaction: Transaction): Promise<void> => {
    await asRead(transaction, measure);
    const rest = sold ? 0 : Math.max(0, measure.securedFen - amountFen);
    await transaction.collection<Measure>(MEASURES).update(
      measure._id,
      rest > 0
        ? { securedFen: fen(rest), lastAct: act }
        : {
            state: 'realised',
            ended: command().set({ on: today, reason: sold ? '已经变现' : '已经扣划' }),
            remindKey: '',
            untilKey: '',
            lastAct: act,
          },
    );
    if (rest <= 0) await dropMeasureDate(transaction, measure._id);
  };

export const deduct = moneyStep<CourtInput<'deduct'>>('deduct', async (file, context) => {
  const { input, act, key } = context;
  const { amountFen } = input;
  const { found, today, owed } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'deduct');
  const measure = inForce(file, input.measureId);
  const on = pastDay(input.on, file, 'on');
  const sum = counted(context, file, key, {
    kind: 'received',
    source: 'deducted',
    amountFen,
    on,
    ref: input.ref,
    partyId: measure.debtor,
    payOutBy: dueOf(on, undefined, file),
  });
  const event = found.state === 'controlled' ? 'deduct' : 'deductMore';
  return {
    move: {
      event,
      holds: {
        depositsFrozen: measure.asset === 'deposit' && amountFen <= measure.securedFen && on <= measure.until,
        withinObligation: amountFen <= Math.min(owed.leftFen, leftOfLimit(file, measure.debtor) ?? owed.leftFen),
        necessitiesLeft: input.necessities.trim() !== '',
      },
    },
    set: sum.set,
    entry: {
      kind: 'received',
      debtor: measure.debtor,
      title: '扣划存款',
      told: enforcementWords({ event }, { amount: yuan(amountFen) }),
      assets: [{ ...lineOf(measure), amountFen: fen(amountFen), until: null }],
      internal: `留给被执行人和家人的生活必需：${input.necessities.trim()}`,
    },
    async also(transaction) {
      await sum.write(transaction);
      await lessHeld(measure, amountFen, today, act._id, false)(transaction);
    },
    papers: rulingAbout(ruling, file, measure.debtor),
  };
});

const SOURCES = { sale: '变现', paidIn: '被执行人交来', other: '其他' } as const;

export const receive = moneyStep<CourtInput<'receive'>>('receive', (file, context) => {
  const { input, act, key } = context;
  const { amountFen, source } = input;
  needOpen(file);
  const on = pastDay(input.on, file, 'on');
  if ((source === 'sale') !== (input.measureId !== undefined))
    throw new CourtError(
      'INVALID_INPUT',
      source === 'sale' ? '请选择卖掉的是哪一项财产。' : '只有变现的款项才选择财产。',
      { measureId: '请核对' },
    );
  if (source === 'sale' && file.found.state !== 'realising')
    throw new CourtError('PRECONDITION_FAILED', '财产还没有进入拍卖、变卖，不能记入变现款。请先办理“拍卖、变卖”。');
  const sold = input.measureId === undefined ? undefined : inForce(file, input.measureId);
  if (sold && !sold.valued)
    throw new CourtError('PRECONDITION_FAILED', '这项财产还没有确定参考价，没有拍卖、变卖过。请重新选择财产。', {
      measureId: '请重新选择财产',
    });
  if (source === 'paidIn') needPayer(file.found, input.debtor);
  const payer = sold || input.debtor === undefined ? undefined : debtorOf(file, input.debtor).party;
  const partyId = sold?.debtor ?? payer?._id;
  const sum = counted(context, file, key, {
    kind: 'received',
    source,
    amountFen,
    on,
    ref: input.ref,
    ...(partyId ? { partyId } : {}),
    payOutBy: dueOf(on, input.noticedOn, file),
    towardsBaseFen: input.towardsBaseFen,
  });
  const from = source === 'paidIn' && payer ? `被执行人${payer.name}交来` : SOURCES[source];
  const text = `${from}的款项 ${yuan(amountFen)} 已到法院账户，会在 30 日内核算发放。`;
  return {
    move: null,
    set: sum.set,
    entry: { kind: 'received', title: '款项到账', told: { applicant: text, judgmentDebtor: text } },
    async also(transaction) {
      await sum.write(transaction);
      if (sold) await lessHeld(sold, amountFen, file.today, act._id, true)(transaction);
    },
    warnings:
      amountFen > file.owed.leftFen
        ? [
            {
              text: `到账的比还应付的 ${yuan(file.owed.leftFen)} 多，多出的要退还被执行人。`,
              rule: 'ENF-7 民事诉讼法第253条第1款',
            },
          ]
        : [],
  };
});

export const recordPaidDirectly = moneyStep<CourtInput<'recordPaidDirectly'>>('direct', (file, context) => {
  const { input, key } = context;
  const { amountFen } = input;
  needOpen(file);
  if (amountFen > file.owed.dueFen)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `申请执行人还应得 ${yuan(file.owed.dueFen)}，直接支付的不能比这多。请核对金额。`,
      { amountFen: '请核对金额' },
    );
  needPayer(file.found, input.debtor);
  const payer = input.debtor === undefined ? undefined : debtorOf(file, input.debtor).party;
  const sum = counted(context, file, key, {
    kind: 'paidDirectly',
    amountFen,
    ...(payer ? { partyId: payer._id } : {}),
    on: pastDay(input.on, file, 'on'),
    ref: input.ref,
    towardsBaseFen: input.towardsBaseFen,
  });
  const text = `双方确认被执行人${payer?.name ?? ''}已直接支付 ${yuan(amountFen)}。`;
  return {
    move: null,
    set: sum.set,
    entry: {
      kind: 'received',
      title: '双方确认已直接支付',
      told: { applicant: text, judgmentDebtor: text },
      internal: `双方怎样确认：${input.confirmedBy.trim()}`,
    },
    also: sum.write,
  };
});
