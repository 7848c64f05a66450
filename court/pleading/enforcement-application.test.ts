import { parseLegalDate as date } from '../time/legal-date';
import { type EnforcementApplication, enforcementCourts, enforcementDoubts } from './enforcement-application';

const TODAY = date('2026-03-02');
const complete: EnforcementApplication = {
  title: 'judgment',
  effective: true,
  applicant: 'creditor',
  performBy: date('2026-03-01'),
  performed: 'no',
  matter: '支付 1 万元',
  reasons: '到期没有付',
  knownAssets: ['一辆车'],
};
const fields = (more: Partial<EnforcementApplication>) =>
  enforcementDoubts({ ...complete, ...more }, TODAY).map(({ field }) => field);

test('FILE-20 a complete application raises no doubt (执行规定16, 18)', () => {
  expect(fields({})).toEqual([]);
});

test.each<[string, Partial<EnforcementApplication>, string[]]>([
  ['no title', { title: undefined }, ['title']],
  ['not in force', { effective: false }, ['effective']],
  ['parties not definite (解释461)', { partiesDefinite: false }, ['partiesDefinite']],
  ['content not definite (解释461)', { contentDefinite: false }, ['contentDefinite']],
  ['neither creditor nor successor', { applicant: 'other' }, ['applicant']],
  ['a successor without proof', { applicant: 'successor' }, ['successionProof']],
  ['a successor with proof', { applicant: 'successor', successionProof: true }, []],
  ['the last day to perform is today', { performBy: TODAY }, ['performBy']],
  ['no day to perform is stated', { performBy: undefined }, []],
  ['performed', { performed: 'wholly' }, ['performed']],
  ['partly performed', { performed: 'partly' }, []],
  ['an award without its agreement', { title: 'arbitralAward' }, ['arbitrationAgreement']],
  [
    'an award in a foreign-related matter without its agreement',
    { title: 'foreignRelatedAward' },
    ['arbitrationAgreement'],
  ],
  ['a foreign award not recognised (解释544)', { title: 'foreignAward' }, ['recognition']],
  ['a foreign judgment, recognition asked for as well', { title: 'foreignJudgment', recognition: true }, []],
  ['nothing said', { matter: undefined, reasons: undefined, knownAssets: [] }, ['matter', 'reasons', 'knownAssets']],
])('FILE-20 %s', (_what, more, expected) => {
  expect(fields(more)).toEqual(expected);
});

test('FILE-20 an application decades late raises no doubt of its own: it must be accepted (解释481, FILE-21)', () => {
  expect(fields({ performBy: date('1999-01-01') })).toEqual([]);
});

test.each([
  ['judgment', ['firstInstance', 'assets']],
  ['penal', ['firstInstance', 'assets']],
  ['administrative', ['firstInstance']],
  ['arbitralAward', ['debtor', 'assets']],
  ['labourAward', ['debtor', 'assets']],
  ['notarisedDebt', ['debtor', 'assets']],
  ['confirmation', ['issuing', 'assets']],
  ['securedInterest', ['issuing', 'assets']],
  ['paymentOrder', ['issuing', 'assets']],
  ['foreignRelatedAward', ['debtor', 'assets']],
  ['foreignJudgment', ['debtor', 'assets']],
  ['foreignAward', ['debtor', 'assets', 'applicant', 'connected']],
] as const)('FILE-20 a %s is enforced by %o (民诉法235, 290, 298, 304, 解释460)', (title, courts) => {
  expect(enforcementCourts(title).map(({ where }) => where)).toEqual(courts);
});

test('FILE-20 confirmed agreements, secured interests and payment orders are enforced by the court that made them, or one of its level (解释460)', () => {
  expect(enforcementCourts('confirmation')).toEqual([
    { where: 'issuing', text: '作出裁定的法院可以执行。', rule: 'FILE-20 解释第460条第1款' },
    { where: 'assets', text: '与它同级的、财产所在地的法院也可以执行。', rule: 'FILE-20 解释第460条第1款' },
  ]);
  expect(enforcementCourts('paymentOrder')[0]?.text).toBe('发出支付令的法院可以执行。');
});

test.each(['foreignRelatedAward', 'foreignAward', 'foreignJudgment'] as const)(
  'FILE-20 a %s goes to intermediate courts alone (民诉法290, 298, 304)',
  (title) => {
    expect(enforcementCourts(title).every(({ text }) => text.includes('中级法院'))).toBe(true);
  },
);

test('FILE-20 an arbitral award goes to an intermediate court (仲裁法司法解释29), a labour award need not', () => {
  expect(enforcementCourts('arbitralAward').every(({ text }) => text.includes('中级法院'))).toBe(true);
  expect(enforcementCourts('labourAward').some(({ text }) => text.includes('中级法院'))).toBe(false);
});
