/** 核实财产线索 (ENF-1, 调查规定2): concrete ones in 7 days, urgent ones in 3; what came of it is told to its giver alone (ENF-4). */
import { CLUE_KINDS, CLUE_RESULTS } from '../../../court/enforcement/clue-kinds';
import { clueCheckDue } from '../../../court/enforcement/notice';
import { maskText } from '../../../court/people/mask';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { peopleOf } from '../../../records/case/tell';
import { CLUES, type Clue } from '../../../records/enforcement/clue';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import { enterEntry } from '../../../records/enforcement/enter';
import type { PartyInput, PartyResult } from '../contract-party';
import { noClue } from '../party/clue';
import { clueView, countedFrom, dueKeyOf } from '../party/clue-view';
import { nameAct } from '../party/named-act';
import { officersClue } from './clues';
import { tellGiver } from './enter-clue';
import type { StaffGrant } from './mine';

type Write<K extends 'judgeClue' | 'answerClue'> = WriteOperation<PartyInput<K>, PartyResult<K>, StaffGrant>;

const answered = () => new CourtError('PRECONDITION_FAILED', '这条线索已经答复，不能再改。请刷新后查看。');

export const judgeClue: Write<'judgeClue'> = {
  kind: 'write',
  policy: staff('enforcement'),
  answer: 'recalled',
  async run(context) {
    const { input, act } = context;
    const { clue } = await officersClue(context, input.clueId);
    await nameAct(act, { courtId: clue.courtId, target: clue._id });
    const { concrete, asks } = input;
    if (!concrete && asks === undefined)
      throw new CourtError('INVALID_INPUT', '线索不够明确具体的，请写明请申请人补充什么。', { asks: '请填写' });
    const members = await peopleOf(clue.caseId, act.at);
    const after = await transact(async (transaction) => {
      const all = transaction.collection<Clue>(CLUES);
      const now = await all.get(clue._id);
      if (!now) throw noClue();
      if (now.lastAct === act._id) return now;
      if (now.state === 'answered') throw answered();
      const changed = judged(now, input, act._id);
      const { _id, text, files, answer, ...fields } = changed;
      await all.update(_id, fields);
      const told = changed.checkBy
        ? `您提供的财产线索明确具体，法院在 ${legalDateText(changed.checkBy)}前核实并答复。`
        : '执行员看了您提供的财产线索，请补充一些内容后再核实。点开可以看到要补充什么。';
      const telling = { key: `judged:${idFrom(act._id)}`, title: '财产线索', text: told, at: act.at };
      await tellGiver(changed, members, telling, transaction);
      return changed;
    });
    return clueView(after, false);
  },
};

function judged(now: Clue, { concrete, urgent = now.urgent, asks }: PartyInput<'judgeClue'>, act: string): Clue {
  const due = clueCheckDue({ givenOn: countedFrom(now), concrete, urgent });
  const changed: Clue = {
    ...now,
    urgent,
    concrete,
    asks: concrete ? null : maskText((asks ?? '').trim()),
    checkBy: due?.dueOn ?? null,
    state: concrete ? 'checking' : 'given',
    lastAct: act,
  };
  return { ...changed, dueKey: dueKeyOf(changed) };
}

export const answerClue: Write<'answerClue'> = {
  kind: 'write',
  policy: staff('enforcement'),
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { clue, found } = await officersClue(context, input.clueId);
    await nameAct(act, { courtId: clue.courtId, target: clue._id });
    const members = await peopleOf(clue.caseId, act.at);
    // ENF-4, PRIV-4: whatever was found, no number of anybody goes out with it.
    const answer = { text: maskText(input.text.trim()), result: input.result, by: grant.staff.name, at: act.at };
    const after = await transact(async (transaction) => {
      const all = transaction.collection<Clue>(CLUES);
      const now = await all.get(clue._id);
      if (!now) throw noClue();
      if (now.state === 'answered') {
        if (now.lastAct === act._id) return now;
        throw answered();
      }
      const changed: Clue = { ...now, answer, state: 'answered', lastAct: act._id, dueKey: '' };
      const { state, lastAct, dueKey } = changed;
      await all.update(clue._id, { answer: command().set(answer), state, lastAct, dueKey });
      await enterEntry(entryOf(changed, found, act), transaction);
      const telling = {
        key: 'answered',
        title: '财产线索已答复',
        text: '法院核实了您提供的一条财产线索，点开可以看到结果。',
        at: act.at,
      };
      await tellGiver(changed, members, telling, transaction);
      return changed;
    });
    return clueView(after, false);
  },
};

/** On the applicants' feed only that it was checked: of several the others do not learn what one of them told. */
const entryOf = (
  { _id, caseId, courtId, kind, at, answer }: Clue,
  { officer }: Enforcement,
  act: { _id: string; at: Date },
): Parameters<typeof enterEntry>[0] => ({
  key: `clue-${idFrom(_id)}`,
  caseId,
  courtId,
  kind: 'clue',
  officer,
  doneAt: act.at,
  enteredAt: act.at,
  told: {
    applicant: {
      title: '核实财产线索',
      text: `${legalDateText(legalDateOf(at.getTime()))}收到的一条财产线索（${CLUE_KINDS[kind]}）已经核实：${answer ? CLUE_RESULTS[answer.result] : ''}。答复给提供线索的一方，在“财产线索”里查看。`,
      assets: [],
      media: [],
    },
  },
  lastAct: act._id,
  publish: true,
});
