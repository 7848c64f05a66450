/** 预约立案: a complaint that goes with the booking on the last day to sue, the last place, and a booking that is cancelled. */
import assert from 'node:assert/strict';
import type { BookFilingResult } from '../../functions/book-filing/contract';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';

type Booking = BookFilingResult<'mine'>['bookings'][number];

const DAY_MS = 86_400_000;
const COURT = { courtId: 'bj-4th-intermediate', name: '北京市第四中级人民法院', shortName: '北京四中院' };
const HALL = 'bj-4th-intermediate-hall-1';
const START = 'services/book-filing/start/index';
const CONFIRM = 'services/book-filing/confirm/index';
const BOOKING = 'services/book-filing/booking/index';

/** The same day six months ago; where that month has no such day, of the next day that has one. */
function halfYearBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
  if (day > last) return halfYearBefore(new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10));
  return new Date(Date.UTC(year, month - 7, day)).toISOString().slice(0, 10);
}

/** The administrator opens times on the working days from the week after next on, past the longest holiday; in their order. */
async function opened(court: JourneyCourt, capacity: number): Promise<string[]> {
  const from = court.emulator.clock.now() + 8 * DAY_MS;
  const dates = Array.from({ length: 14 }, (_, i) => shanghaiDay(from + i * DAY_MS));
  const times = [
    { from: '09:00', to: '09:30' },
    { from: '09:30', to: '10:00' },
  ];
  await court.must('book-filing', 'o-bj-admin', { action: 'openSlots', hallId: HALL, dates, times, capacity });
  const { days } = await court.must<BookFilingResult<'slots'>>('book-filing', undefined, {
    action: 'slots',
    courtId: COURT.courtId,
  });
  return days.flatMap(({ slots }) => slots.map(({ slotId }) => slotId));
}

const ofCourt = (phone: Phone) => phone.page.evaluate(`wx.setStorageSync('court', ${JSON.stringify(COURT)})`);
const mine = async (court: JourneyCourt, openid: string): Promise<Booking[]> =>
  (await court.must<BookFilingResult<'mine'>>('book-filing', openid, { action: 'mine' })).bookings;
