/** 身份: proving who one is, by face and at the window; acting for others, with what they agreed to; an account in wrong hands. */
import assert from 'node:assert/strict';
import { PEOPLE } from '../../demo/people';
import type { IdentityResult } from '../../functions/identity/contract';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const START = 'services/identity/start/index';
const CHECK = 'services/identity/check/index';
const WINDOW = 'services/identity/window/index';
const CLAIM = 'services/identity/claim/index';
const ROLE = 'services/identity/representation/index';
const FILE = 'services/file-case/start/index';
const CREDIT_CODE = '91350100M000100Y43';

function person(openid: string) {
  const found = PEOPLE.find(({ _id }) => _id === openid);
  assert(found, openid);
  return found;
}

const status = (court: JourneyCourt, openid: string) =>
  court.must<IdentityResult<'status'>>('identity', openid, { action: 'status' });

/** The next film that is asked for: a few bytes that say they are one; what is on it the stand-in decides. */
export const readyFilm = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0, 0, 0, 24, 102, 116, 121, 112, 105, 115, 111, 109]);
    return [new File([bytes], 'face.mp4', { type: 'video/mp4' })];
  })`);

const readyPhoto = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
    canvas.getContext('2d').fillRect(0, 0, 300, 400);
    const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [new File([photo], '1.jpg', { type: 'image/jpeg' })];
  })`);

