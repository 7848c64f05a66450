/** 排队叫号: people who wait with their phones, and a window clerk who calls them. */
import assert from 'node:assert/strict';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';

const HALL = 'yuyao-hall-1';
const HALL_PAGE = `services/take-number/hall/index?hallId=${HALL}`;

interface Called {
  ticket: { ticketId: string; number: string } | null;
}

const take = (court: JourneyCourt, openid: string, queueId = 'filing') =>
  court.must<{ ticketId: string; number: string }>('take-number', openid, { action: 'take', hallId: HALL, queueId });

const callNext = (court: JourneyCourt, queueId = 'filing', counterId = 'window-1') =>
  court.must<Called>('take-number', 'o-window', { action: 'callNext', hallId: HALL, counterId, queueId });

const atCounter = (court: JourneyCourt, action: 'recall' | 'start' | 'noShow' | 'finish', ticketId: string) =>
  court.must('take-number', 'o-window', { action, ticketId });

/** From the page of a hall to one's ticket; WeChat asks about the reminder on the way. */
async function takeByHand(phone: Phone, queueId = 'filing'): Promise<void> {
  await phone.tap(`take-${queueId}`);
  await phone.says('no-effect', '不等于立案');
  await phone.tapAsked('take-now');
  await phone.at('services/take-number/ticket/index');
}

/** The phone counts how often it shook. */
const countShakes = (phone: Phone) =>
  phone.page.evaluate('globalThis.shaken = 0; navigator.vibrate = () => { globalThis.shaken += 1; return true; }');
const shaken = (phone: Phone, times: number) => phone.page.waitForFunction(`globalThis.shaken >= ${times}`);

/** As the hub does it: the app's own files still come. */
const setNetwork = (phone: Phone, network: 'online' | 'offline') =>
  phone.page.evaluate(`postMessage({ phone: { network: '${network}' } }, location.origin)`);

const waits: Journey = {
  name: 'a number is taken, two before it become none, it is called, missed, passed, rejoins and is served',
  async run(court) {
    await take(court, 'o-defendant');
    await take(court, 'o-elder');
    const phone = await court.phone({ as: 'o-plaintiff' });
    await phone.tap('service-take-number');
    await phone.at('services/take-number/halls/index');
    await phone.sees('全部大厅');
    await phone.picture('take-number-halls');
    await phone.tap(`hall-${HALL}`);
    await phone.says('day', '现在可以取号');
    await phone.says('waiting-filing', '现在有 2 人等');
    await phone.picture('take-number-hall');
    await phone.tap('take-filing');
    await phone.sees('取号：立案');
    await phone.picture('take-number-sheet');
    await phone.tap('sheet-close');
    await takeByHand(phone);

    await phone.says('number', 'A003');
    await phone.says('ahead', '前面还有 2 位');
    await phone.says('wait', '大约');
    await phone.picture('take-number-ticket');
    await callNext(court);
    await phone.says('ahead', '前面还有 1 位');
    await phone.says('calling', 'A001');
    await callNext(court);
    await phone.says('ahead', '下一个就是您');

    await countShakes(phone);
    const { ticket } = await callNext(court);
    assert.equal(ticket?.number, 'A003');
    await phone.says('counter', '1号窗口');
    await phone.says('number', 'A003');
    await shaken(phone, 3);
    await phone.picture('take-number-called');
    await phone.tap('enlarge');
    await phone.says('large', 'A003');
    await phone.picture('take-number-large');
    await phone.tap('large');

    const { ticketId = '' } = ticket ?? {};
    await atCounter(court, 'recall', ticketId);
    await phone.says('called', '第 2 次');
    await atCounter(court, 'recall', ticketId);
    await phone.says('called', '最后一次');
    for (const openid of ['o-company', 'o-lawyer', 'o-newcomer', 'o-judge']) await take(court, openid);
    await atCounter(court, 'noShow', ticketId);
    await phone.says('ahead', '已过号');
    await phone.picture('take-number-passed');

    await phone.tap('rejoin');
    await phone.says('ahead', '前面还有 3 位');
    for (let i = 0; i < 3; i += 1) await callNext(court);
    await phone.says('ahead', '下一个就是您');
    const again = await callNext(court);
    assert.equal(again.ticket?.number, 'A003');
    await phone.says('counter', '1号窗口');
    await atCounter(court, 'start', ticketId);
    await phone.says('ahead', '办理中');
    await atCounter(court, 'finish', ticketId);
    await phone.says('ahead', '已办结');
    await phone.picture('take-number-done');
    await phone.healthy();
  },
};

const byCode: Journey = {
  name: 'the code of a hall leads to that hall, and its court is the chosen one from then on',
  async run(court) {
    const phone = await court.phone({ as: 'o-elder', at: `pages/home/index?scene=h%3D${HALL}`, scene: 1047 });
    await phone.at('services/take-number/hall/index');
    await phone.says('hall-name', '余姚法院诉讼服务大厅');
    await phone.says('queue-priority', '60 岁以上老人');
    await takeByHand(phone, 'priority');
    await phone.says('number', 'Y001');
    await phone.says('ahead', '下一个就是您');
    await phone.go({ as: 'o-elder' });
    await phone.says('court', '余姚市人民法院');
    await phone.healthy();
  },
};

