/** 申请执行, 行政起诉: the other kinds of filings, from the first question to the number; and a court that does not take one. */
import assert from 'node:assert/strict';
import type { BookFilingResult } from '../../functions/book-filing/contract';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';
import { openStep } from './file-case';
import { pickDay } from './guide-tools';

const START = 'services/file-case/start/index';
const EDIT = 'services/file-case/edit/index';
const SUBMIT = 'services/file-case/submit/index';
const FILING = 'services/file-case/filing/index';
const ADDRESS = '浙江省余姚市凤山街道世南西路88号3幢502室';

const fill = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);

const DAY_MS = 86_400_000;

/** A legal day so many days before the court's today. */
const daysAgo = (court: JourneyCourt, days: number) => shanghaiDay(court.emulator.clock.now() - days * DAY_MS);

async function chooseCourt(phone: Phone, courtId: string, back: string): Promise<void> {
  await phone.at('pages/court/index');
  await phone.tap(`court-${courtId}`);
  await phone.at(back);
}

async function writesParty(phone: Phone, side: string): Promise<void> {
  await fill(phone, `${side}-0-name`, '陈晓梅');
  await phone.tap(`${side}-0-sex-女`);
  await fill(phone, `${side}-0-idNumber`, '11010519491231002X');
  await fill(phone, `${side}-0-phone`, '13800001234');
  await fill(phone, `${side}-0-domicile`, ADDRESS);
}

async function confirmsTruth(phone: Phone): Promise<void> {
  await openStep(phone, 'address');
  await phone.tap('same-address');
  await phone.tap('e-service-yes');
  await phone.tap('next');
  await phone.tap('truth');
  await phone.says('save-state', '已经存好');
  await phone.tap('next');
  await phone.at(EDIT);
}

async function handsIn(phone: Phone): Promise<void> {
  await phone.tapAsked('submit');
  await phone.at(FILING);
  await phone.says('receipt', '收件编号');
}

const get = (court: JourneyCourt, filingId: string) =>
  court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId });

