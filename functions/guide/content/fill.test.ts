import fc from 'fast-check';
import { fill, templateErrors, valueErrors } from './fill';
import type { Template } from './schema';

const blank = (fieldId: string, kind: 'text' | 'date' | 'money', optional = false): Template['fields'][number] => ({
  fieldId,
  label: fieldId,
  hint: '怎么填',
  kind,
  optional,
  example: '例子',
});
const LETTER: Template = {
  templateId: 'letter',
  title: '借款起诉状',
  use: '试验',
  caseType: 'civil',
  fields: [
    blank('borrower', 'text'),
    blank('lentOn', 'date'),
    blank('sum', 'money'),
    blank('interest', 'money', true),
    blank('place', 'text', true),
  ],
  document: ['{borrower}于{lentOn}借款{sum}元。', '另有利息{interest}元。', '地点：{place}。', '此致'],
  draft: {
    causeOfAction: '民间借贷纠纷',
    claims: [
      { text: '判令{borrower}归还借款{sum}元', amountField: 'sum' },
      { text: '支付利息{interest}元', amountField: 'interest' },
    ],
    facts: ['{borrower}于{lentOn}借款{sum}元。', '地点：{place}。'],
    evidence: [{ name: '借条', source: '被告书写', proves: '借款' }],
  },
  law: [{ title: '民法典', article: '第675条', gist: '按期还款。' }],
};

test('GUIDE-1 a filled model is a whole document, and a draft to take over', () => {
  const filled = fill(LETTER, { borrower: '王建国', lentOn: '2024-05-01', sum: '30000.5', interest: '１，200元' });
  expect(filled.paragraphs).toEqual(['王建国于2024年5月1日借款30,000.50元。', '另有利息1,200元。', '此致']);
  expect(filled.missing).toEqual([]);
  expect(filled.draft).toEqual({
    causeOfAction: '民间借贷纠纷',
    claims: [
      { text: '判令王建国归还借款30,000.50元', amountFen: 3_000_050 },
      { text: '支付利息1,200元', amountFen: 120_000 },
    ],
    factsAndReasons: '王建国于2024年5月1日借款30,000.50元。',
    evidence: LETTER.draft?.evidence,
  });
});

test('GUIDE-1 what is not filled in stays a line to write on; an optional sentence goes', () => {
  const filled = fill(LETTER, { sum: '100' });
  expect(filled.paragraphs).toEqual(['＿＿＿＿于＿＿＿＿借款100元。', '此致']);
  expect(filled.missing).toEqual(['borrower', 'lentOn']);
  expect(filled.draft?.claims).toEqual([{ text: '判令＿＿＿＿归还借款100元', amountFen: 10_000 }]);
});

test('numbered sentences stay numbered without a gap', () => {
  const document = [
    '请求：',
    '1. 还{sum}元；',
    '2. 付利息{interest}元；',
    '3. 负担费用。',
    '证据：',
    '1. {borrower}的借条。',
  ];
  expect(fill({ ...LETTER, document }, { sum: '5', borrower: '王' }).paragraphs).toEqual([
    '请求：',
    '1. 还5元；',
    '2. 负担费用。',
    '证据：',
    '1. 王的借条。',
  ]);
});

test('amounts, days and choices that are none are told by their names', () => {
  expect(
    Object.keys(valueErrors(LETTER, { sum: '三万', lentOn: '2024-02-30', borrower: '王', other: 'x' })).sort(),
  ).toEqual(['lentOn', 'other', 'sum']);
  expect(valueErrors(LETTER, { sum: '-1' })).toHaveProperty('sum');
  expect(valueErrors(LETTER, { sum: '', lentOn: ' ' })).toEqual({});
});

test('what a person types is never read as a blank of the model, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      const { paragraphs } = fill(LETTER, { borrower: name, lentOn: '2024-05-01', sum: '1' });
      expect(paragraphs[0]).toBe(`${name.trim() || '＿＿＿＿'}于2024年5月1日借款1元。`);
    }),
  );
  expect(fill(LETTER, { borrower: '{sum}$&', sum: '1' }).paragraphs[0]).toBe('{sum}$&于＿＿＿＿借款1元。');
});

test('a model whose blanks and text do not agree is found', () => {
  expect(templateErrors(LETTER)).toEqual([]);
  expect(templateErrors({ ...LETTER, document: ['{nobody}'] })).toEqual(['正文用了没有定义的空格 nobody']);
  expect(templateErrors({ ...LETTER, fields: [...LETTER.fields, blank('spare', 'text')] })).toEqual([
    '空格 spare 没有用到',
  ]);
  expect(templateErrors({ ...LETTER, fields: [...LETTER.fields, blank('sum', 'money')] })).toEqual([
    '空格 sum 写了两次',
  ]);
});
