/** 案中递交材料: an answer in time, words and a file through a cut, an appeal on the last evening, what the other side must not see. */
import assert from 'node:assert/strict';
import type { LivingCase } from '../../demo/living-case';
import type { CheckProgressResult } from '../../functions/check-progress/contract';
import type { FilePaperResult } from '../../functions/file-paper/contract';
import type { PayFeeResult } from '../../functions/pay-fee/contract';
import { filedBy, judged, sued } from '../filed-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { livingHere } from '../service-samples';

const KINDS = 'services/file-paper/kinds/index';
const EDIT = 'services/file-paper/edit/index';
const SUBMIT = 'services/file-paper/submit/index';
const PAPER = 'services/file-paper/paper/index';
const MINE = 'services/file-paper/mine/index';
const TIMELINE = 'services/check-progress/case/timeline/index';

const inCase = (page: string, { caseId }: LivingCase) => `${page}?caseId=${encodeURIComponent(caseId)}`;
const fill = (phone: Phone, testid: string, text: string) =>
  phone.by(testid).locator('input, textarea').first().fill(text);
const readyViewer = (phone: Phone) => phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
const agree = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('showModal', { confirm: true, cancel: false })`);
const setNetwork = (phone: Phone, network: 'online' | 'offline') =>
  phone.page.evaluate(`postMessage({ phone: { network: '${network}' } }, location.origin)`);

/** The next picture that is asked for is a photo of so many bytes. */
const readyPhoto = (phone: Phone, bytes = 60_000) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
    canvas.getContext('2d').fillRect(20, 20, 200, 200);
    const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [new File([photo, new Uint8Array(${bytes} - photo.size)], '1.jpg', { type: 'image/jpeg' })];
  })`);

async function speaks(phone: Phone, court: JourneyCourt, name: string, text: string): Promise<void> {
  await fetch(`${court.base}/asr/next`, { method: 'POST', body: JSON.stringify({ text }) });
  await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
  await phone.page.evaluate(`phoneScript.answer('authorize', {})`);
  await phone.page.evaluate(
    `phoneScript.answer('RecorderManager', new File(['RIFF....WAVEfmt spoken words'], 'said.wav', { type: 'audio/wav' }))`,
  );
  await phone.tap(`${name}-speak`);
  await phone.says(`${name}-speak`, '正在听');
  await phone.tap(`${name}-speak`);
  await phone.says(`${name}-reading`, '听到的是这样');
  await phone.tap(`${name}-take`);
}

/** To the step of that title, by the button below. */
async function next(phone: Phone, title: string): Promise<void> {
  await phone.tap('next');
  await phone.says('step-title', title);
}

/** From the last step: looked over and handed in. @returns its id */
async function handIn(phone: Phone): Promise<string> {
  await phone.tap('next');
  await phone.at(SUBMIT);
  await phone.by('submit').waitFor();
  await phone.settled();
  return sends(phone);
}

async function sends(phone: Phone): Promise<string> {
  await phone.tapAsked('submit');
  await phone.at(PAPER);
  await phone.says('fresh', '法院收到了');
  return phone.page.evaluate<string>('getCurrentPages().at(-1).options.paperId');
}

const paperOf = (court: JourneyCourt, openid: string, paperId: string) =>
  court.must<FilePaperResult<'get'>>('file-paper', openid, { action: 'get', paperId });

