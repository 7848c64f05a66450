/** 执行现场: an officer at a door with one hand: photos, films, words, also where there is no network; covered, shown, taken off again. */
import assert from 'node:assert/strict';
import { APPLICANT, DEBTOR, type Enforcing, enforcing, enforcingCourt, OFFICER, officer } from '../../demo/enforcing';
import type { FollowEnforcementResult } from '../../functions/follow-enforcement/contract';
import { sha256Of } from '../../platform/digest';
import { sceneMedia } from '../../records/enforcement/media';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { middle, swipe } from '../touch';
import { film, photo, ready, readyPhoto } from './scene-camera';

const MINUTE_MS = 60_000;
const SCENE = 'staff-enforcement/scene/index';
const MARK = 'staff-enforcement/mark/index';
const ENTRIES = 'staff-enforcement/entries/index';

const at = (page: string, { caseId }: Pick<Enforcing, 'caseId'>) => `${page}?caseId=${encodeURIComponent(caseId)}`;
const newCase = (court: JourneyCourt, n: number) => enforcing(enforcingCourt(court), { n });
const ask = <A extends 'mediaOf' | 'entriesOf'>(court: JourneyCourt, action: A, { caseId }: Enforcing) =>
  officer(enforcingCourt(court), { action, caseId });
const feedOf = (court: JourneyCourt, openid: string | undefined, { caseId }: Enforcing) =>
  court.must<FollowEnforcementResult<'feed'>>('follow-enforcement', openid, { action: 'feed', caseId });

const network = (phone: Phone, state: 'offline' | 'online') =>
  phone.page.evaluate(`postMessage({ phone: { network: '${state}' } }, location.origin)`);
const place = { latitude: 30.03712, longitude: 121.15431 };
/** He allows it, and stands there. */
const standsThere = (phone: Phone) =>
  phone.page.evaluate(
    `phoneScript.answer('authorize', {}); phoneScript.answer('getLocation', ${JSON.stringify(place)});`,
  );
const fill = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('textarea, input').first().fill(text);

/** The phone goes by the court's clock. */
async function inTime(court: JourneyCourt, phone: Phone): Promise<void> {
  await phone.page.clock.setFixedTime(court.emulator.clock.now());
}

async function seesPicture(phone: Phone): Promise<void> {
  await phone.by('picture').locator('img').waitFor();
  await phone.settled();
}

/** Draws over the one who walks by, makes the version, looks at it. */
async function covers(phone: Phone): Promise<void> {
  await phone.at(MARK);
  await seesPicture(phone);
  await phone.tap('draw');
  await phone.tap('why-bystander');
  const corner = await middle(phone.by('pad'));
  await swipe(phone.page, { x: corner.x + 60, y: corner.y - 50 }, { x: 70, y: 110 });
  await phone.tap('draw');
  await phone.says('count', '要遮 1 处');
}

async function looksThrough(phone: Phone): Promise<void> {
  await phone.tap('make');
  await phone.says('stage', '双方会看到的版本');
  await seesPicture(phone);
  await phone.tap('looked');
  await phone.sees('全部看完了');
  await phone.tap('modal-confirm');
  await phone.says('told', '可以公布了');
}

