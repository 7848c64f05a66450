/** 同时: what happens to a service at one moment from several sides, and at midnight. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock';
import { serviceConsents } from '../../records/service/consent';
import { serve } from '../../records/service/send';
import { services } from '../../records/service/service';
import { APPEAL, CLERK, DEFENDANT, JUDGE, LAWYER, PLAINTIFF, START, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

/** What must be so however it came about: one effect, one period, one entry, told once to each. */
async function once(serviceId: string, caseId: string, on: string): Promise<void> {
  const service = await trial.service(serviceId);
  expect(service).toMatchObject({ effectiveOn: on });
  const dates = (await trial.dates(caseId)).filter(({ from }) => from === serviceId);
  expect(dates).toHaveLength(1);
  const entries = (await trial.course(caseId)).filter(
    ({ kind, text }) => kind === 'service' && text.includes(service.partyName),
  );
  expect(entries).toHaveLength(1);
  for (const openid of service.recipients) {
    const told = (await trial.told(openid, { caseId })).filter((text) => text.includes('送达给您'));
    expect([openid, told.length]).toEqual([openid, 1]);
  }
}

test('SERVE-4 opened and confirmed at once: served once, the period begins once', async () => {
  for (let i = 0; i < 5; i += 1) {
    const of = await trial.living({ consents: [] });
    const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
    const [opened, replied] = await Promise.all([
      trial.ask(DEFENDANT, { action: 'open', serviceId }),
      trial.ask(DEFENDANT, { action: 'reply', serviceId }),
    ]);
    expect([opened.ok, replied.ok]).toEqual([true, true]);
    const { channels, openedAt } = await trial.service(serviceId);
    expect(channels[0]?.events.map(({ kind }) => kind).sort()).toEqual(['arrived', 'read', 'replied', 'sent']);
    expect(Object.keys(openedAt)).toEqual([DEFENDANT]);
    await once(serviceId, of.caseId, '2025-03-03');
  }
});

test('SERVE-5, 9 the party and his agent open it at once, ten times each', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.plaintiff, { starts: [APPEAL] });
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) => trial.ask(i % 2 ? LAWYER : PLAINTIFF, { action: 'open', serviceId })),
  );
  expect(all.every(({ ok }) => ok)).toBe(true);
  const { channels } = await trial.service(serviceId);
  expect(channels.map(({ events }) => events.filter(({ kind }) => kind === 'read').length)).toEqual([1, 1]);
  await once(serviceId, of.caseId, '2025-03-03');
});

test('two clerks’ acts send the same document at once: each party is served once', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const document = await trial.document(of);
  const clock: Clock = { now: () => Date.parse(START) };
  const order = {
    of: of.case,
    document,
    kind: 'judgment' as const,
    to: [of.plaintiff, of.defendant].map((partyId) => ({ partyId, starts: [APPEAL] })),
    by: { openid: CLERK, name: '江书记员' },
  };
  await Promise.all(Array.from({ length: 6 }, () => serve(order, randomUUID(), clock)));
  expect(await services.count({ documentId: document._id })).toBe(2);
  for (const partyId of [of.plaintiff, of.defendant]) await once(`${document._id}:${partyId}`, of.caseId, '2025-03-03');
});

