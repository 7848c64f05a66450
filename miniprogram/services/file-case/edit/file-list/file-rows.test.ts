import type { Attached, Pending } from '../../upload/pending';
import { fileRows } from './file-rows';

const attached = (name: string, size = 1500): Attached => ({
  attachmentId: `f:${name}`,
  name,
  size,
  mime: 'image/jpeg',
  sha256: '',
  receivedAt: '',
});
const pending: Pending = {
  id: 'p',
  filingId: 'f',
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
