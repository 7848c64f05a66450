/** 补正: answered on two phones, with more time; originals asked for; and filed anew after a return. */
import assert from 'node:assert/strict';
import type { CorrectFilingResult } from '../../functions/correct-filing/contract';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const DAY_MS = 86_400_000;
const FILING = 'services/file-case/filing/index';
const CORRECT = 'services/file-case/correct/index';
const ITEM = 'services/file-case/correct/item/index';
const MORE_TIME = 'services/file-case/correct/more-time/index';
const ORIGINALS = 'services/file-case/correct/originals/index';

const LOAN = {
  plaintiffs: [{ kind: 'person', name: '陈晓梅', phone: '13800001234', idNumber: '11010519491231002X' }],
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '归还借款', amountFen: 1_500_000 }],
  factsAndReasons: '2024年5月6日，王建国向我借款15000元，至今未还。',
  addressConfirmation: { address: '余姚市凤山街道', phone: '13800001234', eService: true },
  truthConfirmed: true,
};
const ITEMS = [
  { what: '被告的住址或者单位', rule: '民诉法第124条', how: '写明住址、单位、电话中的任何一样。' },
  { what: '借条的照片', rule: '立案规定第6条', how: '拍清楚整张借条，上传照片。' },
  { what: '利息要不要', rule: '民诉法第122条', how: '要利息的，写明从哪天算起。' },
];

const pageOf = (route: string, filingId: string) => `${route}?filingId=${encodeURIComponent(filingId)}`;
const judge = <T>(court: JourneyCourt, service: string, event: Record<string, unknown>) =>
  court.must<T>(service, 'o-filing-judge', event);
const notice = (court: JourneyCourt, filingId: string) =>
  court.must<CorrectFilingResult<'notice'>>('correct-filing', 'o-plaintiff', { action: 'notice', filingId });

async function correcting(court: JourneyCourt, days: number): Promise<string> {
  const draft = { action: 'saveDraft', courtId: 'yuyao', content: LOAN };
  const { filingId, version } = await court.must<FileCaseResult<'saveDraft'>>('file-case', 'o-plaintiff', draft);
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  await judge(court, 'file-case', { action: 'take', filingId });
  await judge(court, 'file-case', { action: 'requestCorrection', filingId, items: ITEMS, days });
  return filingId;
}

const write = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);
const agree = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('showModal', { confirm: true, cancel: false })`);
const readyPhoto = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true });
  phoneScript.answer('chooseMedia', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
    canvas.getContext('2d').fillText('借条', 120, 80);
    const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [new File([photo], '1.jpg', { type: 'image/jpeg' })];
  })`);

const twoPhones: Journey = {
  name: 'a correction is begun on one phone and ended on another, with more time granted in between',
  async run(court) {
    const filingId = await correcting(court, 7);
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(CORRECT, filingId) });
    await phone.says('day', /\d{4}年\d+月\d+日/);
    await phone.tap('why');
    await phone.says('why-text', '立案规定第7条');
    await phone.tap('hand-in');
    await phone.at(ITEM);
    await write(phone, 'answer', '住在余姚市泗门镇。');
    await phone.says('saved', '换一部手机也能接着答');
    await phone.picture('correct-saved');
    await phone.tap('next');
    await phone.says('item-number', '第 2 项');
    await readyPhoto(phone);
    await phone.tap('photo');
    await phone.says('file-text', '已经传好');
    await phone.tap('overview');
    await phone.at(CORRECT);
    await phone.says('said-2', '附件 1 个');

    // 来不及: asked in time, and decided by the judge.
    await phone.tap('more-time');
    await phone.at(MORE_TIME);
    await phone.says('way', '期限还没有过');
    await write(phone, 'reason', '住院');
    await phone.tap('ask');
    await phone.sees('不少于 5 个字');
    await write(phone, 'reason', '我在住院，下周三出院以后才能去调流水。');
    await phone.tap('ask');
    await phone.says('extension-state', '等法官决定');
    await phone.says('extension', '请仍按现在的最后一天准备');
    await phone.picture('correct-asked');
    const before = (await notice(court, filingId)).correction?.lastDay;
    const { extensions } = await judge<CorrectFilingResult<'extensions'>>(court, 'correct-filing', {
      action: 'extensions',
    });
    const [asked] = extensions;
    await judge(court, 'correct-filing', { action: 'decideExtension', extensionId: asked?.extensionId, days: 15 });

    // The other phone: from the message to the answer, with everything that was saved.
    const other = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index', device: '2' });
    await other.says('message', '补正期限已延长');
    await other.tap('message');
    await other.at(FILING);
    await other.tap('correct');
    await other.at(CORRECT);
    await other.says('extension', '法官同意延长');
    await other.says('said-1', '住在余姚市泗门镇。');
    await other.says('said-2', '附件 1 个');
    const after = (await notice(court, filingId)).correction?.lastDay;
    assert.ok(before && after && after > before);
    await other.settled();
    await other.picture('correct-granted');

    // Both answer the third one: nobody's words are written over.
    await phone.go({ as: 'o-plaintiff', at: `${pageOf(ITEM, filingId)}&item=3` });
    await phone.says('item-number', '第 3 项');
    await other.tap('item-3');
    await write(other, 'answer', '不要利息。');
    await other.says('saved', '已经存到法院');
    await write(phone, 'answer', '利息从2025年1月1日算起。');
    await phone.says('theirs', '不要利息。');
    await phone.picture('correct-clash');
    await phone.tap('keep-mine');
    await phone.by('theirs').waitFor({ state: 'detached' });
    await phone.says('saved', '已经存到法院');

    await other.tap('next');
    await other.at(CORRECT);
    await other.says('said-3', '利息从2025年1月1日算起。');
    await agree(other);
    await other.tap('hand-in');
    await other.at(FILING);
    await other.says('state', '已补正');
    await other.says('receipts', '共 1 张');
    await other.tap('see-receipts');
    await other.says('receipt', /收\d{8}-/);
    await other.picture('correct-receipts');
    const { correction, state } = await notice(court, filingId);
    assert.equal(state, 'resubmitted');
    assert.deepEqual(
      correction?.items.map(({ text, files }) => [text, files.length]),
      [
        ['住在余姚市泗门镇。', 0],
        ['见附件：补正2-1', 1],
        ['利息从2025年1月1日算起。', 0],
      ],
    );
    assert.equal(correction?.late, false);
    await phone.go({ as: 'o-plaintiff', at: pageOf(CORRECT, filingId) });
    await phone.says('not-open', '已经交回法院');
    for (const one of [phone, other]) await one.healthy();
  },
};

