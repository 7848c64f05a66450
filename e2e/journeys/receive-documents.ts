/** 电子送达: served by each way there is and what each does to the period; a consent taken back, a dispute, a 调解书. */
import assert from 'node:assert/strict';
import type { CheckProgressResult } from '../../functions/check-progress/contract';
import type { ReceiveResult } from '../../functions/receive-documents/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { APPEAL, livingHere, mediate, newestOf, paperOf, serveOn, serviceOf } from '../service-samples';
import { shanghaiDay } from '../shanghai-day';
import { allow, decide, readyFilm } from './identity';

const DAY_MS = 86_400_000;
const INBOX = 'services/receive-documents/inbox/index';
const SERVICE = 'services/receive-documents/service/index';
const SIGN = 'services/receive-documents/sign/index';
const ADDRESS = 'services/receive-documents/address/index';

const servicePage = (serviceId: string) => `${SERVICE}?serviceId=${encodeURIComponent(serviceId)}`;
const today = (court: JourneyCourt) => shanghaiDay(court.emulator.clock.now());
const later = (court: JourneyCourt, days: number) =>
  court.emulator.clock.set(court.emulator.clock.now() + days * DAY_MS);
/** As the pages say a day: 2026年12月3日. */
const said = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const fill = (phone: Phone, testid: string, text: string) =>
  phone.by(testid).locator('input, textarea').first().fill(text);
const readyViewer = (phone: Phone) => phone.page.evaluate(`phoneScript.answer('openDocument', {})`);

/** The appeal runs for 15 days from the day after, longer where its last day is a day off. */
async function appealRuns(court: JourneyCourt, openid: string, serviceId: string, from: string): Promise<string> {
  const { effectiveOn, periods } = await serviceOf(court, openid, serviceId);
  const [appeal] = periods;
  assert(appeal);
  assert.equal(effectiveOn, from);
  const days = daysFrom(from, appeal.lastDay);
  assert(days >= 15 && days < 25, `${days} days from ${from} to ${appeal.lastDay}`);
  return appeal.lastDay;
}

const confirmed: Journey = {
  name: 'SERVE-3 who agreed is served when it arrives: opening it days later moves nothing; the certificate says how',
  async run(court) {
    const of = await livingHere(court, { n: 51 });
    const serviceId = await serveOn(court, of, await paperOf(court, of), of.plaintiff, { starts: [APPEAL] });
    const day = today(court);
    const lastDay = await appealRuns(court, 'o-plaintiff', serviceId, day);
    later(court, 2);
    const phone = await court.phone({ as: 'o-plaintiff', at: INBOX });
    await phone.says('none-waiting', '没有等您办的文书');
    await phone.says('case-0', '民事判决书');
    await phone.says('case-0', said(lastDay).slice(5));
    await phone.settled();
    await phone.picture('receive-documents-inbox');
    await phone.tap('service-0-0');
    await phone.at(SERVICE);
    await phone.says('state', '已送达');
    await phone.says('served-at', said(day));
    await phone.says('period-0', said(lastDay));
    await phone.tap('why');
    await phone.says('why-open', '到达时就是送达，不看是否打开');
    await phone.tap('period-0-why');
    await phone.says('period-0-why-open', '依据');
    await phone.settled();
    await phone.picture('receive-documents-served');
    await readyViewer(phone);
    await phone.tap('open');
    await phone.says('open', '再打开看');
    assert.equal(await appealRuns(court, 'o-plaintiff', serviceId, day), lastDay);
    await readyViewer(phone);
    await phone.tap('way-certificate');
    await phone.says('way-certificate', '写明哪天');
    await phone.healthy();

    // Of the other side's service nobody learns that there is one.
    const other = await court.phone({ as: 'o-defendant', at: servicePage(serviceId) });
    await other.sees('没有找到这份送达的文书');
    await other.healthy();
  },
};

