/** 法院管理: the administrator keeps his court; each change is seen by whom it concerns, and no case by him. */
import assert from 'node:assert/strict';
import type { BookFilingResult } from '../../functions/book-filing/contract';
import type { CourtDeskResult } from '../../functions/court-desk/contract';
import type { IdentityResult } from '../../functions/identity/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { shanghaiDay } from '../shanghai-day';
import { pickDay } from './guide-tools';

const ADMIN = 'staff/admin';
const HALL = 'yuyao-hall-1';
const COURT = { courtId: 'yuyao', name: '余姚市人民法院', shortName: '余姚法院' };
const DAY_MS = 86_400_000;

const page = (name: string) => `${ADMIN}/${name}/index`;
const write = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);

/** Reads the question, and says yes. */
async function agree(phone: Phone, question: string | RegExp): Promise<void> {
  await phone.sees(question);
  await phone.tap('modal-confirm');
}

/** What the log of today says of one action. */
async function logged(court: JourneyCourt, action: string) {
  const today = shanghaiDay(court.emulator.clock.now());
  const log = await court.must<CourtDeskResult<'audit'>>('court-desk', 'o-admin', {
    action: 'audit',
    from: today,
    to: today,
    limit: 100,
  });
  return log.entries.filter((entry) => entry.action === action);
}

const binds: Journey = {
  name: 'the administrator binds a new window clerk by the code of his phone; the clerk calls a number, and is stopped when his post ends',
  async run(court) {
    await court.must('take-number', 'o-plaintiff', { action: 'take', hallId: HALL, queueId: 'filing' });
    const clerk = await court.phone({ as: 'o-newcomer', at: 'pages/me/index' });
    await clerk.tap('menu-/staff/admin/join/index');
    await clerk.at(page('join'));
    await clerk.says('code', /^\d{3} \d{3}$/);
    await clerk.picture('admin-join');
    const code = (await clerk.text('code')).replace(' ', '');

    const admin = await court.phone({ as: 'o-admin', at: 'staff/home/index' });
    await admin.tap('desk-admin');
    await admin.at(page('home'));
    await admin.tap('admin-people');
    await admin.at(page('people'));
    await admin.tap('add');
    await admin.at(page('person'));
    await admin.tap('save');
    await admin.sees('码是 6 个数字，请看他的手机');
    await admin.sees('请至少勾一个岗位');
    await write(admin, 'code', code);
    await write(admin, 'name', '赵新');
    await admin.tap('role-window');
    await admin.tap('save');
    await admin.sees('窗口人员要勾一个大厅，不然叫不了号');
    await admin.tap(`in-${HALL}`);
    await admin.tap('sits-window-2');
    await admin.tap('save');
    await admin.sees('只在勾选的大厅');
    await admin.picture('admin-bind');
    await admin.tap('modal-confirm');
    await admin.says('done', '赵新');
    await admin.healthy();

    // His phone knows by itself.
    await clerk.says('joined', COURT.name);
    await clerk.tap('enter');
    await clerk.at('staff/home/index');
    await clerk.tap(`desk-window:${HALL}`);
    await clerk.at('staff/window/index');
    await clerk.says('counter-name', '2号窗口');
    await clerk.says('main-note', '1 位在等');
    await clerk.tap('main');
    await clerk.says('current-number', 'A001');
    await clerk.healthy();

    await admin.tap('end');
    await agree(admin, '他马上看不到法院的材料');
    await admin.says('ended', '岗位已经结束');
    const refused = await court.call('take-number', 'o-newcomer', {
      action: 'callNext',
      hallId: HALL,
      counterId: 'window-2',
    });
    assert.equal(refused.ok, false);
    assert.deepEqual(
      [...(await logged(court, 'linkStaff')), ...(await logged(court, 'endStaff'))].map(({ name, target }) => [
        name,
        target,
      ]),
      [
        ['管管理员', 'o-newcomer'],
        ['管管理员', 'o-newcomer'],
      ],
    );

    // Who is the only one keeps his post.
    await admin.go({ as: 'o-admin', at: `${page('person')}?staffId=o-admin` });
    await admin.says('last-admin', '只有这一位管理员');
    await admin.lacks('end');
    await admin.tap('role-admin');
    await admin.tap('role-clerk');
    await admin.tap('save');
    await agree(admin, '岗位：书记员');
    await admin.says('trouble', '不能去掉自己的管理员岗位');
    await admin.healthy();
  },
};

