/** Papers of the course of a case: who tries it, summons, rulings, judgment, 调解书, the certificate of effect. */
import fc from 'fast-check';
import { CASE_PAPER_SAMPLES } from '../../demo/case-paper-samples';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { effectivenessCertificate } from './effectiveness-certificate';
import { type JudgmentFacts, type JudgmentText, judgment, judgmentGaps } from './judgment';
import { mediationDocument, mediationGaps } from './mediation-document';
import { type PanelNoticeFacts, panelNotice } from './panel-notice';
import type { Paper } from './paper';
import { type Ruled, type RulingFacts, ruling } from './ruling';
import { articlesOf, STAY_GROUNDS, TERMINATION_GROUNDS } from './ruling-articles';
import { type SummonsFacts, summons } from './summons';
import { missingIn, wordsOf } from './trial';

const sample = (name: string): Paper => {
  const found = CASE_PAPER_SAMPLES[name];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};
const DATE = parseLegalDate('2025-06-20');
const HEAD = {
  courtName: '余姚市人民法院',
  number: '（2025）浙0281民初1号',
  matter: 'civil',
  parties: [
    { role: '原告', kind: 'person', name: '陈晓梅', phone: '13800001234' },
    { role: '被告', kind: 'person', name: '王建国' },
  ],
  cause: '民间借贷纠纷',
  registeredOn: parseLegalDate('2025-03-03'),
  judges: [{ post: '审判员', name: '苏法官' }],
  clerk: '江书记员',
  date: DATE,
} as const;
const RULING: RulingFacts = { ...HEAD, ruled: { about: 'withdrawal' }, facts: '原告申请撤诉', reasons: '应予准许' };
const ruled = (of: Ruled, more: Partial<RulingFacts> = {}): string =>
  wordsOf(ruling({ ...RULING, ...more, ruled: of }));

test('FILE-12 民诉法131 the notice names everybody of the trial body and the clerk, and tells how to ask for recusal', () => {
  const wanted = [
    '合议庭组成人员通知书',
    '审判长：苏法官',
    '人民陪审员：钱陪审',
    '书记员：江书记员',
    '第四十七条',
    '有权申请其回避',
    '法庭辩论终结前提出',
  ];
  expect(missingIn(sample('panel-notice'), wanted)).toEqual([]);
  expect(sample('panel-notice-changed').title).toBe('变更审判人员通知书');
  expect(missingIn(sample('panel-notice-ordinary'), ['已经裁定转为普通程序', '至2025年9月3日届满'])).toEqual([]);
});

test('FILE-19 民诉法40 a trial body of an even number is none', () => {
  const facts: PanelNoticeFacts = {
    ...HEAD,
    to: { name: '王建国', kind: 'person' },
    claimants: ['陈晓梅'],
    opponents: ['王建国'],
    judges: [...HEAD.judges, ...HEAD.judges],
  };
  expect(() => panelNotice(facts)).toThrow(RangeError);
  expect(() => panelNotice({ ...facts, judges: [] })).toThrow(RangeError);
});

test('HEAR-8 the summons says what absence brings for the one who is summoned, and that a lost connection is none', () => {
  const defendant = wordsOf(sample('summons'));
  expect(defendant).toContain('可以缺席判决（《中华人民共和国民事诉讼法》第一百四十七条）');
  expect(defendant).not.toContain('按撤诉处理');
  expect(wordsOf(sample('summons-online-plaintiff'))).toContain('可以按撤诉处理');
  expect(defendant).toContain('网络故障、设备损坏、停电或者不可抗力不属于拒不到庭');
});

test('HEAR-1 who is called to an online hearing is told that he may come to court instead', () => {
  expect(wordsOf(sample('summons-online-plaintiff'))).toContain('不同意在线参加或者没有条件的');
});

