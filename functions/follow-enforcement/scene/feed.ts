/** 见证: one's own side's feed, page by page; what comes while one looks comes by a live query under the rule of the feed. */
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import { type CaseMember, caseMembers } from '../../../records/case/member';
import { enforcementFeed, FEED, type FeedEntry, feedOf } from '../../../records/enforcement/feed';
import type { SceneInput, SceneResult } from '../contract-scene';
import { feedEntryView } from './entry-view';
import { ownFeedEntry } from './look';
import { paged } from './paged';
import { followerOf } from './who';

const LIMIT = 20;
/** No feed has this name. */
const NONE = '-';

/** The member and his page in one database action, with the policy's two. */
async function memberWithPage(id: string, cursor: string, limit: number) {
  const pipeline = [
    {
      $match: {
        $expr: { $and: [{ $eq: ['$feed', '$$feed'] }, { $gt: ['$listKey', ''] }, { $lt: ['$listKey', cursor] }] },
      },
    },
    { $sort: { listKey: -1 } },
    { $limit: limit + 1 },
  ];
  const [joined] = await caseMembers.aggregate<CaseMember & { entries: FeedEntry[] }>([
    { match: { _id: id } },
    { lookup: { from: FEED, let: { feed: { $ifNull: ['$feed', NONE] } }, pipeline, as: 'entries' } },
  ]);
  return joined;
}

export const feed: ReadOperation<SceneInput<'feed'>, SceneResult<'feed'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, cursor, limit = LIMIT }, grant: { openid }, clock }) {
    const joined = await memberWithPage(`${caseId}:${openid}`, cursor ?? '\uffff', limit);
    const { member, audience } = followerOf(joined, clock.now());
    const own = feedOf(caseId, audience);
    const found = member.feed ? (joined?.entries ?? []) : await firstTime(member, own, cursor, limit);
    const entries = found.slice(0, limit);
    return {
      caseId,
      audience,
      entries: entries.map(feedEntryView),
      next: found.length > limit ? (entries.at(-1)?.listKey ?? null) : null,
      live: { caseId, feed: own },
    };
  },
};

/** A member written before it was kept which feed is his: from now on it is. */
async function firstTime(
  { _id, from }: CaseMember,
  own: string,
  cursor: string | undefined,
  limit: number,
): Promise<FeedEntry[]> {
  await caseMembers.updateWhere({ _id, from, feed: null, to: null }, { feed: own });
  return (await paged(enforcementFeed, { feed: own }, { cursor, limit: limit + 1 })).items;
}

export const entry: ReadOperation<SceneInput<'entry'>, SceneResult<'entry'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  run: async ({ input: { entryId }, grant: { openid }, clock }) =>
    feedEntryView(await ownFeedEntry(entryId, openid, clock.now())),
};