const fee: Journey = {
  name: 'a fee outside the decree’s range is refused beside its field with the article; one inside is what the guide reckons with',
  async run(court) {
    const admin = await court.phone({ as: 'o-admin', at: page('fees') });
    await write(admin, 'fee-divorce', '301');
    await admin.by('fee-personality').locator('input').first().focus();
    await admin.sees('301 元不行：应在 50 元到 300 元之间（诉讼费用交纳办法第13条第1款第(2)项第1目）');
    await admin.picture('admin-fee-refused');
    await admin.tap('save');
    await admin.says('trouble', '没有保存');
    await admin.says('changes', '这次要改 1 处');
    const before = await court.must<CourtDeskResult<'tariffs'>>('court-desk', 'o-admin', { action: 'tariffs' });
    assert.equal(before.version, 1);
    const fees = Object.fromEntries(
      before.fees.flatMap(({ field, valueFen }) => (valueFen === null ? [] : [[field, valueFen]])),
    );
    const today = shanghaiDay(court.emulator.clock.now());
    const forced = await court.call('court-desk', 'o-admin', {
      action: 'saveTariffs',
      version: 1,
      effectiveFrom: today,
      source: '浙价费〔2025〕1号',
      fees: { ...fees, divorce: 30_100 },
    });
    assert.equal(forced.ok, false);

    await write(admin, 'fee-divorce', '220');
    await write(admin, 'source', '浙价费〔2025〕1号');
    await admin.says('changes', '220 元一件');
    await admin.tap('save');
    await admin.sees('离婚案件：220 元一件');
    // Nothing is saved by accident.
    await admin.tap('modal-cancel');
    await admin.tap('save');
    await agree(admin, '已经开出的交费通知不变');
    await admin.says('saved', '现在就按新的算');
    await admin.says('source-now', '浙价费〔2025〕1号');
    await admin.tap('history');
    await admin.at(page('history'));
    await admin.says('version-0', '离婚案件：220 元');
    await admin.says('version-0', '管管理员');
    await admin.picture('admin-history');
    await admin.healthy();

    const divorce = 'services/guide/tools/fee/index?kind=divorce';
    const asks = await court.phone({ as: 'o-plaintiff', at: divorce });
    await asks.page.evaluate(`wx.setStorageSync('court', ${JSON.stringify(COURT)})`);
    await asks.go({ as: 'o-plaintiff', at: divorce });
    await asks.tap('reckon');
    await asks.sees(/220 元/);
    await asks.sees(/浙价费〔2025〕1号/);
    await asks.healthy();
  },
};

