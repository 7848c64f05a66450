import { passes } from './threshold';

test.each([
  ['comes into view', [0], 0, 0.4, true],
  ['leaves', [0], 0.4, 0, true],
  ['only grows', [0], 0.2, 0.4, false],
  ['was visible as expected', [0.5], 0.6, 0.6, false],
  ['reaches a half', [0.5], 0.4, 0.5, true],
  ['falls below a half', [0.5], 0.5, 0.4, true],
  ['stays below it', [0.5], 0.1, 0.4, false],
  ['fills up', [0, 1], 0.9, 1, true],
] as const)('what %s', (_, thresholds, before, now, told) => expect(passes(thresholds, before, now)).toBe(told));
