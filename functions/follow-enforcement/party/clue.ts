/** 提供财产线索 (ENF-1, 调查规定1, 2): by the applicant's side; under seal, for its officer and its giver, never for the debtor. */
import { CLUE_KINDS } from '../../../court/enforcement/clue-kinds';
import { legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import { notify } from '../../../platform/notify';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { type Transaction, transact } from '../../../platform/transact';
import { uploadFolder } from '../../../platform/uploads';
import { assetClues, CLUES, type Clue, openClue, sealClue } from '../../../records/enforcement/clue';
import { type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { courtCluesPage } from '../../../records/enforcement/page';
import type { PartyInput, PartyResult } from '../contract-party';
import { paged } from '../scene/paged';
import { clueView, dueKeyOf } from './clue-view';
import { dropUnused, fileBytes, keepFiles, MOST_FILES } from './files';
import { nameAct } from './named-act';
import { type Acting, actingFor, ownPart, ownPartOr, partiesOn } from './own';

type Write<K extends 'reportClue' | 'addToClue'> = WriteOperation<PartyInput<K>, PartyResult<K>, VerifiedGrant>;

const NOT_HIS = '财产线索由申请执行人一方提供。您是被执行人的，请如实报告财产。';

export const noClue = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这条财产线索，请刷新后再看。', { clueId: '请刷新后再选' });

export const clueFolder = ({ courtId }: { courtId: string }, clueId: string): string =>
  `courts/${courtId}/clues/${idFrom(clueId)}`;

export const clueIdOf = (caseId: string, act: Pick<Act, '_id'>): string => `${caseId}:${idFrom(act._id)}`;

/** As it is given, online or at the counter. */
export function newClue(
  { of, party }: Acting,
  input: Pick<PartyInput<'reportClue'>, 'kind' | 'text' | 'urgent'>,
  by: { openid: OpenId; name: string },
  act: Act,
  more: Pick<Clue, 'files' | 'at'> & Partial<Pick<Clue, 'channel'>>,
): Clue {
  const _id = clueIdOf(of._id, act);
  const clue: Clue = {
    _id,
    caseId: of._id,
    courtId: of.courtId,
    caseNo: of.caseNo,
    partyId: party._id,
    partyName: party.name,
    by: by.openid,
    byName: by.name,
    kind: input.kind,
    text: sealClue(_id, [{ id: idFrom(act._id), text: input.text.trim(), at: more.at.toISOString() }]),
    urgent: input.urgent ?? false,
    concrete: null,
    checkBy: null,
    answer: null,
    state: 'given',
    lastAct: act._id,
    dueKey: '',
    listKey: `${more.at.toISOString()}:${_id}`,
    ...more,
  };
  return { ...clue, dueKey: dueKeyOf(clue) };
}

export const reportClue: Write<'reportClue'> = {
  kind: 'write',
  policy: verified,
  // What he wrote is not to lie open in the act.
  answer: 'recalled',
  async run({ input, grant: { openid, person }, act }) {
    const { caseId, partyId, files = [] } = input;
    const own = await ownPart(caseId, openid, act.at.getTime());
    const acting = await actingFor({ caseId, partyId }, own, 'applicant', NOT_HIS);
    const clueId = clueIdOf(caseId, act);
    await nameAct(act, { courtId: acting.of.courtId, target: clueId });
    const before = await assetClues.get(clueId);
    if (before) return clueView(before, true);
    const [kept, found] = await Promise.all([
      keepFiles(files, clueFolder(acting.of, clueId), openid, act),
      enforcements.get(caseId),
    ]);
    const by = { openid, name: person.name };
    const clue = newClue(acting, input, by, act, { files: kept, at: act.at });
    await transact(async (transaction) => {
      if (!(await transaction.collection<Clue>(CLUES).insertMissing(clue))) return;
      await tellOfficer(found, clue, 'given', act, transaction);
    });
    const written = await assetClues.get(clueId);
    if (!written) throw noClue();
    await dropUnused(kept, written.files);
    return clueView(written, true);
  },
};

/** Nobody has taken it over yet: he finds it when he does. What it says stays in the program (PRIV-4). */
async function tellOfficer(
  found: Enforcement | undefined,
  { _id, caseId, courtId, caseNo, kind, urgent }: Clue,
  what: 'given' | string,
  act: Pick<Act, '_id' | 'at'>,
  within: Transaction,
): Promise<void> {
  if (!found) return;
  const days = urgent ? '申请人说情况紧急，' : '';
  const text =
    what === 'given'
      ? `${caseNo}：收到一条财产线索（${CLUE_KINDS[kind]}）。${days}请先看是不是明确具体。`
      : `${caseNo}：申请人补充了一条财产线索（${CLUE_KINDS[kind]}），请查看。`;
  await notify(
    {
      _id: `${_id}:${what}:${found.officer.openid}`,
      openid: found.officer.openid,
      courtId,
      title: '收到财产线索',
      text,
      page: courtCluesPage(caseId),
      at: act.at,
    },
    within,
  );
}

/** Of a party that he is or acts for. Throws NOT_FOUND for everybody else, the debtor first of all. */
export async function ownClue(clueId: string, openid: OpenId, now: number): Promise<Clue> {
  const clue = await assetClues.get(clueId);
  if (!clue) throw noClue();
  const own = await ownPartOr(clue.caseId, openid, now, noClue);
  if (own.audience !== 'applicant' || !partiesOn(own).includes(clue.partyId)) throw noClue();
  return clue;
}

export const addToClue: Write<'addToClue'> = {
  kind: 'write',
  policy: verified,
  answer: 'recalled',
  async run({ input, grant: { openid }, act }) {
    const { clueId, text, files = [] } = input;
    const clue = await ownClue(clueId, openid, act.at.getTime());
    await nameAct(act, { courtId: clue.courtId, target: clueId });
    if (openClue(clue).some(({ id }) => id === idFrom(act._id))) return clueView(clue, true);
    refuseMore(clue, files.length);
    const [kept, found] = await Promise.all([
      keepFiles(files, clueFolder(clue, clueId), openid, act),
      enforcements.get(clue.caseId),
    ]);
    const after = await transact(async (transaction) => {
      const clues = transaction.collection<Clue>(CLUES);
      const now = await clues.get(clueId);
      if (!now) throw noClue();
      const texts = openClue(now);
      if (texts.some(({ id }) => id === idFrom(act._id))) return now;
      refuseMore(now, kept.length);
      const changed: Clue = {
        ...now,
        text: sealClue(clueId, [...texts, { id: idFrom(act._id), text: text.trim(), at: act.at.toISOString() }]),
        files: [...now.files, ...kept],
        lastAct: act._id,
        // What was asked for has come: it is judged anew, and its days run from today.
        ...(now.concrete === false ? { concrete: null, countedFrom: legalDateOf(act.at.getTime()) } : {}),
      };
      const { _id, ...fields } = changed;
      await clues.update(clueId, { ...fields, text: command().set(changed.text), files: command().set(changed.files) });
      await tellOfficer(found, changed, idFrom(act._id), act, transaction);
      return changed;
    });
    await dropUnused(kept, after.files);
    return clueView(after, true);
  },
};

function refuseMore({ state, files }: Clue, more: number): void {
  if (state === 'answered')
    throw new CourtError('PRECONDITION_FAILED', '这条线索已经答复。还有别的情况的，请另外提供一条线索。');
  if (files.length + more > MOST_FILES)
    throw new CourtError('PRECONDITION_FAILED', `一条线索最多 ${MOST_FILES} 个附件，请合并后再传，或者另外提供一条。`);
}

export const clues: ReadOperation<PartyInput<'clues'>, PartyResult<'clues'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input, grant: { openid }, clock }) {
    const own = await ownPart(input.caseId, openid, clock.now());
    if (own.audience !== 'applicant') throw new CourtError('FORBIDDEN', NOT_HIS);
    const where = { caseId: input.caseId, partyId: command().in(partiesOn(own)) };
    const { items, next } = await paged(assetClues, where, input);
    return { clues: items.map((one) => clueView(one, true)), next, uploadFolder: uploadFolder(openid) };
  },
};

export const clueFile: ReadOperation<PartyInput<'clueFile'>, PartyResult<'clueFile'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { clueId, fileId, offset = 0 }, grant: { openid }, clock }) {
    const { files } = await ownClue(clueId, openid, clock.now());
    return fileBytes(files, fileId, offset);
  },
};
