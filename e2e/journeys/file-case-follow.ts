/** 跟进立案: after a complaint was handed in: corrected, registered, sent elsewhere, insisted on, refused, withdrawn; and 500 of them. */
import assert from 'node:assert/strict';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

type Filing = FileCaseResult<'get'>;

const DAY_MS = 86_400_000;
const MINE = 'services/file-case/mine/index';
const FILING = 'services/file-case/filing/index';
const CORRECT = 'services/file-case/correct/index';
const ITEM = 'services/file-case/correct/item/index';
const FORM = 'services/file-case/correct/form/index';

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
const get = (court: JourneyCourt, filingId: string) =>
  court.must<Filing>('file-case', 'o-plaintiff', { action: 'get', filingId });
const judge = (court: JourneyCourt, action: string, filingId: string, more: object = {}) =>
  court.must('file-case', 'o-filing-judge', { action, filingId, ...more });

/** Handed in, and under review. */
async function underReview(court: JourneyCourt, openid = 'o-plaintiff', content: object = LOAN): Promise<string> {
  const draft = { action: 'saveDraft', courtId: 'yuyao', content };
  const { filingId, version } = await court.must<FileCaseResult<'saveDraft'>>('file-case', openid, draft);
  await court.must('file-case', openid, { action: 'submit', filingId, version });
  await judge(court, 'take', filingId);
  return filingId;
}

const write = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);

const agree = (phone: Phone, confirm = true) =>
  phone.page.evaluate(`phoneScript.answer('showModal', { confirm: ${confirm}, cancel: ${!confirm} })`);

const corrects: Journey = {
  name: 'a correction of three items is answered over a break, with a photo and a changed form; then registered',
  async run(court) {
    const filingId = await underReview(court);
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(FILING, filingId) });
    await phone.says('state', '审查中');
    await phone.says('receipt', '收件编号');

    // The court asks, and the page that is looked at says so by itself.
    await judge(court, 'requestCorrection', filingId, { items: ITEMS, days: 7 });
    await phone.says('state', '待补正');
    await phone.says('correction', '一共 3 项');
    await phone.settled();
    await phone.picture('file-case-filing-correcting');
    await phone.tap('correct');
    await phone.at(CORRECT);
    await phone.says('last-day', /还有 \d+ 天/);
    await phone.says('last-day', '夜里 12 点以前');
    await phone.picture('file-case-correct');

    await phone.tap('hand-in');
    await phone.at(ITEM);
    await phone.says('item-number', '第 1 项，共 3 项');
    await write(phone, 'answer', '住址已经改在起诉状里。');
    await phone.picture('file-case-correct-item');
    await phone.tap('next');
    await phone.says('item-number', '第 2 项，共 3 项');
    await readyPhoto(phone);
    await phone.page.evaluate(`phoneScript.answer('requirePrivacyAuthorize', { agreed: true })`);
    await phone.tap('photo');
    await phone.says('file-text', '已经传好');
    // 传错了: the court has not received it before the correction is handed in, so it may be taken out.
    await phone.tap('file-remove');
    await phone.sees('不会和补正一起交给法院');
    await phone.tap('modal-confirm');
    await phone.by('file').waitFor({ state: 'detached' });
    await readyPhoto(phone);
    await phone.tap('photo');
    await phone.says('file-text', '已经传好');
    await phone.picture('file-case-correct-photo');

    // 换天再答: the program was closed meanwhile.
    await phone.go({ as: 'o-plaintiff', at: pageOf(CORRECT, filingId) });
    await phone.says('said-1', '住址已经改在起诉状里。');
    await phone.says('said-2', '附件 1 个');
    await phone.says('said-3', '还没有答');
    await phone.says('hand-in', '接着答第 3 项');
    await phone.tap('item-3');
    await phone.at(ITEM);
    await write(phone, 'answer', '不要利息。');
    await phone.tap('next');
    await phone.at(CORRECT);

    await phone.tap('change-form');
    await phone.tap('change-defendants');
    await phone.at(FORM);
    await write(phone, 'defendants-0-domicile', '余姚市泗门镇');
    await phone.picture('file-case-correct-form');
    await phone.tap('changed');
    await phone.at(CORRECT);
    await phone.says('changes', '告谁');
    await phone.tap('truth');
    await phone.picture('file-case-correct-ready');
    await agree(phone, false);
    await phone.tap('hand-in');
    assert.equal((await get(court, filingId)).state, 'correcting');
    await agree(phone);
    await phone.tap('hand-in');
    await phone.at(FILING);
    await phone.says('state', '已补正');
    await phone.says('receipt', '补正收到');
    await phone.says('receipt', '附件 1 个');
    const { correction, content } = await get(court, filingId);
    assert.deepEqual(
      correction?.items.map(({ answer }) => answer),
      ['住址已经改在起诉状里。', '见附件：补正2-1', '不要利息。'],
    );
    assert.equal(content?.defendants?.[0]?.domicile, '余姚市泗门镇');
    assert.equal(content?.truthConfirmed, true);

    // Both versions are there to read, with numbers covered.
    await phone.tap('read-complaint');
    await phone.says('as-filed', '110***********002X');
    await phone.tap('version-0');
    await phone.says('as-filed', '余姚市');
    await phone.page.evaluate(`phoneScript.answer('previewMedia', {})`);
    await phone.tap('file-open');
    await phone.says('file-text', 'KB');
    await phone.picture('file-case-filing-resubmitted');

    await judge(court, 'take', filingId);
    await judge(court, 'register', filingId);
    const messages = await court.phone({ as: 'o-plaintiff', at: 'pages/messages/index', device: '2' });
    await messages.says('message', '已立案');
    await messages.tap('message');
    await messages.at(FILING);
    await messages.says('case-no', /^（\d{4}）浙0281民初1号$/);
    await messages.says('fee-amount', '175 元');
    await messages.says('fee-last-day', /还有 \d+ 天/);
    await messages.tap('fee-steps');
    await messages.says('fee', '依据');
    await messages.says('what-comes', '举证通知书');
    await messages.settled();
    await messages.picture('file-case-filing-registered');
    await messages.healthy();
    // The phone that was looked at knows it, too.
    await phone.says('state', '已立案');
    await phone.healthy();
  },
};