test('SERVE-3 a dispute and its decision at once, and two decisions: one of them stands', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-10T10:00:00+08:00');
  const text = '那几天手机坏了，没有收到。';
  await Promise.all(
    Array.from({ length: 4 }, () =>
      trial.ask(DEFENDANT, { action: 'dispute', serviceId, ground: 'systemError', text }),
    ),
  );
  expect((await trial.told(JUDGE, of)).filter((one) => one.includes('请决定'))).toHaveLength(1);
  const reason = '经核对系统记录。';
  const decisions = await Promise.all([
    trial.ask(JUDGE, { action: 'decideDispute', serviceId, outcome: 'stands', reason }),
    trial.ask(JUDGE, { action: 'decideDispute', serviceId, outcome: 'otherDate', receivedOn: '2025-03-08', reason }),
    trial.ask(JUDGE, { action: 'decideDispute', serviceId, outcome: 'notServed', reason }),
  ]);
  expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
  const { state, effectiveOn, dispute } = await trial.service(serviceId);
  const [date] = await trial.dates(of.caseId);
  const expected = {
    stands: ['served', '2025-03-03', '2025-03-18', 'running'],
    otherDate: ['served', '2025-03-08', '2025-03-24', 'running'],
    notServed: ['failed', null, '2025-03-18', 'calledOff'],
  }[dispute?.decided?.outcome as 'stands' | 'otherDate' | 'notServed'];
  expect([state, effectiveOn, date?.on, date?.state]).toEqual(expected);
});

test('SERVE-2 consent taken back while it is being sent: it was sent before with it, or not at all', async () => {
  const seen = new Set<string>();
  for (let i = 0; i < 8; i += 1) {
    const of = await trial.living({ consents: ['defendant'] });
    const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL], send: false });
    await Promise.all([
      trial.ask(DEFENDANT, { action: 'withdrawConsent', caseId: of.caseId, partyId: of.defendant }),
      trial.ask(CLERK, { action: 'send', serviceIds: [serviceId] }),
    ]);
    const service = await trial.service(serviceId);
    const consent = await serviceConsents.get(`${of.defendant}:demo`);
    expect(consent?.withdrawnAt).not.toBeNull();
    expect(['served', 'prepared']).toContain(service.state);
    expect(service.consentRef).toBe(service.state === 'served' ? consent?._id : null);
    expect(await trial.dates(of.caseId)).toHaveLength(service.state === 'served' ? 1 : 0);
    seen.add(service.state);
  }
  expect(seen.size).toBeGreaterThan(0);
});

test('MED-8 he signs and goes back at once: one of the two, never both', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const document = await trial.document(of, 'mediation-document');
  const serviceId = await trial.serve(of, document, of.defendant);
  await trial.did(DEFENDANT, { action: 'open', serviceId });
  await trial.checked(DEFENDANT, 'sign', serviceId, document.sha256);
  const both = await Promise.all([
    trial.ask(DEFENDANT, { action: 'signFor', serviceId, sha256: document.sha256 }),
    trial.ask(DEFENDANT, { action: 'goBack', serviceId }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const { state, signed } = await trial.service(serviceId);
  expect(state === 'signedFor').toBe(signed !== undefined);
});

test('SERVE-6 midnight while it is being written: the later day counts, and only one is written', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const document = await trial.document(of);
  const midnight = Date.parse('2025-03-06T00:00:00+08:00');
  let looked = 0;
  const clock: Clock = {
    now: () => {
      looked += 1;
      // Looked at before the transaction, at its beginning, and at its end.
      return midnight - 1 + (looked > 2 ? 2 : 0);
    },
  };
  const [served] = await serve(
    {
      of: of.case,
      document,
      kind: 'judgment',
      to: [{ partyId: of.defendant, starts: [APPEAL] }],
      by: { openid: CLERK, name: '江书记员' },
    },
    'act-midnight',
    clock,
  );
  expect(served).toMatchObject({ effectiveOn: '2025-03-06', effectiveAt: new Date(midnight + 1) });
  await once(`${document._id}:${of.defendant}`, of.caseId, '2025-03-06');
});

test('the same request twice at once answers alike, and does it once', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  const event = { action: 'reply', serviceId, requestId: randomUUID() } as const;
  const [first, second] = await Promise.all([trial.ask(DEFENDANT, event), trial.ask(DEFENDANT, event)]);
  const answers = [first, second].filter(({ ok }) => ok);
  expect(answers.length).toBeGreaterThan(0);
  expect((await trial.ask(DEFENDANT, event)).ok).toBe(true);
  await once(serviceId, of.caseId, '2025-03-03');
});
