/** 窗口的人: who is verified with his document, who has no phone and is helped, who booked a time, and who acts for an organisation. */
import assert from 'node:assert/strict';
import { PEOPLE } from '../../demo/people';
import { seedSlots } from '../../demo/slots';
import type { BookFilingResult } from '../../functions/book-filing/contract';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { IdentityResult } from '../../functions/identity/contract';
import { sdkApp } from '../../platform/database';
import { helps } from '../../records/representation/help';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const input = (phone: Phone, testid: string) => phone.by(testid).locator('input, textarea').first();
const fill = (phone: Phone, testid: string, text: string) => input(phone, testid).fill(text);

/** A number with the right last figure. */
function cardOf(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, i) => all + weight * Number(first17[i]), 0);
  return first17 + '10X98765432'[sum % 11];
}

const verified: Journey = {
  name: 'a window clerk verifies who stands there by the code of his phone; a wrong code and a wrong number are told beside the field',
  async run(court) {
    const newcomer = PEOPLE.find(({ _id }) => _id === 'o-newcomer');
    assert(newcomer);
    const visitor = await court.phone({ as: 'o-newcomer', at: 'services/identity/window/index' });
    await visitor.says('code', /\d{3} \d{3}/);
    const code = (await visitor.text('code')).replace(/\D/g, '');
    const clerk = await court.phone({ as: 'o-window', at: 'staff/home/index' });
    await clerk.tap('desk-people');
    await clerk.at('staff/people/index');
    await clerk.tap('send');
    await clerk.sees('码是 6 个数字');
    await fill(clerk, 'code', '000000');
    await fill(clerk, 'name', newcomer.name);
    await fill(clerk, 'id-number', newcomer.idNumber.replace(/.$/, '0'));
    await clerk.says('length', '18 位');
    await clerk.tap('noticeGiven');
    await clerk.tap('send');
    await clerk.sees('身份证号里可能有数字打错了');
    await fill(clerk, 'id-number', newcomer.idNumber);
    await clerk.tap('send');
    await clerk.sees('请重新出示后输入');
    await fill(clerk, 'code', code);
    await clerk.picture('staff-people');
    await clerk.tap('send');
    await clerk.says('verified', '已经认证');
    await clerk.picture('staff-verified');
    await visitor.says('done', '窗口已经核验好了');
    assert.equal(
      (await court.must<IdentityResult<'status'>>('identity', 'o-newcomer', { action: 'status' })).verified,
      true,
    );
    await clerk.tap('next');
    await clerk.holds('name', '');
    await clerk.healthy();
  },
};

