import fc from 'fast-check';
import { pcmFile } from './wav';

const text = (file: ArrayBuffer, from: number, to: number) =>
  String.fromCharCode(...new Uint8Array(file).subarray(from, to));

test('the header says what the file is: one channel, 16 bits, the rate, and how long', () => {
  const file = pcmFile(new Float32Array([0, 1, -1]), 16_000);
  const view = new DataView(file);
  expect(text(file, 0, 4) + text(file, 8, 16)).toBe('RIFFWAVEfmt ');
  expect([view.getUint32(4, true), view.getUint16(22, true), view.getUint32(24, true)]).toEqual([42, 1, 16_000]);
  expect(view.getUint32(28, true)).toBe(32_000);
  expect([view.getUint16(34, true), text(file, 36, 40), view.getUint32(40, true)]).toEqual([16, 'data', 6]);
  expect([44, 46, 48].map((at) => view.getInt16(at, true))).toEqual([0, 32_767, -32_767]);
});

test('what is too loud is as loud as can be, and every sample has its place', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 50 }), (samples) => {
      const file = pcmFile(Float32Array.from(samples), 8000);
      const view = new DataView(file);
      expect(file.byteLength).toBe(44 + 2 * samples.length);
      for (const [i, sample] of samples.entries())
        expect(Math.abs(view.getInt16(44 + 2 * i, true) / 32_767 - Math.max(-1, Math.min(1, sample)))).toBeLessThan(
          1e-4,
        );
    }),
  );
});
