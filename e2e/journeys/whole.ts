/** 从指引到案号: a plaintiff's phone and a filing judge's, from her own words to a number, with one correction; all of it by hand. */
import assert from 'node:assert/strict';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { SEVEN_DAYS } from '../shanghai-day';
import { openStep } from './file-case';
import { chooseYuyao, fill, pickDay } from './guide-tools';

const TOPIC = 'services/guide/topic/index';
const FILL = 'services/guide/templates/fill/index';
const DONE = 'services/guide/templates/done/index';
const EDIT = 'services/file-case/edit/index';
const SUBMIT = 'services/file-case/submit/index';
const FILING = 'services/file-case/filing/index';
const CORRECT = 'services/file-case/correct/index';
const ITEM = 'services/file-case/correct/item/index';
const FORM = 'services/file-case/correct/form/index';
const HOME = 'pages/home/index';
const MESSAGES = 'pages/messages/index';
const INBOX = 'staff/filing/index';
const REVIEW = 'staff/filing/review/index';

const TITLE = '陈晓梅 诉 王建国 民间借贷纠纷';
const ADDRESS = '浙江省余姚市凤山街道世南西路88号3幢502室';
const DOMICILE = '余姚市泗门镇镇北路12号';
const ANSWER = '他住在泗门镇，已经写进起诉状。';

/** Her words on the first page, what they may be, and its model pleading. */
async function findsModel(phone: Phone): Promise<void> {
  await phone.sees('说说您遇到的事');
  await fill(phone, 'search', '借钱不还');
  await phone.picture('whole-home');
  await phone.tap('search-go');
  await phone.says('found', /^借钱不还/);
  await phone.picture('whole-found');
  await phone.tap('found-loan');
  await phone.at(TOPIC);
  await phone.says('topic-title', '借钱不还');
  await phone.picture('whole-topic');
  await phone.tap('act');
  await phone.at(FILL);
}

async function fillsModel(phone: Phone): Promise<void> {
  const blank = async (label: string, text: string) => {
    await phone.says('label', label);
    await fill(phone, 'blank', text);
    await phone.tap('next');
  };
  await blank('原告', `陈晓梅，女，1980年5月1日出生，汉族，教师，住${ADDRESS}，电话13800001234`);
  await blank('被告', '王建国，男');
  await phone.says('label', '借出日期');
  await pickDay(phone, 'blank', '2024-05-06');
  await phone.tap('next');
  await phone.says('label', '还欠的本金');
  await fill(phone, 'blank', '3万');
  await phone.says('means', '30,000 元');
  await phone.picture('whole-model');
  await phone.tap('next');
  await blank('怎么给的钱', '微信转账');
  await phone.says('label', '说好的还款日');
  await pickDay(phone, 'blank', '2025-05-06');
  await phone.tap('next');
  for (const label of ['催款的情况', '到现在的利息', '利息怎么算的']) {
    await phone.says('label', label);
    await phone.tap('next');
  }
  await blank('法院名称', '余姚市人民法院');
  await phone.says('label', '日期');
  await phone.says('next', '填完了');
  await phone.tap('next');
  await phone.at(DONE);
  await phone.says('document', '2024年5月6日，原告以微信转账的方式借钱给被告，现在还欠本金30,000元');
  await phone.says('document', '双方说好在2025年5月6日前还清');
  await phone.picture('whole-pleading');
}

async function carriesIt(phone: Phone): Promise<void> {
  await phone.tap('carry');
  await phone.sees('网上办案前请您知道');
  await phone.tap('notice-read');
  await chooseYuyao(phone);
  await phone.at(EDIT);
  await phone.says('court-name', '余姚市人民法院');
  for (const step of ['claims', 'facts']) await phone.says(`lacks-${step}`, '填好了');
  for (const step of ['plaintiff', 'defendants', 'address']) await phone.says(`lacks-${step}`, '还没有填');
  await phone.says('lacks-mediation', '还没有选');
  await phone.says('lacks-truth', '还没有确认');
  await phone.picture('whole-draft');
}