const helped: Journey = {
  name: 'an old person without a phone is registered at the window, a neighbour helps, and hands in once the person said yes at the window',
  async run(court) {
    const clerk = await court.phone({ as: 'o-window', at: 'staff/people/index?mode=none' });
    await fill(clerk, 'name', '钱阿公');
    await fill(clerk, 'id-number', cardOf('33028119400202001'));
    await clerk.tap('noticeGiven');
    await clerk.tap('send');
    await clerk.says('recorded', '钱阿公 已经登记');
    await clerk.tap('to-help');
    await clerk.at('staff/people/help/index');
    await clerk.tap('record');
    await clerk.sees('当面听本人说过，再勾上');
    const { code, helpId } = await court.must<IdentityResult<'offerHelp'>>('identity', 'o-plaintiff', {
      action: 'offerHelp',
      relation: '邻居',
    });
    await fill(clerk, 'code', code);
    await clerk.tap('scope-fillIn');
    await clerk.tap('scope-handIn');
    await clerk.tap('papersSeen');
    await clerk.tap('heard');
    await clerk.picture('staff-help');
    await clerk.tap('record');
    await clerk.says('done', '邻居');
    await clerk.says('until', '为止');

    // The helper fills it in on his own phone, in the person's name.
    const { filingId, version } = await court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
      action: 'saveDraft',
      courtId: 'yuyao',
      helpId,
      content: {
        plaintiffs: [{ kind: 'person', name: '钱阿公' }],
        defendants: [{ kind: 'person', name: '钱小虎' }],
        causeOfAction: '赡养费纠纷',
        claims: [{ text: '每月支付赡养费', amountFen: 100_000 }],
        factsAndReasons: '被告是原告的儿子，三年没有给赡养费。',
      },
    });
    const submit = { action: 'submit', filingId, version };
    assert.equal(
      (await court.call('file-case', 'o-plaintiff', submit)).ok,
      false,
      'nobody hands it in before the person said yes',
    );
    await court.must('identity', 'o-plaintiff', { action: 'askHandIn', filingId, version });

    await clerk.tap('to-hand-in');
    await clerk.at('staff/people/hand-in/index');
    await clerk.tap('record');
    await clerk.sees('请写明怎样念给他听');
    await fill(clerk, 'filing-id', `${filingId}:${version}`);
    await clerk.page.waitForFunction(`getCurrentPages().at(-1).data.version === '${version}'`);
    await clerk.tap('ground-phrase-0');
    await clerk.tap('read');
    await clerk.picture('staff-hand-in');
    await clerk.tap('record');
    await clerk.says('done', '本人同意提交');
    const { receiptNo } = await court.must<FileCaseResult<'submit'>>('file-case', 'o-plaintiff', submit);
    assert(receiptNo);

    await clerk.tap('back');
    await clerk.at('staff/people/help/index');
    await clerk.tap('end');
    await clerk.tap('modal-confirm');
    await clerk.says('done', '已');
    assert.equal((await helps.get(helpId))?.state, 'ended');
    await clerk.healthy();
  },
};

const booked: Journey = {
  name: 'a window clerk records who came of those who booked and who did not; one who comes late is recorded as come',
  async run(court) {
    await seedSlots(court.emulator.clock.now());
    const { days } = await court.must<BookFilingResult<'slots'>>('book-filing', 'o-lawyer', {
      action: 'slots',
      courtId: 'yuyao',
    });
    const slot = days.flatMap(({ slots }) => slots)[0];
    assert(slot);
    const book = (openid: string, more: object = {}) =>
      court.must<BookFilingResult<'book'>>('book-filing', openid, {
        action: 'book',
        slotId: slot.slotId,
        matter: 'civil',
        ...more,
      });
    const { filingId, version } = await court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
      action: 'saveDraft',
      courtId: 'yuyao',
      content: {
        plaintiffs: [{ kind: 'person', name: '陈晓梅' }],
        defendants: [{ kind: 'person', name: '王建国' }],
        claims: [{ text: '偿还借款', amountFen: 100_000 }],
        factsAndReasons: '借款没有还。',
      },
    });
    const mine = await book('o-plaintiff', { filingId, version });
    const other = await book('o-lawyer');
    const during = Date.parse(mine.startsAt) + 60_000;
    court.emulator.clock.set(during);
    const at = `staff/bookings/index?date=${slot.date}`;
    const clerk = await court.phone({ as: 'o-window', at });
    await clerk.says('figures', '还没有到 2 位');
    await clerk.says(`visit-${mine.bookingId}`, '材料已收');
    await clerk.lacks(`miss-${other.bookingId}`);
    await clerk.tap(`arrive-${mine.bookingId}`);
    await clerk.says('told', '到了，记下了');
    await clerk.says('figures', '到了 1 位');
    await clerk.picture('staff-bookings');

    court.emulator.clock.set(during + 3_600_000);
    await clerk.go({ as: 'o-window', at });
    await clerk.tap(`miss-${other.bookingId}`);
    await clerk.sees('交过的起诉材料不受影响');
    await clerk.tap('modal-confirm');
    await clerk.says('figures', '没有来 1 位');
    const lawyer = await court.phone({ as: 'o-lawyer', at: 'pages/messages/index' });
    await lawyer.sees('预约的时间已过');
    await clerk.tap(`arrive-${other.bookingId}`);
    await clerk.says('figures', '到了 2 位');

    await clerk.go({ as: 'o-gz-window', at });
    await clerk.says('none', '没有人预约');
    await clerk.healthy();
  },
};

