/**
 * 上诉: the case takes note of each 上诉状 that came in, in time or not (DOMAIN 6.2); it moves to 已上诉 where the law ties that to the
 * appeal itself: the document can be appealed, by who may, within his own period (TIME-8, ID-7). All else waits for the clerk.
 */
import type { Actor } from '../../court/machines/actor';
import { startsFrom } from '../../court/machines/state-machine';
import type { Step } from '../../court/step';
import { legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { CASES, type Case, firstAppealOn } from '../../records/case/case';
import { caseMachineOf, caseWords, moveCase } from '../../records/case/case-machine';
import { enter } from '../../records/case/event';
import type { CaseMember } from '../../records/case/member';
import { allBut, tellPeople } from '../../records/case/tell';
import type { FiledPaper } from '../../records/paper/paper';

export interface Appealing {
  actor: Actor;
  act: Pick<Act, '_id' | 'at'>;
  /** Why nothing can be appealed, if so. */
  final: Step | undefined;
  /** It is the decision that is appealed, and no ruling on the way to it. */
  ofDecision: boolean;
  members: readonly CaseMember[];
  /** It was taken note of before: now it only moves the case, or does nothing. */
  again?: true;
}

export async function appealIn(transaction: Transaction, paper: FiledPaper, appealing: Appealing): Promise<void> {
  const { actor, act, final, ofDecision, members, again } = appealing;
  const { _id: paperId, caseId, parties, names, receivedAt } = paper;
  const found = await transaction.collection<Case>(CASES).get(caseId);
  if (!found || !receivedAt) return;
  const inTime = paper.timings.some(({ state }) => state === 'inTime');
  const holds: Record<string, boolean> = {
    appealLies: !final,
    specialAuthority: !paper.lacksAuthority,
    inOwnAppealPeriod: inTime,
  };
  const event = found.kind === 'enforcement' || !ofDecision ? undefined : eventFor(found, holds);
  if (again && event !== 'appeal') return;
  if (!event) {
    await enterStep(transaction, paper, receivedAt);
    return;
  }
  const appeals = (found.appeals ?? []).filter((one) => one.paperId !== paperId);
  const on = paper.handedInOn;
  const appeal = { paperId, parties: [...parties], receivedAt, ...(on ? { on } : {}), inTime };
  const appellant = names.join('、');
  const text = event === 'appeal' ? `${appellant}已上诉。` : `法院已收到${appellant}的上诉状。`;
  await moveCase(transaction, {
    caseId,
    event,
    actor,
    act,
    holds: (guard) => holds[guard] ?? false,
    set: {
      appeals: command().set([...appeals, appeal]),
      appealedOn: firstAppealOn(found, on ?? legalDateOf(receivedAt.getTime())),
    },
    entry: () => ({ kind: 'appeal', title: '上诉', text, by: parties[0] ?? null, about: { paperId } }),
  });
  const words = event === 'appeal' ? caseWords(found.kind, { event }, { appellant }) : undefined;
  if (!words) return;
  const telling = { key: `paper:${paperId}:appealed`, title: '有人上诉', text: words, at: act.at };
  await tellPeople(found, allBut(members, ...parties), telling, transaction);
}

/** PROG-3: it is told of as a step also where the case stays as it is: against a ruling, before a decision, after all is over. */
const enterStep = (
  transaction: Transaction,
  { _id, caseId, courtId, parties, names }: FiledPaper,
  at: Date,
): Promise<void> =>
  enter(
    {
      key: `paper:${_id}`,
      caseId,
      courtId,
      kind: 'appeal',
      at,
      title: '上诉',
      text: `法院已收到${names.join('、')}的上诉状。`,
      by: parties[0] ?? null,
      about: { paperId: _id },
    },
    transaction,
  );

/** What the case does with it now; undefined: nothing yet, as before a decision. */
function eventFor(found: Case, holds: Readonly<Record<string, boolean>>): 'appeal' | 'receiveAppeal' | undefined {
  const { transitions, changes } = caseMachineOf(found.kind);
  const can = (event: string) =>
    [...transitions, ...changes].some((one) => one.event === event && startsFrom(one, found.state));
  if (can('appeal') && Object.values(holds).every(Boolean)) return 'appeal';
  return can('receiveAppeal') ? 'receiveAppeal' : undefined;
}
