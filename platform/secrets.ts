/** 个人信息加密: identity numbers, phones and addresses are stored encrypted, with a keyed hash where they must be found again. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256-GCM: `k` names the key, so that keys can be changed; `v` is nonce, tag and text, base64. */
export interface Sealed {
  k: string;
  v: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Keys {
  /** Seals what is new. */
  current: string;
  byId: ReadonlyMap<string, Buffer>;
  /** For hashes: never changes with the sealing keys, or nothing could be found again. */
  hash: Buffer;
}

let read: { from: string; keys: Keys } | undefined;

/**
 * `COURT_KEYS` = `{"current":"k1","keys":{"k1":"<32 bytes, base64>"},"hash":"<32 bytes, base64>"}`, set in the function's
 * environment. Throws when it is missing or a key has not 32 bytes: nothing personal may be stored then.
 */
function keys(): Keys {
  const from = process.env.COURT_KEYS ?? '';
  if (read?.from === from) return read.keys;
  const {
    current,
    keys: given,
    hash,
  }: { current: string; keys: Record<string, string>; hash: string } = JSON.parse(from || 'null') ?? {
    current: '',
    keys: {},
    hash: '',
  };
  const byId = new Map(Object.entries(given).map(([id, text]) => [id, keyBytes(id, text)]));
  if (!byId.has(current)) throw new Error('COURT_KEYS is missing or names no current key');
  read = { from, keys: { current, byId, hash: keyBytes('hash', hash) } };
  return read.keys;
}

function keyBytes(id: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Error(`COURT_KEYS: key ${id} has not 32 bytes`);
  return bytes;
}

/** @param where what the text belongs to, e.g. `filings/<id>`: sealed text moved to another place does not open */
export function seal(text: string, where: string): Sealed {
  const { current, byId } = keys();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', byId.get(current) ?? Buffer.alloc(0), nonce);
  cipher.setAAD(Buffer.from(`${current}\0${where}`));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { k: current, v: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') };
}

/** Keys that only open by now: what they sealed is to be sealed again (reseal.ts) before one is thrown away. */
export function olderKeys(): string[] {
  const { current, byId } = keys();
  return [...byId.keys()].filter((id) => id !== current);
}

/** Throws when the key is unknown, the text was altered or belongs elsewhere. */
export function unseal({ k, v }: Sealed, where: string): string {
  const key = keys().byId.get(k);
  if (!key) throw new Error(`key ${k} is not among COURT_KEYS`);
  const bytes = Buffer.from(v, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(`${k}\0${where}`));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** Equal texts have equal digests, and nobody without the key can try texts out. `kind`: each kind has its own key. */
export function keyedDigest(kind: string, text: string): string {
  const key = Buffer.from(hkdfSync('sha256', keys().hash, '', kind, 32));
  return createHmac('sha256', key).update(text).digest('base64url');
}

/**
 * Finds equal values without knowing them, however they were typed. Each kind of value has its own key, so that an identity
 * number and a phone of the same digits do not look alike.
 */
export const keyedHash = (kind: 'idNumber' | 'creditCode' | 'phone', value: string): string =>
  keyedDigest(kind, value.normalize('NFKC').replace(/\s+/g, '').toUpperCase());

/** For `npm start` and tests: keys of a local cloud, as `COURT_KEYS`. */
export function newCourtKeys(): string {
  const key = () => randomBytes(32).toString('base64');
  return JSON.stringify({ current: 'local-1', keys: { 'local-1': key() }, hash: key() });
}
