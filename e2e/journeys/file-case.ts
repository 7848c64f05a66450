/** 手机立案: a complaint is written step by step, on more than one phone, with a cut on the way, and handed in. */
import assert from 'node:assert/strict';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const START = 'services/file-case/start/index';
const EDIT = 'services/file-case/edit/index';
const STEP = 'services/file-case/edit/step/index';
const SUBMIT = 'services/file-case/submit/index';
const WRONG_NUMBER = '110105194912310021';
const MB = 1024 * 1024;
/** What says nothing of the second photo. */
const WITHOUT_SECOND = /^(?![\s\S]*借条-2)/;

const fill = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);

const filing = (court: JourneyCourt, filingId: string) =>
  court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId });

/** A draft of o-plaintiff, as another phone left it. */
const draft = (court: JourneyCourt, content: object) =>
  court.must<FileCaseResult<'saveDraft'>>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content,
  });

const stepPage = (filingId: string, step: string) => `${STEP}?filingId=${filingId}&step=${step}`;

export async function openStep(phone: Phone, step: string): Promise<void> {
  await phone.tap(`step-${step}`);
  await phone.at(STEP);
  await phone.settled();
}

/** The next picture that is asked for is a photo of so many bytes. */
const readyPhoto = (phone: Phone, bytes: number) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#f4efe2';
    pen.fillRect(0, 0, 600, 800);
    pen.fillStyle = '#21262c';
    pen.font = '48px sans-serif';
    pen.fillText('借条', 250, 160);
    const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [new File([photo, new Uint8Array(${bytes} - photo.size)], '1.jpg', { type: 'image/jpeg' })];
  })`);

/** The network goes when the second part of a file sets out. */
const cutSecondPart = (phone: Phone) =>
  phone.page.evaluate(`{
    const upload = wx.cloud.uploadFile;
    globalThis.partsBegun = 0;
    wx.cloud.uploadFile = (options) => {
      globalThis.partsBegun += 1;
      if (globalThis.partsBegun === 2) postMessage({ phone: { network: 'offline' } }, location.origin);
      return upload(options);
    };
  }`);

const networkIsBack = (phone: Phone) =>
  phone.page.evaluate(`postMessage({ phone: { network: 'online' } }, location.origin)`);

const writes: Journey = {
  name: 'a loan is written step by step, its photo survives a cut, another phone goes on and hands it in',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: START });
    await phone.says('notice', '网上办案前请您知道');
    await phone.picture('file-case-start');
    await phone.tap('begin');
    await phone.at('pages/court/index');
    await phone.tap('court-yuyao');
    await phone.at(EDIT);
    await phone.says('court-name', '余姚市人民法院');
    await phone.says('lacks-plaintiff', '还没有填');
    await phone.picture('file-case-edit-empty');
    const filingId = await phone.page.evaluate<string>('getCurrentPages().at(-1).data.filingId');

    await openStep(phone, 'plaintiff');
    await phone.tap('authority-none');
    await fill(phone, 'plaintiffs-0-name', '陈晓梅');
    await phone.tap('plaintiffs-0-sex-女');
    await fill(phone, 'plaintiffs-0-phone', '13800001234');
    await fill(phone, 'plaintiffs-0-domicile', '浙江省余姚市凤山街道世南西路88号3幢502室');
    await phone.picture('file-case-plaintiff');
    await phone.tap('next');
    await phone.says('unknown-number', '空着就行');
    await fill(phone, 'defendants-0-name', '王建国');
    await phone.says('hints', '分不清是哪一个人');
    await fill(phone, 'defendants-0-domicile', '余姚市泗门镇');
    await phone.picture('file-case-defendants');
    await phone.tap('next');
    await phone.sees('要什么');
    await phone.tap('show-causes');
    await phone.tap('cause-0');
    await fill(phone, 'claim-0-text', '归还借款');
    await fill(phone, 'claim-0-amount', '一万五');
    await phone.sees('请只写数字');
    await fill(phone, 'claim-0-amount', '1.5万');
    await phone.says('claim-0-means', '15,000 元');
    await phone.tap('claim-add');
    await fill(phone, 'claim-1-text', '支付利息');
    await fill(phone, 'claim-1-amount', '450.5');
    await phone.says('total', '15,450.50 元');
    await phone.picture('file-case-claims');
    await phone.tap('next');
    await fill(phone, 'facts', '2024年5月6日，王建国向我借款15000元，写了借条，至今未还。');
    await phone.says('save-state', '已经存好');
    await phone.picture('file-case-facts');
    await phone.tap('next');

    await fill(phone, 'evidence-0-name', '借条');
    await fill(phone, 'evidence-0-proves', '他向我借过钱');
    await readyPhoto(phone, 5 * MB);
    await cutSecondPart(phone);
    await phone.tap('evidence-0-photo');
    await phone.sees('用到您的隐私信息前，先问您');
    await phone.settled();
    await phone.picture('file-case-privacy');
    await phone.tap('privacy-disagree');
    await phone.says('files-trouble', '您没有同意用照片和文件');
    await phone.tap('evidence-0-photo');
    await phone.tap('privacy-agree');
    await phone.says('file-text', /传到 \d\d%。断了，传过的不用重传/);
    await phone.picture('file-case-evidence-cut');
    await networkIsBack(phone);
    await phone.says('file-text', '已经传好，5.0 MB');
    // Two parts, and again the one that was cut.
    assert.equal(await phone.page.evaluate('partsBegun'), 3);
    await phone.picture('file-case-evidence');

    // A photo that was taken in by mistake goes again; what the evidence is called does not matter to the other.
    await readyPhoto(phone, MB);
    await phone.tap('evidence-0-photo');
    await phone.says('evidence-0', /借条-2\s+已经传好，1\.0 MB/);
    await phone.tap(phone.page.locator('[data-testid="file-remove"]').nth(1));
    await phone.sees('删掉“借条-2”？');
    await phone.sees('它还没有交给法院');
    await phone.picture('file-case-remove-file');
    await phone.tap('modal-cancel');
    await phone.says('evidence-0', '借条-2');
    await phone.tap(phone.page.locator('[data-testid="file-remove"]').nth(1));
    await phone.tap('modal-confirm');
    await phone.says('evidence-0', WITHOUT_SECOND);
    await fill(phone, 'evidence-0-name', '欠条');
    await phone.says('evidence-0', '借条-1');
    await phone.lacks('other-files');
    await phone.says('save-state', '已经存好');
    await phone.picture('file-case-evidence-renamed');

    const other = await court.phone({ as: 'o-plaintiff', at: START, device: '2' });
    await other.says('draft-0', '陈晓梅 诉 王建国 民间借贷纠纷');
    await other.tap('draft-0');
    await other.at(EDIT);
    await other.says('lacks-facts', '填好了');
    await other.picture('file-case-edit');
    await openStep(other, 'evidence');
    await other.says('evidence-0', '借条-1');
    await other.says('evidence-0', WITHOUT_SECOND);
    await other.lacks('other-files');
    await other.tap('overview');
    await openStep(other, 'address');
    await other.tap('same-address');
    await other.tap('e-service-yes');
    await other.picture('file-case-address');
    await other.tap('next');
    await other.tap('mediation-refuse');
    await other.picture('file-case-mediation');
    await other.tap('next');
    await other.tap('truth');
    await other.picture('file-case-truth');
    await other.tap('next');
    await other.at(EDIT);
    await other.says('lacks-truth', '填好了');
    await other.tap('to-submit');
    await other.at(SUBMIT);
    await other.says('gist-whom', '王建国');
    await other.says('gist-total', '15,450.50 元');
    await other.says('complaint', '138****1234');
    await other.says('fee-amount', '186.26 元');
    await other.says('what-next', '7 天内');
    await other.picture('file-case-submit');
    await other.tapAsked('submit');
    await other.at('services/file-case/filing/index');
    const { state, content, receiptNo } = await filing(court, filingId);
    assert.equal(state, 'submitted');
    assert.ok(receiptNo);
    const [evidence] = content?.evidence ?? [];
    assert.equal(evidence?.name, '欠条');
    const files = await court.must<FileCaseResult<'attachments'>>('file-case', 'o-plaintiff', {
      action: 'attachments',
      filingId,
    });
    assert.deepEqual(
      files.attachments.map(({ name, evidenceId, removable }) => [name, evidenceId, removable]),
      [['借条-1', evidence?.evidenceId, undefined]],
    );
    assert.deepEqual(content?.claims, [
      { text: '归还借款', amountFen: 1_500_000 },
      { text: '支付利息', amountFen: 45_050 },
    ]);
    assert.deepEqual(content?.addressConfirmation, {
      address: '浙江省余姚市凤山街道世南西路88号3幢502室',
      phone: '13800001234',
      eService: true,
    });
    await other.healthy();
  },
};

const clashes: Journey = {
  name: 'two phones write the same step: both are shown, one is chosen, the other stays to be copied',
  async run(court) {
    const { filingId } = await draft(court, { plaintiffs: [{ kind: 'person', name: '陈晓梅' }] });
    const phone = await court.phone({ as: 'o-plaintiff', at: stepPage(filingId, 'facts') });
    const other = await court.phone({ as: 'o-plaintiff', at: stepPage(filingId, 'facts'), device: '2' });
    await phone.says('save-state', '已经存好');
    await other.says('save-state', '已经存好');
    await fill(other, 'facts', '平板上写的经过。');
    await other.tap('overview');
    await other.at(EDIT);
    await other.says('lacks-facts', '填好了');
    await fill(phone, 'facts', '手机上写的经过。');
    await phone.says('clash-mine', '手机上写的经过。');
    await phone.says('clash-theirs', '平板上写的经过。');
    await phone.says('save-state', '请先选用哪一份');
    await phone.picture('file-case-clash');
    await phone.tap('choose-mine');
    await phone.says('save-state', '已经存好');
    assert.equal((await filing(court, filingId)).content?.factsAndReasons, '手机上写的经过。');
    await phone.tap('overview');
    await phone.says('aside', '上次没有用的那一份');
    await phone.healthy();

    // Another step on the other phone is no clash: both are kept, and it is said.
    await openStep(other, 'defendants');
    await fill(other, 'defendants-0-name', '王建国');
    await other.says('save-state', '已经存好');
    await openStep(phone, 'mediation');
    await phone.tap('mediation-agree');
    await phone.says('save-state', '已经存好');
    const { content } = await filing(court, filingId);
    assert.deepEqual([content?.defendants?.[0]?.name, content?.mediation], ['王建国', 'agree']);
  },
};

const offline: Journey = {
  name: 'without a network what is typed stays on the phone, which says so, and is sent when there is one',
  async run(court) {
    const { filingId } = await draft(court, {});
    const phone = await court.phone({ as: 'o-plaintiff', at: stepPage(filingId, 'facts') });
    await phone.says('facts-count', '写了 0 字');
    await phone.context.setOffline(true);
    await fill(phone, 'facts', '地铁里写的。');
    await phone.says('save-state', '先存在这台手机上');
    await phone.picture('file-case-offline');
    await phone.context.setOffline(false);
    await phone.says('save-state', '已经存好');
    assert.equal((await filing(court, filingId)).content?.factsAndReasons, '地铁里写的。');

    // The program is closed before there is a network again: what was typed outlives it.
    await phone.context.setOffline(true);
    await fill(phone, 'facts', '地铁里写的，又加了一句。');
    await phone.says('save-state', '先存在这台手机上');
    await phone.page.goto('about:blank');
    await phone.context.setOffline(false);
    await phone.go({ as: 'o-plaintiff', at: `${EDIT}?filingId=${filingId}` });
    await phone.says('lacks-facts', '填好了');
    await phone.says('save-state', '已经存好');
    assert.equal((await filing(court, filingId)).content?.factsAndReasons, '地铁里写的，又加了一句。');
  },
};

const mends: Journey = {
  name: 'a number typed wrong is said beside its field; who has no identity card writes a passport’s instead, with letters',
  async run(court) {
    const { filingId } = await draft(court, {
      plaintiffs: [{ kind: 'person', name: '陈晓梅', idNumber: WRONG_NUMBER }],
      factsAndReasons: '借钱不还。',
    });
    const phone = await court.phone({ as: 'o-plaintiff', at: `${SUBMIT}?filingId=${filingId}` });
    await phone.says('doubts', '还没有填写被告');
    await phone.tapAsked('submit');
    await phone.says('errors', '身份证号码有误');
    await phone.picture('file-case-errors');
    await phone.tap('error-plaintiffs.0.idNumber');
    await phone.at(STEP);
    await phone.sees('身份证号码有误，请对照证件核对');
    await phone.picture('file-case-field-error');
    await fill(phone, 'plaintiffs-0-idNumber', '');
    await phone.says('save-state', '已经存好');
    await phone.tap('plaintiffs-0-idNumber-other');
    await phone.sees('改填身份证号码');
    await fill(phone, 'plaintiffs-0-idNumber', 'E12345678');
    await phone.says('save-state', '已经存好');
    await phone.picture('file-case-passport');
    await phone.tap('overview');
    await phone.at(SUBMIT);
    await phone.by('errors').waitFor({ state: 'detached' });
    await phone.tapAsked('submit');
    await phone.at('services/file-case/filing/index');
    assert.equal((await filing(court, filingId)).state, 'submitted');
    await phone.healthy();
  },
};

const speaks: Journey = {
  name: 'who would rather speak than type is heard, mends what was heard, and it is added to what stands there',
  async run(court) {
    const { filingId } = await draft(court, { factsAndReasons: '他向我借钱。' });
    const phone = await court.phone({ as: 'o-plaintiff', at: stepPage(filingId, 'facts') });
    await phone.says('save-state', '已经存好');
    // Refused at first: the keyboard goes on.
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await phone.page.evaluate(`phoneScript.fail('RecorderManager', 'auth deny')`);
    await phone.page.evaluate(`phoneScript.answer('authorize', {})`);
    await phone.tap('facts-speak');
    await phone.says('facts-trouble', '没有打开话筒');
    await phone.picture('file-case-voice-refused');

    await fetch(`${court.base}/asr/next`, {
      method: 'POST',
      body: JSON.stringify({ text: '说好一年还，到期他没有换。' }),
    });
    await phone.page.evaluate(
      `phoneScript.answer('RecorderManager', new File(['RIFF....WAVEfmt spoken words'], 'said.wav', { type: 'audio/wav' }))`,
    );
    await phone.tap('facts-speak');
    await phone.says('facts-speak', '正在听');
    await phone.picture('file-case-voice-listening');
    await phone.tap('facts-speak');
    await phone.says('facts-reading', '听到的是这样');
    await fill(phone, 'facts-heard', '说好一年还，到期他没有还。');
    await phone.picture('file-case-voice-heard');
    await phone.tap('facts-take');
    await phone.says('save-state', '已经存好');
    const { content } = await filing(court, filingId);
    assert.equal(content?.factsAndReasons, '他向我借钱。说好一年还，到期他没有还。');

    // Nothing could be heard: said, and what is written stays.
    await phone.page.evaluate(
      `phoneScript.answer('RecorderManager', new File(['RIFF....WAVEfmt noise'], 'said.wav', { type: 'audio/wav' }))`,
    );
    await phone.tap('facts-speak');
    await phone.says('facts-speak', '正在听');
    await phone.tap('facts-speak');
    await phone.says('facts-trouble', '没有听清');
    await phone.holds('facts', '他向我借钱。说好一年还，到期他没有还。');
    await phone.healthy();
  },
};

const unknown: Journey = {
  name: 'who is not verified is told what to do, at the window too; a draft of somebody else is not found',
  async run(court) {
    const newcomer = await court.phone({ as: 'o-newcomer', at: START });
    await newcomer.says('identity-needed', '核实您是谁');
    await newcomer.says('identity-needed', '窗口');
    await newcomer.lacks('begin');
    await newcomer.picture('file-case-identity');
    await newcomer.healthy();
    const { filingId } = await draft(court, { factsAndReasons: '只有本人能看。' });
    const stranger = await court.phone({ as: 'o-defendant', at: `${EDIT}?filingId=${filingId}` });
    await stranger.says('page-error', '没有找到');
  },
};

export const FILE_CASE: Journey[] = [writes, clashes, offline, mends, speaks, unknown];
