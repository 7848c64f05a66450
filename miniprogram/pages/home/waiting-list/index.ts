/** 您正在办的: the person's live tickets, fees to pay and open filings; looks again whenever `turn` changes or a ticket of his moves. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive, watchLive } from '../../../api/live';
import { dayOf } from '../../../text/day';
import { type Booking, type Filing, type Original, type Ticket, type Waiting, waitingOf } from '../waiting';
import type { CaseDay } from '../waiting-date';
import type { Fee } from '../waiting-fee';

/** Cards for which there is room; the page of all filings has the rest. */
const ROOM = 3;
/** Of the days in his cases: today and the week after. */
const DAYS = 8;
const NOTHING_OF_HIS = ['UNAUTHENTICATED', 'IDENTITY_REQUIRED'];

const start: { loading: boolean; list: Waiting[]; filings: boolean; trouble: string } = {
  loading: true,
  list: [],
  filings: false,
  trouble: '',
};

/** What the component keeps without showing it. */
interface Kept {
  tickets: Ticket[];
  filings: Filing[];
  bookings: Booking[];
  originals: Original[];
  fees: Fee[];
  days: CaseDay[];
  watching: boolean;
}
const kept = new WeakMap<object, Kept>();

Component({
  behaviors: [closesLive],
  properties: { turn: { type: Number, value: 0 } },
  data: start,
  observers: {
    turn(turn: number) {
      if (turn > 0) this.load();
    },
  },
  methods: {
    async load() {
      const mine = kept.get(this) ?? {
        tickets: [],
        filings: [],
        bookings: [],
        originals: [],
        fees: [],
        days: [],
        watching: false,
      };
      kept.set(this, mine);
      const [tickets, filings, bookings, originals, fees, days] = await Promise.allSettled([
        call('take-number', { action: 'mine' }),
        call('file-case', { action: 'mine', limit: 10 }),
        call('book-filing', { action: 'mine', limit: 10 }),
        call('correct-filing', { action: 'originals' }),
        call('pay-fee', { action: 'orders', limit: 10 }),
        call('check-progress', { action: 'calendar', days: DAYS, limit: 20 }),
      ]);
      if (tickets.status === 'fulfilled') mine.tickets = tickets.value.tickets;
      if (filings.status === 'fulfilled') mine.filings = filings.value.filings;
      if (bookings.status === 'fulfilled') mine.bookings = bookings.value.bookings;
      if (originals.status === 'fulfilled') mine.originals = originals.value.originals;
      if (fees.status === 'fulfilled') mine.fees = fees.value.orders;
      if (days.status === 'fulfilled') mine.days = days.value.dates;
      const failed = [tickets, filings, bookings, originals, fees, days].flatMap((one) =>
        one.status === 'rejected' ? [failureOf(one.reason)] : [],
      );
      this.setData({
        loading: false,
        list: waitingOf(mine, ROOM, Date.now()),
        filings: mine.filings.length > 0,
        trouble: failed.find(({ code }) => !NOTHING_OF_HIS.includes(code))?.message ?? '',
      });
      if (!mine.watching && mine.tickets.length > 0) this.watch(mine);
    },
    /** A ticket is called while one looks at this page. */
    watch(mine: Kept) {
      mine.watching = true;
      let first = true;
      watchLive(this, {
        query: () =>
          wx.cloud
            .database()
            .collection('tickets')
            .where({ openid: '{openid}', date: dayOf(Date.now()) }),
        onData: () => {
          if (!first) this.load();
          first = false;
        },
      });
    },
    retry() {
      this.load();
    },
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(currentTarget.dataset.url);
    },
    openAll() {
      go('/services/file-case/mine/index');
    },
  },
});
