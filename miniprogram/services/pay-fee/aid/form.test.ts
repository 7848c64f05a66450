import {
  eventOf,
  type GroundInfo,
  lacking,
  NOTHING,
  optionsOf,
  papersOf,
  proofName,
  unfinished,
  type Written,
  withKind,
} from './form';

const GROUNDS: GroundInfo[] = [
  { ground: 'subsistence', kind: 'exempt', title: '低保', rule: '', papers: ['书面申请', '低保证'] },
  { ground: 'otherExempt', kind: 'exempt', title: '其他', rule: '', papers: ['书面申请', '证明'] },
  { ground: 'disaster', kind: 'reduce', title: '受灾', rule: '', papers: ['书面申请'] },
];
const WRITTEN: Written = {
  kind: 'exempt',
  grounds: ['subsistence'],
  reasons: '一家三口吃低保，每月一千二百元，交不起。',
  proofs: [{ name: '低保证', fileId: 'cloud://x/uploads/o/1.jpg' }],
};

test('one goes on only when the question is answered', () => {
  expect(unfinished(NOTHING)).toBe('kind');
  expect(unfinished({ ...WRITTEN, grounds: [] })).toBe('grounds');
  expect(lacking('reasons', { ...WRITTEN, reasons: ' 穷 ' })).toContain('请写几句');
  expect(unfinished({ ...WRITTEN, proofs: [] })).toBe('look');
});

test('another kind has grounds of its own', () => {
  expect(withKind(WRITTEN, 'reduce')).toMatchObject({ kind: 'reduce', grounds: [], reasons: WRITTEN.reasons });
  expect(withKind(WRITTEN, 'exempt')).toBe(WRITTEN);
  expect(optionsOf(GROUNDS, 'exempt')).toEqual([
    { value: 'subsistence', label: '低保' },
    { value: 'otherExempt', label: '其他' },
  ]);
  expect(papersOf(GROUNDS, ['subsistence', 'otherExempt'])).toEqual(['书面申请', '低保证', '证明']);
});

test('it is handed in whole, or not at all', () => {
  expect(eventOf('o', { ...WRITTEN, kind: '' })).toBeNull();
  expect(eventOf('o', WRITTEN)).toEqual({
    action: 'applyAid',
    orderId: 'o',
    kind: 'exempt',
    grounds: ['subsistence'],
    reasons: WRITTEN.reasons,
    proofs: [{ name: '低保证', fileIds: ['cloud://x/uploads/o/1.jpg'] }],
  });
});

test('no two proofs have the same name', () => {
  expect(proofName('低保证.jpg', [])).toBe('低保证');
  expect(proofName('低保证.jpg', [{ name: '低保证' }])).toBe('低保证-1');
  expect(proofName('', [])).toBe('证明-1');
  expect(proofName('', [{ name: '证明-1' }])).toBe('证明-2');
});
