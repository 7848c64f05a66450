/** 办案: a judge, a clerk and an archivist with a living case, from its assignment to the archive; what each is kept from. */
import assert from 'node:assert/strict';
import type { LivingCase } from '../../demo/living-case';
import type { CheckProgressResult } from '../../functions/check-progress/contract';
import type { KeepTimeResult } from '../../functions/keep-time/contract';
import type { ReceiveResult } from '../../functions/receive-documents/contract';
import { filedBy } from '../filed-samples';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { ANSWER, paperOf, serveOn } from '../service-samples';
import {
  clerk as clerks,
  dayIn,
  heardCase,
  issuedJudgment,
  judge as judges,
  laidDecision,
  registeredCase,
} from '../staff-case-samples';
import { pickDay } from './guide-tools';
import { readsPaper } from './reads-paper';
import { write } from './writes';

const DAY_MS = 86_400_000;
const HOME = 'staff/home/index';
const WAITING: readonly string[] = ['prepared', 'arrived'];
const page = (name: string) => `staff-cases/${name}/index`;
const of = ({ caseId }: Pick<LivingCase, 'caseId'>) => `?caseId=${encodeURIComponent(caseId)}`;

/** The phone's clock is the court's from now on. */
const follow = (court: JourneyCourt, phone: Phone) => phone.page.clock.setFixedTime(court.emulator.clock.now());

async function later(court: JourneyCourt, days: number, ...phones: Phone[]): Promise<void> {
  court.emulator.clock.advance(days * DAY_MS);
  for (const phone of phones) await follow(court, phone);
}

/** Confirmed, done, and back at the case. */
async function send(phone: Phone, ...said: RegExp[]): Promise<void> {
  await phone.tap('send');
  await phone.tap('modal-confirm');
  await phone.by('moved').waitFor();
  for (const words of said) await phone.says('moved', words);
  await phone.tap('back');
  await phone.at(page('case'));
}

async function openCase(
  court: JourneyCourt,
  phone: Phone,
  as: string,
  living: Pick<LivingCase, 'caseId'>,
): Promise<void> {
  await follow(court, phone);
  await phone.go({ as, at: `${page('case')}${of(living)}` });
  await phone.by('case-no').waitFor();
}

const overview = (court: JourneyCourt, openid: string, { caseId }: LivingCase) =>
  court.must<CheckProgressResult<'overview'>>('check-progress', openid, { action: 'overview', caseId });
const timeline = async (court: JourneyCourt, openid: string, { caseId }: LivingCase) => {
  const { entries } = await court.must<CheckProgressResult<'timeline'>>('check-progress', openid, {
    action: 'timeline',
    caseId,
    limit: 50,
  });
  return entries;
};

/** Everything that came to him in the case. */
async function opensAll(court: JourneyCourt, openid: string, { caseId }: LivingCase): Promise<void> {
  const { services } = await court.must<ReceiveResult<'inbox'>>('receive-documents', openid, {
    action: 'inbox',
    caseId,
    limit: 50,
  });
  for (const { serviceId } of services) await court.must('receive-documents', openid, { action: 'open', serviceId });
}

/** 留置送达 of what he has not got yet: the clerk brings it, and somebody sees that it is left. */
async function broughtTo(court: JourneyCourt, partyId: string, { caseId }: LivingCase, document = ''): Promise<void> {
  const clerk = <R>(event: Record<string, unknown>) => court.must<R>('receive-documents', 'o-clerk', event);
  const { services } = await clerk<ReceiveResult<'track'>>({ action: 'track', caseId, limit: 50 });
  const open = services.filter(({ serviceId, state }) => serviceId.endsWith(`:${partyId}`) && WAITING.includes(state));
  for (const { serviceId, state } of open.filter((one) => one.serviceId.startsWith(document))) {
    if (state === 'arrived') await clerk({ action: 'fail', serviceId, reason: '七天没有打开' });
    await clerk({ action: 'fallback', serviceId, means: 'direct' });
    const receivedOn = dayIn(court, 0);
    await clerk({ action: 'recordReceipt', serviceId, outcome: 'left', receivedOn, witnesses: ['居委会张某'] });
  }
}