test('HEAR-8 a third party and who is called to an inquiry are told of no effect that the law does not have', () => {
  const facts: SummonsFacts = {
    ...HEAD,
    to: { name: '李某', kind: 'person' },
    as: '第三人',
    what: 'hearing',
    count: 1,
    at: Date.parse('2025-04-10T01:30:00Z'),
    place: '第三法庭',
    mode: 'offline',
    open: true,
    judge: '苏法官',
  };
  expect(wordsOf(summons(facts))).not.toMatch(/按撤诉|缺席判决/);
  const inquiry = wordsOf(summons({ ...facts, as: '被告', what: 'inquiry' }));
  expect(inquiry).not.toMatch(/按撤诉|缺席判决/);
  expect(inquiry).toContain('2025年4月10日9时30分');
});

test('TIME-8 of the rulings only a dismissal of the suit says where to appeal, and in small claims not even that', () => {
  const all: Ruled[] = [
    { about: 'withdrawal' },
    { about: 'withdrawalRefused' },
    { about: 'partlyWithdrawn', who: ['陈晓梅'], against: ['被告王建国'] },
    { about: 'replaced', by: '某某公司', whom: '陈晓梅', role: '原告' },
    { about: 'deemedWithdrawn', how: 'absent' },
    { about: 'stay', item: 1 },
    { about: 'terminate', item: 1 },
    { about: 'transfer', to: '余杭区人民法院' },
    { about: 'toOrdinary' },
    { about: 'correction', document: '本院判决书', from: '三十万元', into: '三万元' },
  ];
  for (const of of all) expect(ruled(of)).not.toContain('上诉');
  const dismissed = {
    about: 'dismissSuit',
    articles: '第一百二十二条第一项',
    appealCourt: '宁波市中级人民法院',
  } as const;
  expect(ruled({ ...dismissed, final: false })).toContain('十日内，向本院递交上诉状');
  expect(ruled({ ...dismissed, final: true })).toContain('一经作出即发生法律效力');
  expect(ruled({ ...dismissed, final: true })).not.toContain('上诉');
});

test('FILE-16 a ruling on a part of the suit says who withdraws it against whom', () => {
  expect(ruled({ about: 'partlyWithdrawn', who: ['陈晓梅'], against: ['被告王建国', '第三人李某'] })).toContain(
    '准许原告陈晓梅撤回对被告王建国、第三人李某的起诉。',
  );
  expect(ruled({ about: 'partlyWithdrawn', who: ['陈晓梅'], against: [] })).toContain('准许原告陈晓梅撤诉。');
});

test('FILE-4 民诉法解释249, 250 who takes over by transfer comes in by ruling, and the other leaves by it', () => {
  const words = ruled({ about: 'replaced', by: '某某公司', whom: '陈晓梅', role: '原告' });
  expect(words).toContain('准许某某公司替代陈晓梅作为本案原告参加诉讼，陈晓梅退出诉讼。');
  expect(words).toContain('第二百四十九条第二款、第二百五十条');
  expect(wordsOf(sample('joining-notice-assignee'))).toContain('王建国已经进行的诉讼行为，对你单位具有约束力');
});

test('FILE-4 民诉法解释73, 74 who is called into a suit learns as what, why, and what he may do by when', () => {
  const words = wordsOf(sample('joining-notice'));
  for (const wanted of [
    '参加诉讼通知书',
    '作为本案被告参加诉讼',
    '第一百三十五条',
    '十五日内提出答辩状',
    '共同借款人',
    '送达地址确认书1份',
  ])
    expect(words).toContain(wanted);
  expect(words).not.toContain('第三人');
  expect(wordsOf(sample('party-change-notice'))).toContain('追加李㛃作为本案被告参加诉讼');
  expect(sample('party-change-notice').title).toBe('追加当事人通知书');
});