const readyPhoto = (phone: Phone) =>
  phone.page.evaluate(`phoneScript.answer('chooseMedia', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
    canvas.getContext('2d').fillText('借条', 120, 80);
    const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
    return [new File([photo], '1.jpg', { type: 'image/jpeg' })];
  })`);

const late: Journey = {
  name: 'after the last day the correction is still taken in; once it was sent back it is said, and nothing typed is lost',
  async run(court) {
    const filingId = await underReview(court);
    await judge(court, 'requestCorrection', filingId, { items: ITEMS.slice(0, 1), days: 3 });
    court.emulator.clock.advance(20 * DAY_MS);
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(CORRECT, filingId) });
    await phone.says('late', '法院仍会收下');
    await phone.picture('file-case-correct-late');
    await phone.tap('hand-in');
    await phone.at(ITEM);
    await write(phone, 'answer', '住在泗门镇。');
    await phone.tap('next');
    await phone.at(CORRECT);
    await phone.says('said-1', '住在泗门镇。');
    // Returned while he is asked whether he means it.
    await phone.tap('hand-in');
    await phone.sees('交回法院？');
    await judge(court, 'returnUncorrected', filingId);
    await phone.tap('modal-confirm');
    await phone.says('not-open', '这份现在不在补正');
    await phone.says('not-open', '已退回');
    await phone.sees('复制我写的');
    await phone.picture('file-case-correct-returned');
    await phone.tap('see-filing');
    await phone.at(FILING);
    await phone.says('guidance', '期限内没有补正');
    await phone.healthy();

    const other = await underReview(court);
    await judge(court, 'requestCorrection', other, { items: ITEMS.slice(0, 1), days: 3 });
    court.emulator.clock.advance(20 * DAY_MS);
    await phone.go({ as: 'o-plaintiff', at: `${pageOf(ITEM, other)}&item=1` });
    await write(phone, 'answer', '住在泗门镇。');
    await phone.tap('next');
    await phone.at(CORRECT);
    await agree(phone);
    await phone.tap('hand-in');
    await phone.at(FILING);
    await phone.says('correction', '注明了逾期');
    assert.equal((await get(court, other)).correction?.late, true);
    await phone.healthy();
  },
};

