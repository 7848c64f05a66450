/** 执行办案: the officer's whole way in the browser: taken over, notified, frozen on a ruling that two signed, money in and out, ended; a restriction and a listing; a round closed when nothing is missing, and resumed. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { photo } from '../../demo/dossier-files';
import {
  APPLICANT,
  comesIn,
  DEBTOR,
  enforcing,
  enforcingCourt,
  frozen,
  noticed,
  OFFICER,
  officer,
  ruled,
} from '../../demo/enforcing';
import type { FollowEnforcementResult } from '../../functions/follow-enforcement/contract';
import { sdkApp } from '../../platform/database';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';
import { begin, HOME, open, page, send, signedByTwo, today } from './execution-steps';
import { pickDay } from './guide-tools';
import { write } from './writes';

const DAY_MS = 86_400_000;

async function later(court: JourneyCourt, days: number, phone: Phone): Promise<void> {
  court.emulator.clock.advance(days * DAY_MS);
  await phone.page.clock.setFixedTime(court.emulator.clock.now());
}

async function approved(court: JourneyCourt, phone: Phone): Promise<void> {
  await write(phone, 'approval.name', '李院长');
  await pickDay(phone, 'approval.date', today(court));
  await write(phone, 'approval.ref', '余执审〔2026〕1号');
}

/** Both sides look on, live. */
async function bothLook(court: JourneyCourt, caseId: string): Promise<[Phone, Phone]> {
  const at = `services/follow-enforcement/case/index?caseId=${encodeURIComponent(caseId)}`;
  const looking = async (as: string): Promise<Phone> => {
    const phone = await court.phone({ as, at });
    await phone.says('live', '不用刷新');
    return phone;
  };
  return [await looking(APPLICANT), await looking(DEBTOR)];
}

const wholeWay: Journey = {
  name: 'an execution on three phones: taken over, notified, frozen on a ruling signed by two, money in, fee, paid out, completed, while both sides look on',
  async run(court) {
    const { caseId } = await enforcing(enforcingCourt(court), { n: 401, taken: false });
    const phone = await court.phone({ as: OFFICER, at: HOME });
    await phone.says('desk-untaken', '1');
    await phone.tap('desk-untaken');
    await phone.tap(`case-${caseId}`);
    await phone.at(page('step'));
    await phone.tap('send');
    await phone.says('trouble', '没有填好');
    await write(phone, 'assignedBy', '执行局局长');
    await write(phone, 'obligation.text', '归还借款本金和利息');
    await phone.tap('doubling-no');
    // Cut off here: what was filled in is there still, and is done once.
    await phone.go({ as: OFFICER, at: `${page('step')}?caseId=${encodeURIComponent(caseId)}&step=takeOver` });
    await phone.by('goes-on').waitFor();
    await send(phone, 'execution', /执行员 石执行/);
    await comesIn(enforcingCourt(court), { caseId });
    await phone.tap('next');
    await phone.at(page('step'));
    await send(phone, 'execution', /执行通知/, /被执行人看到的/);
    const [applicant, debtor] = await bothLook(court, caseId);
    await begin(phone, 'control', 'control');
    await signedByTwo(court, phone);
    await open(court, phone, caseId);
    await begin(phone, 'control', 'control');
    await phone.tap('kind-freeze');
    await phone.tap('asset-deposit');
    await write(phone, 'what', '存款');
    await write(phone, 'holder', '余姚农商行');
    await write(phone, 'number', '6228480318050020018');
    await write(phone, 'securedFen', '10.6475万');
    await phone.says('securedFen-read', '106,475 元');
    await write(phone, 'necessities', '已留出每月3,000元生活费');
    await send(phone, 'execution', /冻结/, /不能转移、买卖/);
    await phone.says('measure-0', '106,475 元');
    await applicant.sees('刚刚记了一条：冻结存款');
    await debtor.sees(/您的存款.*不能转移、买卖/);
    await phone.tap('link-money');
    await phone.tap('do-receive');
    await write(phone, 'amountFen', '106475');
    await write(phone, 'ref', '进账单1号');
    await send(phone, 'money', /106,475/);
    await phone.says('shares-0', '1,475 元');
    await phone.tap('do-takeFee');
    await write(phone, 'ref', '票据1号');
    await send(phone, 'money');
    await phone.tap('do-payOut');
    await write(phone, 'account.number', '6217001234567894321');
    await write(phone, 'account.holder', '陈晓梅，某某银行');
    await write(phone, 'ref', '付款1号');
    await send(phone, 'money', /已向陈晓梅发放 105,000 元/);
    await phone.says('receipt-0', '已经全部发出');
    await applicant.sees(/已向陈晓梅发放 105,000 元/);
    await debtor.sees('已向申请执行人发放 105,000 元。');
    assert.doesNotMatch(await debtor.page.locator('body').innerText(), /6217|4321/);
    await phone.tap('reveal-1');
    await write(phone, 'reason', '核对收款账号');
    await phone.tap('reveal');
    await phone.says('number', '6217001234567894321');
    await open(court, phone, caseId);
    await begin(phone, 'end', 'complete');
    await write(phone, 'record', '款项已经全部发放');
    await send(phone, 'execution', /执行完毕/, /请裁定解除/);
    await debtor.sees(/您已履行完毕/);
    for (const one of [applicant, debtor]) await one.healthy();
    const { entries } = await court.must<FollowEnforcementResult<'feed'>>('follow-enforcement', APPLICANT, {
      action: 'feed',
      caseId,
    });
    assert.deepEqual(
      ['冻结存款', '款项到账', '发放执行款', '执行完毕'].filter((title) => !entries.some((one) => one.title === title)),
      [],
    );
    assert.equal(entries.filter(({ title }) => title === '执行员已接案').length, 1);
    assert.doesNotMatch(JSON.stringify(entries), /6217001234567894321|6228480318050020018/);
  },
};

