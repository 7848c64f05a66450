import { leavesOf } from './leaves';

test('ENF-3 a report is turned over page by page, then what came with it', () => {
  const file = { fileId: 'f', name: '流水.pdf', mime: 'application/pdf', size: 1, sha256: '', pages: 2 };
  const leaves = leavesOf({ kindName: '财产报告', pages: 1, fileList: [file] });
  expect(leaves.map(({ fileId, name, page, pages }) => `${fileId}/${name}/${page}/${pages}`)).toEqual([
    '/财产报告/1/1',
    'f/流水.pdf/1/2',
    'f/流水.pdf/2/2',
  ]);
});
