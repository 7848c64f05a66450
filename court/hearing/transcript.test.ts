import { parseLegalDate as date } from '../time/legal-date';
import { recordingInsteadGaps, type TranscriptReader, transcriptState } from './transcript';

const reader = (
  name: string,
  role: TranscriptReader['role'],
  more: Partial<TranscriptReader> = {},
): TranscriptReader => ({
  name,
  role,
  signed: 'yes',
  corrections: [],
  ...more,
});
const court = [reader('王法官', 'judge'), reader('钱书记员', 'clerk')];
const state = (...participants: TranscriptReader[]) => transcriptState([...court, ...participants], date('2025-03-20'));

test('HEAR-11 complete when all have signed; the parties may read it within five days', () => {
  expect(state(reader('张三', 'participant'))).toEqual({ complete: true, readBy: '2025-03-25', waiting: [] });
});

test('HEAR-11 silence is no signature, a refusal must be noted', () => {
  expect(state(reader('张三', 'participant', { signed: 'notYet' }))).toMatchObject({
    complete: false,
    waiting: [{ text: expect.stringContaining('2025 年 3 月 25 日') }],
  });
  expect(state(reader('张三', 'participant', { signed: 'refused' })).complete).toBe(false);
  expect(state(reader('张三', 'participant', { signed: 'refused', refusalNote: '认为记录不全' })).complete).toBe(true);
});

test('HEAR-11 a judge or clerk cannot refuse his way out', () => {
  const readers = [reader('王法官', 'judge', { signed: 'refused', refusalNote: '不签' }), reader('钱书记员', 'clerk')];
  expect(transcriptState(readers, date('2025-03-20')).complete).toBe(false);
  expect(() => transcriptState([reader('王法官', 'judge')], date('2025-03-20'))).toThrow('clerk');
});

test('HEAR-11 a correction asked for is answered, even by one who signed', () => {
  const asked = (outcome: 'made' | 'refusedAndRecorded' | undefined) =>
    state(reader('张三', 'participant', { corrections: [{ text: '金额应为五万元', outcome }] })).complete;
  expect(asked(undefined)).toBe(false);
  expect(asked('made')).toBe(true);
  expect(asked('refusedAndRecorded')).toBe(true);
});

test('HEAR-11 the recording replaces it only in civil summary procedure, with consent, its value confirmed by all', () => {
  const participants = [
    { name: '张三', isParty: true, consents: true, confirmedSha256: 'abc' },
    { name: '证人', isParty: false, consents: false, confirmedSha256: 'abc' },
  ];
  const input = { civilSummary: true, sha256: 'abc', participants };
  expect(recordingInsteadGaps(input)).toEqual([]);
  expect(recordingInsteadGaps({ ...input, civilSummary: false })).toHaveLength(1);
  expect(recordingInsteadGaps({ ...input, sha256: 'other' })).toHaveLength(2);
  expect(
    recordingInsteadGaps({
      ...input,
      participants: [{ name: '张三', isParty: true, consents: false, confirmedSha256: 'abc' }],
    }),
  ).toHaveLength(1);
});
