/** 执行记录一览: an entry as its officer sees it, and as one side does. */
import { ENTRY_KINDS } from '../../../court/enforcement/entry-kinds';
import type { AssetLine, EnforcementEntry, Told } from '../../../records/enforcement/entry';
import type { FeedEntry } from '../../../records/enforcement/feed';
import type { SceneResult } from '../contract-scene';

const STATES = { prepared: '未公布', published: '已公布', takenOff: '已撤下' } as const;

const asset = ({ kind, holder, masked, amountFen, band, until, measure }: AssetLine) => ({
  kind,
  holder,
  masked,
  amountFen,
  band,
  until,
  ...(measure === undefined ? {} : { measure }),
});

const told = (one: Told | undefined) =>
  one ? { title: one.title, text: one.text, assets: one.assets.map(asset), media: one.media } : null;

export function courtEntryView(entry: EnforcementEntry): SceneResult<'publishEntry'> {
  const { _id: entryId, caseId, kind, officer, doneAt, enteredAt, place, internal, state, takenOff } = entry;
  return {
    entryId,
    caseId,
    kind,
    kindName: ENTRY_KINDS[kind],
    officer: { name: officer.name, post: officer.post },
    doneAt: doneAt.toISOString(),
    enteredAt: enteredAt.toISOString(),
    place: place?.text ?? null,
    hasExactPlace: place !== null && place.exact !== null,
    hasInternal: internal !== null,
    told: { applicant: told(entry.told.applicant), judgmentDebtor: told(entry.told.judgmentDebtor) },
    state,
    stateName: STATES[state],
    publishedAt: entry.publishedAt?.toISOString() ?? null,
    takenOff: takenOff && { at: takenOff.at.toISOString(), by: takenOff.by, reason: takenOff.reason },
    corrects: entry.corrects,
    correctedBy: entry.correctedBy,
    embargoed: entry.embargoed,
    sha256: entry.sha256,
  };
}

/** Entered so much later than it was done, both times are shown. */
const LATER_MS = 10 * 60_000;

export function feedEntryView(entry: FeedEntry): SceneResult<'entry'> {
  const { entryId, kind, kindName, officer, doneAt, enteredAt, publishedAt, place, title, text, takenOff } = entry;
  return {
    entryId,
    kind,
    kindName,
    officer,
    doneAt: doneAt.toISOString(),
    enteredAt: enteredAt.toISOString(),
    later: enteredAt.getTime() - doneAt.getTime() > LATER_MS,
    publishedAt: publishedAt.toISOString(),
    place,
    title,
    text,
    assets: entry.assets.map(asset),
    media: entry.media,
    sha256: entry.sha256,
    corrects: entry.corrects,
    correctedBy: entry.correctedBy,
    takenOff: takenOff && { at: takenOff.at.toISOString(), reason: takenOff.reason },
  };
}