const replied: Journey = {
  name: 'SERVE-4a who agreed to nothing is served when he says that he has it, not before, and the period runs from then',
  async run(court) {
    const of = await livingHere(court, { n: 52, consents: [] });
    const serviceId = await serveOn(court, of, await paperOf(court, of), of.defendant, { starts: [APPEAL] });
    later(court, 2);
    const phone = await court.phone({ as: 'o-defendant', at: INBOX });
    await phone.says('waiting-0', '还没有算送达，期限还没有开始');
    await phone.tap('waiting-0');
    await phone.at(SERVICE);
    await phone.says('state', '等您确认收到');
    await phone.says('two-ways', '也可以不办');
    await phone.lacks('period-0');
    assert.equal((await serviceOf(court, 'o-defendant', serviceId)).effectiveOn, null);
    await phone.settled();
    await phone.picture('receive-documents-arrived');
    await phone.tap('reply');
    await phone.sees('确认收到不等于同意里面的内容');
    await phone.tap('modal-cancel');
    assert.equal((await serviceOf(court, 'o-defendant', serviceId)).state, 'arrived');

    await phone.tap('reply');
    await phone.tap('modal-confirm');
    await phone.says('state', '已送达');
    await phone.says('served-at', said(today(court)));
    const lastDay = await appealRuns(court, 'o-defendant', serviceId, today(court));
    await phone.says('period-0', said(lastDay));
    await phone.tap('why');
    await phone.says('why-open', '您回复已收到');
    await phone.healthy();
  },
};

const opened: Journey = {
  name: 'SERVE-4b who opens it there is told beforehand what that does, and is presumed served from then',
  async run(court) {
    const of = await livingHere(court, { n: 53, consents: [] });
    const serviceId = await serveOn(court, of, await paperOf(court, of), of.defendant, { starts: [APPEAL] });
    later(court, 3);
    const phone = await court.phone({ as: 'o-defendant', at: servicePage(serviceId) });
    await readyViewer(phone);
    await phone.tap('open');
    await phone.sees('从今天起按送达处理，期限从明天开始算');
    await phone.tap('modal-cancel');
    assert.equal((await serviceOf(court, 'o-defendant', serviceId)).state, 'arrived');
    await phone.tap('open');
    await phone.tap('modal-confirm');
    await phone.says('state', '推定送达');
    const lastDay = await appealRuns(court, 'o-defendant', serviceId, today(court));
    await phone.says('period-0', said(lastDay));
    await phone.tap('why');
    await phone.says('why-open', '推定已送达');
    await phone.says('way-dispute', '不是您看的');
    await phone.settled();
    await phone.picture('receive-documents-presumed');
    await phone.healthy();
  },
};

const withdrawn: Journey = {
  name: 'SERVE-1, 2 a consent is taken back and given anew: what is sent between goes not to the phone; nothing is presumed',
  async run(court) {
    const of = await livingHere(court, { n: 54 });
    const query = `?caseId=${encodeURIComponent(of.caseId)}`;
    const phone = await court.phone({ as: 'o-plaintiff', at: `${ADDRESS}${query}` });
    await phone.says('agreed-0', '同意电子送达');
    await phone.tap('withdraw-0');
    await phone.sees('已经送达的仍然有效');
    await phone.tap('modal-confirm');
    await phone.says('agreed-0', '用纸质送达');
    await phone.settled();
    await phone.picture('receive-documents-withdrawn');

    later(court, 1);
    const document = await paperOf(court, of, 'summons');
    const serviceId = await serveOn(court, of, document, of.plaintiff);
    const asked = { action: 'trackOne', serviceId };
    const tracked = () => court.must<ReceiveResult<'trackOne'>>('receive-documents', 'o-clerk', asked);
    assert.deepEqual([(await tracked()).state, (await tracked()).channels], ['prepared', []]);
    await phone.go({ as: 'o-plaintiff', at: `${INBOX}${query}` });
    await phone.sees('还没有收到法院的文书');

    await phone.go({ as: 'o-plaintiff', at: `${ADDRESS}${query}` });
    await phone.tap('change-0');
    await phone.by('receiver').waitFor();
    await phone.tap('send');
    await phone.says('trouble', '请选一个');
    await phone.tap('e-service-yes');
    await fill(phone, 'receiver', '陈晓梅');
    await fill(phone, 'address', '浙江省余姚市凤山街道世南西路88号3幢502室');
    await fill(phone, 'phone', '0574-62700000');
    await phone.settled();
    await phone.picture('receive-documents-address');
    await phone.tap('send');
    await phone.at(ADDRESS);
    await phone.says('agreed-0', '同意电子送达');
    await phone.says('party-0', '陈**，浙江省余姚市');
    await readyViewer(phone);
    await phone.tap('read-0');
    await phone.says('read-0', '看送达地址确认书');

    await court.must('receive-documents', 'o-clerk', { action: 'send', serviceIds: [serviceId] });
    assert.equal((await tracked()).state, 'served');
    await phone.go({ as: 'o-plaintiff', at: `${INBOX}${query}` });
    await phone.says('service-0-0', '传票');
    await phone.healthy();
  },
};

