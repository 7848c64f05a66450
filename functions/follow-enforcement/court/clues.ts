/** 执行员看财产线索 (ENF-1, PRIV-5): with numbers masked; whole with the reason on record. */
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { uploadFolder } from '../../../platform/uploads';
import { noteView } from '../../../records/dossier/view';
import { assetClues, type Clue } from '../../../records/enforcement/clue';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import { revelations } from '../../../records/revelation/revelation';
import type { PartyInput, PartyResult } from '../contract-party';
import { noClue } from '../party/clue';
import { clueView } from '../party/clue-view';
import { fileBytes } from '../party/files';
import { nameAct } from '../party/named-act';
import { pieceAt } from '../scene/look';
import { paged } from '../scene/paged';
import { type CourtContext, mine, type StaffGrant } from './mine';

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
export async function officersClue(
  context: Pick<CourtContext<unknown>, 'grant'>,
  clueId: string,
): Promise<{ clue: Clue; found: Enforcement }> {
  const clue = await assetClues.get(clueId);
  if (clue?.courtId !== context.grant.staff.courtId) throw noClue();
  const { found } = await mine(context, clue.caseId);
  return { clue, found };
}

export const openClue: WriteOperation<PartyInput<'openClue'>, PartyResult<'openClue'>, StaffGrant> = {
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
