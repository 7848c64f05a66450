/** 记一笔: each side is told its own, at the time it was done; what is not controlled yet stays from the debtor (PROG-4). */
import { doneAtOf, errorsOf, newDraft, saidOf, withKind, withSentence } from './draft';
import { KINDS, SENTENCES } from './sentences';

const NOW = Date.parse('2025-03-10T10:05:20+08:00');
const fresh = newDraft(NOW);

test('ENF-5 ready words are added for each side, the first is the title; done when it was begun, to the second', () => {
  const [first, , third] = SENTENCES.scene;
  if (!first || !third) throw new Error('no ready words');
  const draft = withSentence(withSentence(fresh, first), third);
  expect(saidOf(draft, '北纬30')).toEqual({
    kind: 'scene',
    doneAt: new Date(NOW).toISOString(),
    told: {
      applicant: { title: first.title, text: first.applicant + third.applicant },
      judgmentDebtor: { title: first.title, text: first.debtor + third.debtor },
    },
    place: { text: '现场', exact: '北纬30' },
  });
  expect(withSentence(draft, first).debtor).toBe(draft.debtor);
});

test('PROG-4 of a search the debtor learns later, of a clue never, unless the officer says otherwise', () => {
  const inquiry = { ...withKind(fresh, 'inquiry'), applicant: '查了', debtor: '查了' };
  expect(saidOf(inquiry, '')).toMatchObject({ embargoed: true, told: { judgmentDebtor: { text: '查了' } } });
  const clue = { ...withKind(fresh, 'clue'), applicant: '核实了', debtor: '不该看到' };
  expect(saidOf(clue, '').told).toEqual({ applicant: { title: '核实线索', text: '核实了' } });
  expect(saidOf({ ...clue, tell: 'now' }, '')).not.toHaveProperty('embargoed');
});

test('location off: the entry goes without a place; nothing said is nothing kept', () => {
  expect(saidOf({ ...fresh, internal: '记一下' }, '')).toEqual({
    kind: 'scene',
    doneAt: new Date(NOW).toISOString(),
    told: {},
    internal: '记一下',
  });
  expect(errorsOf(fresh, NOW)).toHaveProperty('applicant');
  expect(errorsOf({ ...fresh, internal: '记' }, NOW)).toEqual({});
});

test('another time that was chosen counts, one that is still to come does not', () => {
  expect(doneAtOf({ ...fresh, time: '09:00' })).toBe('2025-03-10T01:00:00.000Z');
  expect(errorsOf({ ...fresh, internal: '记', time: '11:00' }, NOW)).toHaveProperty('time');
});

test('every kind has ready words', () => {
  for (const { value } of KINDS) expect(SENTENCES[value].length).toBeGreaterThan(0);
});