/** How the police's comparison of the latest code will end. */
export async function decide(court: JourneyCourt, outcome: 'pass' | 'fail', body: object = {}): Promise<void> {
  // The boundary: emulator/tencent/http.ts writes this list.
  const checks = (await (await fetch(`${court.base}/face`)).json()) as { id: string; at: string }[];
  const [latest] = checks.sort((a, b) => b.at.localeCompare(a.at));
  assert(latest);
  const answer = await fetch(`${court.base}/face/${latest.id}/${outcome}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.text());
}

const input = (phone: Phone, testid: string) => phone.by(testid).locator('input, textarea').first();
const fill = (phone: Phone, testid: string, text: string) => input(phone, testid).fill(text);

/** WeChat asks before the camera is used, once. */
export async function allow(phone: Phone): Promise<void> {
  await phone.sees('用到您的隐私信息前，先问您');
  await phone.tap('privacy-agree');
}

async function consents(phone: Phone): Promise<void> {
  await phone.at(START);
  await phone.says('notice-text', '个人信息处理告知书');
  await phone.tap('agree');
  await phone.says('notice-text', '人脸核验单独同意书');
  await phone.settled();
}

const byFace: Journey = {
  name: 'a newcomer on his way to a filing reads the notices, is not seen well once, passes and comes back to it',
  async run(court) {
    const { name, idNumber } = person('o-newcomer');
    const phone = await court.phone({ as: 'o-newcomer' });
    await phone.says('check', '还没有核验身份，办理立案前要核验一次，约 2 分钟');
    await phone.settled();
    await phone.picture('identity-home');
    await phone.tap('service-file-case');
    await phone.at(FILE);
    await phone.tap('to-identity');
    await phone.at(START);
    await phone.sees('先说清楚怎样用您的信息');
    await phone.settled();
    await phone.picture('identity-notice');
    await consents(phone);
    await phone.picture('identity-face-consent');
    await phone.tap('agree');
    await phone.at(CHECK);

    await fill(phone, 'name', name);
    await fill(phone, 'id-number', `${idNumber.slice(0, 17)}${idNumber.endsWith('4') ? '5' : '4'}`);
    await phone.says('id-shown', '330281 1997 0412');
    await phone.tap('begin');
    await phone.sees('身份证号里可能有数字打错了，请对照证件检查');
    await phone.settled();
    await phone.picture('identity-wrong-number');
    await fill(phone, 'id-number', idNumber);
    await phone.says('id-length', '18 位');
    await phone.tap('begin');
    await phone.says('code', /^\d \d \d \d$/);
    await phone.settled();
    await phone.picture('identity-code');
    const code = await phone.text('code');

    await decide(court, 'fail', { code: 'FailedOperation.LifePhotoPoorQuality' });
    await readyFilm(phone);
    await phone.tap('film');
    await allow(phone);
    await phone.sees('这一次没有看清');
    await phone.settled();
    await phone.picture('identity-again');
    await phone.tap('go-on');
    // The same figures are read once more.
    await phone.says('code', code);
    await decide(court, 'pass');
    await readyFilm(phone);
    await phone.tap('film');
    await phone.says('done', '核验通过');
    await phone.settled();
    await phone.picture('identity-passed');
    await phone.tap('back');
    await phone.at(FILE);
    await phone.tap('begin');
    await phone.at('pages/court/index');
    const { verified } = await status(court, 'o-newcomer');
    assert.equal(verified, true);
    await phone.healthy();
  },
};

const weakNetwork: Journey = {
  name: 'a recording survives a cut of the network and is sent again without being made again',
  async run(court) {
    const { name, idNumber } = person('o-newcomer');
    const phone = await court.phone({ as: 'o-newcomer' });
    await phone.tap('check');
    await consents(phone);
    await phone.tap('agree');
    await phone.at(CHECK);
    await fill(phone, 'name', name);
    await fill(phone, 'id-number', idNumber);
    await phone.tap('begin');
    await phone.says('code', /^\d \d \d \d$/);
    await phone.page.evaluate(`{
      const upload = wx.cloud.uploadFile;
      globalThis.cuts = 1;
      wx.cloud.uploadFile = (options) => {
        if (globalThis.cuts-- > 0) postMessage({ phone: { network: 'offline' } }, location.origin);
        return upload(options);
      };
    }`);
    await readyFilm(phone);
    await phone.tap('film');
    await allow(phone);
    await phone.says('kept', '录像还在这部手机里');
    await phone.picture('identity-kept');
    await phone.page.evaluate(`postMessage({ phone: { network: 'online' } }, location.origin)`);
    await phone.tap('send');
    await phone.says('done', '核验通过');
    await phone.tap('back');
    await phone.at('pages/home/index');
    await phone.settled();
    await phone.lacks('check');
    await phone.healthy();
  },
};

const atTheWindow: Journey = {
  name: 'who refuses his face is verified at the window, and his phone sees it by itself',
  async run(court) {
    const { name, idNumber } = person('o-newcomer');
    const phone = await court.phone({ as: 'o-newcomer', at: FILE });
    await phone.tap('to-identity');
    await consents(phone);
    await phone.tap('refuse');
    await phone.at(WINDOW);
    await phone.says('code', /^\d{3} \d{3}$/);
    await phone.settled();
    await phone.picture('identity-window');
    const code = (await phone.text('code')).replace(' ', '');
    await court.must('identity', 'o-window', {
      action: 'verifyAtWindow',
      code,
      name,
      idKind: 'idCard',
      idNumber,
      noticeGiven: true,
    });
    await phone.says('done', '窗口已经核验好了');
    await phone.settled();
    await phone.picture('identity-window-done');
    const { agreed, verified } = await status(court, 'o-newcomer');
    assert.deepEqual([verified, agreed], [true, ['privacy']]);
    await phone.tap('back');
    await phone.at(FILE);
    await phone.sees('要办什么');
    await phone.healthy();
  },
};

const organisation: Journey = {
  name: 'the head of a company hands in its papers one by one, an officer confirms, and he reads that he may act',
  async run(court) {
    const phone = await court.phone({ as: 'o-company', at: 'services/identity/roles/index' });
    await phone.says('none', '您现在只能办自己的事');
    await phone.tap('way-organisation');
    await phone.at(CLAIM);
    await phone.tap('next');
    await phone.sees('请选一个');
    await phone.tap('kind-legalPerson');
    await phone.tap('next');
    await fill(phone, 'field-name', '余姚建国五金有限公司');
    await fill(phone, 'field-creditCode', `${CREDIT_CODE.slice(0, 17)}4`);
    await phone.tap('next');
    await fill(phone, 'field-post', '执行董事');
    await phone.tap('registered-yes');
    await phone.tap('next');
    await phone.tap('choose-court');
    await phone.at('pages/court/index');
    await phone.tap('court-yuyao');
    await phone.at(CLAIM);
    await phone.says('answered', '余姚建国五金有限公司');
    await phone.tap('hand-in');
    // ID-9: back at the number, and all the rest is there still.
    await phone.sees('请对照营业执照核对');
    await phone.settled();
    await phone.picture('identity-claim-wrong');
    await fill(phone, 'field-creditCode', CREDIT_CODE);
    await phone.tap('next');
    await phone.holds('field-post', '执行董事');
    await phone.tap('next');
    await phone.tap('hand-in');
    await phone.at(ROLE);
    await phone.says('missing-licence', '营业执照');
    await phone.settled();
    await phone.picture('identity-role-missing');
    await readyPhoto(phone);
    await phone.tap('photo-licence');
    await allow(phone);
    await phone.says('papers', '营业执照');
    await readyPhoto(phone);
    await phone.tap('photo-orgrep-certificate');
    await phone.says('papers', '身份证明书');
    await phone.lacks('missing-licence');
    await phone.tap('paper-0');
    await phone.page.waitForSelector('img[src^="blob:"]');
    await phone.page.reload();
    await phone.page.waitForSelector('html[data-ready]');
    await phone.says('head', '待法院核对');

    const { representations } = await court.must<IdentityResult<'bindings'>>('identity', 'o-filing-judge', {
      action: 'bindings',
    });
    const [waiting] = representations;
    assert(waiting);
    await court.must('identity', 'o-filing-judge', {
      action: 'decideBinding',
      representationId: waiting.representationId,
      decision: 'confirm',
      ground: '营业执照和身份证明书与登记一致。',
    });
    await phone.go({ as: 'o-company', at: 'pages/messages/index' });
    await phone.tap(phone.page.getByText('身份').first());
    await phone.at(ROLE);
    await phone.says('head', '已生效');
    await phone.settled();
    await phone.picture('identity-role-confirmed');
    await phone.healthy();
  },
};

async function proposes(lawyer: Phone): Promise<void> {
  const { name, idNumber } = person('o-plaintiff');
  await lawyer.tap('kind-lawyer');
  await lawyer.tap('next');
  await lawyer.tap('principal.kind-person');
  await fill(lawyer, 'field-principal.name', name);
  await fill(lawyer, 'field-principal.idNumber', idNumber);
  await lawyer.tap('next');
  await lawyer.tap('by-case');
  await fill(lawyer, 'field-caseNo', '（2025）浙0281民初123号');
  await fill(lawyer, 'field-matter', '与王建国民间借贷纠纷一案的一审');
  await lawyer.tap('next');
  await lawyer.tap('broad');
  await lawyer.says('broad-warning', '等于一般代理');
  await lawyer.settled();
  await lawyer.picture('identity-power-broad');
  await lawyer.tap('power-mediate');
  await lawyer.tap('power-appeal');
  await lawyer.says('powers-count', '选了 2 项');
  await lawyer.tap('next');
  await lawyer.tap('choose-court');
  await lawyer.at('pages/court/index');
  await lawyer.tap('court-yuyao');
  await lawyer.at(CLAIM);
  await lawyer.says('power-text', '参加调解并签调解协议、提起上诉');
  await lawyer.settled();
  await lawyer.picture('identity-power-whole');
  await lawyer.tap('hand-in');
  await lawyer.at(ROLE);
  await lawyer.says('head', '待委托人确认');
}

const power: Journey = {
  name: 'a power of attorney is written on the lawyer’s phone, seen item by item and confirmed on the principal’s, and ended there',
  async run(court) {
    const principal = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
    await principal.settled();
    const lawyer = await court.phone({ as: 'o-lawyer', at: `${CLAIM}?kind=power` });
    await proposes(lawyer);
    await principal.tap(principal.page.getByText('有人请您确认委托').first());
    await principal.at(ROLE);
    await principal.says('act-mediate', '您不到场，他可以替您谈、替您签字');
    await principal.says('act-appeal', '向上一级法院上诉');
    await principal.says('powers', '写明的只有这 2 项');
    await principal.settled();
    await principal.picture('identity-power-asked');
    await principal.tap('confirm');
    await principal.sees('确认由他代您办？');
    await principal.tap('modal-confirm');
    await principal.says('head', '已生效');
    await lawyer.go({ as: 'o-lawyer', at: 'services/identity/roles/index' });
    await lawyer.says('role-0', '已生效');
    await lawyer.settled();
    await lawyer.picture('identity-roles');

    await principal.tap('end');
    await principal.tap('end-confirm');
    await principal.sees('请写一句话');
    await principal.by('end-text').locator('textarea').fill('从今天起，不再委托林律师代理。');
    await principal.settled();
    await principal.picture('identity-power-end');
    await principal.tap('end-confirm');
    await principal.says('ended', '不再委托林律师代理');
    await lawyer.go({ as: 'o-lawyer', at: 'services/identity/roles/index' });
    await lawyer.says('over', '已经结束');
    for (const phone of [principal, lawyer]) await phone.healthy();
  },
};

const help: Journey = {
  name: 'a grandchild offers help, an old woman agrees on her own phone to what and how long, and stops it at once',
  async run(court) {
    const helper = await court.phone({ as: 'o-plaintiff', at: 'services/identity/help/offer/index' });
    await helper.tap('relation-孙辈');
    await helper.tap('offer');
    await helper.says('code', /^\d{3} \d{3}$/);
    await helper.settled();
    await helper.picture('identity-help-code');
    const elder = await court.phone({ as: 'o-elder', at: 'services/identity/help/index', font: 25.5 });
    await elder.tap('accept');
    await elder
      .by('code')
      .locator('input')
      .fill((await helper.text('code')).replace(' ', ''));
    await elder.tap('next');
    await elder.says('who', '孙辈');
    await elder.tap('agree');
    await elder.sees('请至少选一样');
    await elder.tap('scope-fillIn');
    await elder.tap('scope-handIn');
    await elder.settled();
    await elder.picture('identity-help-accept');
    await elder.tap('agree');
    await elder.says('head', '帮办中');
    await helper.says('agreed', '已经同意了');
    await elder.settled();
    await elder.picture('identity-help-one');
    await elder.tap('end');
    await elder.tap('modal-confirm');
    await elder.says('head', '已停止');
    for (const phone of [helper, elder]) await phone.healthy();
  },
};

const theft: Journey = {
  name: 'who lost his phone reports it: the account is frozen, and the phone says what to do, also one that was open at his messages',
  async run(court) {
    const finder = await court.phone({ as: 'o-defendant', at: 'pages/messages/index' });
    await finder.says('page-empty', '还没有消息');
    const phone = await court.phone({ as: 'o-defendant', at: 'pages/me/index' });
    await phone.tap(phone.page.getByText('我的信息').first());
    await phone.tap('theft');
    await phone.at('services/identity/my-data/theft/index');
    await phone.tap('report');
    await phone.sees('请选一个，说不清也可以');
    await phone.tap('since-days');
    await phone.by('text').locator('textarea').fill('手机昨天丢了，收到不是我办的通知。');
    await phone.settled();
    await phone.picture('identity-theft');
    await phone.tap('report');
    await phone.at('pages/court/index');
    await phone.tap('court-yuyao');
    await phone.sees('现在就冻结账号？');
    await phone.tap('modal-confirm');
    await phone.says('frozen', '账号已经冻结');
    await phone.settled();
    await phone.picture('identity-frozen');
    assert.equal((await status(court, 'o-defendant')).suspended?.reason, 'theft');
    const at = new Date(court.emulator.clock.now());
    const openid = 'o-defendant' as OpenId;
    for (let n = 1; n <= 25; n += 1)
      await notify({
        _id: `while-${n}`,
        openid,
        courtId: 'yuyao',
        title: '有进展',
        text: '请打开查看。',
        page: '',
        at,
      });
    // Nothing that he is told from now on is shown, and it is not an empty list either.
    const hall = { hallId: 'yuyao-hall-1', queueId: 'filing' };
    await court.must('take-number', 'o-defendant', { action: 'take', ...hall });
    await court.must('take-number', 'o-window', { action: 'callNext', ...hall, counterId: 'window-1' });
    await finder.says('page-error', '账号已经冻结。请带身份证到任一法院的诉讼服务窗口');
    await finder.settled();
    await finder.picture('messages-frozen');
    await phone.go({ as: 'o-defendant', at: 'pages/messages/index' });
    await phone.says('page-error', '账号已经冻结');
    await phone.go({ as: 'o-defendant', at: START });
    await phone.says('suspended', '这个账号现在不能办事');
    // The window lifts it: all that he was told is there.
    const { matters } = await court.must<IdentityResult<'accountMatters'>>('identity', 'o-window', {
      action: 'accountMatters',
    });
    const lift = { action: 'decideTheft', matterId: matters[0]?.matterId, lift: true, ground: '本人持证到场' };
    await court.must('identity', 'o-window', lift);
    await phone.go({ as: 'o-defendant', at: 'pages/messages/index' });
    await phone.sees('账号的事已处理');
    await phone.sees('请到');
    // Also on the page that stood open; that there are more than a page of them it knows as well.
    await finder.sees('账号的事已处理');
    assert.equal(await finder.page.getByText('更早的消息没有了').filter({ visible: true }).count(), 0);
    await phone.healthy();
    await finder.healthy();
  },
};

const ownData: Journey = {
  name: 'who wants to see what is kept of him proves who he is, and sends the file to himself',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: 'services/identity/my-data/index' });
    await phone.tap('export');
    await phone.tap('load');
    await phone.says('check-needed', '先核对是您本人');
    await phone.tap('check');
    await phone.at(START);
    await phone.says('notice-text', '人脸核验单独同意书');
    await phone.tap('agree');
    await phone.at(CHECK);
    await phone.sees('下载前核对本人');
    await phone.tap('begin');
    await phone.says('code', /^\d \d \d \d$/);
    await decide(court, 'pass');
    await readyFilm(phone);
    await phone.tap('film');
    await allow(phone);
    await phone.says('done', '核验通过');
    await phone.tap('back');
    await phone.at('services/identity/my-data/export/index');
    await phone.tap('load');
    await phone.says('ready', '条');
    await phone.settled();
    await phone.picture('identity-export');
    await phone.tap('share');
    await phone.sees('我在微法院的信息.json');
    await phone.tap('notice-confirm');
    await phone.says('shared', '已经发出去了');

    // The consent is taken back where it is shown.
    await phone.go({ as: 'o-plaintiff', at: 'services/identity/my-data/index' });
    await phone.tap('take-back');
    await phone.tap('modal-confirm');
    await phone.says('said', '不再刷脸');
    await phone.says('consent-face', '没有');
    assert.deepEqual((await status(court, 'o-plaintiff')).agreed, ['privacy']);
    await phone.healthy();
  },
};

export const IDENTITY: Journey[] = [byFace, weakNetwork, atTheWindow, organisation, power, help, theft, ownData];
