/** As much of protobuf's wire format as wx.openApi needs: fields in, length-delimited fields out. */
import { CloudError, DATABASE_CODES } from '../store/errors';

/** A field: its number, and its bytes (strings and messages) or its number (varints). */
export interface Field {
  number: number;
  value: number | Buffer;
}

const malformed = () => new CloudError(DATABASE_CODES.invalidParam, 'malformed protobuf');

/** Reads the fields of a message in their order; fixed-size ones, which no message here has, are skipped. Throws INVALID_PARAM. */
export function readFields(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;

  function varint(): number {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = message[at];
      if (byte === undefined) throw malformed();
      at += 1;
      // Not `<<`: above 31 bits it would wrap around.
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw malformed();
  }

  function bytes(length: number): Buffer {
    if (at + length > message.length) throw malformed();
    at += length;
    return message.subarray(at - length, at);
  }

  while (at < message.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const type = tag % 8;
    if (type === 0) fields.push({ number, value: varint() });
    else if (type === 2) fields.push({ number, value: bytes(varint()) });
    else if (type === 1) bytes(8);
    else if (type === 5) bytes(4);
    else throw malformed();
  }
  return fields;
}

/** The last bytes of a field; empty when the message has none (protobuf leaves out what is empty). */
export function bytesOf(fields: readonly Field[], number: number): Buffer {
  const value = fields.findLast((field) => field.number === number)?.value;
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

/** Writes a message of strings, bytes or messages. */
export function writeFields(fields: readonly [number: number, value: Uint8Array | string][]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      const bytes = Buffer.from(value);
      return [varintOf(number * 8 + 2), varintOf(bytes.length), bytes];
    }),
  );
}

function varintOf(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.from([...bytes, rest]);
}