async function writesJudgment(judge: Phone): Promise<void> {
  await judge.tap('begin-judgment');
  await judge.at(page('decisions/write'));
  await write(judge, 'found', '被告于 2024 年向原告借款 10 万元，至今未还。');
  await judge.tap('finish');
  await judge.at(page('decisions/one'));
  await judge.says('gaps', '判决结果');
  await judge.lacks('lay');
  await judge.tap('write');
  await judge.at(page('decisions/write'));
  await write(judge, 'reasons', '被告应当归还借款。');
  await write(judge, 'law', '《中华人民共和国民法典》第六百七十五条');
  await write(judge, 'orders', '被告于本判决生效之日起十日内归还原告借款 10 万元');
  await write(judge, 'costs', '案件受理费 1,150 元，由被告负担');
  await judge.tap('payable');
  await judge.tap('save');
  await judge.says('saved', '已保存');
  await judge.tap('finish');
  await judge.at(page('decisions/one'));
  await readsPaper(judge, 'read');
}

const tried: Journey = {
  name: 'a case is assigned, let in, answered, scheduled, heard and judged: signed by judge and clerk as each has read it, pronounced, issued',
  async run(court) {
    const living = await registeredCase(court, {
      n: 7,
      assigned: false,
      released: false,
      consents: ['plaintiff'],
      more: { procedure: 'ordinary' },
    });
    const { caseId, defendant } = living;
    const clerk = await court.phone({ as: 'o-clerk', at: HOME });
    await follow(court, clerk);
    await clerk.says('desk-unassigned', '1');
    await clerk.tap('desk-unassigned');
    await clerk.at(page('list'));
    await clerk.tap(`case-${caseId}`);
    await clerk.at(page('case'));
    await clerk.says('next-step', '登记分案');
    await clerk.tap('do-assign');
    await clerk.at(page('assign'));
    await clerk.tap('send');
    await clerk.says('body-error', '请选审判员');
    await clerk.tap('judge-0');
    await write(clerk, 'name-search', '严');
    await clerk.tap('name-o-judge');
    await clerk.tap('clerk');
    await clerk.tap('name-o-clerk');
    await write(clerk, 'assignedBy', '陈庭长');
    await send(clerk, /庭前准备/, /严法官/);

    // 放开: the defendant sees that he is sued, and answers.
    await clerk.tap('do-letIn');
    await clerk.at(page('let-in'));
    await clerk.tap('release');
    await clerk.tap('modal-confirm');
    await clerk.says('released', '新看到案件的 1 位');
    await serveOn(court, living, await paperOf(court, living, 'response-notice'), defendant, { starts: [ANSWER] });
    await opensAll(court, 'o-defendant', living);
    await filedBy(court, 'o-defendant', living, 'answer', { facts: '借款是真的，请求分期还。' });

    const judge = await court.phone({ as: 'o-judge', at: HOME });
    await follow(court, judge);
    await judge.says('desk-cases', '1');
    await judge.tap('desk-cases');
    await judge.tap(`case-${caseId}`);
    await judge.at(page('case'));
    await judge.tap('do-schedule');
    await judge.at(page('move'));
    await pickDay(judge, 'on', dayIn(court, 5));
    await judge.tap('time');
    await judge.tap('picker-confirm');
    await write(judge, 'place', '第三法庭');
    await send(judge, /已排期/, /第三法庭/);
    await judge.says('dates', '第1次开庭');
    await judge.lacks('record-hearing');
    assert.match(JSON.stringify(await timeline(court, 'o-defendant', living)), /第三法庭/);

    await later(court, 6, judge, clerk);
    await openCase(court, judge, 'o-judge', living);
    await judge.says('dates', '还没有记录');
    await judge.tap('record-hearing');
    await judge.at(page('move'));
    for (const item of ['emblem', 'surroundings', 'attendance', 'discipline', 'recording'])
      await judge.tap(`done-${item}`);
    await write(judge, 'present', '原告、被告都到庭');
    await judge.tap('send');
    await judge.tap('modal-confirm');
    await judge.says('trouble', '开庭核对单还没有完成');
    for (const item of ['partiesVerified', 'causeAndPanel', 'rights', 'recusal']) await judge.tap(`done-${item}`);
    await send(judge, /已开庭/);

    await judge.tap('do-decisions');
    await judge.at(page('decisions'));
    await writesJudgment(judge);
    await judge.tap('lay');
    await judge.tap('modal-confirm');
    await judge.says('done', '已经交付签署');
    const { decisions } = await judges<CheckProgressResult<'decisions'>>(court, 'decisions', { caseId });
    const decisionId = decisions[0]?.decisionId ?? '';
    // PROG-6: a party knows nothing of it yet.
    assert.doesNotMatch(JSON.stringify(await timeline(court, 'o-defendant', living)), /判决/);

    await openCase(court, clerk, 'o-clerk', living);
    await clerk.tap('do-decisions');
    await clerk.at(page('decisions'));
    await clerk.tap('decision-0');
    await clerk.at(page('decisions/one'));
    await clerk.by('read').waitFor();
    await clerk.lacks('sign');
    await readsPaper(clerk, 'read');
    await clerk.tap('sign');
    await clerk.tap('modal-confirm');
    await clerk.says('done', '已签名');
    await clerk.says('obstacles', '公开宣告');

    await judge.go({ as: 'o-judge', at: `${page('decisions/one')}?decisionId=${encodeURIComponent(decisionId)}` });
    await judge.tap('ask-pronounce');
    await judge.tap('pronounce');
    await judge.tap('modal-confirm');
    await judge.says('done', '宣判已经记录');
    await judge.says('next', '已经出具');
    assert.equal((await overview(court, 'o-plaintiff', living)).state, 'decided');
    for (const phone of [clerk, judge]) await phone.healthy();
  },
};

