/** 保全的解密: with the measure everything about it may be seen: its ruling, the services of that, the application (PROG-4). */
import { legalDateOf } from '../../../court/time/legal-date';
import type { LivingCase } from '../../../demo/living-case';
import { PAPER_SAMPLES } from '../../../demo/paper-samples';
import type { OpenId } from '../../../platform/caller';
import { issuePaper } from '../../../platform/documents/store/issue';
import { courtSeal } from '../../../platform/gateways/court-seal';
import { caseEvents, enter } from '../../../records/case/event';
import { documentKey } from '../../../records/service/effect';
import { serve } from '../../../records/service/send';
import { serviceIdOf, services } from '../../../records/service/service';
import { type CourtTrial, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const CLERK = 'o-clerk' as OpenId;

/** A ruling that only the applicant is served with, and its measure. */
async function measure(living: LivingCase, documentId: string, more = {}) {
  const paper = PAPER_SAMPLES['evidence-notice'];
  if (!paper) throw new Error('no sample');
  const { caseId, plaintiff } = living;
  const at = new Date(trial.emulator.clock.now());
  const seal = { gateway: courtSeal('yuyao'), by: CLERK };
  const document = await issuePaper({ documentId, paper, courtId: 'yuyao', caseId, recipient: null, at, seal });
  await serve(
    {
      of: living.case,
      document,
      kind: 'ruling',
      to: [{ partyId: plaintiff }],
      by: { openid: CLERK, name: '江书记员' },
      embargo: { applicants: [plaintiff] },
    },
    `act-${documentId}`,
    trial.emulator.clock,
  );
  return trial.judge({
    ...{ action: 'enterPreservation', caseId, kind: 'preservation', applicants: [plaintiff] },
    ...{ title: '裁定冻结存款', text: '冻结被告存款 10 万元。', documentId, ...more },
  });
}
const released = async ({ caseId }: LivingCase, key: string) =>
  (await caseEvents.get(`${caseId}:${key}`))?.embargo?.releasedAt;

test('PROG-4 released is the ruling that the measure names, its services and its entry; another measure stays as it is', async () => {
  const living = await trial.assigned();
  const { caseId, plaintiff, defendant } = living;
  const { eventId } = await measure(living, 'ruling-1');
  await measure(living, 'ruling-2');
  trial.day('2025-03-05');
  const release = { action: 'releasePreservation' as const, caseId, eventId, how: 'executed', owners: [defendant] };
  await trial.clerk({ ...release, text: '被告存款已冻结。' });
  const now = trial.emulator.clock.now();
  expect(legalDateOf(now)).toBe('2025-03-05');
  expect(await released(living, documentKey('ruling-1'))).toBe(now);
  expect(await released(living, documentKey('ruling-2'))).toBeUndefined();
  expect((await services.get(serviceIdOf('ruling-1', plaintiff)))?.embargo?.releasedAt).toBe(now);
  expect((await services.get(serviceIdOf('ruling-2', plaintiff)))?.embargo?.releasedAt).toBeUndefined();
  expect((await trial.events(living)).filter(({ about }) => about?.documentId === 'ruling-1').length).toBeGreaterThan(
    1,
  );
});

test('PROG-4 what became of the application is released with it', async () => {
  const living = await trial.assigned();
  const { caseId, plaintiff, defendant } = living;
  const entry = (key: string) =>
    enter({
      ...{
        key,
        caseId,
        courtId: 'yuyao',
        kind: 'preservation',
        at: new Date(trial.emulator.clock.now()),
        by: plaintiff,
      },
      ...{ title: '财产保全申请书', text: '…', about: { paperId: 'p1' }, embargo: { applicants: [plaintiff] } },
    });
  await entry('paper:p1');
  await entry('paper:p1:decided');
  await trial.clerk({
    ...{ action: 'releasePreservation', caseId, eventId: `${caseId}:paper:p1`, how: 'lifted', owners: [defendant] },
    text: '不再需要保密。',
  });
  for (const key of ['paper:p1', 'paper:p1:decided'])
    expect([key, await released(living, key)]).toEqual([key, trial.emulator.clock.now()]);
});

test('a ruling or an application of another case is none of this one', async () => {
  const living = await trial.assigned();
  const other = await trial.living({ n: 9 });
  await measure(living, 'ruling-1');
  const { caseId, plaintiff } = other;
  const entered = { action: 'enterPreservation' as const, caseId, kind: 'preservation', applicants: [plaintiff] };
  for (const about of [{ documentId: 'ruling-1' }, { documentId: 'none' }, { paperId: 'none' }])
    expect(await trial.code('o-judge', { ...entered, title: '裁定', text: '…', ...about })).toBe('INVALID_INPUT');
});