/** What the model does not bring along. Where he lives she does not think of. */
async function writesTheRest(phone: Phone): Promise<void> {
  await openStep(phone, 'plaintiff');
  await phone.says('in-model', '汉族，教师');
  await phone.picture('whole-plaintiff');
  await phone.tap('authority-none');
  await fill(phone, 'plaintiffs-0-name', '陈晓梅');
  await phone.tap('plaintiffs-0-sex-女');
  await fill(phone, 'plaintiffs-0-phone', '13800001234');
  await fill(phone, 'plaintiffs-0-domicile', ADDRESS);
  await phone.tap('next');
  await phone.says('in-model', '王建国，男');
  await fill(phone, 'defendants-0-name', '王建国');
  await phone.says('hints', '分不清是哪一个人');
  await phone.tap('overview');
  await phone.at(EDIT);
  await phone.says('lacks-plaintiff', '填好了');
  await openStep(phone, 'address');
  await phone.tap('same-address');
  await phone.tap('e-service-yes');
  await phone.tap('next');
  await phone.tap('mediation-refuse');
  await phone.tap('next');
  await phone.tap('truth');
  await phone.tap('next');
  await phone.at(EDIT);
  for (const step of ['address', 'mediation', 'truth']) await phone.says(`lacks-${step}`, '填好了');
  await phone.picture('whole-draft-written');
}

async function handsIn(phone: Phone): Promise<void> {
  await phone.tap('to-submit');
  await phone.at(SUBMIT);
  await phone.says('gist-whom', '王建国');
  await phone.says('gist-total', '30,000 元');
  await phone.says('doubts', '分不清是哪一个人');
  await phone.says('doubts', '还没有传照片');
  await phone.says('fee-amount', '550 元');
  await phone.settled();
  await phone.picture('whole-submit');
  await phone.tapAsked('submit');
  await phone.at(FILING);
  await phone.says('title', TITLE);
  await phone.says('state', '已提交');
  await phone.says('receipt', '收件编号');
  await phone.settled();
  await phone.picture('whole-handed-in');
}

/** Home, and there to the messages: what has come stands there by itself. */
async function waitsAtMessages(phone: Phone): Promise<void> {
  await phone.tap('nav-home');
  await phone.at(HOME);
  await phone.sees(TITLE);
  await phone.settled();
  await phone.picture('whole-home-waiting');
  await phone.tap(`tab-${MESSAGES}`);
  await phone.at(MESSAGES);
  await phone.says(`tab-${MESSAGES}`, '1');
  await phone.settled();
}

async function opensCase(judge: Phone): Promise<void> {
  await judge.at(INBOX);
  await judge.tap(judge.front.getByText(TITLE).first());
  await judge.at(REVIEW);
  await judge.says('case-title', TITLE);
}

async function takesIt(judge: Phone): Promise<void> {
  await judge.says('desk', '何立案');
  await judge.picture('whole-judge-home');
  await judge.tap('desk');
  await judge.says('count-todo', '1');
  await judge.tap('desk-filing');
  await judge.sees(SEVEN_DAYS);
  await judge.picture('whole-judge-inbox');
  await opensCase(judge);
  await judge.says('doubts', '分不清是哪一个人');
  await judge.says('section-facts', '微信转账');
  await judge.settled();
  await judge.picture('whole-judge-review');
  await judge.tap('take');
  await judge.says('main-move', '登记立案');
}

async function asksForOne(judge: Phone): Promise<void> {
  await judge.tap('other-moves');
  await judge.tap('move-requestCorrection');
  await judge.at('staff/filing/correct/index');
  await judge.tap('offer-doubt:defendants.0');
  await judge.says('days', '7 天');
  await judge.picture('whole-judge-correct');
  await judge.tap('read');
  await judge.says('notice', '能分清被告是谁的信息');
  // The sheet has come up.
  await judge.by('send').tap({ trial: true });
  await judge.picture('whole-judge-notice');
  await judge.tap('send');
  await judge.tap('modal-confirm');
  await judge.says('done', '补正通知已发出');
}

