/** 立案法官的一天: more time, aid, mediation and back, somebody who was quicker; and what a clerk lets be seen. */
import assert from 'node:assert/strict';
import type { FileCaseResult } from '../../functions/file-case/contract';
import { staffCollection, staffSessions } from '../../platform/policy';
import { caseParties } from '../../records/case/parties';
import { revelations } from '../../records/revelation/revelation';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { readsPaper } from './reads-paper';

const REVIEW = 'staff/filing/review/index';

const LOAN = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      domicile: '浙江省余姚市凤山街道世南西路88号3幢502室',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇', idNumber: '330281197911056417' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 30_000_000 }],
  factsAndReasons: '2024 年 5 月 6 日，被告借款 30 万元，写了借条，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道世南西路88号', phone: '13800001234', eService: true },
  mediation: 'agree',
  truthConfirmed: true,
};

async function file(court: JourneyCourt, content: object = LOAN): Promise<string> {
  const { filingId, version } = await court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content,
  });
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  return filingId;
}

const asJudge = (court: JourneyCourt, action: string, filingId: string, more: object = {}) =>
  court.must<FileCaseResult<'get'>>('file-case', 'o-filing-judge', { action, filingId, ...more });
const read = (court: JourneyCourt, filingId: string) =>
  court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId });
const reviewOf = (filingId: string) => `${REVIEW}?filingId=${encodeURIComponent(filingId)}`;
const words = (phone: Phone, testid: string) => phone.by(testid).locator('textarea, input').first();

async function filerReads(court: JourneyCourt, text: string): Promise<void> {
  const filer = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
  await filer.sees(text);
  await filer.close();
}

const moreTime: Journey = {
  name: 'a judge gives more time to correct, refuses it to another, and both read what he decided',
  async run(court) {
    const asked = async (reason: string) => {
      const filingId = await file(court);
      await asJudge(court, 'take', filingId);
      const items = [{ what: '借条的照片', rule: '民诉法解释第208条', how: '拍清楚整张借条。' }];
      await asJudge(court, 'requestCorrection', filingId, { items });
      const { lastDay } = await court.must<{ lastDay: string }>('correct-filing', 'o-plaintiff', {
        action: 'askExtension',
        filingId,
        reason,
      });
      return { filingId, lastDay };
    };
    const ill = await asked('我在宁波住院，要到下周才能出院。');
    const judge = await court.phone({ as: 'o-filing-judge', at: reviewOf(ill.filingId) });
    await judge.says('extension', '住院');
    await judge.tap('to-extensions');
    await judge.at('staff/extensions/index');
    await judge.tap('extend-grant');
    await judge.tap('days-15');
    await judge.says('days', '15 天');
    await judge.picture('staff-extension');
    await judge.tap('decide-extension');
    await judge.sees('多给 15 天');
    await judge.tap('modal-confirm');
    await judge.says('told', '补正期限改到');
    assert.notEqual((await read(court, ill.filingId)).correctBy, ill.lastDay);
    await filerReads(court, '法官同意延长补正期限');
    await judge.tap('nav-back');
    await judge.at(REVIEW);
    await judge.page.waitForFunction(`getCurrentPages().at(-1).data.extension === ''`);

    const busy = await asked('最近比较忙，没有时间去找。');
    await judge.go({ as: 'o-filing-judge', at: 'staff/home/index' });
    await judge.says('count-extensions', '1');
    await judge.tap('desk-extensions');
    await judge.tap('extend-refuse');
    await judge.tap('decide-extension');
    await judge.sees('请写明为什么不延长');
    await judge.tap('reasons-phrase-0');
    await judge.tap('decide-extension');
    await judge.tap('modal-confirm');
    await judge.says('told', '没有延长');
    assert.equal((await read(court, busy.filingId)).state, 'correcting');
    await filerReads(court, '所说的情况不妨碍在期限内补正');
    await judge.healthy();
  },
};

