/**
 * 查封、冻结到期: reminded of 60, 30 and 14 days before to the officer and the applicants; the day after its last day it is on record that its
 * effect is gone, for both sides to see. That is a fact of the calendar; what follows from it an officer decides (ENF-7, clause A).
 */
import { hasLapsed, nextReminder } from '../../court/enforcement/control';
import { attempt } from '../../court/machines/attempt';
import { enforcementMachine } from '../../court/machines/enforcement';
import { addDays, daysBetween, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import { alarm } from '../../platform/alarm';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { type Transaction, transact } from '../../platform/transact';
import type { CaseMember } from '../../records/case/member';
import { ofParties, ofSide, peopleOf, tellPeople } from '../../records/case/tell';
import { dueKeyOf } from '../../records/enforcement/due';
import { ENFORCEMENTS, type Enforcement, enforcements } from '../../records/enforcement/enforcement';
import { enterEntry } from '../../records/enforcement/enter';
import { MEASURE_NAMES, MEASURES, type Measure, measures } from '../../records/enforcement/measure';
import { planOf } from '../../records/enforcement/measure-date';
import { enforcementMoney } from '../../records/enforcement/money';
import { executionsById, isOver, tellOfficer } from './executions';
import { dailyFrom, everyMinutes, type Job } from './job';
import { peopleOfCases } from './people';

const A_SLICE = 60;
const LAPSES = 20;
/** A case has few of them. */
const MOST = 1000;

export const measureReminders: Job = {
  name: 'measureReminders',
  due: dailyFrom(8, 30),
  async slice({ now }) {
    const _ = command();
    const today = legalDateOf(now);
    // What has its day behind it is on record as that, and not reminded of.
    const found = await measures.find(
      { state: 'inForce', remindKey: _.and(_.gt(''), _.lt(addDays(today, 1))), untilKey: _.gt(today) },
      { orderBy: [['remindKey', 'asc']], limit: A_SLICE },
    );
    const ids = found.map(({ caseId }) => caseId);
    const [of, people] = await Promise.all([executionsById(ids), peopleOfCases(ids, now)]);
    for (const measure of found) {
      const execution = of.get(measure.caseId);
      if (!execution || !isOver(execution))
        await remind(measure, execution, people.get(measure.caseId) ?? [], { today, now });
      // Renewed, or released, this very moment: its own next day stands.
      const { _id, remindKey, untilKey } = measure;
      const next = nextReminder(measure.until, today) ?? '';
      await measures.updateWhere({ _id, state: 'inForce', remindKey, untilKey }, { remindKey: next });
    }
    return { done: found.length, next: found.length === A_SLICE ? 'more' : null };
  },
};

/** @param execution undefined: resumed under another number, and nobody's yet; the applicants are told all the same */
async function remind(
  measure: Measure,
  execution: Enforcement | undefined,
  people: readonly CaseMember[],
  { today, now }: { today: LegalDate; now: number },
): Promise<void> {
  const { _id, caseId, courtId, caseNo, kind, text, until, renewBy, remindKey } = measure;
  const days = daysBetween(today, until);
  const { askBy } = planOf(measure);
  const ends = `${caseNo}：${text}的${MEASURE_NAMES[kind]}到 ${legalDateText(until)}为止，还有 ${days} 天。`;
  const told = {
    // Of another period, or another of its days, anew.
    key: `measure-${idFrom(_id, 16)}:${until}:${remindKey}`,
    title: `${MEASURE_NAMES[kind]}还有 ${days} 天到期`,
    at: new Date(now),
    message: { template: 'periodEnds' as const, values: { number: caseNo, due: until } },
  };
  const asked = askBy ? `这是诉讼保全转来的，申请执行人最晚 ${legalDateText(askBy)}申请续行。` : '';
  if (execution)
    await tellOfficer(execution, {
      ...told,
      text: `${ends}需要继续的，请在 ${legalDateText(renewBy)}以前办好续行手续（民诉法解释第485条）。${asked}`,
    });
  const by = askBy ? `请在 ${legalDateText(askBy)}以前申请续行` : '请尽早申请续行';
  await tellPeople({ _id: caseId, courtId }, ofSide(people, 'applicant'), {
    ...told,
    text: `${ends}需要继续的，${by}；法院也可以依职权办理。不续行的，到期后效力消灭。`,
  });
}

export const measureLapses: Job = {
  name: 'measureLapses',
  due: everyMinutes(10),
  async slice({ cursor, now, act }) {
    const _ = command();
    const found = await measures.find(
      { state: 'inForce', untilKey: _.and(_.gt(cursor), _.lt(legalDateOf(now))) },
      { orderBy: [['untilKey', 'asc']], limit: LAPSES },
    );
    let done = 0;
    for (const { _id } of found.filter(({ untilKey }) => untilKey !== ''))
      try {
        if (await lapse(_id, act, now)) done += 1;
      } catch (error) {
        // One that cannot be written keeps no other from it; in ten minutes it is tried again.
        alarm('measure-lapse', { measure: _id, error: String(error) });
      }
    return { done, next: found.length === LAPSES ? (found.at(-1)?.untilKey ?? null) : null };
  },
};

/** The officer has done something else with it meanwhile. */
class Changed extends Error {}
const MOST_READINGS = 8;

async function lapse(measureId: string, act: Act, now: number): Promise<boolean> {
  for (let readings = 1; ; readings += 1) {
    const measure = await measures.get(measureId);
    if (measure?.state !== 'inForce' || !hasLapsed(measure.until, legalDateOf(now))) return false;
    const execution = await enforcements.get(measure.caseId);
    // Resumed under another number, and nobody's yet: on record as soon as an officer has taken it over.
    if (!execution) return false;
    const left = await leftAfter(execution, measure);
    const people = await peopleOf(measure.caseId, new Date(now));
    try {
      await transact((transaction) => recorded(transaction, { measure, execution, people, left, act, now }));
      return true;
    } catch (error) {
      if (!(error instanceof Changed) || readings >= MOST_READINGS) throw error;
    }
  }
}

/** Where the execution stands once this measure is gone: in its officer's list, and whether anything is held still. */
async function leftAfter(execution: Enforcement, measure: Measure): Promise<{ dueKey: string; isHeld: boolean }> {
  const where = { caseId: execution.caseId };
  const [held, money] = await Promise.all([
    measures.find(where, { limit: MOST }),
    enforcementMoney.find(where, { limit: MOST }),
  ]);
  const left = held.filter(({ _id }) => _id !== measure._id);
  return { dueKey: dueKeyOf(execution, left, money), isHeld: left.some(({ state }) => state === 'inForce') };
}

/** 已控制 is said no more of an execution in which nothing is held. */
function stateAfter({ state }: Enforcement, isHeld: boolean): Enforcement['state'] {
  const answer = attempt(enforcementMachine, { state, event: 'lapse', actor: 'sys', holds: () => !isHeld });
  return 'refused' in answer ? state : answer.to;
}

interface Lapsing {
  measure: Measure;
  execution: Enforcement;
  people: readonly CaseMember[];
  left: { dueKey: string; isHeld: boolean };
  act: Act;
  now: number;
}

async function recorded(
  transaction: Transaction,
  { measure, execution, people, left, act, now }: Lapsing,
): Promise<void> {
  const { _id, caseId, courtId, kind, text, until, debtor } = measure;
  const inMeasures = transaction.collection<Measure>(MEASURES);
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const [still, found] = [await inMeasures.get(_id), await all.get(caseId)];
  if (still?.lastAct !== measure.lastAct || still.state !== 'inForce') throw new Changed();
  if (found?.lastAct !== execution.lastAct) throw new Changed();
  const at = new Date(now);
  const name = MEASURE_NAMES[kind];
  const ended = { on: until, reason: '到期没有续行' };
  await inMeasures.update(_id, {
    state: 'lapsed',
    ended: command().set(ended),
    remindKey: '',
    untilKey: '',
    lastAct: act._id,
  });
  const { dueKey, isHeld } = left;
  await all.update(caseId, { lastAct: act._id, dueKey, state: stateAfter(found, isHeld) });
  const key = `lapse-${idFrom(`${_id}:${until}`, 16)}`;
  const title = `${name}已经到期`;
  const fact = `${text}的${name}到 ${legalDateText(until)}为止，没有续行，效力已经消灭。`;
  const told = {
    applicant: `${fact}需要再次控制的，请把财产现在的情况告诉执行员。`,
    judgmentDebtor: `${fact}应当履行的义务没有变，请继续履行。`,
  };
  const sides = (words: string) => ({ title, text: words, assets: [], media: [] });
  await enterEntry(
    {
      key,
      caseId,
      courtId,
      kind: 'measure',
      officer: found.officer,
      doneAt: new Date(`${addDays(until, 1)}T00:00:00+08:00`),
      enteredAt: at,
      told: { applicant: sides(told.applicant), judgmentDebtor: sides(told.judgmentDebtor) },
      lastAct: act._id,
      publish: true,
    },
    transaction,
  );
  const of = { _id: caseId, courtId };
  const telling = { title, at };
  const his = ofParties(people, debtor);
  await tellPeople(
    of,
    ofSide(people, 'applicant'),
    { ...telling, key: `${key}:applicant`, text: told.applicant },
    transaction,
  );
  await tellPeople(of, his, { ...telling, key: `${key}:judgmentDebtor`, text: told.judgmentDebtor }, transaction);
  await tellOfficer(
    found,
    { ...telling, key: `${key}:officer`, text: `${found.caseNo}：${fact}需要再次控制的，请另行裁定。` },
    transaction,
  );
}
