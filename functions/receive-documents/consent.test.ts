/** 同意与地址: who agreed to be served electronically, where, and from when he does not any more (SERVE-1, 2). */
import { APPEAL, CLERK, DEFENDANT, LAWYER, PLAINTIFF, START, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

test('SERVE-1, 2 a consent that was taken back no longer counts for what is sent later; what was served before stays', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const first = await trial.serve(of, await trial.document(of, 'summons'), of.defendant);
  trial.at('2025-03-04T10:00:00+08:00');
  const said = await trial.did(DEFENDANT, { action: 'withdrawConsent', caseId: of.caseId, partyId: of.defendant });
  expect(said).toMatchObject({ agreed: false, can: ['confirmAddress'] });
  trial.at('2025-03-05T10:00:00+08:00');
  const second = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  expect(await trial.service(first)).toMatchObject({ state: 'served' });
  expect(await trial.service(second)).toMatchObject({ state: 'prepared', channels: [], effectiveOn: null });
  // He is shown nothing that is not sent, and nothing runs.
  expect(await trial.refused(DEFENDANT, { action: 'open', serviceId: second })).toBe('NOT_FOUND');
  expect(await trial.dates(of.caseId)).toEqual([]);
  // Agreed anew it goes out.
  trial.at('2025-03-06T10:00:00+08:00');
  const address = { receiver: '王建国', address: '浙江省余姚市阳明街道新建北路6号', phone: '13800002345' };
  await trial.did(DEFENDANT, {
    action: 'confirmAddress',
    caseId: of.caseId,
    partyId: of.defendant,
    eService: true,
    ...address,
  });
  await trial.did(CLERK, { action: 'send', serviceIds: [second] });
  expect(await trial.service(second)).toMatchObject({ state: 'served', effectiveOn: '2025-03-06' });
});

test('SERVE-1 who said no is not served electronically, also at an account that is certainly his', async () => {
  const of = await trial.living({ consents: [] });
  const address = { receiver: '王建国', address: '浙江省余姚市阳明街道新建北路6号', phone: '13800002345' };
  const said = await trial.did(DEFENDANT, {
    action: 'confirmAddress',
    caseId: of.caseId,
    partyId: of.defendant,
    eService: false,
    ...address,
  });
  expect(said).toMatchObject({ agreed: false, accounts: [] });
  expect(said.post).toEqual({ receiver: '王**', address: '浙江省余姚市阳明街道新建北路***', phone: '138****2345' });
  trial.at('2025-03-03T11:00:00+08:00');
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  expect(await trial.service(serviceId)).toMatchObject({ state: 'prepared' });
  const { services } = await trial.did(CLERK, { action: 'track', caseId: of.caseId });
  expect(services).toMatchObject([{ serviceId, state: 'prepared', stateName: '待发送' }]);
  const one = await trial.did(CLERK, { action: 'trackOne', serviceId });
  expect(one.can).toEqual(expect.arrayContaining(['send', 'fallback']));
});

test('SERVE-1 an agent says yes for the party only with a power that names it', async () => {
  const of = await trial.living({ consents: [] });
  const event = {
    action: 'confirmAddress',
    caseId: of.caseId,
    partyId: of.plaintiff,
    eService: true,
    receiver: '林律师',
    address: '余姚市南雷路 1 号',
    phone: '13800003456',
  } as const;
  expect(await trial.refused(LAWYER, event)).toBe('FORBIDDEN');
  const able = await trial.living({ consents: [], special: ['consentOnline'] });
  const said = await trial.did(LAWYER, { ...event, caseId: able.caseId, partyId: able.plaintiff });
  expect(said).toMatchObject({ agreed: true, accounts: ['您的“微法院”账号'] });
  trial.at('2025-03-03T11:00:00+08:00');
  const serviceId = await trial.serve(able, await trial.document(able), able.plaintiff);
  const { channels, state } = await trial.service(serviceId);
  expect(state).toBe('served');
  // Arriving at the agent's account, which the party's side gave, is service; at the party's own it would not be.
  expect(channels.map(({ to, basis }) => [to.value, basis])).toEqual([
    [PLAINTIFF, 'ascertained'],
    [LAWYER, 'confirmed'],
  ]);
});

test('SERVE-1 解释136 the confirmation is a paper of the case, read by one’s own side alone', async () => {
  const of = await trial.living({ consents: [] });
  const reading = { action: 'readConfirmation', caseId: of.caseId, partyId: of.defendant } as const;
  expect(await trial.refused(DEFENDANT, reading)).toBe('NOT_FOUND');
  await trial.did(DEFENDANT, {
    action: 'confirmAddress',
    caseId: of.caseId,
    partyId: of.defendant,
    eService: true,
    receiver: '王建国',
    address: '浙江省余姚市阳明街道新建北路6号',
    phone: '13800002345',
  });
  expect(await trial.did(DEFENDANT, reading)).toMatchObject({ title: '送达地址确认书', next: null });
  expect(await trial.refused(PLAINTIFF, reading)).toBe('NOT_FOUND');
  expect((await trial.told(CLERK, of))[0]).toContain('同意电子送达');
  const { parties } = await trial.did(DEFENDANT, { action: 'myAddress', caseId: of.caseId });
  expect(parties).toMatchObject([{ partyId: of.defendant, agreed: true, can: ['confirmAddress', 'withdrawConsent'] }]);
});

test('SERVE-2 what was never said cannot be taken back', async () => {
  const of = await trial.living({ consents: [] });
  const event = { action: 'withdrawConsent', caseId: of.caseId, partyId: of.defendant } as const;
  expect(await trial.refused(DEFENDANT, event)).toBe('PRECONDITION_FAILED');
});
