import { decisionContent } from '../../../../functions/check-progress/contract-decisions';
import { valuesOf } from '../../../components/form/field';
import { NO_BODY } from '../../trial-body/body';
import { type Content, type Form, KINDS, openKinds, whatOf } from '../kinds';
import { contentOf, valuesFrom } from './content';
import { fieldsOf } from './fields';

const form: Form = {
  caseId: 'c:1',
  caseNo: '',
  matter: 'civil',
  procedure: 'summary',
  parties: [
    { partyId: 'c:1:plaintiff:1', role: '原告', name: '陈晓梅' },
    { partyId: 'c:1:defendant:1', role: '被告', name: '王建国' },
  ],
  claims: ['偿还借款', '承担诉讼费'],
  factsAndReasons: '2024 年借款。',
  heardOn: [],
  hearings: [{ dateId: 'c:1:date:1', title: '第1次开庭', on: '2026-03-05' }],
  withdrawals: [],
  appealCourt: null,
  feeFen: 115_000,
  stayGrounds: ['死亡', '其他'],
  terminationGrounds: ['死亡'],
  can: ['decide', 'stay', 'convert'],
};

const texts = { facts: '事实', reasons: '理由' };
const application = { on: '2026-03-01', partyId: 'c:1:plaintiff:1', record: '申请书' };
const FULL: Content[] = [
  {
    what: 'judgment',
    claims: ['偿还借款'],
    plaintiffSays: '借款',
    othersSay: [{ partyId: 'c:1:defendant:1', text: '已经还了' }],
    found: '查明',
    reasons: '理由',
    law: '民法典',
    orders: ['归还', '驳回其他'],
    costs: '由被告负担',
    payable: true,
  },
  {
    what: 'mediated',
    claims: ['偿还借款'],
    facts: '事实',
    terms: ['分期归还'],
    costs: '各半',
    agreedOn: '2026-03-01',
    bindsOnSigning: {
      record: '笔录',
      signed: [
        { partyId: 'c:1:plaintiff:1', on: '2026-03-01' },
        { partyId: 'c:1:defendant:1', on: '2026-03-02' },
      ],
      officersSignedOn: '2026-03-02',
    },
  },
  { what: 'mediated', claims: [], facts: '', terms: [], costs: '', agreedOn: '2026-03-01' },
  {
    what: 'dismissSuit',
    articles: '第一百二十二条第一项',
    ...texts,
    fee: { what: '受理费', amountFen: 115_050, borneBy: '原告' },
  },
  {
    what: 'withdraw',
    application,
    ...texts,
    fee: { what: '受理费减半', amountFen: 57_500 },
    counterclaim: '反诉已撤回',
  },
  { what: 'withdraw', application: { on: '2026-03-01', partyId: 'c:1:plaintiff:1', paperId: 'c:1:paper:1' }, ...texts },
  { what: 'withdrawPart', application, leaving: ['c:1:defendant:1'], ...texts },
  {
    what: 'replaceParty',
    leaving: 'c:1:plaintiff:1',
    entering: { kind: 'organisation', name: '某某资产公司', creditCode: '91350100M000100Y43', domicile: '宁波市' },
    ...texts,
  },
  { what: 'refuseWithdrawal', application, ...texts },
  { what: 'deemWithdrawn', how: 'left', dateId: 'c:1:date:1', finding: '传票已经送达', ...texts },
  { what: 'stay', item: 2, ...texts },
  { what: 'terminate', item: 1, ...texts },
  { what: 'transfer', to: '宁海县人民法院', ...texts },
];

test.each(FULL.map((content) => [content.what, content] as const))('%s comes back as it was kept', (what, content) => {
  const fields = fieldsOf(what, form, '2026-03-05');
  const again = contentOf(what, { ...valuesOf(fields), ...valuesFrom(content) }, NO_BODY);
  expect(again).toEqual(content);
  expect(decisionContent.parse(again)).toEqual(content);
});

test('a judgment begins with what was claimed and said', () => {
  const begun = contentOf('judgment', valuesOf(fieldsOf('judgment', form, '2026-03-05')), NO_BODY);
  expect(begun).toMatchObject({
    claims: ['偿还借款', '承担诉讼费'],
    plaintiffSays: '2024 年借款。',
    othersSay: [],
    found: '',
  });
});

test('PROG-6 民诉法155 a judgment can be kept unfinished', () => {
  const begun = contentOf('judgment', valuesOf(fieldsOf('judgment', form, '2026-03-05')), NO_BODY);
  expect(decisionContent.safeParse(begun).success).toBe(true);
});

test('fields have names of their own in every kind of document', () => {
  for (const what of Object.keys(KINDS).flatMap((key) => whatOf(key) ?? [])) {
    const names = fieldsOf(what, form, '2026-03-05').map(({ name }) => name);
    expect([what, new Set(names).size]).toEqual([what, names.length]);
  }
});

test('FILE-19 what the case does not allow is not begun; an ordinary case becomes none', () => {
  expect(openKinds(form).map(({ what }) => what)).toEqual([
    'judgment',
    'mediated',
    'dismissSuit',
    'toOrdinary',
    'stay',
  ]);
  expect(openKinds({ ...form, procedure: 'ordinary' }).map(({ what }) => what)).not.toContain('toOrdinary');
});