const CREDIT_CODE = '91350100M000100Y43';
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

async function handIn(court: JourneyCourt, representationId: string, paperId: string, name: string): Promise<void> {
  const cloudPath = `uploads/o-company/${paperId}.png`;
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from(PHOTO, 'base64') });
  const papers = [{ paperId, fileId: fileID, name }];
  await court.must('identity', 'o-company', { action: 'handInPapers', representationId, papers });
}

const bound: Journey = {
  name: 'a window clerk reads the papers of who heads an organisation, asks for what is missing, and confirms it',
  async run(court) {
    const { representationId } = await court.must<IdentityResult<'bindOrganisation'>>('identity', 'o-company', {
      action: 'bindOrganisation',
      courtId: 'yuyao',
      kind: 'legalPerson',
      name: '余姚市某某五金有限公司',
      creditCode: CREDIT_CODE,
      post: '执行董事',
    });
    await handIn(court, representationId, 'licence', '营业执照');
    const clerk = await court.phone({ as: 'o-window', at: 'staff/home/index' });
    await clerk.says('count-bindings', '1');
    await clerk.tap('desk-bindings');
    await clerk.tap(`binding-${representationId}`);
    await clerk.at('staff/bindings/one/index');
    await clerk.says('missing', '身份证明书');
    await clerk.tap('paper-0');
    await clerk.by('viewer-close').waitFor();
    await clerk.tap('viewer-close');
    await clerk.tap('decide');
    await clerk.sees('请选一种决定');
    await clerk.tap('way-refuse');
    await fill(clerk, 'ground', '缺法定代表人身份证明书，请盖章后再交。');
    await clerk.picture('staff-binding');
    await clerk.tap('decide');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '已经请他补材料');
    const company = await court.phone({ as: 'o-company', at: 'pages/messages/index' });
    await company.sees('请盖章后再交');

    await handIn(court, representationId, 'orgrep-certificate', '法定代表人身份证明书');
    await clerk.go({ as: 'o-window', at: `staff/bindings/one/index?representationId=${representationId}` });
    await clerk.says('decision', '请盖章后再交');
    await clerk.tap('way-confirm');
    await clerk.tap('ground-phrase-0');
    await clerk.tap('decide');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '已经生效');
    const { state, decision } = await court.must<IdentityResult<'representation'>>('identity', 'o-company', {
      action: 'representation',
      representationId,
    });
    assert.equal(state, 'confirmed');
    assert.equal(decision?.by, '方窗口');
    await clerk.healthy();
  },
};

const stolen: Journey = {
  name: 'an account reported as stolen is thawed at the window once its owner was asked',
  async run(court) {
    await court.must('identity', 'o-defendant', { action: 'reportTheft', courtId: 'yuyao', text: '手机上周丢了。' });
    const clerk = await court.phone({ as: 'o-window', at: 'staff/home/index' });
    await clerk.says('count-matters', '1');
    await clerk.tap('desk-matters');
    await clerk.tap('open-matter');
    await clerk.tap('decide-matter');
    await clerk.sees('请选一种决定');
    await clerk.tap('matter-yes');
    await clerk.tap('ground-phrase-0');
    await clerk.tap('decide-matter');
    await clerk.sees('解除冻结');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '解除冻结，记下了');
    const { suspended } = await court.must<IdentityResult<'status'>>('identity', 'o-defendant', { action: 'status' });
    assert.equal(suspended, null);
    await clerk.healthy();
  },
};

export const STAFF_PEOPLE: Journey[] = [verified, helped, booked, bound, stolen];
