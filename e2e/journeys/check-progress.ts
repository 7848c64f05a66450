/** 查询进展 of parties and lawyers: many cases, a letter's code, a part that ended, a page that changes by itself, the record checked. */
import assert from 'node:assert/strict';
import { powerIdOf } from '../../demo/living-case';
import type { CheckProgressResult } from '../../functions/check-progress/contract';
import { acts } from '../../platform/act';
import { aCase, aHearing, aPeriod, dayFrom, manyCases } from '../case-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

/** What was done before is whole by then, and sealed. */
const SETTLED_MS = 5 * 60_000;
const HOME = 'pages/home/index';
const page = (name: string) => `services/check-progress/${name}/index`;
const CASE = page('case');
const of = (caseId: string) => `?caseId=${encodeURIComponent(caseId)}`;
const back = (phone: Phone) => phone.page.evaluate('wx.navigateBack()');
const seenBy = <R>(court: JourneyCourt, openid: string, action: string, caseId: string) =>
  court.must<R>('check-progress', openid, { action, caseId });

async function write(phone: Phone, testid: string, text: string): Promise<void> {
  const field = phone.by(testid);
  await ((await field.locator('input').count()) ? field.locator('input').first() : field).fill(text);
}

/** As the calendar program would get it. */
async function exported(phone: Phone): Promise<string> {
  await phone.page.evaluate(`phoneScript.answer('shareFileMessage', ({ filePath }) => {
    globalThis.exported = wx.getFileSystemManager().readFileSync(filePath, 'utf8');
    return {};
  })`);
  await phone.tap('take');
  await phone.says('taken', '已经发出去了');
  return phone.page.evaluate<string>('globalThis.exported');
}

const lawyer: Journey = {
  name: 'a lawyer with 80 cases finds today’s dates, any case by its words, and takes all his dates along as a file',
  async run(court) {
    await manyCases(court, 80);
    const other = await aCase(court, {
      n: 77,
      released: false,
      consents: [],
      more: { title: '李国强 诉 赵大勇 买卖合同纠纷' },
    });
    await aHearing(court, other, 3);
    const phone = await court.phone({ as: 'o-lawyer', at: HOME });
    await phone.says('waiting-dates', '7 天以内还有');
    await phone.tap('service-check-progress');
    await phone.at(page('mine'));
    // 120, 140, 160, 180 and what else falls on today; each by the names of its case.
    await phone.says('today', '举证期限最后一天');
    await phone.says('today-0', '陈晓梅 诉 王建国');
    await phone.says('choice-all', '81');
    await phone.says('choice-over', '20');
    await phone.settled();
    await phone.picture('check-progress-mine-lawyer');
    await phone.tap('today-0');
    await phone.at(CASE);
    await phone.says('dates', '就是今天');
    await back(phone);
    await phone.at(page('mine'));

    await write(phone, 'find', '李国强 买卖');
    await phone.says('found', '一共 1 件');
    await phone.says('case-0', '第1次开庭');
    await write(phone, 'find', '(2025)浙0281民初143号');
    await phone.says('case-0', '民初143号');
    await write(phone, 'find', '查无此人');
    await phone.says('none-found', '没有找到');
    await write(phone, 'find', '');
    await phone.tap('choice-over');
    await phone.says('found', '一共 20 件');
    await phone.tap('choice-all');
    await phone.says('more', '看后面的');
    for (let seen = 20; seen < 81; seen += 20) {
      // Who comes to the end of the list has the next ones by itself.
      await phone.page.evaluate(`document.querySelector('.h-page:not([hidden]) .h-body').scrollTo(0, 1e6)`);
      await phone.by(`case-${Math.min(80, seen + 19)}`).waitFor();
    }
    await phone.says('found', '一共 81 件');

    await phone.tap('to-calendar');
    await phone.at(page('calendar'));
    await phone.says(`day-${dayFrom(court, 0)}`, '今天');
    await phone.tap('only-meets');
    await phone.says(`${dayFrom(court, 3)}-0`, '09:30 第1次开庭');
    await phone.says(`${dayFrom(court, 3)}-0`, '李国强 诉 赵大勇');
    await phone.settled();
    await phone.picture('check-progress-calendar');
    await phone.tap('export');
    const file = await exported(phone);
    assert.match(file, /^BEGIN:VCALENDAR\r\n/);
    // Unfolded (RFC 5545, 3.1).
    const lines = file.replace(/\r\n[ \t]/g, '');
    assert.equal(lines.match(/BEGIN:VEVENT/g)?.length, 81);
    assert.match(lines, /第1次开庭/);
    assert.ok(!lines.includes('李国强'), 'PRIV-4: no names in a file that lies about');
    await phone.picture('check-progress-export');
    await phone.healthy();
  },
};

