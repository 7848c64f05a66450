/** 送达和案中材料, the court's half: one judgment by different ways, a dispute, a correction; papers decided, signed, copied, entered. */
import assert from 'node:assert/strict';
import type { LivingCase } from '../../demo/living-case';
import type { FilePaperResult } from '../../functions/file-paper/contract';
import type { ReceiveResult } from '../../functions/receive-documents/contract';
import { filedBy, PRESERVATION, sued } from '../filed-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { ANSWER, APPEAL, livingHere, newestOf, paperOf, serveOn, serviceOf } from '../service-samples';
import { shanghaiDay } from '../shanghai-day';

const DAY_MS = 86_400_000;
const HOME = 'staff/home/index';
const SERVICE = 'staff-cases/service/index';
const MOVE = 'staff-cases/service/move/index';
const PAPER = 'staff-cases/paper/index';
const DECIDE = 'staff-cases/paper/decide/index';

const id = encodeURIComponent;
const caseOf = (page: string, { caseId }: LivingCase) => `staff-cases/${page}/index?caseId=${id(caseId)}`;
const serviceAt = (serviceId: string) => `${SERVICE}?serviceId=${id(serviceId)}`;
const fill = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);
/** Of the court, and of the phones that follow it. */
async function later(court: JourneyCourt, days: number, ...phones: Phone[]): Promise<void> {
  court.emulator.clock.advance(days * DAY_MS);
  for (const phone of phones) await phone.page.clock.setFixedTime(court.emulator.clock.now());
}
const tracked = (court: JourneyCourt, serviceId: string) =>
  court.must<ReceiveResult<'trackOne'>>('receive-documents', 'o-clerk', { action: 'trackOne', serviceId });
const readyViewer = (phone: Phone) => phone.page.evaluate(`phoneScript.answer('openDocument', {})`);

