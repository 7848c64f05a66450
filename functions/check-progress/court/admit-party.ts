/**
 * 通知参加诉讼 (民诉法59, 135, 民诉法解释55, 73, 74; 行诉法25, 29): the judge calls somebody into a suit that is under way: one who must be in it,
 * a third party, or who takes over from a party that died or ended. He comes in by it, has what the others have, and they are told.
 */

import { type JoiningGround, joining, joiningProblem, type SuitRole } from '../../../court/people/joining';
import type { Step } from '../../../court/step';
import { legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { caseWords } from '../../../records/case/case-machine';
import { leave } from '../../../records/case/leave';
import { insertParty, newParty } from '../../../records/case/new-party';
import type { CaseParty } from '../../../records/case/parties';
import { keyOfParty } from '../../../records/case/same-party';
import { peopleOf } from '../../../records/case/tell';
import { linkParty } from '../../../records/person/link';
import type { CourtInput, CourtResult } from '../contract-court';
import { comingIn, datesOf } from './dates';
import { type CourtFile, courtFile, partyOf, roleName, type StaffGrant, standingsOf, withParty } from './file';
import { complaintOf, joinersPapers, othersPapers } from './joining-papers';
import { mine } from './mine';
import { actKey, lookedUp, movedView, takeStep } from './take-step';

type Input = CourtInput<'admitParty'>;

export const admitParty: WriteOperation<Input, CourtResult<'admitParty'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act, again } = context;
    const file = await courtFile(await mine(context, input.caseId, 'judge'));
    const { found } = file;
    const today = legalDateOf(act.at.getTime());
    const before = again ? file.everybody.find(({ joined }) => joined?.act === act._id) : undefined;
    const replaced = before ? undefined : replacedBy(file, input);
    const { ground, role, inPlaceOf } = input;
    const party =
      before ?? newParty(found, file.everybody, input, { ground, role, inPlaceOf, act: act._id, on: today });
    const [members, dates, complaint] = await Promise.all([
      peopleOf(found._id, act.at),
      datesOf(found._id),
      complaintOf(file),
    ]);
    const { reason, abroad = false } = input;
    const name = input.inPlaceOf && file.everybody.find(({ _id }) => _id === input.inPlaceOf)?.name;
    const facts = { ground, role, reason, ...(name ? { inPlaceOf: name } : {}) };
    const after = withParty(file, party, replaced?._id);
    const text = wordsOf(after, party, facts);
    const coming = comingIn(dates, today);
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'admitParty',
          actor: 'judge',
          // Looked at before, with what is to be done about it.
          holds: lookedUp({ joinsByLaw: true }),
          entry: () => ({ kind: 'parties', title: joining(ground).name, text, by: null }),
        },
      ],
      also: async (transaction) => {
        await insertParty(transaction, party);
        if (replaced)
          await leave(
            transaction,
            { partyIds: [replaced._id], left: { on: today, why: 'replaced' }, at: act.at },
            members,
            dates,
          );
      },
      papers: [
        ...(await joinersPapers(
          after,
          { ...facts, party, into: file, abroad },
          { complaint, dates: coming, days: found.evidenceDays ?? undefined, at: act.at },
        )),
        ...othersPapers(
          file,
          after.parties.filter(({ _id }) => _id !== party._id),
          { ...facts, joined: party.name },
          { key: actKey(act), at: act.at },
        ),
      ],
      beforeSending: async () => {
        await linkParty(party, act.at);
      },
      decides: input.paperId
        ? { paperId: input.paperId, kind: 'addParty', outcome: 'granted', title: '参加诉讼通知书', reasons: reason }
        : undefined,
      told: { title: joining(ground).name, text },
    });
    const missed = coming.filter(({ called }) => !called);
    return { ...movedView(moved, papersDue, text, warningsFor(party, missed.length)), partyId: party._id };
  },
};

/** Throws CourtError PRECONDITION_FAILED where the law does not let him come in so, INVALID_INPUT where nobody such is in the case. */
function replacedBy(file: CourtFile, input: Input): CaseParty | undefined {
  const problem = joiningProblem(input, standingsOf(file));
  if (problem) throw new CourtError('PRECONDITION_FAILED', problem.text, { ground: problem.text });
  return input.inPlaceOf === undefined ? undefined : partyOf(file, input.inPlaceOf);
}

function wordsOf(
  { found }: CourtFile,
  party: CaseParty,
  { inPlaceOf }: { ground: JoiningGround; role: SuitRole; inPlaceOf?: string | undefined },
): string {
  const role = roleName(party);
  const text = caseWords(found.kind, { event: 'admitParty' }, { joined: party.name, role }) ?? '';
  return inPlaceOf ? `${text}他承担${inPlaceOf}的诉讼，${inPlaceOf}已经进行的诉讼行为对他有效。` : text;
}

function warningsFor(party: CaseParty, missed: number): Step[] {
  const noNumber = keyOfParty(party)
    ? []
    : [{ text: `没有填写${party.name}的号码，不能自动关联。请书记员凭他的证件发关联码。`, rule: 'PROG-1' }];
  const unsent =
    missed === 0
      ? []
      : [{ text: `已经排好的${missed}个期日没有给他送传票，请书记员另行通知。`, rule: 'HEAR-4 民事诉讼法139' }];
  return [...noNumber, ...unsent];
}
