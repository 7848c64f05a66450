/** 诉讼指引: people who do not know yet what to do, nor what it is called. */
import assert from 'node:assert/strict';
import { loan } from '../../functions/guide/content/topics/loan';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';

const HOME = 'services/guide/home/index';
const LARGEST = 25.5;

const write = (phone: Phone, words: string) => phone.by('said').locator('textarea').fill(words);

/** Everything the phone keeps, as text. */
const storage = (phone: Phone) => phone.page.evaluate<string>('JSON.stringify(localStorage)');

/** What would be sent to somebody else from this page. */
async function sharedCard(phone: Phone): Promise<string> {
  await phone.tap('share');
  const card = await phone.page.getByRole('dialog', { name: '发送给朋友' }).innerText();
  await phone.tap('notice-cancel');
  return card;
}

const setNetwork = (phone: Phone, network: 'online' | 'offline') =>
  phone.page.evaluate(`postMessage({ phone: { network: '${network}' } }, location.origin)`);

const elder: Journey = {
  name: 'in large type an old woman says what happened, learns what to do, gathers her papers and comes to the model pleading',
  async run(court) {
    const phone = await court.phone({ as: 'o-elder', font: LARGEST });
    await phone.tap('service-guide');
    await phone.at(HOME);
    await phone.sees('您遇到了什么事？用自己的话说');
    await phone.picture('guide-home');
    await write(phone, '老同学借了我三万块钱一直不还');
    await phone.says('found', /^借钱不还/);
    await phone.picture('guide-home-found');
    assert.equal((await storage(phone)).includes('老同学'), false);
    await phone.tap('found-loan');

    await phone.says('topic-title', '借钱不还');
    await phone.sees('请先找出借条和转账记录');
    await phone.picture('guide-topic');
    for (const [id, answer] of [
      ['can', '告借钱的人'],
      ['whom', '一般去被告住的地方的法院'],
      ['where', '借条、欠条或借款合同'],
      ['bring', '10 万元 2,300 元'],
      ['cost', '7 天内决定是否立案'],
      ['howLong', '过了期限，也可以起诉'],
    ] as const) {
      await phone.tap(`next-${id}`);
      await phone.sees(answer);
    }
    await phone.tap(phone.front.getByRole('button', { name: '诉讼时效，说人话' }).last());
    await phone.sees(/说人话：要钱要权利的期限/);
    await phone.picture('guide-topic-limit');
    assert.equal(await phone.front.getByText('第675条').count(), 0);
    await phone.tap('section-law');
    await phone.sees('《民法典》第675条');

    await phone.tap('to-check');
    await phone.says('question', '钱给到对方了吗');
    await phone.says('place', '第 1 题，最多 6 题');
    await phone.picture('guide-check');
    await phone.tap('option-yes');
    await phone.says('question', '到了该还的时候吗');
    await phone.tap('option-not-asked');
    await phone.says('finding', '建议先催一次');
    await phone.says('notice', '您坚持起诉，法院也会收下材料');
    await phone.says('anyway', '按范本写起诉状');
    await phone.picture('guide-check-prepare');
    await phone.tap('back');
    await phone.says('question', '到了该还的时候吗');
    await phone.tap('option-yes');
    await phone.says('question', '您知道对方是谁');
    await phone.tap('option-yes');
    await phone.says('question', '对方承认欠钱吗');
    await phone.tap('option-no');
    await phone.says('finding', '可以起诉');
    await phone.tap('law');
    await phone.sees('《民事诉讼法》第122条');
    await phone.picture('guide-check-file');

    await phone.tap('to-materials');
    await phone.tap('list');
    await phone.says('progress', '一共');
    await phone.picture('guide-materials');
    await phone.tap('tick-complaint');
    await phone.tap('tick-useful:借条、欠条或借款合同');
    await phone.says('progress', '已经备好 2 样');
    await phone.tap('act');
    await phone.at('services/guide/templates/fill/index');
    await phone.settled();
    await phone.picture('guide-to-template');
    await phone.healthy();

    await phone.go({ as: 'o-elder', font: LARGEST, at: 'services/guide/materials/index?topicId=loan' });
    await phone.says('progress', '已经备好 2 样');
    const card = await sharedCard(phone);
    assert.match(card, /借钱不还：要准备的材料/);
    assert.match(card, /\/services\/guide\/materials\/index\?topicId=loan$/m);
    await phone.healthy();
  },
};