test('FILE-4 民诉法解释81, 82 a third party is told what he may do, and what not', () => {
  const words = wordsOf(sample('joining-notice-third-party'));
  for (const wanted of ['通知你单位作为本案第三人参加诉讼', '第五十九条', '不能提出管辖异议', '有权提起上诉'])
    expect(words).toContain(wanted);
  expect(words).not.toContain('提出答辩状');
  const administrative = wordsOf(sample('joining-notice-administrative'));
  expect(administrative).toContain('《中华人民共和国行政诉讼法》第二十九条');
  expect(administrative).not.toContain('民事诉讼法');
});

test('FILE-4 民诉法解释55 who takes over a suit is told that what was done binds him', () => {
  const words = wordsOf(sample('joining-notice-successor'));
  expect(words).toContain('代替王建国作为本案被告承担诉讼');
  expect(words).toContain('王建国已经进行的诉讼行为，对你有效');
  expect(sample('party-change-notice-successor').title).toBe('变更当事人通知书');
});

test('TIME-10 民诉法153, 154 each ground stands on its own item, and there are no others', () => {
  for (const matter of ['civil', 'administrative'] as const) {
    const items = (list: readonly string[], about: 'stay' | 'terminate') =>
      list.map((_, i) => articlesOf(matter, { about, item: i + 1 }));
    const stays = items(STAY_GROUNDS[matter], 'stay');
    const ends = items(TERMINATION_GROUNDS[matter], 'terminate');
    expect(new Set([...stays, ...ends]).size).toBe(stays.length + ends.length);
    for (const item of [0, 9, 1.5]) {
      expect(() => articlesOf(matter, { about: 'stay', item })).toThrow(RangeError);
      expect(() => articlesOf(matter, { about: 'terminate', item })).toThrow(RangeError);
    }
  }
  expect(ruled({ about: 'stay', item: 5 })).toContain('第一百五十三条第一款第五项');
});

test('FEE-15 FEE-16 what of the fee is borne, by whom, or goes back whole', () => {
  const fee = { what: '案件受理费', amount: fen(580_000) };
  expect(ruled({ about: 'withdrawal' }, { fee: { ...fee, borneBy: '原告陈晓梅' } })).toContain(
    '5,800元，由原告陈晓梅负担。',
  );
  expect(ruled({ about: 'withdrawal' }, { fee: { ...fee, borneBy: null } })).toContain('退还预交的当事人');
});

test('SIGN-4 民诉法157 a ruling without facts, reasons, a judge or a party is none', () => {
  expect(() => ruling({ ...RULING, reasons: ' 。' })).toThrow(RangeError);
  expect(() => ruling({ ...RULING, facts: '' })).toThrow(RangeError);
  expect(() => ruling({ ...RULING, judges: [] })).toThrow(RangeError);
  for (const role of ['原告', '被告'])
    expect(() => ruling({ ...RULING, parties: HEAD.parties.filter((one) => one.role !== role) })).toThrow(RangeError);
});

test('PRIV-4 neither judgments nor rulings print a telephone number', () => {
  expect(ruled({ about: 'withdrawal' })).not.toContain('13800001234');
});

test('行诉法62, 58 an administrative ruling stands on its own law, and says 撤回起诉', () => {
  const words = ruled({ about: 'withdrawal' }, { matter: 'administrative' });
  expect(words).toContain('行政裁定书');
  expect(words).toContain('《中华人民共和国行政诉讼法》第六十二条');
  expect(words).not.toContain('民事诉讼法》');
  expect(words).toContain('准许原告陈晓梅撤回起诉。');
});

const TEXT: JudgmentText = {
  claims: ['还款'],
  plaintiffSays: '借款未还',
  othersSay: [],
  found: '借款属实',
  reasons: '应当归还',
  law: '《中华人民共和国民法典》第六百七十五条',
  orders: ['归还借款'],
  costs: '案件受理费由被告负担',
};
const JUDGMENT: JudgmentFacts = {
  ...HEAD,
  text: TEXT,
  procedure: '普通程序',
  openly: true,
  heardOn: [DATE],
  payable: true,
  appealCourt: '宁波市中级人民法院',
};

