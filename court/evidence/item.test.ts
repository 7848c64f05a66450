import fc from 'fast-check';
import { parseLegalDate as date, legalDateOf } from '../time/legal-date';
import { type EvidenceItem, evidenceReceipt, itemGaps, lateness, mayUpload } from './item';
import { EVIDENCE_KINDS } from './kinds';

const item: EvidenceItem = {
  number: 1,
  name: '借条',
  kind: '书证',
  source: '被告出具',
  proves: '借款五万元',
  pages: 1,
  submittedOn: date('2025-03-03'),
  signature: 'sig-1',
};

test('EVID-1 eight kinds each; 现场笔录 exist in administrative suits only', () => {
  expect([EVIDENCE_KINDS.civil.length, EVIDENCE_KINDS.administrative.length]).toEqual([8, 8]);
  expect(itemGaps({ ...item, kind: '勘验笔录、现场笔录' }, 'administrative')).toEqual([]);
  expect(itemGaps({ ...item, kind: '勘验笔录、现场笔录' }, 'civil')).toHaveLength(1);
});

test('EVID-2 an item has number, name, kind, source, what it proves, pages, date and signature', () => {
  expect(itemGaps(item, 'civil')).toEqual([]);
  const lacking: Partial<EvidenceItem>[] = [
    { number: 0 },
    { name: ' ' },
    { kind: '听说' },
    { source: '' },
    { proves: '' },
    { pages: 1.5 },
    { pages: 0 },
    { submittedOn: undefined },
    { signature: '' },
  ];
  for (const more of lacking) expect(itemGaps({ ...item, ...more }, 'civil')).toHaveLength(1);
});

test('EVID-2 the receipt has name, pages, copies, form, time and handler, or is not given', () => {
  const receipt = {
    name: '借条',
    pages: 1,
    copies: 2,
    form: 'copy' as const,
    receivedAt: 1_741_000_000_000,
    handler: '钱书记员',
  };
  expect(evidenceReceipt(receipt)).toEqual(receipt);
  expect(evidenceReceipt({ ...receipt, copies: 1 }).copies).toBe(1);
  for (const copies of [0, 1.5]) expect(() => evidenceReceipt({ ...receipt, copies })).toThrow('copies');
  expect(() => evidenceReceipt({ ...receipt, receivedAt: 1.5 })).toThrow('receivedAt');
  expect(() => evidenceReceipt({ ...receipt, receivedAt: 0 })).toThrow('receivedAt');
  expect(() => evidenceReceipt({ ...receipt, pages: 0, handler: '' })).toThrow('pages, handler');
  expect(() => evidenceReceipt({ ...receipt, receivedAt: Number.NaN })).toThrow('receivedAt');
});

const evidenceUntil = date('2025-03-18');
const at = (text: string) => Date.parse(`${text}+08:00`);
const mark = (receivedAt: number, objectiveCause?: boolean, otherSideObjects?: boolean) =>
  lateness({ receivedAt, evidenceUntil, objectiveCause, otherSideObjects }).mark;

test('EVID-3 in time until midnight of the last day', () => {
  expect(mark(at('2025-03-18T23:59:59.999'))).toBe('inTime');
  expect(mark(at('2025-03-19T00:00'))).toBe('late');
});

test('EVID-3 late by an objective cause, or with no objection by the other side, is as if in time', () => {
  const late = at('2025-04-01T10:00');
  expect(mark(late, true, true)).toBe('asIfInTime');
  expect(mark(late, undefined, false)).toBe('asIfInTime');
  expect(mark(late, false, true)).toBe('late');
  expect(mark(late, undefined, undefined)).toBe('late');
  const why = (objectiveCause: boolean, otherSideObjects: boolean) =>
    lateness({ receivedAt: late, evidenceUntil, objectiveCause, otherSideObjects }).steps[1]?.text;
  expect(why(true, true)).toContain('客观原因');
  expect(why(false, false)).toContain('没有提出异议');
});

test('EVID-3 evidence is accepted whenever it comes; without a period nothing is late', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4e12 }), fc.boolean(), (receivedAt, objects) => {
      fc.pre(legalDateOf(receivedAt) < '2099-01-01');
      const result = lateness({ receivedAt, evidenceUntil, objectiveCause: undefined, otherSideObjects: objects });
      expect(result.accepted).toBe(true);
      if (result.mark === 'late') expect(result.steps.map(({ text }) => text).join()).toMatch(/已经收下.*由法官决定/);
    }),
  );
  const unset = {
    receivedAt: at('2030-01-01T10:00'),
    evidenceUntil: undefined,
    objectiveCause: undefined,
    otherSideObjects: true,
  };
  expect(lateness(unset)).toMatchObject({ accepted: true, mark: 'unclear' });
  expect(() => lateness({ ...unset, receivedAt: Number.NaN })).toThrow(RangeError);
});

test('EVID-3 the upload stays open until the debate has ended', () => {
  expect(mayUpload({ debateEnded: false })).toBe(true);
  expect(mayUpload({ debateEnded: true })).toBe(false);
});
