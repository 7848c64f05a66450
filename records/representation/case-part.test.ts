/** 代理人在执行案件里: which half an agent follows when he acts for one side, then for the other, or for both (ENF-6, PROG-2). */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { transact } from '../../platform/transact';
import { caseMembers } from '../case/member';
import { beginPart } from './case-part';
import { type Representing, START, startRepresenting } from './trial';

let court: Representing;
beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(() => court.stop());

const CASE = 'yuyao:执:2025:7';
const AGENT = {
  _id: 'r',
  openid: 'o-lawyer' as OpenId,
  holderName: '甲',
  capacity: { kind: 'agent' as const, agentKind: 'relative' as const },
  power: null,
};
const begin = (side: 'applicant' | 'judgmentDebtor', n = 1) =>
  transact((transaction) =>
    beginPart(
      transaction,
      { caseId: CASE, courtId: 'yuyao', side, parties: [`${CASE}:${side}:${n}`] },
      AGENT,
      new Date(START),
    ),
  );
const member = () => caseMembers.get(`${CASE}:o-lawyer`);

test('ENF-6, PROG-2 whose power of the applicant is over and who comes again for the debtor follows it as the debtor does', async () => {
  await begin('applicant');
  expect(await member()).toMatchObject({ side: 'applicant', feed: `${CASE}:applicant` });
  await caseMembers.update(`${CASE}:o-lawyer`, { to: new Date(START), feed: command().remove() });
  await begin('judgmentDebtor');
  expect(await member()).toMatchObject({
    side: 'judgmentDebtor',
    feed: `${CASE}:judgmentDebtor`,
    parties: [`${CASE}:judgmentDebtor:1`],
  });
});

test('ENF-6, PROG-4 who acts for both at once sees no more than the debtor, also when another applicant follows', async () => {
  await begin('applicant');
  await begin('judgmentDebtor');
  expect(await member()).toMatchObject({ feed: `${CASE}:judgmentDebtor` });
  await begin('applicant', 2);
  expect(await member()).toMatchObject({ feed: `${CASE}:judgmentDebtor` });
});
