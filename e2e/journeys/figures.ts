/** 办案数据: a leader looks how much there is; the months grow with what happens, and the table goes to his computer. */
import assert from 'node:assert/strict';
import { pastMonths } from '../../demo/past-months';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { turnTo } from './guide-tools';

const COURT_ID = 'yuyao';
const SUIT = {
  plaintiffs: [{ kind: 'person', name: '陈晓梅', domicile: '浙江省余姚市', phone: '13800000001' }],
  defendants: [{ kind: 'person', name: '王建国', domicile: '浙江省余姚市', phone: '13800000002' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '归还借款', amountFen: 15_000_000 }],
  factsAndReasons: '机密的事实经过。',
  addressConfirmation: { address: '浙江省余姚市', phone: '13800000001', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

async function handedIn(court: JourneyCourt): Promise<string> {
  const { filingId, version } = await court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: COURT_ID,
    content: SUIT,
  });
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  return filingId;
}

/** What would be sent: read while the phone has it, since the page takes it away again. */
const keepsSent = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('shareFileMessage', ({ filePath }) => new Promise((done, fail) =>
    wx.getFileSystemManager().readFile({ filePath, encoding: 'utf8', fail, success({ data }) {
      globalThis.sentTable = data;
      done({});
    } })))`);

async function pickFigure(phone: Phone, name: string): Promise<void> {
  await phone.tap('figure');
  const wanted = phone.page.getByTestId('picker-column-0').locator('[role="option"]').filter({ hasText: name });
  await turnTo(wanted, wanted.and(phone.page.locator('[aria-selected="true"]')));
  await phone.tap('picker-confirm');
}

const looks: Journey = {
  name: 'a leader sees this month grow as filings come in and are registered, how each figure is counted, and takes the table with him',
  async run(court) {
    const [current = '', last = '', ...earlier] = await pastMonths(court.emulator.clock.now());
    const leader = await court.phone({ as: 'o-leader', at: 'staff/admin/home/index' });
    await leader.tap('admin-figures');
    await leader.at('staff/admin/figures/index');
    await leader.says('month-received', '0 件');
    await leader.says('now-waiting', '0 件');

    const filingId = await handedIn(court);
    await leader.go({ as: 'o-leader', at: 'staff/admin/figures/index' });
    await leader.says('month-received', '1 件');
    await leader.says('month-registered', '0 件');
    await leader.says('now-waiting', '1 件');
    for (const action of ['take', 'register']) await court.must('file-case', 'o-filing-judge', { action, filingId });
    await leader.go({ as: 'o-leader', at: 'staff/admin/figures/index' });
    await leader.says('month-registered', '1 件');
    await leader.says('now-waiting', '0 件');
    await leader.says('now-openCivil', '1 件');
    await leader.says(`row-${current}`, /到此刻.*1 件.*民事立案 1 件/s);
    await leader.says(`row-${last}`, /上年同月 \d+ 件/);
    await leader.settled();
    await leader.picture('admin-figures');

    await leader.tap('group-enforcement');
    await leader.says('chart', '执行结案');
    await leader.tap('how');
    await leader.says('counted', '债还在，发现财产可以恢复');
    await leader.tap('more');
    await leader.by(`row-${earlier.at(-1)}`).waitFor();
    await pickFigure(leader, '执行用时（中位数）');
    await leader.says('chart', '正好在中间的那一件');
    await leader.tap('group-money');
    await leader.says('chart', /执行到账.*元/s);

    await keepsSent(leader);
    await leader.tap('csv');
    await leader.says('sent', '用 Excel 打开');
    const table = await leader.page.evaluate<string>('globalThis.sentTable');
    assert.match(table, /^\uFEFF?余姚市人民法院办案数据\r\n/);
    assert.match(table, new RegExp(`\\r\\n${current.slice(0, 4)}年${Number(current.slice(5))}月（到此刻）,1,1,`));
    const seen = `${await leader.page.locator('body').innerText()}${table}`;
    for (const secret of ['陈晓梅', '王建国', '借贷', '机密']) assert.equal(seen.includes(secret), false);
    await leader.healthy();

    // Another court's administrator sees his own; who is none sees nothing.
    const other = await court.phone({ as: 'o-bj-admin', at: 'staff/admin/figures/index' });
    await other.says('month-received', '0 件');
    await other.go({ as: 'o-filing-judge', at: 'staff/admin/figures/index' });
    await other.by('page-error').waitFor();
  },
};

export const FIGURES: Journey[] = [looks];
