/** 更正材料信息: what is said of an item, its seal, its release; each an act with its officer, the bytes stay as they are. */
import { type Changes, command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteContext, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { mustBeOfficer } from '../../../records/case/officer';
import { dossierItems, type KeptItem } from '../../../records/dossier/item';
import { services } from '../../../records/service/service';
import type { ReadDossierInput } from '../contract';
import { itemView, type KeptView } from '../item-view';
import { partyTexts } from '../names';
import { keepers, keptItemBy, noItem, type StaffGrant } from '../who';
import { placeAtEnd, saidOf } from './new-item';

type Doing<I> = WriteOperation<I, KeptView, StaffGrant>;
type Context = Pick<WriteContext<{ itemId: string }, StaffGrant>, 'input' | 'grant' | 'act' | 'note'>;

/** Nested values whole: written field by field they would join what was there. */
const whole = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      field,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? command().set(value) : value,
    ]),
  );

/** @param changes from the item as it stands; undefined: nothing is to be changed */
async function changed(
  { input: { itemId }, grant, act, note }: Context,
  changes: (item: KeptItem) => Changes | Promise<Changes>,
): Promise<KeptView> {
  const { item } = await keptItemBy(itemId, grant);
  note({ target: itemId, courtId: item.courtId });
  if (item.lastAct === act._id) return itemView(item);
  const made = await changes(item);
  const after = await dossierItems.updateAndReturn({ _id: itemId }, { ...whole(made), lastAct: act._id });
  if (!after) throw noItem();
  return itemView(after);
}

export const correctItem: Doing<ReadDossierInput<'correctItem'>> = {
  kind: 'write',
  policy: keepers,
  run: (context) =>
    changed(context, async ({ caseId, source, documentId, volume, embargo }) => {
      const { itemId: _, ...said } = context.input;
      const made = await saidOf(caseId, said);
      if (source === 'document' && made.documentId !== undefined && made.documentId !== documentId)
        throw new CourtError('PRECONDITION_FAILED', '这份材料就是那份文书，送达情况按它自己的记录。');
      // An embargo that the case itself keeps ends with it, and is not written over here.
      if (made.embargo && embargo?.eventId)
        throw new CourtError('PRECONDITION_FAILED', '这份材料随案件进展暂不公开，请在案件里办理。');
      // In another volume it goes to the end.
      return made.volume && made.volume !== volume ? { ...made, place: await placeAtEnd(caseId, made.volume) } : made;
    }),
};

export const sealItem: Doing<ReadDossierInput<'sealItem'>> = {
  kind: 'write',
  policy: keepers,
  run: (context) =>
    changed(context, async ({ caseId }) => {
      const { secrets, examiners, reason } = context.input;
      const known = examiners.length > 0 ? await partyTexts(caseId) : new Map();
      if (examiners.some((one) => !known.has(one)))
        throw new CourtError('INVALID_INPUT', '有一位不是本案的当事人，请从名单里选择。', {
          examiners: '请从名单里选择',
        });
      return {
        sealed: {
          secrets: [...secrets],
          examiners: [...examiners],
          reason,
          by: context.grant.openid,
          at: context.act.at,
        },
      };
    }),
};

export const unsealItem: Doing<ReadDossierInput<'unsealItem'>> = {
  kind: 'write',
  policy: staff('judge'),
  run: (context) =>
    changed(context, ({ sealed }) => {
      if (!sealed) throw new CourtError('PRECONDITION_FAILED', '这份材料没有密封。');
      return { sealed: null };
    }),
};

export const releaseItem: Doing<ReadDossierInput<'releaseItem'>> = {
  kind: 'write',
  policy: keepers,
  run: (context) =>
    changed(context, async ({ caseId, documentId, embargo }) => {
      const sent = !embargo && documentId !== null ? await services.find({ caseId, documentId }, { limit: 1000 }) : [];
      const held = embargo ?? sent.find((one) => one.embargo)?.embargo;
      if (!held || held.releasedAt) throw new CourtError('PRECONDITION_FAILED', '这份材料没有暂不公开。');
      if (embargo?.eventId)
        throw new CourtError(
          'PRECONDITION_FAILED',
          '这份材料随案件进展暂不公开：请在案件里登记已经执行或者解除，这里会一同公开。',
        );
      return { embargo: { applicants: [...held.applicants], releasedAt: context.act.at, eventId: null } };
    }),
};

export const takeOut: Doing<ReadDossierInput<'takeOut'>> = {
  kind: 'write',
  policy: keepers,
  run: (context) => changed(context, () => ({ state: 'removed', removedFor: context.input.reason })),
};

/** DOSS-6: by the judge alone, who tries the case (民诉法71: what has to be examined is shown). */
export const orderMasks: Doing<ReadDossierInput<'orderMasks'>> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, grant, act } = context;
    const item = await dossierItems.get(input.itemId);
    if (!item || item.courtId !== grant.staff.courtId) throw noItem();
    await mustBeOfficer(item.caseId, grant.staff, 'judge');
    return changed(context, () => ({
      maskOrdered: input.ordered ? { reason: input.reason, by: grant.openid, at: act.at } : null,
    }));
  },
};

export const reviewMasks: Doing<ReadDossierInput<'reviewMasks'>> = {
  kind: 'write',
  policy: keepers,
  run: (context) =>
    changed(context, ({ state }) => {
      if (state !== 'ready') throw new CourtError('PRECONDITION_FAILED', '页面还没有做完，请等做完后逐页核对。');
      return { reviewed: { by: context.grant.openid, at: context.act.at } };
    }),
};
