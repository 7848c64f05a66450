/**
 * 公布、更正、撤下: a prepared entry comes to the sides it tells something, whole or not at all; it is corrected by a new one, and what was
 * shown by mistake is taken off both feeds at once (ENF-5, ENF-6).
 */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { Transaction } from '../../platform/transact';
import { enterEntry, entryIdOf, type NewEntry } from './enter';
import { AUDIENCES, type Audience, ENTRIES, type EnforcementEntry } from './entry';
import { FEED, type FeedEntry, feedEntryOf, feedIdOf, takenOffFrom } from './feed';
import { mayBeShown, SCENE_MEDIA, type SceneMedia } from './media';

export const noEntry = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这条执行记录，请刷新后再看。', { entryId: '请刷新后再选' });

interface By {
  act: { _id: string; at: Date };
  name: string;
}

async function entryIn(transaction: Transaction, entryId: string): Promise<EnforcementEntry> {
  const entry = await transaction.collection<EnforcementEntry>(ENTRIES).get(entryId);
  if (!entry) throw noEntry();
  return entry;
}

const mediaNamed = ({ told }: Pick<EnforcementEntry, 'told'>): string[] => [
  ...new Set(AUDIENCES.flatMap((audience) => told[audience]?.media ?? [])),
];

/**
 * The media of an entry, held for it: whoever marks one at this moment comes before or after, never between. Throws CourtError NOT_FOUND
 * (none of the case's), PRECONDITION_FAILED (another entry's; or, where it is to be shown: not whole, not covered as marked, not looked through).
 * @param shown `already`: to one side; its media may be its correction's by now, and stay so
 */
async function heldMedia(
  transaction: Transaction,
  of: Pick<EnforcementEntry, '_id' | 'caseId' | 'corrects' | 'told' | 'lastAct'>,
  shown: 'not' | 'now' | 'already',
): Promise<SceneMedia[]> {
  const all = transaction.collection<SceneMedia>(SCENE_MEDIA);
  const held: SceneMedia[] = [];
  for (const id of mediaNamed(of)) {
    const one = await all.get(id);
    if (one?.caseId !== of.caseId)
      throw new CourtError('NOT_FOUND', '有一份照片或者录像不是本案的，请重新选择。', { media: '请重新选择' });
    const isFree = one.entryId === null || one.entryId === of._id || one.entryId === of.corrects;
    if (!isFree && shown !== 'already')
      throw new CourtError('PRECONDITION_FAILED', '有一份照片或者录像已经用在另一条记录里，请重新选择。');
    if (one.state === 'arriving')
      throw new CourtError('PRECONDITION_FAILED', '有一份照片或者录像还没有传完，请等传完后再记。');
    if (shown !== 'not' && !mayBeShown(one)) throw notReady(one);
    const entryId = isFree ? of._id : one.entryId;
    await all.update(id, { entryId, lastAct: of.lastAct });
    held.push({ ...one, entryId });
  }
  return held;
}

function notReady({ kind, state, cannot }: SceneMedia): CourtError {
  const what = kind === 'photo' ? '照片' : '录像';
  if (state === 'cannot')
    return new CourtError('PRECONDITION_FAILED', `有一份${what}不能公布：${cannot ?? ''}请先从记录里去掉它。`);
  if (state !== 'ready')
    return new CourtError('PRECONDITION_FAILED', `有一份${what}还没有做好遮盖后的版本，请先点“制作”。`);
  return new CourtError('PRECONDITION_FAILED', `有一份${what}还没有看完，请看完全部并确认没有别的需要遮盖后再公布。`);
}

/** Enters it with its media; again with the same key it does nothing. */
export async function enterWithMedia(entry: NewEntry, within: Transaction): Promise<void> {
  const _id = entryIdOf(entry.caseId, entry.key);
  if (await within.collection<EnforcementEntry>(ENTRIES).get(_id)) return;
  const held = await heldMedia(
    within,
    { ...entry, _id, corrects: entry.corrects ?? null },
    entry.publish ? 'now' : 'not',
  );
  await enterEntry({ ...entry, media: held }, within);
}

/**
 * Shows it to the sides that it tells something; published already, nothing changes. An embargo goes on unless `toDebtor`: then his
 * half follows, with those of what corrected it meanwhile (PROG-4). Throws CourtError NOT_FOUND, PRECONDITION_FAILED.
 */