const doubted: Journey = {
  name: 'SERVE-4 a dispute: the day holds until the judge decides; he finds another, and the open page changes by itself',
  async run(court) {
    const of = await livingHere(court, { n: 55, consents: [] });
    const serviceId = await serveOn(court, of, await paperOf(court, of), of.defendant, { starts: [APPEAL] });
    await court.must('receive-documents', 'o-defendant', { action: 'open', serviceId });
    const first = today(court);
    const before = await appealRuns(court, 'o-defendant', serviceId, first);
    later(court, 10);
    const phone = await court.phone({ as: 'o-defendant', at: servicePage(serviceId) });
    await phone.tap('way-dispute');
    await phone.says('what', '日子照算');
    await phone.tap('send');
    await phone.says('trouble', '请选一个最接近的');
    await phone.tap('ground-notMe');
    await fill(phone, 'text', '手机那几天放在孩子那里，是他点开的，我前天才拿到。');
    await phone.settled();
    await phone.picture('receive-documents-dispute');
    await phone.tap('send');
    await phone.at(SERVICE);
    await phone.says('state', '等法官决定');
    await phone.says('disputed', '不是我本人看的');
    await phone.says('period-0', said(before));
    await phone.says('period-0', '还是先按这一天办');

    // A word about it, and an answer.
    await phone.tap('way-say');
    await phone.by('text').waitFor();
    await fill(phone, 'text', '孩子可以到法院说明。');
    await phone.tap('send');
    await phone.says('message-0', '孩子可以到法院说明');
    later(court, 1 / 24);
    await court.must('receive-documents', 'o-judge', { action: 'say', serviceId, text: '不用来，写明经过就可以。' });
    await phone.says('message-1', '不用来');
    await phone.settled();
    await phone.picture('receive-documents-messages');
    await phone.tap('nav-back');
    await phone.at(SERVICE);

    const receivedOn = shanghaiDay(court.emulator.clock.now() - 2 * DAY_MS);
    const found = { outcome: 'otherDate', receivedOn, reason: '经核对，手机当时不在本人手中。' };
    await court.must('receive-documents', 'o-judge', { action: 'decideDispute', serviceId, ...found });
    await phone.says('served-at', said(receivedOn));
    await phone.says('disputed', '换过了一个日期');
    const lastDay = await appealRuns(court, 'o-defendant', serviceId, receivedOn);
    assert.notEqual(lastDay, before);
    await phone.says('period-0', said(lastDay));
    await phone.settled();
    await phone.picture('receive-documents-decided');
    await phone.healthy();
  },
};

const checked: Journey = {
  name: 'ID-3 a document that asks for it opens after a fresh check of who is there, which leads back to it; paper is asked for',
  async run(court) {
    const of = await livingHere(court, { n: 56 });
    const document = await paperOf(court, of);
    const serviceId = await serveOn(court, of, document, of.plaintiff, { starts: [APPEAL], confirmIdentity: true });
    const phone = await court.phone({ as: 'o-plaintiff', at: servicePage(serviceId) });
    await phone.sees('打开前要先核对是不是您本人');
    await phone.tap('open');
    await consents(phone);
    await phone.at('services/identity/check/index');
    await phone.sees('看文书前核对本人');
    await phone.tap('begin');
    await phone.says('code', /^\d \d \d \d$/);
    await decide(court, 'pass');
    await readyFilm(phone);
    await phone.tap('film');
    await allow(phone);
    await phone.says('done', '核验通过');
    await phone.tap('back');
    await phone.at(SERVICE);
    await readyViewer(phone);
    await phone.tap('open');
    await phone.says('open', '再打开看');

    await phone.tap('way-requestPaper');
    await phone.by('receiver').waitFor();
    await phone.tap('send');
    await phone.says('trouble', '请写收件人的姓名');
    await fill(phone, 'receiver', '陈晓梅');
    await fill(phone, 'address', '浙江省余姚市凤山街道世南西路88号3幢502室');
    await fill(phone, 'phone', '13800001234');
    await phone.tap('send');
    await phone.at(SERVICE);
    await phone.says('paper-asked', '书记员会寄给您');
    await phone.says('paper-asked', '送达日期和期限不变');
    await phone.lacks('way-requestPaper');
    await phone.healthy();
  },
};

/** Who has not agreed to the face yet is asked on the way. */
async function consents(phone: Phone): Promise<void> {
  await phone.at('services/identity/start/index');
  await phone.says('notice-text', '人脸核验单独同意书');
  await phone.tap('agree');
}

