import { notifications } from '../../../platform/notify';
import { APPROVAL, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
beforeAll(async () => {
  trial = await startExecutionTrial();
});
afterAll(() => trial.stop());

const toldTo = (openid: string) => notifications.find({ openid }, { limit: 500 });

test('ENF-4 what is done to one of two debtors is told to him alone as his, and stands on the feed of both with his name', async () => {
  const of = await trial.taken({ n: 41, thirdParty: true, consents: ['plaintiff', 'defendant', 'thirdParty'] });
  await trial.controlled(of);
  const last = (await trial.feed(of, 'judgmentDebtor')).at(-1);
  expect(last?.text).toContain('王建国的存款');
  expect(last?.text).not.toContain('您的');
  const told = async (openid: string) => (await toldTo(openid)).filter(({ title }) => title === '冻结存款');
  expect(await told('o-defendant')).toMatchObject([{ text: expect.stringContaining('您的存款') }]);
  expect(await told('o-company')).toEqual([]);
});

test('ENF-10 what one of two debtors may buy is read by him, and not by the other', async () => {
  const of = await trial.taken({ n: 42, thirdParty: true, consents: ['plaintiff', 'defendant', 'thirdParty'] });
  await trial.noticed(of);
  const debtor = of.defendant;
  await trial.officer({
    action: 'restrict',
    caseId: of.caseId,
    debtor,
    basis: 'exOfficio',
    from: '2025-03-20',
    approval: APPROVAL,
  });
  await trial.officer({ action: 'permitConsumption', caseId: of.caseId, debtor, what: '乘高铁就医', reason: '就医' });
  const feed = await trial.feed(of, 'judgmentDebtor');
  expect(feed.some(({ text }) => text.includes('乘高铁就医'))).toBe(false);
  const permits = async (openid: string) => (await toldTo(openid)).filter(({ title }) => title === '准许一次消费');
  expect(await permits('o-defendant')).toHaveLength(1);
  expect(await permits('o-company')).toEqual([]);
});
