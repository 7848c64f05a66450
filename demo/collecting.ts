/**
 * `npm run demo`, last part: money is collected in its applicant's sight. From the application to the payout: a clue is checked, a deposit
 * is frozen and renewed in time, another one is not and lapses, the debtor is listed and taken off the list by an officer when its time
 * is over, and each side sees its half of it.
 */
import { legalDateOf } from '../court/time/legal-date';
import type { CheckProgressResult } from '../functions/check-progress/contract';
import type { FollowEnforcementAction, FollowEnforcementResult } from '../functions/follow-enforcement/contract';
import type { KeepTimeResult } from '../functions/keep-time/contract';
import { must, play, refusal, say, setClock } from './caller';
import {
  APPLICANT,
  CLERK,
  DEBTOR,
  type Enforcing,
  type EnforcingCourt,
  enforcing,
  frozen,
  noticed,
  OFFICER,
  officer,
  received,
  ruled,
} from './enforcing';
import { mustBe } from './payable';

let time = '';
let instant = 0;
/** The clock's trigger comes due on the way; when this resolves it has run. */
async function at(day: string, hour = '09:00'): Promise<void> {
  const now = `${day}T${hour}:00+08:00`;
  await setClock({ now });
  instant = Date.parse(now);
  time = `${day} ${hour}`;
}
const today = (): string => legalDateOf(instant);
const court: EnforcingCourt = { must, now: () => instant };

const yuan = (amountFen: number): string => `${(amountFen / 100).toLocaleString('zh-CN')} 元`;
const follow = <A extends FollowEnforcementAction>(openid: string, event: { action: A } & Record<string, unknown>) =>
  must<FollowEnforcementResult<A>>('follow-enforcement', openid, event);

const approval = () => ({ name: '李院长', date: today(), ref: '余执审〔2026〕12号' });

async function feedOf(openid: string, { caseId }: Enforcing): Promise<string[]> {
  const { entries } = await follow(openid, { action: 'feed', caseId, limit: 50 });
  return entries.map(({ title }) => title).reverse();
}
async function tasksOf(openid: string, { caseNo }: Enforcing): Promise<KeepTimeResult<'myTasks'>['tasks']> {
  const { tasks } = await must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks', limit: 50 });
  return tasks.filter(({ title }) => title.includes(caseNo));
}
async function waits(of: Enforcing, kind: string): Promise<KeepTimeResult<'myTasks'>['tasks'][number]> {
  const found = (await tasksOf(OFFICER, of)).find((one) => one.kind === kind);
  if (!found) throw new Error(`${kind} of ${of.caseNo} does not wait for its officer`);
  return found;
}
async function calendarOf(openid: string, { caseId }: Enforcing): Promise<string[]> {
  const { dates } = await must<CheckProgressResult<'calendar'>>('check-progress', openid, {
    action: 'calendar',
    days: 366,
    limit: 50,
  });
  return dates.filter((one) => one.caseId === caseId).map(({ title, on }) => `${title} ${on}`);
}
const measureIn = async ({ caseId }: Enforcing, measureId: string) => {
  const { measures } = await officer(court, { action: 'execution', caseId });
  const found = measures.find((one) => one.measureId === measureId);
  if (!found) throw new Error(`no measure ${measureId}`);
  return found;
};
const stand = ({ caseId }: Enforcing) => officer(court, { action: 'execution', caseId });

async function begun(): Promise<Enforcing> {
  await at('2026-03-02', '10:00');
  const of = await enforcing(court, { n: 301, debtFen: 10_500_000 });
  say(time, `陈晓梅申请执行，立案，案号${of.caseNo}，石执行接办。王建国凭关联码进入案件，确认了送达地址。`);
  await at('2026-03-10');
  const { dueOn, next } = await waits(of, 'executionNotice');
  say(time, `石执行的待办：执行通知（${dueOn}）。${next}`);
  await noticed(court, of);
  const dates = await calendarOf(DEBTOR, of);
  mustBe('days of the debtor', dates, ['按执行通知履行 2026-03-17', '报告财产 2026-03-20']);
  mustBe('days of the applicant', await calendarOf(APPLICANT, of), []);
  say(time, `执行通知和报告财产令送到王建国账号，他的日程：${dates.join('，')}。陈晓梅看到：已发出执行通知。`);
  return of;
}

