import { COURTS } from '../../../../demo/courts';
import { suitFee } from '../../../../functions/file-case/fee';
import type { Content } from '../draft/content';
import { complaintOf } from './complaint';
import { feeAsked } from './fee-kind';
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
  expect(gistOf(LOAN)).toEqual({ whom: '王建国', what: ['归还借款', '诉讼费由被告承担'], total: '15,000 元' });
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
    const [court] = COURTS;
    if (!court) throw new Error('no court');
    expect(feeAsked(content).kind).toBe(suitFee(content, court, {}).kind);
  },
);