const letter: Journey = {
  name: 'PROG-1 a defendant is linked by the code of his letter and sees the course, not the preservation, until it is carried out',
  async run(court) {
    const { caseId, plaintiff, defendant } = await aCase(court, { released: false });
    const entered = await court.must<CheckProgressResult<'enterPreservation'>>('check-progress', 'o-judge', {
      action: 'enterPreservation',
      caseId,
      kind: 'preservation',
      applicants: [plaintiff],
      title: '准许财产保全',
      text: '准许冻结被告的银行存款 10 万元。',
    });
    const { code, path } = await court.must<CheckProgressResult<'makeLinkCode'>>('check-progress', 'o-clerk', {
      action: 'makeLinkCode',
      caseId,
      partyId: defendant,
    });
    const phone = await court.phone({ as: 'o-defendant', at: page('mine') });
    await phone.says('page-empty', '您还没有案件');
    await phone.tap('empty-action');
    await phone.at(page('link'));
    await phone.tap('link');
    await phone.sees('请填 6 位数字');
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await phone.page.evaluate(`phoneScript.answer('scanCode', { result: 'https://example.com/menu' })`);
    await phone.tap('scan');
    await phone.says('trouble', '这不是法院信上的关联码');
    await write(phone, 'code', code === '000000' ? '000001' : '000000');
    await phone.tap('link');
    await phone.sees('请核对后重新输入');
    await phone.says('trouble', '联系承办书记员');
    await phone.settled();
    await phone.picture('check-progress-link');
    await phone.page.evaluate(`phoneScript.answer('scanCode', { result: ${JSON.stringify(path)} })`);
    await phone.tap('scan');
    await phone.says('linked', '您是本案的被告');
    await phone.settled();
    await phone.picture('check-progress-linked');

    await phone.tap('open-case');
    await phone.at(CASE);
    await phone.says('course', '登记立案');
    await phone.says('case', '您是被告');
    await phone.settled();
    assert.equal(await phone.front.getByText('冻结被告').count(), 0);
    assert.equal(await phone.front.getByText('准许财产保全').count(), 0);
    await phone.picture('check-progress-case-defendant');

    const asked = await court.phone({ as: 'o-plaintiff', at: `${CASE}${of(caseId)}` });
    await asked.says('course', '准许财产保全');
    await court.must('check-progress', 'o-judge', {
      action: 'releasePreservation',
      caseId,
      eventId: entered.eventId,
      how: 'executed',
      owners: [defendant],
      text: '已经冻结被告的银行存款 10 万元。',
    });
    // He is told at once (民诉法106.1): his page says it by itself.
    await phone.says('course', '冻结');
    await phone.tap('whole-course');
    await phone.at(page('case/timeline'));
    await phone.says('course', '准许财产保全');
    await phone.settled();
    await phone.picture('check-progress-timeline');
    await phone.healthy();
    await asked.healthy();
  },
};

