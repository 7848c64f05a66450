/**
 * 记入执行记录: an entry as it was made, and what each side is shown of it, in the transaction that does what it tells of: both are there, or
 * neither is (ENF-5). What a side may not know yet is kept with the entry and shown to nobody until an officer publishes it (PROG-4).
 */
import { maskText } from '../../court/people/mask';
import { canonical } from '../../platform/act';
import { sha256Of } from '../../platform/digest';
import type { Transaction } from '../../platform/transact';
import { AUDIENCES, ENTRIES, type EnforcementEntry, type Told } from './entry';
import { FEED, type FeedEntry, feedEntryOf } from './feed';
import type { SceneMedia } from './media';

/** `key`: what it is about, so that the same thing is entered once. */
export type NewEntry = Pick<
  EnforcementEntry,
  'caseId' | 'courtId' | 'kind' | 'officer' | 'doneAt' | 'enteredAt' | 'told' | 'lastAct'
> &
  Partial<Pick<EnforcementEntry, 'place' | 'internal' | 'embargoed' | 'corrects'>> & {
    key: string;
    /** At once, to every side that `told` names; embargoed: not to the debtor. Missing: kept, shown to nobody. */
    publish?: boolean;
    /** Those that `told` names, as they are in this transaction; whether they may be shown was looked at before (publish.ts). */
    media?: readonly SceneMedia[];
  };

export const entryIdOf = (caseId: string, key: string): string => `${caseId}:${key}`;

/** Enters once: the same key again does nothing. */
export async function enterEntry(entry: NewEntry, within: Transaction): Promise<void> {
  const entries = within.collection<EnforcementEntry>(ENTRIES);
  const made = entryOf(entry);
  // In a transaction a key that is there already would end it.
  if (await entries.get(made._id)) return;
  await entries.insert(made);
  if (!entry.publish) return;
  const feed = within.collection<FeedEntry>(FEED);
  for (const audience of AUDIENCES) {
    if (audience === 'judgmentDebtor' && made.embargoed) continue;
    const shown = feedEntryOf(made, audience, entry.enteredAt, entry.media);
    if (shown) await feed.insert(shown);
  }
}

function entryOf({ key, publish = false, media = [], ...entry }: NewEntry): EnforcementEntry {
  const { caseId, doneAt, enteredAt, kind } = entry;
  const _id = entryIdOf(caseId, key);
  const told: EnforcementEntry['told'] = {};
  for (const audience of AUDIENCES) {
    const one = entry.told[audience];
    if (one) told[audience] = masked(one);
  }
  const hashes = media.map(({ _id: mediaId, sha256 }) => ({ mediaId, sha256 }));
  return {
    internal: null,
    place: null,
    embargoed: false,
    corrects: null,
    ...entry,
    told,
    _id,
    state: publish ? 'published' : 'prepared',
    publishedAt: publish ? enteredAt : null,
    takenOff: null,
    correctedBy: null,
    sha256: sha256Of(
      canonical({ kind, doneAt: doneAt.toISOString(), told, ...(hashes.length > 0 ? { media: hashes } : {}) }),
    ),
    listKey: `${doneAt.toISOString()}:${_id}`,
  };
}

/** ENF-4, PRIV-4: whoever wrote it, no number of a person gets into what a side reads. */
const masked = ({ title, text, ...told }: Told): Told => ({ ...told, title: maskText(title), text: maskText(text) });
