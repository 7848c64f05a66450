import type { Pending } from '../../../../api/uploads/pending';
import type { Attached } from '../../upload/pending';
import { fileRows } from './file-rows';

const attached = (name: string, size = 1500, evidenceId?: string): Attached => ({
  attachmentId: `f:${name}`,
  name,
  size,
  mime: 'image/jpeg',
  sha256: '',
  receivedAt: '',
  removable: true,
  ...(evidenceId ? { evidenceId } : {}),
});
const pending: Pending = {
  id: 'p',
  of: 'f',
  name: '借条-2',
  path: '',
  size: 9,
  parts: [],
  state: 'paused',
  percent: 40,
  message: '断了',
};

test('files stand under their evidence, those of none at the end; of two with one name under the first', () => {
  const { of, others } = fileRows([attached('借条-1'), attached('照片-1', 5_300_000)], [pending], ['借条', '', '借条']);
  expect(of.map((rows) => rows.map(({ name }) => name))).toEqual([['借条-1', '借条-2'], [], []]);
  expect(others).toMatchObject([{ name: '照片-1', text: '已经传好，5.1 MB' }]);
});

test('what is on its way says how far it is', () => {
  expect(fileRows([], [pending], ['借条']).of[0]?.[0]?.text).toBe('传到 40%。断了');
});

const under = (files: Attached[], names: string[], ids: string[]) => {
  const { of, others } = fileRows(files, [], names, ids);
  return [...of, others].map((rows) => rows.map(({ name }) => name));
};

test('a file stays under its evidence when that is renamed, also to what another file is named after', () => {
  const files = [attached('借条-1', 9, 'e1'), attached('照片-1', 9, 'e2')];
  expect(under(files, ['照片', '借条'], ['e1', 'e2'])).toEqual([['借条-1'], ['照片-1'], []]);
});

test('by its name, as before, stands a file without an id, and one whose evidence is gone', () => {
  const files = [attached('借条-1'), attached('借条-2', 9, 'gone'), attached('照片-1', 9, 'gone')];
  expect(under(files, ['借条'], ['e1'])).toEqual([['借条-1', '借条-2'], ['照片-1']]);
});

test('on its way it stands where it will be', () => {
  const { of } = fileRows([], [{ ...pending, evidenceId: 'e2' }], ['借条', '照片'], ['e1', 'e2']);
  expect(of.map((rows) => rows.length)).toEqual([0, 1]);
});

test('only what the court has and lets go is removable', () => {
  const { removable: _, ...kept } = attached('借条-1');
  const { of } = fileRows([attached('借条-3'), kept], [pending], ['借条']);
  expect(of[0]?.map(({ removable }) => removable)).toEqual([true, false, false]);
});
