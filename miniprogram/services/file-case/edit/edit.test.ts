import { administrativeDefendant } from '../../../../court/pleading/jurisdiction/administrative-defendant';
import { whyNoSound } from '../../../components/voice/words';
import type { Content } from '../draft/content';
import { blocksOf } from '../draft/forms/blocks';
import { answerOf, optionsOf, typedAnswer } from './form/item/answer';
import { shownBlocks } from './form/shown';
import { authoritiesOf } from './steps/defendants/authorities';
import { shownOf } from './time-limit/words';
import { chosenWay, wayOf } from './who/ways';

const paths = (step: string, content: Content) =>
  shownBlocks(blocksOf(step), content, {}).flatMap(({ items, entries }) => [
    ...items.map(({ at }) => at),
    ...entries.flatMap((entry) => entry.items.map(({ at }) => at)),
  ]);

test('a question is asked only where it matters', () => {
  expect(paths('deadline', {})).toContain('performance.by');
  expect(paths('deadline', { performance: { noTerm: true } })).not.toContain('performance.by');
  expect(paths('act', { act: { inaction: true } })).toEqual(expect.arrayContaining(['act.appliedOn']));
  expect(paths('act', { act: { inaction: true } })).not.toContain('act.knewOn');
  const claims = [
    { text: '赔', kind: 'compensate' as const },
    { text: '撤', kind: 'revoke' as const },
  ];
  expect(paths('act-claims', { claims }).filter((path) => path.endsWith('amountFen'))).toEqual(['claims.0.amountFen']);
});

test('an error stands beside its question, in a row too', () => {
  const errors = { 'account.number': '账号有误', 'agents.0.idNumber': '号码有误' };
  const items = [
    ...shownBlocks(blocksOf('account'), {}, errors),
    ...shownBlocks(blocksOf('agents'), { agents: [{ name: '甲', kind: 'relative' }] }, errors),
  ].flatMap((block) => [...block.items, ...block.entries.flatMap((entry) => entry.items)]);
  expect(items.filter(({ error }) => error).map(({ at, error }) => [at, error])).toEqual(Object.entries(errors));
});

test('what is typed is understood, and what is no amount is said', () => {
  expect(typedAnswer('money', '1.5万')).toEqual({ value: 1_500_000, means: '就是 15,000 元', error: '' });
  expect(typedAnswer('money', '一万').error).toContain('只写数字');
  expect(typedAnswer('lines', '决定书\n\n 回执')).toMatchObject({ value: ['决定书', ' 回执'] });
  expect(answerOf('yes', false).text).toBe('no');
  expect(answerOf('yes', '').text).toBe('');
});

test('of many answers the first are shown, and the chosen one with them', () => {
  const options = Array.from({ length: 12 }, (_, i) => ({ value: `${i}`, label: `${i}` }));
  expect(optionsOf({ type: 'choice', options }, '', false)).toMatchObject({ more: 8 });
  expect(optionsOf({ type: 'choice', options }, '11', false).options.map(({ value }) => value)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '11',
  ]);
  expect(optionsOf({ type: 'choice', options }, '', true)).toMatchObject({ more: 0 });
});

test.each(['upheld', 'changed', 'foundUnlawful', 'foundUnlawfulForProcedure', 'partly'] as const)(
  'FILE-22 after a review that is %s the page names whom the law names',
  (result) => {
    const content: Content = { act: { authority: '某局' }, review: { asked: 'decided', result, authority: '市政府' } };
    const who = { original: '某局', reviewer: '市政府' };
    expect(authoritiesOf(content).map(({ name }) => name)).toEqual(
      administrativeDefendant({ review: result }).defendants.map((one) => who[one]),
    );
  },
);

test('ID-7 who acts for another says with what authority; who acts for himself has none', () => {
  expect(chosenWay('none', { filedAs: 'agent' })).toEqual({ filedAs: 'party', agentAuthority: 'none' });
  expect(chosenWay('agent', {})).toEqual({ filedAs: 'agent', filedFor: 0, agentAuthority: 'general' });
  expect(chosenWay('agent', { agentAuthority: 'special', filedFor: 1 })).toMatchObject({
    agentAuthority: 'special',
    filedFor: 1,
  });
  expect(wayOf({ agentAuthority: 'special' })).toBe('agent');
  expect(wayOf({})).toBe('');
});

test('FILE-21, 23 it is never said that it is over', () => {
  const limit = { lastDay: '2025-01-01', steps: [], missing: [], notice: '' };
  for (const standing of ['inTime', 'late', 'unclear'] as const)
    expect(shownOf({ ...limit, standing }).title).not.toBe('');
  expect(shownOf({ ...limit, standing: 'late' })).toMatchObject({ title: '看起来可能已经过了', last: '' });
  expect(shownOf(null).title).toBe('');
});

test('FILE-13 who refuses the microphone is told that the keyboard goes on', () => {
  expect(whyNoSound('operateRecorder:fail auth deny')).toEqual({
    text: expect.stringContaining('接着打字'),
    settings: true,
  });
  expect(whyNoSound('operateRecorder:fail broken')).toEqual({
    text: expect.stringContaining('没有录到'),
    settings: false,
  });
});