const slots: Journey = {
  name: 'the administrator opens times; one of them is called off, and whoever had booked it is told why and where there is room',
  async run(court) {
    const admin = await court.phone({ as: 'o-admin', at: `${page('slots/open')}?hallId=${HALL}` });
    await admin.says('plan', '每天 10 个时段');
    await write(admin, 'capacity', '0');
    await admin.tap('open-now');
    await admin.says('trouble', '请写 1 到 100');
    await write(admin, 'capacity', '2');
    await admin.tap('open-now');
    await agree(admin, '当事人马上能约');
    await admin.says('done', '新开放');
    await admin.picture('admin-slots-opened');

    const { days } = await court.must<BookFilingResult<'slots'>>('book-filing', undefined, {
      action: 'slots',
      courtId: COURT.courtId,
      hallId: HALL,
    });
    const [first] = days.flatMap((day) => day.slots);
    assert.ok(first);
    await court.must('book-filing', 'o-elder', { action: 'book', slotId: first.slotId, matter: 'other' });

    await admin.go({ as: 'o-admin', at: page('slots') });
    await admin.sees('还能约 1 位');
    await admin.tap(`slot-${first.slotId}`);
    await admin.tap('close');
    await admin.tap('close-now');
    await admin.sees('请写原因，约好的人会看到');
    await write(admin, 'reason', '系统检修');
    await admin.picture('admin-slot-close');
    await admin.tap('close-now');
    await agree(admin, '约好的人马上收到通知');
    await admin.says('done', '取消了 1 个时段。通知了 1 位约好的人');
    await admin.lacks(`slot-${first.slotId}`);
    await admin.healthy();

    const elder = await court.phone({ as: 'o-elder', at: 'pages/messages/index' });
    await elder.sees('法院取消了您的预约');
    await elder.sees(/系统检修/);
    await elder.healthy();
    const { bookings } = await court.must<BookFilingResult<'mine'>>('book-filing', 'o-elder', { action: 'mine' });
    assert.equal(bookings[0]?.state, 'calledOff');
  },
};

const answers: Journey = {
  name: 'somebody asks to have his data corrected; the administrator answers with reasons, and the log shows who did what without saying what was asked',
  async run(court) {
    const asked = await court.must<IdentityResult<'requestCorrection'>>('identity', 'o-plaintiff', {
      action: 'requestCorrection',
      about: 'ticket',
      text: '机密的原话：取号记录里的日子不对',
      courtId: COURT.courtId,
    });
    const admin = await court.phone({ as: 'o-admin', at: page('home') });
    await admin.says('count-requests', '1 件');
    await admin.tap('admin-requests');
    await admin.at(page('requests'));
    await admin.says('request-0', '请求更正：取号记录');
    await admin.says('request-0', '还有 30 天');
    await admin.tap('open-0');
    await admin.tap('granted-0-no');
    await write(admin, 'answer-0', '不行');
    await admin.tap('send-0');
    await admin.sees('不同意要写明理由，让他看得懂为什么');
    await write(admin, 'answer-0', '取号的日子由系统记下，核对过是对的，所以不改。不服可以向法院起诉。');
    await admin.settled();
    await admin.picture('admin-request');
    await admin.tap('send-0');
    await agree(admin, '发出以后不能改');
    await admin.says('done', '已经答复');
    await admin.by('none').waitFor();

    const asker = await court.phone({ as: 'o-plaintiff', at: 'services/identity/my-data/index' });
    await asker.says('answer', '所以不改');
    await asker.healthy();

    await admin.tap('history');
    await admin.at(page('audit'));
    await admin.says('logged', '您每查一次');
    await admin.tap('search');
    await admin.says('entry-0', '答复个人信息申请');
    await admin.says('entry-0', '管管理员');
    await admin.says('entry-0', asked.requestId);
    await admin.picture('admin-audit');
    assert.equal((await admin.page.locator('body').innerText()).includes('机密的原话'), false);
    await admin.tap('only-0');
    await admin.says('who', '管管理员');
    await admin.tap('search');
    await admin.says('entry-0', '答复个人信息申请');
    // Both looks, and this one.
    assert.equal((await logged(court, 'audit')).filter(({ name }) => name === '管管理员').length >= 2, true);
    await admin.tap('verify');
    await admin.says('verdict', '还没有封存的记录');
    court.emulator.clock.set(court.emulator.clock.now() + DAY_MS);
    await court.emulator.functions.trigger('keep-time', 'sealActs');
    await admin.tap('verify');
    await admin.says('verdict', /核对了 [1-9]\d* 条操作记录，与封存时一致/);
    await admin.healthy();
  },
};

