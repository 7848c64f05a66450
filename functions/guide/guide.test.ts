import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { GuideResult } from './contract';
import { main } from './index';

let court: CourtCloud;
beforeAll(async () => {
  court = await startCourt({ guide: main });
});
afterAll(() => court.stop());

const ask = <K extends keyof Answers>(action: K, event: Record<string, unknown> = {}, openid?: string) =>
  court.must<Answers[K]>('guide', openid, { action, ...event });
const refused = async (event: Record<string, unknown>, openid?: string) => {
  const result = await court.call('guide', openid, event);
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.data)}`);
  return result.error;
};
interface Answers {
  topics: GuideResult<'topics'>;
  topic: GuideResult<'topic'>;
  eligibility: GuideResult<'eligibility'>;
  estimateFee: GuideResult<'estimateFee'>;
  computePeriod: GuideResult<'computePeriod'>;
  fillTemplate: GuideResult<'fillTemplate'>;
  templates: GuideResult<'templates'>;
  template: GuideResult<'template'>;
  notice: GuideResult<'notice'>;
  confirmNotice: GuideResult<'confirmNotice'>;
  saveContent: GuideResult<'saveContent'>;
  restoreContent: GuideResult<'restoreContent'>;
  contentHistory: GuideResult<'contentHistory'>;
  feeKinds: GuideResult<'feeKinds'>;
  findCourt: GuideResult<'findCourt'>;
  materials: GuideResult<'materials'>;
  terms: GuideResult<'terms'>;
}

test('GUIDE-1 topics stand in groups by life situation, for anybody, also without WeChat', async () => {
  const { groups, found } = await ask('topics', { courtId: 'yuyao' });
  expect(groups[0]).toMatchObject({ group: 'money', name: '钱和合同' });
  expect(groups.flatMap(({ topics }) => topics).length).toBeGreaterThanOrEqual(20);
  expect(found).toEqual([]);
});

test.each([
  ['有人欠我钱不还，有借条', 'loan'],
  ['老板三个月不发工资', 'wages'],
  ['想跟老公离婚', 'divorce'],
  ['被车撞了保险公司不赔', 'traffic'],
  ['房东不退押金', 'lease'],
  ['网上买到假货', 'consumer'],
  ['楼上漏水不修', 'neighbour'],
  ['交警罚款我不服', 'penalty'],
  ['判决下来了对方不给钱', 'enforcement'],
  ['收到法院传票', 'sued'],
])('what people say, “%s”, finds its topic among the first two', async (text, topicId) => {
  const { found } = await ask('topics', { text });
  expect(found.slice(0, 2).map((one) => one.topicId)).toContain(topicId);
});

test('nothing said, or nothing that fits, finds nothing', async () => {
  expect((await ask('topics', { text: '' })).found).toEqual([]);
  expect((await ask('topics', { text: 'qqq' })).found).toEqual([]);
});

test('a topic comes with its models, its terms in plain words, and its law', async () => {
  const { topic, templates, terms, version, groupName } = await ask('topic', { topicId: 'loan' });
  expect(topic).toMatchObject({ title: '借钱不还', cost: { kind: 'property' } });
  expect(topic.law.length).toBeGreaterThan(0);
  expect(templates[0]).toMatchObject({ templateId: 'complaint-loan' });
  expect(terms.map(({ term }) => term)).toContain('诉讼时效');
  expect(terms.map(({ term }) => term)).not.toContain('工伤认定');
  expect([version, groupName]).toEqual([0, '钱和合同']);
  expect(await refused({ action: 'topic', topicId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
});

test('FILE-1 questions lead to a finding with its law, which is never a refusal', async () => {
  const first = await ask('eligibility', { topicId: 'loan', answers: [] });
  expect(first).toMatchObject({ question: { questionId: 'delivered' }, finding: null, asked: 0, most: 6 });
  const last = await ask('eligibility', { topicId: 'loan', answers: [{ questionId: 'delivered', value: 'no' }] });
  expect(last).toMatchObject({ question: null, finding: { findingId: 'not-delivered', law: { title: '民法典' } } });
  expect(last.notice).toContain('也会收下材料');
  const error = await refused({
    action: 'eligibility',
    topicId: 'loan',
    answers: [{ questionId: 'due', value: 'yes' }],
  });
  expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: { 'answers.0': expect.any(String) } });
});

test('TIME-13 a period is told with how it comes about', async () => {
  const period = await ask('computePeriod', { from: '2025-01-10', days: 15 });
  expect(period).toMatchObject({ lastDay: '2025-01-26', shifted: true, provisional: false });
  expect(period.steps.every(({ rule }) => rule.startsWith('TIME-'))).toBe(true);
  expect((await ask('computePeriod', { from: '2024-08-31', months: 6 })).lastDay).toBe('2025-02-28');
  expect((await ask('computePeriod', { from: '2023-06-30', years: 2 })).lastDay).toBe('2025-06-30');
});

test.each([
  [{ from: '2025-02-29', days: 15 }, 'from'],
  [{ from: '2025-1-1', days: 15 }, 'from'],
  [{ from: '2025-01-10' }, 'days'],
  [{ from: '2025-01-10', days: 15, months: 1 }, 'days'],
  [{ from: '2025-01-10', days: 0 }, 'days'],
  [{ from: '2025-01-10', months: 241 }, 'months'],
  [{ from: '2025-01-10', days: 1.5 }, 'days'],
  [{ from: '2199-12-20', days: 30 }, 'days'],
])('%j is no period: INVALID_INPUT with the field', async (input, field) => {
  expect(await refused({ action: 'computePeriod', ...input })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { [field]: expect.any(String) },
  });
});

test('TIME-2 a year without a notice of the State Council is marked provisional', async () => {
  expect(await ask('computePeriod', { from: '2035-01-10', days: 15 })).toMatchObject({ provisional: true });
});

test('GUIDE-2, GUIDE-3 the notice is shown to anybody; who confirmed it, which version and when, is kept once', async () => {
  const { version, sections } = await ask('notice');
  expect(sections.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining([
      '哪些事可以在网上办',
      '和到法院办一样有效',
      '您的权利和义务',
      '怎么操作',
      '打官司不是唯一的办法',
      '对立案不满意怎么办',
    ]),
  );
  court.emulator.clock.set(Date.parse('2025-03-03T09:00:00+08:00'));
  const first = await ask('confirmNotice', { version }, 'o-newcomer');
  court.emulator.clock.set(Date.parse('2025-03-04T09:00:00+08:00'));
  expect(await ask('confirmNotice', { version }, 'o-newcomer')).toEqual(first);
  expect(await refused({ action: 'confirmNotice', version: version + 1 }, 'o-newcomer')).toMatchObject({
    code: 'CONFLICT',
  });
  expect(await refused({ action: 'confirmNotice', version })).toMatchObject({ code: 'UNAUTHENTICATED' });
});

// Rows of DOMAIN.md's worked examples (FEE-2, 3), by the values of Guangdong that the demo courts have.
test.each([
  ['property', 999_999, 5000],
  ['property', 10_000_00, 5000],
  ['property', 1_000_001_00, 1_380_001],
  ['property', 100_000_000_00, 54_180_000],
  ['enforcement', 10_001_00, 5002],
  ['enforcement', undefined, 50_000],
  ['preservation', undefined, 3000],
  ['preservation', 896_000_00, 500_000],
  ['paymentOrder', 10_000_00, 1667],
  ['bankruptcy', 200_000_000_00, 30_000_000],
  ['divorce', undefined, 30_000],
  ['divorce', 200_001_00, 30_001],
  ['personality', 100_001_00, 100_001],
  ['otherNonProperty', undefined, 10_000],
  ['ip', undefined, 100_000],
  ['labour', undefined, 1000],
  ['administrative', undefined, 5000],
])('FEE-2, FEE-3 %s of %s fen costs %d fen, step by step', async (kind, amountFen, feeFen) => {
  const estimate = await ask('estimateFee', { courtId: 'gz-intermediate', kind, ...(amountFen ? { amountFen } : {}) });
  expect(estimate.feeFen).toBe(feeFen);
  expect(estimate.steps.length).toBeGreaterThan(0);
  expect(estimate.steps.every(({ rule }) => rule.startsWith('FEE-'))).toBe(true);
  expect(estimate.notice).toContain('以法院的交费通知书为准');
});

test.each([
  [{ kind: 'property' }, 'amountFen'],
  [{ kind: 'property', amountFen: 0 }, 'amountFen'],
  [{ kind: 'property', amountFen: -1 }, 'amountFen'],
  [{ kind: 'property', amountFen: 1.5 }, 'amountFen'],
  [{ kind: 'property', amountFen: 2 ** 53 }, 'amountFen'],
  [{ kind: 'property', amountFen: 1e300 }, 'amountFen'],
  [{ kind: 'property', amountFen: '100' }, 'amountFen'],
  [{ kind: 'constructor' }, 'kind'],
  [{ kind: '借款' }, 'kind'],
])('FEE-2 %j is no estimate but INVALID_INPUT with the field', async (input, field) => {
  expect(await refused({ action: 'estimateFee', courtId: 'yuyao', ...input })).toMatchObject({
    code: 'INVALID_INPUT',
    fields: { [field]: expect.any(String) },
  });
});

test('FEE-3 a court that has not told a value gives no wrong number', async () => {
  expect(await refused({ action: 'estimateFee', courtId: 'yuyao', kind: 'maritimeInjunction' })).toMatchObject({
    code: 'PRECONDITION_FAILED',
  });
  expect(await refused({ action: 'estimateFee', courtId: 'nowhere', kind: 'labour' })).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('every kind on the list can be estimated at some amount or says what is missing', async () => {
  const { kinds } = await ask('feeKinds');
  expect(kinds.length).toBeGreaterThan(20);
  for (const { kind, amount } of kinds) {
    const event = {
      action: 'estimateFee',
      courtId: 'yuyao',
      kind,
      ...(amount === 'required' ? { amountFen: 100_000 } : {}),
    };
    const result = await court.call('guide', undefined, event);
    expect(result).toMatchObject(result.ok ? { data: { kind } } : { error: { code: 'PRECONDITION_FAILED' } });
  }
});

test('FILE-14 a lease goes to where the house is, and the courts here that have the place are named', async () => {
  const found = await ask('findCourt', {
    cause: '房屋租赁合同纠纷',
    facts: { defendants: [{ domicile: '广州市越秀区' }], places: [{ spot: 'property', place: '浙江省余姚市某小区' }] },
  });
  expect(found).toMatchObject({
    exclusive: true,
    hints: [{ where: 'property', place: '浙江省余姚市某小区', level: 'basic' }],
    courts: [{ courtId: 'yuyao' }],
  });
  expect(found.notes.at(-1)).toContain('仍要向现在选的法院提交的，可以提交');
});

test('FILE-14 without facts the questions are asked, and nothing is guessed', async () => {
  const found = await ask('findCourt', { dispute: 'loan' });
  expect(found.hints.map(({ where }) => where)).toContain('defendant-domicile');
  expect(found.questions.length).toBeGreaterThan(0);
  expect(found.courts).toEqual([]);
  expect(await refused({ action: 'findCourt', cause: '说不清' })).toMatchObject({ code: 'INVALID_INPUT' });
  const event = {
    action: 'findCourt',
    dispute: 'loan',
    facts: { defendants: [{ livesAt: { place: '余姚', since: '2025-02-30' } }] },
  };
  expect(await refused(event)).toMatchObject({ fields: { 'facts.defendants.0.livesAt.since': expect.any(String) } });
});

test('FILE-22 an act of a ministry is for the intermediate court, and the platform knows one', async () => {
  const found = await ask('findCourt', {
    administrative: { review: 'none', original: { rank: 'stateCouncilDepartment', place: '北京市西城区' } },
  });
  expect(found.hints[0]).toMatchObject({ where: 'authority', level: 'intermediate' });
  expect(found.courts.map(({ courtId }) => courtId)).toEqual(['bj-4th-intermediate']);
});

test('FILE-3 papers by who files, and what helps in this kind of matter', async () => {
  const person = await ask('materials', { topicId: 'loan', filer: 'person' });
  expect(person.papers.map(({ id }) => id)).toEqual(['complaint', 'identity', 'evidence']);
  expect(person.useful.map(({ name }) => name)).toContain('转账或取款记录');
  const company = await ask('materials', { topicId: 'loan', filer: 'organisation', agents: ['lawyer'] });
  expect(company.papers.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['power-of-attorney', 'lawyer-licence', 'firm-letter']),
  );
});

test('every topic answers to everything that its page asks', async () => {
  const { groups } = await ask('topics');
  for (const { topicId } of groups.flatMap(({ topics }) => topics)) {
    const { topic, templates } = await ask('topic', { topicId });
    if (topic.cost.kind) expect((await ask('feeKinds')).kinds.map(({ kind }) => kind)).toContain(topic.cost.kind);
    expect(templates.length).toBeLessThanOrEqual(6);
    expect((await ask('eligibility', { topicId, answers: [] })).question).not.toBeNull();
    expect((await ask('materials', { topicId, filer: 'person' })).papers.length).toBeGreaterThan(0);
  }
});