const aid: Journey = {
  name: 'a judge decides whether fees may wait, diverts to mediation and back, and registers first what cannot be decided',
  async run(court) {
    const grounds = ['otherDefer'];
    const filingId = await file(court, { ...LOAN, aid: { kind: 'defer', grounds, reasons: '住院，暂时没有钱。' } });
    const judge = await court.phone({ as: 'o-filing-judge', at: reviewOf(filingId) });
    await judge.tap('take');
    await judge.says('note-aid', '住院，暂时没有钱');
    await judge.tap('other-moves');
    await judge.tap('move-divertToMediation');
    await judge.says('told-text', '随时可以说“不调了”');
    await judge.tap('decide');
    await judge.tap('modal-confirm');
    await judge.says('done', '已转先行调解');
    await judge.tap('nav-back');
    await judge.says('main-move', '继续审查');
    await judge.tap('main-move');
    await judge.tap('decide');
    await judge.tap('modal-confirm');
    await judge.says('done', '已回到审查');
    await judge.tap('nav-back');
    await judge.at(REVIEW);

    await judge.says('main-move', '决定缓交');
    await judge.tap('main-move');
    await judge.at('staff/filing/aid/index');
    await judge.tap('aid-yes');
    await judge.tap('reasons-phrase-0');
    await judge.tap('decide');
    await judge.sees('请写批准的院长姓名');
    await judge.tap('last-day');
    await judge.tap('picker-confirm');
    await judge.tap('approved-on');
    await judge.tap('picker-confirm');
    await judge.by('approver').locator('input').fill('钟院长');
    await judge.by('approval-ref').locator('input').fill('余法缓〔2026〕1号');
    await judge.picture('staff-aid');
    await judge.tap('decide');
    await judge.tap('modal-confirm');
    await judge.says('told-now', '法院准许缓交诉讼费用');
    await filerReads(court, await judge.text('told-now'));
    await judge.tap('to-register');
    await judge.at('staff/filing/register/index');
    await judge.says('aid', '已准许缓交');
    await judge.tap('registerFirst');
    await judge.tap('days-30');
    await judge.tap('draft');
    await judge.says('drafts', '举证通知书');
    await judge.tap('register');
    await judge.sees('先行立案吗');
    await judge.tap('modal-confirm');
    await judge.says('case-number', /民初1号/);
    await judge.says('issued', '文书已盖章');
    const { registeredFirst } = await read(court, filingId);
    assert.equal(registeredFirst, true);
    await filerReads(court, await judge.text('told-now'));
    await judge.healthy();
  },
};

const reveals: Journey = {
  name: 'a judge reads papers and a covered number with a reason, compares what looks like the same suit, marks and unmarks it',
  async run(court) {
    const before = await file(court);
    const filingId = await file(court);
    await asJudge(court, 'take', filingId);
    const judge = await court.phone({ as: 'o-filing-judge', at: reviewOf(filingId) });
    await judge.says('section-parties', '110***********002X');
    await judge.tap('reveal-plaintiffs.0.idNumber');
    await judge.tap('reveal-show');
    await judge.sees('请写为什么要看');
    await judge.tap('reason-phrase-0');
    await judge.tap('reveal-show');
    await judge.says('revealed', '11010519491231002X');
    await judge.tap('reveal-close');
    await judge.page.waitForFunction(`!document.body.innerText.includes('11010519491231002X')`);
    const [kept] = await revelations.find({ filingId }, { limit: 5 });
    assert.equal(kept?.reason, '核对当事人身份');
    assert.equal(kept?.name, '何立案');

    await judge.says('duplicates', '当事人、案由、金额相同');
    await judge.tap('duplicate-0');
    await judge.page.waitForFunction(`getCurrentPages().at(-1).data.filingId === ${JSON.stringify(before)}`);
    await judge.tap('nav-back');
    await judge.says('documents', '民事起诉状');
    await readsPaper(judge, 'document-0');

    await judge.tap('mark-open');
    await judge.tap('special-notForCourts');
    await judge.tap('mark');
    await judge.says('special', '所诉事项不属于人民法院主管');
    assert.equal((await read(court, filingId)).special, null);
    await judge.tap('unmark');
    await judge.says('special', '标出来');

    // Somebody was quicker: what he did is said, what was written here stays.
    await judge.tap('other-moves');
    await judge.tap('move-guideElsewhere');
    await judge.tap('ground-arbitration');
    await words(judge, 'words').fill('请向宁波仲裁委员会申请仲裁。');
    await asJudge(court, 'register', filingId);
    await judge.tap('decide');
    await judge.tap('modal-confirm');
    await judge.sees('刚才已经有人办了');
    await judge.sees(/何立案.*登记立案/);
    await judge.healthy();
  },
};

