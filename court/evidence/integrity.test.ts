import fc from 'fast-check';
import { type ChainCheck, chainCheckText, integrityCheck } from './integrity';

const stored = { sha256: 'a'.repeat(64), size: 10, receivedAt: '2025-03-03 10:00' };

test('EVID-6 any change of content or size is an alarm, never a silent repair', () => {
  expect(integrityCheck(stored, { sha256: 'a'.repeat(64), size: 10 })).toMatchObject({ intact: true, alarm: false });
  const changed = integrityCheck(stored, { sha256: 'b'.repeat(64), size: 10 });
  expect(changed).toMatchObject({ intact: false, alarm: true, text: expect.stringContaining('不要重新上传覆盖') });
  expect(integrityCheck(stored, { sha256: 'a'.repeat(64), size: 11 }).alarm).toBe(true);
  expect(() => integrityCheck(stored, { sha256: 'A'.repeat(64), size: 10 })).toThrow(RangeError);
});

test('EVID-7 a match names record, platform and time, and leaves open what was before the chain', () => {
  const text = chainCheckText({
    result: 'matches',
    record: '8F3A',
    platform: '某存证平台',
    chainedAt: '2024-12-01 08:00',
  })
    .map((one) => one.text)
    .join('');
  for (const needed of ['8F3A', '某存证平台', '2024-12-01 08:00', '可以认定上链以后没有改过', '相反证据', '上链以前'])
    expect(text).toContain(needed);
});

test('EVID-7 an outage is no result, a missing record no refusal, a difference no accusation', () => {
  expect(chainCheckText({ result: 'unreachable', platform: 'P' })[0]?.text).toContain('还没有核验结果');
  expect(chainCheckText({ result: 'noRecord', platform: 'P' })[0]?.text).toContain('仍可以');
  const differs = chainCheckText({ result: 'differs', record: '1', platform: 'P', chainedAt: 't' })[0]?.text;
  expect(differs).toContain('法院审查');
  expect(differs).not.toMatch(/伪造|造假|篡改/);
});

test('EVID-6, EVID-7 no result ever calls evidence authentic, true or proved', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁0123456789abc-:. '), minLength: 1, maxLength: 20 });
  const anyCheck: fc.Arbitrary<ChainCheck> = fc.oneof(
    fc.record({
      result: fc.constantFrom('matches' as const, 'differs' as const),
      record: word,
      platform: word,
      chainedAt: word,
    }),
    fc.record({ result: fc.constantFrom('noRecord' as const, 'unreachable' as const), platform: word }),
  );
  const never = /真实|属实(?!由法官判断|是另一个问题)|真的|可信|有效证据|证明了|已证实|authentic|防伪|保真|无误/;
  fc.assert(
    fc.property(anyCheck, fc.boolean(), (check, same) => {
      const file = integrityCheck(stored, { sha256: (same ? 'a' : 'b').repeat(64), size: 10 });
      for (const { text } of [...chainCheckText(check), file]) expect(text).not.toMatch(never);
    }),
  );
});
