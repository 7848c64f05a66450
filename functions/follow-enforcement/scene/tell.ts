/** 告知: that there is something new on his feed, everybody of that side is told once, with the entry itself (ENF-5). */
import type { Transaction } from '../../../platform/transact';
import { cases } from '../../../records/case/case';
import { feedOfMember } from '../../../records/case/member';
import { noCase } from '../../../records/case/part';
import { everybody, peopleOf, tellPeople } from '../../../records/case/tell';
import { AUDIENCES } from '../../../records/enforcement/entry';
import { FEED, type FeedEntry, feedIdOf, feedOf } from '../../../records/enforcement/feed';

/** Reads who there is before the transaction. Once an entry and side: again it does nothing. */
export async function tellFollowers(
  caseId: string,
  at: Date,
): Promise<(entryId: string, within: Transaction) => Promise<void>> {
  const [of, members] = await Promise.all([cases.get(caseId), peopleOf(caseId, at)]);
  if (!of) throw noCase();
  return async (entryId, within) => {
    const feed = within.collection<FeedEntry>(FEED);
    for (const audience of AUDIENCES) {
      const shown = await feed.get(feedIdOf(entryId, audience));
      if (!shown || shown.takenOff) continue;
      const to = everybody(members.filter((one) => (one.feed ?? feedOfMember(one)) === feedOf(caseId, audience)));
      // What it says stands on the feed alone: who takes a look at a phone over somebody's shoulder learns nothing.
      const text = `执行员${shown.officer.name}记了一条：${shown.kindName}。点开可以看到做了什么。`;
      await tellPeople(of, to, { key: `${entryId}:${audience}`, title: '执行有新进展', text, at }, within);
    }
  };
}
