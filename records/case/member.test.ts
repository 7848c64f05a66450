/** Which feed of an execution a member follows. */
import type { OpenId } from '../../platform/caller';
import { type CaseMember, feedOfMember, withFeed } from './member';

const member = (more: Partial<CaseMember>): CaseMember => ({
  _id: 'c1:o-a',
  caseId: 'c1',
  openid: 'o-a' as OpenId,
  courtId: 'yuyao',
  role: 'applicant',
  from: new Date(0),
  ...more,
});

test.each<[Partial<CaseMember>, string | undefined]>([
  [{ role: 'applicant' }, 'c1:applicant'],
  [{ role: 'judgmentDebtor' }, 'c1:judgmentDebtor'],
  [{ role: 'agent', side: 'applicant' }, 'c1:applicant'],
  [{ role: 'orgRep', side: 'judgmentDebtor' }, 'c1:judgmentDebtor'],
  [{ role: 'guardianRep', side: 'thirdParty' }, undefined],
  [{ role: 'agent' }, undefined],
  [{ role: 'plaintiff' }, undefined],
  [{ role: 'witness', side: 'applicant' }, undefined],
])('ENF-6 %j follows %s', (of, feed) => {
  expect(feedOfMember(member(of))).toBe(feed);
  expect(withFeed(member(of)).feed).toBe(feed);
});

test('ENF-6 who stands on both sides follows it as the debtor does, also in the case that resumes it', () => {
  expect(feedOfMember(member({}), 'judgmentDebtor')).toBe('c1:judgmentDebtor');
  expect(feedOfMember(member({ role: 'judgmentDebtor' }), 'applicant')).toBe('c1:judgmentDebtor');
  expect(withFeed(member({ caseId: 'c2', feed: 'c1:judgmentDebtor' })).feed).toBe('c2:judgmentDebtor');
  // Another party of the first side does not take him back to it.
  expect(feedOfMember(member({ feed: 'c1:judgmentDebtor' }), 'applicant')).toBe('c1:judgmentDebtor');
});

test('ENF-6 who stands on both sides goes on as the debtor does when he comes in for one applicant more', () => {
  expect(feedOfMember(member({ feed: 'c1:judgmentDebtor' }), 'applicant')).toBe('c1:judgmentDebtor');
});

test('PROG-2 whose part is over follows none', () => {
  expect(withFeed(member({ to: new Date(1), feed: 'c1:applicant' }))).not.toHaveProperty('feed');
});