async function clueChecked(of: Enforcing): Promise<void> {
  const { caseId } = of;
  await at('2026-03-12', '20:00');
  const { clueId } = await follow(APPLICANT, {
    action: 'reportClue',
    caseId,
    kind: 'deposit',
    text: '王建国的工资发到余姚农商行，每月 15 日。',
    urgent: true,
  });
  const unseen = await refusal('follow-enforcement', DEBTOR, { action: 'clues', caseId });
  say(time, `陈晓梅晚上在手机上提供一条线索。王建国想看：${unseen}`);
  await at('2026-03-13');
  await waits(of, 'judgeClue');
  await officer(court, { action: 'judgeClue', clueId, concrete: true, urgent: true });
  await at('2026-03-13', '10:00');
  const { dueOn } = await waits(of, 'checkClue');
  await officer(court, { action: 'answerClue', clueId, result: 'found', text: '已核实，正在办理冻结。' });
  mustBe('tasks about it', (await tasksOf(OFFICER, of)).length, 0);
  say(time, `石执行认为线索明确、紧急，3 日内核实（${dueOn}），当天答复。`);
}

interface Held {
  renewed: string;
  left: string;
}

async function heldAndListed(of: Enforcing): Promise<Held> {
  const { caseId, debtor } = of;
  await officer(court, { action: 'investigate', caseId });
  await at('2026-03-13', '10:30');
  const renewed = await frozen(court, of, { until: '2026-09-12', securedFen: 4_000_000 });
  await at('2026-03-13', '11:00');
  const left = await frozen(court, of, {
    until: '2026-06-12',
    securedFen: 500_000,
    holder: '某某银行余姚支行',
    number: '6222020111122223333',
  });
  mustBe('days of the applicant', (await calendarOf(APPLICANT, of)).length, 2);
  say(time, `冻结两笔存款，陈晓梅的日程里有到期日：${(await calendarOf(APPLICANT, of)).join('；')}。`);
  await at('2026-03-24');
  await officer(court, {
    action: 'restrict',
    caseId,
    debtor,
    basis: 'applicantInWriting',
    from: today(),
    approval: approval(),
  });
  await at('2026-03-24', '09:30');
  await officer(court, {
    action: 'list',
    caseId,
    debtor,
    grounds: ['breaksReporting'],
    reasons: '收到报告财产令后没有报告财产。',
    decidedOn: today(),
    approval: approval(),
  });
  const { debtors } = await stand(of);
  mustBe('the list', debtors[0]?.listed, { since: '2026-03-24', until: '2028-03-24', deleteBy: null, deleted: false });
  say(time, '王建国到期没有报告财产：限制消费，列入失信名单两年，院长签发。');
  return { renewed, left };
}

async function ends(of: Enforcing, { renewed, left }: Held): Promise<void> {
  const { caseId } = of;
  await at('2026-06-13', '00:10');
  mustBe('what was not renewed', (await measureIn(of, left)).state, 'lapsed');
  for (const openid of [APPLICANT, DEBTOR]) mustBe('the feed', (await feedOf(openid, of)).at(-1), '冻结已经到期');
  say(time, '较小的一笔到期没有续行，第二天零点起双方都看到：冻结已经到期，效力已经消灭。');
  await at('2026-09-01');
  const { next } = await waits(of, 'renewMeasure');
  say(time, `另一笔快到期。石执行的待办：${next}`);
  const rulingId = await ruled(court, of, 'renew');
  await officer(court, { action: 'renew', caseId, measureId: renewed, rulingId, until: '2027-08-31' });
  mustBe(
    'tasks about it',
    (await tasksOf(OFFICER, of)).some(({ kind }) => kind === 'renewMeasure'),
    false,
  );
  await at('2026-09-13');
  mustBe('what was renewed in time', await measureIn(of, renewed).then(({ state, until }) => [state, until]), [
    'inForce',
    '2027-08-31',
  ]);
  say(
    time,
    `到期前续行。原来的到期日过了，冻结仍然有效，到 2027-08-31。陈晓梅的日程：${await calendarOf(APPLICANT, of)}。`,
  );
}

const account = { number: '6217001234567894321', holder: '陈晓梅，余姚农商银行' };

