/** JSON Web Tokens: HS256 for the emulator's own, RS256 for custom tickets. Source: RFC 7515, RFC 7519. */
import { createHmac, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import { isObject } from '../wire/json';

export type Claims = Record<string, unknown>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

const mac = (text: string, key: Buffer): Buffer => createHmac('sha256', key).update(text).digest();

export function sign(claims: Claims, key: Buffer): string {
  const text = `${HEADER}.${encode(claims)}`;
  return `${text}.${mac(text, key).toString('base64url')}`;
}

/** The claims of a token that this key signed; undefined for any other text. */
export function verified(token: string, key: Buffer): Claims | undefined {
  const [header, claims, signature, ...rest] = token.split('.');
  // The header is compared as a whole: a token never says how it wants to be checked.
  if (header !== HEADER || claims === undefined || signature === undefined || rest.length > 0) return undefined;
  const expected = mac(`${header}.${claims}`, key);
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected) ? claimsIn(claims) : undefined;
}

/** The claims of a ticket whose RS256 signature holds; without a key the signature is not looked at. */
export function verifiedRs256(token: string, key: KeyObject | undefined): Claims | undefined {
  const [header, claims, signature, ...rest] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0) return undefined;
  if (claimsIn(header)?.alg !== 'RS256') return undefined;
  const text = Buffer.from(`${header}.${claims}`);
  if (key && !verify('RSA-SHA256', text, key, Buffer.from(signature, 'base64url'))) return undefined;
  return claimsIn(claims);
}

function claimsIn(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