/** A photo of the receipt, of real pixels. */
const readyScan = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 40;
    canvas.getContext('2d').fillRect(0, 0, 40, 40);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    return [new File([blob], '回证.png', { type: 'image/png' })];
  })`);

/** The wheels stand at what is chosen, else at today. */
async function pickToday(phone: Phone, field: string): Promise<void> {
  await phone.tap(field);
  await phone.tap('picker-confirm');
}

const waysApart: Journey = {
  name: 'SERVE-3 SERVE-4 SERVE-10 one judgment, two sides: one served as it arrives, the other not before its receipt comes back',
  async run(court) {
    const of = await livingHere(court, { n: 71, more: { procedure: 'ordinary' }, consents: ['plaintiff'] });
    await paperOf(court, of);
    const clerk = await court.phone({ as: 'o-clerk', at: caseOf('serve', of) });
    await clerk.says('document-0', '还没有送');
    await clerk.tap('document-0');
    await clerk.at('staff-cases/serve/people/index');
    await clerk.says('party-0', '到他的账号就是送达');
    await clerk.says('party-1', '他打开或者确认收到，才算送达');
    await clerk.says('party-1', '上诉期');
    await clerk.tap('why-1');
    await clerk.says('way-1', /./);
    await clerk.settled();
    await clerk.picture('staff-service-people');
    await clerk.tap('send');
    await clerk.sees('陈晓梅：到达就是送达');
    await clerk.tap('modal-confirm');
    await clerk.says('sent-0', '已送达');
    await clerk.says('sent-1', '已到达');
    await clerk.settled();
    await clerk.picture('staff-service-sent');
    await clerk.healthy();

    // He never opens it: nothing follows from the day for proof but a task (clause A).
    const serviceId = await newestOf(court, 'o-defendant', of);
    await later(court, 20, clerk);
    for (let n = 0; n < 5; n += 1) await court.emulator.functions.trigger('keep-time', 'eachMinute');
    assert.equal((await tracked(court, serviceId)).state, 'arrived');
    await clerk.go({ as: 'o-clerk', at: HOME });
    await clerk.tap(clerk.front.getByText('送达没有收悉的证明').first());
    await clerk.at(SERVICE);
    await clerk.says('next', '等凭证的日子过了');
    await clerk.tap('move-fail');
    await clerk.at(MOVE);
    await clerk.tap('send');
    await clerk.sees('请写没有送到的原因');
    await fill(clerk, 'reason', '一直没有打开，电话打不通。');
    await clerk.tap('send');
    await clerk.says('told', '请选下一种送达方式');
    await clerk.tap('back');
    await clerk.at(SERVICE);
    await clerk.says('state', '没有送到');
    await clerk.tap('move-fallback');
    await clerk.tap('means-post');
    await fill(clerk, 'reference', 'EB123456789CN');
    await clerk.tap('send');
    await clerk.says('told', '空白送达回证');
    await clerk.tap('back');
    await readyViewer(clerk);
    await clerk.tap('receipt-form');
    await clerk.healthy();

    await later(court, 3, clerk);
    const day = shanghaiDay(court.emulator.clock.now());
    await clerk.go({ as: 'o-clerk', at: serviceAt(serviceId) });
    await clerk.tap('move-recordReceipt');
    await clerk.at(MOVE);
    await clerk.tap('outcome-signed');
    await pickToday(clerk, 'receivedOn');
    await fill(clerk, 'signedBy', '王建国本人');
    await clerk.tap('send');
    await clerk.says('trouble', '没有送达回证');
    await readyScan(clerk);
    await clerk.tap('photo');
    await clerk.tap('privacy-agree');
    await clerk.by('scan-remove-0').waitFor();
    await clerk.settled();
    await clerk.picture('staff-service-receipt');
    await clerk.tap('send');
    await clerk.says('told', '登记了');
    await clerk.tap('back');
    await clerk.at(SERVICE);
    await clerk.says('state', '已送达');
    await clerk.says('period-0', '上诉期');
    await clerk.says('trace', '邮寄送达');
    await clerk.settled();
    await clerk.picture('staff-service-served');
    await clerk.healthy();
    const { effectiveOn, periods } = await tracked(court, serviceId);
    assert.equal(effectiveOn, day);
    assert((periods[0]?.lastDay ?? '') > day);
  },
};

const opened: Journey = {
  name: 'SERVE-4 opened in an account that nobody confirmed: presumed, and so it stands in the clerk’s list; a copy on paper is posted',
  async run(court) {
    const of = await livingHere(court, { n: 72, more: { procedure: 'ordinary' }, consents: ['plaintiff'] });
    const judgment = await paperOf(court, of);
    const serviceId = await serveOn(court, of, judgment, of.defendant, { starts: [APPEAL] });
    await court.must('receive-documents', 'o-defendant', { action: 'open', serviceId });
    await court.must('receive-documents', 'o-defendant', {
      action: 'requestPaper',
      serviceId,
      receiver: '王建国',
      address: '浙江省余姚市阳明街道新建北路6号',
      phone: '13900001234',
    });
    const clerk = await court.phone({ as: 'o-clerk', at: caseOf('track', of) });
    await clerk.says('paper-0', '要一份纸质的');
    await clerk.tap('show-all');
    await clerk.says('service-0', '推定送达');
    await clerk.tap('service-0');
    await clerk.at(SERVICE);
    await clerk.says('paper-asked', '新建北路6号');
    await clerk.tap('move-postPaper');
    await clerk.says('address', '新建北路6号');
    await fill(clerk, 'parcel', 'EB987654321CN');
    await clerk.tap('send');
    await clerk.says('told', '邮件号');
    await clerk.tap('back');
    await clerk.says('paper-asked', 'EB987654321CN');
    await clerk.lacks('move-postPaper');
    await clerk.tap('messages');
    await fill(clerk, 'text', '纸质判决书今天寄出。');
    await clerk.tap('say');
    await clerk.says('message-0', '今天寄出');
    await clerk.healthy();

    // The other side’s lawyer learns nothing of it; a judge of another court neither.
    const stranger = await court.phone({ as: 'o-gz-clerk', at: serviceAt(serviceId) });
    await stranger.sees('没有找到这次送达');
    await stranger.healthy();
  },
};

const disputed: Journey = {
  name: 'SERVE-3 he says that it came another day: the judge finds so, and his days begin anew from there',
  async run(court) {
    const of = await livingHere(court, {
      n: 73,
      more: { procedure: 'ordinary' },
      consents: ['plaintiff', 'defendant'],
    });
    const serviceId = await serveOn(court, of, await paperOf(court, of, 'response-notice'), of.defendant, {
      starts: [ANSWER],
    });
    const before = await serviceOf(court, 'o-defendant', serviceId);
    // Far enough for its last day to move, wherever weekends and the longest holidays are.
    await later(court, 12);
    await court.must('receive-documents', 'o-defendant', {
      action: 'dispute',
      serviceId,
      ground: 'otherDate',
      text: '手机坏了送修，今天才拿回来。',
    });
    const clerk = await court.phone({ as: 'o-clerk', at: serviceAt(serviceId) });
    await clerk.says('dispute', '手机坏了');
    await clerk.lacks('move-decideDispute');
    const judge = await court.phone({ as: 'o-judge' });
    await later(court, 0, judge);
    await judge.go({ as: 'o-judge', at: HOME });
    await judge.tap('desk-track');
    await judge.at('staff-cases/track/index');
    await judge.tap('disputed-0');
    await judge.tap('move-decideDispute');
    await judge.at(MOVE);
    await judge.sees('手机坏了');
    await judge.tap('outcome-otherDate');
    await judge.tap('send');
    await judge.sees('请选认定的送达日期');
    await pickToday(judge, 'receivedOn');
    await fill(judge, 'reason', '维修单可以证明，他从今天起才能看到。');
    await judge.settled();
    await judge.picture('staff-service-dispute');
    await judge.tap('send');
    await judge.sees('就这样认定吗');
    await judge.tap('modal-confirm');
    await judge.says('told', '认定已经作出');
    await judge.tap('back');
    await judge.says('state', '已送达');
    await judge.healthy();
    const after = await serviceOf(court, 'o-defendant', serviceId);
    assert.equal(after.effectiveOn, shanghaiDay(court.emulator.clock.now()));
    assert((after.periods[0]?.lastDay ?? '') > (before.periods[0]?.lastDay ?? ''));
  },
};

const replaced: Journey = {
  name: 'SERVE-11 a wrong judgment is replaced: the corrected one goes to everybody, the old one is marked, the judge has the days run anew',
  async run(court) {
    const of = await livingHere(court, {
      n: 74,
      more: { procedure: 'ordinary' },
      consents: ['plaintiff', 'defendant'],
    });
    const wrong = await paperOf(court, of);
    const old = await serveOn(court, of, wrong, of.plaintiff, { starts: [APPEAL] });
    await serveOn(court, of, wrong, of.defendant, { starts: [APPEAL] });
    const judge = await court.phone({ as: 'o-judge', at: serviceAt(old) });
    await judge.tap('replace');
    await judge.at('staff-cases/service/replace/index');
    await judge.says('none', '还没有更正后的文书');
    await later(court, 1, judge);
    const right = await paperOf(court, of, 'judgment', wrong._id);
    await judge.go({ as: 'o-judge', at: serviceAt(old) });
    await judge.tap('replace');
    await judge.tap(`corrected-${right._id}`);
    await judge.tap('runAnew-yes');
    await fill(judge, 'reason', '判决主文的金额写错，已经裁定补正。');
    await judge.tap('send');
    await judge.sees('期限重新计算');
    await judge.tap('modal-confirm');
    await judge.says('sent-0', '已送达');
    await judge.says('sent-1', '已送达');
    await judge.settled();
    await judge.picture('staff-service-replaced');
    await judge.tap('to-track');
    await judge.tap('show-all');
    await judge.says('service-2', '已更正');
    await judge.healthy();
    const { correctedBy, periods } = await tracked(court, old);
    assert(correctedBy);
    assert(periods.every(({ state }) => state !== 'running'));
    assert.equal((await tracked(court, correctedBy)).periods[0]?.state, 'running');
  },
};

const ruled: Journey = {
  name: 'SIGN-4 an urgent application: the judge rules and signs, the clerk reads and signs; sealed and served, and the other side knows nothing (PROG-4)',
  async run(court) {
    const of = await livingHere(court, { n: 75, consents: ['plaintiff', 'defendant'] });
    const { paperId } = await filedBy(court, 'o-plaintiff', of, 'preservation', PRESERVATION);
    const judge = await court.phone({ as: 'o-judge', at: HOME });
    await judge.tap('desk-papers');
    await judge.at('staff-cases/papers/index');
    await judge.says('paper-0', '情况紧急');
    await judge.says('paper-0', '暂不公开');
    await judge.tap('paper-0');
    await judge.at(PAPER);
    await judge.says('embargo', '只有申请人和法院知道');
    await judge.says('content', '农业银行余姚支行');
    await judge.settled();
    await judge.picture('staff-paper');
    await judge.tap('decide-granted');
    await judge.at(DECIDE);
    await judge.tap('send');
    await judge.says('trouble', '请写理由');
    await fill(judge, 'reasons', '申请人提供了担保，被申请人正在转移财产，申请符合法律规定。');
    await fill(judge, 'decided', '冻结被申请人王建国名下银行存款 10 万元，期限一年。');
    await readyViewer(judge);
    await judge.tap('preview');
    await judge.settled();
    await judge.picture('staff-paper-ruling');
    await judge.tap('send');
    await judge.sees('提交并签名吗');
    await judge.tap('modal-confirm');
    await judge.says('told', '您已经签名');
    await judge.tap('back');
    await judge.says('state', '等签名');
    await judge.healthy();

    const clerk = await court.phone({ as: 'o-clerk', at: HOME });
    await clerk.says('desk-sign', '1');
    await clerk.tap('desk-sign');
    await clerk.says('sign-0', '民事裁定书');
    await clerk.tap('sign-0');
    await clerk.at('staff-cases/sign/one/index');
    await clerk.lacks('sign');
    await readyViewer(clerk);
    await clerk.tap('read');
    await clerk.says('seen', '看过了');
    await clerk.tap('sign');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '已经送达');
    await clerk.settled();
    await clerk.picture('staff-paper-signed');
    await clerk.tap('back');
    await clerk.sees('没有等您签名的文书');
    await clerk.healthy();
    const paper = await court.must<FilePaperResult<'get'>>('file-paper', 'o-plaintiff', { action: 'get', paperId });
    assert.equal(paper.state, 'granted');
    const { services } = await court.must<ReceiveResult<'inbox'>>('receive-documents', 'o-plaintiff', {
      action: 'inbox',
      caseId: of.caseId,
    });
    assert.equal(services[0]?.state, 'served');
    const others = await court.must<ReceiveResult<'inbox'>>('receive-documents', 'o-defendant', {
      action: 'inbox',
      caseId: of.caseId,
    });
    assert.deepEqual(others.services, []);
  },
};

const copied: Journey = {
  name: 'FILE-12 an answer that came in is put into the file, and its copy goes to the other side, who could not see it before',
  async run(court) {
    const of = await sued(court, 76);
    const { paperId } = await filedBy(court, 'o-defendant', of, 'answer', { facts: '借款属实，已经还了 9,000 元。' });
    const event = { action: 'get', paperId };
    assert.equal((await court.call('file-paper', 'o-plaintiff', event)).ok, false);
    const clerk = await court.phone({ as: 'o-clerk', at: caseOf('papers', of) });
    await clerk.says('paper-0', '送副本');
    await clerk.tap('paper-0');
    await clerk.at(PAPER);
    await clerk.says('timing-0', '在期限内');
    await clerk.tap('copy');
    await clerk.sees('答辩状的副本送给陈晓梅');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '副本送出了');
    await clerk.says('copied-0', '已送达');
    await clerk.tap('decide-noted');
    await clerk.at(DECIDE);
    await clerk.tap('send');
    await clerk.says('told', '附卷了');
    await clerk.tap('back');
    await clerk.says('state', '已入卷');
    await clerk.healthy();
    assert.equal((await court.must<FilePaperResult<'get'>>('file-paper', 'o-plaintiff', event)).name, '答辩状');
  },
};

const entered: Journey = {
  name: 'ACC-2 TIME-3 what was handed in on paper is entered with its day and its scan, and has a number like any other',
  async run(court) {
    const of = await sued(court, 77);
    const clerk = await court.phone({ as: 'o-clerk', at: caseOf('papers', of) });
    await clerk.tap('enter');
    await clerk.at('staff-cases/paper/enter/index');
    await clerk.tap('kind-answer');
    await clerk.tap('send');
    await clerk.sees('请选谁交的');
    await clerk.tap(`partyIds-${of.defendant}`);
    await clerk.tap('how-counter');
    await pickToday(clerk, 'on');
    await readyScan(clerk);
    await clerk.tap('photo');
    await clerk.tap('privacy-agree');
    await clerk.by('scan-remove-0').waitFor();
    await clerk.settled();
    await clerk.picture('staff-paper-enter');
    await clerk.tap('send');
    await clerk.says('received', '收件号');
    await clerk.tap('open');
    await clerk.at(PAPER);
    await clerk.says('timing-0', '在期限内');
    await clerk.says('files', '扫描件');
    await clerk.healthy();
  },
};

export const STAFF_SERVICE: Journey[] = [waysApart, opened, disputed, replaced, ruled, copied, entered];
