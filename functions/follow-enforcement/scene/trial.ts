/** An execution under way, for the tests of its entries, feeds and media. */
import { createHash, randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { fen } from '../../../court/money';
import { parseLegalDate } from '../../../court/time/legal-date';
import { type CourtCloud, type CourtOptions, startCourt } from '../../../demo/court-cloud';
import { type LivingCase, type LivingWishes, livingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import { sdkApp } from '../../../platform/database';
import type { Result } from '../../../platform/errors';
import { type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { NO_SUMS } from '../../../records/enforcement/sums';
import type { SceneAction, SceneInput, SceneResult } from '../contract-scene';
import { main } from '../index';

export const START = '2025-03-10T10:00:00+08:00';
export const OFFICER = 'o-enforcement';
export const APPLICANT = 'o-plaintiff';
export const DEBTOR = 'o-defendant';

type Event<A> = { action: A; requestId?: string } & Record<string, unknown>;

export interface SceneTrial extends CourtCloud {
  ask<A extends SceneAction>(openid: string | undefined, event: Event<A>): Promise<Result<SceneResult<A>>>;
  did<A extends SceneAction>(openid: string | undefined, event: Event<A>): Promise<SceneResult<A>>;
  at(instant: string): void;
}

export async function startScene(options: CourtOptions = {}): Promise<SceneTrial> {
  const court = await startCourt({ 'follow-enforcement': main }, options);
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  return {
    ...court,
    at,
    ask: (openid, event) => court.call('follow-enforcement', openid, event),
    did: (openid, event) => court.must('follow-enforcement', openid, event),
  };
}

/** Registered on 2025-03-03, taken over by the officer. */
export async function execution(wishes: LivingWishes = {}): Promise<LivingCase> {
  const of = await livingCase({ kind: 'enforcement', ...wishes });
  await enforcements.insert(executionOf(of));
  return of;
}

export const executionOf = ({
  caseId,
  caseNo,
  defendant,
}: Pick<LivingCase, 'caseId' | 'caseNo' | 'defendant'>): Enforcement => ({
  _id: caseId,
  caseId,
  courtId: 'yuyao',
  courtName: '余姚市人民法院',
  caseNo,
  registeredOn: parseLegalDate('2025-03-03'),
  receivedOn: parseLegalDate('2025-03-01'),
  state: 'investigating',
  lastAct: 'act-take',
  officer: { openid: OFFICER as OpenId, name: '石执行', post: '执行员' },
  clerk: null,
  obligation: {
    kind: 'money',
    title: { number: '（2024）浙0281民初88号', issuedBy: '余姚市人民法院', effectiveOn: parseLegalDate('2024-12-01') },
    text: '偿还借款 10 万元',
    debtFen: fen(10_000_000),
    doubled: null,
    enteredBy: OFFICER,
    enteredAt: new Date('2025-03-03T10:00:00+08:00'),
  },
  feeFen: fen(140_000),
  sums: NO_SUMS,
  debtors: [
    {
      partyId: defendant,
      name: '王建国',
      kind: 'person',
      noticeServiceId: null,
      performBy: null,
      reportBy: null,
      reportedAt: null,
      missing: null,
      restriction: null,
      listing: null,
    },
  ],
  firstMeasureOn: null,
  noticedOn: null,
  settlement: null,
  stay: null,
  round: {},
  ended: null,
  dueKey: `9999-12-31:${caseId}`,
});

/** Lays a file where a client may. */
export async function upload(bytes: Buffer, openid = OFFICER): Promise<string> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/${openid}/${randomUUID()}/part`,
    fileContent: bytes,
  });
  return fileID ?? '';
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A photo with a bright red face in its upper right quarter, on blue; what a phone writes beside it (place) in its EXIF. */
export async function photo(width = 1600, height = 1200): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#1030c0';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#ff0000';
  context.fillRect(FACE.x * width, FACE.y * height, FACE.w * width, FACE.h * height);
  const jpeg = await canvas.encode('jpeg', 95);
  // An APP1 segment of EXIF with a place in it, after the beginning of the picture.
  const exif = Buffer.from(`Exif\0\0GPS 30.0371N 121.1543E ${'x'.repeat(40)}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** As fractions. */
export const FACE = { x: 0.6, y: 0.1, w: 0.2, h: 0.25 } as const;

/** In parts, whole, hash compared. */
export async function laidDown(
  trial: SceneTrial,
  caseId: string,
  bytes: Buffer,
  more: Partial<SceneInput<'beginMedia'>> = {},
  partBytes = 20 * 1024 * 1024,
): Promise<string> {
  const parts = Math.ceil(bytes.length / partBytes);
  const begun = await trial.did(OFFICER, {
    action: 'beginMedia',
    caseId,
    kind: 'photo',
    parts,
    size: bytes.length,
    sha256: sha256(bytes),
    ...more,
  });
  const { mediaId } = begun;
  for (let from = 0; from < parts; from += 1) {
    const part = bytes.subarray(from * partBytes, (from + 1) * partBytes);
    await trial.did(OFFICER, {
      action: 'addParts',
      mediaId,
      from,
      fileIds: [await upload(part)],
      sha256s: [sha256(part)],
    });
  }
  await trial.did(OFFICER, { action: 'finishMedia', mediaId });
  return mediaId;
}

/** Covered, made, looked through. */
export async function readied(trial: SceneTrial, mediaId: string, regions: object[] = []): Promise<void> {
  const { mark } = await trial.did(OFFICER, { action: 'mark', mediaId, regions });
  let { state } = await trial.did(OFFICER, { action: 'make', mediaId });
  while (state === 'kept') ({ state } = await trial.did(OFFICER, { action: 'make', mediaId }));
  await trial.did(OFFICER, { action: 'looked', mediaId, mark });
}

export const TOLD = {
  applicant: { title: '到被执行人住处查看', text: '已到对方住处查看，门前停有货车一辆，车牌浙B12345。' },
  judgmentDebtor: { title: '到住处查看', text: '法院已到您的住处查看。' },
};