test('民诉法155 a judgment has every part in its order, and ends with where and until when to appeal', () => {
  const words = wordsOf(sample('judgment'));
  const order = [
    '诉讼请求：',
    '事实和理由：',
    '辩称，',
    '述称，',
    '经审理查明：',
    '本院认为，',
    '判决如下：',
    '加倍支付迟延履行期间的债务利息',
    '案件受理费5,800元',
    '十五日内，向本院递交上诉状',
    '审判长',
    '书记员',
  ];
  const places = order.map((one) => words.indexOf(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.every((place) => place >= 0)).toBe(true);
});

test('民诉法155 whichever part is left empty, there is no judgment, and the gap is named', () => {
  const empty: Partial<JudgmentText>[] = [
    { claims: [' '] },
    { plaintiffSays: '' },
    { found: ' 。' },
    { reasons: '' },
    { law: '' },
    { orders: [] },
    { costs: '' },
  ];
  for (const part of empty) {
    expect(judgmentGaps({ ...TEXT, ...part }, false)).toHaveLength(1);
    expect(() => judgment({ ...JUDGMENT, text: { ...TEXT, ...part } })).toThrow(RangeError);
  }
  expect(judgmentGaps(TEXT, false)).toEqual([]);
});

test('HEAR-5 there is no judgment without a hearing', () => {
  expect(() => judgment({ ...JUDGMENT, heardOn: [] })).toThrow(RangeError);
});

test('民诉法165, 解释280 a judgment of small claims is final and may be short', () => {
  const words = wordsOf(sample('judgment-small-claims'));
  expect(words).toContain('本判决为终审判决');
  expect(words).not.toMatch(/上诉|经审理查明|本院认为/);
});

test('whatever the judge writes stands in the judgment as he wrote it', () => {
  const han = fc
    .string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛一二三1230，、'), minLength: 1, maxLength: 80 })
    .filter((text) => /[甲-龥\d]$/.test(text));
  fc.assert(
    fc.property(han, han, han, (found, reasons, order) => {
      const words = wordsOf(judgment({ ...JUDGMENT, text: { ...TEXT, found, reasons, orders: [order] } }));
      for (const part of [found, reasons, order]) expect(words).toContain(part.trim());
    }),
  );
});

test('MED-8 民诉法100 the 调解书 says what was asked, the facts and the agreement, and when it works', () => {
  expect(wordsOf(sample('mediation-document'))).toContain('经各方当事人签收后，即具有法律效力');
  const text = { claims: ['还款'], facts: '借款未还', terms: ['分期归还'], costs: '各半负担' };
  const facts = { ...HEAD, text, procedure: '简易程序', bindsOnSigning: true };
  expect(wordsOf(mediationDocument(facts))).toContain('当事人拒收本调解书的，不影响调解协议的效力');
  for (const [part, none] of [
    ['claims', []],
    ['facts', ''],
    ['terms', ['']],
    ['costs', ''],
  ] as const) {
    expect(mediationGaps({ ...text, [part]: none })).toHaveLength(1);
    expect(() => mediationDocument({ ...facts, text: { ...text, [part]: none } })).toThrow(RangeError);
  }
});

test('TIME-8 FILE-21 the certificate names document and day, tells of two years and no last day', () => {
  const words = wordsOf(sample('effectiveness-certificate'));
  expect(words).toContain('民事判决书，已于2025年7月10日发生法律效力');
  expect(words).toContain('申请执行的期间为二年');
  const facts = {
    ...HEAD,
    to: { name: '陈晓梅', kind: 'person' },
    claimants: ['陈晓梅'],
    opponents: ['王建国'],
    document: '民事裁定书',
    madeOn: DATE,
    enforceable: false,
  } as const;
  expect(wordsOf(effectivenessCertificate({ ...facts, effectiveOn: DATE }))).not.toContain('申请执行');
  expect(() => effectivenessCertificate({ ...facts, effectiveOn: parseLegalDate('2025-06-19') })).toThrow(RangeError);
});