const insists: Journey = {
  name: 'who is sent elsewhere insists, is refused by a ruling that judge and clerk sign, opens it and reads how to appeal',
  async run(court) {
    const filingId = await underReview(court);
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(FILING, filingId) });
    await judge(court, 'guideElsewhere', filingId, {
      ground: 'otherCourt',
      text: '被告住在慈溪，请到慈溪市人民法院起诉。',
    });
    await phone.says('guidance', '这件事归另一家法院管');
    await phone.says('guidance', '慈溪市人民法院');
    await phone.says('choice', '不会自己撤掉');
    await phone.picture('file-case-filing-guided');
    await agree(phone, false);
    await phone.tap('choose-insist');
    assert.equal((await get(court, filingId)).insisted, false);
    await agree(phone);
    await phone.tap('choose-insist');
    await phone.says('state', '审查中');
    await phone.says('insisted', '坚持起诉');
    await judge(court, 'refuse', filingId, { reasons: '被告住所地、合同履行地都不在本院辖区。' });
    await phone.page.evaluate('wx.startPullDownRefresh()');
    await phone.says('state', '不予受理');
    await phone.says('refused', '正在由法官、书记员签名');
    await phone.lacks('appeal');
    await phone.settled();
    await phone.picture('file-case-filing-ruling-signing');

    // FILE-10: what the clerk has read is what he signs; then it is told, and there is something to appeal.
    const clerk = <T>(action: string, more: object = {}) =>
      court.must<T>('file-case', 'o-clerk', { action, filingId, ...more });
    const { sha256 } = await clerk<FileCaseResult<'readRuling'>>('readRuling');
    await clerk('signRuling', { sha256 });
    await phone.says('reasons', '不在本院辖区');
    await phone.says('appeal-until', /还有 \d+ 天/);
    await phone.says('appeal', '宁波市中级人民法院');
    const ruling = phone.page.locator('[data-testid="document"]').filter({ hasText: '裁定书' });
    await ruling.getByText('新').waitFor();
    await phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
    await phone.tap(ruling);
    await ruling.getByText('新').waitFor({ state: 'detached' });
    await phone.settled();
    await phone.picture('file-case-filing-refused');
    await phone.healthy();
  },
};

const withdraws: Journey = {
  name: 'a filing is withdrawn after a question; what was decided meanwhile is said instead',
  async run(court) {
    const filingId = await underReview(court);
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(FILING, filingId) });
    await phone.says('state', '审查中');
    await phone.context.setOffline(true);
    await agree(phone);
    await phone.tap('withdraw');
    await phone.says('trouble', '现在连不上网络');
    await phone.page.evaluate('wx.startPullDownRefresh()');
    await phone.says('stale', '上次看到的');
    await phone.says('state', '审查中');
    await phone.picture('file-case-filing-offline');
    await phone.context.setOffline(false);
    await agree(phone);
    await phone.tap('withdraw');
    await phone.says('state', '已撤回');
    await phone.lacks('withdraw');
    await phone.picture('file-case-filing-withdrawn');

    const other = await underReview(court);
    await phone.go({ as: 'o-plaintiff', at: pageOf(FILING, other) });
    await phone.says('state', '审查中');
    await agree(phone, true);
    // Registered in the very moment in which he agrees.
    let registered = false;
    await phone.page.route('**/*', async (route) => {
      const isWithdrawal = /withdraw/.test(route.request().postData() ?? '');
      if (isWithdrawal && !registered) {
        registered = true;
        await judge(court, 'register', other);
      }
      await route.fallback();
    });
    await phone.tap('withdraw');
    await phone.says('trouble', '已经立案');
    await phone.says('state', '已立案');
    assert.equal((await get(court, other)).state, 'registered');
  },
};

const mediates: Journey = {
  name: 'who agreed to mediation stops it with one word, and the court goes on at once',
  async run(court) {
    const filingId = await underReview(court, 'o-plaintiff', { ...LOAN, mediation: 'agree' });
    const phone = await court.phone({ as: 'o-plaintiff', at: pageOf(FILING, filingId) });
    await phone.says('mediation', '愿意先调解');
    await judge(court, 'divertToMediation', filingId);
    await phone.says('state', '先行调解');
    await phone.says('mediation', '一般到');
    await phone.settled();
    await phone.picture('file-case-filing-mediating');
    await agree(phone);
    await phone.tap('stop-mediation');
    await phone.says('state', '审查中');
    await phone.says('mediation', '调解已经结束');
    assert.equal((await get(court, filingId)).mediation?.ended, true);
    await phone.healthy();
  },
};