async function corrects(phone: Phone): Promise<void> {
  await phone.tap('message');
  await phone.at(FILING);
  await phone.says('state', '待补正');
  await phone.says('correction', '能分清被告是谁的信息');
  await phone.settled();
  await phone.picture('whole-correcting');
  await phone.tap('correct');
  await phone.at(CORRECT);
  await phone.says('last-day', /还有 \d+ 天/);
  await phone.says('hand-in', '开始答第 1 项');
  await phone.tap('hand-in');
  await phone.at(ITEM);
  await phone.says('what', '能分清被告是谁的信息');
  await fill(phone, 'answer', ANSWER);
  await phone.picture('whole-correct-item');
  await phone.tap('next');
  await phone.at(CORRECT);
  await phone.says('said-1', ANSWER);
  await phone.tap('change-form');
  await phone.tap('change-defendants');
  await phone.at(FORM);
  await fill(phone, 'defendants-0-domicile', DOMICILE);
  await phone.tap('changed');
  await phone.at(CORRECT);
  await phone.says('changes', '告谁');
  await phone.tap('truth');
  await phone.settled();
  await phone.picture('whole-correct');
  await phone.tap('hand-in');
  await phone.tap('modal-confirm');
  await phone.at(FILING);
  await phone.says('state', '已补正');
  await phone.says('receipt', '补正收到');
}

async function registers(judge: Phone): Promise<string> {
  await judge.tap('to-list');
  await opensCase(judge);
  await judge.says('answer-0', ANSWER);
  await judge.settled();
  await judge.picture('whole-judge-corrected');
  await judge.tap('take');
  await judge.says('main-move', '登记立案');
  await judge.tap('main-move');
  await judge.at('staff/filing/register/index');
  await judge.says('fee-amount', '550 元');
  await judge.picture('whole-judge-register');
  await judge.tap('draft');
  await judge.says('drafts', '受理案件通知书');
  await judge.tap('register');
  await judge.sees('案件受理费 550 元');
  await judge.tap('modal-confirm');
  await judge.says('case-number', /^（\d{4}）浙0281民初1号$/);
  await judge.settled();
  await judge.picture('whole-judge-registered');
  return judge.text('case-number');
}

/** What the court has in the end is what was typed on the phones. */
async function isRegistered(court: JourneyCourt, filingId: string, caseNo: string): Promise<void> {
  const filing = await court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId });
  assert.deepEqual([filing.state, filing.caseNo, filing.fee?.amountFen], ['registered', caseNo, 55_000]);
  assert.ok(filing.fee?.lastDay);
  const { content, correction } = filing;
  assert.equal(content?.plaintiffs?.[0]?.domicile, ADDRESS);
  assert.equal(content?.defendants?.[0]?.domicile, DOMICILE);
  assert.equal(content?.claims?.[0]?.amountFen, 3_000_000);
  assert.ok(content?.factsAndReasons?.includes('微信转账'));
  assert.deepEqual(content?.addressConfirmation, { address: ADDRESS, phone: '13800001234', eService: true });
  assert.deepEqual(
    correction?.items.map(({ answer }) => answer),
    [ANSWER],
  );
}

const loan: Journey = {
  name: 'a loan, from the guide in her own words to a case number, with one correction, on two phones',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff' });
    await findsModel(phone);
    await fillsModel(phone);
    await carriesIt(phone);
    await writesTheRest(phone);
    await handsIn(phone);
    const filingId = await phone.page.evaluate<string>('getCurrentPages().at(-1).data.filingId');
    await waitsAtMessages(phone);

    const judge = await court.phone({ as: 'o-filing-judge' });
    await takesIt(judge);
    await asksForOne(judge);

    // Received, under review, to be corrected.
    await phone.says('message', '请补正起诉材料');
    await phone.says(`tab-${MESSAGES}`, '3');
    await phone.settled();
    await phone.picture('whole-message');
    await corrects(phone);

    const caseNo = await registers(judge);
    // She has not touched her phone meanwhile.
    await phone.says('state', '已立案');
    await phone.says('case-no', caseNo);
    await phone.says('fee-amount', '550 元');
    await phone.says('fee-last-day', /还有 \d+ 天/);
    await phone.settled();
    await phone.picture('whole-registered');
    await isRegistered(court, filingId, caseNo);
    await phone.healthy();
    await judge.healthy();
  },
};

export const WHOLE: Journey[] = [loan];
