/** A self-signed X.509 certificate (RFC 5280, version 3 without extensions): node can read them, but not make one. */
import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, der, identifier, instant, integer, NOTHING, sequence, text } from './der';

/** sha256WithRSAEncryption. */
const ALGORITHM = sequence(identifier('1.2.840.113549.1.1.11'), NOTHING);
const ORGANIZATION = '2.5.4.10';
const COMMON_NAME = '2.5.4.3';
const VERSION_3 = der(0xa0, integer(Buffer.from([2])));

export interface Certificate {
  /** 40 hexadecimal figures, capitals: as WeChat Pay writes it. */
  serial: string;
  pem: string;
}

interface Wanted {
  organization: string;
  commonName: string;
  from: Date;
  until: Date;
}

const part = (type: string, value: string) => der(0x31, sequence(identifier(type), text(value)));

export function certify(privateKey: KeyObject, { organization, commonName, from, until }: Wanted): Certificate {
  const serial = randomBytes(20);
  // Neither negative nor with a zero in front, which would be one figure less than what is printed.
  serial[0] = 0x40 + ((serial[0] ?? 0) % 0x40);
  const name = sequence(part(ORGANIZATION, organization), part(COMMON_NAME, commonName));
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const validity = sequence(instant(from), instant(until));
  const body = sequence(VERSION_3, integer(serial), ALGORITHM, name, validity, name, publicKey);
  const signed = sequence(body, ALGORITHM, bits(sign('sha256', body, privateKey)));
  const lines = signed.toString('base64').replace(/(.{64})(?=.)/g, '$1\n');
  return {
    serial: serial.toString('hex').toUpperCase(),
    pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
