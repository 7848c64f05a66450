/** 退出诉讼的人: what was served on him stays his, and what is new does not reach him (PROG-2); an agent's sight ends with his power (DOSS-5). */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { transact } from '../../platform/transact';
import { leave } from '../../records/case/leave';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { services } from '../../records/service/service';
import { CLERK, DEFENDANT, LAWYER, PLAINTIFF, START, startTrial, type Trial } from './trial';

const COMPANY = 'o-company' as OpenId;

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

async function gone(caseId: string, partyId: string): Promise<void> {
  const members = await caseMembers.find({ caseId }, { limit: 50 });
  const dates = await trial.dates(caseId);
  const left = { on: '2025-03-03' as never, why: 'withdrawn' as const };
  await transact((transaction) =>
    leave(transaction, { partyIds: [partyId], left, at: new Date(START) }, members, dates),
  );
}

test('PROG-2 who has left opens what was served on him, in his inbox as before; his agent does not', async () => {
  const of = await trial.living({ consents: ['defendant'], lawyerFor: 'defendant' });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  await gone(of.caseId, of.defendant);
  trial.at('2025-03-04T10:00:00+08:00');
  const { services } = await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId });
  expect(services.map((one) => one.serviceId)).toEqual([serviceId]);
  expect(await trial.did(DEFENDANT, { action: 'open', serviceId })).toMatchObject({ serviceId });
  expect(await trial.did(DEFENDANT, { action: 'bytes', serviceId })).toMatchObject({ mime: 'application/pdf' });
  expect((await trial.did(LAWYER, { action: 'inbox', caseId: of.caseId })).services).toEqual([]);
  expect(await trial.refused(LAWYER, { action: 'open', serviceId })).toBe('NOT_FOUND');
  expect(await trial.refused(PLAINTIFF, { action: 'open', serviceId })).toBe('NOT_FOUND');
});

test('PROG-2 ID-4 the head of two organisations keeps what was served on the one that left, beside what comes for the other', async () => {
  const of = await trial.living({ thirdParty: true, consents: ['thirdParty'] });
  const staying = `${of.caseId}:thirdParty:2`;
  const factory = await caseParties.get(of.thirdParty);
  if (!factory) throw new Error('no factory');
  await caseParties.insert({ ...factory, _id: staying, name: '余姚某某纸厂', partyKey: 'org:91350100M000100Y44' });
  const member = `${of.caseId}:${COMPANY}`;
  await caseMembers.update(member, { parties: command().set([of.thirdParty, staying]) });
  const served = await trial.serve(of, await trial.document(of), of.thirdParty);
  await gone(of.caseId, of.thirdParty);
  trial.at('2025-03-04T10:00:00+08:00');
  const inbox = async () =>
    (await trial.did(COMPANY, { action: 'inbox', caseId: of.caseId })).services.map(({ serviceId }) => serviceId);
  expect(await inbox()).toEqual([served]);
  expect(await trial.did(COMPANY, { action: 'open', serviceId: served })).toMatchObject({ serviceId: served });
  expect(await trial.did(COMPANY, { action: 'bytes', serviceId: served })).toMatchObject({ mime: 'application/pdf' });
  const later = await trial.serve(of, await trial.document(of, 'panel-notice'), staying, { send: false });
  await services.update(later, { state: 'sent' });
  expect(await inbox()).toEqual(expect.arrayContaining([served, later]));
  // The other one leaves as well: his part is over, and both stay his.
  await gone(of.caseId, staying);
  expect((await inbox()).toSorted()).toEqual([served, later].toSorted());
  expect(await trial.refused(PLAINTIFF, { action: 'open', serviceId: served })).toBe('NOT_FOUND');
});

test('PROG-2 SERVE-9 the plan names him no more, but for what is served on him already', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const served = await trial.document(of);
  await trial.serve(of, served, of.defendant);
  await gone(of.caseId, of.defendant);
  trial.at('2025-03-04T10:00:00+08:00');
  const other = await trial.document(of, 'panel-notice');
  const names = async (documentId: string) =>
    (await trial.did(CLERK, { action: 'plan', caseId: of.caseId, documentId })).parties.map(({ name }) => name);
  expect(await names(served._id)).toEqual(['陈晓梅', '王建国']);
  expect(await names(other._id)).toEqual(['陈晓梅']);
});

test('ID-2 whose account went over to another one reads nothing by the old one', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  await gone(of.caseId, of.defendant);
  await caseParties.update(of.defendant, { openid: 'o-elder' as OpenId });
  trial.at('2025-03-04T10:00:00+08:00');
  expect(await trial.refused(DEFENDANT, { action: 'open', serviceId })).toBe('NOT_FOUND');
  expect((await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId })).services).toEqual([]);
});
