import fc from 'fast-check';
import { fill, valueErrors } from '../../../../functions/guide/content/fill';
import { TEMPLATES } from '../../../../functions/guide/content/templates';
import { amountOf, knownValues, lacking, sendable } from './values';

const byId = (values: readonly { fieldId: string; value: string }[]) =>
  Object.fromEntries(values.map(({ fieldId, value }) => [fieldId, value]));
const loan = TEMPLATES.find(({ templateId }) => templateId === 'complaint-loan');

test.each(['1.5万', '15,000', '15000元', '１５０００'])('%s is an amount the guide reads', (typed) => {
  expect(amountOf(typed)).toBe('15000');
});

test.each(['三万左右', '3万5', '', '1,000亿'])('%s is left blank rather than guessed', (typed) =>
  expect(amountOf(typed)).toBeUndefined(),
);

const ANYTHING = fc.oneof(
  fc.string(),
  fc.constantFrom('3万', '2025-03-08', '特别授权', '一般授权', '30000', '三万左右', ' '),
);

test('whatever is typed in text, amounts and choices, the guide takes what is sent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TEMPLATES),
      fc.array(ANYTHING, { minLength: 40, maxLength: 40 }),
      (template, typed) => {
        const values = Object.fromEntries(
          template.fields.map(({ fieldId, kind }, i) => [fieldId, kind === 'date' ? '2025-03-08' : (typed[i] ?? '')]),
        );
        const { values: sent, unread } = sendable(template.fields, values);
        expect(valueErrors(template, byId(sent))).toEqual({});
        for (const { kind } of unread) expect(['money', 'choice']).toContain(kind);
      },
    ),
  );
});

test('what is lacking here is what the guide calls missing', () => {
  if (!loan) throw new Error('no loan complaint');
  const values = { plaintiff: '张某', principal: '3万', dueOn: ' ' };
  const { values: sent } = sendable(loan.fields, values);
  expect(lacking(loan.fields, values).map(({ label }) => label)).toEqual(fill(loan, byId(sent)).missing);
});

test('the court’s name and the day are filled in only where the model has them', () => {
  if (!loan) throw new Error('no loan complaint');
  const known = { court: '余姚市人民法院', today: '2026-03-01' };
  expect(knownValues(loan.fields, known)).toEqual({ court: '余姚市人民法院', signedOn: '2026-03-01' });
  expect(knownValues(loan.fields, { ...known, court: '' })).toEqual({ signedOn: '2026-03-01' });
  expect(knownValues([], known)).toEqual({});
});
