/** 见证式执行 of the parties: what the court does, seen as it is done, by both sides, each its own half; a clue and its answer; a report and its reader. */
import assert from 'node:assert/strict';
import {
  APPLICANT,
  DEBTOR,
  type Enforcing,
  enforcing,
  enforcingCourt,
  noticed,
  officer,
  received,
} from '../../demo/enforcing';
import { dossierViews } from '../../records/dossier/view';
import { reportReaders } from '../../records/enforcement/asset-report';
import { clueGiven, did, entered, inSight, pictured, reported } from '../enforcement-sight-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { readsPaper } from './reads-paper';

const page = (name: string) => `services/follow-enforcement/${name}/index`;
const CASE = page('case');
const ENTRY = page('entry');
const CLUE = page('clue');
const CLUES = page('clues');
const REPORT = page('report');
const READ = page('report-read');
const of = ({ caseId }: Pick<Enforcing, 'caseId'>) => `?caseId=${encodeURIComponent(caseId)}`;
const entryAt = (entryId: string) => `${ENTRY}?entryId=${encodeURIComponent(entryId)}`;

const write = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('textarea, input').first().fill(text);

/** It is asked for as it comes in sight; then the picture is there, and is one. */
async function seesPicture(phone: Phone, testid: string, place = testid): Promise<void> {
  await phone.by(place).scrollIntoViewIfNeeded();
  await phone.by(testid).locator('img').waitFor();
  await phone.page.waitForFunction(
    `[...document.querySelectorAll('.h-page:not([hidden]) [data-testid=${testid}] img')].some((one) => one.complete && one.naturalWidth > 500)`,
  );
}

/** Waits until so many pictures of the court lie on the phone: what is not shown any more goes a moment later. */
const keepsPictures = (phone: Phone, count: number) =>
  phone.page.waitForFunction(
    `wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH).filter((name) => name.startsWith('dossier-page-')).length === ${count}`,
  );

const told = (applicant: string, debtor: string, media: string[] = []) => ({
  applicant: { title: applicant, text: `${applicant}。`, media },
  judgmentDebtor: { title: debtor, text: `${debtor}。`, media },
});

async function looksOn(court: JourneyCourt, as: string | undefined, at: Enforcing): Promise<Phone> {
  const phone = await court.phone({ as: as ?? '', at: `${CASE}${of(at)}` });
  await phone.says('live', '不用刷新');
  return phone;
}