const photoShown: Journey = {
  name: 'ENF-5 ENF-6 a photo at the door: a passer-by is covered, the record published; each side reads its own, the place stays with the court',
  async run(court) {
    const of = await newCase(court, 501);
    const phone = await court.phone({ as: OFFICER ?? '', at: at(SCENE, of) });
    await phone.says('case-no', of.caseNo);
    await standsThere(phone);
    await readyPhoto(phone);
    await phone.settled();
    await phone.picture('enforcement-scene');
    await phone.tap('photo');
    await phone.tap('privacy-agree');
    await phone.says('told', '存在手机里了');
    await phone.says('media-0', '已收到');
    await phone.tap('write');
    await phone.tap('kind-scene');
    await phone.tap('say-0');
    await phone.tap('say-2');
    await fill(phone, 'place', '浙江省余姚市泗门镇光明路9号');
    const [taken] = (await ask(court, 'mediaOf', of)).media;
    await phone.tap(`picture-${taken?.mediaId}`);
    await phone.settled();
    await phone.picture('enforcement-scene-write');
    await phone.tap('keep');
    await phone.says('told', '还没有公布');
    assert.equal(
      (await feedOf(court, APPLICANT, of)).entries.some(({ kind }) => kind === 'scene'),
      false,
    );

    await phone.tap('to-entries');
    await phone.at(ENTRIES);
    await phone.says('entry-0', '还没有遮盖好');
    await phone.tap('entry-0-picture-0');
    await covers(phone);
    await phone.picture('enforcement-mark');
    await looksThrough(phone);
    await phone.settled();
    await phone.picture('enforcement-mark-shown');
    await phone.tap('to-entries');
    await phone.at(ENTRIES);
    await phone.says('entry-0', '遮盖好了');
    await phone.settled();
    await phone.picture('enforcement-entries');
    await phone.tap('publish-0');
    await phone.sees('连同 1 份照片');
    await phone.tap('modal-confirm');
    await phone.says('told', '公布了');
    await phone.says('entry-0', '已公布');
    await phone.healthy();

    const [seen] = (await feedOf(court, APPLICANT, of)).entries;
    assert.deepEqual([seen?.kind, seen?.title, seen?.media.length], ['scene', '到住处查看', 1]);
    assert.equal(seen?.place, '浙江省余姚市泗门镇光明路***');
    const [debtors] = (await feedOf(court, DEBTOR, of)).entries;
    assert.match(debtors?.text ?? '', /您的住处/);
    const shown = await court.must<FollowEnforcementResult<'picture'>>('follow-enforcement', APPLICANT, {
      action: 'picture',
      entryId: seen?.entryId,
      mediaId: seen?.media[0]?.mediaId,
    });
    assert.ok(shown.base64.length > 1000);

    // What is sealed is opened with a reason: the place as the phone said it.
    await phone.tap('reveal-0');
    await phone.tap('change-send');
    await phone.sees('请写理由');
    await fill(phone, 'reason', '核对到场地点');
    await phone.tap('change-send');
    await phone.says('sealed', '北纬30.03712');
    await phone.settled();
    await phone.picture('enforcement-sealed');
    await phone.healthy();
  },
};

const offline: Journey = {
  name: 'ENF-5 no network at the door: photo and words stay on the phone when the program is closed, and come later with the time they were made',
  async run(court) {
    const of = await newCase(court, 502);
    const phone = await court.phone({ as: OFFICER ?? '', at: at(SCENE, of) });
    await phone.says('case-no', of.caseNo);
    await inTime(court, phone);
    const then = court.emulator.clock.now();
    await standsThere(phone);
    await readyPhoto(phone);
    await network(phone, 'offline');
    await phone.tap('photo');
    await phone.tap('privacy-agree');
    await phone.says('told', '存在手机里了');
    await phone.tap('write');
    await phone.tap('say-1');
    await phone.tap('keep');
    await phone.says('unsent', '还有 2 份没有发出去');
    await phone.says('unsent', '关掉程序也不会丢');
    await phone.settled();
    await phone.picture('enforcement-scene-offline');
    assert.equal((await ask(court, 'mediaOf', of)).media.length, 0);

    // Closed, opened an hour later, without a network still; at another case nothing of this one is there.
    court.emulator.clock.advance(60 * MINUTE_MS);
    const other = await newCase(court, 503);
    await phone.go({ as: OFFICER ?? '', at: 'pages/privacy/index' });
    await inTime(court, phone);
    for (const open of [other, of]) {
      await standsThere(phone);
      await phone.page.evaluate(`wx.redirectTo({ url: ${JSON.stringify(`/${at(SCENE, open)}`)} })`);
      await phone.at(SCENE);
      await phone.says('no-network', '照样可以拍');
      await phone.says('where', '手机定位到了');
      if (open === other) await phone.lacks('unsent');
    }
    await phone.says('case-no', of.caseNo);
    await phone.says('unsent', '还有 2 份没有发出去');
    await network(phone, 'online');
    await phone.by('unsent').waitFor({ state: 'detached' });
    const [sent] = (await ask(court, 'entriesOf', of)).entries;
    assert.equal(sent?.state, 'prepared');
    assert.ok(Math.abs(Date.parse(sent?.doneAt ?? '') - then) < 2 * MINUTE_MS, sent?.doneAt);
    assert.ok(Date.parse(sent?.enteredAt ?? '') - then >= 60 * MINUTE_MS);
    const [picture] = (await ask(court, 'mediaOf', of)).media;
    assert.ok(Math.abs(Date.parse(picture?.takenAt ?? '') - then) < 2 * MINUTE_MS);
    assert.equal(picture?.sha256, sha256Of(photo()));
    assert.deepEqual(sent?.told.applicant?.media, [picture?.mediaId]);
    assert.equal((await ask(court, 'mediaOf', other)).media.length, 0);
    // Nothing of it stays on the phone.
    await phone.page.waitForFunction(
      `!wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH).some((name) => name.startsWith('scene-'))`,
    );
    await phone.tap('to-entries');
    await phone.says('entry-0', '才记进来');
    await phone.healthy();
  },
};

