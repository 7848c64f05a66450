/** 查封、扣押、冻结 (ENF-7; 民诉法253-256, 解释485): entered after it was carried out, shown masked; never beyond what is owed, never what he lives on. */
import { type ControlPlan, controlExcess, controlPlan, LONGEST_YEARS } from '../../../court/enforcement/control';
import { fen, yuanText } from '../../../court/money';
import { addDays, addYears, type LegalDate, legalDateText, parseLegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import { seal } from '../../../platform/secrets';
import { debtorsOf, type ExecutionFile } from '../../../records/enforcement/file';
import { MEASURE_NAMES, MEASURES, type Measure, measureSeal } from '../../../records/enforcement/measure';
import { keepMeasureDate } from '../../../records/enforcement/measure-date';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { debtorOf } from './debtor';
import { doneAtOf } from './done-at';
import { limitWarning, overLimit } from './limit';
import { lineOf, maskedNumber, measureText, needFitting } from './measures-told';
import { answering, officerStep } from './officer-step';
import { rulingAbout, rulingFor } from './rulings-used';
import { keyOf } from './take-step';

type Input = CourtInput<'control'>;

const measureIdOf = ({ caseId }: Pick<Input, 'caseId'>, act: { _id: string }): string =>
  `${caseId}:${keyOf('measure', act)}`;

export const control = answering(
  officerStep<Input>('control', async (file, { input, act, key }) => {
    const measureId = measureIdOf(input, act);
    const { found, today } = file;
    const ruling = await rulingFor(found.caseId, input.rulingId, 'control');
    const { party } = debtorOf(file, input.debtor);
    const made = newMeasure(input, file, measureId, act._id, `${found.caseId}:${key}`);
    const { event, outcome } = eventOf(found);
    const words = enforcementWords(
      { event, outcome: outcome === 'atOnce' && found.noticedOn ? 'found' : outcome },
      { measure: MEASURE_NAMES[made.kind], asset: made.text, until: legalDateText(made.until) },
    );
    const isEarly = !found.noticedOn && (!found.firstMeasureOn || made.from < found.firstMeasureOn);
    return {
      move: {
        event,
        ...(outcome ? { outcome } : {}),
        holds: {
          withinObligation:
            (excessOf(file, made.securedFen) === 0 && overLimit(file, party._id, made.securedFen) === 0) ||
            Boolean(input.indivisible),
          necessitiesLeft: input.necessities.trim() !== '',
        },
      },
      ...(isEarly ? { set: { firstMeasureOn: made.from } } : {}),
      entry: {
        kind: 'measure',
        debtor: party._id,
        title: `${MEASURE_NAMES[made.kind]}${input.what.trim()}`,
        told: words,
        assets: [lineOf(made)],
        doneAt: doneAtOf(input.doneAt, found, act.at),
        place: input.place,
        internal: [
          `留给被执行人和家人的生活必需：${input.necessities.trim()}`,
          ...(input.indivisible ? [`超出范围而不能分割的理由：${input.indivisible.trim()}`] : []),
        ].join('\n'),
      },
      letsIn: true,
      async also(transaction) {
        await transaction.collection<Measure>(MEASURES).insert(made);
        await keepMeasureDate(transaction, made, file.parties);
      },
      papers: rulingAbout(ruling, file, party._id),
      warnings: warningsOf(file, made, today, input.indivisible),
    };
  }),
  ({ input, act }) => ({ measureId: measureIdOf(input, act) }),
);

function eventOf({ state }: ExecutionFile['found']): { event: 'control' | 'controlMore'; outcome?: string } {
  if (state === 'realising' || state === 'distributing') return { event: 'controlMore' };
  const isFirst = state === 'registered' || state === 'notified';
  return { event: 'control', outcome: isFirst ? 'atOnce' : 'found' };
}

/** ENF-7, 民诉法253.1: with this one; fen. */
export function excessOf({ measures, owed }: ExecutionFile, more: number): number {
  const secured = measures.filter(({ state }) => state === 'inForce').map(({ securedFen }) => securedFen);
  return controlExcess(owed.leftFen, [...secured, fen(more)]).excessFen;
}

function newMeasure(input: Input, { found, today }: ExecutionFile, _id: string, act: string, entryId: string): Measure {
  const { kind, asset, preservation = false } = input;
  needFitting(kind, asset);
  const from = parseLegalDate(input.from);
  if (from > today || (from < found.registeredOn && !preservation))
    throw new CourtError(
      'INVALID_INPUT',
      from > today
        ? '措施要在办好以后再记入，开始日期不能在今天以后。'
        : '开始日期在立案以前的，请勾选“由诉讼保全转来”。',
      { from: '请核对日期' },
    );
  const until = input.until ? parseLegalDate(input.until) : addYears(from, LONGEST_YEARS[asset]);
  const plan = planOf(asset, from, until, preservation);
  if (until < today) throw new CourtError('INVALID_INPUT', '到期日期已经过了，请核对。', { until: '请核对日期' });
  const number = input.number?.trim();
  return {
    _id,
    caseId: found.caseId,
    courtId: found.courtId,
    caseNo: found.caseNo,
    debtor: input.debtor,
    kind,
    asset,
    text: measureText(input.what.trim(), input.holder.trim(), maskedNumber(number)),
    exact: number ? seal(number, measureSeal(_id)) : null,
    securedFen: fen(input.securedFen),
    from,
    until,
    renewBy: plan.renewBy,
    preservation,
    renewals: [],
    state: 'inForce',
    ended: null,
    entryId,
    lastAct: act,
    ...keysOfPlan(_id, plan, today),
  };
}

/** Throws CourtError INVALID_INPUT for a measure that the law does not let last so long (解释485). */
export function planOf(asset: Measure['asset'], from: LegalDate, until: LegalDate, preservation: boolean): ControlPlan {
  try {
    return controlPlan({ asset, from, until, preservation });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CourtError(
      'INVALID_INPUT',
      `这种财产从 ${legalDateText(from)}起最长 ${LONGEST_YEARS[asset]} 年，到期日期应当在第二天到 ${legalDateText(addYears(from, LONGEST_YEARS[asset]))}之间。`,
      { until: '请核对到期日期' },
    );
  }
}

/** For the lists of what is to be reminded of and what ends. */
export const keysOfPlan = (_id: string, { reminders, until }: ControlPlan, today: LegalDate) => ({
  remindKey: reminders.find((day) => day >= today) ?? '',
  untilKey: `${until}:${_id}`,
});

function warningsOf(file: ExecutionFile, made: Measure, today: LegalDate, indivisible: string | undefined) {
  const excess = excessOf(file, made.securedFen);
  const warnings = [];
  if (excess > 0 && indivisible)
    warnings.push({
      text: `已控制的财产超出应履行的 ${yuanText(fen(excess))}，因不能分割：${indivisible.trim()}`,
      rule: 'ENF-7 民事诉讼法第253条第1款',
    });
  warnings.push(...limitWarning(file, made.debtor, made.securedFen));
  if (!file.found.noticedOn)
    warnings.push({
      text: `执行通知要在 3 日内发出，最晚 ${legalDateText(addDays(today, 3))}前后，请看待办的日期。`,
      rule: 'ENF-1 执行程序解释第22条',
    });
  if (debtorsOf(file).length > 1)
    warnings.push({ text: '本案有几个被执行人，请核对财产是不是这一位的。', rule: 'ENF-4 网络查询、冻结规定第7条' });
  return warnings;
}
