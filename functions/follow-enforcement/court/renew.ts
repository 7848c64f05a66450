/** 续行、解除查封扣押冻结, and 参考价 (ENF-5, 7; 解释485.2): each measure by itself. */
import { LONGEST_YEARS } from '../../../court/enforcement/control';
import { fen, yuanText } from '../../../court/money';
import { addYears, legalDateText, parseLegalDate } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { MEASURE_NAMES, MEASURES, type Measure } from '../../../records/enforcement/measure';
import { dropMeasureDate, keepMeasureDate } from '../../../records/enforcement/measure-date';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { asRead } from './as-read';
import { keysOfPlan, planOf } from './control';
import { pastDay } from './days';
import { doneAtOf } from './done-at';
import { inForce, lineOf } from './measures-told';
import { measureStep } from './officer-step';
import { rulingAbout, rulingFor } from './rulings-used';

const notLonger = ({ until }: Measure) =>
  new CourtError('INVALID_INPUT', `现在就到 ${legalDateText(until)}为止，续行的到期日期应当在这以后，请核对。`, {
    until: '请核对到期日期',
  });

export const renew = measureStep<CourtInput<'renew'>>('renew', async (file, { input, act, key }) => {
  const { measureId } = input;
  const { found, today } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'renew');
  // A lapsed one is not renewed: it is taken anew.
  const old = file.measures.find(({ _id }) => _id === measureId);
  const measure = old?.state === 'lapsed' ? old : inForce(file, measureId);
  // 解释485.2: the time of a renewal is bound by the same, counted from the day it is renewed.
  const until = input.until ? parseLegalDate(input.until) : addYears(today, LONGEST_YEARS[measure.asset]);
  const plan = planOf(measure.asset, today, until, false);
  if (measure.state === 'inForce' && until <= measure.until) throw notLonger(measure);
  const renewals = [...measure.renewals, { on: today, until, entryId: `${found.caseId}:${key}` }];
  const changed: Measure = { ...measure, until, renewBy: plan.renewBy, preservation: false, renewals };
  const words = enforcementWords(
    { event: 'renew' },
    { asset: measure.text, measure: MEASURE_NAMES[measure.kind], until: legalDateText(until) },
  );
  return {
    move: { event: 'renew', holds: { beforeExpiry: measure.state === 'inForce' && today <= measure.until } },
    entry: {
      kind: 'measure',
      debtor: measure.debtor,
      title: `续行${MEASURE_NAMES[measure.kind]}`,
      told: words,
      assets: [lineOf(changed)],
      doneAt: doneAtOf(input.doneAt, found, act.at),
      place: input.place,
    },
    async also(transaction) {
      await asRead(transaction, measure);
      await transaction.collection<Measure>(MEASURES).update(measureId, {
        until,
        renewBy: plan.renewBy,
        preservation: false,
        ...keysOfPlan(measureId, plan, today),
        renewals: command().set(renewals),
        lastAct: act._id,
      });
      await keepMeasureDate(transaction, changed, file.parties);
    },
    papers: rulingAbout(ruling, file, measure.debtor),
  };
});

export const RELEASE_GROUNDS = {
  performed: '义务已经履行',
  security: '提供了充分有效的担保',
  excess: '超出应当履行的范围',
  notHis: '财产不是被执行人的',
  applicantAsks: '申请执行人申请解除',
  realised: '财产已经变现',
  ended: '执行已经结束',
  other: '其他',
} as const;

export const release = measureStep<CourtInput<'release'>>('release', async (file, { input, act }) => {
  const { measureId, ground } = input;
  const { found, today } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'release');
  const measure = inForce(file, measureId);
  const isLast = !file.measures.some(({ _id, state }) => state === 'inForce' && _id !== measureId);
  const event = found.state === 'controlled' && isLast ? 'release' : 'releasePart';
  const why = `${RELEASE_GROUNDS[ground]}。${input.reason.trim()}`;
  const words = enforcementWords({ event }, { asset: measure.text, measure: MEASURE_NAMES[measure.kind], reason: why });
  return {
    move: { event, holds: { releaseGround: input.reason.trim() !== '', nothingElseHeld: isLast } },
    entry: {
      kind: 'release',
      debtor: measure.debtor,
      title: `解除${MEASURE_NAMES[measure.kind]}`,
      told: words,
      assets: [{ ...lineOf(measure), until: null }],
      doneAt: doneAtOf(input.doneAt, found, act.at),
      place: input.place,
    },
    async also(transaction) {
      await asRead(transaction, measure);
      await transaction.collection<Measure>(MEASURES).update(measureId, {
        state: ground === 'realised' ? 'realised' : 'released',
        ended: command().set({ on: today, reason: why }),
        remindKey: '',
        untilKey: '',
        lastAct: act._id,
      });
      await dropMeasureDate(transaction, measureId);
    },
    papers: rulingAbout(ruling, file, measure.debtor),
  };
});

const VALUED = {
  agreed: '双方议价',
  directed: '定向询价',
  network: '网络询价',
  appraised: '委托评估',
} as const;

export const recordValuation = measureStep<CourtInput<'recordValuation'>>('valuation', (file, { input, act }) => {
  const { measureId, how } = input;
  const measure = inForce(file, measureId);
  const on = pastDay(input.on, file, 'on');
  const priceFen = fen(input.priceFen);
  const text = `${measure.text}的参考价 ${yuanText(priceFen)}，由${VALUED[how]}确定。认为有错误的，可以书面提出异议。`;
  return {
    move: null,
    entry: {
      kind: 'valuation',
      title: '确定参考价',
      told: { applicant: text, judgmentDebtor: text },
      assets: [{ ...lineOf(measure), amountFen: priceFen }],
    },
    async also(transaction) {
      await asRead(transaction, measure);
      await transaction
        .collection<Measure>(MEASURES)
        .update(measureId, { valued: command().set({ how, priceFen, on }), lastAct: act._id });
    },
  };
});