const ended: Journey = {
  name: 'a judgment is served on both in two ways, its appeal periods are over, its effect is confirmed and certified, and the file goes to the archive',
  async run(court) {
    const living = await registeredCase(court, { n: 14, consents: ['plaintiff'] });
    const { caseId, defendant } = living;
    await heardCase(court, living);
    const decisionId = await laidDecision(court, caseId);
    await issuedJudgment(court, decisionId);

    const clerk = await court.phone({ as: 'o-clerk', at: HOME });
    // The plaintiff agreed to be served at his account; it is brought to the defendant.
    await openCase(court, clerk, 'o-clerk', living);
    await clerk.tap('do-effect');
    await clerk.at(page('effect'));
    await clerk.tap('to-all-served');
    await clerk.at(page('move'));
    await clerk.tap('send');
    await clerk.tap('modal-confirm');
    await clerk.says('trouble', '还有当事人没有收到');
    await later(court, 20, clerk);
    await broughtTo(court, defendant, living, `${decisionId}:1`);
    await clerk.tap('send');
    await clerk.tap('modal-confirm');
    await clerk.says('moved', '上诉期内');
    await clerk.says('told', '王建国的上诉期最后一天');
    const dates = (
      await court.must<CheckProgressResult<'deadlines'>>('check-progress', 'o-defendant', {
        action: 'deadlines',
        caseId,
      })
    ).dates;
    assert.equal(dates.filter(({ kind }) => kind === 'appeal').length, 1);

    await clerk.go({ as: 'o-clerk', at: `${page('effect')}${of(living)}` });
    await clerk.says('effect-note', '到这一天还没有人上诉');
    await clerk.lacks('send');
    await later(court, 25, clerk);
    await clerk.go({ as: 'o-clerk', at: `${page('effect')}${of(living)}` });
    await clerk.tap('send');
    await clerk.tap('modal-confirm');
    await clerk.says('moved', '已生效');
    await clerk.go({ as: 'o-clerk', at: `${page('effect')}${of(living)}` });
    await clerk.by('in-force').waitFor();
    await clerk.tap('certify-0');
    await clerk.tap('modal-confirm');
    await clerk.by('moved').waitFor();
    const { papers } = await court.must<CheckProgressResult<'papers'>>('check-progress', 'o-plaintiff', {
      action: 'papers',
      caseId,
    });
    assert.ok(papers.some(({ title }) => title.includes('生效证明')));

    const archivist = await court.phone({ as: 'o-archivist', at: HOME });
    await follow(court, archivist);
    await archivist.says('desk-archive', '1');
    await archivist.tap('desk-archive');
    await archivist.tap(`case-${caseId}`);
    await archivist.at(page('case'));
    await archivist.lacks('do-decisions');
    await archivist.tap('do-archive');
    await archivist.tap('send');
    await archivist.tap('modal-confirm');
    await archivist.says('trouble', '还没有送达王建国的凭证');
    await opensAll(court, 'o-defendant', living);
    await broughtTo(court, defendant, living);
    await send(archivist, /已归档/);
    assert.equal((await overview(court, 'o-plaintiff', living)).state, 'archived');
    for (const phone of [clerk, archivist]) await phone.healthy();
  },
};

