/**
 * `npm run demo`: a case lives. Registered, assigned, heard, judged; the judgment is served on three people in the three ways of the law,
 * and each has his own last day; one appeals on the last evening and pays for it; a preservation that nobody saw is carried out.
 */
import { OPENING } from '../court/hearing/opening';
import type { CheckProgressAction, CheckProgressResult } from '../functions/check-progress/contract';
import type { FileCaseResult } from '../functions/file-case/contract';
import type { FilePaperAction, FilePaperResult } from '../functions/file-paper/contract';
import type { ReceiveAction, ReceiveResult } from '../functions/receive-documents/contract';
import { must, play, refusal, say, setClock } from './caller';
import { fee, mustBe, stand } from './payable';

const [CHEN, WANG, ZHOU, CLERK, JUDGE] = ['o-plaintiff', 'o-defendant', 'o-company', 'o-clerk', 'o-judge'];

type Asked<A> = { action: A } & Record<string, unknown>;
const progress = <A extends CheckProgressAction>(openid: string, event: Asked<A>) =>
  must<CheckProgressResult<A>>('check-progress', openid, event);
const receive = <A extends ReceiveAction>(openid: string, event: Asked<A>) =>
  must<ReceiveResult<A>>('receive-documents', openid, event);
const paper = <A extends FilePaperAction>(openid: string, event: Asked<A>) =>
  must<FilePaperResult<A>>('file-paper', openid, event);

let time = '';
async function at(day: string, hour: string): Promise<void> {
  await setClock({ now: `${day}T${hour}:00+08:00` });
  time = `${day} ${hour}`;
}

const person = (name: string, idNumber: string) => ({ kind: 'person', name, idNumber, domicile: '余姚市泗门镇' });
const SUIT = {
  plaintiffs: [{ ...person('陈晓梅', '11010519491231002X'), sex: '女', phone: '13800001234' }],
  defendants: [person('王建国', '330281197911056417'), person('周海燕', '330281197509264226')],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '二被告共同偿还借款', amountFen: 15_000_000 }],
  factsAndReasons: '2024 年 3 月二被告借款 15 万元，约定一年归还，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道', phone: '13800001234', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

async function registered(): Promise<string> {
  await at('2026-03-02', '09:00');
  const draft = { action: 'saveDraft', courtId: 'yuyao', content: SUIT };
  const { filingId, version } = await must<FileCaseResult<'saveDraft'>>('file-case', CHEN, draft);
  await must('file-case', CHEN, { action: 'submit', filingId, version });
  for (const action of ['take', 'register', 'issueDocuments'])
    await must('file-case', 'o-filing-judge', { action, filingId });
  const { caseNo } = await must<FileCaseResult<'get'>>('file-case', CHEN, { action: 'get', filingId });
  const caseId = (await progress(CHEN, { action: 'myCases' })).cases.find((one) => one.caseNo === caseNo)?.caseId;
  if (!caseId) throw new Error(`${filingId} was not registered`);
  say(time, `陈晓梅起诉王建国、周海燕，立案，案号${caseNo}。王建国在手机上看：${await unseen(WANG, caseId)}`);
  return caseId;
}

const unseen = (openid: string, caseId: string) => refusal('check-progress', openid, { action: 'overview', caseId });

async function letIn(caseId: string): Promise<string[]> {
  await at('2026-03-03', '10:00');
  const trial = { judges: [{ staffId: JUDGE, post: '审判员' }], clerkId: CLERK, assignedBy: '陈庭长' };
  const { told } = await progress(CLERK, {
    action: 'assign',
    caseId,
    procedure: 'ordinary',
    ...trial,
    assignedOn: '2026-03-03',
  });
  say(time, `书记员登记分案，大家收到通知：${told}`);
  const { parties } = await progress(CLERK, { action: 'courtCase', caseId });
  const defendants = parties.filter(({ roleName }) => roleName === '被告');
  for (const [i, openid] of [WANG, ZHOU].entries()) {
    const partyId = defendants[i]?.partyId ?? '';
    const { code } = await progress(CLERK, { action: 'makeLinkCode', caseId, partyId });
    const { caseNo, roleName } = await progress(openid, { action: 'linkByCode', code });
    say(time, `${defendants[i]?.name}凭信封里的 6 位码进入案件：${caseNo}，${roleName}。`);
  }
  await at('2026-03-03', '15:00');
  const { papersDue } = await progress(CLERK, { action: 'sendNotices', caseId });
  mustBe('papers that wait', papersDue, 0);
  const { services } = await receive(WANG, { action: 'inbox', caseId });
  say(time, `书记员一次送出应诉材料。王建国收到：${services.map(({ title }) => title).join('、')}。`);
  return parties.map(({ partyId }) => partyId);
}

async function heldBack(caseId: string, [plaintiff = '', wang = '']: string[]): Promise<void> {
  await at('2026-03-05', '09:00');
  const { eventId } = await progress(JUDGE, {
    action: 'enterPreservation',
    caseId,
    kind: 'preservation',
    applicants: [plaintiff],
    title: '冻结被告的银行存款',
    text: '裁定冻结王建国的银行存款 15 万元。',
  });
  const seenBy = async (openid: string) =>
    (await progress(openid, { action: 'timeline', caseId })).entries.filter(({ title }) => title.includes('冻结'))
      .length;
  mustBe('who sees the preservation', [await seenBy(CHEN), await seenBy(WANG)], [1, 0]);
  say(time, '法官登记了保全：陈晓梅看得到，王建国看不到。');
  await at('2026-03-06', '11:00');
  await progress(CLERK, {
    action: 'releasePreservation',
    caseId,
    eventId,
    how: 'executed',
    owners: [wang],
    text: '王建国的银行存款 15 万元已冻结。',
  });
  mustBe('who sees it now', [(await seenBy(CHEN)) > 0, (await seenBy(WANG)) > 0], [true, true]);
  say(time, '执行以后王建国马上看到，并被告知可以在 5 日内申请复议。');
}