const answer: Journey = {
  name: 'TIME-6 an answer in time: found by its last day, spoken and typed, with a photo, looked at as PDF; the plaintiff reads his copy',
  async run(court) {
    const of = await sued(court, 61);
    const phone = await court.phone({ as: 'o-defendant', at: inCase(KINDS, of) });
    await phone.says('due-answer', '答辩状');
    await phone.says('due-answer', /还有 \d+ 天/);
    await phone.settled();
    await phone.picture('file-paper-kinds');
    await phone.tap('due-answer');
    await phone.says('kind-name', '答辩状');
    await phone.tap('begin');
    await phone.says('step-title', '您的意见和理由');
    await fill(phone, 'text', '借款是真的。');
    await speaks(phone, court, 'text', '去年十月已经还了九千元。');
    await phone.says('save-state', '已经存好');
    await next(phone, '附上文件');
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await readyPhoto(phone);
    await phone.tap('photo');
    await phone.says('file', '已经传好');
    await phone.settled();
    await phone.picture('file-paper-files');

    await phone.tap('next');
    await phone.at(SUBMIT);
    await phone.says('row-facts', '借款是真的。去年十月已经还了九千元。');
    await phone.says('row-files', '附件 1 个');
    await phone.lacks('doubts');
    await readyViewer(phone);
    await phone.tap('see-pdf');
    await phone.says('seen', '您看过了');
    await phone.settled();
    await phone.picture('file-paper-submit');
    const paperId = await sends(phone);
    await phone.says('state', '已收到');
    await phone.says('receipt-no', /^收\d{8}-[0-9A-F]{8}$/);
    await phone.says('timing-0', '按时');
    await phone.settled();
    await phone.picture('file-paper-received');
    await readyViewer(phone);
    await phone.tap('document-0');
    await phone.says('document-0', '收到材料凭证');

    // SIGN-2: what he looked at is what the court has; what he had to do is done.
    const { files, channel } = await paperOf(court, 'o-defendant', paperId);
    assert.deepEqual([files.length, channel], [1, 'online']);
    await phone.go({ as: 'o-defendant', at: inCase(KINDS, of) });
    await phone.tap('open-answer');
    await phone.says('kind-answer', '您已经交过');
    await phone.lacks('due-answer');
    await phone.tap('mine');
    await phone.at(MINE);
    await phone.says('paper-0', '答辩状');
    await phone.says('paper-0', '已收到');

    // Nothing of it before the copy is served; then the paper and its file, and not the other side's receipt.
    const other = await court.phone({ as: 'o-plaintiff', at: `${PAPER}?paperId=${paperId}` });
    await other.says('page-error', '没有找到');
    await court.must('file-paper', 'o-clerk', { action: 'serveCopies', paperId });
    await other.go({ as: 'o-plaintiff', at: `${PAPER}?paperId=${paperId}` });
    await other.says('next-step', '法院送给您一份');
    await other.tap('see-written');
    await other.says('row-facts', '去年十月已经还了九千元');
    await other.says('documents', '答辩状');
    assert.equal((await other.text('documents')).includes('凭证'), false);
    assert.deepEqual([await other.by('withdraw').count(), await other.by('timing-0').count()], [0, 0]);
    await other.settled();
    await other.picture('file-paper-served');
    await phone.healthy();
    await other.healthy();
  },
};

const cut: Journey = {
  name: 'TIME-3 without network words and files stay on the phone and go on by themselves; a lost answer hands nothing in twice',
  async run(court) {
    const of = await sued(court, 62);
    const phone = await court.phone({ as: 'o-defendant', at: `${inCase(EDIT, of)}&kind=evidence` });
    await phone.tap('begin');
    await phone.says('step-title', '有哪些证据');
    await phone.says('save-state', '已经存好');
    await setNetwork(phone, 'offline');
    await fill(phone, 'item-0-name', '转账记录');
    await fill(phone, 'item-0-proves', '已经还了 9,000 元');
    await next(phone, '还有什么要说明的');
    await phone.says('save-state', '先存在这台手机上');
    await phone.settled();
    await phone.picture('file-paper-offline');
    await next(phone, '附上文件');
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await readyPhoto(phone, 5 * 1024 * 1024);
    await phone.tap('photo');
    await phone.says('file', '断了，传过的不用重传');
    await setNetwork(phone, 'online');
    await phone.says('file', '已经传好');
    await phone.says('save-state', '已经存好');
    const paperId = await phone.page.evaluate<string>('getCurrentPages().at(-1).options.paperId');
    const draft = await paperOf(court, 'o-defendant', paperId);
    assert.deepEqual(
      [draft.content.items, draft.files.map(({ size }) => size)],
      [[{ name: '转账记录', proves: '已经还了 9,000 元' }], [5 * 1024 * 1024]],
    );
    await phone.tap('next');
    await phone.at(SUBMIT);
    await phone.by('submit').waitFor();
    // The answer to the first try is lost on the way back.
    await phone.page.evaluate(`{
      const ask = wx.cloud.callFunction;
      let lost = false;
      wx.cloud.callFunction = async (options) => {
        const answer = await ask.call(wx.cloud, options);
        if (options.data.action !== 'submit' || lost) return answer;
        lost = true;
        throw { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' };
      };
    }`);
    await sends(phone);
    const { papers } = await court.must<FilePaperResult<'mine'>>('file-paper', 'o-defendant', {
      action: 'mine',
      caseId: of.caseId,
    });
    assert.deepEqual(
      papers.map(({ state }) => state),
      ['received'],
    );
    await phone.healthy();
  },
};