const heldBack: Journey = {
  name: 'a preservation is on record for who asked for it, not for the other side; carried out, it is opened, and he is told of review',
  async run(court) {
    const living = await registeredCase(court, { n: 8 });
    const clerk = await court.phone({ as: 'o-clerk', at: `${page('case')}${of(living)}` });
    await clerk.tap('do-enterPreservation');
    await clerk.at(page('move'));
    await clerk.tap('send');
    await clerk.says('trouble', '还有没有填的');
    await clerk.tap(`applicants-${living.plaintiff}`);
    await write(clerk, 'title', '裁定财产保全');
    await write(clerk, 'text', '裁定冻结被告名下存款 10 万元。');
    await clerk.tap('send');
    await clerk.sees(/只告诉 陈晓梅/);
    await clerk.tap('modal-confirm');
    await clerk.by('moved').waitFor();
    const held = /冻结被告名下存款/;
    assert.match(JSON.stringify(await timeline(court, 'o-plaintiff', living)), held);
    assert.doesNotMatch(JSON.stringify(await timeline(court, 'o-defendant', living)), held);

    await clerk.go({ as: 'o-clerk', at: `${page('course')}${of(living)}` });
    await clerk.says('held-back', '对方看不到');
    await clerk.tap('release');
    await clerk.at(page('move'));
    await clerk.tap('how-executed');
    await clerk.tap(`owners-${living.defendant}`);
    await write(clerk, 'text', '已经冻结被告名下存款 10 万元。');
    await clerk.tap('send');
    await clerk.tap('modal-confirm');
    await clerk.by('moved').waitFor();
    assert.match(JSON.stringify(await timeline(court, 'o-defendant', living)), /已经冻结/);
    const owner = await court.phone({ as: 'o-defendant', at: 'pages/messages/index' });
    await owner.sees(/5 日内申请复议/);

    // PROG-6: what is written wrongly is corrected by another entry, both on record.
    await clerk.go({ as: 'o-clerk', at: `${page('course')}${of(living)}` });
    await clerk.tap('wrong');
    await clerk.tap('correct');
    await clerk.at(page('move'));
    await write(clerk, 'title', '保全已经执行');
    await write(clerk, 'text', '已经冻结被告名下存款 8 万元。');
    await write(clerk, 'reason', '数额写错');
    await clerk.tap('send');
    await clerk.tap('modal-confirm');
    await clerk.by('moved').waitFor();
    const seen = await timeline(court, 'o-defendant', living);
    assert.deepEqual([seen[0]?.text.includes('8 万元'), seen[0]?.text.includes('更正：数额写错')], [true, true]);
    assert.equal(seen.filter(({ superseded }) => superseded).length, 1);
    await clerk.healthy();
  },
};

const letIn: Journey = {
  name: 'a defendant of whom the complaint names no number is let in by a code, with the number from his own paper',
  async run(court) {
    const living = await registeredCase(court, { n: 9, released: false, consents: ['plaintiff'] });
    const clerk = await court.phone({ as: 'o-clerk', at: `${page('let-in')}${of(living)}` });
    await clerk.tap('choose-1');
    const code = await clerk.text('code');
    assert.match(code, /^\d{6}$/);
    const linked = await court.must<CheckProgressResult<'linkByCode'>>('check-progress', 'o-defendant', {
      action: 'linkByCode',
      code,
    });
    assert.equal(linked.caseId, living.caseId);
    await clerk.go({ as: 'o-clerk', at: `${page('let-in')}${of(living)}` });
    await clerk.says('party-1', '已经用自己的账号看到案件');
    // It is the clerk's to do, and nobody's of another case or court.
    await clerk.go({ as: 'o-judge', at: `${page('let-in')}${of(living)}` });
    await clerk.sees('这件事由书记员办');
    await clerk.go({ as: 'o-gz-judge', at: `${page('case')}${of(living)}` });
    await clerk.sees(/没有找到/);
    await clerk.healthy();
  },
};