const live: Journey = {
  name: 'the applicant sees an entry arrive with its picture while he looks; the debtor sees his half of it; corrected and taken off it changes before both',
  async run(court) {
    const at = enforcingCourt(court);
    const one = await enforcing(at, { n: 501 });
    await noticed(at, one);
    const applicant = await looksOn(court, APPLICANT, one);
    const debtor = await looksOn(court, DEBTOR, one);
    await applicant.says('case', '您是申请执行人');
    await debtor.says('case', '您是被执行人');
    await debtor.says('next', '如实报告财产');
    await debtor.says('how-to-pay', '执行款账户');

    const doneAt = new Date(court.emulator.clock.now());
    court.emulator.clock.set(doneAt.getTime() + 30 * 60_000);
    const mediaId = await pictured(court, one);
    const entryId = await entered(court, one, {
      told: told('到对方住处查看，院内有货车', '到您的住处查看', [mediaId]),
      // Done where there was no network: entered half an hour later.
      doneAt: doneAt.toISOString(),
    });
    await applicant.says('told', '刚刚记了一条：到对方住处查看，院内有货车');
    await applicant.says('entry-0', '刚刚');
    await seesPicture(applicant, 'scene-picture', 'entry-0-picture');
    await applicant.says('entry-0-entered', '才记入');
    await debtor.says('entry-0', '到您的住处查看');
    assert.ok(!(await debtor.text('entry-0')).includes('院内有货车'));
    await applicant.settled();
    await applicant.picture('enforcement-sight-live');

    // Each look is on record, with whose it is.
    const views = await dossierViews.find({ caseId: one.caseId, itemId: mediaId }, { limit: 10 });
    assert.ok(views.some(({ openid, rule }) => openid === APPLICANT && rule === 'ENF-6'));
    await keepsPictures(applicant, 1);

    await applicant.tap('entry-0-open');
    await applicant.at(ENTRY);
    await seesPicture(applicant, 'scene-picture', 'media-0');
    await applicant.says('rules', '不要翻拍、外传');
    await applicant.settled();
    await applicant.picture('enforcement-sight-entry');

    const correction = { action: 'correctEntry' as const, entryId, reason: '数量写错了' };
    const { entryId: second } = await officer(at, {
      ...correction,
      told: told('更正：院内有货车两辆', '更正：查看了两辆货车'),
    });
    await applicant.says('corrected', '以更正后的为准');
    await debtor.says('entry-0', '更正：查看了两辆货车');
    await debtor.says('entry-1-corrected', '以更正后的为准');

    await officer(at, { action: 'takeOffEntry', entryId, reason: '照片里有无关的人' });
    await applicant.says('off', '照片里有无关的人');
    await debtor.says('entry-1-off', '已经撤下');
    await applicant.page.waitForFunction(
      `!document.querySelector('.h-page:not([hidden]) [data-testid=scene-picture]')`,
    );
    await applicant.tap('to-case');
    await applicant.at(CASE);
    await applicant.says('entry-1-off', '已经撤下');
    await applicant.says('entry-0-corrects', '这一条是更正');
    await applicant.page.waitForFunction(
      `wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH).every((name) => !name.startsWith('dossier-page-'))`,
    );
    await applicant.settled();
    await applicant.picture('enforcement-sight-corrected');
    assert.ok(second !== entryId);

    // Money comes in: the sums above change with the entry below.
    await received(at, one, 5_000_000);
    await applicant.says('received', '50,000.00');
    await applicant.says('entry-0', '款项到账');
    await debtor.says('received', '50,000.00');
    await applicant.healthy();
    await debtor.healthy();
  },
};

const gap: Journey = {
  name: 'what is told between asking and opening, and while a phone is without a network, is there when it is back',
  async run(court) {
    const at = enforcingCourt(court);
    const one = await enforcing(at, { n: 502 });
    await noticed(at, one);
    const phone = await looksOn(court, APPLICANT, one);
    const network = (state: 'offline' | 'online') =>
      phone.page.evaluate(`postMessage({ phone: { network: '${state}' } }, location.origin)`);
    await network('offline');
    await entered(court, one, { told: told('断网时记的一条', '断网时记的一条') });
    await network('online');
    await phone.says('entry-0', '断网时记的一条');
  },
};

const frozen: Journey = {
  name: 'an account that is frozen while it follows an execution is shown nothing more, on the page of the case and of an entry, and is told why',
  async run(court) {
    const at = enforcingCourt(court);
    const one = await enforcing(at, { n: 505 });
    await noticed(at, one);
    const entryId = await entered(court, one, { told: told('查看了货车', '查看了您的货车') });
    const phone = await looksOn(court, APPLICANT, one);
    const close = await court.phone({ as: APPLICANT ?? '', at: entryAt(entryId) });
    await close.sees('查看了货车');
    const debtor = await looksOn(court, DEBTOR, one);
    await court.must('identity', APPLICANT, { action: 'reportTheft', courtId: 'yuyao', text: '手机丢了。' });
    await officer(at, { action: 'takeOffEntry', entryId, reason: '照片里有无关的人' });
    await debtor.says('entry-0-off', '已经撤下');
    for (const his of [phone, close]) await his.says('page-error', '账号已经冻结。请带身份证');
    // The whole page, not its feed alone.
    await phone.by('case').waitFor({ state: 'hidden' });
    await phone.settled();
    await phone.picture('enforcement-sight-frozen');
    for (const text of ['照片里有无关的人', '查看了货车', '对方还差'])
      assert.equal(await phone.page.getByText(text).filter({ visible: true }).count(), 0, text);
    for (const each of [phone, close, debtor]) await each.healthy();
  },
};

