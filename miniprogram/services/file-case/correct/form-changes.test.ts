import type { Content } from '../draft/content';
import type { Written } from './answers';
import { changesOf, contentOf, formSteps, wrongIn } from './form-changes';

const BASE: Content = {
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  claims: [{ text: '还钱', amountFen: 100 }],
  truthConfirmed: true,
};
const written = (more: Partial<Written> = {}): Written => ({ texts: {}, changed: {}, ...more });

test('what was changed is shown before and after; what was only looked at is not', () => {
  const changed: Content = {
    defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇' }],
    claims: [{ text: '还钱', amountFen: 100 }],
  };
  const changes = changesOf(BASE, written({ changed }), 'civil');
  expect(changes.map(({ section }) => section)).toEqual(['defendants']);
  expect(changes[0]?.title).toBe('告谁');
  expect(changes[0]?.before).not.toEqual(changes[0]?.after);
});
test('evidence written to and put back is no change, though it was given an id; changed, it keeps that id', () => {
  const evidence = [{ name: '借条', source: '王建国' }];
  const base: Content = { ...BASE, evidence };
  const looked: Content = { evidence: [{ name: '借条', source: '王建国', proves: '', evidenceId: 'e1' }] };
  expect(changesOf(base, written({ changed: looked }), 'civil')).toEqual([]);
  expect(contentOf(base, written({ changed: looked }), 'civil')).toBeUndefined();
  const renamed: Content = { evidence: [{ name: '借条原件', source: '王建国', evidenceId: 'e1' }] };
  expect(changesOf(base, written({ changed: renamed }), 'civil').map(({ section }) => section)).toEqual(['evidence']);
  expect(contentOf(base, written({ changed: renamed }), 'civil')?.evidence).toEqual(renamed.evidence);
});

test('what was empty, or was emptied, is said so', () => {
  const [added] = changesOf({}, written({ changed: { witnesses: [{ name: '李四' }] } }), 'civil');
  expect(added?.before).toEqual(['（空着）']);
  const [emptied] = changesOf(BASE, written({ changed: { claims: [] } }), 'civil');
  expect(emptied?.after).toEqual(['（空着）']);
});

test('the form is sent only if it was changed; FILE-17 and confirmed anew', () => {
  expect(contentOf(BASE, written(), 'civil')).toBeUndefined();
  expect(contentOf(BASE, written({ changed: { truthConfirmed: true } }), 'civil')).toBeUndefined();
  const defendants: Content['defendants'] = [{ kind: 'person', name: '王建军' }];
  expect(contentOf(BASE, written({ changed: { defendants } }), 'civil')).toEqual({
    ...BASE,
    defendants,
    truthConfirmed: false,
  });
  expect(contentOf(BASE, written({ changed: { defendants, truthConfirmed: true } }), 'civil')?.truthConfirmed).toBe(
    true,
  );
});

test('what the court found wrong leads to its step', () => {
  expect(wrongIn({ 'content.defendants.0.idNumber': '号码有误' }, 'civil')).toEqual({
    wrong: { 'defendants.0.idNumber': '号码有误' },
    step: 'defendants',
  });
  expect(wrongIn({ 'answers.item-1': '请写' }, 'civil').step).toBe('');
});

test('FIX-2 each kind of filing has its own steps to change; none where truth is confirmed or mediation is agreed to', () => {
  const ids = (kind: 'civil' | 'enforcement' | 'administrative') => formSteps(kind).map(({ id }) => id);
  expect(ids('civil')).toContain('defendants');
  expect(ids('enforcement')).toContain('debtors');
  expect(ids('administrative')).toContain('act');
  for (const kind of ['civil', 'enforcement', 'administrative'] as const)
    expect(ids(kind).filter((id) => id === 'truth' || id === 'mediation')).toEqual([]);
});