/** Of the appeal's own period, as the service says. */
async function lastDayOf(court: JourneyCourt, openid: string, { caseId }: LivingCase): Promise<string> {
  const { kinds } = await court.must<FilePaperResult<'kinds'>>('file-paper', openid, { action: 'kinds', caseId });
  return kinds.find(({ kind }) => kind === 'appeal')?.lastDay ?? '';
}

const appeal: Journey = {
  name: 'TIME-8 FEE-9 an appeal at ten to twelve on the last evening is in time and its fee is paid; one after midnight is received all the same',
  async run(court) {
    const of = await judged(court, 63);
    const lastDay = await lastDayOf(court, 'o-defendant', of);
    court.emulator.clock.set(Date.parse(`${lastDay}T23:50:00+08:00`));
    const phone = await court.phone({ as: 'o-defendant', at: inCase(KINDS, of) });
    await phone.says('due-appeal', '就是今天');
    await phone.tap('due-appeal');
    await phone.says('fee-text', '上诉费按不服的部分计算');
    await phone.tap('begin');
    await phone.says('step-title', '对哪一份裁判不服');
    await phone.tap('appealed-judgment');
    await next(phone, '请上一级法院怎么改');
    await fill(phone, 'request-0', '撤销一审判决第一项');
    await phone.tap('add');
    await fill(phone, 'request-1', '改判上诉人归还 6 万元');
    await next(phone, '多少钱');
    await fill(phone, 'amount', '4万');
    await phone.says('amount-read', '40,000 元');
    await next(phone, '为什么不服');
    await fill(phone, 'text', '还过的 4 万元没有扣掉，转账记录在案里。');
    await next(phone, '附上文件');
    const paperId = await handIn(phone);
    await phone.says('timing-0', '按时');
    await phone.says('fee-amount', '800 元');
    await phone.settled();
    await phone.picture('file-paper-appeal');
    await phone.tap('pay');
    await phone.at('services/pay-fee/order/index');
    await phone.says('amount', '800 元');
    await phone.tapAsked('pay');
    await phone.tap('payment-confirm');
    await phone.tap('payment-done');
    await phone.says('paid-amount', '800 元');
    await phone.go({ as: 'o-defendant', at: `${PAPER}?paperId=${paperId}` });
    await phone.says('fee', '已缴费');
    await phone.says('pay', '看缴费单和凭证');
    const { fee, late } = await paperOf(court, 'o-defendant', paperId);
    const order = await court.must<PayFeeResult<'order'>>('pay-fee', 'o-defendant', {
      action: 'order',
      orderId: fee?.orderId ?? '',
    });
    const found = await court.must<CheckProgressResult<'overview'>>('check-progress', 'o-defendant', {
      action: 'overview',
      caseId: of.caseId,
    });
    assert.deepEqual([late, order.state, found.state], [false, 'paid', 'appealed']);
    // An appeal is not taken back by a tap (民诉法180).
    await phone.lacks('withdraw');

    court.emulator.clock.set(Date.parse(`${lastDay}T23:59:59+08:00`) + 6 * 60_000);
    const { paperId: tooLate } = await filedBy(court, 'o-plaintiff', of, 'appeal', {
      appealed: 'judgment',
      requests: ['改判全部归还'],
      amountFen: 1_000_000,
      facts: '利息算少了。',
    });
    const other = await court.phone({ as: 'o-plaintiff', at: `${PAPER}?paperId=${tooLate}` });
    await other.says('state', '已收到');
    await other.says('timing-0', '已经过期。材料照收');
    await other.settled();
    await other.picture('file-paper-late');
    await other.tap('ask-restoration');
    await other.says('kind-name', '顺延期限申请书');
    await other.tap('begin');
    await other.says('step-title', '错过了哪个期限');
    await other.says('save-state', '已经存好');
    // The period that he missed is chosen already.
    assert.equal(await other.page.locator('[aria-checked="true"]').filter({ visible: true }).count(), 1);
    await phone.healthy();
    await other.healthy();
  },
};