/** The network goes when the second part sets out. */
const cutSecondPart = (phone: Phone) =>
  phone.page.evaluate(`{
    const upload = wx.cloud.uploadFile;
    globalThis.partsBegun = 0;
    wx.cloud.uploadFile = (options) => {
      globalThis.partsBegun += 1;
      if (globalThis.partsBegun === 2) postMessage({ phone: { network: 'offline' } }, location.origin);
      return upload(options);
    };
  }`);

/** The applicant opens the record and plays its film; a browser that knows no H.264 says so to him. */
async function watches(court: JourneyCourt, of: Enforcing): Promise<void> {
  const [seen] = (await feedOf(court, APPLICANT, of)).entries;
  const entry = `services/follow-enforcement/entry/index?entryId=${encodeURIComponent(seen?.entryId ?? '')}`;
  const phone = await court.phone({ as: APPLICANT ?? '', at: entry });
  const plays = await phone.page.evaluate<string>(
    `document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"')`,
  );
  await phone.tap('play');
  await phone.says('film-mark', '仅供本案查看');
  if (plays === '') return phone.says('film-trouble', '在这部手机上放不了');
  await phone.page.waitForFunction(
    `[...document.querySelectorAll('.h-page:not([hidden]) video')].some(({ currentTime }) => currentTime > 1)`,
  );
  await phone.picture('enforcement-sight-film');
  await phone.page.evaluate(`wx.reLaunch({ url: '/pages/home/index' })`);
  await phone.page.waitForFunction(
    `wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH).every((name) => !name.startsWith('scene-film-'))`,
  );
  await phone.healthy();
}

