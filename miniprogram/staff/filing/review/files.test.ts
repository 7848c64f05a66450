import { evidenceRows } from './files';

const NOW = Date.parse('2026-03-02T10:00:00+08:00');
const file = (name: string, size = 2048, evidenceId?: string) => ({
  attachmentId: name,
  name,
  mime: 'image/jpeg',
  size,
  sha256: '',
  receivedAt: '2026-03-02T09:00:00+08:00',
  ...(evidenceId ? { evidenceId } : {}),
});

test('files stand under their evidence, what belongs to none stands last', () => {
  const rows = evidenceRows(
    { evidence: [{ name: '借条' }, { name: '借条-原件', proves: '借款' }] },
    [file('借条-1'), file('借条-原件-1'), file('身份证')],
    NOW,
  );
  expect(rows.map(({ name, files }) => [name, files.map((one) => one.name)])).toEqual([
    ['1. 借条', ['借条-1']],
    ['2. 借条-原件', ['借条-原件-1']],
    ['其他附件', ['身份证']],
  ]);
});

test('two pieces of evidence with one name do not show a file twice, and none is lost', () => {
  const rows = evidenceRows({ evidence: [{ name: '借条' }, { name: '借条' }] }, [file('借条-1')], NOW);
  expect(rows.map(({ files }) => files.length)).toEqual([1, 0]);
});

test('a file stays under its evidence when that was renamed in a correction, also to what another is named after', () => {
  const evidence = [
    { evidenceId: 'e1', name: '转账记录' },
    { evidenceId: 'e2', name: '借条' },
  ];
  const files = [file('借条-1', 9, 'e1'), file('借条-2', 9, 'e2'), file('转账记录-1'), file('照片-1', 9, 'gone')];
  expect(evidenceRows({ evidence }, files, NOW).map((row) => row.files.map(({ name }) => name))).toEqual([
    ['借条-1', '转账记录-1'],
    ['借条-2'],
    ['照片-1'],
  ]);
});

test('a file says what it is, how large and when it came', () => {
  expect(evidenceRows({}, [file('x', 3 * 1024 * 1024)], NOW)[0]?.files[0]?.text).toBe('照片，3.0 MB，今天 09:00 收到');
});
