/**
 * 院印服务: a court's own seal service behind the interface of seal.ts, as JSON over HTTPS. Both sides prove themselves with one
 * shared key: nobody else can have a paper sealed, and nobody else's picture is taken for the seal.
 *
 * `POST <url>`, body = the SealRequest, headers `x-seal-time` (epoch seconds) and `x-seal-signature` = hex HMAC-SHA256 of
 * `<time>\n<body>`. Answered 200 `{"serial","at" (epoch ms),"image":{"is":"png","png" (base64),"width","height" (points)}}` with
 * `x-seal-signature` = hex HMAC-SHA256 of `<signature of the request>\n<body>`: an answer to another request does not count.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { SealGateway, Sealing, SealRequest } from './seal';

const PATIENCE_MS = 8_000;
/** A seal of 4.5 cm is 128 points; its picture a few 10 KB. */
const MOST_POINTS = 200;
const MOST_BYTES = 1024 * 1024;
const PNG = '89504e470d0a1a0a';

const points = z.number().check(z.gt(0), z.lte(MOST_POINTS));

const answer = z.object({
  serial: z.string().check(z.minLength(1), z.maxLength(100)),
  at: z.int().check(z.gte(0)),
  image: z.object({ is: z.literal('png'), png: z.base64(), width: points, height: points }),
});

export interface SealService {
  url: URL;
  /** Shared with the service. */
  key: string;
}

/** The gateway's `seal` throws Error where no answer, a refusal, or an answer that is not the service's own comes back. */
export const sealService = ({ url, key }: SealService): SealGateway => ({
  async seal(request) {
    const body = JSON.stringify(request);
    // The wall clock: the service compares it with its own, so that an old request cannot be sent again.
    const time = String(Math.floor(Date.now() / 1000));
    const signature = hmac(key, `${time}\n${body}`);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-seal-time': time, 'x-seal-signature': signature },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`the seal service answered ${response.status}`);
    const theirs = response.headers.get('x-seal-signature') ?? '';
    if (!isEqual(theirs, hmac(key, `${signature}\n${text}`)))
      throw new Error('the answer is not signed by the seal service');
    if (text.length > MOST_BYTES) throw new Error('the answer of the seal service is too long');
    return sealingOf(text, request);
  },
});

function sealingOf(text: string, { reference }: SealRequest): Sealing {
  const { serial, at, image } = answer.parse(JSON.parse(text));
  const png = Buffer.from(image.png, 'base64');
  if (png.subarray(0, 8).toString('hex') !== PNG) throw new Error(`the seal for ${reference} is no PNG`);
  return { serial, at: new Date(at), image: { ...image, png: new Uint8Array(png) } };
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