const bound: Journey = {
  name: "a debtor who does not pay is restricted and listed in his officer's browser, with the president's approval; then deleted in time",
  async run(court) {
    const of = enforcingCourt(court);
    const { caseId } = await enforcing(of, { n: 402 });
    await noticed(of, { caseId });
    const phone = await court.phone({ as: OFFICER, at: HOME });
    await open(court, phone, caseId);
    await begin(phone, 'debtor', 'restrict');
    await phone.says('says', '现在还不能');
    // Seven days, and the longest holiday after them.
    await later(court, 20, phone);
    await open(court, phone, caseId);
    await begin(phone, 'debtor', 'restrict');
    await phone.tap('basis-exOfficio');
    await approved(court, phone);
    await send(phone, 'execution', /您被限制高消费/);
    await phone.says('debtor-0', '限制消费：从');
    await begin(phone, 'debtor', 'list');
    await phone.tap('grounds-breaksReporting');
    await write(phone, 'reasons', '收到报告财产令以后没有报告财产');
    await approved(court, phone);
    await send(phone, 'execution', /失信被执行人名单/);
    await phone.says('debtor-0', '列入，到');
    await begin(phone, 'debtor', 'endListing');
    await phone.tap('ground-early');
    await write(phone, 'reason', '主动报告了财产');
    await send(phone, 'execution', /三个工作日/);
    await phone.says('debtor-0', '最晚');
    await begin(phone, 'debtor', 'delist');
    await write(phone, 'reason', '已在系统里删除');
    await send(phone, 'execution', /失信信息已删除/);
    await phone.says('debtor-0', '失信名单：已经删除');
  },
};

const renewed: Journey = {
  name: 'a freeze that nears its end stands among the officer’s tasks, is renewed in time, and the applicant sees until when',
  async run(court) {
    const of = enforcingCourt(court);
    const at = await enforcing(of, { n: 404 });
    await noticed(of, at);
    await frozen(of, at);
    await ruled(of, at, 'renew');
    const keepTime = async () => void (await court.emulator.functions.trigger('keep-time', 'eachMinute'));
    court.emulator.clock.advance(355 * DAY_MS);
    await keepTime();
    const [applicant] = await bothLook(court, at.caseId);
    const phone = await court.phone({ as: OFFICER, at: HOME });
    await phone.sees('查封、冻结快到期');
    await open(court, phone, at.caseId);
    await phone.tap('measure-0-renew');
    await phone.at(page('step'));
    await send(phone, 'execution', /已续到/);
    await applicant.sees(/冻结已续到/);
    court.emulator.clock.advance(30 * DAY_MS);
    await keepTime();
    await applicant.go({
      as: APPLICANT,
      at: `services/follow-enforcement/measures/index?caseId=${encodeURIComponent(at.caseId)}`,
    });
    const { measures } = await officer(of, { action: 'execution', caseId: at.caseId });
    const [{ state, until } = { state: '', until: '' }] = measures;
    assert.equal(state, 'inForce');
    assert.ok(until > shanghaiDay(court.emulator.clock.now() + 300 * DAY_MS), until);
    await applicant.says('measure-0', `${until.slice(0, 4)}年`);
    await applicant.tap('ask');
    await applicant.at('services/file-paper/edit/index');
    await applicant.sees('续行查封、冻结申请书');
    for (const one of [applicant, phone]) await one.healthy();
  },
};

/** By calls: what is the same one after the other. */
async function worked(court: JourneyCourt, caseId: string, steps: readonly string[]): Promise<void> {
  for (const step of steps)
    await officer(enforcingCourt(court), { action: 'recordRoundStep', caseId, step, on: today(court), text: '已办' });
}

