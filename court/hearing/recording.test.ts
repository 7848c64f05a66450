import fc from 'fast-check';
import { type BreakKind, recordingCheck, type Span } from './recording';

const HOUR = 3_600_000;
const T0 = Date.parse('2025-03-20T09:00+08:00');
const span = (from: number, to: number): Span => ({ from: T0 + from * HOUR, to: T0 + to * HOUR });
const hearing = span(0, 4);
const broken = (kind: BreakKind, from: number, to: number) => ({ ...span(from, to), kind });
const check = (
  recorded: Span[],
  breaks: (Span & { kind: BreakKind })[] = [],
  more: { isPublic?: boolean; explanationSignedBy?: string } = {},
) => recordingCheck({ hearing, recorded, breaks, isPublic: true, ...more });

test('HEAR-10 recorded from opening to close, in however many pieces', () => {
  expect(check([span(2, 5), span(-1, 1), span(1, 2)])).toEqual({ gaps: [], missing: [] });
});

test('HEAR-10 a recess need not be recorded, but what goes beyond it must be explained', () => {
  const result = check([span(0, 1), span(3, 4)], [broken('recess', 1, 2)]);
  expect(result.gaps).toEqual([
    { ...span(1, 2), lawful: 'recess' },
    { ...span(2, 3), lawful: null },
  ]);
  expect(result.missing[0]?.text).toContain('1 处共 3600 秒');
});

test('HEAR-10 a break that was recorded leaves no gap', () => {
  expect(check([span(0, 4)], [broken('recess', 1, 2)]).gaps).toEqual([]);
});

test('HEAR-10 closed evidence is a break only of a public hearing', () => {
  const part = [broken('closedEvidence', 1, 2)];
  expect(check([span(0, 1), span(2, 4)], part).missing).toEqual([]);
  expect(check([span(0, 1), span(2, 4)], part, { isPublic: false }).missing).toHaveLength(1);
});

test('HEAR-10 overlapping breaks share a gap, nothing is counted twice', () => {
  const result = check([span(0, 1)], [broken('recess', 1, 3), broken('mediation', 2, 4)]);
  expect(result.gaps.map(({ from, to, lawful }) => [(from - T0) / HOUR, (to - T0) / HOUR, lawful])).toEqual([
    [1, 3, 'recess'],
    [3, 4, 'mediation'],
  ]);
});

test('HEAR-10 an explanation signed by the presiding judge settles it; the gap stays shown', () => {
  const result = check([span(0, 3)], [], { explanationSignedBy: 'judge-1' });
  expect(result.missing).toEqual([]);
  expect(result.gaps).toEqual([{ ...span(3, 4), lawful: null }]);
});

test('HEAR-10 gaps come in the order of time, whatever their kind', () => {
  const { gaps } = check([span(1, 2)], [broken('recess', 2, 4)]);
  expect(gaps.map(({ lawful }) => lawful)).toEqual([null, 'recess']);
});

test('HEAR-10 nothing recorded at all: the whole hearing is a gap', () => {
  expect(check([]).gaps).toEqual([{ ...hearing, lawful: null }]);
  expect(() => check([span(2, 1)])).toThrow(RangeError);
  expect(() => check([{ from: T0, to: Number.POSITIVE_INFINITY }])).toThrow(RangeError);
  expect(check([span(0, 4)], [broken('recess', 5, 6), broken('recess', 1, 1)]).gaps).toEqual([]);
});

test('HEAR-10 each moment of the hearing is either recorded or in exactly one gap', () => {
  const anySpan = fc
    .tuple(fc.integer({ min: -5, max: 25 }), fc.nat(10))
    .map(([from, length]) => ({ from: 100 + from, to: 100 + from + length }));
  const anyBreak = fc
    .tuple(anySpan, fc.constantFrom<BreakKind>('recess', 'mediation', 'closedEvidence'))
    .map(([each, kind]) => ({ ...each, kind }));
  fc.assert(
    fc.property(
      fc.array(anySpan, { maxLength: 4 }),
      fc.array(anyBreak, { maxLength: 3 }),
      fc.boolean(),
      (recorded, breaks, isPublic) => {
        const { gaps } = recordingCheck({ hearing: { from: 100, to: 120 }, recorded, breaks, isPublic });
        const within = (spans: readonly Span[], moment: number) =>
          spans.filter(({ from, to }) => from <= moment && moment < to);
        for (let moment = 95; moment < 125; moment++) {
          const inHearing = moment >= 100 && moment < 120;
          const found = within(gaps, moment);
          expect(found).toHaveLength(inHearing && within(recorded, moment).length === 0 ? 1 : 0);
          const counting = breaks.filter(({ kind }) => isPublic || kind !== 'closedEvidence');
          for (const gap of found)
            expect(gap && 'lawful' in gap && gap.lawful !== null).toBe(within(counting, moment).length > 0);
        }
      },
    ),
  );
});
