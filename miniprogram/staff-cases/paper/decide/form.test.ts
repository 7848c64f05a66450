import { missingIn, valuesOf } from '../../../components/form/field';
import { decisionsOf, type FiledPaper, partsOf, shownOf } from '../shown';
import { decidingOf, fieldsOf, isRuling, questionOf } from './form';

const way = (form: 'notice' | 'decision' | 'ruling', title: string) => ({ form, title, remedy: null, elsewhere: null });
const elsewhere = (text: string) => ({ form: null, title: '', remedy: null, elsewhere: text });
const DECIDING = {
  ...{ granted: way('notice', '准予延长举证期限通知书'), refused: way('notice', '不予延长举证期限通知书') },
  ...{ articles: '第一百条', lengthens: true, approval: false, clerks: [] },
};
const PAPER: FiledPaper = {
  ...{
    paperId: 'p',
    caseId: 'c',
    caseNo: '（2025）浙0281民初7号',
    caseTitle: '借贷',
    courtId: 'yuyao',
    courtName: '余姚',
  },
  ...{
    kind: 'moreEvidenceTime',
    name: '延长举证期限申请书',
    names: ['王建国'],
    state: 'received',
    stateName: '已收到',
  },
  ...{ next: '', receiptNo: '收1', at: '2025-03-10T01:00:00Z', late: false, doubts: 0, embargo: false, decideBy: null },
  ...{ decideAt: null, copiesBy: null, version: 1, byName: '王建国', asName: '被告', mine: false, parties: ['d'] },
  ...{ content: { facts: '要去银行取流水。' }, files: [], doubtList: [], timings: [], channel: 'online' as const },
  ...{ handedInOn: null, ratified: null, fee: null, feeText: null, copies: null, decision: null, deciding: DECIDING },
  ...{ copyTo: [], documents: [], can: [], seenAs: 'court' as const },
};
const TODAY = '2025-03-10';
const names = (paper: FiledPaper, outcome: 'granted' | 'refused' | 'noted') =>
  fieldsOf(paper, outcome, TODAY).map(({ name }) => name);

test('TIME-7 more time is granted with its new last day, and refused without one', () => {
  expect(names(PAPER, 'granted')).toEqual(['reasons', 'decided', 'newLastDay']);
  expect(names(PAPER, 'refused')).toEqual(['reasons', 'decided']);
  const fields = fieldsOf(PAPER, 'granted', TODAY);
  expect(missingIn(fields, valuesOf(fields))).toEqual({ reasons: '请写理由', newLastDay: '请选新的最后一天' });
  const values = { ...valuesOf(fields), reasons: '有困难。', newLastDay: '2025-04-01' };
  expect(decidingOf(PAPER, 'granted', values)).toEqual({
    ...{ paperId: 'p', outcome: 'granted', reasons: '有困难。', decided: '', newLastDay: '2025-04-01' },
  });
});

test('SIGN-4 a ruling asks what is ruled, by which articles, and before the assignment for its clerk', () => {
  const ruled = {
    ...PAPER,
    deciding: {
      ...DECIDING,
      granted: way('ruling', '民事裁定书'),
      lengthens: false,
      clerks: [{ clerkId: 'k', name: '江' }],
    },
  };
  expect(isRuling(ruled, 'granted')).toBe(true);
  expect(names(ruled, 'granted')).toEqual(['reasons', 'decided', 'articles', 'clerkId']);
  const values = {
    ...valuesOf(fieldsOf(ruled, 'granted', TODAY)),
    reasons: '符合条件。',
    decided: '冻结存款。',
    clerkId: 'k',
  };
  expect(decidingOf(ruled, 'granted', values)).not.toHaveProperty('articles');
  expect(questionOf(ruled, 'granted')?.grave).toBeUndefined();
});

test('DOMAIN 4 what the president approves is recorded with its number', () => {
  const approved = { ...PAPER, deciding: { ...DECIDING, lengthens: false, approval: true } };
  expect(names(approved, 'granted')).toEqual(['reasons', 'decided', 'approval.name', 'approval.date', 'approval.ref']);
});

test('FILE-16 what is a move of the case is said, with where to go, and is no button here', () => {
  const withdrawal: FiledPaper = {
    ...PAPER,
    deciding: {
      ...DECIDING,
      granted: elsewhere('请在案件页办理“准许撤诉”。'),
      refused: elsewhere('请在案件页办理“不准许撤诉”。'),
    },
    can: ['note'],
  };
  expect(decisionsOf(withdrawal).map(({ id }) => id)).toEqual(['noted']);
  expect(shownOf(withdrawal).elsewhere).toEqual(['请在案件页办理“准许撤诉”。', '请在案件页办理“不准许撤诉”。']);
});

test('EVID-2 what he wrote is shown part by part, and nothing of what he left open', () => {
  const content = { requests: ['甲', '乙'], items: [{ name: '借条', proves: '借款' }] };
  expect(partsOf({ ...PAPER, content })).toEqual([
    { title: '请求事项', text: '1. 甲\n2. 乙' },
    { title: '证据清单', text: '借条；证明：借款' },
  ]);
});