const wrong: Journey = {
  name: 'PRIV-4 a letter that came into other hands opens nothing: a stranger with the code, and one who has not proved who he is',
  async run(court) {
    const { caseId, defendant } = await aCase(court, { released: false });
    const { code } = await court.must<CheckProgressResult<'makeLinkCode'>>('check-progress', 'o-clerk', {
      action: 'makeLinkCode',
      caseId,
      partyId: defendant,
    });
    const stranger = await court.phone({ as: 'o-elder', at: `${page('link')}?code=${code}` });
    await stranger.tap('link');
    await stranger.sees('请核对后重新输入');
    await stranger.go({ as: 'o-elder', at: `${CASE}${of(caseId)}` });
    await stranger.says('page-error', '没有找到这个案件');
    await stranger.tap('former');
    await stranger.at(page('case/timeline'));
    await stranger.says('page-error', '没有找到');
    await stranger.healthy();
    const newcomer = await court.phone({ as: 'o-newcomer', at: `${page('link')}?code=${code}` });
    await newcomer.tap('link');
    await newcomer.says('identity-needed', '要先核实您是谁');
    await newcomer.tap('to-identity');
    await newcomer.at('services/identity/start/index');
    await newcomer.healthy();
  },
};

const former: Journey = {
  name: 'PROG-2 a former agent sees what he could see then, and nothing new',
  async run(court) {
    const one = await aCase(court);
    const { caseId } = one;
    await aPeriod(court, one, one.plaintiff, 6, { kind: 'evidence', title: '举证期限' });
    const phone = await court.phone({ as: 'o-lawyer', at: `${CASE}${of(caseId)}` });
    await phone.says('dates', '举证期限');
    await phone.tap('to-people');
    await phone.at(page('case/people'));
    await phone.says('party-0', '林律师');
    await phone.says('party-0', '一般代理');
    await phone.settled();
    await phone.picture('check-progress-people');
    await back(phone);
    await phone.at(CASE);

    await court.must('identity', 'o-plaintiff', {
      action: 'endPowerOfAttorney',
      representationId: powerIdOf(caseId),
      notice: '不再委托林律师代理本案。',
    });
    await phone.says('page-error', '没有找到这个案件');
    await aHearing(court, one, 12);
    await phone.tap('former');
    await phone.at(page('case/timeline'));
    await phone.says('former', '您在本案的身份已经结束');
    await phone.says('course', '登记立案');
    await phone.settled();
    assert.equal(await phone.front.getByText('开庭').count(), 0);
    await phone.picture('check-progress-former');

    await phone.go({ as: 'o-lawyer', at: page('mine') });
    await phone.says('none-found', '没有');
    await phone.tap('choice-ended');
    await phone.says('case-0', '身份已结束');
    await phone.tap('case-0');
    await phone.at(page('case/timeline'));
    await phone.says('former', '文书也不能再打开');
    await phone.go({ as: 'o-lawyer', at: page('calendar') });
    await phone.says('page-empty', '没有排定的日子');
    await phone.healthy();

    // His client sees that he is gone, and the hearing.
    const client = await court.phone({ as: 'o-plaintiff', at: `${page('case/people')}${of(caseId)}` });
    await client.says('party-0', '结束');
    await client.healthy();
  },
};

const live: Journey = {
  name: 'the court moves, and the page changes by itself: a hearing is scheduled, read, noted in the phone’s calendar, and called off',
  async run(court) {
    const one = await aCase(court, { consents: ['plaintiff', 'defendant'] });
    const { caseId } = one;
    await aPeriod(court, one, one.plaintiff, 1, {
      kind: 'evidence',
      title: '举证期限',
      next: '请在这一天以前交证据。',
    });
    const phone = await court.phone({ as: 'o-plaintiff', at: `${CASE}${of(caseId)}` });
    await phone.says('state', '庭前准备');
    await phone.says('next-step', '明天到期');
    await phone.tap('why-0');
    await phone.says('why-0-open', '民事诉讼法');
    const dateId = await aHearing(court, one, 15);
    await phone.says('state', '已排期');
    await phone.says('dates', '第1次开庭');
    await phone.says('dates', '第三法庭');
    await phone.says('do-receive', '还没有打开');
    await phone.settled();
    await phone.picture('check-progress-case');
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await phone.page.evaluate(`phoneScript.answer('authorize', {})`);
    await phone.page.evaluate(
      `phoneScript.answer('addPhoneCalendar', (event) => { globalThis.noted = event; return {}; })`,
    );
    await phone.tap('add-1');
    await phone.page.waitForFunction('globalThis.noted');
    const noted = await phone.page.evaluate<{ title: string; location: string }>('globalThis.noted');
    assert.equal(noted.title, `第1次开庭 ${one.caseNo}`);
    assert.equal(noted.location, '第三法庭');

    await phone.tap('to-papers');
    await phone.at(page('case/papers'));
    await phone.says('paper-0', '传票');
    await phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
    await phone.tap('paper-0');
    await phone.settled();
    await phone.picture('check-progress-papers');
    await back(phone);
    await phone.at(CASE);

    await court.must('check-progress', 'o-judge', {
      action: 'callOff',
      caseId,
      dateId,
      reason: '法官生病，另行通知。',
    });
    await phone.says('dates', '已经取消，不用去了');
    await phone.says('state', '庭前准备');
    await phone.healthy();
    const seen = await seenBy<CheckProgressResult<'overview'>>(court, 'o-plaintiff', 'overview', caseId);
    assert.deepEqual(
      seen.dates.map(({ title }) => title),
      ['举证期限'],
    );
  },
};

