import fc from 'fast-check';
import { type Content, same, sendable } from './content';
import { merge } from './merge';

test('what is empty is not sent, and an entry that was begun has a name', () => {
  expect(
    sendable({
      plaintiffs: [{ kind: 'person' }, { kind: 'person', name: ' 陈晓梅 ', phone: '' }],
      claims: [{ text: '', amountFen: 100 }, { text: '' }],
      evidence: [
        { evidenceId: 'e1', name: '' },
        { evidenceId: 'e2', name: '', proves: '借过钱' },
      ],
      witnesses: [{ name: '' }],
      factsAndReasons: '  ',
    }),
  ).toEqual({
    plaintiffs: [{ kind: 'person', name: '陈晓梅' }],
    claims: [{ text: '支付钱款', amountFen: 100 }],
    evidence: [{ evidenceId: 'e2', name: '证据1', proves: '借过钱' }],
  });
});

test('FILE-21 that there was none is an answer; a list nobody asked about is not sent', () => {
  expect(sendable({ course: { interruptions: [], obstacles: [] }, knownAssets: [], evidence: [] })).toEqual({
    course: { interruptions: [], obstacles: [] },
  });
});

const TEXT = fc.option(fc.constantFrom('一', '二', '三'), { nil: undefined });
const CONTENT: fc.Arbitrary<Content> = fc
  .record({ factsAndReasons: TEXT, causeOfAction: TEXT, truthConfirmed: fc.option(fc.boolean(), { nil: undefined }) })
  .map((content) => structuredClone(content));

test('joining: a section that one side left alone is the other side’s; what both changed is named', () => {
  fc.assert(
    fc.property(CONTENT, CONTENT, CONTENT, (base, mine, theirs) => {
      const { content, both, taken } = merge(base, mine, theirs);
      for (const section of ['factsAndReasons', 'causeOfAction'] as const) {
        if (same(base[section], mine[section])) expect(content[section]).toBe(theirs[section]);
        else expect(content[section]).toBe(mine[section]);
        const isBoth = ![base[section], theirs[section]].includes(mine[section]) && base[section] !== theirs[section];
        expect(both.includes(section)).toBe(isBoth);
        expect(both.includes(section) && taken.includes(section)).toBe(false);
      }
    }),
  );
});

test('FILE-17 what came of two hands is confirmed by nobody', () => {
  const base = { factsAndReasons: '一', causeOfAction: '甲', truthConfirmed: true };
  const mine = { ...base, factsAndReasons: '二' };
  expect(merge(base, mine, { ...base, causeOfAction: '乙' }).content.truthConfirmed).toBe(false);
  expect(merge(base, base, { ...base, causeOfAction: '乙' }).content.truthConfirmed).toBe(true);
});
