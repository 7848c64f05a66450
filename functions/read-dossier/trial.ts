/** A living case with a dossier, for the tests of this service. */
import { randomUUID } from 'node:crypto';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { textPdf } from '../../demo/dossier-files';
import { sdkApp } from '../../platform/database';
import type { Result } from '../../platform/errors';
import type { ReadDossierAction, ReadDossierResult } from './contract';
import { main } from './index';

type Event<A> = { action: A } & Record<string, unknown>;

export interface Trial extends CourtCloud {
  ask<A extends ReadDossierAction>(openid: string | undefined, event: Event<A>): Promise<Result<ReadDossierResult<A>>>;
  did<A extends ReadDossierAction>(openid: string | undefined, event: Event<A>): Promise<ReadDossierResult<A>>;
  at(instant: string): void;
  sweep(): Promise<ReadDossierResult<'sweep'>>;
}

export const START = '2025-03-04T10:00:00+08:00';

export async function startTrial(intercept?: (params: Record<string, unknown>) => void): Promise<Trial> {
  const court = await startCourt({ 'read-dossier': main }, intercept ? { intercept } : {});
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  return {
    ...court,
    at,
    ask: (openid, event) => court.call('read-dossier', openid, event),
    did: (openid, event) => court.must('read-dossier', openid, event),
    async sweep() {
      const result = await court.emulator.functions.call(
        'read-dossier',
        { action: 'sweep', requestId: randomUUID() },
        { source: 'wx_trigger' },
      );
      // The boundary: a function answers with its contract's result.
      const { ok, data } = result as { ok: boolean; data: ReadDossierResult<'sweep'> };
      if (!ok) throw new Error(JSON.stringify(result));
      return data;
    },
  };
}

/** Lays a file where a client may. */
export async function upload(bytes: Buffer, openid = 'o-clerk'): Promise<string> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/${openid}/${randomUUID()}/part`,
    fileContent: bytes,
  });
  return fileID ?? '';
}

export const LINES = 'Court paper\nPhone 13800001234\nCard 6222020200112233445\nID 330281197911056417';

/** A paper of the court of two pages of text, on the parties of a case, served on them by hand unless it says otherwise. */
export async function laidDown(
  trial: Trial,
  of: { caseId: string; plaintiff: string; defendant: string },
  more: Record<string, unknown> = {},
  bytes?: Buffer,
) {
  const handedOver = [of.plaintiff, of.defendant].map((partyId) => ({ partyId, on: '2025-03-03' }));
  return trial.did('o-clerk', {
    action: 'scanIn',
    caseId: of.caseId,
    name: '应诉通知书',
    kind: 'courtPaper',
    fileIds: [await upload(bytes ?? (await textPdf([LINES, 'Second page'])))],
    addressees: [of.plaintiff, of.defendant],
    handedOver,
    ...more,
  });
}

/** Asked, and granted by the clerk; returns the request's id. */
export async function granted(
  trial: Trial,
  caseId: string,
  openid: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { readingId } = await trial.did(openid, {
    action: 'request',
    caseId,
    purpose: 'trial',
    reason: '准备开庭',
    wanted: '全部正卷材料',
  });
  await trial.did('o-clerk', { action: 'grant', readingId, ...more });
  return readingId;
}

/** An image of an answer, to be looked at point by point. */
export async function seen({ base64 }: { base64: string }): Promise<Canvas> {
  const image = await loadImage(Buffer.from(base64, 'base64'));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

/** How dark a part of a page is on the whole, 0 (white) to 255, at fractions of it. */
export function darkness(canvas: Canvas, x: number, y: number, w: number, h: number): number {
  const at = [x * canvas.width, y * canvas.height, Math.max(1, w * canvas.width), Math.max(1, h * canvas.height)];
  const [left = 0, top = 0, width = 1, height = 1] = at.map(Math.round);
  const { data } = canvas.getContext('2d').getImageData(left, top, width, height);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += 255 - ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
  return sum / (data.length / 4);
}