const newcomer: Journey = {
  name: 'who is not verified uses all of it: finds her matter by its kind, lists papers for a company, copies them, confirms the notice',
  async run(court) {
    const phone = await court.phone({ as: 'o-newcomer', at: HOME });
    await phone.tap('group-sued');
    await phone.tap('topic-sued');
    await phone.says('topic-title', '我被告了');
    await phone.says('act', '按范本写答辩状');
    await phone.tap('section-limit');
    await phone.sees('从您收到文书的第二天起算');
    await phone.tap('to-check');
    await phone.tap('option-yes');
    await phone.tap('option-court');
    await phone.says('finding', '提管辖权异议');
    await phone.says('act', '按范本写管辖权异议申请书');
    await phone.picture('guide-check-sued');

    await phone.go({ as: 'o-newcomer', at: 'services/guide/materials/index?topicId=enforcement' });
    await phone.tap('who-organisation');
    await phone.tap('hires-yes');
    await phone.tap('agent-lawyer');
    await phone.tap('agent-employee');
    await phone.tap('basis-arbitralAward');
    await phone.picture('guide-materials-choices');
    await phone.tap('list');
    await phone.says('filer', '单位来办，请律师和本单位的职工代理，在手机上交');
    for (const paper of ['强制执行申请书', '营业执照', '律师事务所的函', '仲裁协议']) await phone.sees(paper);
    await phone.tap('rules');
    await phone.sees('依据：执行规定第19条');
    await phone.tap('copy');
    await phone.sees('剪贴板');
    await phone.picture('guide-materials-copy');
    await phone.toasts('内容已复制', () => phone.tap('privacy-agree'));
    const copied = await phone.page.evaluate<string>('wx.getClipboardData().then(({ data }) => data)');
    assert.match(copied, /^申请执行：要准备的材料\n/);
    assert.match(copied, /\n1\. 强制执行申请书。/);

    await phone.go({ as: 'o-newcomer', at: HOME });
    await phone.tap('tool-notice');
    await phone.sees('和到法院办一样有效');
    await phone.picture('guide-notice');
    await phone.tap('confirm');
    await phone.says('confirmed', '确认看过第 1 版');
    // GUIDE-2: the court keeps the first time.
    const before = court.emulator.clock.now();
    court.emulator.clock.set(before + 3_600_000);
    const { confirmedAt } = await court.must<{ confirmedAt: string }>('guide', 'o-newcomer', {
      action: 'confirmNotice',
      version: 1,
    });
    assert.ok(Date.parse(confirmedAt) <= before);
    await phone.go({ as: 'o-newcomer', at: 'services/guide/notice/index' });
    await phone.says('begin', '开始立案');
    await phone.healthy();
  },
};

const offline: Journey = {
  name: 'without a network what was typed and answered stays, and is enough once there is one',
  async run(court) {
    const phone = await court.phone({ as: 'o-plaintiff', at: HOME });
    await phone.by('said').waitFor();
    await setNetwork(phone, 'offline');
    await write(phone, '邻居装修漏水到我家');
    await phone.tap('search');
    await phone.says('trouble', '连不上网络');
    await phone.picture('guide-home-offline');
    await phone.holds('said', '邻居装修漏水到我家');
    await setNetwork(phone, 'online');
    await phone.tap('search');
    await phone.says('found', '邻里纠纷');

    await phone.go({ as: 'o-plaintiff', at: 'services/guide/check/index?topicId=loan' });
    await phone.tap('option-yes');
    await phone.says('place', '第 2 题');
    await setNetwork(phone, 'offline');
    await phone.tap('option-yes');
    await phone.says('trouble', '连不上网络');
    await phone.says('place', '第 2 题');
    await setNetwork(phone, 'online');
    await phone.tap('option-yes');
    await phone.says('place', '第 3 题');
  },
};

const saveOwn = (court: JourneyCourt) =>
  court.must('guide', 'o-admin', {
    action: 'saveContent',
    kind: 'topic',
    itemId: loan.topicId,
    version: 0,
    item: { ...loan, readAloud: '本院在三楼设有民间借贷咨询窗口。' },
    reason: '写明本院的窗口',
  });

const ownWords: Journey = {
  name: 'a court that words a topic in its own way is read by who has chosen it, and a topic that is gone says so',
  async run(court) {
    await saveOwn(court);
    const phone = await court.phone({ as: 'o-plaintiff', at: 'services/guide/topic/index?topicId=loan' });
    await phone.sees('请先找出借条和转账记录');
    await phone.go({ as: 'o-plaintiff', at: 'pages/court/index' });
    await phone.tap('court-yuyao');
    await phone.go({ as: 'o-plaintiff', at: 'services/guide/topic/index?topicId=loan&open=steps' });
    await phone.sees('本院在三楼设有民间借贷咨询窗口');
    await phone.sees('整理借条、转账记录');
    await phone.go({ as: 'o-plaintiff', at: 'services/guide/topic/index?topicId=no-such-topic' });
    await phone.says('page-error', '没有找到');
    await phone.go({ as: 'o-plaintiff', at: 'services/guide/check/index' });
    await phone.tap('empty-action');
    await phone.at(HOME);
    await phone.healthy();
  },
};

export const GUIDE: Journey[] = [elder, newcomer, offline, ownWords];