const releases: Journey = {
  name: 'a clerk lets those whom a case names see it, asks for an original, and the window sees that it is the same',
  async run(court) {
    const filingId = await file(court);
    await asJudge(court, 'take', filingId);
    const { caseId } = await court.must<{ caseId: string }>('file-case', 'o-filing-judge', {
      action: 'register',
      filingId,
    });
    const [, type = '', year = '', seq = ''] = caseId.split(':');
    const clerk = await court.phone({ as: 'o-clerk', at: 'staff/home/index' });
    await clerk.tap('desk-release');
    await clerk.at('staff/release/index');
    await clerk.tap('find');
    await clerk.sees('请输入“号”前面的数字');
    await clerk.by('seq').locator('input').fill('999');
    await clerk.tap('find');
    await clerk.tap('modal-confirm');
    await clerk.says('trouble', '没有找到这个案件');
    await clerk.by('seq').locator('input').fill(`（${year}）浙0281${type}${seq}号`);
    await clerk.tap('find');
    await clerk.sees('财产保全还没有做完的，先不要放开');
    await clerk.tap('modal-confirm');
    await clerk.says('released', '新看到这个案件的');
    await clerk.picture('staff-released');
    const parties = await caseParties.find({ caseId }, { limit: 10 });
    assert.equal(parties.find(({ name }) => name === '王建国')?.openid, 'o-defendant');
    const defendant = await court.phone({ as: 'o-defendant', at: 'pages/messages/index' });
    await defendant.sees('有一件您的案件');

    await clerk.go({ as: 'o-clerk', at: 'staff/originals/index' });
    await clerk.by('seq').locator('input').fill(seq);
    await clerk.tap('find');
    await clerk.says('none', '没有要求过');
    await clerk.tap('ask');
    await clerk.tap('ask-send');
    await clerk.sees('请选要带来的材料');
    await words(clerk, 'own').fill('借条、转账凭证');
    await clerk.tap('reason-disputed');
    await clerk.tap('ask-send');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '已经通知当事人');
    await filerReads(court, '请把原件带到法院核对');

    const window = await court.phone({ as: 'o-window', at: 'staff/originals/index' });
    await window.by('seq').locator('input').fill(seq);
    await window.tap('find');
    await window.tap('agrees');
    await window.says('told', '与电子材料一致');
    await window.lacks('ask');
    await window.picture('staff-originals');
    await window.healthy();
    await clerk.healthy();
  },
};

const locks: Journey = {
  name: 'an officer whose court wants it is checked before he works, and locks his desk when he leaves it',
  async run(court) {
    await staffCollection.update('o-clerk', { secondFactor: true });
    const clerk = await court.phone({ as: 'o-clerk', at: 'staff/home/index' });
    await clerk.says('locked', '先核验是您本人');
    await clerk.lacks('desk-rulings');
    await clerk.picture('staff-locked');
    await clerk.tap('check');
    await clerk.at('services/identity/start/index');
    const now = court.emulator.clock.now();
    await staffSessions.insert({
      _id: 'o-clerk',
      courtId: 'yuyao',
      openedAt: new Date(now),
      endsAt: new Date(now + 4 * 3_600_000),
      check: 'a check that passed',
    });
    await clerk.go({ as: 'o-clerk', at: 'staff/home/index' });
    await clerk.says('session', '已核验，到');
    await clerk.says('count-rulings', '0');
    await clerk.tap('lock');
    await clerk.tap('modal-confirm');
    await clerk.says('locked', '先核验是您本人');
    assert.equal(await staffSessions.get('o-clerk'), undefined);
    await clerk.healthy();
  },
};

export const STAFF_DAY: Journey[] = [moreTime, aid, reveals, releases, locks];
