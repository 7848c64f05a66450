/** 核实财产线索 (ENF-1, 调查规定2): concrete ones in 7 days, urgent ones in 3; what came of it is told to its giver alone (ENF-4). */
import { CLUE_KINDS, CLUE_RESULTS } from '../../../court/enforcement/clue-kinds';
import { clueCheckDue } from '../../../court/enforcement/notice';
import { maskText } from '../../../court/people/mask';
import { isLegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { uploadFolder } from '../../../platform/uploads';
import { cases } from '../../../records/case/case';
import { caseParties } from '../../../records/case/parties';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { noteView } from '../../../records/dossier/view';
import { assetClues, CLUES, type Clue } from '../../../records/enforcement/clue';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import { enterEntry } from '../../../records/enforcement/enter';
import { noEnforcement } from '../../../records/enforcement/move';
import { cluesPage } from '../../../records/enforcement/page';
import { revelations } from '../../../records/revelation/revelation';
import type { PartyInput, PartyResult } from '../contract-party';
import { clueFolder, clueIdOf, newClue, noClue } from '../party/clue';
import { clueView, countedFrom, dueKeyOf } from '../party/clue-view';
import { dropUnused, fileBytes, keepFiles } from '../party/files';
import { nameAct } from '../party/named-act';
import { pieceAt } from '../scene/look';
import { paged } from '../scene/paged';
import { type CourtContext, mine, type StaffGrant } from './mine';

type Write<K extends 'openClue' | 'enterClue' | 'judgeClue' | 'answerClue'> = WriteOperation<
  PartyInput<K>,
  PartyResult<K>,
  StaffGrant
>;

export const cluesOf: ReadOperation<PartyInput<'cluesOf'>, PartyResult<'cluesOf'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input, grant } = context;
    await mine(context, input.caseId);
    const { items, next } = await paged(assetClues, { caseId: input.caseId }, input);
    return { clues: items.map((one) => clueView(one, false)), next, uploadFolder: uploadFolder(grant.openid) };
  },
};

/** Of an execution of his. Throws NOT_FOUND, FORBIDDEN. */
async function officersClue(
  context: Pick<CourtContext<unknown>, 'grant'>,
  clueId: string,
): Promise<{ clue: Clue; found: Enforcement }> {
  const clue = await assetClues.get(clueId);
  if (clue?.courtId !== context.grant.staff.courtId) throw noClue();
  const { found } = await mine(context, clue.caseId);
  return { clue, found };
}

export const openClue: Write<'openClue'> = {
  kind: 'write',
  policy: staff('enforcement'),
  // Read again each time: it is not to lie open in the act.
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { clue } = await officersClue(context, input.clueId);
    await nameAct(act, { courtId: clue.courtId, target: clue._id });
    await revelations.insertMissing({
      _id: act._id,
      courtId: clue.courtId,
      filingId: clue._id,
      field: 'text',
      reason: input.reason,
      by: grant.openid,
      name: grant.staff.name,
      at: act.at,
    });
    return clueView(clue, true);
  },
};

export const courtClueFile: ReadOperation<PartyInput<'courtClueFile'>, PartyResult<'courtClueFile'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input, grant, clock } = context;
    const { clueId, fileId, offset = 0 } = input;
    const { clue } = await officersClue(context, clueId);
    const bytes = await fileBytes(clue.files, fileId, offset);
    await noteView(
      {
        courtId: clue.courtId,
        caseId: clue.caseId,
        itemId: clueId,
        itemName: '财产线索的附件',
        page: pieceAt(offset),
        openid: grant.openid,
        name: grant.staff.name,
        as: 'court',
        readingId: null,
        rule: 'ENF-1',
        at: new Date(clock.now()),
      },
      `:${fileId}`,
    );
    return bytes;
  },
};

export const enterClue: Write<'enterClue'> = {
  kind: 'write',
  policy: staff('enforcement'),
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { caseId, partyId, files = [], receivedOn } = input;
    const { found } = await mine(context, caseId);
    const clueId = clueIdOf(caseId, act);
    await nameAct(act, { courtId: found.courtId, target: clueId });
    const before = await assetClues.get(clueId);
    if (before) return clueView(before, false);
    const [of, party, members] = await Promise.all([
      cases.get(caseId),
      caseParties.get(partyId),
      peopleOf(caseId, act.at),
    ]);
    if (!of) throw noEnforcement();
    if (party?.caseId !== caseId || party.role !== 'applicant')
      throw new CourtError('INVALID_INPUT', '没有找到这位申请执行人，请重新选择。', { partyId: '请重新选择' });
    const at = dayReceived(receivedOn, found, act.at);
    const kept = await keepFiles(files, clueFolder(of, clueId), grant.openid, act);
    const by = { openid: grant.openid, name: `${party.name}（窗口或书面）` };
    const clue = newClue({ of, party }, input, by, act, { files: kept, at, channel: 'counter' });
    await transact(async (transaction) => {
      if (!(await transaction.collection<Clue>(CLUES).insertMissing(clue))) return;
      const text = `您在 ${legalDateText(legalDateOf(at.getTime()))}书面或者当面提供的财产线索，执行员已经记入。`;
      await tellGiver(clue, members, { key: 'entered', title: '财产线索已收到', text, at: act.at }, transaction);
    });
    const written = await assetClues.get(clueId);
    if (!written) throw noClue();
    await dropUnused(kept, written.files);
    return clueView(written, false);
  },
};

/** The day on which it came on paper: between registration and today; its hour is not known. Throws INVALID_INPUT. */
export function dayReceived(on: string, { registeredOn }: Pick<Enforcement, 'registeredOn'>, now: Date): Date {
  const today = legalDateOf(now.getTime());
  if (!isLegalDate(on) || on > today || on < registeredOn)
    throw new CourtError('INVALID_INPUT', '收到日期应当在立案那天到今天之间，请核对。', { receivedOn: '请核对日期' });
  return on === today ? now : new Date(`${on}T12:00:00+08:00`);
}

const tellGiver = (
  { _id, caseId, courtId, partyId }: Clue,
  members: Awaited<ReturnType<typeof peopleOf>>,
  telling: { key: string; title: string; text: string; at: Date },
  within: Transaction,
) =>
  tellPeople(
    { _id: caseId, courtId },
    ofParties(members, partyId),
    { ...telling, key: `clue:${_id}:${telling.key}`, page: cluesPage(caseId) },
    within,
  );

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