async function judged(caseId: string): Promise<void> {
  await at('2026-03-10', '09:00');
  const { dateId } = await progress(JUDGE, {
    action: 'schedule',
    caseId,
    what: 'hearing',
    on: '2026-04-15',
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  });
  await at('2026-04-15', '11:30');
  const done = Object.keys(OPENING);
  await progress(JUDGE, { action: 'recordHearing', caseId, dateId, done, present: '原告、二被告均到庭' });
  const content = {
    what: 'judgment',
    claims: ['二被告共同偿还借款15万元'],
    plaintiffSays: '2024年3月借款15万元，至今未还',
    othersSay: [],
    found: '二被告于2024年3月向原告借款15万元，至今未还。',
    reasons: '二被告应当归还借款。',
    law: '《中华人民共和国民法典》第六百七十五条',
    orders: ['二被告于本判决生效之日起十日内共同归还原告借款15万元'],
    costs: '案件受理费3,300元，由二被告负担',
    payable: true,
  };
  const { decisionId, version } = await progress(JUDGE, { action: 'saveDecision', caseId, content });
  await progress(JUDGE, { action: 'layDecision', decisionId, version });
  const { sha256 } = await progress(CLERK, { action: 'readDecision', decisionId });
  await progress(CLERK, { action: 'signDecision', decisionId, sha256 });
  await at('2026-04-20', '09:00');
  await progress(JUDGE, { action: 'pronounce', decisionId, on: '2026-04-20', how: 'later' });
  say(time, '开庭后，法官写好判决，法官和书记员签名、盖章、宣判，送给三个人。');
}

async function servedOn(openid: string, caseId: string) {
  const { services } = await receive(openid, { action: 'inbox', caseId });
  const one = services.find(({ title }) => title.includes('判决'));
  if (!one) throw new Error(`${openid} was not sent the judgment`);
  return receive(openid, { action: 'service', serviceId: one.serviceId });
}

const lastDay = (one: ReceiveResult<'service'>) => one.periods.find(({ title }) => title.includes('上诉'))?.lastDay;

/** SERVE-3, 4a, 4b: what each does to the period. */
async function threeWays(caseId: string): Promise<void> {
  const chen = await servedOn(CHEN, caseId);
  mustBe('of who confirmed an address', [chen.state, lastDay(chen)], ['served', '2026-05-06']);
  say(time, `陈晓梅确认过电子送达：到达就是送达，${chen.effectiveOn}，上诉最后一天 ${lastDay(chen)}。`);
  const before = await servedOn(WANG, caseId);
  mustBe('of who did not', [before.state, lastDay(before)], ['arrived', undefined]);
  await at('2026-04-22', '20:00');
  await receive(WANG, { action: 'open', serviceId: before.serviceId });
  const wang = await servedOn(WANG, caseId);
  mustBe('of who opened it', [wang.state, lastDay(wang)], ['presumedServed', '2026-05-07']);
  say(time, `王建国没有确认过，4 月 22 日晚上打开看了：推定送达，上诉最后一天 ${lastDay(wang)}。`);
  await at('2026-04-24', '08:00');
  await receive(ZHOU, { action: 'reply', serviceId: (await servedOn(ZHOU, caseId)).serviceId });
  const zhou = await servedOn(ZHOU, caseId);
  mustBe('of who confirmed receipt', [zhou.state, lastDay(zhou)], ['served', '2026-05-09']);
  say(time, `周海燕 4 月 24 日点“确认收到”：送达，上诉最后一天 ${lastDay(zhou)}。`);
}

async function appealed(caseId: string): Promise<void> {
  await at('2026-05-07', '23:50');
  const content = { requests: ['撤销一审判决'], amountFen: 15_000_000, facts: '借款已经还了 5 万元，一审没有认定。' };
  const { paperId } = await paper(WANG, { action: 'saveDraft', caseId, kind: 'appeal', content });
  const { receiptNo, timings } = await paper(WANG, { action: 'submit', paperId, version: 1 });
  say(time, `王建国在最后一天 23:50 递交上诉状：收件号 ${receiptNo}，${timings.map(({ text }) => text).join('')}`);
  const { fee: own } = await paper(WANG, { action: 'get', paperId });
  if (!own?.orderId) throw new Error('no fee of the appeal');
  const { outTradeNo } = await fee(WANG, { action: 'prepay', orderId: own.orderId });
  await stand(`${outTradeNo}/succeed`);
  const { stateName } = await fee(WANG, { action: 'order', orderId: own.orderId });
  say(time, `上诉费${stateName}。`);
  const { stateName: caseState, next } = await progress(WANG, { action: 'overview', caseId });
  say(time, `案件：${caseState}。${next}`);
}

async function serving(): Promise<void> {
  const caseId = await registered();
  const parties = await letIn(caseId);
  await heldBack(caseId, parties);
  await judged(caseId);
  await threeWays(caseId);
  await appealed(caseId);
}

play(serving);