const confirmPage = (slotId: string) => `${CONFIRM}?slotId=${encodeURIComponent(slotId)}&courtId=${COURT.courtId}`;
const agree = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('showModal', { confirm: true, cancel: false })`);

const withPapers: Journey = {
  name: 'a suit against an authority goes with its booking on the last day to sue: received that day, whatever becomes of the time',
  async run(court) {
    const today = shanghaiDay(court.emulator.clock.now());
    const knewOn = halfYearBefore(today);
    const [slotId = ''] = await opened(court, 2);
    const draft = await court.must<FileCaseResult<'saveDraft'>>('file-case', 'o-plaintiff', {
      action: 'saveDraft',
      courtId: COURT.courtId,
      kind: 'administrative',
      content: {
        plaintiffs: [{ kind: 'person', name: '陈晓梅', domicile: '北京市朝阳区某某街道' }],
        defendants: [{ kind: 'organisation', name: '北京市某某局' }],
        claims: [{ text: '撤销处罚决定' }],
        factsAndReasons: '不服处罚。',
        act: { what: '罚款 5000 元', authority: '北京市某某局', on: knewOn, knewOn, toldOfTimeLimit: true },
      },
    });
    const phone = await court.phone({ as: 'o-plaintiff' });
    await ofCourt(phone);
    await phone.tap('service-book-filing');
    await phone.at(START);
    await phone.says('what-not', '不等于起诉');
    await phone.says('what-not', '当天就算收到');
    await phone.says('court-name', COURT.name);
    await phone.settled();
    await phone.picture('book-filing-start');
    await phone.tap(`slot-${slotId}`);
    await phone.at(CONFIRM);

    // The last day is before the day of the time; what to do about it is one tap away.
    await phone.says('late', '当天就算收到');
    await phone.says('late', '最后一天');
    await phone.tap('book');
    await phone.sees('请选一样：一起交，还是只约时间。');
    await phone.picture('book-filing-late');
    await phone.tap('take-papers');
    await phone.by('late').waitFor({ state: 'hidden' });
    await agree(phone);
    await phone.tap('book');
    await phone.at(BOOKING);
    await phone.says('booked', '材料也收到了');
    await phone.says('papers', '收件编号');
    await phone.says('bring', '原件，窗口要核对');
    const [booking] = await mine(court, 'o-plaintiff');
    assert.equal(booking?.papers.receivedOn, today);
    assert.equal(booking?.papers.filingId, draft.filingId);

    await phone.tapAsked('remind');
    await phone.says('reminded', '前一天');
    await phone.tap('calendar');
    await phone.sees('只加这一条');
    await phone.tap('privacy-agree');
    await phone.tap('permission-allow');
    await phone.sees('到法院办事');
    await phone.tap('notice-confirm');
    await phone.says('noted', '已经加到手机日历');
    await phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
    await phone.tap('paper');
    await phone.by('paper').and(phone.page.locator(':not([loading])')).waitFor();
    await phone.lacks('trouble');
    await phone.settled();
    await phone.picture('book-filing-booked');

    // He does not come: the application goes on as it was.
    const get = () =>
      court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId: draft.filingId });
    const before = await get();
    assert.equal(before.state, 'submitted');
    court.emulator.clock.set(Date.parse(booking?.startsAt ?? '') + DAY_MS);
    await court.must('book-filing', 'o-bj-window', { action: 'noShow', bookingId: booking?.bookingId ?? '' });
    // The page that is looked at says so by itself.
    await phone.says('state', '没有到场');
    await phone.says('papers', '那天没有来，也不影响');
    const after = await get();
    assert.deepEqual(
      [after.state, after.receivedAt, after.decisionDue],
      [before.state, before.receivedAt, before.decisionDue],
    );
    await phone.tap('see-filing');
    await phone.says('receipt', '收件编号');
    await phone.healthy();
  },
};

const race: Journey = {
  name: 'two phones press for the last place at once: one has it, the other is offered the next times and takes one',
  async run(court) {
    const [slotId = '', nextId = ''] = await opened(court, 1);
    const people = ['o-plaintiff', 'o-elder'];
    const phones = await Promise.all(people.map((as) => court.phone({ as, at: confirmPage(slotId) })));
    for (const phone of phones) {
      await phone.says('slot', '还有 1 个位子');
      await phone.says('no-draft', '只约时间，还不算起诉');
      await phone.tap('book');
      await phone.says('matter-missing', '请选一样');
      await phone.tap('matter-administrative');
    }
    await Promise.all(phones.map((phone) => phone.tap('book')));
    const outcomes = await Promise.all(
      phones.map((phone) =>
        Promise.race([
          phone.at(BOOKING).then(() => 'booked'),
          phone
            .by('near-0')
            .waitFor()
            .then(() => 'late'),
        ]),
      ),
    );
    assert.deepEqual([...outcomes].sort(), ['booked', 'late']);
    const loser = phones[outcomes.indexOf('late')];
    assert.ok(loser);
    await loser.says('trouble', '刚刚约满');
    await loser.says('trouble', '当天就算收到');
    await loser.settled();
    await loser.picture('book-filing-race');
    await loser.tap('near-0');
    await loser.says('slot', '09:30–10:00');
    await loser.tap('book');
    await loser.at(BOOKING);
    await loser.says('booked', '约好了');
    await loser.says('papers', '不等于起诉');
    const booked = await Promise.all(people.map((openid) => mine(court, openid)));
    assert.deepEqual(booked.flatMap((own) => own.map((one) => one.slotId)).sort(), [slotId, nextId].sort());
    for (const phone of phones) await phone.healthy();
  },
};

const cancels: Journey = {
  name: 'a booking waits on home, is in the way of a second one, and is cancelled after what that means was said',
  async run(court) {
    const [slotId = '', otherId = ''] = await opened(court, 1);
    const phone = await court.phone({ as: 'o-elder', at: confirmPage(slotId) });
    await phone.tap('matter-other');
    await phone.tap('book');
    await phone.at(BOOKING);
    await phone.go({ as: 'o-elder', at: confirmPage(otherId) });
    await phone.tap('matter-other');
    await phone.tap('book');
    await phone.says('trouble', '已经约了');
    await phone.tap('mend');
    await phone.at('services/book-filing/mine/index');
    await phone.says('booking-0', '已预约');

    await phone.go({ as: 'o-elder' });
    const [booking] = await mine(court, 'o-elder');
    await phone.says(`waiting-booking:${booking?.bookingId}`, '带身份证');
    await phone.picture('book-filing-home');
    await phone.tap(`waiting-booking:${booking?.bookingId}`);
    await phone.at(BOOKING);
    await phone.tap('cancel');
    await phone.sees('位子马上让给别人');
    await phone.tap('modal-cancel');
    assert.equal((await mine(court, 'o-elder'))[0]?.state, 'booked');
    await phone.tap('cancel');
    await phone.tap('modal-confirm');
    await phone.says('state', '已取消');
    await phone.picture('book-filing-cancelled');
    await phone.tap('again');
    await phone.at(START);

    // A newcomer sees the times, and is told what is needed first.
    const newcomer = await court.phone({ as: 'o-newcomer', at: confirmPage(slotId) });
    await newcomer.says('identity-needed', '不用预约也能办');
    await newcomer.healthy();

    // The court calls a time off: whoever had it is told, and where to go on.
    await phone.go({ as: 'o-elder', at: confirmPage(slotId) });
    await phone.tap('matter-other');
    await phone.tap('book');
    await phone.at(BOOKING);
    await court.must('book-filing', 'o-bj-admin', { action: 'closeSlots', slotIds: [slotId], reason: '设备检修' });
    await phone.says('state', '法院已取消');
    await phone.says('papers', '另选时间');
    await phone.healthy();
  },
};

export const BOOK_FILING: Journey[] = [withPapers, race, cancels];