async function paidOut(of: Enforcing, { renewed }: Held): Promise<void> {
  const { caseId, applicant } = of;
  await at('2026-09-20', '10:00');
  const rulingId = await ruled(court, of, 'deduct');
  const { moneyId: receiptId } = await officer(court, {
    action: 'deduct',
    caseId,
    measureId: renewed,
    rulingId,
    amountFen: 4_000_000,
    on: today(),
    ref: '扣划2026-81',
    necessities: '已留出每月3,000元生活费',
  });
  await at('2026-09-21');
  const { dueOn } = await waits(of, 'payOut');
  const shares = (await stand(of)).money.find(({ moneyId }) => moneyId === receiptId)?.shares;
  if (!shares) throw new Error('nothing of it is to be given out');
  const { feeFen, creditorFen } = shares;
  say(
    time,
    `扣划 ${yuan(4_000_000)}到账，最迟 ${dueOn}发放：先扣执行费 ${yuan(feeFen)}，发给陈晓梅 ${yuan(creditorFen)}。`,
  );
  await officer(court, { action: 'takeFee', caseId, receiptId, amountFen: feeFen, on: today(), ref: '票据81' });
  await at('2026-09-21', '09:05');
  const pay = { action: 'payOut' as const, caseId, partyId: applicant, account, on: today() };
  await officer(court, { ...pay, receiptId, amountFen: creditorFen, ref: '转账81' });
  await at('2026-09-21', '09:10');
  await officer(court, { action: 'searchOn', caseId });
  mustBe('the feed', (await feedOf(APPLICANT, of)).slice(-4), [
    '扣划存款',
    '扣执行申请费',
    '发放执行款',
    '继续查找财产',
  ]);
  mustBe(
    'tasks about it',
    (await tasksOf(OFFICER, of)).some(({ kind }) => kind === 'payOut'),
    false,
  );
}

async function listingOver(of: Enforcing): Promise<void> {
  const { caseId, debtor } = of;
  await at('2028-03-24');
  mustBe(
    'tasks on its last day',
    (await tasksOf(OFFICER, of)).some(({ kind }) => kind === 'deleteListing'),
    false,
  );
  await at('2028-03-25');
  const { dueOn, next } = await waits(of, 'deleteListing');
  mustBe('the list', (await stand(of)).debtors[0]?.listed?.deleted, false);
  say(time, `失信名单的两年届满，系统不自动删除。石执行的待办：${next}`);
  await at('2028-03-27');
  await officer(court, {
    action: 'endListing',
    caseId,
    debtor,
    ground: 'periodOver',
    on: '2028-03-24',
    reason: '届满',
  });
  await at('2028-03-27', '09:05');
  await officer(court, { action: 'delist', caseId, debtor, on: today(), reason: '列入期限届满' });
  mustBe(
    'tasks about it',
    (await tasksOf(OFFICER, of)).some(({ kind }) => kind === 'deleteListing'),
    false,
  );
  mustBe('who sees it', (await feedOf(DEBTOR, of)).at(-1), '删除失信信息');
  say(time, `${dueOn}以前，石执行登记届满并删除，王建国看到失信信息已删除。`);
}

async function done(of: Enforcing): Promise<void> {
  const { caseId, applicant, debtor } = of;
  await at('2028-04-05', '10:00');
  const before = await stand(of);
  const left = before.owed?.leftFen ?? 0;
  const receiptId = await received(court, of, left);
  await at('2028-04-05', '10:02');
  const pay = { action: 'payOut' as const, caseId, partyId: applicant, account, on: today() };
  const { owed } = await stand(of);
  await officer(court, { ...pay, receiptId, amountFen: owed?.dueFen ?? 0, ref: '转账82' });
  await at('2028-04-05', '10:05');
  await officer(court, { action: 'liftRestriction', caseId, debtor, ground: 'performed', reason: '已全部履行' });
  await at('2028-04-05', '10:10');
  const { stateName } = await officer(court, {
    action: 'complete',
    caseId,
    fulfilled: 'paid',
    record: '款项已全部发放，执行费已收取。',
  });
  const { sums } = await stand(of);
  mustBe(
    'what is with the court still',
    (sums?.receivedFen ?? 0) - (sums?.feeTakenFen ?? 0) - (sums?.paidOutFen ?? 0),
    0,
  );
  say(time, `王建国交来余款 ${yuan(left)}，含加倍部分利息，全部发放。案件：${stateName}。`);
  const [hers, his] = [await feedOf(APPLICANT, of), await feedOf(DEBTOR, of)];
  say(time, `陈晓梅一路看到 ${hers.length} 条，王建国看到他的 ${his.length} 条：${hers.join('、')}。`);
  mustBe('what waits for the clerk', (await tasksOf(CLERK, of)).length, 0);
}

async function collecting(): Promise<void> {
  const of = await begun();
  await clueChecked(of);
  const held = await heldAndListed(of);
  await ends(of, held);
  await paidOut(of, held);
  await listingOver(of);
  await done(of);
}

play(collecting);
