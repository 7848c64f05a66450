import type { Content } from '../draft/content';
import { answersOf, changesOf, contentOf, firstOpen, type Item, rowsOf, type Written, wrongIn } from './answers';

const item = (i: number): Item => ({
  itemId: `item-${i}`,
  what: `缺 ${i}`,
  rule: '民诉法第124条',
  how: '补',
  answer: null,
});
const ITEMS = Array.from({ length: 11 }, (_, i) => item(i + 1));
const BASE: Content = {
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  claims: [{ text: '还钱', amountFen: 100 }],
  truthConfirmed: true,
};
const written = (more: Partial<Written> = {}): Written => ({ texts: {}, changed: {}, ...more });

test('FIX-2 an item is answered by words or by files, each file by its own item', () => {
  const rows = rowsOf(ITEMS, written({ texts: { 'item-2': ' 已补 ', 'item-3': '  ' } }), [
    '补正1-1',
    '补正11：合同.pdf',
    '借条-1',
  ]);
  expect(rows.filter(({ done }) => done).map(({ number, text }) => [number, text])).toEqual([
    [1, '附件 1 个'],
    [2, '已补'],
    [11, '附件 1 个'],
  ]);
  expect(firstOpen(rows)).toBe(3);
  expect(firstOpen(rows.filter(({ done }) => done))).toBe(0);
});

test('FIX-2 what is sent names every answered item, and the files where they are the answer', () => {
  const texts = { 'item-1': '已补', 'item-2': ' ' };
  expect(answersOf(ITEMS, written({ texts }), ['补正3-1', '补正3：合同.pdf', '补正1-1'])).toEqual([
    { itemId: 'item-1', text: '已补' },
    { itemId: 'item-3', text: '见附件：补正3-1、补正3：合同.pdf' },
  ]);
});

test('an answer of many files stays within what the court takes', () => {
  const many = Array.from({ length: 200 }, (_, i) => `补正1：${'长'.repeat(80)}${i}`);
  expect(answersOf(ITEMS, written(), many)[0]?.text.length).toBeLessThanOrEqual(2000);
});

test('what was changed is shown before and after; what was only looked at is not', () => {
  const changed: Content = {
    defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇' }],
    claims: [{ text: '还钱', amountFen: 100 }],
  };
  const changes = changesOf(BASE, written({ changed }));
  expect(changes.map(({ section }) => section)).toEqual(['defendants']);
  expect(changes[0]?.title).toBe('告谁');
  expect(changes[0]?.before).not.toEqual(changes[0]?.after);
});

test('evidence written to and put back is no change, though it was given an id; changed, it keeps that id', () => {
  const evidence = [{ name: '借条', source: '王建国' }];
  const base: Content = { ...BASE, evidence };
  const looked: Content = { evidence: [{ name: '借条', source: '王建国', proves: '', evidenceId: 'e1' }] };
  expect(changesOf(base, written({ changed: looked }))).toEqual([]);
  expect(contentOf(base, written({ changed: looked }))).toBeUndefined();
  const renamed: Content = { evidence: [{ name: '借条原件', source: '王建国', evidenceId: 'e1' }] };
  expect(changesOf(base, written({ changed: renamed })).map(({ section }) => section)).toEqual(['evidence']);
  expect(contentOf(base, written({ changed: renamed }))?.evidence).toEqual(renamed.evidence);
});

test('what was empty, or was emptied, is said so', () => {
  const [added] = changesOf({}, written({ changed: { witnesses: [{ name: '李四' }] } }));
  expect(added?.before).toEqual(['（空着）']);
  const [emptied] = changesOf(BASE, written({ changed: { claims: [] } }));
  expect(emptied?.after).toEqual(['（空着）']);
});

test('the form is sent only if it was changed; FILE-17 and confirmed anew', () => {
  expect(contentOf(BASE, written())).toBeUndefined();
  expect(contentOf(BASE, written({ changed: { truthConfirmed: true } }))).toBeUndefined();
  const defendants: Content['defendants'] = [{ kind: 'person', name: '王建军' }];
  expect(contentOf(BASE, written({ changed: { defendants } }))).toEqual({ ...BASE, defendants, truthConfirmed: false });
  expect(contentOf(BASE, written({ changed: { defendants, truthConfirmed: true } }))?.truthConfirmed).toBe(true);
});

test('what the court found wrong leads to its step', () => {
  expect(wrongIn({ 'content.defendants.0.idNumber': '号码有误' })).toEqual({
    wrong: { 'defendants.0.idNumber': '号码有误' },
    step: 'defendants',
  });
  expect(wrongIn({ 'answers.item-1': '请写' }).step).toBe('');
});
