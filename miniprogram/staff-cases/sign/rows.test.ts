import { caseDecisions, inOrder, paperRulings } from './rows';

test('SIGN-4 what has waited longest is signed first, whatever service it is of; each leads to where it is read', () => {
  const rows = inOrder(
    [
      ...paperRulings({
        papers: [
          {
            paperId: 'a1',
            documentId: 'a1:decision:1',
            title: '民事裁定书',
            caseNo: '7号',
            sha256: '',
            at: '2025-03-10T02:00:00Z',
          },
        ],
        next: null,
      }),
      ...caseDecisions({
        decisions: [
          { decisionId: 'c:d:1', documentId: 'c:d', caseId: 'c', title: '民事判决书', laidAt: '2025-03-10T01:00:00Z' },
        ],
        next: null,
      }),
    ],
    Date.parse('2025-03-10T03:00:00Z'),
  );
  expect(rows.map(({ title, since, url }) => [title, since, url])).toEqual([
    ['民事判决书', '今天 09:00 起等您签名', '/staff-cases/decisions/one/index?decisionId=c%3Ad%3A1'],
    ['民事裁定书', '今天 10:00 起等您签名', '/staff-cases/sign/one/index?paperId=a1'],
  ]);
});
