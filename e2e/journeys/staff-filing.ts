/** 立案审查: a filing judge's decisions, each seen by the filer too; and who may not see a filing. */
import assert from 'node:assert/strict';
import type { FileCaseResult } from '../../functions/file-case/contract';
import { sdkApp } from '../../platform/database';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { SEVEN_DAYS } from '../shanghai-day';
import { readsPaper } from './reads-paper';

const WINDOW = 'staff/window/index?hallId=yuyao-hall-1';
const REVIEW = 'staff/filing/review/index';

const LOAN = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '浙江省余姚市凤山街道世南西路88号3幢502室',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 30_000_000 }],
  factsAndReasons: '2024 年 5 月 6 日，被告借款 30 万元，写了借条，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道世南西路88号', phone: '13800001234', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

/** A picture of one dot. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

async function attach(court: JourneyCourt, filingId: string, name: string): Promise<void> {
  const fileContent = Buffer.from(PHOTO, 'base64');
  const { fileID } = await sdkApp().uploadFile({ cloudPath: `uploads/o-plaintiff/${filingId}.png`, fileContent });
  await court.must('file-case', 'o-plaintiff', { action: 'attach', filingId, fileId: fileID, name });
}

/** Handed in by o-plaintiff, with a photo of the IOU. */
async function file(court: JourneyCourt, content: object = LOAN): Promise<string> {
  const { filingId, version } = await court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content,
  });
  await attach(court, filingId, '借条-1');
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  return filingId;
}

const read = (court: JourneyCourt, filingId: string) =>
  court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId });

const write = (phone: Phone, field: string, text: string) => phone.by(field).locator('textarea').first().fill(text);

const openCase = async (phone: Phone, filingId: string) => {
  await phone.tap(`case-${filingId}`);
  await phone.at(REVIEW);
  await phone.by('section-parties').waitFor();
};

/** What the judge read before is what the filer reads. */
async function filerReads(court: JourneyCourt, text: string): Promise<void> {
  const filer = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
  await filer.sees(text);
  await filer.close();
}