const strangers: Journey = {
  name: 'a stranger, and the other side guessing ids, see nothing of an execution',
  async run(court) {
    const { of: one, entryId } = await inSight(court, 503);
    const reportId = await reported(court, one);
    const { clueId } = await clueGiven(court, one, '白色货车停在厂门口');
    const stranger = await court.phone({ as: 'o-elder', at: `${CASE}${of(one)}` });
    await stranger.says('page-error', '没有找到');
    for (const route of [
      entryAt(entryId),
      `${CLUES}${of(one)}`,
      `${READ}${of(one)}`,
      `${REPORT}${of(one)}`,
      `${page('money')}${of(one)}`,
    ]) {
      await stranger.go({ as: 'o-elder', at: route });
      await stranger.says('page-error', '没有找到');
    }
    // Neither by a live query, nor by a read.
    const asked = (feed: string) =>
      stranger.page.evaluate<number>(
        `wx.cloud.database().collection('enforcement_feed').where(${JSON.stringify({ caseId: one.caseId, feed })}).get().then(({ data }) => data.length, () => -1)`,
      );
    assert.equal(await asked(`${one.caseId}:applicant`), -1);

    const debtor = await court.phone({ as: DEBTOR ?? '', at: `${CLUES}${of(one)}` });
    await debtor.says('page-error', '财产线索由申请执行人');
    await debtor.go({ as: DEBTOR ?? '', at: `${CLUE}${of(one)}` });
    await debtor.says('page-empty', '现在不能提供线索');
    await debtor.go({ as: DEBTOR ?? '', at: `${READ}?reportId=${encodeURIComponent(reportId)}` });
    await debtor.says('page-error', '没有找到');
    const others = await debtor.page.evaluate<number>(
      `wx.cloud.database().collection('enforcement_feed').where(${JSON.stringify({ caseId: one.caseId, feed: `${one.caseId}:applicant` })}).get().then(({ data }) => data.length, () => -1)`,
    );
    assert.equal(others, -1);
    for (const openid of ['o-elder', DEBTOR])
      for (const event of [
        { action: 'clueFile', clueId, fileId: `${clueId}-0` },
        { action: 'addToClue', clueId, text: '补充' },
        { action: 'readReport', reportId },
        { action: 'promiseSecrecy', reportId, sha256: '0'.repeat(64) },
      ]) {
        const answer = await court.call('follow-enforcement', openid, event);
        assert.equal(answer.ok ? 'OK' : answer.error.code, 'NOT_FOUND', `${openid} ${event.action}`);
      }
    const applicant = await court.call('follow-enforcement', APPLICANT, { action: 'ownReport', reportId });
    assert.equal(applicant.ok ? 'OK' : applicant.error.code, 'NOT_FOUND');
  },
};