const strangers: Journey = {
  name: 'the link of a filing shows nothing of it to anybody else',
  async run(court) {
    const filingId = await underReview(court);
    const phone = await court.phone({ as: 'o-defendant', at: pageOf(FILING, filingId) });
    await phone.says('page-error', '没有找到');
    await phone.picture('file-case-filing-stranger');
    await phone.tap('see-mine');
    await phone.at(MINE);
    await phone.says('page-empty', '您还没有立过案');
    for (const route of [FILING, CORRECT, ITEM, FORM]) {
      await phone.page.evaluate(`wx.reLaunch({ url: ${JSON.stringify(`/${pageOf(route, filingId)}`)} })`);
      await phone.at(route);
      await phone.says('page-error', '没有找到');
      await phone.says('page-error', '请用他的微信打开');
      assert.doesNotMatch(await phone.page.locator('body').innerText(), /王建国|陈晓梅|借款/);
    }
    await phone.healthy();
    const newcomer = await court.phone({ as: 'o-newcomer', at: MINE });
    await newcomer.says('identity-needed', '核实您是谁');
  },
};

const MANY = 500;
/** Lines drawn at once, however far one has come. */
const MOST_DRAWN = 120;

/** From one frame to the next, the longest while a finger goes through the list to its end. */
const THROUGH = `(async () => {
  const body = document.querySelector('.h-page:not([hidden]) .h-body');
  const drawn = () => document.querySelectorAll('.h-page:not([hidden]) [data-testid=filing]').length;
  const scroller = body.scrollHeight > body.clientHeight ? body : document.scrollingElement;
  // How long a frame takes where nothing is to be drawn: on a busy computer longer than any list.
  let [idle, longest, most, before, still] = [0, 0, 0, performance.now(), 0];
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    idle = Math.max(idle, now - before);
    before = now;
  }
  while (still < 30) {
    const top = scroller.scrollTop;
    scroller.scrollTop = top + 400;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    longest = Math.max(longest, now - before);
    most = Math.max(most, drawn());
    before = now;
    still = scroller.scrollTop === top ? still + 1 : 0;
  }
  return { idle, longest, most };
})()`;

const many: Journey = {
  name: 'a lawyer finds his way among 500 filings: what waits first, found by name, and the list scrolls without freezing',
  async run(court) {
    const save = (i: number) =>
      court.must<FileCaseResult<'saveDraft'>>('file-case', 'o-lawyer', {
        action: 'saveDraft',
        courtId: i % 3 === 0 ? 'gz-intermediate' : 'yuyao',
        content: {
          plaintiffs: [{ kind: 'person', name: `原告${i}` }],
          defendants: [{ kind: 'person', name: '王建国' }],
          causeOfAction: '民间借贷纠纷',
        },
      });
    const waiting = await underReview(court, 'o-lawyer', { ...LOAN, plaintiffs: [{ kind: 'person', name: '沈阿婆' }] });
    await judge(court, 'requestCorrection', waiting, { items: ITEMS, days: 3 });
    for (let i = 1; i < MANY; i += 25)
      await Promise.all(Array.from({ length: Math.min(25, MANY - i) }, (_, j) => save(i + j)));

    const phone = await court.phone({ as: 'o-lawyer', at: MINE });
    await phone.says('choice-all', `全部 ${MANY}`);
    await phone.says('filing', '沈阿婆');
    await phone.says('filing', /还有 \d+ 天/);
    await phone.settled();
    await phone.picture('file-case-mine');
    const { idle, longest, most } = await phone.page.evaluate<{ idle: number; longest: number; most: number }>(THROUGH);
    console.log(`500 filings: longest frame ${Math.round(longest)} ms, ${most} lines drawn at most`);
    await phone.says('found', '都在这里了');
    await phone.picture('file-case-mine-end');
    assert.ok(most <= MOST_DRAWN, `${most} lines were drawn at once`);
    assert.ok(longest < Math.max(1000, 5 * idle), `a frame took ${longest} ms, and ${idle} ms where nothing was drawn`);

    await phone.tap('choice-yours');
    await phone.says('found', '一共 1 份');
    await phone.tap('choice-all');
    await phone.tap('clients');
    await phone.tap(phone.page.locator('[data-testid^="client-"]').filter({ hasText: /^沈阿婆/ }));
    await phone.says('found', '一共 1 份');
    await phone.says('clients', '只看 沈阿婆');
    await phone.tap('all-clients');
    await phone.says('found', `一共 ${MANY} 份`);
    await write(phone, 'find', '原告77');
    await phone.says('found', '一共 1 份');
    await phone.says('filing', '原告77 诉 王建国');
    await write(phone, 'find', '没有这个人');
    await phone.says('none-found', '没有找到');
    await write(phone, 'find', '沈阿婆');
    await phone.tap('filing');
    await phone.at(FILING);
    await phone.says('state', '待补正');
    await phone.healthy();
  },
};

export const FILE_CASE_FOLLOW: Journey[] = [corrects, late, insists, mediates, withdraws, strangers, many];