const registers: Journey = {
  name: 'a judge takes a filing, asks once for what is missing, gets it, compares, and registers with number and fee',
  async run(court) {
    const filingId = await file(court);
    const judge = await court.phone({ as: 'o-filing-judge', at: 'staff/home/index' });
    await judge.says('count-todo', '1');
    await judge.tap('desk-filing');
    await judge.at('staff/filing/index');
    await judge.says(`case-${filingId}`, SEVEN_DAYS);
    await judge.picture('staff-filing');
    await openCase(judge, filingId);
    await judge.says('doubts', '分不清是哪一个人');
    await judge.says('section-parties', '138****1234');
    await judge.says('section-claims', '300,000 元');
    await judge.picture('staff-review');
    await judge.says('section-evidence', '借条-1');
    await judge.tap('file');
    await judge.by('viewer-close').waitFor();
    await judge.tap('viewer-close');
    await judge.tap('take');
    await judge.says('main-move', '登记立案');

    await judge.tap('other-moves');
    await judge.picture('staff-moves');
    await judge.tap('move-requestCorrection');
    await judge.at('staff/filing/correct/index');
    await judge.tap('offer-doubt:defendants.0');
    await judge.tap('show-usual');
    await judge.tap('offer-unclear');
    await judge.tap('read');
    await judge.says('item-error-1', '换成具体的内容');
    await write(judge, 'what-1', '看不清的借条照片');
    await judge.tap('days-more');
    await judge.says('days', '8 天');
    await judge.picture('staff-correct');

    // Half written, left, and found again.
    await judge.tap('nav-back');
    await judge.at(REVIEW);
    await judge.tap('other-moves');
    await judge.tap('move-requestCorrection');
    await judge.at('staff/filing/correct/index');
    await judge.says('days', '8 天');
    await judge.tap('read');
    await judge.says('notice', '看不清的借条照片');
    const notice = await judge.text('notice-text');
    await judge.picture('staff-notice');
    await judge.tap('send');
    await judge.sees('依法只能要求补正一次');
    await judge.tap('modal-confirm');
    await judge.says('done', '补正通知已发出');
    await judge.settled();
    await judge.picture('staff-decided');
    await filerReads(court, notice);
    await judge.tap('to-list');
    await judge.at('staff/filing/index');
    await judge.sees('现在没有等您决定的起诉');

    const { version, correction } = await read(court, filingId);
    assert.deepEqual(
      correction?.items.map(({ what }) => what),
      ['能分清被告是谁的信息', '看不清的借条照片'],
    );
    await court.must('correct-filing', 'o-plaintiff', {
      action: 'resubmit',
      filingId,
      version,
      answers: ['item-1', 'item-2'].map((itemId) => ({ itemId, text: '已经补好' })),
      content: { ...LOAN, defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇' }] },
    });
    await judge.go({ as: 'o-filing-judge', at: 'staff/filing/index' });
    await judge.tap('filter-corrected');
    await openCase(judge, filingId);
    await judge.says('answer-0', '已经补好');
    await judge.tap('was-parties');
    await judge.tap('take');
    await judge.tap('main-move');
    await judge.at('staff/filing/register/index');
    await judge.says('fee-amount', '5,800 元');
    await judge.picture('staff-register');
    await judge.tap('choose-kind');
    await judge.tap('kind-labour');
    await judge.says('fee-amount', '10 元');
    await judge.tap('choose-kind');
    await judge.tap('kind-property');
    await judge.says('fee-amount', '5,800 元');
    // FEE-6: half of it in summary procedure, in which other days are named for evidence.
    await judge.tap('summary');
    await judge.says('fee-amount', '2,900 元');
    await judge.says('fee', '减半（适用简易程序或小额诉讼）');
    await judge.says('evidence-text', '不超过 15 天');
    await judge.settled();
    await judge.picture('staff-register-summary');
    await judge.tap('summary');
    await judge.says('fee-amount', '5,800 元');
    // What goes out is looked at before it is signed off.
    await judge.tap('draft');
    await judge.says('drafts', '受理案件通知书');
    await readsPaper(judge, 'draft-0');
    await judge.says('draft-0', '看过');
    await judge.picture('staff-drafts');
    await judge.tap('register');
    await judge.sees('案件受理费 5,800 元');
    await judge.tap('modal-confirm');
    await judge.says('case-number', /（\d{4}）浙0281民初1号/);
    await judge.says('issued', '文书已盖章');
    await judge.picture('staff-registered');
    const { state, caseNo, fee } = await read(court, filingId);
    assert.equal(state, 'registered');
    assert.equal(fee?.amountFen, 580_000);
    await judge.says('case-number', caseNo ?? 'none');
    await filerReads(court, await judge.text('told-now'));
    await judge.tap('nav-back');
    await judge.says('case-no', caseNo ?? 'none');
    await judge.healthy();
  },
};

const refuses: Journey = {
  name: 'a judge tells where to go; who insists gets a ruling with reasons; and the judge goes on with the next case',
  async run(court) {
    const filingId = await file(court, { ...LOAN, causeOfAction: '劳动争议' });
    const nextId = await file(court, { ...LOAN, defendants: [{ kind: 'person', name: '李国强' }] });
    await court.must('file-case', 'o-filing-judge', { action: 'take', filingId });
    const judge = await court.phone({ as: 'o-filing-judge', at: 'staff/filing/index' });
    await openCase(judge, filingId);
    await judge.tap('other-moves');
    await judge.tap('move-guideElsewhere');
    await judge.at('staff/filing/decide/index');
    await judge.tap('decide');
    await judge.sees('请选一个事由');
    await judge.tap('ground-labourArbitrationFirst');
    await judge.tap('decide');
    await judge.sees('换成具体的内容');
    await write(judge, 'words', '请先向余姚市劳动人事争议仲裁委员会申请仲裁。');
    await judge.says('told-text', '余姚市劳动人事争议仲裁委员会申请仲裁');
    await judge.picture('staff-guide');
    const told = await judge.text('told-text');
    await judge.tap('decide');
    await judge.tap('modal-confirm');
    await judge.says('done', '已告知当事人');
    await filerReads(court, told);
    await judge.tap('next-case');
    await judge.at(REVIEW);
    await judge.says('case-title', '李国强');
    assert.equal(await judge.page.evaluate('getCurrentPages().at(-1).data.filingId'), nextId);

    await court.must('file-case', 'o-plaintiff', { action: 'insist', filingId });
    await judge.tap('nav-back');
    await judge.at('staff/filing/index');
    await judge.tap('filter-reviewing');
    await openCase(judge, filingId);
    await judge.says('guidance', '坚持起诉');
    await judge.tap('other-moves');
    await judge.tap('move-refuse');
    await judge.at('staff/filing/decide/index');
    await write(judge, 'words', '不行');
    await judge.tap('decide');
    await judge.sees('请至少写 5 个字');
    await write(judge, 'words', '劳动争议没有经过仲裁，不符合起诉条件。');
    await readsPaper(judge, 'preview-ruling');
    await judge.says('ruling-draft', '江书记员');
    await judge.picture('staff-refuse');
    await judge.tap('decide');
    await judge.sees('裁定不予受理吗');
    await judge.tap('modal-confirm');
    await judge.says('done', '等书记员签名');
    assert.equal((await read(court, filingId)).refusal, null);

    const clerk = await court.phone({ as: 'o-clerk', at: 'staff/home/index' });
    await clerk.says('count-rulings', '1');
    await clerk.tap('desk-rulings');
    await clerk.tap(`ruling-${filingId}`);
    await clerk.says('reasons', '没有经过仲裁');
    await readsPaper(clerk, 'read');
    await clerk.says('seen', '民事裁定书');
    await clerk.picture('staff-sign');
    await clerk.tap('sign');
    await clerk.sees('不能撤回');
    await clerk.tap('modal-confirm');
    await clerk.says('issued', '已加盖院印');
    await clerk.picture('staff-signed');
    await clerk.tap('back');
    await clerk.sees('现在没有等您签名的裁定书');
    await clerk.healthy();
    await filerReads(court, '向宁波市中级人民法院上诉');
    const { state, refusal } = await read(court, filingId);
    assert.equal(state, 'refused');
    assert.equal(refusal?.reasons, '劳动争议没有经过仲裁，不符合起诉条件。');
    await judge.healthy();
  },
};

const DAY_MS = 86_400_000;
const ITEM = { what: '能分清被告是谁的信息', rule: 'FILE-2 民诉法第122条第(2)项', how: '写明被告的住址。' };

const returns: Journey = {
  name: 'a judge returns what was not corrected in time, and what is deficient still; the filer reads what was announced',
  async run(court) {
    const judgeMoves = (action: string, filingId: string, rest: object = {}) =>
      court.must<FileCaseResult<'get'>>('file-case', 'o-filing-judge', { action, filingId, ...rest });
    const underCorrection = async () => {
      const filingId = await file(court);
      await judgeMoves('take', filingId);
      return judgeMoves('requestCorrection', filingId, { items: [ITEM], days: 3 });
    };
    const reviewOf = ({ filingId }: { filingId: string }) => `${REVIEW}?filingId=${encodeURIComponent(filingId)}`;
    /** From the review's own button to the filer's messages. */
    const decides = async (judge: Phone, filing: { filingId: string }, announced: () => Promise<void>) => {
      await judge.at('staff/filing/decide/index');
      await announced();
      const [title, text] = [await judge.text('told-title'), await judge.text('told-text')];
      await judge.tap('decide');
      await judge.tap('modal-confirm');
      await judge.says('told-now', text);
      const filer = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index' });
      await filer.says('message', title);
      await filer.says('message', text);
      await filer.close();
      assert.equal((await read(court, filing.filingId)).state, 'returned');
    };

    const uncorrected = await underCorrection();
    const judge = await court.phone({ as: 'o-filing-judge', at: reviewOf(uncorrected) });
    await judge.says('correction', '（民诉法第122条第(2)项）');
    await judge.lacks('main-move');
    court.emulator.clock.advance(20 * DAY_MS);
    await judge.go({ as: 'o-filing-judge', at: reviewOf(uncorrected) });
    await judge.says('main-move', '登记退回');
    await judge.tap('main-move');
    await decides(judge, uncorrected, () => judge.says('told-text', '没有收到您的补正材料'));

    const deficient = await underCorrection();
    await court.must('correct-filing', 'o-plaintiff', {
      action: 'resubmit',
      filingId: deficient.filingId,
      version: deficient.version,
      answers: deficient.correction?.items.map(({ itemId }) => ({ itemId, text: '我也不知道他住哪里' })),
    });
    await judgeMoves('take', deficient.filingId);
    await judge.go({ as: 'o-filing-judge', at: reviewOf(deficient) });
    await judge.tap('other-moves');
    await judge.tap('move-returnDeficient');
    await decides(judge, deficient, async () => {
      await write(judge, 'words', '仍然分不清被告是哪一个人，请写明住址或者单位。');
      await judge.says('told-text', '请写明住址或者单位。');
    });
    await judge.healthy();
  },
};

const apart: Journey = {
  name: "another court's judge sees nothing of a filing, a clerk may not look at it, and a stranger is told so kindly",
  async run(court) {
    const filingId = await file(court);
    const at = `${REVIEW}?filingId=${encodeURIComponent(filingId)}`;
    const other = await court.phone({ as: 'o-gz-filing-judge', at: 'staff/filing/index' });
    await other.sees('现在没有等您决定的起诉');
    await other.go({ as: 'o-gz-filing-judge', at });
    await other.sees('没有找到');
    const text = await other.page.locator('body').innerText();
    assert.doesNotMatch(text, /陈晓梅|王建国/);
    await other.go({ as: 'o-window', at: 'staff/filing/index' });
    await other.sees('您不能看这一页');
    await other.go({ as: 'o-gz-window', at: WINDOW });
    await other.sees('您不能看这一页');
    await other.go({ as: 'o-plaintiff', at: 'staff/home/index' });
    await other.sees('这里是法院工作人员的工作台');
    await other.picture('staff-stranger');
    await other.go({ as: 'o-mediator', at: 'staff/home/index' });
    await other.says('closed', '还没有开放');
    await other.healthy();
  },
};

export const STAFF_FILING: Journey[] = [registers, refuses, returns, apart];
