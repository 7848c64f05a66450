/** 窗口: a clerk and the party he calls, two clerks at once, somebody without a phone, and closing before time. */
import assert from 'node:assert/strict';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const HALL = 'yuyao-hall-1';
const WINDOW = `staff/window/index?hallId=${HALL}`;

const take = (court: JourneyCourt, openid: string, queueId = 'filing') =>
  court.must<{ ticketId: string }>('take-number', openid, { action: 'take', hallId: HALL, queueId });

const ticketPage = (ticketId: string) => `services/take-number/ticket/index?ticketId=${encodeURIComponent(ticketId)}`;

/** A clerk's next press: the page takes two quick ones for one. */
async function press(phone: Phone, button: string): Promise<void> {
  await phone.page.waitForFunction(`getCurrentPages().at(-1)?.data.sending === ''`);
  await phone.tap(button);
}

async function sitAt(phone: Phone, counterId: string, name: string): Promise<void> {
  await phone.tap('choose-counter');
  await phone.tap(`counter-${counterId}`);
  await phone.says('counter-name', name);
}

const visits: Journey = {
  name: 'a clerk calls, calls again and passes over; the party sees each of it at once, rejoins and is served',
  async run(court) {
    const { ticketId } = await take(court, 'o-plaintiff');
    const party = await court.phone({ as: 'o-plaintiff', at: ticketPage(ticketId) });
    await party.says('ahead', '下一个就是您');
    const clerk = await court.phone({ as: 'o-window', at: 'staff/home/index' });
    await clerk.says('count-waiting', '1');
    await clerk.picture('staff-home');
    await clerk.tap(`desk-window:${HALL}`);
    await clerk.at('staff/window/index');
    await clerk.says('counter-name', '1号窗口');
    await clerk.says('main-note', '1 位在等');
    await clerk.picture('staff-window');

    // By the keyboard, as in a browser at the counter.
    await clerk.by('main').press('Enter');
    await clerk.says('current-number', 'A001');
    await party.says('counter', '1号窗口');
    await clerk.picture('staff-window-called');
    await press(clerk, 'recall');
    await party.says('called', '第 2 次');
    await press(clerk, 'recall');
    await party.says('called', '最后一次');
    await press(clerk, 'no-show');
    await clerk.sees('A001 过号吗');
    await clerk.picture('staff-window-no-show');
    await clerk.tap('modal-confirm');
    await party.says('ahead', '已过号');
    await clerk.says('passed', 'A001');
    await clerk.says('current', '可以叫下一位');

    await party.tap('rejoin');
    await party.says('ahead', '下一个就是您');
    await clerk.says('main-note', '1 位在等');
    await press(clerk, 'main');
    await party.says('counter', '1号窗口');
    await press(clerk, 'main');
    await party.says('ahead', '办理中');
    await clerk.says('main', '办完，叫下一位');
    await clerk.picture('staff-window-serving');
    await press(clerk, 'main');
    await party.says('ahead', '已办结');
    await clerk.says('told', 'A001 办完了。现在没有人在等。');
    await clerk.healthy();
    await party.healthy();
  },
};

const elsewhere: Journey = {
  name: 'who came to the wrong queue is passed on to the front of another; who has no phone gets a number at the window',
  async run(court) {
    await take(court, 'o-defendant', 'payment');
    const { ticketId } = await take(court, 'o-plaintiff');
    const party = await court.phone({ as: 'o-plaintiff', at: ticketPage(ticketId) });
    const clerk = await court.phone({ as: 'o-window', at: WINDOW });
    await press(clerk, 'main');
    await party.says('counter', '1号窗口');
    await press(clerk, 'transfer');
    await clerk.sees('A001 转到哪一队');
    await clerk.picture('staff-window-transfer');
    await clerk.tap('to-payment');
    await clerk.says('told', 'A001 转到“缴费、退费”，排在最前面。');
    await party.says('ahead', '下一个就是您');
    await clerk.says('queue-payment', 'A001、B001');

    await press(clerk, 'take-for');
    await clerk.tap('to-filing');
    await clerk.says('taken-number', 'A002');
    await clerk.picture('staff-window-taken');
    await clerk.tap('taken-done');
    await clerk.says('queue-filing', 'A002');
    await press(clerk, 'call-payment');
    await clerk.says('current-number', 'A001');
    await party.says('counter', '1号窗口');
    await clerk.healthy();
    await party.healthy();
  },
};

const together: Journey = {
  name: 'two clerks who press at the same moment get two numbers, and each sees the other at work',
  async run(court) {
    for (const openid of ['o-plaintiff', 'o-defendant', 'o-lawyer']) await take(court, openid);
    const first = await court.phone({ as: 'o-window', at: WINDOW });
    const second = await court.phone({ as: 'o-window', at: WINDOW, device: '2' });
    await sitAt(second, 'window-2', '2号窗口');
    await first.says('counter-name', '1号窗口');
    await Promise.all([press(first, 'main'), press(second, 'main')]);
    const numbers = await Promise.all([first.text('current-number'), second.text('current-number')]);
    assert.deepEqual(numbers.sort(), ['A001', 'A002']);
    await first.says('elsewhere', '2号窗口');
    await second.says('elsewhere', '1号窗口');
    await first.says('queue-filing', 'A003');

    // The counter is kept on the phone.
    await second.go({ as: 'o-window', at: WINDOW, device: '2' });
    await second.says('counter-name', '2号窗口');
    await second.says('main', '到了，开始办理');
    await first.healthy();
    await second.healthy();
  },
};

const closes: Journey = {
  name: 'a hall is closed before time only after two questions, and then no number is called or given',
  async run(court) {
    const { ticketId } = await take(court, 'o-plaintiff');
    const party = await court.phone({ as: 'o-plaintiff', at: ticketPage(ticketId) });
    const looker = await court.phone({ as: 'o-defendant', at: `services/take-number/hall/index?hallId=${HALL}` });
    await looker.says('day', '现在可以取号');
    const clerk = await court.phone({ as: 'o-window', at: WINDOW });
    await press(clerk, 'close-day');
    await clerk.says('close-what', '还没有到关门时间');
    await clerk.picture('staff-window-close');
    await clerk.tap('close-now');
    await clerk.sees('1 位在等，他们的号全部作废');
    await clerk.tap('modal-cancel');
    await party.says('ahead', '下一个就是您');
    await clerk.tap('close-now');
    await clerk.tap('modal-confirm');
    await clerk.says('closed-told', '1 个号作废');
    await party.says('ahead', '已作废');
    // Who has the hall before him sees it by himself, and is offered no number.
    await looker.says('day', '今天的取号已经结束');
    await looker.lacks('take-filing');
    await looker.healthy();
    await clerk.tap('sheet-close');
    await press(clerk, 'close-day');
    await clerk.says('close-what', '今天的取号已经结束');
    await clerk.tap('sheet-close');
    await press(clerk, 'main');
    await clerk.says('told', '没有人在等');
    await press(clerk, 'take-for');
    await clerk.tap('to-filing');
    await clerk.by('take-trouble').waitFor();
    await clerk.healthy();
  },
};

export const STAFF_WINDOW: Journey[] = [visits, elsewhere, together, closes];
