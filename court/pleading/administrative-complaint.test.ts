import { type AdministrativeComplaint, administrativeDoubts, scopeHint } from './administrative-complaint';

const TODAY = '2026-03-02';
const complete: AdministrativeComplaint = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '余姚市',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
  ],
  defendants: [{ name: '余姚市市场监督管理局' }],
  act: { what: '余市监处〔2026〕1号处罚决定', addressedToPlaintiff: true },
  proofOfAct: ['处罚决定书'],
  claims: [{ kind: 'revoke', text: '撤销处罚决定' }],
  factsAndReasons: '事实不清。',
  addressConfirmation: { address: '余姚市' },
  truthConfirmed: true,
};
const fields = (more: Partial<AdministrativeComplaint>) =>
  administrativeDoubts({ ...complete, ...more }, TODAY).map(({ field }) => field);

test('FILE-22 a complete administrative complaint raises no doubt (行诉法49, 行诉解释54)', () => {
  expect(fields({})).toEqual([]);
});

test('FILE-22, FILE-2 an empty one raises doubts, each with its rule, and is received all the same', () => {
  const found = administrativeDoubts({}, TODAY);
  expect(found.map(({ field }) => field)).toEqual([
    'plaintiffs',
    'defendants',
    'act',
    'proofOfAct',
    'claims',
    'factsAndReasons',
    'addressConfirmation',
    'truthConfirmed',
  ]);
  expect(found.every(({ text, rule }) => text.length > 0 && rule.length > 0)).toBe(true);
});

test('FILE-2 a plaintiff’s particulars are asked as in civil suits (立案规定4.2)', () => {
  expect(fields({ plaintiffs: [{ kind: 'person', name: '陈晓梅', sex: '女', domicile: '余姚市' }] })).toEqual([
    'plaintiffs.0.phone',
  ]);
});

test.each<[string, Partial<AdministrativeComplaint>, string[]]>([
  ['no authority named (行诉解释67)', { defendants: [{}] }, ['defendants.0.name']],
  [
    'somebody else’s act, without interest (行诉法25)',
    { act: { what: '许可', addressedToPlaintiff: false } },
    ['interest'],
  ],
  ['somebody else’s act, with interest', { act: { what: '许可', addressedToPlaintiff: false }, interest: '挡光' }, []],
  ['compensation without amount (行诉解释68.2)', { claims: [{ kind: 'compensate', text: '赔偿' }] }, ['claims.0']],
  ['compensation with amount', { claims: [{ kind: 'compensate', text: '赔偿', amountFen: 0 }] }, []],
  ['a claim of no kind', { claims: [{ text: '讨个说法' }] }, ['claims.0']],
  ['a norm without a name', { claims: [{ kind: 'normReview', text: '审查' }] }, ['claims.0']],
  [
    'a 规章 (行诉法53.2)',
    { claims: [{ kind: 'normReview', text: '审查', normName: '某规章', normIsRule: true }] },
    ['claims.0'],
  ],
])('FILE-22 %s', (_what, more, expected) => {
  expect(fields(more)).toEqual(expected);
});

test('FILE-22 what is outside the scope is told, and received (行诉法13)', () => {
  const { text, rule } = scopeHint('personnel');
  expect(text).toContain('材料也会收下');
  expect(rule).toContain('第13条');
});
