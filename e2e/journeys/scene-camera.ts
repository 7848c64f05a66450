/** 现场的相机: what an officer's camera gives in the browser: a photo, and a film where there is ffmpeg. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Phone } from '../phone';

type Patch = [colour: string, ...box: [number, number, number, number]];

/** A yard with a lorry in it, and what else stands there. */
export function yard(...more: Patch[]): Buffer {
  const canvas = createCanvas(1200, 900);
  const context = canvas.getContext('2d');
  const scene: Patch[] = [
    ['#b9c4c9', 0, 0, 1200, 500],
    ['#8d8578', 0, 500, 1200, 400],
    ['#3c5a78', 150, 380, 480, 260],
    ['#e8e2d0', 260, 560, 190, 60],
  ];
  for (const [colour, ...box] of [...scene, ...more]) {
    context.fillStyle = colour;
    context.fillRect(...box);
  }
  return canvas.toBuffer('image/jpeg', 90);
}

/** With somebody who walks by. */
export const photo = (): Buffer => yard(['#c58b6a', 860, 300, 110, 130], ['#4b4036', 840, 430, 150, 300]);

/** Of several parts; without ffmpeg no film that anybody can see, but one that travels. */
export function film(): { bytes: Buffer; real: boolean } {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-film-'));
  try {
    const into = path.join(folder, 'film.mp4');
    const input = ['-f', 'lavfi', '-i', 'testsrc2=size=640x480:rate=15:duration=6', '-pix_fmt', 'yuv420p'];
    execFileSync(process.env.FFMPEG_PATH ?? 'ffmpeg', ['-loglevel', 'error', ...input, into]);
    // What no player reads, so that it is as large as a film of a phone.
    const rest = Buffer.alloc(9 * 1024 * 1024);
    rest.writeUInt32BE(rest.length);
    rest.write('free', 4, 'latin1');
    return { bytes: Buffer.concat([readFileSync(into), rest]), real: true };
  } catch {
    return { bytes: Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), randomBytes(9 * 1024 * 1024)]), real: false };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the camera gives next. */
export const ready = (phone: Phone, name: string, type: string, bytes: Buffer) =>
  phone.page.evaluate(
    ([called, mime, base64]) => {
      const content = Uint8Array.from(atob(base64 ?? ''), (one) => one.charCodeAt(0));
      const file = new File([content], called ?? '', { type: mime ?? '' });
      // The boundary: what the host lays into the page for checks.
      const { phoneScript } = globalThis as unknown as { phoneScript: { answer(name: string, value: unknown): void } };
      phoneScript.answer('chooseMedia', [file]);
    },
    [name, type, bytes.toString('base64')],
  );
export const readyPhoto = (phone: Phone) => ready(phone, '现场.jpg', 'image/jpeg', photo());