const blind: Journey = {
  name: 'an administrator cannot open a filing, on the page or past it; what is overdue he sees by number and day alone',
  async run(court) {
    const content = {
      plaintiffs: [{ kind: 'person', name: '陈晓梅', domicile: '浙江省余姚市', phone: '13800000001' }],
      defendants: [{ kind: 'person', name: '王建国', domicile: '浙江省余姚市', phone: '13800000002' }],
      causeOfAction: '民间借贷纠纷',
      claims: [{ text: '归还借款', amountFen: 15_000_000 }],
      factsAndReasons: '机密的事实经过。',
      addressConfirmation: { address: '浙江省余姚市', phone: '13800000001', eService: true },
      mediation: 'agree',
      truthConfirmed: true,
    };
    const draft = await court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
      action: 'saveDraft',
      courtId: COURT.courtId,
      content,
    });
    const { filingId, version } = draft;
    await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
    const admin = await court.phone({
      as: 'o-admin',
      at: `staff/filing/review/index?filingId=${encodeURIComponent(filingId)}`,
    });
    await admin.by('page-error').waitFor();
    assert.equal((await admin.page.locator('body').innerText()).includes('机密'), false);
    for (const action of ['get', 'versions', 'attachments', 'take'])
      assert.equal((await court.call('file-case', 'o-admin', { action, filingId })).ok, false);

    court.emulator.clock.set(court.emulator.clock.now() + 9 * DAY_MS);
    await court.emulator.functions.trigger('keep-time', 'remind');
    await admin.go({ as: 'o-admin', at: page('overdue') });
    await admin.says('late-0', '请督促立案法官');
    await admin.picture('admin-overdue');
    const seen = await admin.page.locator('body').innerText();
    for (const secret of ['陈晓梅', '王建国', '借贷', '机密']) assert.equal(seen.includes(secret), false);

    // Nor is anybody else an administrator because he knows the address.
    const party = await court.phone({ as: 'o-plaintiff', at: page('home') });
    await party.by('page-empty').waitFor();
    await party.go({ as: 'o-plaintiff', at: page('fees') });
    await party.by('page-error').waitFor();
  },
};

const settings: Journey = {
  name: 'a hall, the court’s telephone and a year’s days off are changed; each says before what it changes, and a leader reads and changes nothing',
  async run(court) {
    const desk = <A extends 'halls' | 'court'>(action: A) =>
      court.must<CourtDeskResult<A>>('court-desk', 'o-admin', { action });
    const admin = await court.phone({ as: 'o-admin', at: `${page('hall')}?hallId=yuyao-hall-2` });
    await admin.tap('add-queue');
    await write(admin, 'queue-name-2', '阅卷');
    await write(admin, 'queue-prefix-2', 'A');
    await admin.tap('save');
    await admin.sees('和别的队列重复了，会叫出一样的号');
    await admin.sees('还没有窗口办这一队，请在下面的窗口里勾上');
    await write(admin, 'queue-prefix-2', 'D');
    await admin.tap('serves-0-queue-1');
    await admin.says('changes', '阅卷（D），每号约 10 分钟');
    await admin.tap('save');
    await agree(admin, '今天已经取的号照样叫');
    await admin.says('saved', '已经保存');
    const hall = (await desk('halls')).halls.find(({ hallId }) => hallId === 'yuyao-hall-2');
    assert.deepEqual(
      hall?.queues.map(({ prefix }) => prefix),
      ['A', 'B', 'D'],
    );
    assert.deepEqual(hall?.counters[0]?.queueIds, ['filing', 'payment', 'queue-1']);

    await admin.go({ as: 'o-admin', at: page('court') });
    await write(admin, 'field-phone', '');
    await admin.tap('save');
    await admin.sees('不能空着，请写上');
    await write(admin, 'field-phone', '0574-12368');
    await admin.says('changes', '已经发出的文书不变');
    await admin.tap('save');
    await agree(admin, /保存后马上生效/);
    await admin.says('saved', '现在就生效');
    assert.equal((await desk('court')).phone, '0574-12368');

    await admin.go({ as: 'o-admin', at: `${page('calendar')}?year=2026` });
    await admin.says('shown', '用程序自带的');
    await admin.says('used', '法律期间的最后一天');
    await admin.tap('begin');
    await admin.tap('save');
    await admin.says('trouble', '请选通知上的日期');
    await pickDay(admin, 'issued', '2025-11-04');
    await admin.tap('remove-holiday-0');
    await admin.says('changes', '2026年1月1日 星期四');
    await admin.tap('save');
    await agree(admin, '法律期间的最后一天不受影响');
    await admin.says('saved', '已经保存');
    await admin.says('shown', '本院已经录入');
    // What was left out by mistake is pointed at.
    await admin.says('differences', '2026年1月1日 星期四：您录的是上班');
    await admin.settled();
    await admin.picture('admin-calendar');
    await admin.healthy();

    const { code } = await court.must<IdentityResult<'showCode'>>('identity', 'o-newcomer', {
      action: 'showCode',
      purpose: 'staff',
    });
    await court.must('identity', 'o-admin', { action: 'linkStaff', code, name: '赵院长', roles: ['leader'] });
    const leader = await court.phone({ as: 'o-newcomer', at: page('home') });
    await leader.tap('admin-court');
    await leader.at(page('court'));
    assert.equal(await leader.by('field-phone').locator('input').first().isDisabled(), true);
    await leader.lacks('save');
    await leader.tap('history');
    await leader.says('version-0', '诉讼服务热线：0574-12368');
    await leader.healthy();
  },
};