const enforces: Journey = {
  name: 'a judgment that is not obeyed: the application is written, looks in time, costs nothing ahead, and gets its number',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: `${START}?kind=enforcement` });
    await phone.says('begin', '开始写强制执行申请书');
    await phone.tap('begin');
    await chooseCourt(phone, 'yuyao', EDIT);
    const filingId = await phone.page.evaluate<string>('getCurrentPages().at(-1).data.filingId');

    await openStep(phone, 'title');
    await phone.tap('title.kind-judgment');
    await fill(phone, 'title.number', '（2024）浙0281民初123号');
    await fill(phone, 'title.issuedBy', '余姚市人民法院');
    await phone.tap('title.partiesDefinite-yes');
    await phone.tap('title.contentDefinite-yes');
    await phone.says('save-state', '已经存好');
    await phone.picture('enforcement-title');
    await phone.tap('next');
    await writesParty(phone, 'applicants');
    await phone.tap('next');
    await fill(phone, 'judgmentDebtors-0-name', '王建国');
    await fill(phone, 'judgmentDebtors-0-domicile', '余姚市泗门镇光明路9号');
    await phone.tap('next');
    await fill(phone, 'matter', '偿还借款和利息');
    await fill(phone, 'amountFen', '30万');
    await phone.says('amountFen-means', '300,000 元');
    await phone.tap('parts-add');
    await fill(phone, 'amountParts.0.amountFen', '29万');
    await phone.tap('parts-add');
    await phone.tap('amountParts.1.part-interest');
    await fill(phone, 'amountParts.1.amountFen', '9000');
    await phone.says('hints', '加起来与申请执行的总金额不一样');
    await fill(phone, 'amountParts.1.amountFen', '1万');
    await fill(phone, 'reasons', '判决生效后，被执行人一直没有还钱。');
    await phone.says('save-state', '已经存好');
    await phone.picture('enforcement-sum');
    await phone.tap('next');
    await phone.says('time-limit', '现在还说不清');
    await phone.tap('interruptions-none');
    await phone.tap('obstacles-none');
    await phone.tap('performance.done-no');
    await pickDay(phone, 'performance.by', daysAgo(court, 100));
    await phone.says('time-limit', '看起来在期限内');
    await phone.says('time-limit', '现在都可以交');
    await phone.tap('limit-steps');
    await phone.settled();
    await phone.picture('enforcement-deadline');
    await phone.tap('next');
    await phone.tap('assets-add');
    await fill(phone, 'knownAssets.0.what', '泗门镇房屋一套');
    await phone.tap('next');
    await fill(phone, 'account.holder', '陈晓梅');
    await fill(phone, 'account.bank', '余姚农商银行凤山支行');
    await fill(phone, 'account.number', '6217001234567894321');
    await phone.says('save-state', '已经存好');
    await phone.tap('next');
    await phone.says('paper-0', '执行依据');
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
      canvas.getContext('2d').fillRect(0, 0, 300, 400);
      const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
      return [new File([photo], '1.jpg', { type: 'image/jpeg' })];
    })`);
    await phone.tap('paper-0-photo');
    await phone.says('paper-0', /执行依据-1\s+已经传好/);
    await phone.picture('enforcement-papers');
    await phone.tap('overview');
    await phone.at(EDIT);
    await confirmsTruth(phone);
    await phone.tap('to-submit');
    await phone.at(SUBMIT);
    await phone.says('gist-whom', '王建国');
    await phone.says('gist-total', '300,000 元');
    await phone.says('fee', '不用先交钱');
    await phone.says('complaint', '账号：621************4321');
    await phone.settled();
    await phone.picture('enforcement-submit');
    await handsIn(phone);
    await phone.says('receipt', '强制执行申请书，附件 1 个');

    for (const action of ['take', 'register']) await court.must('file-case', 'o-filing-judge', { action, filingId });
    await phone.says('case-no', /浙0281执1号$/);
    await phone.says('fee-later', '您现在什么都不用交');
    await phone.says('what-comes', '执行通知');
    await phone.says('documents', '受理执行案件通知书');
    await phone.settled();
    await phone.picture('enforcement-registered');
    await phone.healthy();
  },
};

/** A time at the counter, and the draft is handed in with it (APPT-3). */
async function books(court: JourneyCourt, filingId: string): Promise<void> {
  const dates = Array.from({ length: 14 }, (_, i) => daysAgo(court, -1 - i));
  await court.must('book-filing', 'o-bj-admin', {
    action: 'openSlots',
    hallId: 'bj-4th-intermediate-hall-1',
    dates,
    times: [{ from: '09:00', to: '10:00' }],
    capacity: 3,
  });
  const { days } = await court.must<BookFilingResult<'slots'>>('book-filing', 'o-plaintiff', {
    action: 'slots',
    courtId: 'bj-4th-intermediate',
  });
  const slot = days.flatMap(({ slots }) => slots)[0];
  assert.ok(slot);
  const { version } = await get(court, filingId);
  const { slotId } = slot;
  await court.must('book-filing', 'o-plaintiff', {
    action: 'book',
    slotId,
    matter: 'administrative',
    filingId,
    version,
  });
}

const againstAuthority: Journey = {
  name: 'a fine is fought at the court that takes such cases: the other court says where to go, and the authority is sued by its seal',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: START });
    await phone.tap('choose-court');
    await chooseCourt(phone, 'yuyao', START);
    await phone.tap('kind-administrative');
    await phone.says('elsewhere', '余姚法院不收行政案件');
    await phone.says('elsewhere', '仍然在这里交也可以');
    await phone.says('begin', '仍然在这里写');
    await phone.settled();
    await phone.picture('administrative-elsewhere');
    await phone.tap('choose-court');
    await chooseCourt(phone, 'bj-4th-intermediate', START);
    await phone.says('begin', '开始写行政起诉状');
    await phone.tap('begin');
    await phone.at(EDIT);
    await phone.lacks('court-doubt');

    await openStep(phone, 'plaintiff');
    await writesParty(phone, 'plaintiffs');
    await phone.tap('next');
    await fill(phone, 'act.what', '罚款 5 万元的行政处罚决定');
    await fill(phone, 'act.authority', '北京市某某局');
    await fill(phone, 'act.number', '京某罚〔2026〕1号');
    await pickDay(phone, 'act.knewOn', daysAgo(court, 30));
    await phone.tap('act.toldOfTimeLimit-yes');
    await phone.says('time-limit', '看起来在期限内');
    await phone.tap('act.addressedToPlaintiff-yes');
    await fill(phone, 'proofOfAct', '行政处罚决定书');
    await phone.says('save-state', '已经存好');
    await phone.picture('administrative-act');
    await phone.tap('next');
    await phone.tap('review.onSpotPenalty-yes');
    await phone.says('hints', '要先申请行政复议');
    await phone.tap('review.onSpotPenalty-no');
    await phone.tap('review.asked-decided');
    await phone.tap('review.result-upheld');
    await fill(phone, 'review.authority', '北京市人民政府');
    await phone.says('save-state', '已经存好');
    await phone.picture('administrative-review');
    await phone.tap('next');
    // 行诉法26.2: upheld, both are sued.
    await phone.says('take-authorities', '北京市某某局、北京市人民政府');
    await phone.tap('take-authorities');
    await phone.says('save-state', '已经存好');
    await phone.picture('administrative-authority');
    await phone.tap('next');
    await phone.tap('claims-add');
    await phone.tap('claims.0.kind-revoke');
    await fill(phone, 'claims.0.text', '撤销京某罚〔2026〕1号行政处罚决定');
    await phone.tap('claims-add');
    await phone.tap('claims.1.kind-normReview');
    await fill(phone, 'claims.1.text', '一并审查处罚的依据');
    await fill(phone, 'claims.1.normName', '北京市某某管理办法');
    await phone.says('save-state', '已经存好');
    await phone.picture('administrative-claims');
    await phone.tap('next');
    await fill(phone, 'facts', '处罚认定的事实不清，罚款以前没有听我说明。');
    await phone.says('save-state', '已经存好');
    await phone.tap('overview');
    await phone.at(EDIT);
    await openStep(phone, 'suspension');
    await phone.tap('suspension.asked');
    await fill(phone, 'suspension.reasons', '执行后难以恢复。');
    await phone.says('save-state', '已经存好');
    await phone.tap('overview');
    await phone.at(EDIT);
    await confirmsTruth(phone);
    await phone.tap('to-submit');
    await phone.at(SUBMIT);
    await phone.says('complaint', '行政起诉状');
    await phone.says('complaint', '申请先停止执行');
    await phone.says('fee-amount', '50 元');
    await phone.says('what-next', '看的就是这一天');
    await phone.settled();
    await phone.picture('administrative-submit');
    const filingId = await phone.page.evaluate<string>('getCurrentPages().at(-1).data.filingId');
    await phone.tap('book');
    await phone.at('services/book-filing/start/index');
    await phone.sees('时间也约在这里');
    await books(court, filingId);
    await phone.go({ as: 'o-plaintiff', at: `${FILING}?filingId=${encodeURIComponent(filingId)}` });
    await phone.says('receipt', '行政起诉状');
    const { content, state } = await get(court, filingId);
    assert.equal(state, 'submitted');
    assert.deepEqual(
      content?.defendants?.map(({ kind, name }) => [kind, name]),
      [
        ['organisation', '北京市某某局'],
        ['organisation', '北京市人民政府'],
      ],
    );

    for (const action of ['take', 'register']) await court.must('file-case', 'o-bj-filing-judge', { action, filingId });
    await phone.says('case-no', /京04行初1号$/);
    await phone.says('what-comes', '被告机关');
    await phone.settled();
    await phone.picture('administrative-registered');
    await phone.healthy();
  },
};

export const ENFORCEMENT: Journey[] = [enforces, againstAuthority];