const round: Journey = {
  name: 'closing a round is refused with all that is missing, and done when it is there; assets are found, and the filing judge registers 执恢',
  async run(court) {
    const of = enforcingCourt(court);
    const { caseId, debtor } = await enforcing(of, { n: 403 });
    await noticed(of, { caseId });
    await officer(of, { action: 'investigate', caseId });
    await ruled(of, { caseId }, 'closeRound');
    const phone = await court.phone({ as: OFFICER, at: HOME });
    await later(court, 100, phone);
    await open(court, phone, caseId);
    await phone.says('gaps', '限制消费令');
    await begin(phone, 'end', 'closeRound');
    await phone.tap('outcome-applicantAgrees');
    await phone.tap('send');
    await phone.tap('modal-confirm');
    await phone.says('trouble', '限制消费令');
    const approval = { name: '李院长', date: today(court), ref: '余执审〔2026〕2号' };
    await officer(of, { action: 'restrict', caseId, debtor, basis: 'exOfficio', from: today(court), approval });
    await worked(court, caseId, ['noAssets', 'noObstruction', 'listingSettled', 'applicantHeard', 'applicantSigned']);
    await worked(court, caseId, ['panelReviewed']);
    await open(court, phone, caseId);
    await begin(phone, 'end', 'recordRoundStep');
    await phone.tap('step-allInquiriesDone');
    await write(phone, 'text', '网络查控四次，不动产、车辆、银行都查过');
    await send(phone, 'execution', /财产调查措施已用尽/);
    await phone.says('round', '该做的都记下了');
    await begin(phone, 'end', 'closeRound');
    await send(phone, 'execution', /随时申请恢复/);
    await begin(phone, 'end', 'askResumption');
    await phone.tap('by-applicant');
    await write(phone, 'assets', '被执行人名下新登记了一辆小型轿车');
    await send(phone, 'execution');
    const judge = await court.phone({ as: 'o-filing-judge', at: page('resumptions') });
    await judge.says('resumption-0', '小型轿车');
    await judge.tap('register-0');
    await judge.tap('modal-confirm');
    await judge.says('told', '执恢');
  },
};

const takenBack: Journey = {
  name: 'a ruling with a mistake is taken back before it is sealed, and nobody signs it any more',
  async run(court) {
    const of = enforcingCourt(court);
    const { caseId } = await enforcing(of, { n: 404 });
    const phone = await court.phone({ as: OFFICER, at: HOME });
    await open(court, phone, caseId);
    await phone.tap('link-rulings');
    await phone.tap('write-stay');
    await write(phone, 'facts', '申请执行人表示可以延期');
    await write(phone, 'reasons', '应当中止');
    await send(phone, 'rulings', /江书记员/);
    await phone.tap('ruling-0');
    await write(phone, 'take-back-reason', '日期写错了');
    await phone.tap('take-back');
    await phone.tap('modal-confirm');
    await phone.says('told', '已经收回');
    const clerk = await court.phone({ as: 'o-clerk', at: page('rulings') });
    await clerk.sees('现在没有等您签名的裁定书');
  },
};

const clueRead: Journey = {
  name: 'PRIV-5 a clue is read whole with a reason that is kept, with its photo, of which nothing stays on the officer’s phone',
  async run(court) {
    const { caseId } = await enforcing(enforcingCourt(court), { n: 406 });
    const cloudPath = `uploads/${APPLICANT}/${randomUUID()}/0.jpg`;
    const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: photo() });
    const files = [{ name: '货车.jpg', fileIds: [fileID] }];
    const text = '白色货车，车牌浙B12345，停在光明路9号院内';
    const clue = { action: 'reportClue' as const, caseId, kind: 'vehicle', text, files };
    await court.must<FollowEnforcementResult<'reportClue'>>('follow-enforcement', APPLICANT, clue);
    const at = `${page('clues')}?caseId=${encodeURIComponent(caseId)}`;
    const phone = await court.phone({ as: OFFICER, at });
    await phone.says('clue-text-0', '白色货车');
    assert.doesNotMatch(await phone.text('clue-text-0'), /浙B12345/);
    await phone.tap('open-0');
    await phone.tap('reveal');
    await phone.sees('请写为什么要看');
    await write(phone, 'reason', '到现场核对车牌');
    await phone.tap('reveal');
    await phone.says('clue-text-0', '浙B12345');
    await phone.page.evaluate(`
      phoneScript.answer('previewMedia', ({ sources: [{ url }] }) => {
        globalThis.photoBytes = wx.getFileSystemManager().readFileSync(url).byteLength;
        return {};
      })`);
    await phone.tap('clue-0-file-0');
    await phone.page.waitForFunction('globalThis.photoBytes > 1000');
    await phone.page.evaluate(`wx.reLaunch({ url: '/${HOME}' })`);
    await phone.at(HOME);
    await phone.page.waitForFunction('wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH).length === 0');
    await phone.healthy();
  },
};

export const ENFORCEMENT_DESK: Journey[] = [wholeWay, bound, renewed, round, takenBack, clueRead];