const twice: Journey = {
  name: 'taking twice gives the same number, and afterwards the hall shows it',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: HALL_PAGE });
    const tablet = await court.phone({ as: 'o-plaintiff', at: HALL_PAGE });
    await phone.says('waiting-filing', '没有人等');
    await tablet.says('waiting-filing', '没有人等');
    await takeByHand(phone);
    await phone.says('number', 'A001');
    await takeByHand(tablet);
    await tablet.says('number', 'A001');
    await phone.tap('nav-back');
    await phone.says('own-filing', 'A001');
    await phone.picture('take-number-own');
    await phone.tap('see-filing');
    await phone.says('number', 'A001');
    await phone.healthy();
    await tablet.healthy();
  },
};

const offline: Journey = {
  name: 'without a network the number stays, with the time of what was last known; with one it is told what happened',
  async run(court) {
    await take(court, 'o-defendant');
    const phone = await court.phone({ as: 'o-plaintiff', at: HALL_PAGE });
    await takeByHand(phone);
    await phone.says('ahead', '前面还有 1 位');

    await phone.context.setOffline(true);
    await phone.says('stale', /现在连不上，下面是今天 \d\d:\d\d 的情况/);
    await phone.says('number', 'A002');
    await phone.says('ahead', '那时前面还有 1 位');
    await phone.picture('take-number-offline');
    await callNext(court);
    await callNext(court);
    await phone.context.setOffline(false);
    await phone.says('counter', '1号窗口');
    await phone.by('stale').waitFor({ state: 'detached' });

    // The program is closed, and opened again where there is no network: the number is there all the same.
    await setNetwork(phone, 'offline');
    await phone.says('stale', '现在连不上');
    await phone.go({ as: 'o-plaintiff', at: 'services/take-number/ticket/index' });
    await phone.says('stale', /现在连不上，下面是今天 \d\d:\d\d/);
    await phone.says('number', 'A002');
    await setNetwork(phone, 'online');
    await phone.by('stale').waitFor({ state: 'detached' });
    await phone.says('counter', '1号窗口');
  },
};

const cancels: Journey = {
  name: 'who cannot come gives the number back, and the next one moves up',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: HALL_PAGE });
    await takeByHand(phone);
    const next = await court.phone({ as: 'o-lawyer', at: HALL_PAGE });
    await takeByHand(next);
    await next.says('ahead', '前面还有 1 位');
    await phone.tap('cancel');
    await phone.sees('A001 就作废');
    await phone.picture('take-number-cancel');
    await phone.tap('modal-cancel');
    await phone.says('number', 'A001');
    await phone.tap('cancel');
    await phone.tap('modal-confirm');
    await phone.says('ahead', '已取消');
    await next.says('ahead', '下一个就是您');
    await phone.tap('take-again');
    await phone.at('services/take-number/hall/index');
    await takeByHand(phone);
    await phone.says('number', 'A003');
    await phone.healthy();
    await next.healthy();
  },
};

const several: Journey = {
  name: 'while one number waits, another one of the same person is called: he is told at once',
  async run(court) {
    await take(court, 'o-defendant');
    await take(court, 'o-plaintiff', 'payment');
    const { ticketId } = await take(court, 'o-plaintiff');
    const at = `services/take-number/ticket/index?ticketId=${ticketId}`;
    const phone = await court.phone({ as: 'o-plaintiff', at });
    await phone.says('ahead', '前面还有 1 位');
    await phone.says('others', 'B001');
    await countShakes(phone);
    await callNext(court, 'payment', 'window-2');
    await phone.says('others', '请到2号窗口');
    await shaken(phone, 1);
    await phone.picture('take-number-several');
    await phone.tap(phone.by('others').getByText('B001'));
    await phone.says('counter', '2号窗口');
    await phone.healthy();
  },
};

const refused: Journey = {
  name: 'a closed hall says when it is open, and who is not signed in is told what to do',
  async run(court) {
    const nobody = await court.phone({ at: HALL_PAGE });
    await nobody.says('page-error', '请先登录微信');
    await nobody.says('page-error', '直接到法院大厅');
    await nobody.picture('take-number-signed-out');

    const midnight = `${shanghaiDay(court.emulator.clock.now())}T00:00:00+08:00`;
    court.emulator.clock.set(Date.parse(midnight) + 20 * 3_600_000);
    const at = 'services/take-number/hall/index?hallId=gz-intermediate-hall-1';
    const phone = await court.phone({ as: 'o-plaintiff', at });
    await phone.says('day', '今天的取号已经结束');
    await phone.lacks('take-filing');
    await phone.picture('take-number-closed');
    await phone.tap('file-online');
    await phone.at('services/file-case/start/index');
    await phone.healthy();
  },
};

export const TAKE_NUMBER: Journey[] = [waits, byCode, twice, offline, cancels, several, refused];