const limits: Journey = {
  name: 'a trial limit stands still for an expert opinion, runs on, and is extended with the president’s approval; the parties see why',
  async run(court) {
    const living = await registeredCase(court, { n: 10 });
    const judge = await court.phone({ as: 'o-judge', at: `${page('limit')}${of(living)}` });
    await follow(court, judge);
    await judge.tap('exclude');
    await judge.at(page('move'));
    await judge.tap('kind-appraisal');
    await pickDay(judge, 'from', dayIn(court, -3));
    await write(judge, 'ground', '委托笔迹鉴定');
    await judge.tap('send');
    await judge.tap('modal-confirm');
    await judge.by('moved').waitFor();
    await judge.go({ as: 'o-judge', at: `${page('limit')}${of(living)}` });
    await judge.sees('现在停止计算，恢复以后接着算。');
    await judge.tap('end-exclusion');
    await judge.at(page('move'));
    await pickDay(judge, 'to', dayIn(court, -1));
    await judge.tap('send');
    await judge.tap('modal-confirm');
    await judge.by('moved').waitFor();
    await judge.go({ as: 'o-judge', at: `${page('limit')}${of(living)}` });
    await judge.tap('extend');
    await judge.at(page('move'));
    await write(judge, 'months', '3');
    await pickDay(judge, 'askedOn', dayIn(court, 0));
    await write(judge, 'reason', '案情复杂，还要调查取证');
    await write(judge, 'approval.name', '李院长');
    await pickDay(judge, 'approval.date', dayIn(court, 0));
    await write(judge, 'approval.ref', '余法审〔2026〕12号');
    await judge.tap('send');
    await judge.tap('modal-confirm');
    await judge.says('told', '延长到');
    assert.match(JSON.stringify((await overview(court, 'o-defendant', living)).limit), /李院长|院长/);
    await judge.healthy();
  },
};

const elsewhere: Journey = {
  name: 'a draft left open on one phone does not write over what was saved on another, and a stay stops the case until it is resumed',
  async run(court) {
    const living = await registeredCase(court, { n: 11 });
    const { caseId } = living;
    const content = { what: 'stay', item: 5, facts: '另一案还没有审结', reasons: '本案要以另一案的结果为依据' };
    const { decisionId } = await judges<CheckProgressResult<'saveDecision'>>(court, 'saveDecision', {
      caseId,
      content,
    });
    const judge = await court.phone({
      as: 'o-judge',
      at: `${page('decisions/write')}${of(living)}&decisionId=${encodeURIComponent(decisionId)}`,
    });
    await judge.by('facts').waitFor();
    await judges(court, 'saveDecision', {
      caseId,
      decisionId,
      version: 1,
      content: { ...content, facts: '在另一部手机上改过' },
    });
    await write(judge, 'reasons', '这里写的还在');
    await judge.tap('save');
    await judge.says('trouble', '别处保存过');
    await judge.tap('take-other');
    await judge.tap('modal-confirm');
    await judge.by('facts').waitFor();
    await judge.tap('finish');
    await judge.at(page('decisions/one'));
    await judge.tap('lay');
    await judge.tap('modal-confirm');
    await judge.says('done', '已经交付签署');
    const { sha256 } = await clerks<CheckProgressResult<'readDecision'>>(court, 'readDecision', { decisionId });
    await clerks(court, 'signDecision', { decisionId, sha256 });
    assert.equal((await overview(court, 'o-plaintiff', living)).state, 'stayed');
    await later(court, 3, judge);
    await openCase(court, judge, 'o-judge', living);
    await judge.tap('do-resume');
    await judge.at(page('move'));
    await pickDay(judge, 'goneOn', dayIn(court, 0));
    await write(judge, 'reason', '另一案的判决已经生效');
    await send(judge, /庭前准备/);
    await judge.healthy();
  },
};

const tasks: Journey = {
  name: 'what the clock finds due leads its officer to the case: an assignment that is late, a judgment whose appeal periods are over',
  async run(court) {
    const late = await registeredCase(court, { n: 12, assigned: false, more: {} });
    const judged = await registeredCase(court, { n: 13 });
    await heardCase(court, judged);
    await issuedJudgment(court, await laidDecision(court, judged.caseId));
    await clerks(court, 'allServed', { caseId: judged.caseId });
    court.emulator.clock.advance(30 * DAY_MS);
    for (let n = 0; n < 10; n += 1) await court.emulator.functions.trigger('keep-time', 'eachMinute');
    const { tasks: due } = await court.must<KeepTimeResult<'myTasks'>>('keep-time', 'o-clerk', { action: 'myTasks' });
    const places = due.map(({ page: at }) => at ?? '');
    for (const living of [late, judged]) assert.ok(places.includes(`/${page('case')}${of(living)}`), places.join());
    const clerk = await court.phone({ as: 'o-clerk', at: HOME });
    await follow(court, clerk);
    await clerk.tap(`task-${places.indexOf(`/${page('case')}${of(judged)}`)}`);
    await clerk.at(page('case'));
    await clerk.tap('do-effect');
    await clerk.at(page('effect'));
    await clerk.tap('send');
    await clerk.tap('modal-confirm');
    await clerk.says('moved', '已生效');
    await clerk.healthy();
  },
};

export const STAFF_CASES: Journey[] = [tried, ended, heldBack, letIn, limits, elsewhere, tasks];