const outage: Journey = {
  name: 'TIME-3 the administrator records when the platform was down, its end, and withdraws what was none; nothing is prolonged by it',
  async run(court) {
    const now = court.emulator.clock.now();
    const day = shanghaiDay(now - DAY_MS);
    const admin = await court.phone({ as: 'o-admin', at: page('home') });
    await admin.tap('admin-outages');
    await admin.at(page('outages'));
    await admin.says('none', '还没有登记过故障');
    await admin.tap('add');
    await admin.tap('save');
    await admin.sees('请选开始的日子');
    await admin.sees('请写明当事人办不了什么');
    await pickDay(admin, 'from-day', day);
    await pickDay(admin, 'from-time', '22-05');
    await write(admin, 'what', '小程序打不开，不能提交材料');
    await write(admin, 'source', '运维通报 2025-7');
    await admin.picture('admin-outage-form');
    await admin.tap('save');
    await admin.says('done', '已经登记');
    await admin.says('outage-0', '22:05 到 现在');
    await admin.says('outage-0', '请登记恢复时间');

    await admin.tap('change-0');
    await admin.tap('over-yes');
    await pickDay(admin, 'to-day', day);
    await pickDay(admin, 'to-time', '21-00');
    await write(admin, 'reason', '恢复了');
    await admin.tap('save');
    await admin.says('trouble', '恢复时间要晚于开始时间');
    await pickDay(admin, 'to-time', '23-50');
    await admin.tap('save');
    await admin.says('outage-0', '22:05 到');
    await admin.says('outage-0', '23:50');
    await admin.says('outage-0', '原来是：已登记');
    await admin.settled();
    await admin.picture('admin-outages');

    await admin.tap('withdraw-0');
    await admin.tap('withdraw');
    await admin.sees('请写明为什么撤销');
    await write(admin, 'withdraw-reason', '查明当时能用');
    await admin.tap('withdraw');
    await admin.says('outage-0', '已撤销');
    assert.equal((await logged(court, 'withdrawOutage')).length, 1);
    await admin.healthy();
  },
};

export const ADMIN_PAGES: Journey[] = [binds, fee, slots, answers, blind, settings, outage];
