/** The phone's hash is the one that the court makes of the same bytes. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Sha256, sha256Of } from './sha256';

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('ENF-5 bytes in pieces of any length hash as the court hashes them', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (pieces) => {
      const hash = new Sha256();
      for (const piece of pieces) hash.update(piece);
      expect(hash.hex()).toBe(expected(Buffer.concat(pieces)));
    }),
  );
});

test('ENF-5 of a part of more than one piece', async () => {
  const bytes = Uint8Array.from({ length: 600_001 }, (_, i) => (i * 7919) % 251);
  expect(await sha256Of(bytes.buffer)).toBe(expected(bytes));
});
