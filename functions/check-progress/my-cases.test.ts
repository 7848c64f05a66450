/** 找我的案件: a lawyer with many finds one by its words, and those that run or are over (PROG-1, 2). */
import { caseMembers } from '../../records/case/member';
import { startTrial, type Trial } from './trial';

let court: Trial;
beforeAll(async () => {
  court = await startTrial();
  await court.living({ n: 1, more: { title: '陈晓梅 诉 王建国 民间借贷纠纷' } });
  await court.living({ n: 2, state: 'effective', more: { title: '李国强 诉 赵大勇 买卖合同纠纷' } });
  await court.living({ n: 3, more: { title: '李国强 诉 孙立新 借款纠纷', courtName: '宁波市中级人民法院' } });
  const { caseId } = await court.living({ n: 4, more: { title: '周正 诉 吴明 离婚纠纷', state: 'closed' } });
  await caseMembers.update(`${caseId}:o-lawyer`, { to: new Date('2025-03-03T09:30:00+08:00') });
});
afterAll(() => court.stop());

async function found(more: object): Promise<string> {
  const answer = await court.did('o-lawyer', { action: 'myCases', ...more });
  expect(answer.found).toBe(answer.cases.length);
  return answer.cases
    .map(({ caseId }) => caseId.split(':').at(-1))
    .sort()
    .join('');
}

test.each([
  [{}, '123'],
  [{ text: '李国强' }, '23'],
  [{ text: ' 李国强  借款 ' }, '3'],
  [{ text: '（2025）浙0281民初2号' }, '2'],
  [{ text: '(2025)浙0281民初２号' }, '2'],
  [{ text: '宁波' }, '3'],
  [{ text: '生效' }, '2'],
  [{ text: '没有这样的' }, ''],
  [{ only: 'open' }, '13'],
  [{ only: 'over' }, '2'],
  [{ only: 'open', text: '李国强' }, '3'],
  [{ ended: true }, '4'],
  [{ ended: true, text: '周正' }, '4'],
])('by %j he finds %j', async (wanted, cases) => {
  expect(await found(wanted)).toBe(cases);
});

test('PROG-2 how a case stands that goes on without him is not to be found out by words, nor counted', async () => {
  expect(await found({ ended: true, text: '结案' })).toBe('');
  expect((await court.did('o-lawyer', { action: 'myCases', text: '李国强' })).counts).toEqual({
    open: 2,
    over: 1,
    ended: 1,
  });
});

test('how many were found is of all pages, also of the last', async () => {
  const first = await court.did('o-lawyer', { action: 'myCases', limit: 2 });
  const last = await court.did('o-lawyer', { action: 'myCases', limit: 2, cursor: first.next });
  expect([first.found, first.cases.length, last.found, last.cases.length, last.next]).toEqual([3, 2, 3, 1, null]);
});

test('what may be written to look for is short', async () => {
  expect(await court.code('o-lawyer', { action: 'myCases', text: '长'.repeat(101) })).toBe('INVALID_INPUT');
});
