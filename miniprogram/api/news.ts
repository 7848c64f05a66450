/** 有新消息: tells when the court has told this person something while he looks. Its page has `behaviors: [closesLive]`. */
import { watchLive } from './live';

interface Told {
  _id: string;
  page: string;
}

/** The latest are enough: what is new comes first. */
const LATEST = 5;

/** @param id only what leads to this filing, booking … */
export function watchNews(page: object, onNews: () => void, id = ''): void {
  let seen: Set<string> | undefined;
  watchLive<Told>(page, {
    query: () =>
      wx.cloud.database().collection('notifications').where({ openid: '{openid}' }).orderBy('at', 'desc').limit(LATEST),
    onData(documents) {
      const fresh = seen ? documents.filter(({ _id }) => !seen?.has(_id)) : [];
      seen = new Set([...(seen ?? []), ...documents.map(({ _id }) => _id)]);
      if (fresh.some(({ page }) => page.endsWith(id))) onNews();
    },
  });
}
