/** 入卷: what the court has already becomes an item by its own bytes: nothing is copied. */
import { PROGRESS_KINDS } from '../../../court/access/progress';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { caseEvents } from '../../../records/case/event';
import { dossierItems, type KeptItem, MOST_ITEMS } from '../../../records/dossier/item';
import { services } from '../../../records/service/service';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { itemView } from '../item-view';
import { keepers, keptBy, type StaffGrant } from '../who';
import { newItem } from './new-item';
import { prepared } from './prepare';
import { sourceOf, sourcesOf } from './sources';

export const toEnter: ReadOperation<ReadDossierInput<'toEnter'>, ReadDossierResult<'toEnter'>, StaffGrant> = {
  kind: 'read',
  policy: keepers,
  async run({ input: { caseId }, grant }) {
    const of = await keptBy(caseId, grant);
    const [there, sources] = await Promise.all([
      dossierItems.find({ caseId }, { limit: MOST_ITEMS, fields: ['documentId', 'attachmentId', 'source', 'state'] }),
      sourcesOf(of),
    ]);
    const entered = new Set(there.filter(({ state }) => state !== 'removed').map(idOf));
    return { sources: sources.filter(({ id }) => !entered.has(id)) };
  },
};

/** What an item was entered from; null: scanned. */
const idOf = ({ source, documentId, attachmentId }: KeptItem): string | null =>
  source === 'document' ? documentId : source === 'scan' ? null : attachmentId;

export const enter: WriteOperation<ReadDossierInput<'enter'>, ReadDossierResult<'enter'>, StaffGrant> = {
  kind: 'write',
  policy: keepers,
  async run({ input: { caseId, source, id, ...said }, grant, act, clock, note }) {
    const of = await keptBy(caseId, grant);
    note({ target: id, courtId: of.courtId });
    const { made, by, embargo } = await sourceOf(of, source, id);
    const twice = await dossierItems.find(
      { caseId, ...(source === 'document' ? { documentId: id } : { attachmentId: id }) },
      { limit: 50 },
    );
    const other = twice.find((one) => idOf(one) === id && one.state !== 'removed' && one.lastAct !== act._id);
    if (other) throw new CourtError('CONFLICT', `“${other.name}”已经在卷宗里了。`);
    const item = await newItem(of, act, grant.openid, made, { ...(by === null ? {} : { by }), ...said });
    const held = item.embargo ?? embargo ?? (made.documentId === null ? null : await heldBack(caseId, made.documentId));
    await dossierItems.insertMissing({ ...item, embargo: held });
    const kept = await dossierItems.get(item._id);
    return itemView(await prepared(kept ?? item, clock.now()));
  },
};

/**
 * PROG-4: what the case, or its service, holds back, its dossier holds back, too. With an entry of the measure itself it is also
 * released; where only the service says so, its clerk releases it.
 */
async function heldBack(caseId: string, documentId: string): Promise<KeptItem['embargo']> {
  const [entries, sent] = await Promise.all([
    caseEvents.find({ caseId }, { limit: MOST_ITEMS }),
    services.find({ caseId, documentId }, { limit: MOST_ITEMS }),
  ]);
  const about = entries.filter((one) => one.embargo && one.about?.documentId === documentId);
  const measure = about.find(({ kind }) => PROGRESS_KINDS[kind] === 'heldBack');
  const embargo = measure?.embargo ?? about[0]?.embargo ?? sent.find((one) => one.embargo)?.embargo;
  return embargo ? { applicants: [...embargo.applicants], releasedAt: null, eventId: measure?._id ?? null } : null;
}