const filmed: Journey = {
  name: 'ENF-6 a film is cut off on its way and goes on with the part that was missing; a plate is covered for some seconds of it, the sound left out; who looks at it sees his own name over it',
  async run(court) {
    const of = await newCase(court, 504);
    const { bytes, real } = film();
    const phone = await court.phone({ as: OFFICER ?? '', at: at(SCENE, of) });
    await phone.says('case-no', of.caseNo);
    await ready(phone, '现场.mp4', 'video/mp4', bytes);
    await cutSecondPart(phone);
    await phone.tap('film');
    await phone.tap('privacy-agree');
    await phone.says('unsent-state-0', '存在手机里，还没有发');
    const [half] = await sceneMedia.find({ caseId: of.caseId }, { limit: 2 });
    assert.deepEqual([half?.state, half?.parts.length], ['arriving', 1]);
    await phone.settled();
    await phone.picture('enforcement-scene-cut');
    await network(phone, 'online');
    await phone.says('media-0', '录像');
    assert.equal(await phone.page.evaluate('globalThis.partsBegun'), Math.ceil(bytes.length / (4 * 1024 * 1024)) + 1);
    const whole = await sceneMedia.get(half?._id ?? '');
    assert.deepEqual([whole?.state, whole?.sha256], ['kept', sha256Of(bytes)]);

    await phone.tap('media-0');
    await phone.at(MARK);
    if (!real) {
      await phone.says('trouble', 'ffmpeg');
      return;
    }
    await seesPicture(phone);
    await phone.says('second', '全长 6 秒');
    await phone.tap('later');
    await phone.says('second', '第 1 秒');
    await covers(phone);
    await phone.tap('from-0');
    await phone.tap('later');
    await phone.tap('later');
    await phone.says('second', '第 3 秒');
    await phone.tap('to-0');
    await phone.says('time-0', '第 1 秒起，到第 3 秒');
    await seesPicture(phone);
    await phone.picture('enforcement-mark-film');
    await looksThrough(phone);
    await phone.tap('play');
    await phone.by('film').waitFor();
    const made = await sceneMedia.get(half?._id ?? '');
    assert.deepEqual([made?.state, made?.sound, made?.regions[0]?.from, made?.regions[0]?.to], ['ready', false, 1, 3]);
    await phone.settled();
    await phone.picture('enforcement-mark-film-shown');

    await standsThere(phone);
    await phone.tap('to-write');
    await phone.at(SCENE);
    await phone.tap('say-0');
    await phone.tap('keep');
    await phone.says('told', '还没有公布');
    await phone.tap('to-entries');
    await phone.tap('publish-0');
    await phone.tap('modal-confirm');
    await phone.says('told', '公布了');
    await watches(court, of);
  },
};

const mistaken: Journey = {
  name: 'ENF-5 a record published by mistake is taken off both feeds at once, another one corrected; location is off, and it says so',
  async run(court) {
    const of = await newCase(court, 505);
    const phone = await court.phone({ as: OFFICER ?? '', at: at(SCENE, of) });
    await phone.says('case-no', of.caseNo);
    await phone.page.evaluate(`phoneScript.answer('authorize', { allowed: false })`);
    await phone.tap('write');
    await phone.tap('privacy-agree');
    await phone.sees('手机定位没有开');
    await phone.tap('kind-other');
    await phone.tap('say-1');
    await fill(phone, 'applicant', '已打电话联系被执行人。');
    await phone.tap('keep');
    await phone.says('where', '记录里不写地点');
    await phone.settled();
    await phone.picture('enforcement-scene-no-place');
    await phone.tap('to-entries');
    await phone.tap('publish-0');
    await phone.tap('modal-confirm');
    await phone.says('told', '公布了');
    const [seen] = (await feedOf(court, APPLICANT, of)).entries;
    assert.equal(seen?.place, null);

    await phone.tap('correct-0');
    await fill(phone, 'corrected-applicant', '打了两次电话，被执行人没有接。');
    await fill(phone, 'reason', '没有联系上，写错了');
    await phone.settled();
    await phone.picture('enforcement-correct');
    await phone.tap('change-send');
    await phone.says('told', '更正了');
    const corrected = (await feedOf(court, APPLICANT, of)).entries;
    assert.ok(corrected.some(({ corrects }) => corrects === seen?.entryId));

    const newest = (await ask(court, 'entriesOf', of)).entries.find(({ kind }) => kind === 'correction');
    await phone.tap('take-off-0');
    await phone.tap('change-send');
    await phone.sees('请写为什么撤下');
    await fill(phone, 'reason', '记错了案件');
    await phone.settled();
    await phone.picture('enforcement-take-off');
    await phone.tap('change-send');
    await phone.says('told', '撤下了');
    await phone.says('entry-0', '记错了案件');
    for (const who of [APPLICANT, DEBTOR]) {
      const off = (await feedOf(court, who, of)).entries.find(({ entryId }) => entryId === newest?.entryId);
      assert.deepEqual([off?.text, off?.takenOff?.reason], ['', '记错了案件']);
    }
    await phone.healthy();
  },
};

export const ENFORCEMENT_SCENE: Journey[] = [photoShown, offline, filmed, mistaken];