export async function publish(
  entryId: string,
  { act, toDebtor = false }: Pick<By, 'act'> & { toDebtor?: boolean },
  within: Transaction,
): Promise<EnforcementEntry> {
  const entry = await entryIn(within, entryId);
  if (entry.state === 'takenOff') throw takenOffAlready();
  const embargoed = entry.embargoed && !toDebtor;
  if (entry.state === 'published' && embargoed === entry.embargoed) return entry;
  const media = await heldMedia(
    within,
    { ...entry, lastAct: act._id },
    entry.state === 'published' ? 'already' : 'now',
  );
  const feed = within.collection<FeedEntry>(FEED);
  for (const audience of AUDIENCES) {
    if (audience === 'judgmentDebtor' && embargoed) continue;
    const shown = feedEntryOf(entry, audience, act.at, media);
    if (shown && !(await feed.get(shown._id))) await feed.insert(shown);
  }
  const changes = {
    state: 'published' as const,
    embargoed,
    publishedAt: entry.publishedAt ?? act.at,
    lastAct: act._id,
  };
  await within.collection<EnforcementEntry>(ENTRIES).update(entryId, changes);
  const correction = entry.correctedBy === null ? undefined : await entryIn(within, entry.correctedBy);
  // Who reads what was wrong reads in the same moment what is right.
  if (toDebtor && correction?.state === 'published') await publish(correction._id, { act, toDebtor }, within);
  return { ...entry, ...changes };
}

const takenOffAlready = () =>
  new CourtError('PRECONDITION_FAILED', '这条记录已经撤下，不能再公布。需要的，请另记一条。');

/** Who has it on his feed now. */
async function shownTo(within: Transaction, entryId: string): Promise<Audience[]> {
  const feed = within.collection<FeedEntry>(FEED);
  const sides: Audience[] = [];
  for (const audience of AUDIENCES) if (await feed.get(feedIdOf(entryId, audience))) sides.push(audience);
  return sides;
}

/**
 * A new entry that says how it really is; the old one stays and says so. Every side that sees the old one, or will when its embargo ends, sees
 * the new one. Throws CourtError NOT_FOUND, CONFLICT (somebody else has corrected it), PRECONDITION_FAILED, INVALID_INPUT.
 */
export async function correct(entryId: string, by: NewEntry, within: Transaction): Promise<void> {
  const newId = entryIdOf(by.caseId, by.key);
  const entry = await entryIn(within, entryId);
  if (await within.collection<EnforcementEntry>(ENTRIES).get(newId)) return;
  if (entry.correctedBy !== null)
    throw new CourtError('CONFLICT', '这条记录已经更正过，请刷新后更正最新的一条。', { entryId: '请刷新后再选' });
  if (entry.state !== 'published') throw new CourtError('PRECONDITION_FAILED', '这条记录没有公布，不用更正。');
  if (AUDIENCES.some((audience) => entry.told[audience] && !by.told[audience]))
    throw new CourtError('INVALID_INPUT', '原记录告诉的每一方都要看到更正，请把给他看的内容写上。', {
      told: '请补上一方的内容',
    });
  await enterWithMedia({ ...by, corrects: entryId, embargoed: entry.embargoed, publish: true }, within);
  await setCorrectedBy(within, entry, newId, by.lastAct);
}

/** On the entry, and on each feed that has it. */
async function setCorrectedBy(
  within: Transaction,
  { _id }: Pick<EnforcementEntry, '_id'>,
  correctedBy: string | null,
  lastAct: string,
): Promise<void> {
  await within.collection<EnforcementEntry>(ENTRIES).update(_id, { correctedBy, lastAct });
  const feed = within.collection<FeedEntry>(FEED);
  for (const audience of await shownTo(within, _id)) await feed.update(feedIdOf(_id, audience), { correctedBy });
}

/**
 * Gone from both feeds, and with it its pictures; the entry itself is kept, with why. Again it does nothing. What it corrected stands as
 * before, and can be corrected anew.
 */
export async function takeOff(
  entryId: string,
  { act: { _id, at }, name, reason }: By & { reason: string },
  within: Transaction,
): Promise<EnforcementEntry> {
  const entry = await entryIn(within, entryId);
  if (entry.state === 'takenOff') return entry;
  const feed = within.collection<FeedEntry>(FEED);
  for (const audience of await shownTo(within, entryId))
    await feed.update(feedIdOf(entryId, audience), takenOffFrom({ at, reason }));
  const media = within.collection<SceneMedia>(SCENE_MEDIA);
  const earlier = entry.corrects ? await within.collection<EnforcementEntry>(ENTRIES).get(entry.corrects) : undefined;
  for (const id of mediaNamed(entry))
    if ((await media.get(id))?.entryId === entryId) {
      // What was corrected may show it still.
      const still = earlier?.state === 'published' && mediaNamed(earlier).includes(id) ? earlier._id : null;
      await media.update(id, { entryId: still, lastAct: _id });
    }
  if (earlier?.correctedBy === entryId) await setCorrectedBy(within, earlier, entry.correctedBy, _id);
  const changes = { state: 'takenOff' as const, takenOff: { at, by: name, reason }, lastAct: _id };
  await within
    .collection<EnforcementEntry>(ENTRIES)
    .update(entryId, { ...changes, takenOff: command().set(changes.takenOff) });
  return { ...entry, ...changes };
}
