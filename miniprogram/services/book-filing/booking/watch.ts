/** 预约有变化: tells when the court has told something about this booking while one looks. Its page has `behaviors: [closesLive]`. */
import { watchLive } from '../../../api/live';

interface Told {
  _id: string;
  page: string;
}

/** What is new comes first. */
const LATEST = 5;

export function watchBooking(page: object, bookingId: string, onNews: () => void): void {
  let seen: Set<string> | undefined;
  watchLive<Told>(page, {
    query: () =>
      wx.cloud.database().collection('notifications').where({ openid: '{openid}' }).orderBy('at', 'desc').limit(LATEST),
    onData(documents) {
      const fresh = seen ? documents.filter(({ _id }) => !seen?.has(_id)) : [];
      seen = new Set([...(seen ?? []), ...documents.map(({ _id }) => _id)]);
      if (fresh.some((told) => told.page.endsWith(bookingId))) onNews();
    },
  });
}
