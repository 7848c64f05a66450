/** 有新消息: tells when the court has told this person something while he looks. Its page has `behaviors: [closesLive]`. */
import { newsFor, type Told } from './heard';
import { watchLive } from './live';

/** The latest are enough: what is new comes first. */
const LATEST = 5;

/** Called as the page opens, beside its first question. @param id only what leads to this filing, booking … */
export function watchNews(page: object, onNews: () => void, id = ''): void {
  const isNews = newsFor(id);
  watchLive<Told>(page, {
    query: () =>
      wx.cloud.database().collection('notifications').where({ openid: '{openid}' }).orderBy('at', 'desc').limit(LATEST),
    onData(latest) {
      if (isNews(latest)) onNews();
    },
  });
}