const clue: Journey = {
  name: 'a clue is told, with a photo that survives a cut, made clearer when asked, and answered while its giver looks',
  async run(court) {
    const at = enforcingCourt(court);
    const one = await enforcing(at, { n: 504 });
    const phone = await looksOn(court, APPLICANT, one);
    await phone.tap('to-clue');
    await phone.at(CLUE);
    await phone.tap('send');
    await phone.sees('请选是什么财产');
    await phone.tap('kind-vehicle');
    await write(phone, 'text', '白色货车');
    await phone.page.evaluate(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 40; canvas.height = 30;
      return new Promise((done) => canvas.toBlob((blob) => {
        phoneScript.answer('chooseMedia', [new File([blob], '货车.jpg', { type: 'image/jpeg' })]);
        done();
      }, 'image/jpeg'));
    })()`);
    await phone.tap('photo');
    await phone.tap('privacy-agree');
    await phone.says('files', '已经传好');
    await phone.settled();
    await phone.picture('enforcement-sight-clue');
    // The program ends, and is opened again: all of it is there.
    await phone.go({ as: APPLICANT ?? '', at: `${CLUE}${of(one)}` });
    await phone.says('files', '已经传好');
    await phone.holds('text', '白色货车');
    await phone.tap('send');
    await phone.at(CLUES);
    await phone.says('received', '法院收到了');
    await phone.says('clue-0', '白色货车');

    const { clues } = await officer(at, { action: 'cluesOf', caseId: one.caseId });
    const [given] = clues;
    assert.equal(given?.files.length, 1);
    const clueId = given?.clueId;
    await officer(at, { action: 'judgeClue', clueId, concrete: false, asks: '平时停在哪里，车牌是多少？' });
    await phone.says('clue-0-asks', '平时停在哪里');
    await phone.tap('clue-0-add');
    await write(phone, 'clue-0-text', '停在泗门镇家具厂门口');
    await phone.tap('clue-0-send');
    await phone.says('clue-0', '停在泗门镇家具厂门口');
    await officer(at, { action: 'judgeClue', clueId, concrete: true });
    await phone.says('clue-0', '最迟核实');
    await officer(at, { action: 'answerClue', clueId, result: 'found', text: '已到现场查实，车辆已经扣押。' });
    await phone.says('clue-0-answer', '已到现场查实');
    await phone.settled();
    await phone.picture('enforcement-sight-clues');
    await phone.healthy();
  },
};

const report: Journey = {
  name: 'the debtor reports his assets kind by kind over a closed program; the applicant reads them after his promise, under his own name',
  async run(court) {
    const at = enforcingCourt(court);
    const one = await enforcing(at, { n: 505 });
    await noticed(at, one);
    const debtor = await looksOn(court, DEBTOR, one);
    await debtor.tap('to-report');
    await debtor.at(REPORT);
    await debtor.tap('more-time');
    await debtor.sees('延长报告财产期限申请书');
    await debtor.page.evaluate('wx.navigateBack()');
    await debtor.at(REPORT);
    await debtor.tap('kind-money');
    await debtor.says('question', '收入、存款、现金');
    await write(debtor, 'answer', '打工收入每月约5,000元');
    await debtor.settled();
    await debtor.picture('enforcement-sight-report-question');
    await debtor.tap('next');
    await debtor.says('save-state', '已经存好');
    await debtor.says('question', '房子、土地');
    // The program ends in the middle of a word.
    await write(debtor, 'answer', '自建房一处');
    await debtor.go({ as: DEBTOR ?? '', at: `${REPORT}${of(one)}` });
    await debtor.says('kind-money', '打工收入每月约5,000元');
    await debtor.says('kind-realProperty', '自建房一处');
    await debtor.tap('kind-movables');
    for (const title of ['车、机器', '别人欠您的', '别的财产', '抵押', '卖掉']) {
      await debtor.says('question', title);
      // One is left open: it is said, and received all the same.
      if (title !== '卖掉') await debtor.tap('none');
      await debtor.tap('next');
    }
    await debtor.says('written', '自建房一处');
    await debtor.says('written', '没有写');
    await debtor.tap('send');
    await debtor.says('trouble', '请先打开报告看一遍');
    await readsPaper(debtor, 'see');
    await debtor.says('seen', '您看过了');
    await debtor.tap('truth');
    await debtor.settled();
    await debtor.picture('enforcement-sight-report-look');
    await debtor.tap('send');
    await debtor.sees('还有 1 项没写');
    await debtor.tap('modal-confirm');
    await debtor.says('received', '法院收到了您的报告');
    await debtor.says('handed-0-open', '变动');
    await debtor.healthy();

    const applicant = await court.phone({ as: APPLICANT ?? '', at: `${READ}${of(one)}` });
    await applicant.says('report-0', '王建国的财产报告');
    await applicant.tap('report-0-read');
    await applicant.says('promise', '不拍照、截图、转发');
    await applicant.tap('agree');
    await applicant.says('trouble', '请先点上面的');
    const [line] = (await did(court, APPLICANT, { action: 'reports', caseId: one.caseId })).reports;
    const reportId = line?.reportId ?? '';
    const early = await court.call('follow-enforcement', APPLICANT, { action: 'readReport', reportId });
    assert.equal(early.ok ? 'OK' : early.error.code, 'PRECONDITION_FAILED');
    await applicant.tap('tick');
    await applicant.settled();
    await applicant.picture('enforcement-sight-promise');
    await applicant.tap('agree');
    await applicant.says('name', '财产报告');
    await seesPicture(applicant, 'report-page');
    await applicant.settled();
    await applicant.picture('enforcement-sight-report-read');
    await applicant.tap('larger');
    await applicant.settled();
    await applicant.healthy();
    const reader = await reportReaders.get(`${reportId}:${APPLICANT}`);
    assert.ok((reader?.views ?? 0) > 0);
  },
};

export const ENFORCEMENT_SIGHT: Journey[] = [live, gap, frozen, strangers, clue, report];