const late: Journey = {
  name: 'more time is asked for after the last day with the day the obstacle ended; refused, it is handed in late all the same',
  async run(court) {
    const filingId = await correcting(court, 3);
    court.emulator.clock.advance(6 * DAY_MS);
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(MORE_TIME, filingId) });
    await phone.says('way', '走的是“顺延”');
    await phone.says('way', '民事诉讼法第86条');
    await write(phone, 'reason', '台风，路断了，一直没有网络。');
    await phone.tap('ask');
    await phone.sees('请选一样');
    await phone.tap('ended-yes');
    await phone.tap('ask');
    await phone.sees('请选是哪一天');
    await phone.tap('ended-no');
    await phone.tap('ask');
    await phone.says('extension-state', '等法官决定');
    await phone.picture('correct-late-asked');
    const { extension } = await notice(court, filingId);
    assert.equal(extension?.path, 'tooLate');
    await judge(court, 'correct-filing', {
      action: 'decideExtension',
      extensionId: extension?.extensionId,
      reasons: '没有说明障碍何时消除。',
    });
    await phone.go({ as: 'o-plaintiff', at: pageOf(MORE_TIME, filingId) });
    await phone.says('answer', '没有说明障碍何时消除');
    await phone.says('ask-again', '再申请一次');
    await phone.tap('go-correct');
    await phone.at(CORRECT);
    await phone.says('late', '法院仍会收下');
    // Without network what is typed stays on this phone, and goes when it can.
    await phone.tap('item-1');
    await phone.at(ITEM);
    await phone.context.setOffline(true);
    await write(phone, 'answer', '住在泗门镇。');
    await phone.says('saved', '先存在这台手机上');
    await phone.context.setOffline(false);
    await phone.tap('next');
    for (const [number, text] of [
      [2, '照片拿不到，借条在法院窗口核对。'],
      [3, '不要利息。'],
    ] as const) {
      await phone.says('item-number', `第 ${number} 项`);
      await write(phone, 'answer', text);
      await phone.tap('next');
    }
    await phone.at(CORRECT);
    await phone.says('said-1', '住在泗门镇。');
    await phone.says('hand-in', '交回法院');
    await agree(phone);
    await phone.tap('hand-in');
    await phone.at(FILING);
    await phone.says('correction', '注明了逾期');
    assert.equal((await notice(court, filingId)).correction?.late, true);
  },
};

const anew: Journey = {
  name: 'what was sent back is filed anew with everything in it; originals asked for later are brought and compared',
  async run(court) {
    const filingId = await correcting(court, 3);
    await judge(court, 'correct-filing', {
      action: 'requireOriginals',
      filingId,
      items: [{ name: '借条' }, { name: '转账凭证' }],
      reason: 'unclear',
      explain: '照片反光，看不清日期。',
    });
    const phone = await court.phone({ as: 'o-plaintiff' });
    await phone.says(`waiting-originals:${filingId}`, '借条等 2 件');
    await phone.tap(`waiting-originals:${filingId}`);
    await phone.at(ORIGINALS);
    await phone.says('original-0', '照片反光');
    await phone.says('original-0', '在线诉讼规则第12条');
    await phone.says('where', '余姚法院诉讼服务大厅');
    await phone.settled();
    await phone.picture('correct-originals');
    const { originals } = await court.must<CorrectFilingResult<'originals'>>('correct-filing', 'o-plaintiff', {
      action: 'originals',
      filingId,
    });
    for (const { originalId, name } of originals)
      await court.must('correct-filing', 'o-window', { action: 'originalShown', originalId, agrees: name === '借条' });
    await phone.page.evaluate('wx.startPullDownRefresh()');
    await phone.says('original-0', '和您传的一致');
    await phone.says('original-1', '由法官处理');
    await phone.lacks('where');

    court.emulator.clock.advance(20 * DAY_MS);
    await judge(court, 'file-case', { action: 'returnUncorrected', filingId });
    await phone.go({ as: 'o-plaintiff', at: pageOf(FILING, filingId) });
    await phone.says('anew', '不用再写一遍');
    await agree(phone);
    await phone.tap('file-anew');
    await phone.at('services/file-case/edit/index');
    const { anewFilingId } = await notice(court, filingId);
    const made = await court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', {
      action: 'get',
      filingId: anewFilingId,
    });
    assert.equal(made.state, 'draft');
    assert.equal(made.content?.factsAndReasons, LOAN.factsAndReasons);
    assert.notEqual(made.content?.truthConfirmed, true);
    await phone.go({ as: 'o-plaintiff', at: pageOf(FILING, filingId) });
    await phone.says('anew', '已经重新写了一份');
    await phone.tap('open-anew');
    await phone.at('services/file-case/edit/index');
    await phone.healthy();
  },
};

export const CORRECT_FILING: Journey[] = [twoPhones, late, anew];