const verify: Journey = {
  name: 'a party checks the record of his case himself: it stands as it was sealed; what is altered behind the court’s back shows',
  async run(court) {
    const one = await aCase(court, { consents: ['plaintiff', 'defendant'] });
    await aHearing(court, one, 15);
    const phone = await court.phone({ as: 'o-plaintiff', at: `${CASE}${of(one.caseId)}` });
    await phone.tap('to-verify');
    await phone.at(page('case/verify'));
    await phone.tap('check');
    await phone.says('verdict', '几分钟内封存');
    court.emulator.clock.set(court.emulator.clock.now() + SETTLED_MS);
    await court.emulator.functions.trigger('keep-time', 'sealActs');
    await phone.tap('check');
    await phone.says('verdict', '没有发现改动');
    await phone.says('acts', '与封存时一致');
    await phone.says('hash', /[0-9a-f]{64}/);
    await phone.settled();
    await phone.picture('check-progress-verify');

    const [act] = await acts.find({ by: 'o-clerk' }, { limit: 1 });
    assert.ok(act);
    await acts.update(act._id, { action: 'withdrawn' });
    await phone.tap('check');
    await phone.says('verdict', '发现不一样的地方');
    await phone.says('verdict', '请截屏保存');
    await phone.says('act-0', '与封存时不一致');
    await phone.settled();
    await phone.picture('check-progress-verify-altered');
    await phone.healthy();
  },
};

const outage: Journey = {
  name: 'TIME-5 the platform was down on a last day: its person reads it on the case, and is led to ask for that very period back',
  async run(court) {
    const one = await aCase(court);
    const period = await aPeriod(court, one, one.plaintiff, -1, { kind: 'evidence', title: '举证期限', state: 'over' });
    const phone = await court.phone({ as: 'o-plaintiff', at: `${CASE}${of(one.caseId)}` });
    await phone.tap('past');
    await phone.says('dates', '已过期');
    await phone.lacks(`ground-${period._id}`);
    await court.must('court-desk', 'o-admin', {
      action: 'recordOutage',
      fromDay: dayFrom(court, -1),
      fromTime: '20:00',
      toDay: dayFrom(court, -1),
      toTime: '21:30',
      what: '小程序打不开，不能提交材料',
      source: '运维通报',
    });
    await phone.go({ as: 'o-plaintiff', at: `${CASE}${of(one.caseId)}` });
    await phone.says(`ground-${period._id}`, '平台故障 90 分钟');
    await phone.says(`ground-${period._id}`, '可以申请顺延期限');
    await phone.settled();
    await phone.picture('check-progress-outage');
    await phone.tap(`restore-${period._id}`);
    await phone.at('services/file-paper/edit/index');
    await phone.healthy();
  },
};

export const CHECK_PROGRESS: Journey[] = [lawyer, letter, wrong, former, live, verify, outage];