async function signs(court: JourneyCourt, phone: Phone): Promise<void> {
  await phone.tap('sign');
  await phone.at(SIGN);
  await phone.tap('sign');
  await phone.says('trouble', '请先打开调解书');
  await readyViewer(phone);
  await phone.tap('open');
  await phone.says('open', '再看一遍');
  await phone.tap('sign');
  await phone.says('trouble', '请先打勾');
  await phone.tap('agree-read');
  await phone.tap('sign');
  await consents(phone);
  await phone.at('services/identity/intention/index');
  await phone.settled();
  await phone.picture('receive-documents-intention');
  await phone.tap('begin');
  await phone.at('services/identity/intention/camera/index');
  await phone.page.locator('iframe').first().contentFrame().getByText('面对镜头').waitFor();
  await phone.tap('nav-back');
  await phone.says('outcome', '还没有念完');
  await phone.tap('go-on');
  await phone.at('services/identity/intention/camera/index');
  await decide(court, 'pass');
  await phone.tap('nav-back');
  await phone.says('done', '核验通过');
  await phone.tap('back');
  await phone.at(SIGN);
  await phone.says('checked', '请再点一次');
  await phone.settled();
  await phone.picture('receive-documents-sign');
  await phone.tap('sign');
  await phone.says('done', '您已经签收');
  await phone.healthy();
}

const mediated: Journey = {
  name: 'MED-8, SERVE-8 a 调解书 is signed for by both themselves, each after a check over this very paper: then it is in force',
  async run(court) {
    const of = await livingHere(court, { n: 57, consents: ['plaintiff', 'defendant'] });
    await mediate(court, of);
    const first = await newestOf(court, 'o-plaintiff', of);
    const second = await newestOf(court, 'o-defendant', of);

    // An agent may look at it, and no more.
    const lawyer = await court.phone({ as: 'o-lawyer', at: servicePage(first) });
    await lawyer.says('himself', '代理人不能代签');
    await lawyer.lacks('sign');
    await lawyer.healthy();

    const plaintiff = await court.phone({ as: 'o-plaintiff', at: INBOX });
    await plaintiff.says('waiting-0', '等您签收');
    await plaintiff.tap('waiting-0');
    await signs(court, plaintiff);
    await plaintiff.picture('receive-documents-signed');
    const effect = () =>
      court.must<CheckProgressResult<'effect'>>('check-progress', 'o-clerk', { action: 'effect', caseId: of.caseId });
    assert.deepEqual((await effect()).missing, ['王建国']);

    const defendant = await court.phone({ as: 'o-defendant', at: servicePage(second) });
    await signs(court, defendant);
    assert.deepEqual([(await effect()).missing, (await effect()).effectiveOn], [[], today(court)]);
    await court.must('check-progress', 'o-clerk', {
      action: 'takeEffect',
      caseId: of.caseId,
      effectiveOn: today(court),
    });
    const overview = { action: 'overview', caseId: of.caseId };
    const seen = await court.must<CheckProgressResult<'overview'>>('check-progress', 'o-plaintiff', overview);
    assert.match(JSON.stringify(seen), /生效/);
    await defendant.tap('see');
    await defendant.says('signed', '王建国');
    await defendant.says('state', '已签收');
    await defendant.healthy();
  },
};

const goneBack: Journey = {
  name: 'MED-8 who thinks better of it before he has signed goes back, and nothing binds him',
  async run(court) {
    const of = await livingHere(court, { n: 58, consents: ['plaintiff', 'defendant'] });
    await mediate(court, of);
    const serviceId = await newestOf(court, 'o-defendant', of);
    const phone = await court.phone({ as: 'o-defendant', at: servicePage(serviceId) });
    await phone.tap('sign');
    await phone.at(SIGN);
    await phone.says('meaning', '不同意的，签收以前可以反悔');
    await phone.tap('ask-back');
    await phone.by('go-back').waitFor();
    await phone.settled();
    await phone.picture('receive-documents-go-back');
    await phone.tap('go-back');
    await phone.says('declined', '调解书不生效');
    assert.equal((await serviceOf(court, 'o-defendant', serviceId)).state, 'declined');
    await phone.tap('see');
    await phone.says('state', '反悔');
    await phone.lacks('sign');
    await phone.healthy();
  },
};

export const RECEIVE_DOCUMENTS: Journey[] = [
  confirmed,
  replied,
  opened,
  withdrawn,
  doubted,
  checked,
  mediated,
  goneBack,
];
