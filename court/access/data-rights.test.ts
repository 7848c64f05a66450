import { answerTo, type DataKind, type DataRight } from './data-rights';

const KINDS: DataKind[] = [
  'profile',
  'draft',
  'ticket',
  'faceResult',
  'filedPaper',
  'evidence',
  'transcript',
  'courtDocument',
  'internalPaper',
  'auditLog',
];
const RIGHTS: DataRight[] = ['see', 'copy', 'correct', 'delete', 'explain'];

test('PRIV-3 a court document is corrected by ruling, never by editing a profile', () => {
  const { answer, text, rule } = answerTo('correct', 'courtDocument');
  expect(answer).toBe('procedure');
  expect(text).toContain('裁定补正');
  expect(rule).toContain('第157条第1款第7项');
  expect(answerTo('correct', 'profile').answer).toBe('atOnce');
});

test('PRIV-3 what was filed, signed or logged is not deleted on request while law has it kept (个保法47.2)', () => {
  for (const kind of ['filedPaper', 'evidence', 'transcript', 'courtDocument', 'internalPaper', 'auditLog'] as const) {
    expect(answerTo('delete', kind).answer).toBe('officer');
    expect(answerTo('delete', kind).text).toContain('停止其他使用');
  }
  expect(KINDS.filter((kind) => answerTo('delete', kind).answer === 'atOnce')).toEqual(['draft']);
});

test('PRIV-3, DOSS-3 case papers are seen by reading the dossier, one’s own account data at once', () => {
  for (const kind of ['filedPaper', 'evidence', 'transcript', 'courtDocument'] as const)
    for (const right of ['see', 'copy'] as const)
      expect(answerTo(right, kind)).toMatchObject({ answer: 'procedure', rule: expect.stringContaining('DOSS-3') });
  for (const kind of ['profile', 'draft', 'ticket', 'faceResult'] as const)
    expect(answerTo('copy', kind).answer).toBe('atOnce');
});

test('PRIV-3, DOSS-1 the internal volume is opened by no right of data protection', () => {
  for (const right of RIGHTS) expect(answerTo(right, 'internalPaper').answer).toBe('officer');
  expect(answerTo('see', 'internalPaper').text).toContain('依法不公开');
});

test('PRIV-3 no answer is a bare no: each says what one can do, and where an officer answers, that reasons are given', () => {
  for (const kind of KINDS)
    for (const right of RIGHTS) {
      const { text, answer, rule } = answerTo(right, kind);
      expect(text).toMatch(/可以|请/);
      expect(rule).toMatch(/^PRIV-3/);
      if (answer === 'officer' && right !== 'explain') expect(text).toContain('理由');
    }
});
