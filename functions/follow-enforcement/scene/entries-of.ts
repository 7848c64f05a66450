/** 全部记录: the officer's own list, published or not; what is under seal is opened with a reason, which is kept (PRIV-5). */
import { acts } from '../../../platform/act';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { unseal } from '../../../platform/secrets';
import { enforcementEntries, internalSeal, placeSeal } from '../../../records/enforcement/entry';
import { revelations } from '../../../records/revelation/revelation';
import type { SceneInput, SceneResult } from '../contract-scene';
import { mine, type StaffGrant } from '../court/mine';
import { officersEntry } from './entries';
import { courtEntryView } from './entry-view';
import { paged } from './paged';

export const entriesOf: ReadOperation<SceneInput<'entriesOf'>, SceneResult<'entriesOf'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input } = context;
    await mine(context, input.caseId);
    const { items, next } = await paged(enforcementEntries, { caseId: input.caseId }, input);
    return { entries: items.map(courtEntryView), next };
  },
};

export const revealEntry: WriteOperation<SceneInput<'revealEntry'>, SceneResult<'revealEntry'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  // Read again each time: it is not to lie open in the act.
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { _id: entryId, courtId, internal, place } = await officersEntry(context, input.entryId);
    await acts.update(act._id, { courtId, target: entryId });
    await revelations.insertMissing({
      _id: act._id,
      courtId,
      filingId: entryId,
      field: 'internal, place',
      reason: input.reason,
      by: grant.openid,
      name: grant.staff.name,
      at: act.at,
    });
    return {
      internal: internal && unseal(internal, internalSeal(entryId)),
      place: place?.exact ? unseal(place.exact, placeSeal(entryId)) : null,
    };
  },
};