const inSecret: Journey = {
  name: 'PROG-4 a preservation is seen by who asked and by the court alone, until it was carried out',
  async run(court) {
    const of = await livingHere(court, { n: 64, consents: ['plaintiff', 'defendant'] });
    const phone = await court.phone({ as: 'o-plaintiff', at: inCase(KINDS, of) });
    await phone.tap('open-measure');
    await phone.tap('kind-preservation');
    await phone.says('embargo', '对方现在看不到');
    await phone.tap('begin');
    await phone.says('step-title', '请法院保全什么');
    await fill(phone, 'request-0', '冻结王建国的银行存款 10 万元');
    await next(phone, '多少钱');
    await fill(phone, 'amount', '100000');
    await next(phone, '财产线索');
    await fill(phone, 'text', '农业银行余姚支行的账户');
    await next(phone, '为什么要先保全');
    await fill(phone, 'text', '他正在卖房子。');
    await next(phone, '情况是不是很急');
    await phone.tap('urgent-true');
    await next(phone, '附上文件');
    const paperId = await handIn(phone);
    await phone.says('next-step', /法院要在 .+ 以前决定/);
    await phone.says('embargo', '对方看不到');
    await phone.settled();
    await phone.picture('file-paper-held-back');

    const other = await court.phone({ as: 'o-defendant', at: `${PAPER}?paperId=${paperId}` });
    await other.says('page-error', '没有找到');
    await other.go({ as: 'o-defendant', at: inCase(MINE, of) });
    await other.says('page-empty', '还没有交过材料');
    const seen = async () => {
      await other.go({ as: 'o-defendant', at: inCase(TIMELINE, of) });
      await other.by('course').waitFor();
      await other.settled();
      return (await other.front.innerText()).includes('保全');
    };
    assert.equal(await seen(), false);
    await other.go({ as: 'o-defendant', at: 'pages/messages/index' });
    await other.settled();
    assert.equal((await other.front.innerText()).includes('保全'), false);

    const course = await court.must<CheckProgressResult<'courtTimeline'>>('check-progress', 'o-judge', {
      action: 'courtTimeline',
      caseId: of.caseId,
    });
    const eventId = course.entries.find((one) => one.paperId === paperId)?.eventId;
    assert(eventId);
    await court.must('check-progress', 'o-clerk', {
      action: 'releasePreservation',
      caseId: of.caseId,
      eventId,
      how: 'executed',
      owners: [of.defendant],
      text: '王建国的银行存款 10 万元已冻结。',
    });
    assert.equal(await seen(), true);
    await phone.healthy();
    await other.healthy();
  },
};

const ratified: Journey = {
  name: 'ID-7 what a lawyer filed without the power for it is received, and his client stands by it on his own phone',
  async run(court) {
    const of = await livingHere(court, { n: 65, special: [] });
    const { paperId } = await filedBy(court, 'o-lawyer', of, 'withdrawSuit', { facts: '双方已经谈好，钱还清了。' });
    const phone = await court.phone({ as: 'o-plaintiff', at: `${PAPER}?paperId=${paperId}` });
    await phone.says('by', '经手：林律师（委托诉讼代理人）');
    await phone.says('doubts', '授权委托书里没有写明');
    await agree(phone);
    await phone.tap('ratify');
    await phone.says('ratified', '陈晓梅已经确认');
    await phone.lacks('doubts');
    // He thinks better of it: taken back before it is decided.
    await agree(phone);
    await phone.tap('withdraw');
    await phone.says('state', '已撤回');
    assert.equal((await paperOf(court, 'o-plaintiff', paperId)).state, 'withdrawn');
    await phone.healthy();
  },
};

export const FILE_PAPER: readonly Journey[] = [answer, cut, appeal, inSecret, ratified];
