import { suitKindOf } from '../../../../court/fees/suit-kind';
import { ADMINISTRATIVE, ENFORCEMENT } from '../../../../functions/file-case/trial-kinds';
import type { Content } from '../draft/content';
import { complaintOf } from './complaint';
import { feeAsked, feeOfKind } from './fee-kind';
import { gistOf } from './gist';
import { marksOf, namedOnly } from './marks';

const LOAN: Content = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      idNumber: '11010519491231002X',
      phone: '13800001234',
      domicile: '余姚市凤山街道世南西路88号',
    },
    { kind: 'organisation', name: '余姚某某塑料厂', phone: '0574-62000000', orgRepName: '周海燕', orgRepPost: '经理' },
  ],
  defendants: [{ kind: 'person', name: '王建国' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '归还借款', amountFen: 1_500_000 }, { text: '诉讼费由被告承担' }],
  factsAndReasons: '借钱。\n\n不还。',
  evidence: [{ name: '借条', source: '被告写的', proves: '借过钱' }],
};

test('the complaint reads from the parties to the signature, each part once', () => {
  expect(complaintOf(LOAN, '余姚市人民法院', 'whole')).toEqual([
    {
      heading: '原告1',
      lines: ['陈晓梅，女，身份证号码：11010519491231002X，住：余姚市凤山街道世南西路88号，联系电话：13800001234。'],
    },
    { heading: '原告2', lines: ['余姚某某塑料厂，联系电话：0574-62000000，法定代表人（负责人）：周海燕，经理。'] },
    { heading: '被告', lines: ['王建国。'] },
    { heading: '案由', lines: ['民间借贷纠纷'] },
    { heading: '诉讼请求', lines: ['1. 归还借款，15,000 元', '2. 诉讼费由被告承担'] },
    { heading: '事实与理由', lines: ['借钱。', '不还。'] },
    { heading: '证据和证据来源', lines: ['借条；来源：被告写的；证明：借过钱'] },
    { heading: '此致', lines: ['余姚市人民法院'] },
    { heading: '具状人', lines: ['陈晓梅、余姚某某塑料厂'] },
  ]);
});

test('PRIV-4 covered, it shows no number, phone or address of a person whole', () => {
  const text = JSON.stringify(complaintOf(LOAN, '', 'covered'));
  for (const secret of ['11010519491231002X', '13800001234', '世南西路88号']) expect(text).not.toContain(secret);
  expect(text).toContain('138****1234');
});

test('evidence without any file is said before it is handed in, with where to mend it', () => {
  expect(marksOf(namedOnly(LOAN, 0))).toMatchObject([{ stepId: 'evidence', stepTitle: '有什么凭据' }]);
  expect(namedOnly(LOAN, 1)).toEqual([]);
  expect(namedOnly({}, 0)).toEqual([]);
});

test('whom, what and how much are said at a glance', () => {
  expect(gistOf(LOAN)).toEqual({
    against: '您要告',
    whom: '王建国',
    wants: '要他',
    what: ['归还借款', '诉讼费由被告承担'],
    total: '15,000 元',
  });
  expect(gistOf({ claims: [{ text: '赔礼道歉' }] })).toMatchObject({ whom: '还没有写', total: '没有要钱的' });
  expect(gistOf({}).total).toBe('还没有写');
});

test.each([
  ['民间借贷纠纷', 100],
  ['离婚纠纷', 0],
  ['离婚后财产纠纷', 100],
  ['离婚后损害责任纠纷', 0],
  ['追索劳动报酬纠纷', 100],
  ['名誉权纠纷', 0],
  ['著作权权属纠纷', 100],
  ['相邻关系纠纷', 0],
  ['', 100],
])(
  'FEE-5 for %s of %d fen the estimate asks for the row that the filing judge will be proposed',
  (causeOfAction, amountFen) => {
    const content = { causeOfAction, claims: [amountFen > 0 ? { text: '赔偿', amountFen } : { text: '判决' }] };
    expect(feeAsked(content).kind).toBe(suitKindOf(causeOfAction, amountFen > 0));
  },
);

test('FILE-20, 22 the other kinds read in their own order, with their own names', () => {
  const headings = (content: Content, kind: 'enforcement' | 'administrative') =>
    complaintOf(content, '法院', 'covered', kind).map(({ heading }) => heading);
  expect(headings(ENFORCEMENT as Content, 'enforcement')).toEqual([
    '申请执行人',
    '被执行人',
    '执行依据',
    '请求执行的事项',
    '申请执行的金额',
    '履行期限和履行情况',
    '理由',
    '财产线索',
    '收款账户',
    '此致',
    '申请人',
  ]);
  expect(headings(ADMINISTRATIVE as Content, 'administrative')).toEqual([
    '原告',
    '被告',
    '被诉行政行为',
    '诉讼请求',
    '申请停止执行',
    '事实与理由',
    '证据和证据来源',
    '证明行政行为存在的材料',
    '此致',
    '具状人',
  ]);
});

test('FEE-10 nothing is paid ahead for enforcement; an administrative claim for money alone is free', () => {
  expect(feeOfKind('enforcement', {})).toBeNull();
  expect(feeOfKind('administrative', ADMINISTRATIVE as Content)).toEqual({ kind: 'administrative' });
  expect(feeOfKind('administrative', { claims: [{ text: '赔', kind: 'compensate' }] })).toEqual({
    kind: 'administrativeCompensation',
  });
});
